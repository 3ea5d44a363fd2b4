//! What an empty result says to whoever looks at it, and that a program is told nothing.

use crate::program::Home;
use crate::terminal::Terminal;

/// Commands, and what they say in a journal without notes.
const EMPTY: [(&[&str], &str); 7] = [
    (&["list"], "No notes here yet. `afterword note` writes one."),
    (
        &["find", "rain"],
        "No notes here yet. `afterword note` writes one.",
    ),
    (
        &["list", "--bin"],
        "`afterword bin NOTE` moves a note there.",
    ),
    (&["bin"], "`afterword bin NOTE` moves a note there."),
    (
        &["supervision", "list"],
        "`afterword note --supervision` flags a note",
    ),
    (&["inbox"], "would be named here"),
    (&["release", "--list"], "is set on the full screen"),
];

fn seen(home: &Home, command: &[&str]) -> String {
    let unlocked = [&["--passphrase-file", "passphrase"], command].concat();
    let ended = Terminal::sized(home, &unlocked, 240, 24).end();
    assert_eq!(ended.code, 0, "{}", ended.screen);
    ended.screen
}

#[test]
fn an_empty_list_says_to_a_person_what_will_stand_there_and_how() {
    let home = Home::with_journal();
    for (command, says) in EMPTY {
        let screen = seen(&home, command);
        assert!(screen.contains(says), "{command:?}: {screen}");
    }
    home.note("It was calm.", &["--title", "On the bus"]);
    let screen = seen(&home, &["find", "rain"]);
    assert!(screen.contains("No note fits this."), "{screen}");
    let screen = seen(&home, &["list"]);
    assert!(
        screen.contains("On the bus") && !screen.contains("afterword"),
        "{screen}"
    );
}

#[test]
fn a_program_that_reads_an_empty_list_is_told_nothing_beside_it() {
    let home = Home::with_journal();
    for (command, _) in EMPTY
        .into_iter()
        .filter(|(command, _)| command[0] != "release")
    {
        assert_eq!(home.unlocked(command).succeeds(), "", "{command:?}");
    }
}
