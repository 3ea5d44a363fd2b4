//! T06: the power goes at random moments while notes are saved, on three file systems.

#![expect(clippy::print_stdout, reason = "a measurement says what it measured")]

use std::time::Duration;

use crate::careless::Way;
use crate::dice::Dice;
use crate::disk::{Disk, Ground, Kind};
use crate::seat::{Found, Seat};
use crate::writer::Writer;

const KINDS: [Kind; 3] = [Kind::Ext4, Kind::Xfs, Kind::Btrfs];
/// So many cuts happen to one disk before the next is made.
const CUTS: usize = 20;
/// The longest that is written before a cut, in milliseconds.
const LIFE: usize = 400;
/// How often the whole protocol is cut on each file system, and each control.
const WHOLE: usize = 100;
const CONTROL: usize = 40;

/// Cuts the power of one disk after the other; what is left of each is mounted and looked at.
fn cut(ground: &Ground, kind: Kind, way: Way, cuts: usize) -> Found {
    let mut dice = Dice::new(26);
    let mut all = Found::default();
    for _ in 0..cuts / CUTS {
        let disk = Disk::make(ground, kind);
        let mut seat = Seat::make(disk.path());
        settle(&disk);
        for _ in 0..CUTS {
            all.add(once(&disk, &mut seat, way, &mut dice));
        }
    }
    let Found {
        saved,
        lost,
        corrupt,
        ..
    } = all;
    println!("| {kind:?} | {way:?} | {cuts} | {saved} | {lost} | {corrupt} |");
    all
}

fn once(disk: &Disk, seat: &mut Seat, way: Way, dice: &mut Dice) -> Found {
    let writer = Writer::start(disk.path(), way, usize::MAX);
    let saved = writer.after(Duration::from_millis(dice.below(LIFE) as u64));
    let left = disk.cut();
    writer.kill();
    let after = left.mount();
    let found = seat.look_at(&after.path, &saved);
    drop(after);
    // What was written on the disk itself goes on from here, and is judged by the next cuts.
    settle(disk);
    found
}

/// Lets the disk take what it was given, as minutes would.
fn settle(disk: &Disk) {
    let folder = std::fs::File::open(disk.path()).unwrap();
    rustix::fs::syncfs(folder).unwrap();
}

#[test]
#[ignore = "root, minutes: .ci/release-tier power-cuts"]
fn no_power_cut_loses_a_saved_note_and_without_the_syncs_some_are_lost() {
    let Some(ground) = Ground::make() else { return };
    println!("| file system | protocol | cuts | called saved | lost | corrupt |");
    let mut folder_less = 0;
    for kind in KINDS {
        let found = cut(&ground, kind, Way::Whole, WHOLE);
        assert_eq!((found.lost, found.corrupt), (0, 0), "{kind:?}");
        folder_less += cut(&ground, kind, Way::NoFolderSync, CONTROL).lost;
        let file_less = cut(&ground, kind, Way::NoFileSync, CONTROL);
        let sync_less = cut(&ground, kind, Way::NoSync, CONTROL);
        assert!(sync_less.lost > 0, "{kind:?}: {sync_less:?}");
        println!("{kind:?} without the file's sync: {file_less:?}");
    }
    assert!(
        folder_less > 0,
        "without the folder's sync nothing was lost"
    );
}
