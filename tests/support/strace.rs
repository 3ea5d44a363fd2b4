//! The real program below strace, which kills it at a call or lets a call fail.

#![expect(clippy::print_stdout, reason = "a skipped test says so")]

use std::collections::BTreeMap;
use std::fs;
use std::process::{Command, Stdio};

use crate::program::{Home, Ran, feed};

/// Says whether strace may watch a program here, and prints a word when it may not.
pub fn has_strace() -> bool {
    let ran = Command::new("strace")
        .args(["-o", "/dev/null", "true"])
        .output();
    let may = ran.is_ok_and(|ran| ran.status.success());
    if !may {
        println!("skipped: strace is missing or may not watch programs here");
    }
    may
}

/// Runs the program below strace to its end, with a text on standard input.
fn traced(home: &Home, options: &[&str], arguments: &[&str], input: &str) -> Ran {
    let mut command = home.command_of("strace", &["-f", "-qq", "-o", "calls"]);
    command.args(options).arg(env!("CARGO_BIN_EXE_afterword"));
    feed(command.args(arguments).stdin(Stdio::piped()), input)
}

/// Lets one call of a name fail; the others go their way unwatched.
pub fn failing(home: &Home, call: &str, how: &str, arguments: &[&str], input: &str) -> Ran {
    let (trace, inject) = (format!("trace={call}"), format!("inject={call}:{how}"));
    let options = ["--seccomp-bpf", "-e", &trace, "-e", &inject];
    traced(home, &options, arguments, input)
}

/// Kills the program at one call of a name.
pub fn killed(home: &Home, call: &str, at: usize, arguments: &[&str], input: &str) -> Ran {
    let inject = format!("inject={call}:signal=KILL:when={at}");
    traced(home, &["-e", &inject], arguments, input)
}

/// Counts the calls of a run by their names.
pub fn count(home: &Home, arguments: &[&str], input: &str) -> BTreeMap<String, usize> {
    let ran = traced(home, &[], arguments, input);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    let calls = fs::read_to_string(home.path("calls")).expect("strace wrote it");
    let mut count = BTreeMap::new();
    for line in calls.lines() {
        // `1234  openat(..`: the number of the process, then the call. What goes on after an interruption is no new one.
        let call = line
            .split_once(' ')
            .map_or("", |(_, call)| call.trim_start());
        let name = call.split_once('(').map_or("", |(name, _)| name);
        if !name.is_empty()
            && name
                .chars()
                .all(|letter| letter.is_alphanumeric() || letter == '_')
        {
            *count.entry(name.to_owned()).or_default() += 1;
        }
    }
    count
}
