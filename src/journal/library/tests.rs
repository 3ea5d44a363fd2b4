use chrono::{NaiveDate, TimeDelta};
use proptest::collection::vec;
use proptest::prelude::*;

use super::*;
use crate::journal::library::change::{Change, changes};
use crate::journal::note::{DayPart, Note, Written};
use crate::journal::revision::FORMAT;

fn id(number: u8) -> Id {
    Id::from_bytes([number; 16])
}

fn day(number: u8) -> Written {
    Written::Part(
        NaiveDate::default() + TimeDelta::days(number.into()),
        DayPart::Morning,
    )
}

/// Version `number` of `note`, written on the day of its number.
fn version(number: u8, note: u8, parents: &[u8]) -> Revision {
    Revision {
        id: id(number),
        format: FORMAT,
        kind: Kind::Note,
        parents: parents.iter().copied().map(id).collect(),
        device: "d1a2b3c4".to_owned(),
        note: Note::new(id(note), day(number)),
    }
}

fn tombstone(number: u8, note: u8, parents: &[u8]) -> Revision {
    Revision {
        kind: Kind::Tombstone,
        ..version(number, note, parents)
    }
}

fn library(revisions: &[Revision]) -> Library {
    Library::from_revisions(revisions.to_vec())
}

/// The only note of these versions, with the numbers of its heads.
fn entry(revisions: &[Revision]) -> (Entry, Vec<Id>) {
    let library = library(revisions);
    let entry = library.entry(revisions[0].note.id).expect("a note").clone();
    let heads = entry.head_ids();
    (entry, heads)
}

#[test]
fn the_newest_note_stands_first() {
    let library = library(&[
        version(1, 101, &[]),
        version(3, 103, &[]),
        version(2, 102, &[]),
    ]);
    let notes: Vec<Id> = library.entries().map(Entry::id).collect();
    assert_eq!(notes, [id(103), id(102), id(101)]);
    assert_eq!(library.len(), 3);
}

#[test]
fn an_edit_replaces_its_parent_and_does_not_move_the_note() {
    let library = library(&[
        version(1, 101, &[]),
        version(9, 101, &[1]),
        version(5, 102, &[]),
    ]);
    let notes: Vec<Id> = library.entries().map(Entry::id).collect();
    assert_eq!(notes, [id(102), id(101)]);
    let entry = library.entry(id(101)).expect("a note");
    assert_eq!(entry.current().id, id(9));
    assert_eq!(
        entry
            .history()
            .iter()
            .map(|known| known.id)
            .collect::<Vec<_>>(),
        [id(9), id(1)]
    );
    assert!(entry.is_edited() && !entry.is_forked());
}

#[test]
fn parents_decide_and_clocks_do_not() {
    let (entry, heads) = entry(&[version(9, 101, &[]), version(1, 101, &[9])]);
    assert_eq!(heads, [id(1)]);
    assert_eq!(entry.current().id, id(1));
}

#[test]
fn two_heads_stand_side_by_side_until_a_version_has_both_as_parents() {
    let apart = [
        version(1, 101, &[]),
        version(2, 101, &[1]),
        version(3, 101, &[1]),
    ];
    let (forked, heads) = entry(&apart);
    assert!(forked.is_forked());
    assert_eq!(heads, [id(3), id(2)]);

    let mut library = library(&apart);
    library.insert(version(4, 101, &[2, 3]));
    let entry = library.entry(id(101)).expect("a note");
    assert!(!entry.is_forked());
    assert_eq!(entry.head_ids(), [id(4)]);
}

fn in_the_bin(library: &Library) -> Vec<Id> {
    library.bin().into_iter().map(Entry::id).collect()
}

/// Moved in the same part of a day, whatever their numbers say.
#[test]
fn what_was_moved_last_stands_first_in_the_bin_whatever_the_clock_tells() {
    let moved = |number: u8, note: u8| Revision {
        note: Note::new(id(note), day(50)),
        ..tombstone(number, note, &[note - 100])
    };
    let written = [
        version(1, 101, &[]),
        version(2, 102, &[]),
        version(3, 103, &[]),
    ];
    let mut notes = library(&written);
    for (number, note) in [(13, 102), (11, 103), (12, 101)] {
        notes.insert(moved(number, note));
    }
    assert_eq!(in_the_bin(&notes), [id(101), id(103), id(102)]);
    notes.insert(moved(11, 103));
    assert_eq!(in_the_bin(&notes)[0], id(101), "it was known");
    let read = [
        &written[..],
        &[moved(13, 102), moved(11, 103), moved(12, 101)],
    ]
    .concat();
    let read = library(&read);
    assert_eq!(
        in_the_bin(&read),
        [id(103), id(102), id(101)],
        "nobody saw them moved: the newest note first"
    );
    notes.renew(read);
    assert_eq!(in_the_bin(&notes), [id(101), id(103), id(102)]);
    notes.insert(tombstone(60, 102, &[13]));
    assert_eq!(in_the_bin(&notes)[0], id(102), "a later day");
}

