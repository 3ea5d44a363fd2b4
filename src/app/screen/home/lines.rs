//! What becomes of a line that waits: opened, answered, set aside for a week, or let go.

use crate::app::deeds::{key, next_version};
use crate::app::desk::Desk;
use crate::app::effect::Effect;
use crate::app::now::Now;
use crate::app::route::{About, Half, Listed, Route, Word};
use crate::app::screen::home::ways::{deck, push, resume};
use crate::app::step::{Choice, Confirm, Nav, Step};
use crate::app::waiting::line::Loop;
use crate::app::waiting::{open_card, reviews, undecided};
use crate::id::Id;
use crate::journal::agenda::AFTER;
use crate::journal::find::query::Query;
use crate::journal::library::entry::Entry;
use crate::journal::loops::{aside, expand, unclear};
use crate::journal::note::Note;
use crate::keys::action::Action;
use crate::keys::context::Context;
use crate::words::say;

/// The answer to the question about a draft; no key of home gives it.
pub(super) const DISCARD_NOW: Action = Action::Bin;

/// The answers to "And now?": whose it is by the decks' list, and the verb that carries it; no key of home gives one.
const SOURCES: [(Action, &str); 5] = [
    (Action::LeaveOut, "mine"),
    (Action::PassOver, "stirred-by-them"),
    (Action::LetStand, "between-us"),
    (Action::Allow, "conditions-today"),
    (Action::Hints, "cannot-tell"),
];

/// Opens what a line stands for.
pub(super) fn open(line: &Loop, desk: &Desk) -> Step {
    match line {
        Loop::Draft(id) => resume(desk.draft(*id), desk),
        Loop::LookIn(_) => deck("look-in", desk),
        Loop::Troubles(_) => push(Route::Inbox),
        Loop::SessionCard(_) => {
            open_card(desk).map_or_else(Step::stay, |(_, alias)| after_session(alias))
        }
        Loop::Repair(note) => alias(*note, desk).map_or_else(Step::stay, repaired),
        Loop::Expand(note) => push(Route::About(About {
            deck: expand::CLOSER.to_owned(),
            alias: alias(*note, desk).map(str::to_owned),
        })),
        Loop::Supervision(..) | Loop::Overdue(_) => push(Route::Supervision),
        Loop::AfterSupervision(_) => deck(AFTER, desk),
        Loop::Unclear(note) => ask(*note, desk),
        Loop::EarlySign => deck("early-sign", desk),
        Loop::Undecided(1, note) => push(Route::Reader(*note)),
        Loop::Undecided(..) => push(Route::Listed(Listed {
            notes: undecided(desk).map(Entry::id).collect(),
            at: 0,
            query: Query::default(),
        })),
        Loop::Review(_) => review(desk),
        Loop::Release(_) => push(Route::Release),
    }
}

/// Opens the second half of a session card.
fn after_session(alias: &str) -> Step {
    push(Route::SessionCard(Word(alias.to_owned()), Half::After))
}

/// Opens the second half of a session card at what became of the repair.
fn repaired(alias: &str) -> Step {
    push(Route::SessionCard(Word(alias.to_owned()), Half::Repair))
}

/// Opens the card whose review is due, or the list when there are several.
fn review(desk: &Desk) -> Step {
    match reviews(desk).as_slice() {
        [] => Step::stay(),
        [word] => push(Route::Alias(Word(word.clone()))),
        _ => push(Route::Aliases),
    }
}

fn note(id: Id, desk: &Desk) -> Option<&Note> {
    let entry = desk.library()?.entry(id)?;
    Some(&entry.current().note)
}

fn alias(id: Id, desk: &Desk) -> Option<&str> {
    note(id, desk)?.alias.as_deref()
}

/// Asks the single question; a note that cannot be changed is shown instead.
fn ask(id: Id, desk: &Desk) -> Step {
    let entry = desk.library().and_then(|library| library.entry(id));
    let Some(entry) = entry.filter(|entry| !entry.is_newer() && !entry.is_forked()) else {
        return push(Route::Reader(id));
    };
    let label = |source: &str| match source {
        "mine" => say("home-source-mine"),
        "stirred-by-them" => say("home-source-them"),
        "between-us" => say("home-source-between"),
        "conditions-today" => say("home-source-day"),
        _ => say("home-source-open"),
    };
    let choices = SOURCES.iter().zip('1'..);
    Step::go(Nav::Ask(Confirm {
        question: say("home-and-now").into(),
        detail: say!(
            "home-and-now-about",
            title = entry.current().note.headline().into_owned()
        ),
        choices: choices
            .map(|((action, source), key)| Choice {
                key,
                label: label(source),
                action: *action,
            })
            .collect(),
    }))
}

/// Writes the answer to "And now?" as a new version of the note; nothing for a verb that is none.
pub(super) fn answered(
    action: Action,
    line: Option<&Loop>,
    desk: &Desk,
    now: &Now,
) -> Option<Step> {
    let (_, source) = SOURCES.iter().find(|(known, _)| *known == action)?;
    let Some(Loop::Unclear(id)) = line else {
        return Some(Step::stay());
    };
    let entry = desk.library()?.entry(*id)?;
    let mut note = entry.current().note.clone();
    unclear::answer(&mut note, source);
    let save = next_version(entry, note, desk, now);
    Some(Step::ask(save).saying(say("home-and-now-kept")))
}

/// What was written and not saved yet is gone for good: one key alone must not do it. All else comes back in a week.
pub(super) fn put_away(line: Option<&Loop>, desk: &Desk, now: &Now) -> Step {
    let Some(line) = line else {
        return Step::stay();
    };
    if matches!(line, Loop::Draft(_)) {
        return ask_to_discard();
    }
    let Some((name, library)) = line.name().zip(desk.library()) else {
        return Step::stay().saying(say("home-not-aside"));
    };
    let lines = aside::with(library, &name, desk.today);
    let key = key(desk, Context::Home, Action::Undo);
    Step::ask(desk.settle(aside::SETTING, vec![(aside::LINES, Some(lines))], now))
        .saying(say!("home-aside", key = key))
}

/// Takes back what was set aside last.
pub(super) fn take_back(name: &str, desk: &Desk, now: &Now) -> Step {
    let Some(library) = desk.library() else {
        return Step::stay();
    };
    let lines = aside::without(library, name);
    Step::ask(desk.settle(aside::SETTING, vec![(aside::LINES, Some(lines))], now))
        .saying(say("home-aside-back"))
}

fn ask_to_discard() -> Step {
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

/// Lets a draft go.
pub(super) fn discard(draft: Option<Id>) -> Step {
    draft.map_or_else(Step::stay, |draft| {
        Step::ask(Effect::Forget(draft)).saying(say("home-draft-gone"))
    })
}
