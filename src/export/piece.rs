//! What leaves of one version of a note.

use std::collections::BTreeMap;
use std::fmt;

use chrono::{Datelike, NaiveDate};

use crate::export::coarse::coarse;
use crate::export::terms::{Dates, Private, Terms};
use crate::id::Id;
use crate::journal::library::entry::Entry;
use crate::journal::note::{IMPORTED, Note, State, Written};
use crate::journal::private;
use crate::lint::alias_refusal;
use crate::words::say;

/// What the id of a second rating ends with.
const AFTER: &str = "_after";

/// Holds what leaves of a note.
#[derive(Clone, PartialEq)]
pub struct Piece {
    /// The note.
    pub id: Id,
    /// When it was written.
    pub when: When,
    /// Its title; may be empty.
    pub title: String,
    /// The deck that led to it, by id.
    pub deck: Option<String>,
    /// The neutral word for the person it is about. One that points to a person stays behind.
    pub alias: Option<String>,
    /// Whether it waits for a next step.
    pub state: State,
    /// Its labels.
    pub tags: Vec<String>,
    /// Ratings by the id of their scale.
    pub scales: BTreeMap<String, u8>,
    /// Words for its deck, labels and scales by id; what has none is printed as it is. Forms that people read use them.
    pub words: BTreeMap<String, String>,
    /// Its text.
    pub body: String,
    /// Front-matter keys that are not ours to know. They leave only where everything does ([`Terms::is_whole`]).
    pub kept: toml::Table,
}

/// Tells when a note was written, as exactly as that leaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// As it was kept.
    Exactly(Written),
    /// The month alone.
    Month {
        /// The year.
        year: i32,
        /// 1 to 12.
        month: u32,
    },
}

impl When {
    /// Takes as much of a time as may leave.
    #[must_use]
    pub fn of(written: &Written, dates: Dates) -> Self {
        let day = written.day();
        match dates {
            Dates::Exact => Self::Exactly(*written),
            Dates::Month => Self::Month {
                year: day.year(),
                month: day.month(),
            },
        }
    }

    /// Gives it in words: `November 2026`, or `22 November 2026, 10:42`.
    #[must_use]
    pub fn in_words(&self) -> String {
        match self {
            Self::Month { year, month } => in_words(*year, *month),
            Self::Exactly(Written::Part(day, _)) => on(*day),
            Self::Exactly(written) => format!("{}, {}", on(written.day()), written.clock()),
        }
    }

    /// Gives it for programs: `2026-11`, or what the front matter says.
    #[must_use]
    pub fn print(&self) -> String {
        match self {
            Self::Month { year, month } => format!("{year:04}-{month:02}"),
            Self::Exactly(written) => written.print(),
        }
    }
}

fn on(day: NaiveDate) -> String {
    let month = in_words(day.year(), day.month());
    say!("export-day", day = day.day(), month = month)
}

fn in_words(year: i32, month: u32) -> String {
    let month = say!("time-month", n = month);
    say!("export-month", month = month, year = year.to_string())
}

impl Piece {
    /// Gives what leaves of a note: one piece, or one for each of the versions that stand side by side.
    #[must_use]
    pub fn all_of(entry: &Entry, terms: Terms) -> Vec<Self> {
        let texts = entry.texts().into_iter();
        let pieces = texts.map(|text| Self::of(&text.note, entry.written(), terms));
        pieces.collect()
    }

    /// Takes what may leave of a note that was first written at a time.
    #[must_use]
    pub fn of(note: &Note, written: &Written, terms: Terms) -> Self {
        let body = match terms.private {
            Private::Taken => note.body.clone(),
            Private::LeftOut => private::left_out(&note.body),
        };
        let texts = [note.title.clone(), body].map(|text| match terms.dates {
            Dates::Exact => text,
            Dates::Month => coarse(&text),
        });
        let [title, body] = texts;
        let is_neutral = |alias: &String| alias_refusal(alias).is_none();
        Self {
            id: note.id,
            when: When::of(written, terms.dates),
            title,
            deck: note.deck.clone(),
            alias: note.alias.clone().filter(is_neutral),
            state: note.state,
            tags: note.tags.clone(),
            scales: note.scales.clone(),
            words: BTreeMap::new(),
            body: body.trim_end().to_owned(),
            kept: if terms.is_whole() {
                kept(note)
            } else {
                toml::Table::new()
            },
        }
    }

    /// Makes it one text, so that the guard reads all that leaves and nothing else does.
    pub fn bare(&mut self, text: &str) {
        text.clone_into(&mut self.body);
        self.title.clear();
        self.tags.clear();
        self.scales.clear();
    }

