//! One thing that a query asks of a note.

use std::fmt;

use crate::journal::find::key::{self, Key, Plain};
use crate::journal::find::rating::Ratings;
use crate::journal::find::when::Days;

/// Holds what is asked, or what must not be so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// Whether it must not be so.
    pub is_denied: bool,
    /// What is asked.
    pub ask: Ask,
}

/// Names what is asked of a note. All words are folded.
#[derive(Clone, PartialEq, Eq)]
pub enum Ask {
    /// A word or a phrase anywhere in title, text and labels.
    Word(String),
    /// A word or a phrase in the title.
    Title(String),
    /// One of some labels.
    Label(Label, Vec<Pattern>),
    /// A rating of the scale with this id.
    Scale(String, Ratings),
    /// When it was written, and how that was said.
    When(When, Days, String),
    /// No next step was chosen yet.
    Open,
    /// It goes to supervision.
    Flagged,
}

/// Names a kind of label.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Label {
    /// The word that stands for someone.
    Alias,
    /// A label.
    Tag,
    /// The deck that led to the note.
    Deck,
}

/// Says how days are meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// From the first of them on.
    Since,
    /// Before the first of them.
    Before,
    /// One of them.
    On,
}

/// Holds a label as it is asked for: a whole one, or how it begins.
#[derive(Clone, PartialEq, Eq)]
pub struct Pattern {
    /// The label, folded.
    pub text: String,
    /// Whether more may follow.
    pub begins: bool,
}

impl Pattern {
    /// Says whether a folded label answers.
    #[must_use]
    pub fn fits(&self, label: &str) -> bool {
        if self.begins {
            label.starts_with(&self.text)
        } else {
            label == self.text
        }
    }
}

impl Label {
    /// Gives the key that is printed before it.
    #[must_use]
    pub const fn key(self) -> Key {
        match self {
            Self::Alias => Key::Alias,
            Self::Tag => Key::Tag,
            Self::Deck => Key::Deck,
        }
    }
}

impl When {
    /// Gives the key that is printed before it.
    #[must_use]
    pub const fn key(self) -> Key {
        match self {
            Self::Since => Key::Since,
            Self::Before => Key::Before,
            Self::On => Key::On,
        }
    }
}

impl Term {
    /// Gives the word or phrase that is looked for anywhere, when it is one that must be there.
    #[must_use]
    pub fn word(&self) -> Option<&str> {
        match &self.ask {
            Ask::Word(word) if !self.is_denied => Some(word),
            _ => None,
        }
    }

    /// Says whether every note that answers this also answers `earlier`.
    #[must_use]
    pub fn implies(&self, earlier: &Self) -> bool {
        match (&self.ask, &earlier.ask) {
            (Ask::Word(own), Ask::Word(other)) | (Ask::Title(own), Ask::Title(other)) => {
                let same = self.is_denied == earlier.is_denied;
                let (longer, shorter) = if self.is_denied {
                    (other, own)
                } else {
                    (own, other)
                };
                same && longer.contains(shorter)
            }
            _ => self == earlier,
        }
    }
}

/// Prints the kind, never a word.
impl fmt::Debug for Ask {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Word(_) => "Word",
            Self::Title(_) => "Title",
            Self::Label(..) => "Label",
            Self::Scale(..) => "Scale",
            Self::When(..) => "When",
            Self::Open => "Open",
            Self::Flagged => "Flagged",
        })
    }
}

/// Prints a length, never a word.
impl fmt::Debug for Pattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Pattern({} bytes)", self.text.len())
    }
}

/// Prints what reads as the same on the same day.
impl fmt::Display for Term {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_denied {
            write!(f, "{} ", Plain::Not.name())?;
        }
        match &self.ask {
            Ask::Word(word) => f.write_str(&as_word(word)),
            Ask::Title(words) => write!(f, "{}:{}", Key::Title.name(), as_value(words)),
            Ask::Label(label, patterns) => {
                let all: Vec<String> = patterns.iter().map(ToString::to_string).collect();
                write!(f, "{}:{}", label.key().name(), all.join(","))
            }
            Ask::Scale(scale, ratings) => write!(f, "{scale}:{}", as_ratings(scale, *ratings)),
            Ask::When(when, _, said) => write!(f, "{}:{}", when.key().name(), as_value(said)),
            Ask::Open => f.write_str(Plain::Open.name()),
            Ask::Flagged => f.write_str(Plain::Supervision.name()),
        }
    }
}

impl fmt::Display for Pattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.text.is_empty() || !self.begins {
            f.write_str(&as_value(&self.text))?;
        }
        f.write_str(if self.begins { "*" } else { "" })
    }
}

/// Of a scale that does not come with the program, `mine:7` and `mine:*` would read as labels.
fn as_ratings(scale: &str, ratings: Ratings) -> String {
    let printed = ratings.to_string();
    let Ratings { from, to } = ratings;
    match key::scale(scale) {
        None if from == to => format!("={from}"),
        None if printed == "*" => format!("{from}..{to}"),
        _ => printed,
    }
}

/// A word that could be read as anything else stands in quotes.
fn as_word(word: &str) -> String {
    let is_plain = |letter: char| letter.is_alphanumeric() || "#.'-".contains(letter);
    // Behind a date these would belong to it.
    let is_of_date = word == "ago" || word.starts_with(|first: char| first.is_ascii_digit());
    let is_bare = word.chars().all(is_plain) && !word.starts_with('-') && !is_of_date;
    if is_bare && Plain::named(word).is_none() {
        word.to_owned()
    } else {
        format!("\"{word}\"")
    }
}

/// Asks for the notes about somebody, as one would type it.
#[must_use]
pub fn about(alias: &str) -> String {
    format!("{}:{}", Key::Alias.name(), as_value(alias))
}

/// Writes a value as it stands behind a colon, in quotes where it needs them.
pub(super) fn as_value(text: &str) -> String {
    let is_plain = |letter: char| letter.is_alphanumeric() || "#.'-:_".contains(letter);
    if !text.is_empty() && text.chars().all(is_plain) {
        text.to_owned()
    } else {
        format!("\"{text}\"")
    }
}
