//! `config`: the example, and mistakes with their lines.

use crate::program::Home;

const FILE: &str = ".config/afterword/config.toml";

#[test]
fn the_example_is_a_settings_file_without_mistakes() {
    let home = Home::new();
    let example = home.run(&["config", "example"]);
    home.write(FILE, example.succeeds());
    assert_eq!(home.run(&["config", "check"]).succeeds(), "");
}

#[test]
fn every_mistake_has_its_line_and_its_remedy() {
    let home = Home::new();
    let file = home.write(FILE, "theem = \"dark\"\n\nidle-minutes = 0\n");
    let check = home.run(&["config", "check"]);
    assert_eq!(check.code, Some(1));
    let lines: Vec<&str> = check.out.lines().collect();
    assert_eq!(lines.len(), 2, "{check:?}");
    let file = file.display();
    assert!(
        lines[0].starts_with(&format!("{file}:1:1: ")) && lines[0].contains("theme"),
        "{check:?}"
    );
    assert!(lines[1].starts_with(&format!("{file}:3:")), "{check:?}");
}

#[test]
fn a_command_goes_on_and_mentions_the_mistakes_in_one_line() {
    let home = Home::new();
    home.write(FILE, "theem = 1\nclok = 2\n");
    home.run(&["list"])
        .fails(10, &["has 2 mistakes; `afterword config check` names them"]);
}

#[test]
fn a_settings_file_that_was_named_must_be_there() {
    let home = Home::new();
    home.run(&["--config", "missing.toml", "list"])
        .fails(1, &["missing.toml could not be read", "config example"]);
    home.write("binary.toml", "");
    home.run(&["--config", ".", "list"])
        .fails(1, &["could not be read"]);
}

#[test]
fn a_pipe_and_an_endless_file_hold_nothing_up() {
    let home = Home::new();
    home.write(".config/afterword/decks/mine.toml", "");
    let [settings, deck] = [FILE, ".config/afterword/decks/pipe.toml"].map(|name| home.path(name));
    let fifo = rustix::fs::FileType::Fifo;
    for path in [&settings, &deck] {
        rustix::fs::mknodat(rustix::fs::CWD, path, fifo, 0o600.into(), 0).expect("a pipe");
    }
    home.run(&["list"])
        .fails(1, &["could not be read: it is not a file"]);
    home.run(&["--config", "/dev/zero", "list"])
        .fails(1, &["longer than"]);
    let check = home.run(&["--config", "/dev/null", "deck", "check"]);
    assert!(
        check
            .out
            .contains("pipe.toml:1:1: it could not be read: it is not a file"),
        "{check:?}"
    );
}
