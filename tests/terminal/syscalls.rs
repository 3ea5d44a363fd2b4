//! What the program asks of the system, seen through strace.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;
use std::process::Command;
use std::slice;

use crate::canary::{CANARY, secret_home, type_everywhere};
use crate::first_run::make_a_journal;
use crate::guided::to_the_words;
use crate::life;
use crate::program::Home;
use crate::pty::{Terminal, WIDE, prepared};
use crate::traces::{NOWHERE, everything, found};

/// Calls that carry bytes to somewhere, that begin a conversation, or that start another program.
const WATCHED: &str = "trace=%network,execve,execveat,write,writev,pwrite64,pwritev,pwritev2,sendfile,splice,vmsplice,tee,\
                       process_vm_writev,memfd_create,copy_file_range";

/// Says whether strace may watch a program here.
fn can_watch(home: &Home) -> bool {
    let mut strace = Command::new("strace");
    strace
        .args(["-o", "/dev/null", "true"])
        .current_dir(home.path(""));
    strace.output().is_ok_and(|ran| ran.status.success())
}

/// Starts the program below strace, which writes the calls to a file.
fn watched(home: &Home) -> Terminal {
    let mut command = prepared(home, "/usr/bin/env");
    command.args([
        "strace",
        "-f",
        "-yy",
        "-s",
        "100000",
        "-e",
        "signal=none",
        "-e",
        WATCHED,
    ]);
    command.args(["-o", "calls", env!("CARGO_BIN_EXE_afterword")]);
    command.umask(Some(0)); // what the program makes is its owner's alone all the same
    Terminal::run(command, WIDE)
}

/// Reads the calls.
fn calls(home: &Home) -> String {
    fs::read_to_string(home.path("calls")).expect("strace wrote it")
}

/// Runs the program through a whole life, and gives the calls.
fn watched_life(home: &Home) -> String {
    let mut t = watched(home);
    type_everywhere(&mut t);
    t.type_keys("\x0c").wait_for("locked");
    to_the_words(&mut t);
    t.type_keys("zanzibar")
        .wait_for("zanzibar")
        .type_keys("\x18");
    t.wait_place("locked").type_keys("q");
    assert_eq!(t.finish(), 0);
    calls(home)
}

/// Says how many programs were started, the watched one among them.
fn started(calls: &str) -> usize {
    calls
        .lines()
        .filter(|line| call(line).starts_with("execve"))
        .count()
}

#[test]
fn no_other_program_is_started_when_the_terminal_is_gone() {
    let (home, _) = secret_home();
    if !can_watch(&home) {
        eprintln!("skipped: strace is missing or may not watch programs here");
        return;
    }
    let mut t = watched(&home);
    t.wait_place("locked").type_keys("b").wait_for("breathe,");
    t.hang_up();
    assert_eq!(t.finish(), 129);
    assert_eq!(started(&calls(&home)), 1);
}

#[test]
fn the_whole_program_talks_to_nobody_and_writes_the_phrase_only_to_the_terminal() {
    let (home, _) = secret_home();
    if !can_watch(&home) {
        eprintln!("skipped: strace is missing or may not watch programs here");
        return;
    }
    let calls = watched_life(&home);
    let named = |name: &'static str| {
        calls
            .lines()
            .filter(move |line| call(line).starts_with(name))
    };
    assert_eq!(started(&calls), 1);
    assert_eq!(
        calls.lines().filter(|line| talks(line)).collect::<Vec<_>>(),
        Vec::<&str>::new()
    );
    let tells = |line: &&str| CANARY.iter().any(|word| line.contains(word));
    let (shown, leaked): (Vec<_>, Vec<_>) =
        calls.lines().filter(tells).partition(|line| is_shown(line));
    assert_eq!(leaked, Vec::<&str>::new());
    assert!(shown.len() > 3, "the phrase is not seen where it must be");
    let (kept, clear): (Vec<_>, Vec<_>) = named("write")
        .filter(|line| line.contains("/.local/"))
        .partition(|line| line.contains(">, \"age-encryption.org/v1"));
    assert_eq!(clear, Vec::<&str>::new());
    for folder in ["/objects/", "/drafts/"] {
        assert!(
            kept.iter().any(|line| line.contains(folder)),
            "nothing is kept in {folder}"
        );
    }
}

/// The twenty ways in of a whole life, and the one way out that was asked for.
#[test]
fn none_of_twenty_words_is_written_in_clear_but_to_the_terminal_and_the_file_that_was_asked_for() {
    let (home, key) = life::home();
    if !can_watch(&home) {
        eprintln!("skipped: strace is missing or may not watch programs here");
        return;
    }
    let mut t = watched(&home);
    life::live(&mut t);
    t.type_keys("\x0c").wait_place("locked");
    t.type_keys("\r").unlock().wait_for("draft: ");
    t.type_keys("q");
    assert_eq!(t.finish(), 0);
    let calls = calls(&home);
    assert_eq!(started(&calls), 1);
    assert_eq!(calls.lines().filter(|line| talks(line)).count(), 0);
    let secrets: Vec<_> = life::WORDS
        .iter()
        .map(|(word, _)| *word)
        .chain([key.as_str()])
        .collect();
    let tells = |line: &&str| secrets.iter().any(|word| line.contains(word));
    let leaks: Vec<_> = calls
        .lines()
        .filter(tells)
        .filter(|line| !is_shown(line) && !is_asked_for(line))
        .collect();
    assert_eq!(leaks, Vec::<&str>::new());
    // What was asked for is the one file that holds a word, and there is no log.
    fs::remove_file(home.path("calls")).expect("it is ours");
    let out = home.path(life::OUT);
    let handed_out = out.join("jokuvlind.md");
    let mut told = found(&home.path(""), &secrets);
    told.retain(|path| !path.starts_with(&out));
    assert_eq!(told, NOWHERE);
    assert_eq!(found(&out, &["zymologen"]), slice::from_ref(&handed_out));
    let files = everything(&home.path(""));
    let is_log = |path: &&PathBuf| {
        path.extension().is_some_and(|end| end == "log") || path.ends_with("logs")
    };
    assert_eq!(files.iter().find(is_log), None);
    assert_private(&everything(&home.path(".local")));
    assert_private(&[handed_out]);
}

