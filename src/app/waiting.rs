//! What waits for its author, for the home screen: never more than five lines, each one key away.
//!
//! The most useful come first, and what does not fit waits behind them: drafts, for their words are nowhere else; how
//! it is after something hard, on the day that was chosen; files that need a look; then what belongs to the next
//! session (a card's second half, a planned repair), what goes away soon by itself (a closer look), supervision, the
//! question whose it was, early signs, reviews, notes without a next step, and what may be let go. A line is closed by
//! what it asks for, or set aside for a week, and then comes back.

pub mod line;

use chrono::{Days, NaiveDate};

use crate::app::desk::Desk;
use crate::app::waiting::line::Loop;
use crate::id::Id;
use crate::journal::agenda::due::{self, Due};
use crate::journal::alias::roll::roll;
use crate::journal::alias::thread;
use crate::journal::insight::early::reading::readings;
use crate::journal::insight::early::told::told;
use crate::journal::insight::early::{Look, Notice, look};
use crate::journal::library::Library;
use crate::journal::library::entry::Entry;
use crate::journal::loops::{aside, expand, repair, unclear};
use crate::journal::note::{Note, State};
use crate::journal::retention::rules::Rules;
use crate::journal::retention::tally::tally;

/// The most lines that are shown.
pub const MOST: usize = 5;
/// The most of them that drafts take.
const DRAFTS: usize = 3;
/// The fewest that are shown where there are so many, whatever else waits.
const LEAST_DRAFTS: usize = 2;

/// The label of a day to be asked again after something hard; what follows is a number of days.
const LOOK_IN: &str = "lookin:";
/// The deck that asks then.
const LOOK_IN_DECK: &str = "look-in";
/// How many days it waits before it goes by itself.
const LOOK_IN_STAYS: u64 = 7;
/// Supervision is told of so many days before.
const SOON: i64 = 2;

/// Lists what waits; nothing while the journal is locked but mistakes in settings.
#[must_use]
pub fn waiting(desk: &Desk) -> Vec<Loop> {
    let others = others(desk);
    let drafts = desk.drafts.iter().map(|draft| Loop::Draft(draft.id));
    let room = DRAFTS.min(MOST - others.len().min(MOST - LEAST_DRAFTS));
    let drafts: Vec<Loop> = drafts.take(room).collect();
    let rest = MOST - drafts.len();
    drafts
        .into_iter()
        .chain(others.into_iter().take(rest))
        .collect()
}

/// Counts what waits behind the lines that are shown.
#[must_use]
pub fn behind(desk: &Desk) -> usize {
    (desk.drafts.len() + others(desk).len()).saturating_sub(waiting(desk).len())
}

/// All that is no draft, the most useful first.
fn others(desk: &Desk) -> Vec<Loop> {
    let troubles = desk.inbox.len() + desk.troubles.len() + desk.faults.len();
    let troubles = (troubles > 0).then_some(Loop::Troubles(troubles));
    let mut lines = desk.library().map_or_else(Vec::new, |library| {
        // Every frame of the start asks, and every key of it; the notes are walked once.
        library.kept(desk.today, || from_library(library, desk))
    });
    let at = usize::from(matches!(lines.first(), Some(Loop::LookIn(_))));
    lines.splice(at..at, troubles);
    lines
}

/// All that follows from the notes alone and was not set aside, the most useful first.
fn from_library(library: &Library, desk: &Desk) -> Vec<Loop> {
    let look_in = due_look_in(desk).map(|entry| Loop::LookIn(entry.id()));
    let lines = look_in.into_iter().chain(from_notes(library, desk));
    lines
        .filter(|line| !is_aside(library, line, desk.today))
        .collect()
}

