//! What keeps coming back, as data for questions: heuristics of the domain brief, section 2.3. Never a verdict.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{NaiveDate, TimeDelta};
use serde::Serialize;

use crate::journal::insight::known::{PLAIN, REACTION, TRIGGER};
use crate::journal::insight::noted::Noted;
use crate::journal::insight::notes::{FEWEST, Notes};
use crate::journal::library::entry::Entry;
use crate::journal::note::DayPart;
use crate::journal::practice;

/// What counts as one time: a fortnight, and half a year.
const FORTNIGHT: i64 = 14;
const LATELY: i64 = 183;
/// The last notes about one alias that are compared, and in how many of them the same comes back.
const LAST: usize = 4;
const SAME: usize = 3;
/// The share of the other notes, one in so many, up to which something counts as seldom there.
const SELDOM: usize = 5;
/// The aliases at which something is not about one of them.
const SEVERAL: usize = 3;

/// Tells of something that came back; reactions are labels such as `ct:distant`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "question", rename_all = "kebab-case")]
pub enum Pattern {
    /// One reaction with several people within a fortnight: about oneself, or the week?
    Across {
        /// The reaction.
        reaction: String,
        /// How many aliases.
        aliases: usize,
        /// In which notes.
        #[serde(flatten)]
        notes: Notes,
    },
    /// One trigger with one reaction in most of the last notes with one alias: stuck there?
    Stuck {
        /// The trigger.
        trigger: String,
        /// The reaction.
        reaction: String,
        /// The neutral word.
        alias: String,
        /// In which of the last four.
        #[serde(flatten)]
        notes: Notes,
    },
    /// One reaction in most of the last notes with one alias, and seldom elsewhere: about the two?
    Between {
        /// The reaction.
        reaction: String,
        /// The neutral word.
        alias: String,
        /// In which of the last four.
        #[serde(flatten)]
        notes: Notes,
    },
    /// One reaction mostly at one part of the day: about tiredness?
    AtTime {
        /// The reaction.
        reaction: String,
        /// The part of the day.
        part: DayPart,
        /// In which notes at that time.
        #[serde(flatten)]
        notes: Notes,
        /// In how many at all.
        of: usize,
    },
    /// Strength mostly fell with one practice.
    Settles {
        /// The practice's id.
        tool: String,
        /// In which notes it fell.
        #[serde(flatten)]
        notes: Notes,
        /// How often it was rated before and after.
        of: usize,
    },
}

impl Pattern {
    /// Gives the notes that it rests on.
    #[must_use]
    pub const fn notes(&self) -> &Notes {
        match self {
            Self::Across { notes, .. }
            | Self::Stuck { notes, .. }
            | Self::Between { notes, .. }
            | Self::AtTime { notes, .. }
            | Self::Settles { notes, .. } => notes,
        }
    }
}

/// Finds what came back in the notes of the last half year; the most telling first.
#[must_use]
pub fn patterns<'n>(
    entries: impl IntoIterator<Item = &'n Entry>,
    today: NaiveDate,
) -> Vec<Pattern> {
    found(&Noted::all(entries), today)
}

/// Finds it in notes with the newest first.
#[must_use]
pub(super) fn found(notes: &[Noted<'_>], today: NaiveDate) -> Vec<Pattern> {
    let since = today - TimeDelta::days(LATELY);
    let lately = notes.partition_point(|noted| noted.day() >= since);
    let notes: Vec<&Noted<'_>> = notes[..lately].iter().collect();
    let telling = notes.iter().filter(|noted| is_telling(noted));
    if telling.count() < FEWEST {
        return settles(&notes);
    }
    let mut found = across(&notes, today);
    let aliases: BTreeSet<&str> = notes.iter().filter_map(|noted| noted.alias()).collect();
    for alias in aliases {
        found.extend(with(alias, &notes));
    }
    found.extend(at_time(&notes));
    found.extend(settles(&notes));
    found
}

fn reactions<'n>(noted: &Noted<'n>) -> impl Iterator<Item = &'n str> {
    noted.labels(REACTION).filter(|label| *label != PLAIN)
}

fn is_telling(noted: &Noted<'_>) -> bool {
    reactions(noted).next().is_some()
}

fn by_reaction<'n>(
    notes: impl IntoIterator<Item = &'n Noted<'n>>,
) -> BTreeMap<&'n str, Vec<&'n Noted<'n>>> {
    let mut by: BTreeMap<&str, Vec<&Noted<'_>>> = BTreeMap::new();
    for noted in notes {
        for reaction in reactions(noted).collect::<BTreeSet<_>>() {
            by.entry(reaction).or_default().push(noted);
        }
    }
    by
}

