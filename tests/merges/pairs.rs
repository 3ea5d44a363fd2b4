//! Every pair of actions, one on each of two machines, that meet in either order.

use std::collections::BTreeSet;

use afterword::id::Id;
use afterword::journal::library::Library;
use afterword::journal::library::entry::Entry;

use crate::dice::Dice;
use crate::disk::Disk;
use crate::history::{DEEDS, Deed, Machine, SETTING, Told};
use crate::judge::broken;

/// Two machines that know one note and one setting.
fn two() -> ([Disk; 2], Told) {
    let [mut one, mut two, _] = Disk::three();
    let (mut told, mut dice) = (Told::default(), Dice::new(1));
    told.act(&mut one, Deed::Create, &mut dice);
    told.act(&mut one, Deed::Config, &mut dice);
    two.take(&one);
    one.take(&two);
    ([one, two], told)
}

/// Lets both act apart, and meet in both orders: the files and the notes are the same each time.
fn meet(here: Deed, there: Deed) {
    let ([mut one, mut two], mut told) = two();
    let mut dice = Dice::new(2);
    told.act(&mut one, here, &mut dice);
    told.act(&mut two, there, &mut dice);
    let mut ends: Vec<(BTreeSet<Id>, Library)> = Vec::new();
    for is_first in [true, false] {
        let (mut one, mut two) = (one.fork(), two.fork());
        if is_first {
            one.take(&two);
            two.take(&one);
        } else {
            two.take(&one);
            one.take(&two);
        }
        let mut both = [one, two];
        assert_eq!(broken(&mut both, &told), None, "{here:?} and {there:?}");
        let [mut one, _] = both;
        ends.push((one.objects(), one.library()));
    }
    assert!(
        ends[0] == ends[1],
        "{here:?} and {there:?}: the order matters"
    );
    heads(here, there, &ends[0].1);
}

/// Where both changed one thing, both versions stand.
fn heads(here: Deed, there: Deed, library: &Library) {
    let changes = [Deed::Edit, Deed::Tag, Deed::Bin];
    if changes.contains(&here) && changes.contains(&there) {
        let entry: &Entry = library.entries().chain(library.binned()).next().unwrap();
        assert_eq!(entry.heads().len(), 2, "{here:?} and {there:?}");
        let is_binned = here == Deed::Bin && there == Deed::Bin;
        assert_eq!(entry.is_binned(), is_binned, "a change outlives a bin");
    }
    if (here, there) == (Deed::Config, Deed::Config) {
        assert_eq!(library.config(SETTING).unwrap().heads().len(), 2);
    }
}

#[test]
fn every_pair_of_actions_on_two_machines_ends_alike_in_either_order() {
    for here in DEEDS {
        for there in DEEDS {
            meet(here, there);
        }
    }
    println!("{} pairs, in both orders", DEEDS.len() * DEEDS.len());
}

/// The control: of the same two, a copy that did not meet the other is told apart.
#[test]
fn copies_that_did_not_meet_are_told_apart() {
    let ([mut one, two], mut told) = two();
    told.act(&mut one, Deed::Edit, &mut Dice::new(2));
    assert!(broken(&mut [one, two], &told).is_some());
}
