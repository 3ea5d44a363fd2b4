//! What keeps coming back, as data for questions: heuristics of the domain brief, section 2.3. Never a verdict.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{NaiveDate, TimeDelta};

use crate::journal::note::{DayPart, Note};

/// Fewer notes than this say nothing.
pub const FEWEST: usize = 5;
/// The namespace of reactions, and the one that is none.
const REACTION: &str = "ct:";
const PLAIN: &str = "ct:plain";
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
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Pattern {
    /// One reaction with several people within a fortnight: about oneself, or the week?
    Across {
        /// The reaction.
        reaction: String,
        /// How many aliases.
        aliases: usize,
        /// In how many notes.
        notes: usize,
    },
    /// One reaction in most of the last notes with one alias, and seldom elsewhere: about the two?
    Between {
        /// The reaction.
        reaction: String,
        /// The neutral word.
        alias: String,
        /// In how many of the last four.
        notes: usize,
    },
    /// One reaction mostly at one part of the day: about tiredness?
    AtTime {
        /// The reaction.
        reaction: String,
        /// The part of the day.
        part: DayPart,
        /// In how many notes at that time.
        notes: usize,
        /// In how many at all.
        of: usize,
    },
    /// Strength mostly fell with one practice.
    Settles {
        /// The practice's id.
        tool: String,
        /// How often it fell.
        notes: usize,
        /// How often it was rated before and after.
        of: usize,
    },
}

/// Finds what came back in notes, newest first, of the last half year; the most telling first.
#[must_use]
pub fn patterns<'n>(notes: impl IntoIterator<Item = &'n Note>, today: NaiveDate) -> Vec<Pattern> {
    let since = today - TimeDelta::days(LATELY);
    let notes = notes.into_iter();
    let notes: Vec<&Note> = notes.filter(|note| note.written.day() >= since).collect();
    if notes
        .iter()
        .filter(|note| reactions(note).next().is_some())
        .count()
        < FEWEST
    {
        return settles(&notes);
    }
    let mut found = across(&notes, today);
    found.extend(between(&notes));
    found.extend(at_time(&notes));
    found.extend(settles(&notes));
    found
}

fn reactions(note: &Note) -> impl Iterator<Item = &str> {
    let tags = note.tags.iter().map(String::as_str);
    tags.filter(|tag| tag.starts_with(REACTION) && *tag != PLAIN)
}

fn by_reaction<'n>(
    notes: impl IntoIterator<Item = &'n &'n Note>,
) -> BTreeMap<&'n str, Vec<&'n Note>> {
    let mut by: BTreeMap<&str, Vec<&Note>> = BTreeMap::new();
    for note in notes {
        for reaction in reactions(note) {
            by.entry(reaction).or_default().push(note);
        }
    }
    by
}

fn across(notes: &[&Note], today: NaiveDate) -> Vec<Pattern> {
    let since = today - TimeDelta::days(FORTNIGHT);
    let lately = notes.iter().filter(|note| note.written.day() > since);
    let with = |notes: &[&Note]| -> usize {
        let aliases = notes.iter().filter_map(|note| note.alias.as_deref());
        aliases.collect::<BTreeSet<_>>().len()
    };
    let found = by_reaction(lately)
        .into_iter()
        .filter_map(|(reaction, notes)| {
            let aliases = with(&notes);
            (aliases >= SEVERAL).then(|| Pattern::Across {
                reaction: reaction.to_owned(),
                aliases,
                notes: notes.len(),
            })
        });
    found.collect()
}

fn between(notes: &[&Note]) -> Vec<Pattern> {
    let aliases: BTreeSet<&str> = notes
        .iter()
        .filter_map(|note| note.alias.as_deref())
        .collect();
    aliases
        .into_iter()
        .flat_map(|alias| with(alias, notes))
        .collect()
}

fn with(alias: &str, notes: &[&Note]) -> Vec<Pattern> {
    let (own, others): (Vec<&&Note>, Vec<&&Note>) = notes
        .iter()
        .filter(|note| reactions(note).next().is_some())
        .partition(|note| note.alias.as_deref() == Some(alias));
    if own.len() < FEWEST {
        return Vec::new();
    }
    let last = own.into_iter().take(LAST);
    let elsewhere = by_reaction(others.iter().copied());
    let found = by_reaction(last)
        .into_iter()
        .filter_map(|(reaction, notes)| {
            let there = elsewhere.get(reaction).map_or(0, Vec::len);
            let is_seldom = there * SELDOM <= others.len();
            (notes.len() >= SAME && is_seldom).then(|| Pattern::Between {
                reaction: reaction.to_owned(),
                alias: alias.to_owned(),
                notes: notes.len(),
            })
        });
    found.collect()
}

/// Something is clustered when more than two thirds of it, and more of it than of all notes, stand in one part of the day.
fn at_time(notes: &[&Note]) -> Vec<Pattern> {
    let share = |notes: &[&Note], part: DayPart| {
        notes
            .iter()
            .filter(|note| note.written.part() == part)
            .count()
    };
    let found = by_reaction(notes)
        .into_iter()
        .filter_map(|(reaction, own)| {
            let part = DayPart::ALL
                .into_iter()
                .max_by_key(|part| share(&own, *part))?;
            let (here, all) = (share(&own, part), share(notes, part));
            let is_clustered =
                here * 3 > own.len() * 2 && here * notes.len() * 2 > own.len() * all * 3;
            (own.len() >= FEWEST && is_clustered).then(|| Pattern::AtTime {
                reaction: reaction.to_owned(),
                part,
                notes: here,
                of: own.len(),
            })
        });
    found.collect()
}

fn settles(notes: &[&Note]) -> Vec<Pattern> {
    let mut by: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for note in notes {
        let (Some(before), Some(after)) = (
            note.scales.get("strength"),
            note.scales.get("strength_after"),
        ) else {
            continue;
        };
        let tools: BTreeSet<&str> = note.tags.iter().filter_map(|tag| tool(tag)).collect();
        for tool in tools {
            let (fell, all) = by.entry(tool).or_default();
            *fell += usize::from(after < before);
            *all += 1;
        }
    }
    let mostly = by
        .into_iter()
        .filter(|(_, (fell, all))| *all >= FEWEST && fell * 3 > all * 2);
    let found = mostly.map(|(tool, (notes, of))| Pattern::Settles {
        tool: tool.to_owned(),
        notes,
        of,
    });
    found.collect()
}

fn tool(tag: &str) -> Option<&str> {
    tag.strip_prefix("tool:")
        .or_else(|| tag.strip_prefix("breath:"))
}

#[cfg(test)]
mod tests;
