//! The query language on the command line: `list` and `find`.

use crate::program::Home;

fn home() -> Home {
    let home = Home::with_journal();
    home.note(
        "Tired, and not enough time.",
        &[
            "--title",
            "One",
            "--alias",
            "harbour",
            "--tag",
            "ct:helpless",
        ],
    );
    home.note(
        "Enough rest today.",
        &["--title", "Two", "--alias", "linen"],
    );
    home
}

/// The titles that a query lists.
fn listed(home: &Home, query: &[&str]) -> Vec<String> {
    let mut arguments = vec!["list", "--json"];
    arguments.extend(query);
    let notes = home.unlocked(&arguments).json();
    let notes = notes["notes"].as_array().expect("notes");
    let title = |note: &serde_json::Value| note["title"].as_str().expect("a title").to_owned();
    notes.iter().map(title).collect()
}

#[test]
fn labels_days_and_denials_choose_notes() {
    let home = home();
    assert_eq!(listed(&home, &["alias:harbour"]), ["One"]);
    assert_eq!(listed(&home, &["ct:helpless", "since:today"]), ["One"]);
    assert_eq!(listed(&home, &["before:today"]), [] as [&str; 0]);
    assert_eq!(listed(&home, &["enough", "-tired"]), ["Two"]);
    assert_eq!(listed(&home, &["-ct:helpless"]), ["Two"]);
    assert_eq!(listed(&home, &["not", "alias:harbour"]), ["Two"]);
    assert_eq!(listed(&home, &["alias:harbour since:2w"]), ["One"]);
}

#[test]
fn words_that_the_shell_kept_together_are_a_phrase() {
    let home = home();
    assert_eq!(listed(&home, &["not enough"]), ["One"]);
    assert_eq!(listed(&home, &["not", "enough"]), [] as [&str; 0]);
    assert_eq!(listed(&home, &["\"enough rest\""]), ["Two"]);
    let all = listed(&home, &[]);
    assert_eq!(listed(&home, &["not open"]), all, "words of the language");
    assert_eq!(listed(&home, &["on:2", "days", "ago"]), [] as [&str; 0]);
    assert_eq!(listed(&home, &["since:2", "days", "ago"]), all);
}

#[test]
fn a_mistake_shows_its_place_before_any_passphrase_is_asked() {
    let home = Home::with_journal();
    for command in ["list", "find"] {
        let refused = home.run(&[command, "tired", "aliass:harbour"]);
        refused.fails(2, &["aliass:", "alias?"]);
        let lines: Vec<&str> = refused.err.lines().collect();
        let at = lines
            .iter()
            .position(|line| line.contains("tired aliass:harbour"));
        let at = at.expect("the query");
        let start = lines[at].find("aliass").expect("the piece");
        assert_eq!(lines[at + 1], format!("{}^^^^^^", " ".repeat(start)));
    }
    home.run(&["list", "since:"])
        .fails(2, &["when?", "last month, march"]);
    home.run(&["list", "größe since:soon"])
        .fails(2, &["\n              ^^^^\n"]);
}

#[test]
fn a_label_that_no_note_has_is_told_beside_the_empty_result() {
    let home = home();
    for command in ["list", "find"] {
        let ran = home.unlocked(&[command, "alias:harbor"]);
        assert_eq!((ran.code, ran.out.as_str()), (Some(0), ""));
        assert_eq!(ran.err, "no alias “harbor”: harbour?\n");
    }
}

#[test]
fn programs_are_told_how_the_query_was_read() {
    let home = home();
    let hits = home
        .unlocked(&["find", "--json", "seit:2w", "Tired"])
        .json();
    assert_eq!(hits["query"], "since:2w tired");
    assert_eq!(hits["hits"][0]["ranges"][0], serde_json::json!([0, 5]));
    let notes = home.unlocked(&["list", "--json", "offen"]).json();
    assert_eq!(notes["query"], "open");
}

#[test]
fn the_language_is_shown_by_help_find() {
    let home = Home::new();
    let help = home.run(&["help", "find"]);
    for piece in [
        "alias:harbour",
        "strength:>=7",
        "since:2w",
        "-tired",
        "Examples:",
    ] {
        assert!(help.succeeds().contains(piece), "{piece}: {help:?}");
    }
}
