//! The language of the system and of the settings, translations of one's own, and what stays English.

use std::process::Command;

use crate::program::{Home, Ran};

const FOLDER: &str = ".config/afterword/languages/fr";

fn german(home: &Home, arguments: &[&str]) -> Ran {
    run(home.command(arguments).env("LANG", "de_CH.UTF-8"))
}

fn run(command: &mut Command) -> Ran {
    Home::finish(command)
}

#[test]
fn the_system_names_the_language_and_the_settings_have_the_last_word() {
    let home = Home::new();
    let told = german(&home, &["list"]);
    assert!(told.err.contains("dort ist kein Journal"), "{}", told.err);
    assert_eq!(
        told.code,
        Some(10),
        "an exit code means the same in every language"
    );
    let mut command = home.command(&["list"]);
    let told = run(command
        .env("LANG", "de_CH.UTF-8")
        .env("LC_ALL", "en_GB.UTF-8"));
    assert!(
        told.err.contains("there is no journal there"),
        "{}",
        told.err
    );
    home.write(
        ".config/afterword/config.toml",
        "[words]\nlanguage = \"de\"\n",
    );
    let told = home.run(&["list"]);
    assert!(told.err.contains("dort ist kein Journal"), "{}", told.err);
}

#[test]
fn what_programs_read_is_the_same_in_every_language() {
    let home = Home::new();
    for call in [
        &["deck", "list", "--json"][..],
        &["deck", "show", "ct-5", "--json"],
    ] {
        assert_eq!(german(&home, call).out, home.run(call).out, "{call:?}");
    }
    let shown = german(&home, &["deck", "show", "ct-5"]).out;
    assert!(shown.contains("Reaktionsnotiz"), "{shown}");
}

#[test]
fn swiss_german_has_no_sharp_s() {
    let home = Home::new();
    let swiss = german(&home, &["deck", "show", "g.feet"]).out;
    assert!(swiss.contains("Beide Füsse auf den Boden."), "{swiss}");
    let mut command = home.command(&["deck", "show", "g.feet"]);
    let german = run(command.env("LANG", "de_DE.UTF-8")).out;
    assert!(german.contains("Beide Füße auf den Boden."), "{german}");
}

#[test]
fn a_translation_is_a_folder_of_files() {
    let home = Home::new();
    home.write(
        ".config/afterword/config.toml",
        "[words]\nlanguage = \"fr\"\n",
    );
    home.write(
        &format!("{FOLDER}/errors.ftl"),
        "errors-no-journal = il n'y a pas de journal\n",
    );
    let original = home.run(&["deck", "show", "g.feet"]).out;
    assert!(original.contains("Feet on the floor"), "{original}");
    let told = home.run(&["list"]);
    assert!(told.err.contains("il n'y a pas de journal"), "{}", told.err);
    assert!(
        told.err.contains("makes one"),
        "what is missing stays English: {}",
        told.err
    );
    let deck =
        include_str!("../../prompts/g.feet.toml").replace("Feet on the floor", "Les pieds au sol");
    home.write(&format!("{FOLDER}/g.feet.toml"), &deck);
    let shown = home.run(&["deck", "show", "g.feet"]).out;
    assert!(shown.contains("Les pieds au sol"), "{shown}");
}

#[test]
fn a_half_translated_deck_is_told_with_its_line() {
    let home = Home::new();
    let deck = include_str!("../../prompts/g.feet.toml").replacen("help = ", "# help = ", 1);
    let file = home.write(&format!("{FOLDER}/g.feet.toml"), &deck);
    let told = home.run(&["deck", "check", &file.display().to_string()]);
    assert!(
        told.out
            .contains("a missing translation: the help of the step \"strength\""),
        "{}",
        told.out
    );
    assert_eq!(told.code, Some(1));
    let folder = home.path(FOLDER);
    let told = home.run(&["deck", "check", &folder.display().to_string()]);
    assert!(told.out.contains("a missing translation"), "{}", told.out);
}

#[test]
fn a_mistake_in_a_file_of_words_is_told_with_its_line() {
    let home = Home::new();
    home.write(
        ".config/afterword/config.toml",
        "[words]\nlanguage = \"fr\"\n",
    );
    home.write(&format!("{FOLDER}/home.ftl"), "home-opne = Ouvert\n");
    let told = home.run(&["config", "check"]);
    assert!(
        told.out.contains("home.ftl:1:1: unknown message home-opne"),
        "{}",
        told.out
    );
    assert!(told.out.contains("did you mean home-open?"), "{}", told.out);
    let home = Home::new();
    home.write(
        ".config/afterword/config.toml",
        "[words]\nlanguage = \"fr\"\n",
    );
    let told = home.run(&["config", "check"]);
    assert!(
        told.out.contains("there are no words for this language"),
        "{}",
        told.out
    );
}
