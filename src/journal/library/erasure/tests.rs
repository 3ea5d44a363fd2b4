use chrono::NaiveDate;

use super::*;
use crate::journal::library::Library;
use crate::journal::note::{DayPart, Note, Written};
use crate::journal::revision::FORMAT;

fn id(number: u8) -> Id {
    Id::from_bytes([number; 16])
}

fn version(number: u8, parents: &[u8], kind: Kind) -> Revision {
    let written = Written::Part(NaiveDate::default(), DayPart::Morning);
    Revision {
        id: id(number),
        format: FORMAT,
        kind,
        parents: parents.iter().copied().map(id).collect(),
        device: "d1a2b3c4".into(),
        note: Note::new(id(100), written),
    }
}

fn text(number: u8, parents: &[u8]) -> Revision {
    version(number, parents, Kind::Note)
}

fn tombstone(number: u8, parents: &[u8]) -> Revision {
    let mut tombstone = version(number, parents, Kind::Tombstone);
    tombstone
        .note
        .unknown
        .insert(ERASED.to_owned(), true.into());
    tombstone
}

fn erasure(versions: &[Revision]) -> Option<Erasure> {
    let library = Library::from_revisions(versions.to_vec());
    library.entry(id(100)).expect("a note").erasure()
}

#[test]
fn a_note_in_the_bin_is_not_erased_and_an_erased_one_is_in_no_list() {
    let binned = [text(1, &[]), version(2, &[1], Kind::Tombstone)];
    assert_eq!(erasure(&binned), None);
    let library = Library::from_revisions(binned.to_vec());
    assert_eq!((library.binned().count(), library.is_empty()), (1, false));

    let erased = [tombstone(3, &[1, 2])];
    assert_eq!(erasure(&erased), Some(Erasure::Done));
    let library = Library::from_revisions(erased.to_vec());
    assert!(library.is_empty());
    assert_eq!(library.binned().count() + library.entries().count(), 0);
    assert_eq!(library.half_erased().count(), 0);
}

#[test]
fn files_that_are_left_are_told_from_a_version_that_came_back() {
    let left = [text(1, &[]), text(2, &[1]), tombstone(3, &[1, 2])];
    assert_eq!(erasure(&left), Some(Erasure::Unfinished));
    let back = [tombstone(3, &[1, 2]), text(4, &[1])];
    assert_eq!(erasure(&back), Some(Erasure::Returned));
    let library = Library::from_revisions(back.to_vec());
    assert_eq!(library.entries().count() + library.binned().count(), 0);
    let found: Vec<_> = library
        .half_erased()
        .map(|(entry, _)| entry.erasing())
        .collect();
    assert_eq!(found.len(), 1);
    assert_eq!(
        (&found[0].versions, &found[0].unnamed),
        (&vec![id(4)], &vec![id(4)])
    );
}

#[test]
fn a_note_that_was_kept_after_all_is_a_note_again() {
    let kept = [tombstone(3, &[1, 2]), text(4, &[1]), text(5, &[3, 4])];
    assert_eq!(erasure(&kept), None);
    assert_eq!(Library::from_revisions(kept.to_vec()).len(), 1);
}

#[test]
fn erasing_again_names_what_came_back_and_leaves_the_first_tombstone() {
    let again = [tombstone(3, &[1, 2]), tombstone(5, &[4])];
    assert_eq!(erasure(&again), Some(Erasure::Done));
    let entry = Library::from_revisions(again.to_vec());
    let erasing = entry.entry(id(100)).expect("a note").erasing();
    assert!(erasing.versions.is_empty() && erasing.unnamed.is_empty());
}
