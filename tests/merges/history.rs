//! What three people with one journal do, by chance: deeds, and meetings of two copies.

use std::collections::BTreeSet;

use afterword::id::Id;
use afterword::journal::library::Library;
use afterword::journal::library::entry::Entry;
use afterword::journal::library::erasure::Erasing;
use afterword::journal::library::setting;
use afterword::journal::note::{Note, Written};
use afterword::journal::revision::{Kind, Revision};
use afterword::vault::random;
use chrono::Duration;

use crate::dice::Dice;
use crate::room::{note, now};

/// One machine's copy of a journal.
pub trait Machine: Sized {
    /// Reads all that is there.
    fn library(&mut self) -> Library;
    /// Writes a version.
    fn put(&mut self, kind: Kind, note: &Note, parents: &[Id]) -> Revision;
    /// Erases a note.
    fn erase(&mut self, erasing: &Erasing, written: Written);
    /// Names the objects that are there.
    fn objects(&self) -> BTreeSet<Id>;
    /// Takes in what another copy has.
    fn take(&mut self, other: &Self);
}

/// Names what a person does with a note, or with a setting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deed {
    Create,
    Edit,
    Bin,
    Erase,
    Tag,
    Config,
}

pub const DEEDS: [Deed; 6] = [
    Deed::Create,
    Deed::Edit,
    Deed::Bin,
    Deed::Erase,
    Deed::Tag,
    Deed::Config,
];

pub const SETTING: &str = "alias:harbour";

/// All that was written, and what was erased of it by somebody who knew it.
#[derive(Debug, Default, Clone)]
pub struct Told {
    pub written: Vec<Revision>,
    pub erased: BTreeSet<Id>,
    pub forgotten: BTreeSet<Id>,
    steps: i64,
}

impl Told {
    fn time(&mut self) -> Written {
        self.steps += 1;
        Written::At(now() + Duration::seconds(self.steps))
    }

    /// Lets somebody do something on a machine, with the note that chance picks; creates one where there is none.
    pub fn act(&mut self, machine: &mut impl Machine, deed: Deed, dice: &mut Dice) {
        let library = machine.library();
        let entries: Vec<&Entry> = library.entries().chain(library.binned()).collect();
        if deed == Deed::Config {
            let changes = vec![("stage", Some(format!("stage {}", self.steps).into()))];
            let known = library.config(SETTING);
            let (note, parents) =
                setting::next(known, SETTING, changes, (random::id(), self.time()));
            return self.put(machine, Kind::Config, &note, &parents);
        }
        if deed == Deed::Create || entries.is_empty() {
            let mut note = note("new");
            note.written = self.time();
            return self.put(machine, Kind::Note, &note, &[]);
        }
        let entry = entries[dice.below(entries.len())];
        let mut note = entry.current().note.clone();
        note.written = self.time();
        match deed {
            Deed::Edit => note.body = format!("edit {}\n", self.steps),
            Deed::Tag => note.tags.push(format!("#own{}", self.steps)),
            _ => {}
        }
        match deed {
            Deed::Bin => {
                let tombstone = Note::new(note.id, note.written);
                self.put(machine, Kind::Tombstone, &tombstone, &entry.head_ids());
            }
            Deed::Erase => self.erase(machine, entry, note.written),
            _ => self.put(machine, Kind::Note, &note, &entry.head_ids()),
        }
    }

    fn put(&mut self, machine: &mut impl Machine, kind: Kind, note: &Note, parents: &[Id]) {
        self.written.push(machine.put(kind, note, parents));
    }

    fn erase(&mut self, machine: &mut impl Machine, entry: &Entry, written: Written) {
        let erasing = entry.erasing();
        machine.erase(&erasing, written);
        self.erased.insert(entry.id());
        self.forgotten.extend(erasing.versions);
    }
}

/// Lets three machines live by chance, and meet at the end until everybody has heard of everything.
pub fn live<M: Machine>(machines: &mut [M; 3], steps: usize, dice: &mut Dice) -> Told {
    let mut told = Told::default();
    for _ in 0..steps {
        if dice.below(4) == 0 {
            let mut pair = [0, 1, 2];
            dice.shuffle(&mut pair);
            meet(machines, pair[0], pair[1]);
        } else {
            let machine = &mut machines[dice.below(3)];
            told.act(machine, DEEDS[dice.below(DEEDS.len())], dice);
        }
    }
    let mut pairs = [(0, 1), (0, 2), (1, 0), (1, 2), (2, 0), (2, 1)];
    for _ in 0..2 {
        dice.shuffle(&mut pairs);
        for (from, to) in pairs {
            meet(machines, from, to);
        }
    }
    told
}

/// The second takes in what the first has.
fn meet<M: Machine>(machines: &mut [M; 3], from: usize, to: usize) {
    let (low, high) = machines.split_at_mut(from.max(to));
    let (low, high) = (&mut low[from.min(to)], &mut high[0]);
    if from < to {
        high.take(low);
    } else {
        low.take(high);
    }
}
