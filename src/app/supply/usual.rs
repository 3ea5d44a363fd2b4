//! Whom a deck can be about, and what is usual with them.

use std::collections::BTreeMap;

use crate::deck::start::KnownAlias;
use crate::journal::alias::roll;
use crate::journal::library::Library;
use crate::journal::note::Note;

/// The fewest values that make something usual.
const FEWEST: usize = 5;

/// Gives the aliases with what is usual with each, the last used first.
///
/// Retired words are left out, and those are there that only have a card.
#[must_use]
pub fn known(library: &Library) -> Vec<KnownAlias> {
    let notes = library.entries().map(|entry| &entry.current().note);
    of(roll::in_use(library), &notes.collect::<Vec<_>>())
}

fn of(words: Vec<String>, notes: &[&Note]) -> Vec<KnownAlias> {
    let mut rated: BTreeMap<&str, BTreeMap<&str, Vec<u8>>> = BTreeMap::new();
    for note in notes {
        let Some(alias) = note.alias.as_deref() else {
            continue;
        };
        let scales = rated.entry(alias).or_default();
        for (scale, value) in &note.scales {
            scales.entry(scale).or_default().push(*value);
        }
    }
    let told = |word: String| KnownAlias {
        usual: usual(rated.remove(word.as_str()).unwrap_or_default()),
        word,
        ..KnownAlias::default()
    };
    words.into_iter().map(told).collect()
}

fn usual(scales: BTreeMap<&str, Vec<u8>>) -> BTreeMap<String, u8> {
    let medians = scales
        .into_iter()
        .filter_map(|(scale, values)| Some((scale.to_owned(), median(values)?)));
    medians.collect()
}

/// Gives the middle value, of an even count the lower of the two; none of too few.
fn median(mut values: Vec<u8>) -> Option<u8> {
    values.sort_unstable();
    let middle = values.len().saturating_sub(1) / 2;
    (values.len() >= FEWEST).then(|| values.get(middle).copied())?
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;

    use super::*;
    use crate::id::Id;
    use crate::journal::note::Written;
    use crate::journal::revision::{FORMAT, Kind, Revision};

    /// The n-th note of a library, each written an hour after the one before.
    fn note(number: u8, alias: Option<&str>, bond: Option<u8>) -> Revision {
        let written = DateTime::parse_from_rfc3339("2026-11-22T00:42:00+01:00").expect("a date")
            + chrono::TimeDelta::hours(i64::from(number));
        let mut note = Note::new(Id::from_bytes([number; 16]), Written::At(written));
        note.alias = alias.map(str::to_owned);
        note.scales = bond
            .into_iter()
            .map(|value| ("bond".to_owned(), value))
            .collect();
        Revision {
            id: Id::from_bytes([number + 100; 16]),
            format: FORMAT,
            kind: Kind::Note,
            parents: Vec::new(),
            device: "d1a2b3c4".into(),
            note,
        }
    }

    fn told(notes: Vec<Revision>) -> Vec<KnownAlias> {
        known(&Library::from_revisions(notes))
    }

    #[test]
    fn the_last_used_alias_stands_first_and_each_only_once() {
        let known = told(vec![
            note(1, Some("harbour"), None),
            note(2, Some("quarry"), None),
            note(3, None, None),
            note(4, Some("harbour"), None),
        ]);
        let words: Vec<_> = known.iter().map(|known| known.word.as_str()).collect();
        assert_eq!(words, ["harbour", "quarry"]);
    }

    #[test]
    fn usual_is_the_median_of_at_least_five() {
        let usual = |notes: Vec<Revision>| {
            let known = told(notes);
            let harbour = known.iter().find(|known| known.word == "harbour");
            harbour.and_then(|known| known.usual.get("bond").copied())
        };
        let rated = |values: &[u8]| {
            let notes = (1..)
                .zip(values)
                .map(|(number, value)| note(number, Some("harbour"), Some(*value)));
            usual(notes.collect())
        };
        assert_eq!(rated(&[8, 1, 7, 9, 7]), Some(7));
        assert_eq!(
            rated(&[8, 1, 7, 9, 7, 8]),
            Some(7),
            "of two in the middle the lower"
        );
        assert_eq!(rated(&[8, 1, 7, 9]), None);
        let apart = vec![note(1, Some("harbour"), Some(8)), note(2, None, Some(8))];
        assert_eq!(usual(apart), None);
    }
}
