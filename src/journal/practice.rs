//! Which practices the author's own ratings speak against.

use std::collections::{BTreeMap, BTreeSet};

use crate::journal::note::Note;

/// How many of the latest rated uses of a practice are looked at, and how many that ended worse set it aside. The rule
/// is of the domain brief, 4.5; that old ratings are forgotten is ours, so that nothing is set aside for ever.
const LATEST: usize = 5;
const WORSE: usize = 2;

/// The labels of what was practised.
const TOOL: &str = "tool:";
const BREATH: &str = "breath:";
/// The ratings before and after.
const BEFORE: &str = "strength";
const AFTER: &str = "strength_after";

/// Names the practices that are not offered by themselves any more, from notes with the newest first.
///
/// Counted are notes of which a practice was the only one, rated before and after. No change speaks for and against
/// nothing.
#[must_use]
pub fn set_aside<'n>(notes: impl IntoIterator<Item = &'n Note>) -> BTreeSet<String> {
    let mut latest: BTreeMap<&str, Vec<bool>> = BTreeMap::new();
    for (practice, is_worse) in notes.into_iter().filter_map(rated) {
        let uses = latest.entry(practice).or_default();
        if uses.len() < LATEST {
            uses.push(is_worse);
        }
    }
    let often = |uses: &Vec<bool>| uses.iter().filter(|is_worse| **is_worse).count() >= WORSE;
    let aside = latest.into_iter().filter(|(_, uses)| often(uses));
    aside.map(|(practice, _)| practice.to_owned()).collect()
}

/// Gives the one practice of a note, and whether it was stronger afterwards.
fn rated(note: &Note) -> Option<(&str, bool)> {
    let mut tools = note.tags.iter().filter_map(|tag| tag.strip_prefix(TOOL));
    let (Some(practice), None) = (tools.next(), tools.next()) else {
        return None;
    };
    let own = format!("{BREATH}b.{}", practice.trim_start_matches("g."));
    let mut breathed = note.tags.iter().filter(|tag| tag.starts_with(BREATH));
    if breathed.any(|tag| *tag != own) {
        return None;
    }
    let (before, after) = (note.scales.get(BEFORE)?, note.scales.get(AFTER)?);
    Some((practice, after > before))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::Id;
    use crate::journal::note::Written;

    fn note(tags: &[&str], before: u8, after: u8) -> Note {
        let time = "2026-11-22T10:42:00+01:00".parse().expect("a time");
        let mut note = Note::new(Id::from_bytes([1; 16]), Written::At(time));
        note.tags = tags.iter().map(|tag| (*tag).to_owned()).collect();
        note.scales = [(BEFORE.to_owned(), before), (AFTER.to_owned(), after)].into();
        note
    }

    fn aside(notes: &[Note]) -> Vec<String> {
        set_aside(notes).into_iter().collect()
    }

    #[test]
    fn two_that_ended_worse_set_a_practice_aside_and_one_does_not() {
        let (worse, same) = (note(&["tool:g.walk"], 4, 6), note(&["tool:g.walk"], 4, 4));
        let better = note(&["tool:g.walk"], 6, 3);
        assert!(aside(&[worse.clone(), same.clone(), better.clone()]).is_empty());
        let twice = [worse.clone(), same, better, worse];
        assert_eq!(aside(&twice), ["g.walk"]);
    }

    #[test]
    fn what_is_long_past_is_forgotten() {
        let (worse, better) = (note(&["tool:g.feet"], 4, 6), note(&["tool:g.feet"], 6, 3));
        let mut notes = vec![better; 4];
        notes.extend([worse.clone(), worse]);
        assert!(aside(&notes).is_empty());
        notes.remove(0);
        assert_eq!(aside(&notes), ["g.feet"]);
    }

    #[test]
    fn only_what_was_done_alone_and_rated_twice_counts() {
        let mixed = note(&["tool:g.feet", "tool:g.walk"], 4, 9);
        let breathed = note(&["tool:g.feet", "breath:b.46"], 4, 9);
        let mut once = note(&["tool:g.feet"], 4, 9);
        once.scales.remove(AFTER);
        assert!(
            aside(&[
                mixed.clone(),
                mixed,
                breathed.clone(),
                breathed,
                once.clone(),
                once
            ])
            .is_empty()
        );
        let sigh = note(&["tool:g.sigh", "breath:b.sigh"], 4, 9);
        assert_eq!(aside(&[sigh.clone(), sigh]), ["g.sigh"]);
    }
}
