//! T02: the power goes after each call of each act, and any part of what was not synced may be there.

use std::collections::BTreeSet;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::sync::Arc;

use afterword::vault::files::Fs;
use afterword::vault::files::crash::CrashFs;
use afterword::vault::files::fault::{Fault, FaultFs};

use crate::acts::{ACTS, Act, CREATE, GO_ON, each};
use crate::blind::{BlindFs, SYNCS};
use crate::told::{Told, base, everything, nothing};

/// After so many different disks one is opened again, and the power goes again meanwhile.
const AGAIN: usize = 100;

/// How many disks may be left, which of them differ, and what was not kept.
#[derive(Default)]
struct Tally {
    states: usize,
    different: Vec<(CrashFs, Told)>,
    broken: Vec<String>,
}

/// Cuts the power after each call of an act, until `is_enough`.
fn cut(
    act: &Act,
    start: &(CrashFs, Told),
    dress: impl Fn(CrashFs) -> Arc<dyn Fs>,
    is_enough: impl Fn(&Tally) -> bool,
) -> Tally {
    let (mut tally, mut known) = (Tally::default(), BTreeSet::new());
    for at in 0.. {
        let (disk, mut told) = (start.0.copy(), start.1.clone());
        let fs = FaultFs::new(dress(disk.clone()), at, Fault::PowerCut);
        (act.run)(Arc::new(fs.clone()), &mut told);
        for left in disk.crashes() {
            tally.states += 1;
            // The same disk after the same words need not be opened twice.
            if known.insert(mark(&left, &told)) {
                let what = told.broken(&left);
                tally
                    .broken
                    .extend(what.map(|what| format!("{} at {at}: {what}", act.name)));
                tally.different.push((left, told.clone()));
            }
        }
        if fs.calls() <= at || is_enough(&tally) {
            break;
        }
    }
    tally
}

fn mark(disk: &CrashFs, told: &Told) -> u64 {
    let mut hasher = DefaultHasher::new();
    told.hash(&mut hasher);
    for path in everything(disk) {
        path.hash(&mut hasher);
        let bytes = disk.read(&path, u64::MAX);
        bytes.unwrap_or_default().hash(&mut hasher);
    }
    hasher.finish()
}

#[test]
fn no_power_cut_loses_what_was_told() {
    let base = base();
    let tallies = each(|act| {
        let tally = cut(act, &base, |disk| Arc::new(disk), |_| false);
        assert_eq!(tally.broken, [""; 0]);
        let again = tally.different.iter().step_by(AGAIN).map(cut_again);
        (tally.states, tally.different.len(), again.sum::<usize>())
    });
    for (act, (first, different, again)) in ACTS.iter().zip(&tallies) {
        println!(
            "{}: {first} crash states, {different} differ, {again} after a second",
            act.name
        );
    }
    let states: usize = tallies.iter().map(|(first, _, again)| first + again).sum();
    println!("{states} crash states, 0 lost, 0 corrupt");
    assert!(states >= 10_000, "{states}");
}

/// Goes on with what a crash left, and is cut again; gives the number of states.
fn cut_again(left: &(CrashFs, Told)) -> usize {
    let tally = cut(&GO_ON, left, |disk| Arc::new(disk), |_| false);
    assert_eq!(tally.broken, [""; 0]);
    tally.states
}

#[test]
fn a_power_cut_leaves_a_new_journal_or_room_for_one() {
    let tally = cut(
        &CREATE,
        &(nothing(), Told::default()),
        |disk| Arc::new(disk),
        |_| false,
    );
    println!("{}: {} crash states", CREATE.name, tally.states);
    assert_eq!(tally.broken, [""; 0]);
}

/// The control: without any one of the four syncs something that was told is lost.
#[test]
fn without_any_one_of_the_four_syncs_something_is_lost() {
    let base = base();
    let named = |name: &str| ACTS.iter().find(|act| act.name == name).unwrap();
    let acts = [
        "save while locked",
        "save while locked",
        "passphrase",
        "drafts",
    ];
    for (to, name) in SYNCS.into_iter().zip(acts) {
        let dress = |disk| -> Arc<dyn Fs> {
            Arc::new(BlindFs {
                inner: Arc::new(disk),
                to,
            })
        };
        let tally = cut(named(name), &base, dress, |tally| !tally.broken.is_empty());
        println!(
            "without {to:?}: {} of {} states",
            tally.broken.len(),
            tally.different.len()
        );
        assert!(!tally.broken.is_empty(), "{to:?}");
    }
}
