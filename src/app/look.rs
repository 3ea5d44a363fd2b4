//! A look at what was just written: what the guard found, one place after the other (domain brief 7.3).
//!
//! It opens once a text is left, never while one types. It shows and proposes; nothing is changed without a key, and
//! leaving it leaves all as it is. The screen that owns the text carries out what the look asks for.

pub mod grant;
pub mod ground;
pub mod passage;
mod stands;
pub mod watch;

use std::fmt;
use std::ops::Range;

use crate::keys::action::Action;
use crate::lint::finding::Finding;
use crate::lint::rule::{Rule, Severity};
use crate::words::say;

/// Names the text that a place is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// The title of a note.
    Title,
    /// The line of tags.
    Tags,
    /// The text itself: the page of a note, or the answer on a page of a deck.
    Body,
}

/// Holds a place in what was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spot {
    /// The text it is in.
    pub part: Part,
    /// What was found there.
    pub finding: Finding,
}

/// Says what follows when the look closes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Then {
    /// What was asked for before it: the next page, or saving.
    GoOn,
    /// The text stays open.
    Stay,
    /// It leaves the journal: what stops an export cannot stand, and there is no page to edit.
    Leave,
}

/// Names what the look asks of the screen that owns the text.
#[derive(PartialEq, Eq)]
pub enum Wish {
    /// Nothing.
    Nothing,
    /// Put a text in the place of some bytes.
    Swap(Part, Range<usize>, String),
    /// Take the last change in a text back.
    TakeBack(Part),
    /// Let this place stand.
    LetStand(Spot),
    /// Pass over this from now on.
    Allow(Spot),
    /// Close, and go on or stay.
    Close(Then),
    /// Close, and put the cursor at a byte of a text.
    Edit(Part, usize),
}

/// Holds the look while it is open.
pub struct Look {
    /// Whether only one line is shown.
    pub is_short: bool,
    /// Whether small hints are among the places.
    pub has_hints: bool,
    /// What follows.
    pub then: Then,
    /// Whether words can be allowed for good: only an open journal keeps them.
    pub can_allow: bool,
    texts: Vec<(Part, String)>,
    spots: Vec<Spot>,
    at: usize,
    /// How many places are dealt with.
    done: usize,
    swapped: Vec<(Part, Range<usize>)>,
}

impl Look {
    /// Opens it at the first place.
    #[must_use]
    pub(crate) fn new(found: Found, is_short: bool, then: Then) -> Self {
        let has_hints = found.is_only_hints();
        Self {
            is_short,
            has_hints,
            then,
            can_allow: found.can_allow,
            texts: found.texts,
            spots: found.spots,
            at: 0,
            done: 0,
            swapped: Vec::new(),
        }
    }

    /// Says whether it looks at what leaves the journal.
    #[must_use]
    pub const fn is_strict(&self) -> bool {
        matches!(self.then, Then::Leave)
    }

    /// Says whether the place that is shown stops an export.
    #[must_use]
    pub fn stops(&self) -> bool {
        self.is_strict() && self.spot().is_some_and(is_block)
    }

    /// Goes to the first place of a severity, if there is one.
    pub(crate) fn go_to_first(&mut self, severity: Severity) {
        let is_it = |spot: &Spot| spot.finding.severity == severity;
        let at = self.shown().position(is_it);
        self.at = at.unwrap_or(self.at);
    }

    /// Takes in what is found after a change.
    pub(crate) fn again(&mut self, found: Found) {
        let before = self.shown().count() + self.done;
        self.can_allow = found.can_allow;
        self.texts = found.texts;
        self.spots = found.spots;
        self.done = before.saturating_sub(self.shown().count());
        self.at = self.at.min(self.shown().count().saturating_sub(1));
    }

    /// Gives the place that is shown; none when all are done.
    #[must_use]
    pub fn spot(&self) -> Option<&Spot> {
        self.shown().nth(self.at)
    }

    /// Gives the stretch to show: the place, or what was last put in the place of one.
    #[must_use]
    pub fn stretch(&self) -> Option<(Part, Range<usize>)> {
        let spot = self
            .spot()
            .map(|spot| (spot.part, spot.finding.span.clone()));
        spot.or_else(|| self.swapped.last().cloned())
            .filter(|(part, range)| self.text(*part).get(range.clone()).is_some())
    }

