//! What a process of ours leaves open to others: nothing.

use std::fs;
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use rustix::process::{Pid, Signal, kill_process};

use crate::program::{Home, PASSPHRASE, start};

/// Everything below a folder.
fn below(folder: &Path, into: &mut Vec<PathBuf>) {
    for path in crate::program::files(folder) {
        if path.is_dir() {
            below(&path, into);
        }
        into.push(path);
    }
}

#[test]
fn every_file_is_private_even_where_the_system_would_share_it() {
    let home = Home::new();
    let binary = env!("CARGO_BIN_EXE_afterword");
    let line = "umask 000; \"$0\" --passphrase-file passphrase init --kit kit.txt --work-factor 10 && echo text | \"$0\" note --text-file -";
    let mut shell = Command::new("sh");
    shell
        .args(["-c", line, binary])
        .current_dir(home.path(""))
        .env_clear()
        .env("HOME", home.path(""));
    shell
        .env("PATH", "/usr/bin:/bin")
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    assert!(shell.status().expect("a shell").success());
    let mut paths = vec![home.path("kit.txt")];
    below(&home.path(".local/share/afterword"), &mut paths);
    below(&home.path(".local/state/afterword"), &mut paths);
    assert!(paths.len() > 10, "{paths:?}");
    for path in paths {
        let mode = fs::metadata(&path)
            .expect("it is there")
            .permissions()
            .mode();
        assert_eq!(mode & 0o077, 0, "{} is {mode:o}", path.display());
    }
}

#[cfg(target_os = "linux")]
#[test]
fn no_core_is_dumped_and_the_memory_is_not_for_others() {
    let home = Home::new();
    let binary = home.path("afterword");
    fs::copy(env!("CARGO_BIN_EXE_afterword"), &binary).expect("there is room");
    let mut ours = as_nobody(
        &home,
        &[binary.to_str().expect("UTF-8"), "breathe", "--plain"],
    );
    let mut first = [0];
    let mut out = ours.stdout.take().expect("a pipe");
    std::io::Read::read_exact(&mut out, &mut first).expect("it speaks");
    let limits = fs::read_to_string(format!("/proc/{}/limits", ours.id())).expect("it runs");
    let core = limits
        .lines()
        .find(|line| line.starts_with("Max core file size"));
    let words: Vec<&str> = core.expect("the limit").split_whitespace().collect();
    assert_eq!(words[4..6], ["0", "0"]);
    // The kernel gives the files of a process that may not be dumped to root; those of another program stay its user's.
    let mut other = as_nobody(&home, &["cat"]);
    let keys = other.stdin.take().expect("a pipe");
    let mut echoed = [0];
    std::io::Write::write_all(&mut &keys, b"x").expect("it reads");
    std::io::Read::read_exact(other.stdout.as_mut().expect("a pipe"), &mut echoed)
        .expect("it speaks");
    let owner = |id: u32| {
        fs::metadata(format!("/proc/{id}/environ"))
            .expect("it runs")
            .uid()
    };
    assert_eq!(owner(ours.id()), 0);
    assert_ne!(owner(other.id()), 0);
    drop(keys);
    other.wait().expect("it ends");
    kill_process(Pid::from_child(&ours), Signal::INT).expect("the child is ours");
    assert_eq!(ours.wait().expect("it ends").code(), Some(130));
}

/// Runs a program as a user without rights; as this one, if this one is none.
#[cfg(target_os = "linux")]
fn as_nobody(home: &Home, program: &[&str]) -> std::process::Child {
    let mut command = Command::new(program[0]);
    if rustix::process::getuid().is_root() {
        std::os::unix::fs::chown(home.path(""), Some(65534), Some(65534)).expect("root may");
        command = Command::new("setpriv");
        command.args([
            "--reuid",
            "65534",
            "--regid",
            "65534",
            "--clear-groups",
            program[0],
        ]);
    }
    command
        .args(&program[1..])
        .current_dir("/")
        .env_clear()
        .env("HOME", home.path(""));
    command.env("PATH", "/usr/bin:/bin");
    start(command.stdin(Stdio::piped()).stdout(Stdio::piped()))
}

#[cfg(target_os = "linux")]
#[test]
fn no_passphrase_and_no_text_is_an_argument_or_a_variable() {
    let home = Home::new();
    let mut child = start(
        home.command(&["--passphrase-file", "-", "init", "--kit", "kit.txt"])
            .stdin(Stdio::piped()),
    );
    let mut stdin = child.stdin.take().expect("a pipe");
    std::io::Write::write_all(&mut stdin, PASSPHRASE.as_bytes()).expect("it reads");
    let process = PathBuf::from(format!("/proc/{}", child.id()));
    for name in ["cmdline", "environ"] {
        let bytes = fs::read(process.join(name)).expect("it runs");
        assert!(
            !String::from_utf8_lossy(&bytes).contains("otters"),
            "{name}"
        );
    }
    kill_process(Pid::from_child(&child), Signal::INT).expect("the child is ours");
    drop(stdin);
    child.wait().expect("it ends");
}

#[test]
fn no_word_of_a_note_is_on_the_disk_in_clear() {
    let home = Home::with_journal();
    home.note(
        "canaryone in the text",
        &[
            "--title",
            "canarytwo",
            "--alias",
            "canarythree",
            "--tag",
            "canaryfour",
        ],
    );
    home.unlocked(&["find", "canaryone"]).succeeds();
    home.unlocked(&["check", "--read-all"]).succeeds();
    let mut paths = Vec::new();
    below(&home.path(""), &mut paths);
    let files: Vec<_> = paths.into_iter().filter(|path| path.is_file()).collect();
    assert!(files.len() > 8, "{files:?}");
    for path in files {
        let bytes = fs::read(&path).expect("it is ours");
        let text = String::from_utf8_lossy(&bytes);
        assert!(!text.contains("canary"), "{}", path.display());
        assert!(!path.display().to_string().contains("canary"));
    }
}