/// From nothing: what makes a journal is as secret as what is in it.
#[test]
fn a_first_run_writes_neither_its_words_nor_its_key_but_to_the_terminal() {
    let home = Home::new();
    if !can_watch(&home) {
        eprintln!("skipped: strace is missing or may not watch programs here");
        return;
    }
    let mut t = watched(&home);
    let (words, key) = make_a_journal(&mut t);
    t.type_keys("w").wait_for("Title");
    t.paste("zanzibar").wait_for("zanzibar").type_keys("\x13");
    t.wait_for("three minutes").type_keys("q");
    assert_eq!(t.finish(), 0);
    let calls = calls(&home);
    assert_eq!(started(&calls), 1);
    assert_eq!(calls.lines().filter(|line| talks(line)).count(), 0);
    // The screen breaks the key into lines, a file might break it elsewhere: any eight letters of it give it away.
    let letters = key.strip_prefix("AGE-SECRET-KEY-1").expect("a key");
    let parts: Vec<_> = (0..letters.len() - 8)
        .map(|at| &letters[at..at + 8])
        .collect();
    let tells = |line: &&str| {
        line.contains("zanzibar")
            || line.contains(&words)
            || parts.iter().any(|part| line.contains(part))
    };
    let (shown, leaked): (Vec<_>, Vec<_>) =
        calls.lines().filter(tells).partition(|line| is_shown(line));
    assert_eq!(leaked, Vec::<&str>::new());
    let holds_key = |line: &&&str| parts.iter().any(|part| line.contains(part));
    assert!(
        shown.iter().any(|line| line.contains("zanzibar")),
        "the note was not seen"
    );
    assert!(
        shown.iter().filter(holds_key).count() > 0,
        "the key was not seen"
    );
    assert_private(&everything(&home.path(".local")));
}

fn is_asked_for(line: &str) -> bool {
    call(line).starts_with("write(") && line.contains(&format!("/{}/", life::OUT))
}

fn assert_private(paths: &[PathBuf]) {
    for path in paths {
        let data = fs::symlink_metadata(path).expect("it is there");
        let private = if data.is_dir() { 0o700 } else { 0o600 };
        let is = data.permissions().mode() & 0o777;
        assert_eq!(is, private, "{} is {is:o}", path.display());
    }
}

/// The same eyes on a program that does leak: it writes a word into a file and starts another program.
#[test]
fn a_program_that_leaks_is_seen_to_leak() {
    let home = Home::new();
    if !can_watch(&home) {
        eprintln!("skipped: strace is missing or may not watch programs here");
        return;
    }
    let mut command = prepared(&home, "/usr/bin/env");
    command.args([
        "strace",
        "-f",
        "-yy",
        "-s",
        "1000",
        "-e",
        "signal=none",
        "-e",
        WATCHED,
        "-o",
        "calls",
    ]);
    command.args(["/bin/sh", "-c", "echo zanzibar >leak; /bin/true"]);
    let mut t = Terminal::run(command, WIDE);
    assert_eq!(t.finish(), 0);
    let calls = calls(&home);
    let leaks = calls
        .lines()
        .filter(|line| line.contains("zanzibar") && call(line).starts_with("write"));
    assert_eq!(leaks.filter(|line| !is_shown(line)).count(), 1);
    assert_eq!(started(&calls), 2);
}

/// Cuts the process id off.
fn call(line: &str) -> &str {
    line.split_once(' ')
        .map_or("", |(_, call)| call.trim_start())
}

/// Says whether a call goes out of the program. A pair of sockets within it is how a signal wakes a thread.
fn talks(line: &str) -> bool {
    let name = call(line).split('(').next().unwrap_or_default();
    match name {
        "socket" | "connect" | "bind" | "listen" | "accept" | "accept4" => true,
        "sendto" | "sendmsg" | "sendmmsg" | "recvfrom" | "recvmsg" | "recvmmsg" => {
            !line.contains("<UNIX-STREAM:[")
        }
        "socketpair" => !line.contains("AF_UNIX"),
        _ => false,
    }
}

fn is_shown(line: &str) -> bool {
    call(line).starts_with("write(1</dev/pts/")
}

#[test]
fn a_conversation_and_a_leak_are_seen_as_what_they_are() {
    assert!(talks("12 socket(AF_INET, SOCK_STREAM, 0) = 3"));
    assert!(talks("12 sendto(4<TCP:[1->2]>, \"x\", 1, 0, NULL, 0) = 1"));
    assert!(talks("12 socketpair(AF_INET, SOCK_STREAM, 0, [3, 4]) = 0"));
    assert!(!talks("12 socketpair(AF_UNIX, SOCK_STREAM, 0, [3, 4]) = 0"));
    assert!(!talks(
        "12 recvfrom(5<UNIX-STREAM:[7->8]>, \"x\", 1, 0, NULL, NULL) = 1"
    ));
    assert!(is_shown(
        "12 write(1</dev/pts/3<char 136:3>>, \"zanzibar\", 8) = 8"
    ));
    assert!(!is_shown(
        "12 write(9</home/x/.cache/words>, \"zanzibar\", 8) = 8"
    ));
    assert!(!is_shown(
        "12 write(2</dev/pts/3<char 136:3>>, \"zanzibar\", 8) = 8"
    ));
}
