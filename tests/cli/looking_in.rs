//! Others who look in: another user, and other programs of the same one. What they may see of any program they must not
//! see of ours.

use std::fs;
use std::io::{Read as _, Write as _};
use std::os::unix::fs::{PermissionsExt as _, chown};
use std::os::unix::process::ExitStatusExt as _;
use std::path::Path;
use std::process::{Child, Command, Stdio};

use rustix::process::{Pid, Signal, getuid, kill_process};

use crate::program::Home;

/// A user without rights, and another one.
const NOBODY: &str = "65534";
const SOMEBODY: &str = "65533";

/// Ways to look into a process, each of which ends well only where it may.
const WAYS: [(&str, &str); 4] = [
    ("memory", ": </proc/$0/mem"),
    ("environment", ": </proc/$0/environ"),
    (
        "open files",
        "ls /proc/$0/fd/ >/dev/null && readlink /proc/$0/fd/1",
    ),
    (
        "debugger",
        "gdb -p $0 -batch -ex 'info registers' 2>&1 | grep -q '^rip'",
    ),
];

/// Prepares a call as another user, in a folder of theirs, with cores as large as they come.
fn as_user(user: &str, home: &Home, line: &str, argument: &str) -> Command {
    let mut command = Command::new("setpriv");
    command.args(["--reuid", user, "--regid", user, "--clear-groups"]);
    command.args([
        "sh",
        "-c",
        &format!("ulimit -c unlimited; {line}"),
        argument,
    ]);
    command
        .current_dir(home.path(""))
        .env_clear()
        .env("HOME", home.path(""))
        .env("PATH", "/usr/bin:/bin");
    command.stdin(Stdio::piped()).stdout(Stdio::piped());
    command.stderr(Stdio::null());
    command
}

/// Starts a program as a user without rights, and waits for its first word.
fn started(home: &Home, line: &str) -> Child {
    let mut child = as_user(NOBODY, home, line, "sh")
        .spawn()
        .expect("it starts");
    let mut keys = child.stdin.take().expect("a pipe");
    keys.write_all(b"x").expect("it reads");
    child.stdin = Some(keys);
    let mut first = [0];
    let out = child.stdout.as_mut().expect("a pipe");
    out.read_exact(&mut first).expect("it speaks");
    child
}

/// Names the ways on which a user gets to see something of a process.
fn seen_by(user: &str, home: &Home, process: u32) -> Vec<&'static str> {
    let gets_in = |line: &str| {
        let mut look = as_user(user, home, line, &process.to_string());
        let ran = look.stdout(Stdio::null()).status();
        ran.expect("a shell").success()
    };
    let ways = WAYS.iter().filter(|(_, line)| gets_in(line));
    ways.map(|(name, _)| *name).collect()
}

/// Ends a process as a fault in it would; says whether its memory was dumped.
fn dumps_core(mut child: Child) -> bool {
    // Rust's own handler takes the first for a fault, finds none, and leaves the next ones to the system.
    let status = loop {
        let _ = kill_process(Pid::from_child(&child), Signal::SEGV);
        match child.try_wait().expect("a child of ours") {
            Some(status) => break status,
            None => std::thread::yield_now(),
        }
    };
    assert_eq!(status.signal(), Some(11));
    status.core_dumped()
}

fn can_be_others(home: &Home) -> bool {
    if !getuid().is_root() {
        return false;
    }
    chown(home.path(""), Some(65534), Some(65534)).expect("root may");
    fs::set_permissions(home.path(""), fs::Permissions::from_mode(0o755)).expect("root may");
    true
}

#[test]
fn neither_another_user_nor_another_program_of_the_same_one_sees_anything() {
    let home = Home::new();
    if !can_be_others(&home) {
        eprintln!("skipped: only root may become another user");
        return;
    }
    fs::copy(env!("CARGO_BIN_EXE_afterword"), home.path("afterword")).expect("there is room");
    let ours = started(&home, "exec ./afterword breathe --plain");
    for user in [NOBODY, SOMEBODY] {
        assert_eq!(seen_by(user, &home, ours.id()), Vec::<&str>::new());
    }
    assert!(!dumps_core(ours));
    assert!(!has_core(&home.path("")));
}

/// What the same eyes see of a program that takes no care.
#[test]
fn of_a_program_without_care_the_same_eyes_see_all() {
    let home = Home::new();
    if !can_be_others(&home) {
        eprintln!("skipped: only root may become another user");
        return;
    }
    let other = started(&home, "exec cat");
    let seen = seen_by(NOBODY, &home, other.id());
    assert!(seen.contains(&"environment"), "{seen:?}");
    if cfg!(target_os = "linux") && !Path::new("/proc/sys/kernel/yama").exists() {
        let has_gdb = Path::new("/usr/bin/gdb").exists();
        assert_eq!(seen.len(), if has_gdb { 4 } else { 3 }, "{seen:?}");
    }
    let pattern = fs::read_to_string("/proc/sys/kernel/core_pattern").unwrap_or_default();
    let dumped = dumps_core(other);
    assert!(dumped || pattern.trim().is_empty() || pattern.starts_with('|'));
}

fn has_core(folder: &Path) -> bool {
    let mut names = fs::read_dir(folder).expect("a folder");
    names.any(|entry| {
        let name = entry.expect("a folder").file_name();
        name.to_string_lossy().starts_with("core")
    })
}
