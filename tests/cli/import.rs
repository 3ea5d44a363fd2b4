//! `import`: what comes in, what is passed over, and that nothing comes twice.

use std::fs;

use crate::program::{Home, files};

const JRNL: &str = "[2026-01-02 10:00] A walk. *\nIt rained.\n\n[2026-03-04 09:30] Home.\n";

fn count(home: &Home) -> usize {
    let list = home.unlocked(&["list", "--json"]);
    list.json()["notes"].as_array().expect("notes").len()
}

#[test]
fn a_look_writes_nothing_and_a_second_run_brings_nothing_twice() {
    let home = Home::with_journal();
    home.write("journal.txt", JRNL);
    let call = ["import", "--from", "jrnl", "journal.txt"];
    let objects = home.objects();
    let ran = home.unlocked(&[&call[..], &["--dry-run"]].concat());
    assert_eq!(ran.code, Some(0), "{ran:?}");
    assert!(
        ran.out
            .starts_with("2 notes, from 2 January 2026 to 4 March 2026."),
        "{}",
        ran.out
    );
    assert!(ran.err.contains("Nothing was written"), "{}", ran.err);
    assert_eq!(count(&home), 0);
    assert!(
        home.objects().len() <= objects.len() + 1,
        "this machine's own key alone"
    );
    let ran = home.unlocked(&call);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    assert_eq!(count(&home), 2);
    let ran = home.unlocked(&call);
    assert!(
        ran.out
            .starts_with("No new notes.\n2 are in the journal already"),
        "{}",
        ran.out
    );
    assert_eq!(count(&home), 2);
}

#[test]
fn what_is_no_note_is_named_with_its_line_and_the_others_come() {
    let home = Home::with_journal();
    home.write(
        "journal.txt",
        &format!("stray\n{JRNL}[2026-99-99 09:30] Bad.\n"),
    );
    let ran = home.unlocked(&["import", "--from", "jrnl", "journal.txt"]);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    assert!(
        ran.out.contains("2 entries were passed over"),
        "{}",
        ran.out
    );
    for place in ["journal.txt:1:1: ", "journal.txt:6:1: its time"] {
        assert!(ran.err.contains(place), "{}", ran.err);
    }
    assert_eq!(count(&home), 2);
}

#[test]
fn a_folder_of_markdown_comes_file_by_file() {
    let home = Home::with_journal();
    home.write("notes/2026-01-02.md", "# A walk\n\nIt rained.\n");
    home.write(
        "notes/more/b.md",
        "---\ndate: 2026-02-03\ntags: [own]\n---\nMrs Hartley was late.\n",
    );
    home.write("notes/.hidden.md", "no");
    home.write("notes/picture.txt", "no");
    let ran = home.unlocked(&["import", "--from", "markdown", "notes"]);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    assert!(ran.err.contains("One place in these notes"), "{}", ran.err);
    assert!(!ran.err.contains("Hartley"), "{}", ran.err);
    let list = home.unlocked(&["list"]);
    assert!(
        list.out.contains("2026-01-02") && list.out.contains("A walk"),
        "{}",
        list.out
    );
    assert!(list.out.contains("2026-02-03"), "{}", list.out);
    assert_eq!(count(&home), 2);
    home.unlocked(&["import", "--from", "jrnl", "notes"])
        .fails(2, &["folder"]);
}

#[test]
fn an_export_brings_the_same_notes_into_another_journal() {
    let home = Home::with_journal();
    let body = "## What?\nIt rained.\n\n## And? (private)\nI was late.";
    home.note(
        body,
        &[
            "--title", "A walk", "--alias", "harbour", "--tag", "own", "--quiet",
        ],
    );
    let out = [
        "export",
        "--format",
        "json",
        "--exact-dates",
        "--private",
        "--out",
        "out",
    ];
    assert_eq!(home.unlocked(&out).code, Some(0));
    let file = files(&home.path("out")).remove(0);
    let other = Home::with_journal();
    other.write("notes/1.json", &fs::read_to_string(file).expect("text"));
    other.write("notes/2.json", "{}");
    let call = ["import", "--from", "afterword", "notes"];
    let ran = other.unlocked(&call);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    assert!(ran.err.starts_with("notes/2.json:1:1: "), "{}", ran.err);
    assert_eq!(other.unlocked(&out).code, Some(0));
    let read = |home: &Home| {
        let text = fs::read_to_string(files(&home.path("out")).remove(0)).expect("text");
        let mut value: serde_json::Value = serde_json::from_str(&text).expect("JSON");
        let note = value["notes"][0].as_object_mut().expect("a note");
        note.remove("id");
        note.remove("kept");
        value
    };
    assert_eq!(read(&home), read(&other));
    assert!(other.unlocked(&call).out.starts_with("No new notes."));
}

#[test]
fn the_json_of_day_one_and_of_tui_journal_comes() {
    let home = Home::with_journal();
    home.write(
        "dayone.json",
        r#"{"entries": [{"creationDate": "2026-01-02T10:00:00Z", "text": "It rained.", "tags": ["own"]}]}"#,
    );
    home.write(
        "tui.json",
        r#"{"version": 100, "entries": [{"date": "2026-01-03T00:00:00Z", "title": "A walk", "content": "Sun.", "tags": [], "priority": null}]}"#,
    );
    for (form, file) in [("dayone", "dayone.json"), ("tui-journal", "tui.json")] {
        let ran = home.unlocked(&["import", "--from", form, file]);
        assert_eq!(ran.code, Some(0), "{ran:?}");
    }
    assert_eq!(count(&home), 2);
}

#[test]
fn a_file_of_another_form_is_refused_and_nothing_is_written() {
    let home = Home::with_journal();
    home.write("journal.txt", JRNL);
    home.write("other.json", r#"{"schema": 9, "notes": []}"#);
    home.write("empty.md", "\n");
    let import = |form, file| home.unlocked(&["import", "--from", form, file]);
    import("dayone", "journal.txt").fails(1, &["not JSON"]);
    import("afterword", "other.json").fails(1, &["another version"]);
    import("tui-journal", "other.json").fails(1, &["no list", "--from"]);
    import("markdown", "empty.md").fails(1, &["empty.md:1:1", "nothing was written"]);
    import("jrnl", "missing.txt").fails(1, &["could not be read"]);
    assert_eq!(count(&home), 0);
}
