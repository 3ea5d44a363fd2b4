//! What every command prints, with texts and arguments that want to steer the terminal: harmless (T46).

use std::collections::BTreeSet;

use afterword::cli::arguments::Arguments;
use clap::{Command, CommandFactory as _};

use crate::escapes::foreign;
use crate::hostile::{self, PAYLOAD};
use crate::pty::{Terminal, prepared};

/// An argument that would set the title and wipe the screen.
const EVIL: &str = "\u{1b}]0;owned\u{7}\u{9b}2J";

/// A key to which nobody has the other half.
const KEY: &str = "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p";

/// Calls of each command, in an order in which each has something to print: the command, and how a shell calls it.
const CALLS: &[(&str, &str)] = &[
    ("", r#"aw "$EVIL""#),
    ("", r#"aw --journal "/$EVIL" list"#),
    ("", r#"aw --config "/$EVIL" list"#),
    (
        "init",
        r#"aw --journal "./$EVIL" init --kit "$EVIL.kit" --work-factor 10"#,
    ),
    (
        "note",
        r#"aw note --text-file evil --title "$EVIL" --alias "$EVIL" --tag "$EVIL""#,
    ),
    ("note", r#"aw note --text-file "$EVIL""#),
    ("note", "aw note --supervision --text-file evil"),
    ("check-in", r#"aw check-in --tired "$EVIL""#),
    ("check-in", "aw check-in --tired 3 --fuse 2 --distance 1"),
    ("list", "aw list"),
    ("list", "aw list --json"),
    ("list", r#"aw list "$EVIL:$EVIL""#),
    ("show", "aw show $NOTE"),
    ("show", "aw show $NOTE --markdown"),
    ("show", "aw show $NOTE --json"),
    ("show", r#"aw show "$EVIL""#),
    ("find", "aw find evil"),
    ("find", "aw find evil --json"),
    ("find", r#"aw find "$EVIL""#),
    ("insight", "aw insight"),
    ("insight", "aw insight --json"),
    (
        "insight",
        r#"aw insight --with-aliases --html "$EVIL.html""#,
    ),
    ("breathe", r#"aw breathe "$EVIL""#),
    ("ground", r#"aw ground "$EVIL""#),
    ("guard", "aw guard < evil"),
    ("guard", "aw guard --json < evil"),
    ("supervision list", "aw supervision list"),
    ("supervision list", "aw supervision list --json"),
    (
        "supervision export",
        r#"aw supervision export --to $KEY --out "$EVIL.age""#,
    ),
    (
        "supervision export",
        r#"aw supervision export --to "$EVIL" --out agenda"#,
    ),
    ("export", r#"aw export --out "$EVIL""#),
    ("export", "aw export --leave-out --out out"),
    ("export", r#"aw export "$EVIL" --out other"#),
    ("import", "aw import --from markdown evil --dry-run"),
    ("import", "aw import --from jrnl evil"),
    ("import", r#"aw import --from dayone "$EVIL""#),
    ("inbox", "aw inbox"),
    ("inbox", "aw inbox --json"),
    ("inbox show", r#"aw inbox show "$EVIL""#),
    ("inbox adopt", r#"aw inbox adopt "$EVIL""#),
    ("inbox discard", r#"aw inbox discard --yes "$EVIL""#),
    ("inbox restore", r#"aw inbox restore "$EVIL""#),
    ("inbox forget", r#"aw inbox forget "$EVIL""#),
    ("check", "aw check"),
    ("check", "aw check --read-all"),
    ("check", "aw check --json"),
    ("doctor", "aw doctor"),
    ("doctor", "aw doctor --json"),
    ("doctor", r#"aw doctor --rehearse-recovery --kit "$EVIL""#),
    (
        "readers add",
        r#"aw readers add $KEY --last-six mcac8p --name "$EVIL""#,
    ),
    ("readers add", r#"aw readers add --last-six mcac8p "$EVIL""#),
    ("readers", "aw readers"),
    ("readers", "aw readers --json"),
    ("readers remove", r#"aw readers remove "$EVIL""#),
    ("readers agree", "aw readers agree"),
    (
        "passphrase",
        r#"aw passphrase --new-passphrase-file "$EVIL""#,
    ),
    ("rotate", "aw rotate"),
    ("kit", r#"aw kit --out "$EVIL.kit2""#),
    ("bin", "aw bin $NOTE"),
    ("bin", "aw bin"),
    ("bin", "aw bin --json"),
    ("bin", "aw list --bin"),
    ("release", "aw release --list"),
    ("release", "aw release --json"),
    ("release", r#"aw release --will --out "$EVIL.will""#),
    ("bin", "aw bin --restore $NOTE"),
    ("bin", r#"aw bin "$EVIL""#),
    ("erase", "aw erase $NOTE"),
    ("erase", "aw erase --yes $NOTE"),
    ("erase", r#"aw erase "$EVIL""#),
    ("deck list", "aw deck list"),
    ("deck show", r#"aw deck show "$EVIL""#),
    ("deck show", "aw deck show reset-3"),
    ("deck new", r#"aw deck new "$EVIL""#),
    ("deck lists", "aw deck lists"),
    ("deck check", "aw deck check"),
    ("deck check", r#"aw deck check "$EVIL""#),
    ("config path", "aw config path"),
    ("config example", "aw config example"),
    ("config check", "aw config check"),
    ("completions", r#"aw completions "$EVIL""#),
    ("completions", "aw completions bash"),
    ("man", r#"aw man "$EVIL""#),
    ("man", "aw man list"),
];

/// Commands that print nothing themselves.
const OTHERS: &[(&str, &str)] = &[("demo", "opens the full screen, which other tests look at")];

/// Commands that ask something: enter answers no, and then the line is closed.
const ASKING: &[&str] = &["kit", "erase"];

/// What the calls are made with.
const SHELL: &str = r#"aw() { "$PROGRAM" --passphrase-file passphrase "$@"; }; "#;

/// Lists everything that can be called, as it is typed.
fn callable(command: &Command, path: &str, found: &mut BTreeSet<String>) {
    let parts = || {
        command
            .get_subcommands()
            .filter(|part| part.get_name() != "help")
    };
    if parts().count() == 0 || !command.is_subcommand_required_set() {
        found.insert(path.to_owned());
    }
    for part in parts() {
        let name = format!("{path} {}", part.get_name());
        callable(part, name.trim_start(), found);
    }
}

/// Names the commands of the program that are in no list.
fn forgotten(command: &Command) -> Vec<String> {
    let mut all = BTreeSet::new();
    callable(command, "", &mut all);
    let called = CALLS
        .iter()
        .chain(OTHERS)
        .map(|(name, _)| (*name).to_owned());
    let called: BTreeSet<String> = called.collect();
    all.symmetric_difference(&called).cloned().collect()
}

#[test]
fn every_command_is_called_with_hostile_text_or_prints_nothing() {
    assert_eq!(forgotten(&Arguments::command()), [] as [String; 0]);
}

#[test]
fn a_command_that_is_added_and_not_called_here_is_found() {
    let added = Arguments::command().subcommand(Command::new("added"));
    assert_eq!(forgotten(&added), ["added"]);
    let within =
        Arguments::command().mut_subcommand("deck", |deck| deck.subcommand(Command::new("added")));
    assert_eq!(forgotten(&within), ["deck added"]);
}

#[test]
fn the_commands_print_hostile_text_harmless_to_a_terminal() {
    let (home, note) = hostile::home();
    home.write(
        "evil",
        &format!("# {PAYLOAD}\n\nMrs Hartley, 07700 900123 {PAYLOAD}\n"),
    );
    let mut shown = 0;
    for (name, call) in CALLS {
        let mut line = prepared(&home, "/bin/sh");
        line.args(["-c", &format!("{SHELL}{call}")]);
        line.env("PROGRAM", env!("CARGO_BIN_EXE_afterword"));
        line.env("NOTE", note.to_string());
        line.env("EVIL", EVIL);
        line.env("KEY", KEY);
        let mut t = Terminal::run(line, (200, 50));
        if ASKING.contains(name) {
            t.type_keys("\r\x04");
        }
        t.finish();
        assert!(!t.bytes().is_empty(), "{name}: {call}");
        assert_eq!(foreign(t.bytes()), [], "{name}: {call}");
        let text = String::from_utf8_lossy(t.bytes());
        shown += usize::from(["evil", "owned"].iter().any(|part| text.contains(part)));
    }
    assert!(
        shown >= 40,
        "a control: {shown} calls of {} show the text",
        CALLS.len()
    );
}