fn from_notes(library: &Library, desk: &Desk) -> Vec<Loop> {
    let today = desk.today;
    let due = reviews(desk).len();
    let mut open = undecided(desk);
    let newest = open.next().map(Entry::id);
    let may_go = tally(library, today);
    let may_go = may_go.due + may_go.going + may_go.left;
    let is_put_off = Rules::of(library).later.is_some_and(|day| day > today);
    let repair = repair::to_ask(library, today).into_iter().next();
    let lines = [
        open_card(desk).map(|(note, _)| Loop::SessionCard(note)),
        repair.map(|(note, _)| Loop::Repair(note)),
        expand::to_offer(library, today).map(|(note, _)| Loop::Expand(note)),
        supervision(library, today),
        unclear::to_ask(library, today)
            .first()
            .map(|note| Loop::Unclear(*note)),
        early_sign(library, today).map(|_| Loop::EarlySign),
        (due > 0).then_some(Loop::Review(due)),
        newest.map(|note| Loop::Undecided(1 + open.count(), note)),
        (may_go > 0 && !is_put_off).then_some(Loop::Release(may_go)),
    ];
    lines.into_iter().flatten().collect()
}

/// Says whether a line was set aside for a week.
fn is_aside(library: &Library, line: &Loop, today: NaiveDate) -> bool {
    line.name()
        .is_some_and(|name| aside::is_aside(library, &name, today))
}

/// Gives the notes that wait for a next step, newest first.
pub fn undecided(desk: &Desk) -> impl Iterator<Item = &Entry> {
    entries(desk).filter(|entry| entry.current().note.state == State::Open)
}

/// Finds the newest session card that waits for its second half: its note and the alias.
#[must_use]
pub fn open_card(desk: &Desk) -> Option<(Id, &str)> {
    let library = desk.library()?;
    thread::waiting(library, desk.today).into_iter().next()
}

/// Gives the aliases whose review is due, the last used first.
#[must_use]
pub fn reviews(desk: &Desk) -> Vec<String> {
    let all = desk.library().map(roll).unwrap_or_default();
    let due = all
        .into_iter()
        .filter(|known| known.card.is_due(desk.today));
    due.map(|known| known.word).collect()
}

/// Says what there is to say of supervision: soon, with things that wait; gone by without a word; or overdue.
fn supervision(library: &Library, today: NaiveDate) -> Option<Loop> {
    let Due {
        next,
        passed,
        items,
        overdue,
    } = due::due(library, today);
    let is_soon = next.is_some_and(|day| (day - today).num_days() <= SOON);
    match (next, passed) {
        (_, Some(day)) => Some(Loop::AfterSupervision(day)),
        (Some(day), _) if is_soon && items > 0 => Some(Loop::Supervision(day, items)),
        _ if overdue > 0 => Some(Loop::Overdue(overdue)),
        _ => None,
    }
}

/// Gives what stands out in the check-ins, and was not answered yet.
#[must_use]
pub fn early_sign(library: &Library, today: NaiveDate) -> Option<Notice> {
    let notes = || library.entries().map(|entry| &entry.current().note);
    match look(&readings(notes()), &told(notes()), today) {
        Look::Notice(notice) => Some(notice),
        _ => None,
    }
}

/// Gives the last note whose author wanted to be asked by today how it is; none once that was asked.
fn due_look_in(desk: &Desk) -> Option<&Entry> {
    let asked = |due: NaiveDate| {
        entries(desk)
            .map(|entry| &entry.current().note)
            .any(|note| note.deck.as_deref() == Some(LOOK_IN_DECK) && note.written.day() >= due)
    };
    entries(desk).find(|entry| {
        let due = look_in_day(&entry.current().note);
        due.is_some_and(|due| is_now(due, desk.today) && !asked(due))
    })
}

fn look_in_day(note: &Note) -> Option<NaiveDate> {
    let mut asked = note.tags.iter().filter_map(|tag| tag.strip_prefix(LOOK_IN));
    let days = asked.find_map(|days| days.parse::<u16>().ok())?;
    note.written.day().checked_add_days(Days::new(days.into()))
}

fn is_now(due: NaiveDate, today: NaiveDate) -> bool {
    let end = due.checked_add_days(Days::new(LOOK_IN_STAYS));
    due <= today && end.is_some_and(|end| today < end)
}

fn entries(desk: &Desk) -> impl Iterator<Item = &Entry> {
    desk.library().into_iter().flat_map(Library::entries)
}
