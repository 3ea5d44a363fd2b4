use chrono::{DateTime, FixedOffset, NaiveDateTime};
use proptest::prelude::*;

use super::*;
use crate::export::exporter::Exporter as _;
use crate::export::json::Json;
use crate::export::piece::Piece;
use crate::export::terms::{Dates, Private, Terms};
use crate::id::Id;
use crate::import::mark;
use crate::journal::library::Library;
use crate::journal::note::{DayPart, IMPORTED, Note, State, Written};
use crate::journal::revision::{FORMAT, Kind, Revision};

const ALL: [Form; 5] = [
    Form::Afterword,
    Form::Markdown,
    Form::Jrnl,
    Form::DayOne,
    Form::TuiJournal,
];

fn berlin(time: NaiveDateTime) -> Option<DateTime<FixedOffset>> {
    let hour = FixedOffset::east_opt(3600).expect("an hour");
    time.and_local_timezone(hour).single()
}

fn page<'a>(file: &'a str, text: &'a str) -> Page<'a> {
    Page {
        file,
        text,
        zone: &berlin,
        changed: at("2026-05-01T09:00:00+01:00"),
    }
}

fn at(text: &str) -> Written {
    Written::At(text.parse().expect("a time"))
}

fn taken(form: Form, text: &str) -> Taken {
    form.read(&page("file", text)).expect("it is of that form")
}

fn only(form: Form, text: &str) -> Note {
    let taken = taken(form, text);
    assert!(taken.passed.is_empty(), "{:?}", taken.passed);
    let [note] = taken.notes.as_slice() else {
        panic!("{} notes", taken.notes.len());
    };
    note.clone()
}

fn rich() -> Note {
    let mut note = Note::new(Id::from_bytes([7; 16]), at("2026-11-22T10:42:07+01:00"));
    note.title = "A \"quiet\" hour".into();
    note.deck = Some("ct-5".into());
    note.alias = Some("harbour".into());
    note.state = State::Open;
    note.tags = vec!["ct:helpless".into(), "own".into()];
    note.scales.insert("strength".into(), 7);
    note.body = "## What?\nIt rained.\n\n```\n+++\n```".into();
    note.unknown
        .insert("learning".into(), "less is more".into());
    let day: toml::value::Datetime = "2026-12-01".parse().expect("a day");
    note.unknown.insert("seen".into(), day.into());
    note
}

fn exported(note: &Note, terms: Terms) -> String {
    let bytes = Json.bytes(&[&Piece::of(note, &note.written, terms)]);
    String::from_utf8(bytes).expect("JSON is text")
}

const WHOLE: Terms = Terms {
    dates: Dates::Exact,
    private: Private::Taken,
};

#[test]
fn our_own_export_comes_back_as_it_was() {
    for written in [
        at("2026-11-22T10:42:07+01:00"),
        Written::Part("2026-11-22".parse().expect("a day"), DayPart::Night),
    ] {
        let mut note = rich();
        note.written = written;
        let mut back = only(Form::Afterword, &exported(&note, WHOLE));
        back.id = note.id;
        assert!(back == note, "{back:?} is not {note:?}");
    }
}

#[test]
fn a_month_becomes_its_first_day() {
    let back = only(Form::Afterword, &exported(&rich(), Terms::default()));
    assert_eq!(back.written.day().to_string(), "2026-11-01");
}

#[test]
fn another_schema_is_refused() {
    let refused = Form::Afterword.read(&page("f.json", r#"{"schema": 2, "notes": []}"#));
    assert!(refused.expect_err("another form").what.contains("version"));
}

#[test]
fn jrnl_is_read_as_json_and_as_its_own_text() {
    let json = r#"{"tags": {"@a": 1}, "entries": [{"title": "A walk.", "body": "It rained. @a\n",
        "date": "2026-01-02", "time": "10:00", "tags": ["@a"], "starred": true}]}"#;
    let note = only(Form::Jrnl, json);
    assert_eq!(note.written, at("2026-01-02T10:00:00+01:00"));
    assert_eq!(
        (note.title.as_str(), note.body.as_str()),
        ("A walk.", "It rained. @a")
    );
    assert_eq!(note.tags, ["a", "starred"]);
    let text = "[2026-01-02 10:00] A walk. *\nIt rained.\n[ ] not a head\n\n[2026-01-03 09:30:00 PM] Home.\n";
    let taken = taken(Form::Jrnl, text);
    assert_eq!(taken.notes.len(), 2);
    assert_eq!(taken.notes[0].title, "A walk.");
    assert_eq!(taken.notes[0].body, "It rained.\n[ ] not a head");
    assert_eq!(taken.notes[0].tags, ["starred"]);
    assert_eq!(taken.notes[1].written, at("2026-01-03T21:30:00+01:00"));
}

