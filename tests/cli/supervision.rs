//! `supervision`: what waits, and the agenda that only the supervisor's key opens.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::process::Command;

use afterword::demo;
use afterword::export::supervision::Agenda;
use afterword::export::supervision::choice::Choice;
use afterword::journal::agenda::change::flag;
use afterword::journal::agenda::item::Item;
use afterword::journal::agenda::queue::queue;
use afterword::journal::library::Library;
use afterword::journal::note::Note;
use afterword::lint;
use afterword::lint::allowed::Allowed;
use afterword::lint::pack::Pack;
use afterword::lint::rule::Severity;
use afterword::vault::cipher::{self, Key};
use age::secrecy::ExposeSecret as _;
use serde_json::Value;

use crate::program::Home;

const MOMENT: &str = "On 3 November I looked at the clock.";

/// A journal with two notes, one of them flagged.
fn home() -> (Home, String) {
    let home = Home::with_journal();
    home.note("It was calm.", &["--title", "On the bus"]);
    let note = noted(
        &home,
        MOMENT,
        &[
            "--title",
            "Whose hurry was it?",
            "--alias",
            "harbour",
            "--supervision",
        ],
    );
    (home, note)
}

/// Writes a note in which the guard finds something, and gives its id.
fn noted(home: &Home, text: &str, options: &[&str]) -> String {
    let ran = home.run_with(text, &[&["note", "--text-file", "-"], options].concat());
    assert_eq!(ran.code, Some(0), "{ran:?}");
    ran.out.trim().to_owned()
}

fn export(home: &Home, key: &Key, options: &[&str]) -> crate::program::Ran {
    let to = key.to_public().to_string();
    let call = [
        "supervision",
        "export",
        "--to",
        &to,
        "--out",
        "agenda.md.age",
    ];
    home.unlocked(&[&call[..], options].concat())
}

fn opened(path: &Path, key: &Key) -> String {
    let file = fs::read(path).expect("the file is there");
    let text = cipher::decrypt(&file, std::iter::once(key)).expect("the key opens it");
    String::from_utf8(text.to_vec()).expect("text")
}

#[test]
fn what_waits_is_listed_for_people_and_for_programs() {
    let (home, note) = home();
    let ran = home.unlocked(&["supervision", "list"]);
    let rows = ran.succeeds();
    assert_eq!(rows.lines().count(), 1);
    assert!(
        rows.starts_with(&note[..8]) && rows.contains("harbour") && rows.contains("Whose hurry"),
        "{rows}"
    );
    let ran = home.unlocked(&["supervision", "list", "--json"]);
    let page: Value = serde_json::from_str(ran.succeeds()).expect("JSON");
    assert_eq!(page["schema"], 1);
    assert_eq!(page["items"][0]["note"], note.as_str());
    assert_eq!(page["items"][0]["urgency"], "next");
    assert!(page["items"][0]["wish"].is_null() && page["next"].is_null());
    let empty = Home::with_journal();
    assert_eq!(empty.unlocked(&["supervision", "list"]).succeeds(), "");
}

#[test]
fn the_export_opens_with_the_key_alone_is_padded_private_and_never_written_over() {
    let (home, _) = home();
    let (key, other) = (Key::generate(), Key::generate());
    let ran = export(&home, &key, &[]);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    let last = &key.to_public().to_string()[56..];
    assert!(
        ran.out.is_empty() && ran.err.contains(&format!("ends in {last}")),
        "{ran:?}"
    );
    let path = home.path("agenda.md.age");
    let mode = fs::metadata(&path).expect("the file").permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
    let text = opened(&path, &key);
    assert_eq!(text.len() % 4096, 0, "padded to a class");
    assert!(text.starts_with("# Whose hurry was it?\n"), "{text}");
    assert!(
        text.contains("In November I looked at the clock."),
        "{text}"
    );
    let file = fs::read(&path).expect("the file");
    assert!(cipher::decrypt(&file, std::iter::once(&other)).is_err());
    export(&home, &other, &[]).fails(1, &["already"]);
    assert_eq!(fs::read(&path).expect("the file"), file);
}

