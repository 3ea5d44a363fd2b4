//! The agenda of the sample journal: whatever goes along, no day, nothing that the guard blocks, nothing private.

#![expect(
    clippy::disallowed_methods,
    reason = "the sample ends today, as in the program"
)]

use std::sync::Arc;

use afterword::demo;
use afterword::export::supervision::Agenda;
use afterword::export::supervision::choice::Choice;
use afterword::journal::agenda::change::flag;
use afterword::journal::agenda::item::Item;
use afterword::journal::agenda::queue::queue;
use afterword::journal::library::Library;
use afterword::journal::note::Note;
use afterword::journal::revision::{Kind, Revision};
use afterword::lint;
use afterword::lint::allowed::Allowed;
use afterword::lint::pack::Pack;
use afterword::lint::rule::Severity;
use afterword::store::Store;
use afterword::vault::cipher::Key;
use afterword::vault::files::fleeting::FleetingFs;
use afterword::vault::passphrase::Passphrase;
use afterword::vault::places::Places;
use chrono::{DateTime, FixedOffset, Utc};

use crate::program::{Home, PASSPHRASE};
use crate::supervision::{export, is_age_missing, noted, opened_by_age};

const MOMENT: &str = "On 3 November I looked at the clock.";
const NOBODY: &str = "This line is for nobody else at all.";

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
        .filter(|word| !matches!(*word, "of" | "the" | ""))
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
            .trim_end_matches([',', ';', ':', '?'])
            .split(['.', '/'])
            .filter(|part| !part.is_empty())
            .collect();
        let number = |at: usize| {
            parts
                .get(at)
                .and_then(|part: &&str| part.parse::<u32>().ok())
        };
        // The second number is a month: 10.30 is a time.
        number(0).is_some_and(|day| (1..=31).contains(&day))
            && number(1).is_some_and(|month| (1..=12).contains(&month))
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
        "## And what not? (private)\n{NOBODY}\n## What?\n{MOMENT} Then on 2026-11-04 and am 5. November.\n"
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
        "the 3rd of November",
        "3/11/2026",
        "am 3. November",
        "3.11.",
        "am 3.11.2026",
    ] {
        assert!(has_day(line), "{line}");
    }
    for line in [
        "In November 2026, at 10.30 or so, 3 of 4",
        "im November, um 9.45 Uhr",
        "3. I felt: Far away.",
    ] {
        assert!(!has_day(line), "{line}");
    }
    assert!(blocks(&format!("{text}\nMrs Hartwell"), &aliases) > 0);
    assert!(
        notes.iter().any(|note| has_day(&note.body)),
        "days were there to be left out"
    );
}

/// Writes the sample into the home's journal with our own store, everything in it flagged; gives its notes.
fn furnish(home: &Home, now: DateTime<FixedOffset>) -> Vec<Note> {
    let places = Places {
        journal: home.journal(),
        state: home.path(".local/state/afterword"),
        cache: home.path(".cache/afterword"),
    };
    let mut store = Store::at(Arc::new(FleetingFs), places, now).expect("the journal is there");
    let passphrase = Passphrase::new(PASSPHRASE).expect("a passphrase");
    let opened = store.unlock(&passphrase, &mut |_, _| ());
    assert!(opened.is_ok(), "{:?}", opened.err());
    let mut written: Vec<Revision> = Vec::new();
    for mut sample in demo::notes(demo::SEED, now) {
        let parents = sample.parents.iter().map(|&at| written[at].id);
        let parents: Vec<_> = parents.collect();
        let note = &mut sample.note;
        if sample.kind == Kind::Note && !note.body.is_empty() {
            let since = note.written.day();
            flag(note, Item::new(None, since));
        }
        let saved = match sample.kind {
            Kind::Config => store.put_config(note, &parents),
            Kind::Tombstone => store.put_tombstone(note.id, note.written, &parents),
            _ => store.put(note, &parents),
        };
        let Ok(saved) = saved else {
            panic!("{:?}", saved.err());
        };
        written.push(saved.revision);
    }
    store.lock().expect("it locks");
    written.into_iter().map(|revision| revision.note).collect()
}

#[test]
fn what_a_supervisor_opens_with_stock_age_holds_no_day_no_identifier_and_nothing_private() {
    if is_age_missing() {
        return;
    }
    let home = Home::with_journal();
    let notes = furnish(&home, Utc::now().fixed_offset());
    let body = format!(
        "## What?\n{MOMENT} Then on 2026-11-04 and am 5. November.\n## And what not? (private)\n{NOBODY}\n"
    );
    let planted = noted(&home, &body, &["--title", "Planted", "--supervision"]);
    let key = Key::generate();
    // Two of all these notes are worth a second look, which stops it until somebody says that they may leave.
    export(&home, &key, &[]).fails(1, &["L15", "nothing was written", "--yes"]);
    let ran = export(&home, &key, &["--yes"]);
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    let text = opened_by_age(&home, &key);
    assert!(text.lines().filter(|line| line.starts_with("# ")).count() > 100);
    assert!(text.contains("In November I looked at the clock."));
    let aliases: Vec<&str> = notes
        .iter()
        .filter_map(|note| note.alias.as_deref())
        .collect();
    assert_eq!(text.lines().find(|line| has_day(line)), None);
    assert_eq!(blocks(&text, &aliases), 0);
    let mut private = private_lines(&notes);
    private.push(NOBODY.to_owned());
    let told = private.iter().find(|line| text.contains(line.as_str()));
    assert_eq!(told, None);
    // Each check sees what was to stay away: the day in the note, the line that is chosen, the name.
    let shown = home.unlocked(&["show", &planted, "--markdown"]);
    assert!(has_day(shown.succeeds()) && shown.out.contains(NOBODY));
    std::fs::remove_file(home.path("agenda.md.age")).expect("it is there");
    let ran = export(&home, &key, &["--item", &planted, "--private"]);
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    assert!(opened_by_age(&home, &key).contains(NOBODY));
    assert!(blocks(&format!("{text}\nMrs Hartwell"), &aliases) > 0);
}
