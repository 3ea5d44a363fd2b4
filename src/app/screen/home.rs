//! The start: one key to the first breath, two to the first question.

mod lines;
mod recalling;
mod ways;

use chrono::NaiveDate;

use crate::app::desk::{Desk, Journal};
use crate::app::now::Now;
use crate::app::route::{Breathing, Route};
use crate::app::scene::{Input, Scene};
use crate::app::screen::home::lines::DISCARD_NOW;
use crate::app::screen::home::ways::{deck, keys, push, reading, resume, writing};
use crate::app::step::Step;
use crate::app::waiting::line::Loop;
use crate::app::waiting::{MOST, waiting};
use crate::id::Id;
use crate::journal::alias::thread::CARD;
use crate::journal::recall::Recalled;
use crate::keys::action::Action;
use crate::keys::context::Context;
use crate::words::say;

/// The keys of the lines that wait, from the first on.
pub const LINES: [Action; MOST] = [
    Action::Line1,
    Action::Line2,
    Action::Line3,
    Action::Line4,
    Action::Line5,
];

/// Holds which of the open lines is chosen.
#[derive(Debug, Default)]
pub struct Home {
    row: usize,
    /// The draft that it was asked about: an answer from the disk may move the lines below a question.
    asked: Option<Id>,
    /// What was set aside last, while this screen is open.
    aside: Option<String>,
    /// The line of this week, once it was looked for.
    pub recalled: Option<Recalled>,
    /// The day on which it was looked for; none before the journal was open.
    looked: Option<NaiveDate>,
    /// Whether there is a journal.
    is_made: bool,
}

impl Home {
    /// Opens it.
    #[must_use]
    pub fn new(desk: &Desk) -> Self {
        Self {
            is_made: is_made(desk),
            ..Self::default()
        }
    }

    fn confirm(&self, desk: &Desk) -> Step {
        match (&desk.journal, self.line(desk)) {
            (Journal::Missing, _) => push(Route::Setup),
            (Journal::Locked, _) => push(Route::Unlock(None)),
            (_, Some(line)) => lines::open(&line, desk),
            (_, None) => Step::stay(),
        }
    }

    /// Gives the chosen row of what waits; none where nothing does.
    #[must_use]
    pub fn row(&self, desk: &Desk) -> Option<usize> {
        let last = waiting(desk).len().checked_sub(1)?;
        Some(self.row.min(last))
    }

    fn line(&self, desk: &Desk) -> Option<Loop> {
        waiting(desk).get(self.row(desk)?).copied()
    }

    /// Opens a line by its own key.
    fn open(&mut self, row: usize, desk: &Desk) -> Step {
        if row >= waiting(desk).len() || !desk.is_open() {
            return Step::stay();
        }
        self.row = row;
        self.confirm(desk)
    }

    fn put_away(&mut self, desk: &Desk, now: &Now) -> Step {
        let line = self.line(desk);
        self.asked = match line {
            Some(Loop::Draft(draft)) => Some(draft),
            _ => None,
        };
        let name = line.and_then(|line| line.name());
        self.aside = name.or_else(|| self.aside.take());
        lines::put_away(line.as_ref(), desk, now)
    }

    fn take_back(&mut self, desk: &Desk, now: &Now) -> Step {
        let name = self.aside.take();
        name.map_or_else(Step::stay, |name| lines::take_back(&name, desk, now))
    }