#[test]
fn stock_age_opens_it() {
    if Command::new("age").arg("--version").output().is_err() {
        eprintln!("skipped: the age program is not installed");
        return;
    }
    let (home, _) = home();
    let key = Key::generate();
    assert_eq!(export(&home, &key, &[]).code, Some(0));
    home.write("key.txt", key.to_string().expose_secret());
    let mut age = Command::new("age");
    age.args(["-d", "-i", "key.txt", "agenda.md.age"]);
    let ran = age.current_dir(home.path("")).output().expect("age runs");
    assert!(ran.status.success(), "{ran:?}");
    let path = home.path("agenda.md.age");
    assert_eq!(
        String::from_utf8(ran.stdout).expect("text"),
        opened(&path, &key)
    );
}

#[test]
fn only_the_items_that_were_named_go_along() {
    let (home, note) = home();
    let second = home.note("I was early.", &["--title", "What if?", "--supervision"]);
    let key = Key::generate();
    assert_eq!(
        export(&home, &key, &["--item", &second[..10]]).code,
        Some(0)
    );
    let text = opened(&home.path("agenda.md.age"), &key);
    assert!(
        text.contains("What if?") && !text.contains("Whose hurry"),
        "{text}"
    );
    let ran = export(&home, &key, &["--item", "ffffff"]);
    ran.fails(1, &["nothing of a note ffffff", "supervision list"]);
    drop(note);
}

#[test]
fn a_key_that_is_none_is_told_what_is_wrong_before_anything_is_asked() {
    let (home, _) = home();
    let key = Key::generate().to_public().to_string();
    let other = if key.ends_with('q') { "p" } else { "q" };
    let mistyped = format!("{}{other}", &key[..61]);
    for (to, words) in [
        ("someone@example.org", "does not begin with age1"),
        (&key[..40], "has 62 characters; this has 40"),
        (mistyped.as_str(), "A character is wrong"),
    ] {
        let ran = home.run(&["supervision", "export", "--to", to, "--out", "x.age"]);
        ran.fails(2, &[words]);
    }
    assert!(!home.path("x.age").exists());
}

#[test]
fn what_the_guard_blocks_stays_and_its_places_are_named_without_the_words() {
    let home = Home::with_journal();
    noted(
        &home,
        "Then Mrs Hartwell came in.",
        &["--title", "Late", "--supervision"],
    );
    let key = Key::generate();
    let ran = export(&home, &key, &[]);
    ran.fails(1, &["L09", "nothing was written", "allow them"]);
    assert!(!ran.err.contains("Hartwell"), "{ran:?}");
    assert!(!home.path("agenda.md.age").exists());
}

#[test]
fn nothing_flagged_and_the_journals_own_folder_are_refused() {
    let home = Home::with_journal();
    let key = Key::generate();
    export(&home, &key, &[]).fails(1, &["nothing waits for supervision"]);
    home.note("I sat.", &["--supervision"]);
    let to = key.to_public().to_string();
    let inside = home.journal().join("objects/a.age");
    let inside = inside.to_str().expect("a path");
    let ran = home.unlocked(&["supervision", "export", "--to", &to, "--out", inside]);
    assert_eq!(ran.code, Some(1), "{ran:?}");
}