    /// Gives the line below the title: when, about whom, from which deck.
    #[must_use]
    pub fn line(&self) -> String {
        let about = self.alias.as_ref();
        let about = about.map(|alias| say!("export-about", alias = alias.as_str()));
        let parts = std::iter::once(self.when.in_words()).chain(about);
        let deck = self.deck.as_deref().map(|deck| self.word(deck).to_owned());
        let parts: Vec<String> = parts.chain(deck).collect();
        parts.join(" · ")
    }

    /// Gives the labels and ratings in one line; empty where there are none.
    #[must_use]
    pub fn labels(&self) -> String {
        let mut all: Vec<String> = Vec::new();
        for word in self.tags.iter().map(|tag| self.word(tag)) {
            if !word.is_empty() && !all.iter().any(|said| said == word) {
                all.push(word.to_owned());
            }
        }
        all.extend(self.ratings());
        all.join(" · ")
    }

    /// Gives the ratings; what was rated twice is one of them.
    fn ratings(&self) -> impl Iterator<Item = String> {
        let told = |id: &str| {
            let before = id.strip_suffix(AFTER);
            before.is_some_and(|before| self.scales.contains_key(before))
        };
        let firsts = self.scales.iter().filter(move |(id, _)| !told(id));
        firsts.map(|(id, value)| {
            let name = self.word(id);
            match self.scales.get(&format!("{id}{AFTER}")) {
                Some(after) => say!(
                    "notes-rated-twice",
                    name = name,
                    before = *value,
                    after = *after
                ),
                None => format!("{name} {value}"),
            }
        })
    }

    fn word<'a>(&'a self, id: &'a str) -> &'a str {
        self.words.get(id).map_or(id, String::as_str)
    }
}

/// Prints lengths, never text.
impl fmt::Debug for Piece {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let bytes = self.title.len() + self.body.len();
        write!(f, "Piece({}, {bytes} bytes)", self.id)
    }
}

/// What else the note holds; not the mark by which this journal knows what it imported.
fn kept(note: &Note) -> toml::Table {
    let mut kept = note.unknown.clone();
    kept.remove(IMPORTED);
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    fn note() -> Note {
        let at = "2026-11-22T10:42:00+01:00".parse().expect("a time");
        let mut note = Note::new(Id::from_bytes([7; 16]), Written::At(at));
        note.title = "After 21 November".into();
        note.alias = Some("harbour".into());
        note.body =
            "## What?\nOn 3 March it began.\n\n## And what not? (private)\nThat I was late.\n"
                .into();
        note.unknown.insert("carry".into(), "x".into());
        note
    }

    fn piece(terms: Terms) -> Piece {
        Piece::of(&note(), &note().written, terms)
    }

    #[test]
    fn by_default_months_leave_and_private_answers_stay() {
        let piece = piece(Terms::default());
        assert_eq!(piece.when.print(), "2026-11");
        assert_eq!(piece.when.in_words(), "November 2026");
        assert_eq!(piece.title, "After November");
        assert_eq!(piece.body, "## What?\nIn March it began.");
        assert!(piece.kept.is_empty());
    }

    #[test]
    fn everything_leaves_where_that_was_chosen() {
        let piece = piece(Terms {
            dates: Dates::Exact,
            private: Private::Taken,
        });
        assert_eq!(piece.when.print(), "2026-11-22T10:42:00+01:00");
        assert!(piece.body.ends_with("That I was late."));
        assert_eq!(piece.kept.len(), 1);
    }

    #[test]
    fn an_alias_that_points_to_a_person_stays_behind() {
        let mut note = note();
        note.alias = Some("J.S.".into());
        assert_eq!(
            Piece::of(&note, &note.written, Terms::default()).alias,
            None
        );
    }

    #[test]
    fn labels_and_ratings_are_told_in_the_words_that_were_given() {
        let mut piece = piece(Terms::default());
        piece.tags = ["ct:helpless", "depth:short", "#own"]
            .map(str::to_owned)
            .into();
        let scales = [("fuse", 2), ("strength", 7), ("strength_after", 5)];
        piece.scales = scales.map(|(id, value)| (id.to_owned(), value)).into();
        assert_eq!(
            piece.labels(),
            "ct:helpless · depth:short · #own · fuse 2 · strength 7, then 5"
        );
        let words = [("ct:helpless", "Not enough"), ("depth:short", "")];
        piece.words = words
            .map(|(id, word)| (id.to_owned(), word.to_owned()))
            .into();
        assert_eq!(
            piece.labels(),
            "Not enough · #own · fuse 2 · strength 7, then 5"
        );
    }

    #[test]
    fn debug_prints_no_text() {
        let shown = format!("{:?}", piece(Terms::default()));
        assert!(!shown.contains("March"), "{shown}");
    }
}
