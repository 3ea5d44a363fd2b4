//! T05: killed at random moments while it saves.

#![expect(clippy::print_stdout, reason = "a measurement says what it measured")]

use std::time::Duration;

use afterword::vault::files::Fs as _;
use afterword::vault::files::real::RealFs;
use chrono::{DateTime, Utc};

use crate::careless::Way;
use crate::dice::Dice;
use crate::room::unlock;
use crate::seat::{Found, Seat};
use crate::writer::Writer;

/// So many runs write into one journal.
const RUNS: usize = 50;
/// The longest that a writer lives after its first note, in milliseconds.
const LIFE: usize = 120;

/// Kills writers in one journal, looks after each, and opens the journal at the end.
fn kill(runs: usize, way: Way, dice: &mut Dice) -> Found {
    let folder = tempfile::tempdir().unwrap();
    let mut seat = Seat::make(folder.path());
    let mut all = Found::default();
    for _ in 0..runs {
        let writer = Writer::start(seat.folder(), way, usize::MAX);
        let life = Duration::from_millis(dice.below(LIFE) as u64);
        let mut saved = writer.after(life);
        saved.extend(writer.kill());
        all.add(seat.look(&saved));
    }
    if way == Way::Whole {
        opens(&seat);
    }
    all
}

/// The journal opens with everything that was promised, and a day later what was in flight is gone.
fn opens(seat: &Seat) {
    let objects = seat.store().places().objects();
    let written = RealFs.changed(&objects).unwrap();
    let tomorrow = DateTime::<Utc>::from(written + Duration::from_secs(25 * 60 * 60));
    let places = seat.store().places().clone();
    let fs = std::sync::Arc::new(RealFs);
    let mut store = afterword::store::Store::at(fs, places, tomorrow.into()).unwrap();
    let opened = unlock(&mut store);
    assert_eq!(opened.problems, []);
    let mut promised = seat.promised().iter();
    assert!(opened.library.len() >= seat.promised().len());
    assert!(promised.all(|id| opened.library.revision(*id).is_some()));
    let names = RealFs.read_dir(&objects).unwrap();
    assert!(
        !names
            .iter()
            .any(|name| afterword::store::scan::in_flight(name))
    );
}

/// Kills in as many journals as it takes; says how it went.
fn killed(runs: usize, way: Way) -> Found {
    let mut dice = Dice::new(26);
    let (mut all, mut left) = (Found::default(), 0);
    for _ in 0..runs / RUNS {
        all.add(kill(RUNS, way, &mut dice));
        left += all.left;
    }
    let Found {
        saved,
        lost,
        corrupt,
        ..
    } = all;
    println!(
        "{way:?}: {runs} kills, {saved} saved, {lost} lost, {corrupt} corrupt, {left} left in flight"
    );
    all
}

#[test]
fn a_hundred_kills_lose_nothing_that_was_called_saved() {
    let found = killed(100, Way::Whole);
    assert_eq!((found.lost, found.corrupt), (0, 0));
    assert!(found.saved > 100, "{found:?}");
}

#[test]
#[ignore = "minutes: .ci/release-tier kills"]
fn a_thousand_kills_lose_nothing_that_was_called_saved() {
    let found = killed(1000, Way::Whole);
    assert_eq!((found.lost, found.corrupt), (0, 0));
    assert!(found.saved > 1000, "{found:?}");
}

/// The control: a file that has its name before its text is found broken.
#[test]
fn a_writer_that_names_the_file_first_leaves_broken_ones() {
    let found = killed(RUNS, Way::NameFirst);
    assert!(found.corrupt > 0, "{found:?}");
}
