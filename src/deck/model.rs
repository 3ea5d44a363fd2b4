//! What a deck file says, with every name resolved.

use std::fmt;
use std::sync::Arc;

use crate::deck::rule::Rule;
use crate::deck::supply::Supply;

/// Holds one deck: a short guided sequence of steps and the rules that bend it.
#[derive(Debug, Clone, PartialEq)]
pub struct Deck {
    /// Its name in files, notes and on the command line, such as `ct-5`.
    pub id: String,
    /// Its name on the screen.
    pub title: String,
    /// When it helps, in one line.
    pub when: String,
    /// How long it takes when nothing is answered, in seconds.
    pub seconds: u32,
    /// Where it stands among the others.
    pub family: Family,
    /// Labels that every note of this deck gets.
    pub tags: Vec<String>,
    /// The steps, in the order of the file.
    pub steps: Vec<Step>,
    /// The rules, in the order of the file.
    pub rules: Vec<Rule>,
    /// Whether it comes from the user's folder.
    pub own: bool,
    /// The pack in that folder from which it comes.
    pub pack: Option<String>,
}

impl Deck {
    /// Finds the place of a step by its id.
    #[must_use]
    pub fn position(&self, id: &str) -> Option<usize> {
        self.steps.iter().position(|step| step.id == id)
    }

    /// Gives the decks that run or are offered inside it.
    pub fn inner(&self) -> impl Iterator<Item = &str> {
        self.steps.iter().flat_map(|step| match &step.kind {
            Kind::Deck(ids) | Kind::Offer(ids) => ids.iter().map(String::as_str),
            _ => [].iter().map(String::as_str),
        })
    }

    /// Says whether the deck asks whom it is about.
    #[must_use]
    pub fn asks_alias(&self) -> bool {
        self.steps.iter().any(|step| step.kind == Kind::Alias)
    }
}

/// Names the shelf on which a deck stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Family {
    /// For the gap between two patients.
    Between,
    /// Notes on a reaction, the work together, or a case.
    #[default]
    Note,
    /// About oneself and the day.
    Day,
    /// Looking back: supervision, the week, accounts, and what to let go.
    Review,
    /// Short practices without much writing.
    Ground,
    /// Only run by other decks.
    Part,
}

/// Holds one step: one question, reading, practice or sub-deck.
#[derive(Debug, Clone, PartialEq)]
pub struct Step {
    /// Its name within the deck.
    pub id: String,
    /// The question, or the text of a step that only shows something.
    pub ask: String,
    /// One more sentence in small type.
    pub help: Option<String>,
    /// What heads its answer in the note, where the question alone does not.
    pub heading: Option<String>,
    /// What it asks for.
    pub kind: Kind,
    /// The time it is meant to take.
    pub seconds: u32,
    /// Whether only a rule brings it up.
    pub hidden: bool,
    /// Whether it is left out when the deck runs inside another one.
    pub alone: bool,
    /// What becomes of its answer.
    pub kept: Kept,
    /// The namespace of the labels that its chosen items write, such as `body`.
    pub tag: Option<String>,
    /// The earlier step for each of whose chosen items this one is asked, by its place. Neighbours with the same one
    /// are a group that runs item by item.
    pub each: Option<usize>,
    /// What the journal brings to it; its own list is empty then.
    pub supply: Option<Supply>,
    /// The line that stands here when the journal has nothing to bring; without one the step is passed over.
    pub otherwise: Option<String>,
    /// The most items that may be chosen.
    pub most: Option<usize>,
    /// The earlier step of whose chosen items this one offers what belongs to them ([`Item::of`]), by its place. Where
    /// nothing does, it is passed over.
    pub within: Option<usize>,
}

impl Step {
    /// Says whether what it offers is known only when it is asked: the journal brings it, or an earlier answer decides.
    #[must_use]
    pub const fn is_open_ended(&self) -> bool {
        self.supply.is_some() || self.within.is_some()
    }
}

