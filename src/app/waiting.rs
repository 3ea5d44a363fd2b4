//! What waits for its author, for the home screen: never more than five lines, each one key away.

use chrono::{Days, NaiveDate};

use crate::app::desk::Desk;
use crate::id::Id;
use crate::journal::alias::roll::roll;
use crate::journal::alias::thread;
use crate::journal::insight::early::reading::readings;
use crate::journal::insight::early::told::told;
use crate::journal::insight::early::{Look, Notice, look};
use crate::journal::library::Library;
use crate::journal::library::entry::Entry;
use crate::journal::note::{Note, State};

/// The most lines that are shown.
pub const MOST: usize = 5;
/// The most of them that drafts take.
const DRAFTS: usize = 3;

/// The label of a day to be asked again after something hard; what follows is a number of days.
const LOOK_IN: &str = "lookin:";
/// The deck that asks then.
const LOOK_IN_DECK: &str = "look-in";
/// How many days it waits before it goes by itself.
const LOOK_IN_STAYS: u64 = 7;

/// Names something that waits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Loop {
    /// A draft that was left.
    Draft(Id),
    /// Something hard happened, and its author wanted to be asked how it is by now.
    LookIn(Id),
    /// The check-ins stand out.
    EarlySign,
    /// A session card was written before a session, and not taken up after it: the newest.
    SessionCard(Id),
    /// The day to look at the work with someone has come: for how many.
    Review(usize),
    /// Notes without a next step: how many, and the newest.
    Undecided(usize, Id),
    /// Files or settings that need a look.
    Troubles(usize),
}

/// Lists what waits; nothing while the journal is locked but mistakes in settings.
#[must_use]
pub fn waiting(desk: &Desk) -> Vec<Loop> {
    let look_in = due_look_in(desk).map(|entry| Loop::LookIn(entry.id()));
    let early = desk
        .library()
        .and_then(|library| early_sign(library, desk.today));
    let early = early.map(|_| Loop::EarlySign);
    let card = open_card(desk).map(|(note, _)| Loop::SessionCard(note));
    let due = reviews(desk).len();
    let review = (due > 0).then_some(Loop::Review(due));
    let mut open = undecided(desk);
    let newest = open.next().map(Entry::id);
    let undecided = newest.map(|note| Loop::Undecided(1 + open.count(), note));
    let troubles = desk.troubles.len() + desk.faults.len();
    let troubles = (troubles > 0).then_some(Loop::Troubles(troubles));
    let others = [look_in, early, card, review, undecided, troubles];
    let others: Vec<Loop> = others.into_iter().flatten().take(MOST).collect();
    let drafts = desk.drafts.iter().map(|draft| Loop::Draft(draft.id));
    let room = DRAFTS.min(MOST - others.len());
    drafts.take(room).chain(others).collect()
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
