//! What keeps coming back, as data for questions: heuristics of the domain brief, section 2.3. Never a verdict.

use chrono::{NaiveDate, TimeDelta};
use serde::Serialize;

use crate::journal::insight::known::{PLAIN, REACTION, TRIGGER};
use crate::journal::insight::noted::Noted;
use crate::journal::insight::notes::{FEWEST, Notes};
use crate::journal::insight::practised::{Changes, used};
use crate::journal::insight::set::Set;
use crate::journal::insight::shelf::Shelf;
use crate::journal::library::entry::Entry;
use crate::journal::note::DayPart;

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
        /// The practice's label, such as `tool:g.feet` or `breath:b.46`.
        practice: String,
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
    let shelf = Shelf::new(Noted::all(entries));
    found(&shelf, &Changes::of_strength(&shelf), today)
}

/// Finds it on a shelf.
#[must_use]
pub(super) fn found(shelf: &Shelf<'_>, changes: &Changes, today: NaiveDate) -> Vec<Pattern> {
    let view = View::new(shelf, today);
    let settles = view.settles(changes);
    if view.telling.n() < FEWEST {
        return settles;
    }
    let mut found = view.across(today);
    for (alias, set) in shelf.aliases() {
        found.extend(view.with(alias, set));
    }
    found.extend(view.at_time());
    found.extend(settles);
    found
}

/// Holds the notes of the last half year.
struct View<'s, 'n> {
    shelf: &'s Shelf<'n>,
    lately: Set,
    /// Those that name a reaction.
    telling: Set,
    /// The reactions that occur among them.
    reactions: Vec<(&'n str, Set)>,
}

impl<'s, 'n> View<'s, 'n> {
    fn new(shelf: &'s Shelf<'n>, today: NaiveDate) -> Self {
        let lately = since(shelf, today - TimeDelta::days(LATELY));
        let reactions = shelf.labels(REACTION).filter(|(label, _)| *label != PLAIN);
        let reactions = reactions.map(|(label, set)| (label, set & &lately));
        let reactions: Vec<(&str, Set)> = reactions.filter(|(_, set)| !set.is_empty()).collect();
        Self {
            shelf,
            lately,
            telling: reactions.iter().map(|(_, set)| set).collect(),
            reactions,
        }
    }

    fn across(&self, today: NaiveDate) -> Vec<Pattern> {
        let fortnight = since(self.shelf, today - TimeDelta::days(FORTNIGHT - 1));
        let found = self.reactions.iter().filter_map(|(reaction, set)| {
            let set = set & &fortnight;
            let with = self
                .shelf
                .aliases()
                .filter(|(_, of)| !(*of & &set).is_empty());
            let aliases = with.count();
            (aliases >= SEVERAL).then(|| Pattern::Across {
                reaction: (*reaction).to_owned(),
                aliases,
                notes: self.shelf.behind(&set),
            })
        });
        found.collect()
    }

    /// Looks at the last notes with one alias: what is stuck there, and what is seldom elsewhere.
    fn with(&self, alias: &str, of: &Set) -> Vec<Pattern> {
        let (own, others) = (&self.telling & of, &self.telling - of);
        if own.n() < FEWEST {
            return Vec::new();
        }
        let last: Set = own.places().take(LAST).collect();
        let mut found = self.stuck(alias, &last);
        for (reaction, set) in &self.reactions {
            let (here, there) = (set & &last, (set & &others).n());
            if here.n() >= SAME && there * SELDOM <= others.n() {
                found.push(Pattern::Between {
                    reaction: (*reaction).to_owned(),
                    alias: alias.to_owned(),
                    notes: self.shelf.behind(&here),
                });
            }
        }
        found
    }

    /// Finds the trigger that met the same reaction in most of the last notes (domain brief 1.1, number 31).
    fn stuck(&self, alias: &str, last: &Set) -> Vec<Pattern> {
        let mut found = Vec::new();
        for (trigger, met) in self.shelf.labels(TRIGGER) {
            let met = met & last;
            for (reaction, set) in &self.reactions {
                let both = &met & set;
                if both.n() >= SAME {
                    found.push(Pattern::Stuck {
                        trigger: trigger.to_owned(),
                        reaction: (*reaction).to_owned(),
                        alias: alias.to_owned(),
                        notes: self.shelf.behind(&both),
                    });
                }
            }
        }
        found
    }

    /// Something is clustered when more than two thirds of it, and more of it than of all notes, stand in one part of
    /// the day.
    fn at_time(&self) -> Vec<Pattern> {
        let parts = DayPart::ALL.map(|part| {
            let then = self.shelf.that(|noted| noted.part == part);
            (part, &then & &self.lately)
        });
        let notes = self.lately.n();
        let found = self.reactions.iter().filter_map(|(reaction, set)| {
            let of = set.n();
            let shares = parts
                .iter()
                .map(|(part, then)| (part, set & then, then.n()));
            let (part, here, all) = shares.max_by_key(|(_, here, _)| here.n())?;
            let is_clustered = here.n() * 3 > of * 2 && here.n() * notes * 2 > of * all * 3;
            (of >= FEWEST && is_clustered).then(|| Pattern::AtTime {
                reaction: (*reaction).to_owned(),
                part: *part,
                notes: self.shelf.behind(&here),
                of,
            })
        });
        found.collect()
    }

    fn settles(&self, changes: &Changes) -> Vec<Pattern> {
        let found = used(self.shelf).into_iter().filter_map(|(label, set)| {
            let rated = &(&set & &self.lately) & &changes.rated;
            let (fell, of) = (&rated & &changes.better, rated.n());
            (of >= FEWEST && fell.n() * 3 > of * 2).then(|| Pattern::Settles {
                practice: label.to_owned(),
                notes: self.shelf.behind(&fell),
                of,
            })
        });
        found.collect()
    }
}

/// Gives the notes from a day on.
fn since(shelf: &Shelf<'_>, day: NaiveDate) -> Set {
    Set::newest(shelf.notes().partition_point(|noted| noted.day() >= day))
}

#[cfg(test)]
mod tests;
