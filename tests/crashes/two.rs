//! T09: two processes that save at the same time, into one journal.

#![expect(clippy::print_stdout, reason = "a measurement says what it measured")]

use std::collections::BTreeSet;
use std::thread;

use crate::careless::Way;
use crate::room::unlock;
use crate::seat::Seat;
use crate::writer::Writer;

/// Lets two processes save `count` notes each while a third opens the journal again and again.
fn together(count: usize) {
    let folder = tempfile::tempdir().unwrap();
    let seat = Seat::make(folder.path());
    let start = || Writer::start(seat.folder(), Way::Whole, count);
    let writers = [start(), start()];
    let saved: Vec<_> = thread::scope(|scope| {
        let waiting = writers.map(|writer| scope.spawn(|| writer.finish()));
        let mut reader = seat.store();
        let mut before = 0;
        while waiting.iter().any(|one| !one.is_finished()) {
            let opened = unlock(&mut reader);
            assert_eq!(opened.problems, []);
            assert!(opened.library.len() >= before, "none goes away");
            before = opened.library.len();
        }
        let done = waiting.into_iter().flat_map(|one| one.join().unwrap());
        done.collect()
    });
    let opened = unlock(&mut seat.store());
    assert_eq!(opened.problems, []);
    assert_eq!(saved.len(), 2 * count);
    assert_eq!(saved.iter().collect::<BTreeSet<_>>().len(), 2 * count);
    assert_eq!(opened.library.len(), 2 * count);
    let mut saved = saved.iter();
    assert!(saved.all(|id| opened.library.revision(*id).is_some()));
    println!(
        "2 processes, {count} notes each: {} there",
        opened.library.len()
    );
}

#[test]
fn two_processes_save_at_once_and_every_note_is_there() {
    together(150);
}

#[test]
#[ignore = "minutes: .ci/release-tier kills"]
fn two_processes_save_five_thousand_notes_each_and_every_one_is_there() {
    together(5000);
}
