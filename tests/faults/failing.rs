//! T01: each call of each act fails once, in eight ways.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use afterword::vault::files::Fs;
use afterword::vault::files::crash::CrashFs;
use afterword::vault::files::fault::{FAILURES, FaultFs};

use crate::acts::{ACTS, Act, CREATE, each};
use crate::blind::{Blind, BlindFs};
use crate::told::{Told, base, everything, nothing};

/// How many calls were made to fail, and what was not kept of what was told.
#[derive(Debug, Default)]
struct Tally {
    injected: usize,
    broken: Vec<String>,
}

/// Lets every call of an act fail in every way; `dress` puts something between the act and its files.
///
/// The journal is opened after each failure, unless another error at the same call led to the same: the same words, and
/// as many files in the same folders.
fn fail_all(act: &Act, start: &(CrashFs, Told), dress: impl Fn(FaultFs) -> Arc<dyn Fs>) -> Tally {
    let mut tally = Tally::default();
    let mut known = BTreeSet::new();
    for fault in FAILURES {
        for at in 0.. {
            let (disk, mut told) = (start.0.copy(), start.1.clone());
            let fs = FaultFs::new(Arc::new(disk.clone()), at, fault);
            let done = (act.run)(dress(fs.clone()), &mut told);
            let is_new = known.insert((at, done.is_some(), told.shape(), folders(&disk)));
            let what = is_new.then(|| told.broken(&disk)).flatten();
            let named = what.map(|what| format!("{}, {fault:?} at {at}: {what}", act.name));
            tally.broken.extend(named);
            if fs.calls() <= at {
                assert!(done.is_some(), "{} is done when nothing fails", act.name);
                break;
            }
            tally.injected += 1;
        }
    }
    tally
}

/// The folders of all files, in order.
fn folders(disk: &CrashFs) -> Vec<PathBuf> {
    let files = everything(disk);
    let mut folders: Vec<_> = files
        .iter()
        .filter_map(|file| file.parent())
        .map(Path::to_owned)
        .collect();
    folders.sort();
    folders
}

#[test]
fn whatever_call_fails_nothing_that_was_told_is_lost() {
    let base = base();
    let tallies = each(|act| fail_all(act, &base, |fs| Arc::new(fs)));
    for (act, tally) in ACTS.iter().zip(&tallies) {
        println!("{}: {} injected failures", act.name, tally.injected);
        assert_eq!(tally.broken, [""; 0]);
    }
    let injected: usize = tallies.iter().map(|tally| tally.injected).sum();
    println!("{injected} injected failures, 0 lost, 0 half visible");
    assert!(injected >= 2000, "{injected}");
}

#[test]
fn whatever_call_fails_a_journal_is_made_or_can_be_made_again() {
    let tally = fail_all(&CREATE, &(nothing(), Told::default()), |fs| Arc::new(fs));
    println!("{}: {} injected failures", CREATE.name, tally.injected);
    assert_eq!(tally.broken, [""; 0]);
    assert!(tally.injected >= 200, "{}", tally.injected);
}

/// The control: a program that does not look whether a call failed is found out.
#[test]
fn a_program_that_skips_the_look_at_errors_is_caught() {
    let dress = |fs| -> Arc<dyn Fs> {
        Arc::new(BlindFs {
            inner: Arc::new(fs),
            to: Blind::Errors,
        })
    };
    let tally = fail_all(&ACTS[0], &base(), dress);
    assert!(tally.broken.len() >= 4, "{tally:?}");
}
