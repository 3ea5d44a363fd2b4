//! One thing for supervision, as its note keeps it.

use std::fmt;

use chrono::NaiveDate;
use toml::{Table, Value};

use crate::journal::agenda::SUPERVISION;
use crate::journal::named::named;
use crate::journal::note::Note;

const LINE: &str = "line";
const QUESTION: &str = "question";
const WISH: &str = "wish";
const URGENCY: &str = "urgency";
const EYE: &str = "eye";
const SINCE: &str = "since";
const TAKEN: &str = "taken";
const CLOSED: &str = "closed";

/// Holds one thing for supervision: a table in the note's front matter, with a key for each field that is set.
#[derive(Clone, PartialEq, Default)]
pub struct Item {
    /// The line of the text that it is about, kept by its words; none for the whole note.
    pub line: Option<String>,
    /// The question to bring.
    pub question: Option<String>,
    /// What is wanted from supervision.
    pub wish: Option<Wish>,
    /// When it is wanted.
    pub urgency: Urgency,
    /// Where to look.
    pub eye: Option<Eye>,
    /// The day on which it was flagged; none where a deck or a key only set the label.
    pub since: Option<NaiveDate>,
    /// The last day on which it was taken to supervision.
    pub taken: Option<NaiveDate>,
    /// Whether it is done with.
    pub is_closed: bool,
    /// What a newer program knows of it.
    pub rest: Table,
}

named! {
    /// Says what is wanted from supervision (Proctor's three functions; domain brief 3.2), as the list `wish` has it.
    Wish:
    /// To think it through.
    Think "formative"
    /// To check that it is right.
    Check "normative"
    /// To be held for a while.
    Held "restorative"
}

named! {
    /// Says when it is wanted; the later ones press more.
    #[derive(Default)]
    Urgency:
    /// When it is next on.
    #[default]
    Next "next"
    /// Before that, if it can be had.
    Sooner "sooner"
    /// Today.
    Today "today"
}

named! {
    /// Says where to look, as the list `eye` has it (the seven-eyed model; domain brief 3.2).
    Eye:
    /// At them.
    Them "them"
    /// At what I do.
    WhatIDo "what-i-do"
    /// At the two of us.
    Us "us"
    /// At me.
    Me "me"
    /// At my supervisor and me.
    YouAndMe "you-and-me"
    /// At the setting.
    Setting "setting"
}

impl Item {
    /// Flags a note, or a line of it, on a day.
    #[must_use]
    pub fn new(line: Option<&str>, since: NaiveDate) -> Self {
        Self {
            line: line.map(|line| line.trim().to_owned()),
            since: Some(since),
            ..Self::default()
        }
    }

    /// Says whether its line does not stand in the text any more.
    #[must_use]
    pub fn is_gone(&self, body: &str) -> bool {
        let line = self.line.as_deref();
        line.is_some_and(|line| !body.lines().any(|other| other.trim() == line))
    }

    /// Reads a table; what is not understood is kept.
    #[must_use]
    pub fn read(table: &Table) -> Self {
        let mut rest = table.clone();
        let mut text = |key: &str| {
            let text = rest.get(key)?.as_str().map(str::to_owned)?;
            rest.remove(key);
            Some(text)
        };
        let line = text(LINE);
        let question = text(QUESTION);
        let mut word = |key: &str, known: &dyn Fn(&str) -> bool| {
            let is_known = rest.get(key)?.as_str().is_some_and(known);
            let word = is_known.then(|| rest.remove(key)).flatten()?;
            word.as_str().map(str::to_owned)
        };
        let wish = word(WISH, &|word| Wish::named(word).is_some());
        let urgency = word(URGENCY, &|word| Urgency::named(word).is_some());
        let eye = word(EYE, &|word| Eye::named(word).is_some());
        let since = word(SINCE, &|word| day(word).is_some());
        let taken = word(TAKEN, &|word| day(word).is_some());
        let is_closed = rest.get(CLOSED).and_then(Value::as_bool);
        if is_closed.is_some() {
            rest.remove(CLOSED);
        }
        Self {
            line,
            question,
            wish: wish.and_then(|word| Wish::named(&word)),
            urgency: urgency
                .and_then(|word| Urgency::named(&word))
                .unwrap_or_default(),
            eye: eye.and_then(|word| Eye::named(&word)),
            since: since.and_then(|word| day(&word)),
            taken: taken.and_then(|word| day(&word)),
            is_closed: is_closed == Some(true),
            rest,
        }
    }

