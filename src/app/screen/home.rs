//! The start: one key to the first breath, two to the first question.

use crate::app::desk::{Desk, Journal};
use crate::app::effect::Effect;
use crate::app::now::Now;
use crate::app::route::{Breathing, Half, Listed, Route, Word};
use crate::app::scene::{Input, Scene};
use crate::app::step::{Choice, Confirm, Nav, Step};
use crate::app::waiting::{Loop, open_card, reviews, undecided, waiting};
use crate::journal::alias::thread::CARD;
use crate::journal::draft::Draft;
use crate::journal::find::query::Query;
use crate::journal::library::entry::Entry;
use crate::keys::action::Action;
use crate::keys::context::Context;
use crate::words::say;

/// The answer to the question about a draft; no key of this screen gives it.
const DISCARD_NOW: Action = Action::Bin;

/// Holds which of the open lines is chosen.
#[derive(Debug, Default)]
pub struct Home {
    /// The chosen row of "Open".
    pub row: usize,
}

impl Home {
    fn confirm(&self, desk: &Desk) -> Step {
        match (&desk.journal, waiting(desk).get(self.row)) {
            (Journal::Missing, _) => push(Route::Setup),
            (Journal::Locked, _) => push(Route::Unlock(None)),
            (_, Some(Loop::Draft(id))) => resume(desk.draft(*id), desk),
            (_, Some(Loop::Undecided(1, note))) => push(Route::Reader(*note)),
            (_, Some(Loop::Undecided(..))) => push(Route::Listed(Listed {
                notes: undecided(desk).map(Entry::id).collect(),
                at: 0,
                query: Query::default(),
            })),
            (_, Some(Loop::EarlySign)) => deck("early-sign", desk),
            (_, Some(Loop::LookIn(_))) => deck("look-in", desk),
            (_, Some(Loop::SessionCard(_))) => after_session(desk),
            (_, Some(Loop::Review(_))) => review(desk),
            (_, Some(Loop::Troubles(_))) => push(Route::Troubles),
            (_, None) => Step::stay(),
        }
    }

    /// What was written and not saved yet is gone for good: one key alone must not do it.
    fn ask_to_discard(&self, desk: &Desk) -> Step {
        let loops = waiting(desk);
        if !matches!(loops.get(self.row), Some(Loop::Draft(_))) {
            return Step::stay();
        }
        Step::go(Nav::Ask(Confirm {
            question: say("home-discard-question").into(),
            detail: say("home-discard-detail").into(),
            choices: vec![Choice {
                key: 'd',
                label: say("home-let-go"),
                action: DISCARD_NOW,
            }],
        }))
    }

    fn discard(&self, desk: &Desk) -> Step {
        match waiting(desk).get(self.row) {
            Some(Loop::Draft(id)) => Step::ask(Effect::Forget(*id)).saying(say("home-draft-gone")),
            _ => Step::stay(),
        }
    }

    fn go(&mut self, action: Action, desk: &Desk) -> Step {
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
            Action::Calendar => reading(Route::Calendar, desk),
            Action::OnThisDay => reading(Route::OnThisDay(desk.today), desk),
            Action::Find => reading(Route::Review { find: true }, desk),
            Action::Aliases => reading(Route::Aliases, desk),
            Action::People => reading(Route::People, desk),
            Action::Release => reading(Route::Release, desk),
            Action::SessionCard => deck(CARD, desk),
            Action::Supervision => reading(Route::Supervision, desk),
            Action::Confirm | Action::Unlock => self.confirm(desk),
            Action::Resume => resume(desk.drafts.first(), desk),
            Action::Discard => self.ask_to_discard(desk),
            DISCARD_NOW => self.discard(desk),
            Action::Up => self.moved(desk, self.row.saturating_sub(1)),
            Action::Down => self.moved(desk, self.row + 1),
            _ => Step::stay(),
        }
    }

    fn moved(&mut self, desk: &Desk, row: usize) -> Step {
        self.row = row.min(waiting(desk).len().saturating_sub(1));
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

    fn update(&mut self, input: &Input<'_>, desk: &Desk, _now: &Now) -> Step {
        match input {
            Input::Action(action) => self.go(*action, desk),
            _ => Step::stay(),
        }
    }

    fn does(&self, action: Action, desk: &Desk) -> bool {
        use Action::{Back, Confirm, Discard, Down, First, Last, Left, PageDown, PageUp, Resume};
        use Action::{Right, Up};
        match action {
            Back | Left | Right | PageUp | PageDown | First | Last => false,
            Resume | Discard => !desk.drafts.is_empty(),
            Up | Down | Confirm => desk.is_open() && !waiting(desk).is_empty(),
            _ => true,
        }
    }

    fn hints(&self, desk: &Desk) -> Vec<Action> {
        let first = match desk.journal {
            Journal::Missing | Journal::Locked => Action::Unlock,
            _ => Action::Review,
        };
        let mut hints = vec![Action::Note, Action::Breathe, Action::Ground, first];
        if desk.is_open() {
            hints.extend([Action::Find, Action::Lock]);
        }
        hints.extend([Action::Help, Action::Quit]);
        hints
    }

    fn survives_lock(&self) -> bool {
        true
    }
}

/// Goes on with what was left, where its deck is still there.
fn resume(draft: Option<&Draft>, desk: &Desk) -> Step {
    let is_gone = |id: &String| desk.decks.get(id).is_none();
    match draft {
        Some(draft) if draft.deck.as_ref().is_some_and(is_gone) => {
            Step::stay().saying(say("home-deck-gone"))
        }
        Some(draft) => push(Route::Resume(draft.id)),
        None => Step::stay(),
    }
}

/// Opens the second half of the card that waits.
fn after_session(desk: &Desk) -> Step {
    open_card(desk).map_or_else(Step::stay, |(_, alias)| {
        push(Route::SessionCard(Word(alias.to_owned()), Half::After))
    })
}

/// Opens the card whose review is due, or the list when there are several.
fn review(desk: &Desk) -> Step {
    match reviews(desk).as_slice() {
        [] => Step::stay(),
        [word] => push(Route::Alias(Word(word.clone()))),
        _ => push(Route::Aliases),
    }
}

fn push(route: Route) -> Step {
    Step::go(Nav::Push(route))
}

/// A deck may be answered while locked, for a note can be sealed without the passphrase.
fn deck(id: &str, desk: &Desk) -> Step {
    writing(Route::Guided(id.to_owned()), desk)
}

/// Opens what writes a note; without a journal, or on a machine that never opened it, that comes first.
fn writing(route: Route, desk: &Desk) -> Step {
    match desk.journal {
        Journal::Missing => push(Route::Setup),
        Journal::Locked if !desk.is_writable => push(Route::Unlock(Some(Box::new(route)))),
        _ => push(route),
    }
}

/// Opens what reads notes; locked, the passphrase comes first.
fn reading(route: Route, desk: &Desk) -> Step {
    match desk.journal {
        Journal::Missing => push(Route::Setup),
        Journal::Open(_) => push(route),
        _ => push(Route::Unlock(Some(Box::new(route)))),
    }
}
