//! Every alias of the journal, with what is known of it.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::journal::alias::card::{self, Card};
use crate::journal::library::Library;

/// Holds one alias.
#[derive(Clone, PartialEq, Eq)]
pub struct Known {
    /// The neutral word.
    pub word: String,
    /// How many notes it has, those in the bin left out.
    pub notes: usize,
    /// The day of the last of them.
    pub last: Option<NaiveDate>,
    /// What the user set for it.
    pub card: Card,
}

/// Prints counts, never the word.
impl std::fmt::Debug for Known {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Known")
            .field("notes", &self.notes)
            .field("card", &self.card)
            .finish_non_exhaustive()
    }
}

/// Lists all aliases: those with notes, the last used first, then those that only have a card.
#[must_use]
pub fn roll(library: &Library) -> Vec<Known> {
    let mut places: BTreeMap<&str, usize> = BTreeMap::new();
    let mut all: Vec<Known> = Vec::new();
    let mut known = |word, all: &mut Vec<Known>| {
        *places.entry(word).or_insert_with(|| {
            all.push(Known {
                word: word.to_owned(),
                notes: 0,
                last: None,
                card: Card::of(word, library),
            });
            all.len() - 1
        })
    };
    for entry in library.entries() {
        let note = &entry.current().note;
        if let Some(word) = &note.alias {
            let place = known(word.as_str(), &mut all);
            all[place].notes += 1;
            all[place].last.get_or_insert(entry.written().day());
        }
    }
    for word in card::aliases(library) {
        known(word, &mut all);
    }
    all
}

/// Lists the words that may be proposed for a note: all that are not retired, in the order of [`roll`].
#[must_use]
pub fn in_use(library: &Library) -> Vec<String> {
    let used = roll(library).into_iter();
    let used = used.filter(|known| !known.card.is_retired);
    used.map(|known| known.word).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::Id;
    use crate::journal::library::setting;
    use crate::journal::note::{DayPart, Note, Written};
    use crate::journal::revision::{FORMAT, Kind, Revision};

    fn object(number: u8, kind: Kind, note: Note) -> Revision {
        Revision {
            id: Id::from_bytes([number; 16]),
            format: FORMAT,
            kind,
            parents: Vec::new(),
            device: "d1a2b3c4".into(),
            note,
        }
    }

    fn written(number: u8) -> Written {
        let day = NaiveDate::default() + chrono::TimeDelta::days(number.into());
        Written::Part(day, DayPart::Morning)
    }

    fn note(number: u8, alias: Option<&str>) -> Revision {
        let mut note = Note::new(Id::from_bytes([number; 16]), written(number));
        note.alias = alias.map(str::to_owned);
        object(number, Kind::Note, note)
    }

    fn retired(number: u8, alias: &str) -> Revision {
        let card = Card {
            is_retired: true,
            ..Card::default()
        };
        let changes = card.changes(Card::default());
        let at = (Id::from_bytes([number; 16]), written(number));
        let (note, _) = setting::next(None, &card::name(alias), changes, at);
        object(number, Kind::Config, note)
    }

    #[test]
    fn aliases_come_by_their_last_note_and_then_those_with_a_card_alone() {
        let library = Library::from_revisions(vec![
            note(1, Some("harbour")),
            note(2, Some("quarry")),
            note(3, None),
            note(4, Some("harbour")),
            retired(5, "quarry"),
            retired(6, "linen"),
        ]);
        let all = roll(&library);
        let told: Vec<_> = all
            .iter()
            .map(|known| (known.word.as_str(), known.notes, known.card.is_retired))
            .collect();
        let expected = [
            ("harbour", 2, false),
            ("quarry", 1, true),
            ("linen", 0, true),
        ];
        assert_eq!(told, expected);
        assert_eq!(all[0].last, Some(written(4).day()));
        assert_eq!(all[2].last, None);
        assert_eq!(in_use(&library), ["harbour"]);
    }

    #[test]
    fn an_empty_journal_has_none() {
        assert!(roll(&Library::default()).is_empty());
    }
}
