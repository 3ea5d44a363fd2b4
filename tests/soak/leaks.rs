//! Controls: a shell that grows, one that leaves files open, and one that does neither, before the same judge.

use std::io::{BufRead as _, BufReader, Write as _};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use crate::flat::{Range, Seen};
use crate::process::Process;

/// How often each is looked at.
const LOOKS: usize = 60;

/// A shell that does something each time that it is asked.
struct Shell {
    child: Child,
    input: ChildStdin,
    output: BufReader<ChildStdout>,
}

impl Shell {
    fn start(deed: &str) -> Self {
        let script = format!("while read -r _; do {deed}; echo done; done");
        let mut command = Command::new("bash");
        command.args(["--norc", "-c", &script]);
        command.stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut child = command.spawn().expect("a shell");
        Self {
            input: child.stdin.take().expect("a pipe"),
            output: BufReader::new(child.stdout.take().expect("a pipe")),
            child,
        }
    }

    fn act(&mut self) {
        writeln!(self.input).expect("it reads");
        let mut answer = String::new();
        self.output.read_line(&mut answer).expect("it answers");
        assert_eq!(answer, "done\n");
    }
}

impl Drop for Shell {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Gives what the judge sees of a shell that does this again and again.
fn seen(deed: &str) -> Range {
    let mut shell = Shell::start(deed);
    let mut seen = Seen::default();
    for _ in 0..LOOKS {
        shell.act();
        seen.look(Process::new(shell.child.id()));
    }
    assert!(seen.is_enough());
    seen.range().expect("a child of ours is ours to see")
}

#[test]
fn a_program_that_grows_is_caught() {
    let range = seen("for _ in {1..2000}; do held+=aword; done");
    assert!(
        !range.is_flat() && range.files.0 == range.files.1,
        "{range:?}"
    );
}

#[test]
fn a_program_that_leaves_a_file_open_each_time_is_caught() {
    let range = seen("exec {file}</dev/null");
    assert!(
        !range.is_flat() && range.files.0 < range.files.1,
        "{range:?}"
    );
}

#[test]
fn a_program_that_does_neither_passes() {
    let range = seen("word=aword; exec {file}</dev/null; exec {file}<&-");
    assert!(range.is_flat(), "{range:?}");
}
