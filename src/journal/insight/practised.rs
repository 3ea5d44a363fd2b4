//! Before and after each practice, "no change" and "worse" counted as well as "better".

use std::collections::BTreeMap;

use serde::Serialize;

use crate::journal::insight::middle::median;
use crate::journal::insight::notes::{FEWEST, Notes};
use crate::journal::insight::set::Set;
use crate::journal::insight::shelf::Shelf;

/// The namespaces of practices.
const TOOL: &str = "tool:";
const BREATH: &str = "breath:";
/// The scales on which less is easier, each with its second rating: the one on which practices are rated,
const STRENGTH: [&str; 2] = ["strength", "strength_after"];
/// and those on which decks are that are one themselves.
const OTHERS: [[&str; 2]; 2] = [["moral", "moral_after"], ["harsh", "harsh_after"]];

/// Holds what one practice was followed by. It says what came after, not what came of it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Practised {
    /// The practice's label, such as `tool:g.feet` or `breath:b.46`; of a deck that is one itself `deck:fair-to-me`.
    pub practice: String,
    /// The scale that was rated twice.
    pub scale: String,
    /// Below so many notes rated twice there is no median.
    pub fewest: usize,
    /// All notes in which it was used.
    pub used: Notes,
    /// Rated twice, and less after.
    pub better: Notes,
    /// Rated twice, and the same after.
    pub same: Notes,
    /// Rated twice, and more after.
    pub worse: Notes,
    /// Not rated twice.
    pub unrated: Notes,
    /// Used together with another practice: which of them it was, nobody can say.
    pub mixed: Notes,
    /// The middle of after less before, among those rated twice.
    pub median_change: Option<f32>,
}

impl Practised {
    /// Counts the notes that were rated twice, with this practice alone.
    #[must_use]
    pub const fn rated(&self) -> usize {
        self.better.n() + self.same.n() + self.worse.n()
    }

    fn of(shelf: &Shelf<'_>, practice: &str, used: &Set, alone: &Set, changes: &Changes) -> Self {
        let (own, mixed) = (used & alone, used - alone);
        let rated = &own & &changes.rated;
        let change = |place: usize| f32::from(changes.by_place[place]);
        let median = median(rated.places().map(change).collect());
        let those = |kind: &Set| shelf.behind(&(&own & kind));
        Self {
            practice: practice.to_owned(),
            scale: changes.scale.to_owned(),
            fewest: FEWEST,
            used: shelf.behind(used),
            better: those(&changes.better),
            same: those(&(&(&changes.rated - &changes.better) - &changes.worse)),
            worse: those(&changes.worse),
            unrated: shelf.behind(&(&own - &changes.rated)),
            mixed: shelf.behind(&mixed),
            median_change: median.filter(|_| rated.n() >= FEWEST),
        }
    }
}

/// Holds what changed on one scale in each note that was rated twice.
pub(super) struct Changes {
    scale: &'static str,
    /// After less before, by the note's place; zero where it was not rated twice.
    by_place: Vec<i16>,
    pub(super) rated: Set,
    pub(super) better: Set,
    worse: Set,
}

impl Changes {
    /// Reads the scale on which practices are rated.
    pub(super) fn of_strength(shelf: &Shelf<'_>) -> Self {
        Self::on(STRENGTH, shelf)
    }

    fn on([scale, after]: [&'static str; 2], shelf: &Shelf<'_>) -> Self {
        let mut all = Self {
            scale,
            by_place: vec![0; shelf.notes().len()],
            rated: Set::default(),
            better: Set::default(),
            worse: Set::default(),
        };
        for (place, noted) in shelf.notes().iter().enumerate() {
            let after = noted.rating(after);
            if let Some((after, before)) = after.zip(noted.rating(scale)) {
                all.see(place, i16::from(after) - i16::from(before));
            }
        }
        all
    }

    fn see(&mut self, place: usize, change: i16) {
        self.by_place[place] = change;
        self.rated.add(place);
        match change {
            ..0 => self.better.add(place),
            0 => {}
            1.. => self.worse.add(place),
        }
    }
}

/// Gives all practices, those with the most ratings first.
#[must_use]
pub(super) fn practised(shelf: &Shelf<'_>, changes: &Changes) -> Vec<Practised> {
    let used = used(shelf);
    let (mut any, mut several) = (Set::default(), Set::default());
    for (_, set) in &used {
        several |= &(&any & set);
        any |= set;
    }
    let alone = &any - &several;
    let practices = used.iter();
    let mut all: Vec<Practised> = practices
        .map(|(label, set)| Practised::of(shelf, label, set, &alone, changes))
        .collect();
    for scale in OTHERS {
        let changes = Changes::on(scale, shelf);
        for (deck, set) in decks(shelf, &(&changes.rated - &any)) {
            all.push(Practised::of(shelf, &deck, &set, &set, &changes));
        }
    }
    all.sort_by_key(|practised| std::cmp::Reverse((practised.rated(), practised.used.n())));
    all
}

/// Gives the practices by label, each with its notes. The breathing that is part of a practice is no other one.
pub(super) fn used<'n>(shelf: &Shelf<'n>) -> Vec<(&'n str, Set)> {
    let tools = shelf.labels(TOOL).map(|(label, set)| (label, set.clone()));
    let breaths = shelf.labels(BREATH).map(|(label, set)| {
        let own = label.replacen("breath:b.", "tool:g.", 1);
        (label, set - &shelf.label(&own))
    });
    let used = breaths.chain(tools);
    used.filter(|(_, set)| !set.is_empty()).collect()
}

/// Sorts notes by their deck, under a label of its own.
fn decks(shelf: &Shelf<'_>, notes: &Set) -> BTreeMap<String, Set> {
    let mut by: BTreeMap<String, Set> = BTreeMap::new();
    for place in notes.places() {
        if let Some(deck) = &shelf.notes()[place].note.deck {
            by.entry(format!("deck:{deck}")).or_default().add(place);
        }
    }
    by
}
