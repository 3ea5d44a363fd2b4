//! What was left with one alias for the next time: the thread that a session card takes up.

use chrono::NaiveDate;

use crate::id::Id;
use crate::journal::library::Library;
use crate::journal::library::entry::Entry;
use crate::journal::note::{Note, State};

/// The front-matter key of a note that holds the line to find again next time. A deck's step `carry` writes it, and it
/// counts as long as the text of the note still has the line.
pub const CARRY: &str = "carry";
/// The deck of session cards.
pub const CARD: &str = "session-card";

const AIM: &str = "aim:";
const RESULT: &str = "aim-result:";
const REPAIR: &str = "repair:";
const PLANNED: &str = "repair:planned";
const NEXT: &str = "next:";
/// A next step that asks for nothing.
const NOTHING: &str = "next:nothing";

/// The most next steps that are told.
const STEPS: usize = 3;

/// For so many days a card waits for its second half.
const WAITS: i64 = 14;

/// Holds what was left. Words are the author's own; ids are those of the lists in the decks.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Thread {
    /// The last line that was left to be picked up.
    pub carry: Option<String>,
    /// The next steps that were chosen since the last card's second half, by id: three at most, the newest first.
    pub next: Vec<String>,
    /// How many notes wait for a next step.
    pub undecided: usize,
    /// Whether a repair was planned and nothing was said of it since.
    pub is_repair_planned: bool,
    /// The aim of the last card.
    pub aim: Option<Aim>,
}

/// Holds the aim of a card and what became of it.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Aim {
    /// Its id.
    pub id: String,
    /// The author's own words for it.
    pub words: Option<String>,
    /// What became of it, by id; none while that was not said.
    pub result: Option<String>,
}

impl Thread {
    /// Follows an alias through its notes, the newest first.
    #[must_use]
    pub fn of(alias: &str, library: &Library) -> Self {
        let mut thread = Self::default();
        let (mut is_said, mut is_repair_told, mut result) = (false, false, None);
        for note in notes(library).filter(|note| note.alias.as_deref() == Some(alias)) {
            thread.undecided += usize::from(note.state == State::Open);
            thread.carry = thread.carry.or_else(|| carried(note));
            if !is_repair_told {
                is_repair_told = tagged(note, REPAIR).next().is_some();
                thread.is_repair_planned = note.tags.iter().any(|tag| tag == PLANNED);
            }
            if !is_said {
                thread.steps(note);
            }
            is_said |= tagged(note, RESULT).next().is_some();
            if thread.aim.is_none() {
                result = result.or_else(|| tagged(note, RESULT).next().map(str::to_owned));
                thread.aim = aim(note, result.as_ref());
            }
        }
        thread
    }

    /// Says whether nothing was left.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    fn steps(&mut self, note: &Note) {
        for tag in note.tags.iter().filter(|tag| *tag != NOTHING) {
            let step = tag.strip_prefix(NEXT).map(str::to_owned);
            let is_new = |step: &String| self.next.len() < STEPS && !self.next.contains(step);
            let step = step.filter(is_new);
            self.next.extend(step);
        }
    }
}

/// Finds the cards that were written before and not taken up after, the newest first: note and alias, one an alias.
#[must_use]
pub fn waiting(library: &Library, today: NaiveDate) -> Vec<(Id, &str)> {
    let mut seen: Vec<&str> = Vec::new();
    let mut waiting = Vec::new();
    for entry in library.entries() {
        let note = &entry.current().note;
        let Some(alias) = card(entry) else { continue };
        if seen.contains(&alias) {
            continue;
        }
        seen.push(alias);
        let is_fresh = (today - entry.written().day()).num_days() <= WAITS;
        if is_fresh && tagged(note, RESULT).next().is_none() {
            waiting.push((entry.id(), alias));
        }
    }
    waiting
}

/// Gives the alias of a session card.
fn card(entry: &Entry) -> Option<&str> {
    let note = &entry.current().note;
    let is_card = note.deck.as_deref() == Some(CARD);
    let is_half = tagged(note, AIM)
        .chain(tagged(note, RESULT))
        .next()
        .is_some();
    note.alias.as_deref().filter(|_| is_card && is_half)
}

fn aim(note: &Note, result: Option<&String>) -> Option<Aim> {
    // In other decks an aim is for the next person, whoever that is.
    if note.deck.as_deref() != Some(CARD) {
        return None;
    }
    Some(Aim {
        id: tagged(note, AIM).next()?.to_owned(),
        words: (!note.title.is_empty()).then(|| note.title.clone()),
        result: result.cloned(),
    })
}

fn carried(note: &Note) -> Option<String> {
    let line = note.unknown.get(CARRY)?.as_str()?.trim();
    (!line.is_empty() && note.body.contains(line)).then(|| line.to_owned())
}

fn tagged<'a>(note: &'a Note, namespace: &'a str) -> impl Iterator<Item = &'a str> {
    note.tags
        .iter()
        .filter_map(move |tag| tag.strip_prefix(namespace))
}

fn notes(library: &Library) -> impl Iterator<Item = &Note> {
    library.entries().map(|entry| &entry.current().note)
}

/// Prints counts, never words.
impl std::fmt::Debug for Thread {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Thread")
            .field("has_carry", &self.carry.is_some())
            .field("next", &self.next.len())
            .field("undecided", &self.undecided)
            .finish_non_exhaustive()
    }
}

/// Prints the ids, never the words.
impl std::fmt::Debug for Aim {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Aim({}, {:?})", self.id, self.result)
    }
}

#[cfg(test)]
mod tests;