    /// Gives the number of the place that is shown, from one, and how many there are, with those dealt with.
    #[must_use]
    pub fn count(&self) -> (usize, usize) {
        (self.done + self.at + 1, self.done + self.shown().count())
    }

    /// Counts the small hints that are not shown.
    #[must_use]
    pub fn hidden_hints(&self) -> usize {
        self.spots.len() - self.shown().count()
    }

    /// Lists the places that were shown or could have been.
    pub(crate) fn seen(&self) -> Vec<Spot> {
        self.shown().cloned().collect()
    }

    /// Says whether a text is among those that are looked at.
    #[must_use]
    pub fn has(&self, part: Part) -> bool {
        self.texts.iter().any(|(known, _)| *known == part)
    }

    /// Gives a text as it is now.
    #[must_use]
    pub fn text(&self, part: Part) -> &str {
        let found = self.texts.iter().find(|(known, _)| *known == part);
        found.map_or("", |(_, text)| text)
    }

    /// Gives the words at a place.
    #[must_use]
    pub fn words(&self, spot: &Spot) -> &str {
        let words = self.text(spot.part).get(spot.finding.span.clone());
        words.unwrap_or_default()
    }

    /// Gives what would stand at a place; an empty text takes it out, nothing asks for a thought.
    #[must_use]
    pub fn instead(&self, spot: &Spot) -> Option<String> {
        let instead = spot.finding.suggestion.as_deref()?;
        let text = self.text(spot.part);
        Some(passage::fitting(text, &spot.finding.span, instead))
    }

    fn takes_out(&self) -> bool {
        let instead = self.spot().and_then(|spot| self.instead(spot));
        instead.is_some_and(|instead| instead.is_empty())
    }

    /// Says whether anything was put in the place of something.
    #[must_use]
    pub fn has_swapped(&self) -> bool {
        self.swaps() > 0
    }

    /// Counts how often something was put in the place of something.
    #[must_use]
    pub fn swaps(&self) -> usize {
        self.swapped.len()
    }

    /// Says whether a verb does something now.
    #[must_use]
    pub fn does(&self, action: Action) -> bool {
        let spot = self.spot();
        match action {
            Action::Replace => spot.is_some_and(|spot| spot.finding.suggestion.is_some()),
            Action::Allow => self.can_allow && spot.is_some_and(can_be_allowed),
            Action::LetStand => spot.is_some() && !self.stops(),
            Action::Edit => spot.is_some() && !self.is_strict(),
            Action::Next | Action::Previous => self.shown().count() > 1,
            Action::Undo => self.has_swapped(),
            Action::Hints => self.hidden_hints() > 0,
            Action::Confirm | Action::Back | Action::Cover | Action::LeaveAndKeep => true,
            _ => false,
        }
    }

    /// Lists the verbs that the footer shows, the most needed first.
    #[must_use]
    pub fn hints(&self) -> Vec<Action> {
        use Action::{Back, Confirm, Edit, Help, LetStand, Replace, Undo};
        let all: &[Action] = if self.is_short {
            &[Confirm, Replace, Undo, LetStand, Edit, Back, Help]
        } else {
            &[Confirm, Back, Undo, Help]
        };
        let is_twice = self.then == Then::Stay && (self.spot().is_none() || self.is_last());
        let works = |action: &&Action| match **action {
            Help => true,
            Back if is_twice => false, // it closes as enter does
            action => self.does(action),
        };
        all.iter().filter(works).copied().collect()
    }

