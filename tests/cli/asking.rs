//! Questions at a terminal: the passphrase stays off the screen, and the terminal is given back.

use rustix::process::{Pid, Signal, kill_process};

use crate::program::{Home, PASSPHRASE};
use crate::terminal::Terminal;

#[test]
fn a_journal_is_made_by_asking_and_the_kit_is_confirmed() {
    let home = Home::new();
    let mut terminal = Terminal::sized(&home, &["init", "--work-factor", "10"], 100, 60);
    terminal
        .wait_for("cannot be reset")
        .wait_for("New passphrase")
        .send("letmein\n");
    terminal
        .wait_for("easy to type.\nNew passphrase")
        .send(&format!("{PASSPHRASE}\n"));
    terminal.wait_for("The same again").send("something else\n");
    terminal
        .wait_for("not the same.\nNew passphrase")
        .send(&format!("{PASSPHRASE}\n"));
    terminal.wait_for(
        "not the same.\nNew passphrase (either one; it stays off the screen): \nThe same again",
    );
    terminal.send(&format!("{PASSPHRASE}\n"));
    terminal
        .wait_for("last six characters of the key")
        .send("wrong\n");
    terminal.wait_for("Those are not its last six characters.\nWhen");
    let page = terminal.text();
    let key = page
        .lines()
        .find(|line| line.starts_with("AGE-SECRET-KEY-1"))
        .expect("the key is shown")
        .trim();
    terminal.send(&format!("{}\n", &key[key.len() - 6..]));
    let ended = terminal.end();
    assert_eq!(ended.code, 0, "{}", ended.screen);
    assert!(!ended.screen.contains("otters"), "{}", ended.screen);
    assert!(
        ended.screen.contains(".local/share/afterword"),
        "{}",
        ended.screen
    );
    home.unlocked(&["list"]).succeeds();
}

#[test]
fn a_text_typed_line_by_line_becomes_a_note_without_any_passphrase() {
    let home = Home::with_journal();
    let mut terminal = Terminal::open(&home, &["note", "--title", "Typed"]);
    terminal
        .wait_for("ctrl-d")
        .send("First line.\nSecond line.\n\u{4}");
    let ended = terminal.end();
    assert_eq!(ended.code, 0, "{}", ended.screen);
    let shown = home.unlocked(&["list", "--json"]).json();
    let id = shown["notes"][0]["id"].as_str().expect("a name");
    assert!(ended.screen.contains(id));
    let note = home.unlocked(&["show", id, "--json"]).json();
    assert_eq!(note["note"]["body"], "First line.\nSecond line.");
}

#[test]
fn a_passphrase_from_standard_input_is_not_echoed_when_that_is_the_terminal() {
    let home = Home::with_journal();
    let mut terminal = Terminal::open(&home, &["list", "--passphrase-file", "-"]);
    terminal
        .wait_for("Passphrase: ")
        .send(&format!("{PASSPHRASE}\n"));
    let ended = terminal.end();
    assert_eq!(ended.code, 0, "{}", ended.screen);
    assert!(!ended.screen.contains("otters"), "{}", ended.screen);
}

#[test]
fn the_passphrase_is_asked_for_and_not_echoed() {
    let home = Home::with_journal();
    home.note("Said.", &["--title", "Heard"]);
    let mut terminal = Terminal::open(&home, &["list"]);
    terminal
        .wait_for("Passphrase: ")
        .send(&format!("{PASSPHRASE}\n"));
    let ended = terminal.end();
    assert_eq!(ended.code, 0);
    assert!(
        ended.screen.contains("Heard") && !ended.screen.contains("otters"),
        "{}",
        ended.screen
    );
}

#[test]
fn breaking_off_at_the_question_gives_the_echo_back() {
    for (signal, code) in [(Signal::INT, 130), (Signal::TERM, 143), (Signal::HUP, 129)] {
        let home = Home::with_journal();
        let mut terminal = Terminal::open(&home, &["list"]);
        terminal.wait_for("Passphrase: ");
        assert!(!terminal.echoes());
        let process = Pid::from_raw(terminal.process().cast_signed()).expect("a process");
        kill_process(process, signal).expect("the child is ours");
        assert_eq!(terminal.exit(), code);
        assert!(terminal.echoes());
    }
}

#[test]
fn nothing_in_a_note_steers_the_terminal() {
    let home = Home::with_journal();
    let hostile = "a\u{9b}2Jb \u{202e}c \u{1b}]0;title\u{7}d";
    let id = home.note(hostile, &["--alias", "x\u{1b}[31my"]);
    for last in [
        &["show", &id][..],
        &["show", &id, "--json"],
        &["list"],
        &["find", "c"],
    ] {
        let arguments = [&["--passphrase-file", "passphrase"], last].concat();
        let ended = Terminal::open(&home, &arguments).end();
        let text = String::from_utf8(ended.bytes).expect("UTF-8");
        assert_eq!(text.contains("\u{1b}[4mc\u{1b}[24m"), last[0] == "find");
        let text = text.replace("\u{1b}[4m", "").replace("\u{1b}[24m", ""); // what was found, underlined
        let steers = |c: char| (c.is_control() && !matches!(c, '\r' | '\n')) || c == '\u{202e}';
        assert_eq!((ended.code, text.contains(steers)), (0, false), "{text:?}");
        assert!(text.contains("2Jb"), "{text:?}");
    }
    assert!(
        home.unlocked(&["show", &id])
            .succeeds()
            .contains('\u{202e}'),
        "a pipe gets the text as it is"
    );
}
