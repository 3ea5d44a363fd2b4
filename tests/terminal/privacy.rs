//! What other users and programs of the machine can see of a running program.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::process::Command;

use rustix::process::Signal;

use crate::program::{Home, PASSPHRASE};
use crate::pty::{Terminal, WIDE, prepared};
use crate::traces::everything;

#[test]
fn neither_arguments_nor_environment_hold_the_passphrase_or_the_text() {
    let home = Home::with_journal();
    let mut t = Terminal::start(&home, WIDE, &[]);
    t.wait_for("locked").type_keys("\r").unlock();
    t.wait_for("No notes yet").type_keys("w").wait_for("Title");
    t.type_keys("zanzibar").wait_for("zanzibar");
    let arguments = t.leader().read("cmdline");
    assert!(arguments.contains("afterword"), "{arguments:?}");
    // As another user than root the environment cannot be read, which is better still.
    let told = arguments + &t.leader().read("environ");
    // Where the program stands may have any name.
    let told = told.replace(env!("CARGO_BIN_EXE_afterword"), "");
    let words: Vec<&str> = told
        .split(|letter: char| !letter.is_alphanumeric())
        .collect();
    for secret in PASSPHRASE.split(' ').chain(["zanzibar"]) {
        assert!(!words.contains(&secret), "{secret:?} is in {told:?}");
    }
    for secret in [PASSPHRASE, "zanzibar"] {
        assert!(!told.contains(secret), "{secret:?} is in {told:?}");
    }
}

#[test]
fn a_program_that_is_shot_leaves_no_core_file() {
    let home = Home::with_journal();
    let mut t = Terminal::start(&home, WIDE, &[]);
    t.wait_for("locked").type_keys("w").wait_for("Title");
    let limits = t.leader().read("limits");
    let core = limits
        .lines()
        .find(|line| line.starts_with("Max core file size"));
    let core: Vec<_> = core.expect("a limit").split_whitespace().collect();
    assert_eq!(core[4..], ["0", "0", "bytes"]);
    let before = everything(&home.path(""));
    t.leader().send(Signal::ABORT);
    t.leader().wait_ended();
    let after = everything(&home.path(""));
    let new: Vec<_> = after.iter().filter(|path| !before.contains(path)).collect();
    assert!(
        new.iter()
            .all(|path| path.extension().is_some_and(|end| end == "age")),
        "{new:?}"
    );
}

#[test]
fn files_and_folders_are_for_their_owner_alone_whatever_the_system_would_permit() {
    let home = Home::new();
    let init = Command::new("/bin/sh")
        .args([
            "-c",
            r#"umask 000; "$0" --passphrase-file passphrase init --kit kit.txt --work-factor 10"#,
        ])
        .arg(env!("CARGO_BIN_EXE_afterword"))
        .env_clear()
        .env("HOME", home.path(""))
        .current_dir(home.path(""))
        .output()
        .expect("a shell");
    assert!(init.status.success(), "{init:?}");
    let mut command = prepared(&home, env!("CARGO_BIN_EXE_afterword"));
    command.umask(Some(0));
    let mut t = Terminal::run(command, WIDE);
    t.wait_for("locked").type_keys("\r").unlock();
    t.wait_for("No notes yet").type_keys("w").wait_for("Title");
    t.type_keys("kept\x18").wait_for("draft: kept");
    t.type_keys("w").wait_for("Title").type_keys("sealed\x13");
    t.wait_for("1 note").type_keys("q");
    assert_eq!(t.finish(), 0);
    let made = [
        everything(&home.path(".local")),
        vec![home.path(".local"), home.path("kit.txt")],
    ];
    let made = made.concat();
    assert!(made.len() > 12, "{made:?}");
    for path in made {
        let data = fs::symlink_metadata(&path).expect("it is there");
        let private = if data.is_dir() { 0o700 } else { 0o600 };
        let is = data.permissions().mode() & 0o777;
        assert_eq!(is, private, "{} is {is:o}", path.display());
    }
}