    /// Writes it as a table.
    #[must_use]
    pub fn write(&self) -> Table {
        let mut table = self.rest.clone();
        let mut set = |key: &str, value: Option<Value>| {
            table.extend(value.map(|value| (key.to_owned(), value)));
        };
        let text = |text: &String| Value::from(text.as_str());
        let day = |day: NaiveDate| Value::from(day.to_string());
        set(LINE, self.line.as_ref().map(text));
        set(QUESTION, self.question.as_ref().map(text));
        set(WISH, self.wish.map(|wish| wish.name().into()));
        let presses = self.urgency != Urgency::Next;
        set(URGENCY, presses.then(|| self.urgency.name().into()));
        set(EYE, self.eye.map(|eye| eye.name().into()));
        set(SINCE, self.since.map(day));
        set(TAKEN, self.taken.map(day));
        set(CLOSED, self.is_closed.then(|| true.into()));
        table
    }
}

/// Gives everything that a note's key holds, closed or not, whether the note is flagged or not.
#[must_use]
pub fn kept(note: &Note) -> Vec<Item> {
    let list = note.unknown.get(SUPERVISION).and_then(Value::as_array);
    let tables = list.into_iter().flatten().filter_map(Value::as_table);
    tables.map(Item::read).collect()
}

fn day(word: &str) -> Option<NaiveDate> {
    word.parse().ok()
}

/// Prints lengths and words of lists, never text.
impl fmt::Debug for Item {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Item")
            .field("line_bytes", &self.line.as_ref().map(String::len))
            .field("question_bytes", &self.question.as_ref().map(String::len))
            .field("wish", &self.wish)
            .field("urgency", &self.urgency)
            .field("is_closed", &self.is_closed)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn any_day() -> impl Strategy<Value = NaiveDate> {
        (0_u64..40_000).prop_map(|days| NaiveDate::default() + chrono::Days::new(days))
    }

    fn any_item() -> impl Strategy<Value = Item> {
        let words = (any::<Option<String>>(), any::<Option<String>>());
        let lists = (
            prop::option::of(prop::sample::select(Wish::ALL)),
            prop::sample::select(Urgency::ALL),
            prop::option::of(prop::sample::select(Eye::ALL)),
        );
        let days = (prop::option::of(any_day()), prop::option::of(any_day()));
        (words, lists, days, any::<bool>()).prop_map(|(words, lists, days, is_closed)| Item {
            line: words.0,
            question: words.1,
            wish: lists.0,
            urgency: lists.1,
            eye: lists.2,
            since: days.0,
            taken: days.1,
            is_closed,
            rest: Table::new(),
        })
    }

    proptest! {
        #[test]
        fn an_item_reads_back(item in any_item()) {
            prop_assert_eq!(Item::read(&item.write()), item);
        }
    }

    #[test]
    fn what_a_newer_program_wrote_stays() {
        let text =
            "question = \"How slow?\"\nwish = \"sung\"\nmood = 3\nsince = \"soon\"\nclosed = 1\n";
        let table: Table = toml::from_str(text).expect("a table");
        let item = Item::read(&table);
        assert_eq!((item.wish, item.since, item.is_closed), (None, None, false));
        assert_eq!(item.write(), table);
    }

    #[test]
    fn a_line_is_kept_by_its_words_and_says_when_it_is_gone() {
        let item = Item::new(Some("  I looked at the clock. "), NaiveDate::default());
        assert!(!item.is_gone("One.\n  I looked at the clock.\n"));
        assert!(item.is_gone("One.\nI looked at the clock twice.\n"));
        assert!(!Item::default().is_gone(""));
    }

    #[test]
    fn debug_prints_no_words() {
        let item = Item {
            question: Some("Whose hurry?".into()),
            ..Item::new(Some("A line."), NaiveDate::default())
        };
        let printed = format!("{item:?}");
        assert!(
            !printed.contains("hurry") && !printed.contains("A line"),
            "{printed}"
        );
    }
}
