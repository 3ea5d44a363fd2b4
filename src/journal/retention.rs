//! What may be let go, when, and what stays of it (domain brief 7.4).
//!
//! Three things follow each other, and none happens by itself:
//!
//! 1. A note becomes *due* by the author's own rules ([`rules`], [`due`]). That only puts it on a list, and only once
//!    the author turned the rules on.
//! 2. The author marks it to be let go. Now it is *in grace* for seven whole days ([`grace`]): it can be read and
//!    taken back.
//! 3. After those days it stands on a list of what can go now, and goes when the author says yes to that list. One line
//!    may stay, as a note of its own ([`distil`]).
//!
//! A clock that is wrong can lengthen a list, never shorten the way: what goes must have been listed and agreed to
//! ([`grace::Listed`]). A hold on the journal, on a word that stands for someone, or on one note stops all of it.

pub mod distil;
pub mod due;
pub mod grace;
pub mod rules;

use chrono::NaiveDate;

use crate::journal::alias::card::Card;
use crate::journal::library::Library;
use crate::journal::note::{HELD, Note};
use crate::journal::retention::rules::Rules;

/// Counts what there is to decide, for one line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    /// How many notes are old enough by the author's rules.
    pub due: usize,
    /// How many notes are past their grace and can go today.
    pub going: usize,
}

/// Counts what there is to decide today; nothing unless the author turned the rules on.
#[must_use]
pub fn tally(library: &Library, today: NaiveDate) -> Tally {
    let rules = Rules::of(library);
    Tally {
        due: due::due(library, &rules, today).len(),
        going: grace::going(library, &rules, today).len(),
    }
}

/// Names what keeps a note from being let go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hold {
    /// The whole journal is held.
    Journal,
    /// The word for whom it is about is held.
    Alias,
    /// The note itself is.
    Note,
}

/// Tells what keeps a note; none when nothing does.
#[must_use]
pub fn hold(note: &Note, library: &Library, rules: &Rules) -> Option<Hold> {
    let is_alias_held = |alias: &String| Card::of(alias, library).is_held;
    if rules.is_held {
        Some(Hold::Journal)
    } else if note.alias.as_ref().is_some_and(is_alias_held) {
        Some(Hold::Alias)
    } else {
        note.has_label(HELD).then_some(Hold::Note)
    }
}

#[cfg(test)]
mod properties;
#[cfg(test)]
mod tests;