fn behind(notes: &[&Noted<'_>]) -> Notes {
    notes.iter().copied().collect()
}

fn across(notes: &[&Noted<'_>], today: NaiveDate) -> Vec<Pattern> {
    let since = today - TimeDelta::days(FORTNIGHT);
    let lately = notes.iter().filter(|noted| noted.day() > since).copied();
    let with = |notes: &[&Noted<'_>]| -> usize {
        let aliases = notes.iter().filter_map(|noted| noted.alias());
        aliases.collect::<BTreeSet<_>>().len()
    };
    let found = by_reaction(lately)
        .into_iter()
        .filter_map(|(reaction, notes)| {
            let aliases = with(&notes);
            (aliases >= SEVERAL).then(|| Pattern::Across {
                reaction: reaction.to_owned(),
                aliases,
                notes: behind(&notes),
            })
        });
    found.collect()
}

/// Looks at the last notes with one alias: what is stuck there, and what is seldom elsewhere.
fn with(alias: &str, notes: &[&Noted<'_>]) -> Vec<Pattern> {
    let telling = notes.iter().filter(|noted| is_telling(noted)).copied();
    let (own, others): (Vec<&Noted<'_>>, Vec<&Noted<'_>>) =
        telling.partition(|noted| noted.alias() == Some(alias));
    if own.len() < FEWEST {
        return Vec::new();
    }
    let last = &own[..LAST];
    let mut found = stuck(alias, last);
    let elsewhere = by_reaction(others.iter().copied());
    for (reaction, notes) in by_reaction(last.iter().copied()) {
        let there = elsewhere.get(reaction).map_or(0, Vec::len);
        if notes.len() >= SAME && there * SELDOM <= others.len() {
            found.push(Pattern::Between {
                reaction: reaction.to_owned(),
                alias: alias.to_owned(),
                notes: behind(&notes),
            });
        }
    }
    found
}

/// Finds the trigger that met the same reaction in most of the last notes (domain brief 1.1, number 31).
fn stuck(alias: &str, last: &[&Noted<'_>]) -> Vec<Pattern> {
    let mut by: BTreeMap<(&str, &str), Notes> = BTreeMap::new();
    for noted in last {
        for trigger in noted.labels(TRIGGER) {
            for reaction in reactions(noted) {
                by.entry((trigger, reaction)).or_default().add(noted.id);
            }
        }
    }
    let often = by.into_iter().filter(|(_, notes)| notes.n() >= SAME);
    let found = often.map(|((trigger, reaction), notes)| Pattern::Stuck {
        trigger: trigger.to_owned(),
        reaction: reaction.to_owned(),
        alias: alias.to_owned(),
        notes,
    });
    found.collect()
}

/// Something is clustered when more than two thirds of it, and more of it than of all notes, stand in one part of the day.
fn at_time(notes: &[&Noted<'_>]) -> Vec<Pattern> {
    let share = |notes: &[&Noted<'_>], part: DayPart| -> Notes {
        let here = notes.iter().filter(|noted| noted.part == part);
        here.copied().collect()
    };
    let found = by_reaction(notes.iter().copied())
        .into_iter()
        .filter_map(|(reaction, own)| {
            let shares = DayPart::ALL.map(|part| (part, share(&own, part)));
            let (part, here) = shares.into_iter().max_by_key(|(_, here)| here.n())?;
            let all = share(notes, part).n();
            let is_clustered =
                here.n() * 3 > own.len() * 2 && here.n() * notes.len() * 2 > own.len() * all * 3;
            (own.len() >= FEWEST && is_clustered).then(|| Pattern::AtTime {
                reaction: reaction.to_owned(),
                part,
                notes: here,
                of: own.len(),
            })
        });
    found.collect()
}

fn settles(notes: &[&Noted<'_>]) -> Vec<Pattern> {
    let mut by: BTreeMap<&str, (Notes, usize)> = BTreeMap::new();
    for noted in notes {
        let (Some(before), Some(after)) =
            (noted.rating("strength"), noted.rating("strength_after"))
        else {
            continue;
        };
        for label in practice::practices(noted.note) {
            let tool = label.split_once(':').map_or(label, |(_, tool)| tool);
            let (fell, all) = by.entry(tool).or_default();
            *all += 1;
            if after < before {
                fell.add(noted.id);
            }
        }
    }
    let mostly = by
        .into_iter()
        .filter(|(_, (fell, all))| *all >= FEWEST && fell.n() * 3 > all * 2);
    let found = mostly.map(|(tool, (notes, of))| Pattern::Settles {
        tool: tool.to_owned(),
        notes,
        of,
    });
    found.collect()
}

#[cfg(test)]
mod tests;
