//! `insight`: words, an object for programs, and a page that leaves only when nothing stops it.

use std::fs;

use crate::program::Home;

/// Six reactions with one alias, the last with a tag of its own.
fn home() -> Home {
    let home = Home::with_journal();
    for number in 0..6 {
        let tag = if number < 4 { "ct:distant" } else { "ct:warm" };
        let options = ["--title", "One", "--alias", "harbour", "--tag", tag];
        home.note("A plain hour.", &options);
    }
    home
}

#[test]
fn people_read_counts_and_questions_in_words() {
    let home = home();
    let ran = home.unlocked(&["insight"]);
    let page = ran.succeeds();
    assert!(page.starts_with("Six months: 6 notes, since "), "{page}");
    assert!(
        page.contains("harbour  6 notes: Far away 4, Working well 2"),
        "{page}"
    );
    assert!(
        page.lines().all(|line| line.chars().count() <= 80),
        "{page}"
    );
}

#[test]
fn programs_read_counts_with_the_notes_behind_them() {
    let home = home();
    let value = home.unlocked(&["insight", "--json", "--span", "4w"]).json();
    assert_eq!(
        (&value["version"], &value["span"]),
        (&1.into(), &"4w".into())
    );
    assert_eq!(value["n"], 6);
    let row = &value["reactions"]["rows"][0];
    assert_eq!(row["name"], "harbour");
    let cell = &row["cells"][1];
    assert_eq!(
        (&cell["label"], &cell["n"]),
        (&"ct:distant".into(), &4.into())
    );
    let behind = cell["notes"].as_array().expect("notes");
    let first = behind[0].as_str().expect("a name");
    assert!(
        home.unlocked(&["show", first])
            .succeeds()
            .contains("ct:distant")
    );
}

#[test]
fn a_query_narrows_it_and_too_few_notes_say_nothing() {
    let home = home();
    let ran = home.unlocked(&["insight", "ct:warm"]);
    let page = ran.succeeds();
    assert!(page.contains("2 notes: too few to show"), "{page}");
    let empty = home.unlocked(&["insight", "alias:nobody"]);
    let said = "No note of this time fits what you ask for.";
    let is_said = empty.out.contains(said) && empty.err.contains("no alias “nobody”");
    assert!(empty.code == Some(0) && is_said, "{empty:?}");
    home.unlocked(&["insight", "--span", "fortnight"])
        .fails(2, &["fortnight", "6m"]);
}

#[test]
fn a_page_is_written_once_with_letters_for_people_and_no_day() {
    let home = home();
    let ran = home.unlocked(&["insight", "--html", "page.html"]);
    assert_eq!((ran.code, ran.out.as_str()), (Some(0), ""), "{ran:?}");
    assert!(ran.err.contains("It is not encrypted."), "{ran:?}");
    let page = fs::read_to_string(home.path("page.html")).expect("the page");
    assert!(!page.contains("harbour") && page.contains(">A</text>"));
    home.unlocked(&["insight", "--html", "page.html"])
        .fails(1, &["a file of that name already"]);
    let ran = home.unlocked(&["insight", "--html", "named.html", "--with-aliases"]);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    let page = fs::read_to_string(home.path("named.html")).expect("the page");
    assert!(page.contains("harbour"));
}

#[test]
fn what_points_at_a_person_stops_the_page_and_its_place_is_named() {
    let home = home();
    let learned = ["--title", "Mrs Hartwell waits", "--tag", "learn:wording"];
    let note = [&["note", "--text-file", "-"][..], &learned].concat();
    assert_eq!(home.run_with("A line.", &note).code, Some(0));
    let ran = home.unlocked(&["insight", "--html", "page.html"]);
    ran.fails(
        1,
        &["Lines that stay, line 1", "stops an export", "not written"],
    );
    assert!(!ran.err.contains("Hartwell"), "{ran:?}");
    assert!(!home.path("page.html").exists());
}

#[test]
fn no_page_is_written_into_the_journals_own_folder() {
    let home = home();
    let inside = home.journal().join("page.html");
    let inside = inside.to_str().expect("a path");
    home.unlocked(&["insight", "--html", inside])
        .fails(1, &["inside the journal's own folder"]);
}
