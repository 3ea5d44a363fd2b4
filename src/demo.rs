//! A sample journal, made by our own code from a fixed seed. Pure.
//!
//! It belongs to someone who does not exist: two years of notes on ten aliases, on days and on nobody in particular,
//! with holidays, a heavy winter, and work that begins, goes on and ends. Its texts stand in the TOML files beside this
//! one, in the order in which things happened; its questions are the built-in decks' own. Some notes are open, some
//! wait for supervision, a few were edited, two are in the bin, one is held, two are to be let go, and one was
//! changed on two machines. What can be set inside the journal is set.

mod calendar;
mod data;
mod dice;
mod filled;
mod questions;
pub mod sample;
mod settled;
mod sheet;
mod small;
mod year;

use chrono::{DateTime, FixedOffset};

use crate::demo::calendar::Calendar;
use crate::demo::dice::Dice;
use crate::demo::sample::Sample;
use crate::demo::year::Year;
use crate::id::Id;
use crate::journal::revision::{FORMAT, Revision};

/// The seed of the journal that the program shows.
pub const SEED: u64 = 120;

/// Makes the sample journal, oldest note first and every version after those it replaces.
///
/// The same for the same seed, day and offset from UTC; everything happened before the day of `until`.
#[must_use]
pub fn notes(seed: u64, until: DateTime<FixedOffset>) -> Vec<Sample> {
    Year::new(Calendar::new(&until), Dice::new(seed)).write()
}

/// Makes the sample journal as revisions, for a library without files.
#[must_use]
pub fn revisions(seed: u64, until: DateTime<FixedOffset>) -> Vec<Revision> {
    let samples = notes(seed, until);
    let mut dice = Dice::new(!seed);
    let ids: Vec<Id> = samples.iter().map(|_| dice.id()).collect();
    let placed = samples.into_iter().zip(&ids);
    let revision = |(sample, id): (Sample, &Id)| Revision {
        id: *id,
        format: FORMAT,
        kind: sample.kind,
        parents: sample.parents.iter().map(|&parent| ids[parent]).collect(),
        device: "5a3b1e0c".to_owned(),
        note: sample.note,
    };
    placed.map(revision).collect()
}

#[cfg(test)]
mod tests;
