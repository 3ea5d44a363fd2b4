//! The line on which the day of the next supervision is typed.

use chrono::NaiveDate;

use crate::app::desk::Desk;
use crate::app::editor::{Editor, Outcome};
use crate::app::now::Now;
use crate::app::scene::Input;
use crate::app::step::Step;
use crate::journal::agenda::diary::{Diary, NAME};
use crate::journal::agenda::soon::soon;
use crate::keys::action::Action;
use crate::words::say;

/// The most characters of a day.
const DAY: usize = 40;

/// Holds the line.
#[derive(Debug)]
pub struct DayLine {
    /// What is typed.
    pub editor: Editor,
    /// Whether what was typed is no day to come, until it is changed.
    pub is_refused: bool,
}

impl DayLine {
    /// Opens the line, empty; an empty line takes the day off.
    pub(super) fn new(_desk: &Desk) -> Self {
        Self {
            editor: Editor::line("").with_limit(DAY),
            is_refused: false,
        }
    }

    /// Gives the day that stands there now.
    #[must_use]
    pub fn day(&self, today: NaiveDate) -> Option<NaiveDate> {
        soon(&self.editor.text(), today)
    }

    /// Takes an input in. Says whether the line is done with.
    pub(super) fn update(&mut self, input: &Input<'_>, desk: &Desk, now: &Now) -> (bool, Step) {
        let outcome = match input {
            Input::Action(Action::Back) => return (true, Step::stay()),
            Input::Action(Action::Confirm | Action::Save) => return self.take(desk, now),
            Input::Action(Action::Undo) => self.editor.undo(),
            Input::Action(Action::Redo) => self.editor.redo(),
            Input::Key(key) => self.editor.key(*key),
            Input::Paste(text) => self.editor.paste(text),
            _ => Outcome::Same,
        };
        if outcome == Outcome::Changed {
            self.is_refused = false;
        }
        (false, Step::stay())
    }

    fn take(&mut self, desk: &Desk, now: &Now) -> (bool, Step) {
        let is_empty = self.editor.text().trim().is_empty();
        let day = self.day(desk.today);
        if day.is_none() && !is_empty {
            self.is_refused = true;
            return (false, Step::stay());
        }
        let known = desk.library().map(Diary::of).unwrap_or_default().next;
        if day == known {
            return (true, Step::stay());
        }
        let kept = Step::ask(desk.settle(NAME, Diary::on(day), now));
        let words = match day {
            Some(_) => say("supervision-day-set"),
            None => say("supervision-day-off"),
        };
        (true, kept.saying(words))
    }
}
