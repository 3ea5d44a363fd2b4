//! Before and after each practice, "no change" and "worse" counted as well as "better".

use std::collections::BTreeMap;

use serde::Serialize;

use crate::journal::insight::middle::median;
use crate::journal::insight::noted::Noted;
use crate::journal::insight::notes::{FEWEST, Notes};
use crate::journal::practice;

/// The scales on which less is easier; a rating and the second one of it say what changed.
const SCALES: [&str; 3] = ["strength", "moral", "harsh"];
/// The first of them, which practices are rated on.
const STRENGTH: &str = "strength";

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
    fn new(practice: String, scale: &str) -> Self {
        Self {
            practice,
            scale: scale.to_owned(),
            fewest: FEWEST,
            used: Notes::none(),
            better: Notes::none(),
            same: Notes::none(),
            worse: Notes::none(),
            unrated: Notes::none(),
            mixed: Notes::none(),
            median_change: None,
        }
    }

    /// Counts the notes that were rated twice, with this practice alone.
    #[must_use]
    pub const fn rated(&self) -> usize {
        self.better.n() + self.same.n() + self.worse.n()
    }

    fn see(&mut self, noted: &Noted<'_>, is_alone: bool) -> Option<f32> {
        self.used.add(noted.id);
        if !is_alone {
            self.mixed.add(noted.id);
            return None;
        }
        let Some((before, after)) = twice(noted, &self.scale) else {
            self.unrated.add(noted.id);
            return None;
        };
        let kind = match after.cmp(&before) {
            std::cmp::Ordering::Less => &mut self.better,
            std::cmp::Ordering::Equal => &mut self.same,
            std::cmp::Ordering::Greater => &mut self.worse,
        };
        kind.add(noted.id);
        Some(f32::from(after) - f32::from(before))
    }
}

/// Gives all practices, those with the most ratings first.
#[must_use]
pub(super) fn practised(notes: &[Noted<'_>]) -> Vec<Practised> {
    let mut by: BTreeMap<(String, &str), (Practised, Vec<f32>)> = BTreeMap::new();
    for noted in notes {
        for (label, scale, is_alone) in uses(noted) {
            let (practised, changes) =
                by.entry((label, scale))
                    .or_insert_with_key(|(label, scale)| {
                        (Practised::new(label.clone(), scale), Vec::new())
                    });
            changes.extend(practised.see(noted, is_alone));
        }
    }
    let measured = by.into_values().map(|(practised, changes)| Practised {
        median_change: (changes.len() >= FEWEST).then(|| median(changes)).flatten(),
        ..practised
    });
    let mut all: Vec<Practised> = measured.collect();
    all.sort_by_key(|practised| std::cmp::Reverse((practised.rated(), practised.used.n())));
    all
}

/// Gives the practices of a note, and whether it is the only one; where there is none, its deck if that rates twice.
fn uses(noted: &Noted<'_>) -> Vec<(String, &'static str, bool)> {
    let practices = practice::practices(noted.note);
    if practices.is_empty() {
        let scales = SCALES[1..].iter().copied();
        let twice = scales.filter(|scale| twice(noted, scale).is_some());
        let deck = noted.note.deck.iter();
        return deck
            .flat_map(|deck| {
                twice
                    .clone()
                    .map(move |scale| (format!("deck:{deck}"), scale, true))
            })
            .collect();
    }
    let is_alone = practices.len() == 1;
    let used = practices.into_iter();
    used.map(|label| (label.to_owned(), STRENGTH, is_alone))
        .collect()
}

fn twice(noted: &Noted<'_>, scale: &str) -> Option<(u8, u8)> {
    let after = noted.rating(&format!("{scale}_after"))?;
    Some((noted.rating(scale)?, after))
}