/// Names what is done to the note that a group is about, once the deck is finished.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Does {
    /// It does not wait for a next step any more.
    Close,
    /// It stays as it is.
    Keep,
    /// It stays for 90 days before it is offered to be let go again.
    Later,
    /// It stays, and is not offered to be let go again.
    Hold,
    /// It is to be let go, and one line of it stays.
    Release,
}

impl Does {
    /// All of them, with their names in a deck file.
    pub const ALL: [(&'static str, Self); 5] = [
        ("close", Self::Close),
        ("keep", Self::Keep),
        ("later", Self::Later),
        ("hold", Self::Hold),
        ("release", Self::Release),
    ];
}

/// Names what becomes of an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Kept {
    /// It only steers the deck.
    Aside,
    /// It is written into the note.
    #[default]
    Body,
    /// It is written into the note and becomes its title.
    Title,
    /// It is written into the note, under a mark that lets exports leave it out.
    Private,
}

/// Names what a step asks for.
#[derive(Debug, Clone, PartialEq)]
pub enum Kind {
    /// Something to read; one of a list's lines in turn, or the question itself.
    Read(Option<Arc<List>>),
    /// A rating from 0 to 10.
    Scale(Arc<Scale>),
    /// One item of a list.
    One(Arc<List>),
    /// Any number of items of a list.
    Many(Arc<List>),
    /// One line of text; the usual limit in characters.
    Line(usize),
    /// Some lines of text; a soft limit in characters.
    Text(usize),
    /// A practice with a clock; the cues come up one after the other.
    Timed(Vec<Cue>),
    /// Breathing with a pattern; the ramp in seconds.
    Breath {
        /// The pattern's id, such as `b.34`.
        pattern: String,
        /// How many seconds the pace takes to settle; none leaves it to the breathing layer.
        ramp: Option<u32>,
    },
    /// Other decks, one of which runs here; a single one runs without asking.
    Deck(Vec<String>),
    /// Other decks that a rule offers here; declining is fine.
    Offer(Vec<String>),
    /// A one-line card that a rule brings up, with its choices.
    Card(Arc<List>),
    /// Whom the note is about.
    Alias,
}

/// Holds a line that comes up during a timed step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cue {
    /// Seconds from the start of the step.
    pub at: u32,
    /// What it says.
    pub text: String,
}

/// Holds a closed list of items to choose from.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct List {
    /// Its name in `prompts/lists.toml`; empty for choices that stand in a step.
    pub id: String,
    /// The namespace of the labels its items write; empty for none.
    pub tag: String,
    /// Whether the items belong together two by two, left and right.
    pub pairs: bool,
    /// The items, in order.
    pub items: Vec<Item>,
}

impl List {
    /// Finds an item by its id.
    #[must_use]
    pub fn item(&self, id: &str) -> Option<&Item> {
        self.items.iter().find(|item| item.id == id)
    }
}

/// Holds one item of a list.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Item {
    /// What is stored.
    pub id: String,
    /// What is shown.
    pub label: String,
    /// A few words more; may be empty.
    pub gloss: String,
    /// Whether it comes first in every second showing, so that the list does not lean one way.
    pub first: bool,
    /// What choosing it does to the note that its group is about.
    pub does: Option<Does>,
    /// The item of another list that it belongs to; empty for none.
    pub of: String,
    /// Where it stands for a note: a line of that note to begin with when one is asked for; empty for none.
    pub said: String,
}

/// Prints the id and a length: an item that the journal brings is labelled with a note's title.
impl fmt::Debug for Item {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Item({}, {} bytes)", self.id, self.label.len())
    }
}

/// Holds one scale from 0 to 10.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scale {
    /// What is stored, such as `strength`.
    pub id: String,
    /// What is shown, such as `strength`.
    pub name: String,
    /// What 0 means.
    pub low: String,
    /// What 10 means.
    pub high: String,
    /// What 5 means, where that is not simply the middle.
    pub middle: Option<String>,
}