#[test]
fn what_is_passed_over_has_its_line() {
    let text = "a stray line\n[2026-01-02 10:00] Good.\n[2026-13-45 10:00] Bad.\nIts text.\n";
    let taken = taken(Form::Jrnl, text);
    assert_eq!((taken.notes.len(), taken.notes[0].body.as_str()), (1, ""));
    let lines: Vec<usize> = taken.passed.iter().map(|fault| fault.line).collect();
    assert_eq!(lines, [1, 3]);
    assert!(taken.passed.iter().all(|fault| !fault.remedy.is_empty()));
}

#[test]
fn day_one_gives_a_heading_and_the_hour_here() {
    let json = r##"{"metadata": {"version": "1.0"}, "entries": [
        {"creationDate": "2026-01-02T23:30:00Z", "text": "# A walk\n\nIt rained.", "tags": ["own"], "starred": true},
        {"creationDate": "2026-01-03T09:00:00Z"}]}"##;
    let taken = taken(Form::DayOne, json);
    let note = &taken.notes[0];
    assert_eq!(note.written, at("2026-01-03T00:30:00+01:00"));
    assert_eq!(
        (note.title.as_str(), note.body.as_str()),
        ("A walk", "It rained.")
    );
    assert_eq!(note.tags, ["own", "starred"]);
    assert_eq!(taken.passed[0].line, 3);
}