#[test]
fn a_tombstone_on_top_bins_a_note_and_a_version_on_it_brings_it_back() {
    let mut library = library(&[version(1, 101, &[]), tombstone(2, 101, &[1])]);
    assert_eq!(
        (library.entries().count(), library.binned().count()),
        (0, 1)
    );
    let binned = library.entry(id(101)).expect("a note");
    assert_eq!(binned.current().id, id(1), "its text can still be read");
    assert_eq!(
        binned.head_ids(),
        [id(2)],
        "and its undo replaces the tombstone"
    );

    library.insert(version(3, 101, &[2]));
    assert_eq!(
        (library.entries().count(), library.binned().count()),
        (1, 0)
    );
}

#[test]
fn a_note_binned_here_and_edited_there_is_forked_and_shows_its_text() {
    let (entry, heads) = entry(&[
        version(1, 101, &[]),
        version(2, 101, &[1]),
        tombstone(3, 101, &[1]),
    ]);
    assert!(entry.is_forked() && !entry.is_binned());
    assert_eq!(heads, [id(2), id(3)]);
    assert_eq!(entry.current().id, id(2));
}

#[test]
fn a_note_binned_on_two_machines_is_binned_and_not_forked() {
    let (entry, _) = entry(&[
        version(1, 101, &[]),
        tombstone(2, 101, &[1]),
        tombstone(3, 101, &[1]),
    ]);
    assert!(entry.is_binned() && !entry.is_forked());
}

#[test]
fn a_parent_that_is_not_there_changes_nothing() {
    let (entry, heads) = entry(&[version(5, 101, &[4]), version(6, 101, &[5, 77])]);
    assert_eq!(heads, [id(6)]);
    assert_eq!(entry.history().len(), 2);
}

#[test]
fn a_ring_of_versions_still_shows_the_note() {
    let (own, heads) = entry(&[version(1, 101, &[1])]);
    assert_eq!((heads, own.is_forked()), (vec![id(1)], false));
    let (ring, _) = entry(&[
        version(1, 101, &[3]),
        version(2, 101, &[1]),
        version(3, 101, &[2]),
    ]);
    assert_eq!((ring.heads().len(), ring.history().len()), (1, 3));
    let (beside, heads) = entry(&[
        version(1, 101, &[2]),
        version(2, 101, &[1]),
        version(3, 101, &[2]),
    ]);
    assert_eq!((heads, beside.history().len()), (vec![id(3)], 3));
}

#[test]
fn settings_and_devices_are_not_notes() {
    let kinds = [Kind::Config, Kind::Device, Kind::Checkpoint];
    let objects = kinds.map(|kind| Revision {
        kind,
        ..version(1, 101, &[])
    });
    assert!(library(&objects).is_empty());
}

#[test]
fn a_forgotten_note_is_gone_with_all_its_versions() {
    let mut library = library(&[
        version(1, 101, &[]),
        version(2, 101, &[1]),
        version(3, 102, &[]),
    ]);
    library.forget(id(101));
    assert_eq!(library.entry(id(101)), None);
    assert_eq!(library.revision(id(2)), None);
    assert_eq!(library.len(), 1);
}

#[test]
fn a_long_history_and_a_wide_fork_are_ordered_at_once() {
    let wide = |number: u32| Revision {
        id: Id::from_bytes(u128::from(number).to_be_bytes()),
        ..version(1, 101, &[])
    };
    let long = |number: u32| Revision {
        parents: vec![wide(number - 1).id],
        ..wide(number)
    };
    let all: Vec<Revision> = (1..5_000)
        .map(wide)
        .chain((5_000..20_000).map(long))
        .collect();
    let (entry, _) = entry(&all);
    assert_eq!(entry.heads().len(), 4_999);
    assert_eq!(entry.history().len(), all.len());
}

/// Versions of a few notes with any parents, rings and strangers among them; each id once.
fn revisions() -> impl Strategy<Value = Vec<Revision>> {
    let one = (any::<bool>(), 0..3_u8, vec(0..24_u8, 0..4));
    vec(one, 1..20).prop_map(|all| {
        let numbered = all.into_iter().zip(0_u8..);
        let version = |((binned, note, parents), number): ((bool, u8, Vec<u8>), u8)| {
            let kind = if binned { tombstone } else { version };
            kind(number, 100 + note, &parents)
        };
        numbered.map(version).collect()
    })
}

