//! Far too much in the folder: it is named, bounded, and the notes open. One heap a process: each tells its own peak.

#![expect(clippy::print_stdout, reason = "a measurement says what it measured")]
#![expect(clippy::unwrap_used, reason = "a test that cannot set up must stop")]

#[path = "support/room.rs"]
#[expect(dead_code, reason = "shared by several tests")]
mod room;

use std::fs;

use afterword::id::Id;
use afterword::journal::codec;
use afterword::journal::note::{Note, Written};
use afterword::journal::revision::{FORMAT, Kind, Revision};
use afterword::store::problem::Fault;
use afterword::vault::object::{self, Signer};
use afterword::vault::seal::Sealer;
use room::{Room, faults, name, now, three, titles, unlock, write};
use rustix::time::{ClockId, clock_gettime};

/// The most memory that the process ever held, in MiB.
fn peak() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap();
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))
        .unwrap();
    line.trim().trim_end_matches(" kB").parse::<u64>().unwrap() / 1024
}

/// Unlocks, and tells how long it took and what it held.
fn measured(what: &str, room: &Room) -> afterword::store::unlock::Opened {
    let before = clock_gettime(ClockId::Monotonic);
    let opened = unlock(&mut room.again());
    let after = clock_gettime(ClockId::Monotonic);
    let tenths =
        (after.tv_sec - before.tv_sec) * 10 + (after.tv_nsec - before.tv_nsec) / 100_000_000;
    let (peak, notes) = (peak(), opened.library.len());
    println!(
        "{what}: unlocked in {}.{} s, peak {peak} MiB, {notes} notes, {} named",
        tenths / 10,
        tenths % 10,
        opened.problems.len()
    );
    assert!(peak <= 512, "{peak} MiB");
    opened
}

#[test]
fn files_past_every_limit_are_named_without_being_read() {
    let (room, _) = three();
    let objects = room.store.places().objects();
    let id = |number: u8| name(Id::from_bytes([number; 16]));
    for (number, length) in [(1, (32 << 20) + 1), (2, 1 << 30), (3, 1 << 40)] {
        let file = fs::File::create(objects.join(id(number))).unwrap();
        file.set_len(length).unwrap();
    }
    let opened = measured("32 MiB and one byte, 1 GiB and 1 TiB of nothing", &room);
    assert_eq!(titles(&opened), ["one", "three", "two"]);
    assert_eq!(
        faults(&opened),
        [1, 2, 3].map(|number| (id(number), Fault::TooLarge))
    );
}

#[test]
#[ignore = "a minute: .ci/release-tier heaps"]
fn a_hundred_thousand_files_of_rubbish_hide_no_note() {
    let (room, _) = three();
    let objects = room.store.places().objects();
    for number in 0..100_000_u128 {
        let name = match number % 4 {
            0 => format!("rubbish-{number}"),
            _ => name(Id::from_bytes(number.to_be_bytes())),
        };
        write(objects.join(name), b"rubbish");
    }
    let opened = measured("100,000 files of rubbish", &room);
    assert_eq!(titles(&opened), ["one", "three", "two"]);
    assert_eq!(opened.problems.len(), 100_000);
}

#[test]
#[ignore = "minutes: .ci/release-tier heaps"]
fn a_hundred_thousand_notes_open() {
    let room = Room::new();
    let device = room.state().device().unwrap().unwrap();
    let readers = room.state().recipients().unwrap().unwrap();
    let signer = Signer {
        journal: room.store.journal(),
        name: Sealer::Device(device.id),
        key: &device.key,
    };
    for number in 0..100_000_u128 {
        let id = Id::from_bytes((number + 1).to_be_bytes());
        let mut note = Note::new(id, Written::At(now()));
        note.title = format!("note {number}");
        note.body = "What stays of the hour.\n".repeat(20);
        let text = codec::print(&Revision {
            id,
            format: FORMAT,
            kind: Kind::Note,
            parents: Vec::new(),
            device: device.id.to_string(),
            note,
        });
        let plain = object::seal(&text, signer).unwrap();
        write(room.object(id), &object::encrypt(&plain, &readers).unwrap());
    }
    let opened = measured("100,000 notes", &room);
    assert_eq!(opened.library.len(), 100_000);
}