#[test]
fn tui_journal_gives_days_labels_and_a_priority() {
    let list = r#"[{"date": "2026-01-02T00:00:00Z", "title": "A walk", "content": "It rained.", "tags": ["own"], "priority": 2}]"#;
    for json in [
        list.to_owned(),
        format!(r#"{{"version": 100, "entries": {list}}}"#),
    ] {
        let note = only(Form::TuiJournal, &json);
        assert_eq!(note.written.day().to_string(), "2026-01-02");
        assert_eq!(note.tags, ["own", "priority:2"]);
    }
}

#[test]
fn markdown_has_its_day_before_it_in_its_name_or_of_its_file() {
    let read = |file: &str, text: &str| {
        let taken = Form::Markdown.read(&page(file, text)).expect("any text");
        taken.notes.into_iter().next().expect("a note")
    };
    let yaml = "---\ntitle: \"A walk\"\ndate: 2026-01-02 10:00\ntags:\n- own\n  - rain\nother: x\n---\nIt rained.\n";
    let note = read("x.md", yaml);
    assert_eq!(note.written, at("2026-01-02T10:00:00+01:00"));
    assert_eq!(
        (note.title.as_str(), note.body.as_str()),
        ("A walk", "It rained.")
    );
    assert_eq!(note.tags, ["own", "rain"]);
    let note = read(
        "x.md",
        "+++\ndate = 2026-01-02\ntags = [\"own\"]\n+++\n\n# A walk\n\nIt rained.\n",
    );
    assert_eq!(note.written.day().to_string(), "2026-01-02");
    assert_eq!(
        (note.title.as_str(), note.body.as_str()),
        ("A walk", "It rained.")
    );
    assert_eq!(
        read("a/2026-03-04 rain.md", "Sun.")
            .written
            .day()
            .to_string(),
        "2026-03-04"
    );
    assert_eq!(
        read("rain.md", "Sun.").written.day().to_string(),
        "2026-05-01"
    );
}

#[test]
fn nothing_is_cut_at_a_limit() {
    let long = [
        format!("# {}\n\ntext", "x".repeat(501)),
        "x".repeat(1024 * 1024 + 1),
        format!(
            "---\ntags: {}\n---\ntext",
            (0..101)
                .map(|n| format!("t{n}"))
                .collect::<Vec<_>>()
                .join(", ")
        ),
    ];
    for text in long {
        let taken = taken(Form::Markdown, &text);
        assert_eq!((taken.notes.len(), taken.passed.len()), (0, 1));
    }
    assert_eq!(
        only(Form::Markdown, &"x".repeat(1024 * 1024)).body.len(),
        1024 * 1024
    );
}

#[test]
fn what_nests_without_end_is_refused() {
    let deep = "[".repeat(200_000);
    for form in [Form::Afterword, Form::Jrnl, Form::DayOne, Form::TuiJournal] {
        for text in [
            deep.clone(),
            format!("{{\"a\":{deep}"),
            format!(
                "{{\"notes\": [{deep}{}], \"entries\": []}}",
                "]".repeat(200_000)
            ),
        ] {
            if let Ok(taken) = form.read(&page("f", &text)) {
                assert!(taken.notes.is_empty());
            }
        }
    }
    let taken = taken(Form::Markdown, &format!("+++\na = {deep}\n+++\ntext"));
    assert_eq!((taken.notes.len(), taken.passed.len()), (0, 1));
    let kept = format!("{}1{}", "[".repeat(20), "]".repeat(20));
    let json = format!(
        r#"{{"notes": [{{"written": "2026-01-02", "body": "x", "kept": {{"k": {kept}}}}}]}}"#
    );
    assert_eq!(
        super::Form::Afterword
            .read(&page("f", &json))
            .expect("JSON")
            .passed
            .len(),
        1
    );
}

fn library(notes: &[Note]) -> Library {
    let revisions = notes.iter().enumerate().map(|(n, note)| {
        let id = Id::from_bytes([u8::try_from(n).expect("few"); 16]);
        let mut note = note.clone();
        note.id = id;
        Revision {
            id,
            format: FORMAT,
            kind: Kind::Note,
            parents: Vec::new(),
            device: String::new(),
            note,
        }
    });
    Library::from_revisions(revisions.collect())
}

#[test]
fn a_file_brings_its_notes_once_even_when_they_were_edited_since() {
    let text = "[2026-01-02 10:00] One.\n[2026-01-02 11:00] Two.\n[2026-01-02 12:00] Two.\n";
    let (mut fresh, there) = mark::fresh(taken(Form::Jrnl, text).notes, &library(&[]));
    assert_eq!(
        (fresh.len(), there),
        (3, 0),
        "what is written twice is there twice"
    );
    fresh[0].body = "More.".into();
    let (again, there) = mark::fresh(taken(Form::Jrnl, text).notes, &library(&fresh));
    assert_eq!((again.len(), there), (0, 3));
    let (rest, there) = mark::fresh(taken(Form::Jrnl, text).notes, &library(&fresh[..2]));
    assert_eq!((rest.len(), there), (1, 2), "what was broken off goes on");
}

#[test]
fn what_was_exported_is_known_in_its_own_journal() {
    let note = rich();
    let back = taken(Form::Afterword, &exported(&note, WHOLE)).notes;
    let (fresh, there) = mark::fresh(back, &library(&[note]));
    assert_eq!((fresh.len(), there), (0, 1));
    let (fresh, _) = mark::fresh(vec![rich()], &library(&[]));
    assert!(fresh[0].unknown.contains_key(IMPORTED));
}

proptest! {
    #[test]
    fn any_text_is_read_or_refused(text in "\\PC{0,80}|(.|\\n){0,80}|(\\[2026-01-0[0-9] 1.:00\\]|---\n|\\+\\+\\+\n|# |date: |x|\n){0,12}") {
        for form in ALL {
            let _ = form.read(&page("2026-01-02.md", &text));
        }
    }

    #[test]
    fn any_field_is_read_or_refused(value in "null|1|-1|\"x\"|\"2026-01-02\"|\"2026-01\"|\"\"|\\[\\]|\\{\\}|\\[1\\]|\\{\"a\":11\\}|1e99|true", at in 0..14_usize) {
        const KEYS: [&str; 14] = ["written", "part", "title", "body", "tags", "scales", "kept", "state", "date", "time", "text", "creationDate", "content", "priority"];
        let json = format!(r#"{{"notes": [{{"written": "2026-01-02", "body": "x", "{0}": {1}}}], "entries": [{{"date": "2026-01-02", "{0}": {1}}}]}}"#, KEYS[at], value);
        for form in ALL {
            let _ = form.read(&page("f", &json));
        }
    }
}
