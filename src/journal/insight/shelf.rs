//! The notes in their order, sorted once by what they carry. Looking again and again through all labels of ten thousand
//! notes would take longer than reading the notes does.

use std::collections::{BTreeMap, HashMap};
use std::hash::{BuildHasherDefault, Hasher};
use std::ops::Bound;

use crate::journal::insight::noted::Noted;
use crate::journal::insight::notes::{Line, Notes};
use crate::journal::insight::set::Set;

/// Holds notes, the newest first, and who carries which label.
pub struct Shelf<'n> {
    notes: Vec<Noted<'n>>,
    labels: BTreeMap<&'n str, Set>,
    aliases: BTreeMap<&'n str, Set>,
}

impl<'n> Shelf<'n> {
    /// Sorts notes that come with the newest first.
    #[must_use]
    pub fn new(notes: Vec<Noted<'n>>) -> Self {
        let (mut labels, mut aliases) = (Sorted::default(), Sorted::default());
        for (place, noted) in notes.iter().enumerate() {
            for label in &noted.note.tags {
                labels.entry(label).or_default().add(place);
            }
            if let Some(alias) = noted.alias() {
                aliases.entry(alias).or_default().add(place);
            }
        }
        Self {
            notes,
            labels: labels.into_iter().collect(),
            aliases: aliases.into_iter().collect(),
        }
    }

    /// Gives the notes, the newest first.
    #[must_use]
    pub fn notes(&self) -> &[Noted<'n>] {
        &self.notes
    }

    /// Gives the notes with a label.
    #[must_use]
    pub fn label(&self, label: &str) -> Set {
        self.labels.get(label).cloned().unwrap_or_default()
    }

    /// Gives the labels that begin in one way, such as `ct:`, each with its notes.
    pub fn labels<'s>(&'s self, space: &'s str) -> impl Iterator<Item = (&'n str, &'s Set)> {
        let after = (Bound::Included(space), Bound::Unbounded);
        let after = self.labels.range::<str, _>(after);
        let within = after.take_while(move |(label, _)| label.starts_with(space));
        within.map(|(label, set)| (*label, set))
    }

    /// Gives the notes with any label that begins in one way.
    #[must_use]
    pub fn within(&self, space: &str) -> Set {
        self.labels(space).map(|(_, set)| set).collect()
    }

    /// Gives the aliases, each with its notes.
    pub fn aliases(&self) -> impl Iterator<Item = (&'n str, &Set)> {
        self.aliases.iter().map(|(alias, set)| (*alias, set))
    }

    /// Gives the notes of which something is true.
    #[must_use]
    pub fn that(&self, is_true: impl Fn(&Noted<'n>) -> bool) -> Set {
        let places = self.notes.iter().enumerate();
        let places = places.filter(|(_, noted)| is_true(noted));
        places.map(|(place, _)| place).collect()
    }

    /// Names the notes of a set.
    #[must_use]
    pub fn behind(&self, set: &Set) -> Notes {
        let mut notes = Notes::with_room(set.n());
        set.places()
            .for_each(|place| notes.add(self.notes[place].id));
        notes
    }

    /// Counts the labels that begin in one way, among some of the notes; those that none of them has are left out.
    #[must_use]
    pub fn lines(&self, space: &str, among: &Set) -> Vec<Line> {
        let those = self.labels(space).map(|(label, set)| (label, set & among));
        let there = those.filter(|(_, set)| !set.is_empty());
        there.map(|(label, set)| self.line(label, &set)).collect()
    }

    /// Makes a line.
    #[must_use]
    pub fn line(&self, label: &str, set: &Set) -> Line {
        Line {
            label: label.to_owned(),
            notes: self.behind(set),
        }
    }
}

/// Sets by the words that notes of this journal carry. Nobody else chooses these, so a quick hash will do.
type Sorted<'n> = HashMap<&'n str, Set, BuildHasherDefault<Quick>>;

/// A multiplying hash over eight bytes at a time.
#[derive(Default)]
struct Quick(u64);

impl Quick {
    fn take(&mut self, word: u64) {
        self.0 = (self.0.rotate_left(5) ^ word).wrapping_mul(0x517c_c1b7_2722_0a95);
    }
}

impl Hasher for Quick {
    fn write(&mut self, bytes: &[u8]) {
        let mut words = bytes.chunks_exact(8);
        for word in &mut words {
            let word = word.try_into().expect("eight bytes");
            self.take(u64::from_le_bytes(word));
        }
        let rest = words.remainder().iter();
        self.take(rest.fold(0, |rest, byte| rest << 8 | u64::from(*byte)));
    }

    fn finish(&self) -> u64 {
        self.0
    }
}