proptest! {
    #[test]
    fn the_order_of_arrival_does_not_matter(all in revisions(), shuffled in revisions().prop_shuffle(), seed in any::<prop::sample::Index>()) {
        let mut turned = all.clone();
        turned.rotate_left(seed.index(all.len()));
        prop_assert_eq!(library(&turned), library(&all));
        let mut sorted = shuffled.clone();
        sorted.sort_by_key(|revision| revision.id);
        prop_assert_eq!(library(&shuffled), library(&sorted));
        let mut one_by_one = Library::default();
        for revision in shuffled {
            one_by_one.insert(revision);
        }
        prop_assert_eq!(one_by_one, library(&sorted));
    }

    #[test]
    fn merging_is_commutative_and_idempotent(all in revisions(), cut in any::<prop::sample::Index>()) {
        let (left, right) = all.split_at(cut.index(all.len()));
        let merged = |first: &[Revision], second: &[Revision]| {
            let mut library = library(first);
            library.extend(second.to_vec());
            library
        };
        prop_assert_eq!(merged(left, right), merged(right, left));
        prop_assert_eq!(merged(left, right), library(&all));
        prop_assert_eq!(merged(&all, &all), library(&all));
    }

    #[test]
    fn every_version_is_in_the_history_once_and_heads_are_what_nothing_replaces(all in revisions()) {
        let library = library(&all);
        prop_assert_eq!(library.len(), library.entries().count());
        let entries: Vec<&Entry> = library.entries().chain(library.binned()).collect();
        prop_assert_eq!(entries.iter().map(|entry| entry.history().len()).sum::<usize>(), all.len());
        for entry in entries {
            let replaced = |version: &Revision| {
                entry.history().iter().any(|other| other.id != version.id && other.parents.contains(&version.id))
            };
            let unreplaced = entry.history().iter().filter(|version| !replaced(version)).count();
            prop_assert_eq!(entry.heads().len(), unreplaced.max(1));
            prop_assert!(unreplaced == 0 || !entry.heads().iter().any(replaced));
        }
    }

    #[test]
    fn a_version_stands_before_what_it_replaces(mut all in revisions()) {
        for (number, version) in (0_u8..).zip(&mut all) {
            version.parents.retain(|parent| *parent < id(number)); // no rings
        }
        let library = library(&all);
        for entry in library.entries().chain(library.binned()) {
            let place = |wanted: Id| entry.history().iter().position(|version| version.id == wanted);
            for (at, version) in entry.history().iter().enumerate() {
                let replaced = version.parents.iter().filter_map(|parent| place(*parent));
                prop_assert!(replaced.into_iter().all(|parent| at < parent));
            }
        }
    }
}

#[test]
fn taking_back_finds_every_text_that_stood_side_by_side() {
    let (fork, _) = entry(&[version(1, 9, &[]), version(2, 9, &[1]), version(3, 9, &[1])]);
    assert_eq!(fork.texts().len(), 2);
    let (binned, _) = entry(&[
        version(1, 9, &[]),
        version(2, 9, &[1]),
        version(3, 9, &[1]),
        tombstone(4, 9, &[2, 3]),
    ]);
    let texts: Vec<Id> = binned.texts().iter().map(|text| text.id).collect();
    assert_eq!(texts, [id(3), id(2)]);
    let (gone, _) = entry(&[tombstone(4, 9, &[7])]);
    assert_eq!(gone.texts(), [gone.current()]);
}

#[test]
fn a_version_tells_what_it_changed() {
    let mut edited = version(2, 9, &[1]);
    edited.note.title = "later".into();
    edited.note.tags = vec![crate::journal::note::FLAGGED.into()];
    let mut settled = version(5, 9, &[3, 4]);
    settled.note.body = "settled".into();
    let (entry, _) = entry(&[
        version(1, 9, &[]),
        edited,
        tombstone(6, 9, &[5]),
        version(7, 9, &[6]),
        version(3, 9, &[2]),
        version(4, 9, &[99]),
        settled,
    ]);
    let told = |number| {
        let history = entry.history().iter();
        let mut found = history.filter(|version| version.id == id(number));
        changes(&entry, found.next().expect("a version"))
    };
    assert_eq!(told(1), [Change::First]);
    assert_eq!(told(2), [Change::Title, Change::Flagged]);
    assert_eq!(told(3), [Change::Title, Change::Unflagged]);
    assert_eq!(told(4), [Change::Orphan]);
    assert_eq!(told(5), [Change::Joined]);
    assert_eq!(told(6), [Change::Binned]);
    assert_eq!(told(7), [Change::TakenBack]);
}
