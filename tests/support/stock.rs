//! The stock `age` program.

#![expect(clippy::unwrap_used, reason = "a test that cannot set up must stop")]

use std::io::{Read as _, Write as _};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::mpsc;

use portable_pty::{CommandBuilder, PtySize, native_pty_system};

/// Says whether the `age` program is here, and prints a word when it is not.
#[expect(clippy::print_stderr, reason = "a skipped test says so")]
pub fn has_age() -> bool {
    let found = Command::new("age").arg("--version").output().is_ok();
    if !found {
        eprintln!("skipped: the age program is not installed");
    }
    found
}

/// Runs age and gives what it wrote.
pub fn age(arguments: &[&str], input: &[u8]) -> Vec<u8> {
    let mut child = Command::new("age")
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(input).unwrap();
    let done = child.wait_with_output().unwrap();
    assert!(done.status.success(), "age {arguments:?}");
    done.stdout
}

/// Runs age in a terminal and types the passphrase when it asks.
pub fn age_with_passphrase(arguments: &[&str], words: &str) {
    let pair = native_pty_system().openpty(PtySize::default()).unwrap();
    let mut command = CommandBuilder::new("age");
    command.args(arguments);
    let mut child = pair.slave.spawn_command(command).unwrap();
    drop(pair.slave);
    let mut writer = pair.master.take_writer().unwrap();
    let mut reader = pair.master.try_clone_reader().unwrap();
    let (sender, shown) = mpsc::channel();
    let watch = std::thread::spawn(move || {
        let mut bytes = [0; 256];
        while let Ok(some @ 1..) = reader.read(&mut bytes) {
            let _ = sender.send(String::from_utf8_lossy(&bytes[..some]).into_owned());
        }
    });
    let mut screen = String::new();
    while !screen.contains("passphrase") {
        screen += &shown.recv().unwrap();
    }
    writeln!(writer, "{words}").unwrap();
    assert!(child.wait().unwrap().success());
    drop(writer);
    drop(pair.master);
    watch.join().unwrap();
}

pub fn path(path: &Path) -> &str {
    path.to_str().unwrap()
}
