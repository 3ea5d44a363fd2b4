use std::fs::{self, File};
use std::io::Write as _;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::sync::Mutex;

use tempfile::TempDir;

use super::*;
use crate::app::secret::Secret;

/// A clipboard of files: `copy` keeps its input in `board`, `paste` prints it.
fn provider() -> (TempDir, Ways) {
    let home = tempfile::tempdir().unwrap();
    let board = home.path().join("board");
    let program = |name: &str, does: &str| {
        let path = home.path().join(name);
        let mut file = File::create(&path).unwrap();
        writeln!(file, "#!/bin/sh\n{does}").unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o700)).unwrap();
        vec![path.display().to_string()]
    };
    let at = board.display();
    let ways = Ways {
        copy: program("copy", &format!("cat >{at}")),
        paste: program("paste", &format!("cat {at}; echo")),
        terminal: false,
    };
    (home, ways)
}

fn copying(text: &str, ways: &Ways) -> Job {
    Job::Copy(Box::new(Copying {
        text: Secret::new(text.into()),
        clipboard: ways.clone(),
    }))
}

/// Does some jobs, and gives the answers.
fn served(jobs: Vec<Job>) -> Vec<String> {
    let (sender, inbox) = mpsc::channel();
    for job in jobs {
        sender.send(job).unwrap();
    }
    drop(sender);
    let said = Mutex::new(Vec::new());
    serve(&inbox, &|reply| {
        said.lock().unwrap().push(format!("{reply:?}"));
    });
    said.into_inner().unwrap()
}

fn board(home: &TempDir) -> String {
    fs::read_to_string(home.path().join("board")).unwrap()
}

fn put(path: &Path, text: &str) {
    File::create(path)
        .unwrap()
        .write_all(text.as_bytes())
        .unwrap();
}

#[test]
fn what_is_copied_is_there_and_is_taken_back_when_it_is_due_and_at_the_end() {
    let (home, ways) = provider();
    assert_eq!(
        served(vec![copying("zanzibar\n", &ways), Job::TakeBack]),
        ["Copied { comes_back: true }", "Uncopied { was_ours: true }"]
    );
    assert_eq!(board(&home), "");
    let said = served(vec![copying("zanzibar", &ways)]);
    assert_eq!(
        said[1], "Uncopied { was_ours: true }",
        "the end takes it back"
    );
    assert_eq!(board(&home), "");
}

#[test]
fn what_another_program_copied_since_is_left_alone() {
    let (home, ways) = provider();
    let (sender, inbox) = mpsc::channel();
    let (answers, said) = mpsc::channel();
    let thread = std::thread::spawn(move || {
        serve(&inbox, &|reply| answers.send(format!("{reply:?}")).unwrap());
    });
    sender.send(copying("zanzibar", &ways)).unwrap();
    assert_eq!(said.recv().unwrap(), "Copied { comes_back: true }");
    assert_eq!(board(&home), "zanzibar");
    put(&home.path().join("board"), "theirs");
    sender.send(Job::TakeBack).unwrap();
    assert_eq!(said.recv().unwrap(), "Uncopied { was_ours: false }");
    drop(sender);
    thread.join().unwrap();
    assert_eq!(board(&home), "theirs");
}

#[test]
fn without_a_program_that_pastes_nothing_is_overwritten() {
    let (home, mut ways) = provider();
    ways.paste.clear();
    assert_eq!(
        served(vec![copying("zanzibar", &ways), Job::TakeBack]),
        ["Copied { comes_back: false }"]
    );
    assert_eq!(board(&home), "zanzibar");
}

#[test]
fn a_program_that_is_not_there_or_fails_is_told_of_without_the_text() {
    let (_home, mut ways) = provider();
    for program in ["/nowhere/copy", "false"] {
        ways.copy = vec![program.into()];
        let said = served(vec![copying("zanzibar", &ways)]);
        assert!(said[0].starts_with("NotCopied"), "{said:?}");
        assert!(said[0].contains(program) && !said[0].contains("zanzibar"));
    }
}

#[test]
fn the_terminal_is_asked_in_the_form_of_osc_52() {
    assert_eq!(osc52("hi").as_slice(), b"\x1b]52;c;aGk=\x07");
}
