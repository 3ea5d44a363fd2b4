//! What a screen shows next.

use std::fmt;
use std::sync::Arc;

use crate::deck::model::{Cue, Item, List, Scale};
use crate::journal::answer::Answer;

/// Holds one page of a session: a question with its form, ready to be drawn.
#[derive(Clone, PartialEq)]
pub struct Page {
    /// Its name in a draft: the step's id, after the ids of the steps it runs inside (`settle/feet`).
    pub id: String,
    /// The title of the deck that this page belongs to, which may be a sub-deck's.
    pub deck: String,
    /// What the page is about, in a group: the item's label, and a few words more.
    pub about: Option<Item>,
    /// The question, after the rules that reword it.
    pub ask: String,
    /// One more sentence in small type.
    pub help: Option<String>,
    /// What the journal brings to be read here, line by line.
    pub lines: Vec<String>,
    /// What can be given here.
    pub form: Form,
    /// What was given here before; none on a page that is seen for the first time.
    pub given: Option<Answer>,
    /// The time it is meant to take.
    pub seconds: u32,
}

/// Prints where it stands and what can be given, never words of the journal.
impl fmt::Debug for Page {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Page")
            .field("id", &self.id)
            .field("deck", &self.deck)
            .field("form", &self.form)
            .field("lines", &self.lines.len())
            .finish_non_exhaustive()
    }
}

/// Names what can be given on a page, and the [`Answer`] that it takes.
#[derive(Debug, Clone, PartialEq)]
pub enum Form {
    /// Nothing: [`Answer::Seen`].
    Read,
    /// A number from 0 to 10: [`Answer::Scale`].
    Scale(Arc<Scale>),
    /// One item: [`Answer::Chosen`] with its id.
    One(Choices),
    /// Any number of items: [`Answer::Chosen`] with their ids.
    Many(Choices),
    /// One line: [`Answer::Words`]; the usual limit in characters, past which the screen says so.
    Line(usize),
    /// Some lines: [`Answer::Words`]; the soft limit in characters.
    Text(usize),
    /// A practice with a clock of [`Page::seconds`]: [`Answer::Seen`].
    Timed(Vec<Cue>),
    /// Breathing for [`Page::seconds`]: [`Answer::Seen`].
    Breath {
        /// The pattern's id, such as `b.34`.
        pattern: String,
        /// How many seconds the pace takes to settle; none leaves it to the breathing layer.
        ramp: Option<u32>,
    },
    /// A one-line card: [`Answer::Chosen`] with one of its choices.
    Card(Choices),
    /// Decks to run now: [`Answer::Chosen`] with one deck's id.
    Pick(Choices),
    /// Decks offered by a rule: [`Answer::Chosen`] with one deck's id; skipping declines.
    Offer(Choices),
    /// Whom it is about: [`Answer::Words`] with a known or new word; skipping means no one in particular.
    Alias(Known),
}

/// Holds the neutral words that already stand for someone, the likeliest first; empty while locked.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Known(pub Vec<String>);

/// Prints a count, never the words.
impl fmt::Debug for Known {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Known({} words)", self.0.len())
    }
}

/// Holds the items of a choice in the order to show them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choices {
    /// The items; never empty.
    pub list: Arc<List>,
    /// The ids of those that are marked before anything was given.
    pub preselected: Vec<String>,
    /// The most that may be chosen where there may be several.
    pub most: Option<usize>,
}

/// Gives the cue that is up after `elapsed` seconds of a timed step.
#[must_use]
pub fn cue_at(cues: &[Cue], elapsed: u32) -> Option<&Cue> {
    cues.iter().rev().find(|cue| cue.at <= elapsed)
}

/// Marks one page on the way, for the row of dots.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dot {
    /// Behind.
    Done,
    /// The open page.
    Here,
    /// Still to come, as things stand.
    Ahead,
}