/// A day of a date: with its month in front or behind, in numbers or words, English or German.
fn has_day(text: &str) -> bool {
    let months = "jan feb mar mär apr may mai jun jul aug sep oct okt nov dec dez";
    let is_month = |word: &str| {
        let head: String = word.to_lowercase().chars().take(3).collect();
        word.chars().all(char::is_alphabetic)
            && head.chars().count() == 3
            && months.split(' ').any(|month| month == head)
    };
    let is_day = |word: &str| {
        let digits = word
            .trim_end_matches(['.', ','])
            .trim_end_matches("st")
            .trim_end_matches("nd");
        let digits = digits.trim_end_matches("rd").trim_end_matches("th");
        digits
            .parse::<u32>()
            .is_ok_and(|day| (1..=31).contains(&day))
    };
    let words: Vec<&str> = text
        .split(|c: char| c.is_whitespace() || c == '(' || c == ')')
        .collect();
    let is_beside = words.windows(2).any(|pair| {
        let plain = |word: &str| word.trim_matches([',', '.', ';', ':']).to_owned();
        is_month(&plain(pair[0])) && is_day(pair[1]) || is_day(pair[0]) && is_month(&plain(pair[1]))
    });
    let is_iso = |word: &str| {
        let parts: Vec<&str> = word.split('-').collect();
        parts.len() >= 3
            && parts[0].len() == 4
            && parts[..2].iter().all(|part| part.parse::<u32>().is_ok())
    };
    let is_dotted = |word: &str| {
        let parts: Vec<&str> = word
            .trim_end_matches([',', ';'])
            .split('.')
            .filter(|part| !part.is_empty())
            .collect();
        parts.len() >= 2
            && parts
                .iter()
                .take(2)
                .all(|part| part.len() <= 2 && part.parse::<u32>().is_ok())
    };
    is_beside || words.iter().any(|word| is_iso(word) || is_dotted(word))
}

fn blocks(text: &str, aliases: &[&str]) -> usize {
    let allowed = Allowed::new(aliases);
    let found = lint::guard(text, &Pack::BOTH, &allowed);
    found
        .iter()
        .filter(|finding| finding.severity == Severity::Block)
        .count()
}

/// The lines of all notes that stand under a private heading.
fn private_lines(notes: &[Note]) -> Vec<String> {
    let mut lines = Vec::new();
    for note in notes {
        let left = afterword::journal::private::left_out(&note.body);
        let gone = note
            .body
            .lines()
            .filter(|line| !left.contains(*line) && line.len() > 12);
        lines.extend(gone.map(str::to_owned));
    }
    lines
}

#[test]
fn the_sample_journals_agenda_holds_no_day_no_identifier_and_nothing_private() {
    let now = chrono::DateTime::parse_from_rfc3339("2026-11-22T10:42:00+01:00").expect("a date");
    let mut revisions = demo::revisions(demo::SEED, now);
    // Everything goes along, what is private and what has days in it too.
    for revision in &mut revisions {
        let since = revision.note.written.day();
        if !revision.note.body.is_empty() {
            flag(&mut revision.note, Item::new(None, since));
        }
    }
    let mut planted = revisions[0].clone();
    planted.note.body = format!(
        "## And what not? (private)\nThis line is for nobody else at all.\n## What?\n{MOMENT} Then on 2026-11-04 and am 5. November.\n"
    );
    revisions[0] = planted;
    let notes: Vec<Note> = revisions
        .iter()
        .map(|revision| revision.note.clone())
        .collect();
    let library = Library::from_revisions(revisions);
    assert!(queue(&library).len() > 20);
    let wording = |_: &Note, _: &str| None;
    let agenda = Agenda::whole(&library, Choice::default(), &wording);
    let text = agenda.text();
    let aliases = agenda.aliases();
    let day = text.lines().find(|line| has_day(line));
    assert_eq!(day, None);
    assert_eq!(blocks(&text, &aliases), 0);
    let private = private_lines(&notes);
    assert!(
        private.iter().any(|line| line.contains("nobody else")),
        "the check would see one"
    );
    assert!(private.iter().all(|line| !text.contains(line.as_str())));
    // Each check sees what it looks for.
    for line in [
        "on 2026-11-03",
        "3 November",
        "November 3rd,",
        "am 3. November",
        "3.11.",
        "am 3.11.2026",
    ] {
        assert!(has_day(line), "{line}");
    }
    assert!(!has_day("In November 2026, at 10.30 or so, 3 of 4") || !has_day("In November"));
    assert!(blocks(&format!("{text}\nMrs Hartwell"), &aliases) > 0);
    assert!(
        notes.iter().any(|note| has_day(&note.body)),
        "days were there to be left out"
    );
}
