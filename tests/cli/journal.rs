//! From nothing to a note and back: `init`, `note`, `list`, `show`, `find`.

use std::os::unix::fs::PermissionsExt;
use std::{fs, path::Path};

use crate::program::{Home, PASSPHRASE};

fn mode(path: &Path) -> u32 {
    fs::metadata(path)
        .expect("it is there")
        .permissions()
        .mode()
        & 0o777
}

#[test]
fn init_makes_a_private_journal_and_hands_the_kit_over() {
    let home = Home::new();
    let ran = home.unlocked(&["init", "--kit", "kit.txt", "--work-factor", "10"]);
    assert_eq!(
        (ran.code, ran.out.trim()),
        (Some(0), home.journal().to_str().expect("UTF-8"))
    );
    assert!(ran.err.contains("recovery kit is written"));
    let kit = fs::read_to_string(home.path("kit.txt")).expect("the kit is there");
    assert!(kit.contains("AGE-SECRET-KEY-1"));
    assert_eq!(mode(&home.path("kit.txt")), 0o600);
    assert_eq!(mode(&home.journal()), 0o700);
    assert_eq!(mode(&home.journal().join("identity.age")), 0o600);
}

#[test]
fn a_second_journal_in_the_same_place_is_refused_and_harms_nothing() {
    let home = Home::with_journal();
    let before = fs::read(home.journal().join("identity.age")).expect("it is there");
    home.unlocked(&["init", "--kit", "other.txt", "--work-factor", "10"])
        .fails(1, &["not empty", "--journal DIR"]);
    assert!(!home.path("other.txt").exists());
    assert_eq!(
        fs::read(home.journal().join("identity.age")).expect("it is there"),
        before
    );
    home.unlocked(&["--journal", "elsewhere", "init", "--kit", "kit.txt"])
        .fails(1, &["the kit cannot be written", "kit.txt"]);
    assert!(!home.path("elsewhere").exists());
}

#[test]
fn an_easy_passphrase_a_kit_without_a_place_and_a_low_work_factor_are_refused() {
    let home = Home::new();
    home.write("passphrase", "password1\n");
    home.unlocked(&["init", "--kit", "kit.txt"])
        .fails(2, &["easy to guess"]);
    home.unlocked(&["init"]).fails(2, &["--kit FILE"]);
    home.unlocked(&["init", "--kit", "kit.txt", "--work-factor", "9"])
        .fails(2, &["9 is not in"]);
    home.run(&["init", "--kit", "kit.txt"])
        .fails(2, &["--passphrase-file"]);
    assert!(!home.journal().exists());
    assert!(!home.path("kit.txt").exists());
}

#[test]
fn a_note_is_written_while_locked_and_read_with_the_passphrase() {
    let home = Home::with_journal();
    let options = [
        "--title",
        "After the third hour",
        "--alias",
        "harbour",
        "--tag",
        "ct:helpless",
        "--supervision",
    ];
    let id = home.note(
        "Heavy, then far away.\r\nNext: ask what he needs.",
        &options,
    );
    let list = home.unlocked(&["list"]);
    assert!(list.succeeds().starts_with(&id[..8]), "{list:?}");
    assert!(list.out.contains("harbour  After the third hour\n"));
    let shown = home.unlocked(&["show", &id[..4], "--json"]).json();
    let note = &shown["note"];
    assert_eq!(note["id"], id.as_str());
    assert_eq!(
        note["body"],
        "Heavy, then far away.\nNext: ask what he needs."
    );
    assert_eq!(
        note["tags"],
        serde_json::json!(["ct:helpless", "sup:flagged"])
    );
    assert_eq!(
        (&note["forked"], &note["versions"]),
        (&false.into(), &1.into())
    );
    let markdown = home.unlocked(&["show", &id, "--markdown"]);
    let page = "# After the third hour\n\nHeavy, then far away.\nNext: ask what he needs.\n";
    assert_eq!(markdown.succeeds(), page);
    let readable = home.unlocked(&["show", &id]);
    assert!(readable.succeeds().contains("about harbour\n"));
}

#[test]
fn list_filters_and_find_shows_lines() {
    let home = Home::with_journal();
    home.note("The café was loud.", &["--title", "One"]);
    let two = home.note(
        "Quiet.\nA cafe again, quiet.",
        &["--title", "Two", "--tag", "body:throat"],
    );
    assert_eq!(
        home.unlocked(&["list", "cafe"]).succeeds().lines().count(),
        2
    );
    assert_eq!(
        home.unlocked(&["list", "cafe", "throat"])
            .succeeds()
            .lines()
            .count(),
        1
    );
    assert_eq!(home.unlocked(&["list", "nowhere"]).succeeds(), "");
    assert_eq!(home.unlocked(&["list", "--bin"]).succeeds(), "");
    let notes = home.unlocked(&["list", "--json", "throat"]).json();
    assert_eq!(notes["notes"][0]["id"], two.as_str());
    assert_eq!(notes["notes"][0]["body"], serde_json::Value::Null);
    let found = home.unlocked(&["find", "cafe", "quiet"]);
    let lines: Vec<&str> = found.succeeds().lines().collect();
    assert_eq!(lines.len(), 2);
    assert!(lines[1].ends_with("2: A cafe again, quiet."), "{lines:?}");
    let hits = home.unlocked(&["find", "throat", "--json"]).json();
    assert_eq!(
        (&hits["hits"][0]["line"], &hits["hits"][0]["text"]),
        (&0.into(), &"Two".into())
    );
}

