//! What a note is asked about besides its words: labels, ratings, day and state, folded once.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::journal::find::fold::fold;
use crate::journal::find::term::{Ask, Label, When};
use crate::journal::library::entry::Entry;
use crate::journal::note::{Note, State};

/// Holds it for one note; of a fork, for all versions.
#[derive(Clone)]
pub(super) struct Sheet {
    day: NaiveDate,
    versions: Vec<Facts>,
}

#[derive(Clone)]
struct Facts {
    title: String,
    alias: Option<String>,
    deck: Option<String>,
    tags: Vec<String>,
    scales: BTreeMap<String, u8>,
    is_open: bool,
    is_flagged: bool,
}

impl Sheet {
    /// Looks at a note.
    pub(super) fn of(entry: &Entry) -> Self {
        Self {
            day: entry.written().day(),
            versions: entry
                .heads()
                .iter()
                .map(|head| Facts::of(&head.note))
                .collect(),
        }
    }

    /// Says whether the note, or one of its versions, is as asked; a word is not asked here, and is never there.
    pub(super) fn is(&self, ask: &Ask) -> bool {
        match ask {
            Ask::When(When::Since, days, _) => self.day >= days.from,
            Ask::When(When::Before, days, _) => self.day < days.from,
            Ask::When(When::On, days, _) => days.from <= self.day && self.day <= days.to,
            ask => self.versions.iter().any(|facts| facts.are(ask)),
        }
    }
}

impl Facts {
    fn of(note: &Note) -> Self {
        let folded = |label: &Option<String>| label.as_deref().map(fold);
        Self {
            title: fold(&note.title),
            alias: folded(&note.alias),
            deck: folded(&note.deck),
            tags: note.tags.iter().map(|tag| fold(tag)).collect(),
            scales: note.scales.clone(),
            is_open: note.state == State::Open,
            is_flagged: note.is_flagged(),
        }
    }

    fn are(&self, ask: &Ask) -> bool {
        match ask {
            Ask::Title(words) => self.title.contains(words),
            Ask::Label(label, patterns) => {
                let mut labels = self.labels(*label);
                labels.any(|label| patterns.iter().any(|pattern| pattern.fits(label)))
            }
            Ask::Scale(scale, ratings) => {
                let rating = self.scales.get(scale);
                rating.is_some_and(|rating| ratings.hold(*rating))
            }
            Ask::Open => self.is_open,
            Ask::Flagged => self.is_flagged,
            Ask::Word(_) | Ask::When(..) => false,
        }
    }

    fn labels(&self, label: Label) -> impl Iterator<Item = &str> {
        let one = match label {
            Label::Alias => self.alias.as_slice(),
            Label::Deck => self.deck.as_slice(),
            Label::Tag => &self.tags,
        };
        one.iter().map(String::as_str)
    }
}
