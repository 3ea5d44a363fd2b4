//! How strong it was before and after, and how the breathing was: one key each, and nothing is an answer too.

use crate::app::desk::{Desk, Journal};
use crate::app::now::Now;
use crate::breath::pattern::Pattern;
use crate::id::Id;
use crate::journal::library::Library;
use crate::journal::note::Note;
use crate::words::say;

/// The deck that notes of breathing name, and the scales that they fill.
const DECK: &str = "breathe";
const BEFORE: &str = "strength";
const AFTER: &str = "strength_after";
/// What a label of how it was begins with.
const FELT: &str = "felt:";
/// The key that stands for ten.
const TEN: char = 't';
/// The key that keeps a note of it without any other answer.
pub const KEEP: char = 'k';

/// Names how the breathing was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Felt {
    /// It went by itself.
    Easy,
    /// It was neither easy nor hard.
    Alright,
    /// It was hard to follow.
    Hard,
    /// It did no good.
    Unpleasant,
}

impl Felt {
    /// Lists all, the easiest first.
    pub const ALL: [Self; 4] = [Self::Easy, Self::Alright, Self::Hard, Self::Unpleasant];

    /// Gives its name in a label.
    const fn id(self) -> &'static str {
        match self {
            Self::Easy => "easy",
            Self::Alright => "alright",
            Self::Hard => "hard",
            Self::Unpleasant => "unpleasant",
        }
    }

    /// Gives its key.
    #[must_use]
    pub const fn key(self) -> char {
        match self {
            // Not `e`: while one breathes that is "too much", and may come a moment late.
            Self::Easy => 'y',
            Self::Alright => 'a',
            Self::Hard => 'h',
            Self::Unpleasant => 'u',
        }
    }

    /// Gives the word for it.
    #[must_use]
    pub fn word(self) -> &'static str {
        say(match self {
            Self::Easy => "breathing-felt-easy",
            Self::Alright => "breathing-felt-alright",
            Self::Hard => "breathing-felt-hard",
            Self::Unpleasant => "breathing-felt-unpleasant",
        })
    }

    /// Says whether something smaller would be kinder.
    #[must_use]
    pub const fn is_uneasy(self) -> bool {
        matches!(self, Self::Hard | Self::Unpleasant)
    }

    fn of(key: char) -> Option<Self> {
        Self::ALL.into_iter().find(|felt| felt.key() == key)
    }
}

/// Holds the answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Rating {
    /// How strong it was before, 0 to 10.
    pub before: Option<u8>,
    /// How strong it was after.
    pub after: Option<u8>,
    /// How the breathing was.
    pub felt: Option<Felt>,
    /// Whether a note of it is wanted in any case.
    pub is_wanted: bool,
}

impl Rating {
    /// Says whether there is anything to keep.
    #[must_use]
    pub const fn is_given(self) -> bool {
        self.before.is_some() || self.after.is_some() || self.felt.is_some() || self.is_wanted
    }

    /// Takes a key at the beginning; says whether it was one.
    pub fn key_before(&mut self, key: char) -> bool {
        let number = number(key);
        self.before = number.or(self.before);
        number.is_some()
    }

    /// Takes a key at the end; says whether it was one.
    pub fn key_after(&mut self, key: char) -> bool {
        if let Some(number) = number(key) {
            self.after = Some(number);
        } else if let Some(felt) = Felt::of(key) {
            self.felt = Some(felt);
        } else if key == KEEP {
            self.is_wanted = true;
        } else {
            return false;
        }
        true
    }

    /// Makes a note of it.
    #[must_use]
    pub fn note(self, id: Id, pattern: &Pattern, kept: &str, desk: &Desk, now: &Now) -> Note {
        let mut note = Note::new(id, desk.written(now));
        note.title = say("breathing-note-title").into();
        note.deck = Some(DECK.into());
        note.tags = vec![format!("breath:{}", pattern.id)];
        let felt = self.felt.map(|felt| format!("{FELT}{}", felt.id()));
        note.tags.extend(felt);
        let scales = [(BEFORE, self.before), (AFTER, self.after)];
        let given = scales
            .into_iter()
            .filter_map(|(id, value)| Some((id.to_owned(), value?)));
        note.scales = given.collect();
        note.body = self.body(pattern, kept);
        note
    }

    fn body(self, pattern: &Pattern, kept: &str) -> String {
        let felt = self
            .felt
            .map(|felt| say!("breathing-was", felt = felt.word()));
        let head = format!("{}: {kept}.", pattern.title());
        let parts = [Some(head), self.change(), felt];
        let parts: Vec<_> = parts.into_iter().flatten().collect();
        format!("{}\n", parts.join("\n"))
    }

    /// Tells the numbers, and what became of them; the same and stronger are said like less.
    #[must_use]
    pub fn change(self) -> Option<String> {
        Some(match (self.before?, self.after) {
            (before, None) => say!("breathing-before", before = before),
            (before, Some(after)) if after < before => {
                say!("breathing-less", before = before, after = after)
            }
            (before, Some(after)) if after > before => {
                say!("breathing-more", before = before, after = after)
            }
            (before, Some(after)) => say!("breathing-same", before = before, after = after),
        })
    }
}

/// Says whether a note can be made here.
#[must_use]
pub const fn can_keep(desk: &Desk) -> bool {
    match desk.journal {
        Journal::Missing => false,
        Journal::Locked | Journal::Unlocking { .. } => desk.is_writable,
        Journal::Open(_) => true,
    }
}

/// Says whether the last session was hard or unpleasant, as far as that is known.
#[must_use]
pub fn was_uneasy(desk: &Desk) -> bool {
    let entries = desk.library().into_iter().flat_map(Library::entries);
    let mut notes = entries.map(|entry| &entry.current().note);
    let last = notes.find(|note| note.deck.as_deref() == Some(DECK));
    let uneasy =
        |felt: Felt| last.is_some_and(|note| note.tags.contains(&format!("{FELT}{}", felt.id())));
    desk.practice.uneasy > 0
        || Felt::ALL
            .into_iter()
            .any(|felt| felt.is_uneasy() && uneasy(felt))
}

fn number(key: char) -> Option<u8> {
    match key {
        TEN => Some(10),
        key => u8::try_from(key.to_digit(10)?).ok(),
    }
}
