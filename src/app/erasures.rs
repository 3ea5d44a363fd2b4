//! Erasing notes for good, one after the other: asked first, in honest words, and never what is held.

use std::collections::VecDeque;

use crate::app::desk::Desk;
use crate::app::editor::wrap::cut;
use crate::app::effect::{Effect, Erase};
use crate::app::msg::Reply;
use crate::app::now::Now;
use crate::app::step::{Choice, Confirm, Nav, Step};
use crate::id::Id;
use crate::journal::library::Library;
use crate::journal::retention::distil;
use crate::journal::retention::hold::hold;
use crate::journal::retention::rules::Rules;
use crate::keys::action::Action;
use crate::words::say;

/// The most cells of a headline in a question.
const NAMED: usize = 48;

/// The answer to the question; no key of the screens that ask gives it.
pub const ERASE_NOW: Action = Action::Discard;

/// Holds the notes that are still to go. The next goes when the last is gone, so that a screen that closes stops it.
#[derive(Debug, Default)]
pub struct Erasures {
    waiting: VecDeque<Id>,
    sent: Option<Id>,
    done: usize,
    all: usize,
    keeps_line: bool,
}

/// Says whether the line that was written about a note stays as a note of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stays {
    /// The line stays.
    Line,
    /// Nothing does.
    Nothing,
}

impl Erasures {
    /// Begins with the first; does nothing while others are under way.
    pub fn start(&mut self, notes: Vec<Id>, stays: Stays, desk: &Desk, now: &Now) -> Step {
        if self.progress().is_some() {
            return Step::stay();
        }
        *self = Self {
            all: notes.len(),
            waiting: notes.into(),
            keeps_line: stays == Stays::Line,
            ..Self::default()
        };
        self.next(desk, now)
    }

    /// Tells how many are gone, and of how many, while it is under way.
    #[must_use]
    pub fn progress(&self) -> Option<(usize, usize)> {
        self.sent.map(|_| (self.done, self.all))
    }

    /// Hears what became of the one that was sent, and sends the next. Tells of the last; stops at one that was refused.
    pub fn heard(&mut self, reply: &Reply, desk: &Desk, now: &Now) -> Step {
        match reply {
            Reply::Erased(erased) if self.sent == Some(erased.note) => {
                self.sent = None;
                self.done += 1;
                let step = self.next(desk, now);
                if self.sent.is_some() || erased.left > 0 {
                    return step;
                }
                step.saying(say!("release-erased", n = self.done))
            }
            Reply::NotErased(note, _) if self.sent == Some(*note) => {
                self.sent = None;
                self.waiting.clear();
                Step::stay()
            }
            _ => Step::stay(),
        }
    }

    fn next(&mut self, desk: &Desk, now: &Now) -> Step {
        let Some(library) = desk.library() else {
            return Step::stay();
        };
        while let Some(note) = self.waiting.pop_front() {
            let Some(entry) = library.entry(note) else {
                continue;
            };
            self.sent = Some(note);
            let stays = self
                .keeps_line
                .then(|| distil::stays(entry, library, now.fresh));
            return Step::ask(Effect::Erase(Box::new(Erase {
                erasing: entry.erasing(),
                written: desk.written(now),
                stays: stays.flatten(),
            })));
        }
        Step::stay()
    }
}

/// Names the note that it is about, where it is one and words are not covered.
#[must_use]
pub fn named(notes: &[Id], desk: &Desk) -> Option<String> {
    let [note] = notes else { return None };
    let entry = desk.library()?.entry(*note)?;
    let headline = entry.current().note.headline();
    (!desk.is_covered).then(|| cut(&headline, NAMED).into_owned())
}

/// Asks before notes are erased, and says what may remain.
#[must_use]
pub fn ask(notes: &[Id], desk: &Desk) -> Step {
    let question = if let Some(title) = named(notes, desk) {
        say!("release-erase-this", title = title)
    } else {
        say!("release-erase-question", n = notes.len())
    };
    Step::go(Nav::Ask(Confirm {
        question,
        detail: say("release-erase-means").into(),
        choices: vec![Choice {
            key: 'e',
            label: say("release-erase"),
            action: ERASE_NOW,
        }],
    }))
}

/// Leaves out what is held.
#[must_use]
pub fn free(notes: &[Id], library: &Library) -> Vec<Id> {
    let rules = Rules::of(library);
    let is_free = |id: &&Id| {
        let entry = library.entry(**id);
        entry.is_some_and(|entry| hold(&entry.current().note, library, &rules).is_none())
    };
    notes.iter().filter(is_free).copied().collect()
}
