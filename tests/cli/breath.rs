//! `breathe --plain` and `ground --plain`: words in time, no journal, no terminal.

use std::io::{BufRead, BufReader};

use rustix::process::{Pid, Signal, kill_process};

use crate::program::{Home, start};

#[test]
fn words_come_line_by_line_and_ctrl_c_ends_with_130() {
    let home = Home::new();
    let mut child = start(&mut home.command(&["breathe", "46", "--minutes", "1", "--plain"]));
    let mut lines = BufReader::new(child.stdout.take().expect("a pipe")).lines();
    let mut next = || lines.next().expect("a line").expect("UTF-8");
    assert!(next().contains("softly"));
    assert!(next().starts_with("Stop and breathe as you normally do"));
    assert_eq!((next().as_str(), next().as_str()), ("in", "out"));
    let pid = Pid::from_child(&child);
    kill_process(pid, Signal::INT).expect("the child is ours");
    assert_eq!(child.wait().expect("it ends").code(), Some(130));
    assert!(!home.journal().exists());
}

#[test]
fn a_reader_that_goes_away_ends_it() {
    let home = Home::new();
    let mut child = start(&mut home.command(&["breathe", "--plain"]));
    drop(child.stdout.take());
    assert_eq!(child.wait().expect("it ends").code(), Some(0));
}

#[test]
fn a_pattern_or_practice_that_is_none_is_refused_with_those_that_are() {
    let home = Home::new();
    home.run(&["breathe", "99-1", "--plain"])
        .fails(2, &["the in-breath", "46"]);
    home.run(&["breathe", "nonsense", "--plain"])
        .fails(2, &["nonsense: is no pattern", "box"]);
    home.run(&["breathe", "--minutes", "0", "--plain"])
        .fails(2, &["1..=60"]);
    home.run(&["ground", "nonsense", "--plain"])
        .fails(2, &["no practice is named nonsense", "feet"]);
}

#[test]
fn a_practice_begins_with_its_title_and_its_first_words() {
    let home = Home::new();
    let mut child = start(&mut home.command(&["ground", "feet", "--plain"]));
    let mut lines = BufReader::new(child.stdout.take().expect("a pipe")).lines();
    let first: Vec<String> = lines
        .by_ref()
        .take(2)
        .map(|line| line.expect("UTF-8"))
        .collect();
    assert!(first.iter().all(|line| !line.is_empty()), "{first:?}");
    kill_process(Pid::from_child(&child), Signal::TERM).expect("the child is ours");
    assert_eq!(child.wait().expect("it ends").code(), Some(143));
}

#[test]
fn closed_eyes_hear_a_program_of_ones_own_in_plain_words_too() {
    let home = Home::new();
    let script = home.write("cue.sh", "#!/bin/sh\necho \"$1\" >>cues\n");
    home.write(
        ".config/afterword/config.toml",
        &format!(
            "[breathe]\ncue-command = [\"sh\", \"{}\"]\n[[breathe.own]]\nid = \"short\"\nname = \"Short\"\nseconds = \"2-2\"\n",
            script.display()
        ),
    );
    let mut child = start(&mut home.command(&["breathe", "short", "--plain"]));
    let lines = BufReader::new(child.stdout.take().expect("a pipe")).lines();
    let lines: Vec<_> = lines.map_while(Result::ok).skip(2).take(3).collect();
    assert_eq!(lines, ["in", "out", "in"]);
    kill_process(Pid::from_child(&child), Signal::TERM).expect("the child is ours");
    child.wait().expect("it ends");
    let cues = std::fs::read_to_string(home.path("cues")).expect("cues");
    assert!(cues.starts_with("in\nout\n"), "{cues}");
}

#[test]
fn a_sound_that_is_none_is_refused_with_those_that_are() {
    let home = Home::new();
    home.run(&["breathe", "--plain", "--sound", "gong"])
        .fails(2, &["off", "bell", "command"]);
}