    fn go(&mut self, action: Action, desk: &Desk, now: &Now) -> Step {
        let line = self.line(desk);
        if let Some(row) = LINES.iter().position(|known| *known == action) {
            return self.open(row, desk);
        }
        if let Some(step) = lines::answered(action, line.as_ref(), desk, now) {
            return step;
        }
        match action {
            Action::Breathe => push(Route::Breathe(Breathing::default())),
            Action::Ground => push(Route::Practices),
            Action::Doorway => deck("doorway-60", desk),
            Action::Reset => deck("reset-3", desk),
            Action::FullGap => deck("fullgap-10", desk),
            Action::CheckIn => deck("checkin", desk),
            Action::Note => writing(Route::Decks, desk),
            Action::Write => writing(Route::Write, desk),
            Action::Review => reading(Route::Review { find: false }, desk),
            Action::Recall => self
                .recalled
                .map_or_else(Step::stay, |line| push(Route::Reader(line.note))),
            Action::Calendar => reading(Route::Calendar, desk),
            Action::OnThisDay => reading(Route::OnThisDay(desk.today), desk),
            Action::Insight => reading(Route::Insight, desk),
            Action::Find => reading(Route::Review { find: true }, desk),
            Action::Aliases => reading(Route::Aliases, desk),
            Action::People => reading(Route::People, desk),
            Action::Keys => keys(desk),
            Action::Release => reading(Route::Release, desk),
            Action::Inbox => reading(Route::Inbox, desk),
            Action::SessionCard => deck(CARD, desk),
            Action::Supervision => reading(Route::Supervision, desk),
            Action::Confirm | Action::Unlock => self.confirm(desk),
            Action::Resume => resume(desk.drafts.first(), desk),
            Action::Discard => self.put_away(desk, now),
            Action::Undo => self.take_back(desk, now),
            DISCARD_NOW => lines::discard(self.asked.take()),
            Action::Up => self.moved(desk, false),
            Action::Down => self.moved(desk, true),
            _ => Step::stay(),
        }
    }

    fn moved(&mut self, desk: &Desk, down: bool) -> Step {
        let row = self.row(desk).unwrap_or(0);
        self.row = if down { row + 1 } else { row.saturating_sub(1) };
        self.row = self.row(desk).unwrap_or(0);
        Step::stay()
    }
}

impl Scene for Home {
    fn context(&self, desk: &Desk) -> Context {
        if desk.is_open() {
            Context::Home
        } else {
            Context::Locked
        }
    }

    fn update(&mut self, input: &Input<'_>, desk: &Desk, now: &Now) -> Step {
        self.look(input, desk);
        self.is_made = is_made(desk);
        match input {
            Input::Action(Action::NotNow) => self.pass_over(desk, now),
            Input::Action(action) => self.go(*action, desk, now),
            _ => Step::stay(),
        }
    }

    fn does(&self, action: Action, desk: &Desk) -> bool {
        use Action::{Back, Confirm, Discard, Down, First, Last, Left, PageDown, PageUp, Resume};
        use Action::{NotNow, Recall, Right, Undo, Up};
        if let Some(row) = LINES.iter().position(|known| *known == action) {
            return desk.is_open() && row < waiting(desk).len();
        }
        match action {
            Back | Left | Right | PageUp | PageDown | First | Last => false,
            Recall | NotNow => desk.is_open() && self.recalled.is_some(),
            Resume => !desk.drafts.is_empty(),
            Undo => self.aside.is_some(),
            Up | Down | Confirm | Discard => desk.is_open() && !waiting(desk).is_empty(),
            _ => true,
        }
    }

    /// What the page itself calls by a word is called so in help as well.
    fn word(&self, action: Action) -> &'static str {
        match action {
            Action::Recall => say("recall-open"),
            Action::NotNow => say("recall-pass"),
            Action::Unlock if !self.is_made => say("home-make-one"),
            Action::Confirm => say("keys-open-chosen"),
            line if LINES.contains(&line) => say("keys-open-line"),
            _ => action.describe(),
        }
    }

    fn hints(&self, desk: &Desk) -> Vec<Action> {
        let mut hints = vec![Action::Note, Action::Breathe, Action::Ground];
        match desk.journal {
            Journal::Missing => hints.insert(0, Action::Unlock), // enter makes one
            Journal::Locked => hints.push(Action::Unlock),
            _ => hints.push(Action::Review),
        }
        if desk.is_open() {
            hints.extend([Action::Insight, Action::Find, Action::Lock]);
        }
        hints.extend([Action::Help, Action::Quit]);
        hints
    }

    fn survives_lock(&self) -> bool {
        true
    }
}

const fn is_made(desk: &Desk) -> bool {
    !matches!(desk.journal, Journal::Missing)
}