#[test]
fn a_name_that_fits_no_note_or_several_is_told() {
    let home = Home::with_journal();
    home.note("One.", &[]);
    home.note("Two.", &[]);
    home.unlocked(&["show", "zz"])
        .fails(1, &["no note is named zz", "afterword list"]);
    home.unlocked(&["show", ""]).fails(1, &["no note is named"]);
    let ids: Vec<String> = (0..16).map(|digit| format!("{digit:x}")).collect();
    let shown = ids
        .iter()
        .filter(|digit| home.unlocked(&["show", digit]).code == Some(0))
        .count();
    assert!(shown <= 2);
}

#[test]
fn a_wrong_passphrase_and_a_missing_journal_have_their_codes() {
    let home = Home::with_journal();
    home.write("passphrase", "another one entirely\n");
    home.unlocked(&["list"])
        .fails(12, &["does not open the journal", "Nothing was changed"]);
    home.unlocked(&["--journal", "nowhere", "list"])
        .fails(10, &["nowhere", "no journal", "afterword init"]);
    home.run_with("x", &["--journal", "nowhere", "note", "--text-file", "-"])
        .fails(10, &["no journal"]);
    home.run(&["list"]).fails(2, &["--passphrase-file"]);
}

#[test]
fn the_passphrase_is_read_from_standard_input_and_from_a_file_with_a_line_end() {
    let home = Home::with_journal();
    home.note("One.", &[]);
    let listed = home.run_with(PASSPHRASE, &["list", "--passphrase-file", "-"]);
    assert_eq!(listed.succeeds().lines().count(), 1);
    home.write("passphrase", &format!("{PASSPHRASE}\r\n"));
    assert_eq!(home.unlocked(&["list"]).succeeds().lines().count(), 1);
    home.write("passphrase", "\n");
    home.unlocked(&["list"]).fails(2, &["holds no passphrase"]);
}

#[test]
fn nothing_to_write_and_too_much_are_refused() {
    let home = Home::with_journal();
    let note = |text: &str, options: &[&str]| {
        home.run_with(text, &[&["note", "--text-file", "-"], options].concat())
    };
    note(" \n\n", &[]).fails(2, &["nothing to write"]);
    note(&"x".repeat(1_048_577), &[]).fails(1, &["longer than 1 MiB"]);
    note("x", &["--title", &"t".repeat(501)]).fails(1, &["500 characters"]);
    home.run(&["note"]).fails(2, &["--text-file"]);
    home.run(&["note", "--text-file", "missing"])
        .fails(1, &["missing could not be read"]);
    assert_eq!(home.unlocked(&["list"]).succeeds(), "");
}

#[test]
fn another_machine_needs_the_passphrase_once() {
    let home = Home::with_journal();
    fs::remove_dir_all(home.path(".local/state")).expect("the state is there");
    home.run_with("x", &["note", "--text-file", "-"])
        .fails(1, &["has not opened the journal yet", "afterword list"]);
    home.unlocked(&["list"]).succeeds();
    home.note("Now it goes.", &[]);
    assert_eq!(home.unlocked(&["list"]).succeeds().lines().count(), 1);
}

#[test]
fn a_note_is_saved_first_and_then_one_line_counts_what_might_say_too_much() {
    let home = Home::with_journal();
    home.write("named.txt", "I told Sarah off.\nMail s@example.org too.\n");
    home.write("clean.txt", "I was short with somebody, and it stayed.\n");
    let ran = home.run(&["note", "--text-file", "named.txt"]);
    assert_eq!((ran.code, ran.out.trim().len()), (Some(0), 32));
    assert_eq!(ran.err.lines().count(), 1, "{}", ran.err);
    assert!(ran.err.contains("2 places") && !ran.err.contains("Sarah"));
    for silent in [
        &["note", "--text-file", "clean.txt"][..],
        &["note", "--text-file", "named.txt", "--quiet"],
    ] {
        let ran = home.run(silent);
        assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
    }
}

#[test]
fn an_alias_that_points_to_a_person_is_refused_and_nothing_is_written() {
    let home = Home::with_journal();
    let before = home.objects().len();
    for (alias, reason) in [
        ("J.S.", "point to a person"),
        ("JS", "initials"),
        ("anna", "given name"),
        ("Frau Stein", "A title"),
        ("12345", "record"),
    ] {
        home.run_with("x", &["note", "--text-file", "-", "--alias", alias])
            .fails(2, &[reason, "harbour or basalt"]);
    }
    assert_eq!(home.objects().len(), before);
    home.note("x", &["--alias", "basalt"]);
    assert_eq!(home.objects().len(), before + 1);
}
