//! Memory runs out: the real program with less and less of it, while it saves and while it unlocks.
//!
//! What the system refuses is the next block, whichever that is; the program is aborted there. Nothing acknowledged may
//! be gone, and the journal must be sound after each.

#![expect(clippy::print_stdout, reason = "a measurement says what it measured")]

#[path = "support/program.rs"]
#[expect(dead_code, reason = "shared by several tests")]
mod program;

use std::io::Write as _;
use std::process::{Command, Stdio};

use program::{Home, PASSPHRASE, Ran};

/// Runs a call with at most so many KiB of address space.
fn within(home: &Home, kib: u64, input: &str, arguments: &[&str]) -> Ran {
    let plain = home.command(arguments);
    let mut shell = Command::new("sh");
    shell.args(["-c", &format!("ulimit -v {kib}; exec \"$@\""), "sh"]);
    shell.arg(plain.get_program()).args(plain.get_args());
    shell
        .current_dir(home.path("."))
        .env_clear()
        .env("HOME", home.path("."));
    shell
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let mut child = shell.spawn().expect("a shell");
    // One that is aborted before it reads is what this is about.
    let _ = child
        .stdin
        .take()
        .expect("a pipe")
        .write_all(input.as_bytes());
    let output = child.wait_with_output().expect("it ends");
    Ran {
        code: output.status.code(),
        out: String::from_utf8_lossy(&output.stdout).into_owned(),
        err: String::from_utf8_lossy(&output.stderr).into_owned(),
    }
}

/// The least memory, to 128 KiB, with which a call succeeds.
fn enough(home: &Home, input: &str, arguments: &[&str]) -> u64 {
    let succeeds = |kib| within(home, kib, input, arguments).code == Some(0);
    let (mut low, mut high) = (1 << 10, 1 << 21);
    assert!(succeeds(high), "two gigabytes are enough");
    while high - low > 128 {
        let middle = low.midpoint(high);
        if succeeds(middle) {
            high = middle;
        } else {
            low = middle;
        }
    }
    high
}

/// Walks from three fifths of what is enough to a fifth above it, and counts what was saved and what was refused.
fn starve(points: u64) {
    let home = Home::with_journal();
    let unlocking = ["--passphrase-file", "passphrase", "list"];
    let mut saved = vec![home.note("there before", &[])];
    let (mut refused, mut unlocked) = (0, 0);
    for (writes, arguments) in [
        (true, &["note", "--text-file", "-"][..]),
        (false, &unlocking[..]),
    ] {
        let enough = enough(&home, "while looking for the limit", arguments);
        println!("{}: {enough} KiB are enough", arguments.join(" "));
        for point in 0..points / 2 {
            let kib = enough * (60 + 60 * point / (points / 2)) / 100;
            let ran = within(&home, kib, "while memory runs out", arguments);
            assert!(!format!("{}{}", ran.out, ran.err).contains(PASSPHRASE));
            match ran.code {
                Some(0) if writes => saved.push(ran.out.trim().to_owned()),
                Some(0) => unlocked += 1,
                _ => refused += 1,
            }
        }
        home.unlocked(&["check", "--read-all"]).succeeds();
    }
    let listed = home.unlocked(&["list", "--json"]);
    for id in &saved {
        assert!(listed.out.contains(id.as_str()), "{id} was acknowledged");
    }
    println!(
        "{points} points: {refused} runs ended for want of memory, {} saved, {unlocked} unlocked",
        saved.len() - 1
    );
    println!("nothing acknowledged is gone, and the journal is sound");
    assert!(refused > points / 4 && saved.len() > 1 && unlocked > 0);
}

#[test]
fn a_journal_is_sound_after_the_program_ran_out_of_memory() {
    starve(30);
}

#[test]
#[ignore = "a minute: .ci/release-tier starved"]
fn a_journal_is_sound_after_five_hundred_runs_that_ran_out_of_memory() {
    starve(500);
}
