//! Which notes are old enough to be let go, and why.

use chrono::{Days, Months, NaiveDate};

use crate::id::Id;
use crate::journal::agenda::item::kept;
use crate::journal::alias::card::Card;
use crate::journal::library::Library;
use crate::journal::library::entry::Entry;
use crate::journal::note::{NOT_BEFORE, Note, RELEASE};
use crate::journal::retention::hold::hold;
use crate::journal::retention::rules::Rules;

/// Decks whose notes are kept: lines that stayed, what went right, what the hour held.
const KEPT: [&str; 3] = ["release", "good-moment", "what-else"];
const CHECK_IN: &str = "checkin";
const ACCOUNT: &str = "account";
const FORMULATION: &str = "formulation";
/// How many days a note is kept that its author wants to keep a while.
const LONGER: u64 = 90;
/// Labels of practices; such a note about nobody is a number with a name.
const PRACTICES: [&str; 2] = ["tool:", "breath:"];

/// Says by which rule a note is due, with the days or years of that rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// Text about a reaction, after so many days.
    Raw(u32),
    /// Text about a reaction that was taken to supervision before those days were over.
    Supervised,
    /// Numbers alone, after so many years.
    Numbers(u32),
    /// An account, after so many years.
    Account(u32),
    /// A formulation, so many days after its word was retired.
    Formulation(u32),
}

/// Holds a note that is old enough.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Due {
    /// The note.
    pub note: Id,
    /// By which rule.
    pub why: Why,
    /// Since which day.
    pub since: NaiveDate,
}

/// Gives the notes that are due, oldest first; none unless the author turned the rules on.
///
/// Not among them: what is held, what waits for supervision, what is marked to be let go already, what two machines
/// changed apart, and what a newer version of the program wrote.
#[must_use]
pub fn due(library: &Library, rules: &Rules, today: NaiveDate) -> Vec<Due> {
    if !rules.is_on() || rules.is_held {
        return Vec::new();
    }
    let entries = library.entries().rev();
    entries
        .filter_map(|entry| one(entry, library, rules, today))
        .collect()
}

fn one(entry: &Entry, library: &Library, rules: &Rules, today: NaiveDate) -> Option<Due> {
    let note = &entry.current().note;
    let (why, by_rule) = by_rule(entry, library, rules)?;
    let since = kept_until(note).map_or(by_rule, |day| day.max(by_rule));
    let may_go = since <= today
        && !entry.is_newer()
        && !entry.is_forked()
        && !note.is_flagged()
        && !note.has_label(RELEASE)
        && hold(note, library, rules).is_none();
    may_go.then(|| Due {
        note: entry.id(),
        why,
        since,
    })
}

/// Finds the rule for a note, and the first day on which it lets it go. Text about a reaction is kept until it was taken
/// to supervision, or for so many days, whichever comes first.
fn by_rule(entry: &Entry, library: &Library, rules: &Rules) -> Option<(Why, NaiveDate)> {
    let note = &entry.current().note;
    let why = why(note, rules)?;
    let since = since(entry.written().day(), note, why, library);
    let taken = taken(note).filter(|_| matches!(why, Why::Raw(_)));
    match (taken, since) {
        (Some(taken), since) if since.is_none_or(|since| taken <= since) => {
            Some((Why::Supervised, taken))
        }
        (_, since) => Some((why, since?)),
    }
}

/// Gives the day on which the last of a note was taken to supervision and done with; none while some of it waits.
fn taken(note: &Note) -> Option<NaiveDate> {
    if note.is_flagged() {
        return None;
    }
    let closed = kept(note).into_iter().filter(|item| item.is_closed);
    closed.filter_map(|item| item.taken).max()
}

/// Finds the rule for a note; none for what is kept anyway.
fn why(note: &Note, rules: &Rules) -> Option<Why> {
    let is_practice = |tag: &String| PRACTICES.iter().any(|space| tag.starts_with(space));
    match note.deck.as_deref() {
        Some(deck) if KEPT.contains(&deck) => None,
        Some(CHECK_IN) => Some(Why::Numbers(rules.numbers_years)),
        Some(ACCOUNT) => Some(Why::Account(rules.accounts_years)),
        Some(FORMULATION) => Some(Why::Formulation(rules.formulations_days)),
        Some(_) if note.alias.is_none() && note.tags.iter().any(is_practice) => {
            Some(Why::Numbers(rules.numbers_years))
        }
        _ if note.body.trim().is_empty() => Some(Why::Numbers(rules.numbers_years)),
        _ => Some(Why::Raw(rules.raw_days)),
    }
}

/// Keeps a note for 90 days more from a day on.
pub fn keep(note: &mut Note, today: NaiveDate) {
    let until = today.checked_add_days(Days::new(LONGER)).unwrap_or(today);
    note.unknown
        .insert(NOT_BEFORE.to_owned(), until.to_string().into());
}

fn kept_until(note: &Note) -> Option<NaiveDate> {
    note.unknown.get(NOT_BEFORE)?.as_str()?.parse().ok()
}

/// Gives the first day on which a rule lets a note go; none while there is no such day.
fn since(written: NaiveDate, note: &Note, why: Why, library: &Library) -> Option<NaiveDate> {
    let years = |years: u32| written.checked_add_months(Months::new(years.checked_mul(12)?));
    match why {
        Why::Raw(days) => written.checked_add_days(Days::new(days.into())),
        Why::Numbers(count) | Why::Account(count) => years(count),
        Why::Supervised => taken(note),
        Why::Formulation(days) => {
            let retired = Card::retired_since(note.alias.as_deref()?, library)?;
            retired
                .max(written)
                .checked_add_days(Days::new(days.into()))
        }
    }
}