    /// Gives the footer's word for a verb; `leave` says what leaving means where something follows.
    #[must_use]
    pub fn word(&self, action: Action, leave: &'static str) -> &'static str {
        match (action, self.then) {
            (Action::Replace, _) if self.is_short => say("look-key-replace"),
            (Action::Replace, _) if self.takes_out() => say("look-remove"),
            (Action::LetStand, _) if !self.is_short => say("look-stand"),
            (Action::Edit, _) if !self.is_short => say("look-edit"),
            (Action::Confirm, _) if self.spot().is_some() && !self.is_last() => say("look-next"),
            (Action::Next, _) => say("look-next"),
            (Action::Previous, _) => say("look-before"),
            (Action::Back, Then::GoOn | Then::Leave) => leave,
            (Action::Back | Action::Confirm, Then::Stay) => say("look-close"),
            _ => action.describe(),
        }
    }

    /// Does what a verb asks for, and says what the screen has to do.
    pub fn act(&mut self, action: Action) -> Wish {
        if !self.does(action) {
            return Wish::Nothing;
        }
        let spot = self.spot().cloned();
        match (action, spot) {
            (Action::Replace, Some(spot)) => self.replace(&spot),
            (Action::LetStand, Some(spot)) => Wish::LetStand(spot),
            (Action::Allow, Some(spot)) => Wish::Allow(spot),
            (Action::Edit, Some(spot)) => Wish::Edit(spot.part, spot.finding.span.end),
            (Action::Undo, _) => self.take_back(),
            (Action::Next, _) => self.step(1),
            (Action::Previous, _) => self.step(self.shown().count().saturating_sub(1)),
            (Action::Hints, spot) => self.show_hints(spot.as_ref()),
            (Action::Confirm, Some(_)) if !self.is_last() => self.step(1),
            (Action::Confirm | Action::Back, _) => Wish::Close(self.then),
            _ => Wish::Nothing,
        }
    }

    fn replace(&mut self, spot: &Spot) -> Wish {
        let instead = self.instead(spot).unwrap_or_default();
        let span = passage::whole(self.text(spot.part), &spot.finding.span, &instead);
        let new = span.start..span.start + instead.len();
        self.swapped.push((spot.part, new));
        Wish::Swap(spot.part, span, instead)
    }

    fn take_back(&mut self) -> Wish {
        let last = self.swapped.pop();
        last.map_or(Wish::Nothing, |(part, _)| Wish::TakeBack(part))
    }

    fn step(&mut self, by: usize) -> Wish {
        self.at = (self.at + by) % self.shown().count().max(1);
        Wish::Nothing
    }

    /// Shows the small hints as well; the place that is shown stays.
    fn show_hints(&mut self, spot: Option<&Spot>) -> Wish {
        self.has_hints = true;
        let at = self.shown().position(|shown| Some(shown) == spot);
        self.at = at.unwrap_or(0);
        Wish::Nothing
    }

    fn is_last(&self) -> bool {
        self.is_short || self.at + 1 >= self.shown().count()
    }

    fn shown(&self) -> impl Iterator<Item = &Spot> {
        let has_hints = self.has_hints;
        self.spots
            .iter()
            .filter(move |spot| has_hints || !is_hint(spot))
    }
}

/// Holds what was found in some texts.
#[derive(Default)]
pub(crate) struct Found {
    /// The texts as they were read.
    pub texts: Vec<(Part, String)>,
    /// The places, in the order of the texts.
    pub spots: Vec<Spot>,
    /// Whether the journal is open, so that words can be allowed for good.
    pub can_allow: bool,
}

impl Found {
    /// Says whether there is nothing but small hints.
    pub fn is_only_hints(&self) -> bool {
        self.spots.iter().all(is_hint)
    }

    /// Counts the places that are more than a hint.
    pub fn plain(&self) -> usize {
        self.spots.iter().filter(|spot| !is_hint(spot)).count()
    }
}

fn is_block(spot: &Spot) -> bool {
    spot.finding.severity == Severity::Block
}

fn is_hint(spot: &Spot) -> bool {
    spot.finding.severity == Severity::Hint
}

/// A stretch as a whole is no word that could be allowed, and safety is never passed over for good.
fn can_be_allowed(spot: &Spot) -> bool {
    let rule = spot.finding.rule;
    !rule.is_wide() && rule != Rule::Safety
}

/// Prints counts, never text.
impl fmt::Debug for Look {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let bytes: usize = self.texts.iter().map(|(_, text)| text.len()).sum();
        write!(
            f,
            "Look({} of {} spots in {bytes} bytes)",
            self.at + 1,
            self.spots.len()
        )
    }
}
