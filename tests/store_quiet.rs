//! What the folder tells somebody who cannot open it: no word, no name, no length that points at a note, no order.

#![expect(clippy::unwrap_used, reason = "a test that cannot set up must stop")]

#[path = "support/chance.rs"]
mod chance;
#[path = "support/room.rs"]
#[expect(dead_code, reason = "shared by several tests")]
mod room;

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::fs;
use std::os::unix::ffi::OsStrExt as _;
use std::path::{Path, PathBuf};

use afterword::journal::draft::Draft;
use afterword::vault::prescan::prescan;
use afterword::vault::random;
use chance::{counted, evenness, together};
use room::{Room, note, now, unlock, write};

const NOTES: usize = 500;

/// Words that stand nowhere else, one for each place in a note; each ends in the number of its note.
const CANARIES: [&str; 7] = [
    "qtitlez", "qtagz", "qbodyz", "qaliasz", "qdeckz", "qscalez", "qkeptz",
];

/// A note with a canary in each place, of a length that differs from note to note.
fn canaries(number: usize) -> afterword::journal::note::Note {
    let [title, tag, body, alias, deck, scale, kept] = CANARIES;
    let mut note = note(&format!("{title}{number}"));
    note.body = format!("{body}{number} ").repeat(1 + number * number % 1200);
    note.tags = vec![format!("{tag}{number}"), format!("#{tag}{number}")];
    note.alias = Some(format!("{alias}{number}"));
    note.deck = Some(format!("{deck}{number}"));
    note.scales.insert(format!("{scale}{number}"), 7);
    note.unknown
        .insert(format!("{kept}{number}"), format!("{kept}{number}").into());
    note
}

/// A journal that was used: notes written locked and unlocked, an edit, a draft, a note in the bin.
fn used() -> Room {
    let mut room = Room::new();
    for number in 0..NOTES {
        if number == NOTES / 2 {
            room.store.lock().unwrap();
        }
        let _ = room.store.put(&canaries(number), &[]).unwrap();
    }
    let opened = unlock(&mut room.store);
    let entry = opened.library.entries().next().unwrap();
    let _ = room
        .store
        .put(&entry.current().note, &entry.head_ids())
        .unwrap();
    let draft = Draft {
        id: random::id(),
        note: random::id(),
        changed: now(),
        title: format!("{}9999", CANARIES[0]),
        deck: Some(format!("{}9999", CANARIES[4])),
        page: None,
        parents: Vec::new(),
        text: format!("{}9999", CANARIES[2]),
        answers: std::collections::BTreeMap::new(),
    };
    let sealed = room.store.seal_draft(&draft).unwrap();
    room.store.keep_draft(&sealed).unwrap();
    room.store.lock().unwrap();
    room
}

fn all(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(all(&path));
        }
        found.push(path);
    }
    found
}

/// The names and values that the file system keeps beside a file.
fn attributes(path: &Path) -> Vec<u8> {
    let mut names = vec![0; 65_536];
    let Ok(length) = rustix::fs::llistxattr(path, &mut names[..]) else {
        return Vec::new();
    };
    names.truncate(length);
    let mut all = names.clone();
    for name in names
        .split(|byte| *byte == 0)
        .filter(|name| !name.is_empty())
    {
        let mut value = vec![0; 65_536];
        let length =
            rustix::fs::lgetxattr(path, OsStr::from_bytes(name), &mut value[..]).unwrap_or(0);
        all.extend_from_slice(&value[..length]);
    }
    all
}

/// The files in whose name, bytes or attributes a canary stands.
fn telling(folder: &Path) -> Vec<PathBuf> {
    let tells = |bytes: &[u8]| {
        CANARIES
            .iter()
            .any(|canary| memchr::memmem::find(bytes, canary.as_bytes()).is_some())
    };
    let mut found = all(folder);
    found.retain(|path| {
        let bytes = if path.is_file() {
            fs::read(path).unwrap()
        } else {
            Vec::new()
        };
        tells(path.as_os_str().as_bytes()) || tells(&bytes) || tells(&attributes(path))
    });
    found
}

fn is_an_object_name(name: &str) -> bool {
    let digits = name.strip_suffix(".age");
    digits.is_some_and(|digits| {
        digits.len() == 32
            && digits
                .bytes()
                .all(|digit| matches!(digit, b'0'..=b'9' | b'a'..=b'f'))
    })
}

#[test]
fn five_hundred_notes_tell_no_word_no_name_and_no_length() {
    let room = used();
    assert_eq!(telling(room.folder.path()), [] as [PathBuf; 0]);
    let objects = room.store.places().objects();
    let (mut sizes, mut large, mut count) = (BTreeSet::new(), BTreeSet::new(), 0);
    for entry in fs::read_dir(&objects).unwrap() {
        let entry = entry.unwrap();
        let name = entry.file_name().into_string().unwrap();
        assert!(is_an_object_name(&name), "{name}");
        let modified = entry.metadata().unwrap().modified().unwrap();
        let seconds = modified.duration_since(std::time::UNIX_EPOCH).unwrap();
        assert_eq!(
            (seconds.as_secs(), seconds.subsec_nanos()),
            (946_684_800, 0),
            "{name}"
        );
        // The header's length differs by chance, and anybody can take it off.
        let file = fs::read(entry.path()).unwrap();
        let payload = file.len() - prescan(&file).unwrap().len;
        if payload < 16 << 10 {
            sizes.insert(payload)
        } else {
            large.insert(payload)
        };
        count += 1;
    }
    println!(
        "{count} objects: {} lengths below 16 KiB, {} above",
        sizes.len(),
        large.len()
    );
    assert!(count > NOTES);
    assert!((2..=40).contains(&sizes.len()), "{sizes:?}");
    let scanned = all(room.folder.path()).len();
    println!(
        "{scanned} files and folders of journal, state and cache scanned: 0 with a word of a note"
    );
}

/// The control: a word in a file, in a name, or beside a file is found.
#[test]
fn a_planted_word_is_found_wherever_it_stands() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    write(at("sound"), b"nothing");
    assert_eq!(telling(folder.path()), [] as [PathBuf; 0]);
    write(at("clear"), b"a file with qbodyz12 in it");
    write(at("qtagz3"), b"");
    write(at("beside"), b"");
    let flags = rustix::fs::XattrFlags::empty();
    let kept = rustix::fs::setxattr(at("beside"), "user.note", b"qtitlez1", flags).is_ok();
    let mut found = telling(folder.path());
    found.sort();
    let mut expected = vec![at("clear"), at("qtagz3")];
    if kept {
        expected.insert(0, at("beside"));
    }
    assert_eq!(found, expected);
    assert!(!is_an_object_name("qtagz3") && !is_an_object_name("0.age"));
}

/// One sample in a thousand is as uneven as the limit by chance: two that follow each other are not.
#[test]
fn a_hundred_thousand_names_are_even_and_in_no_order() {
    let sample = || {
        (0..100_000)
            .map(|_| random::id().bytes())
            .collect::<Vec<[u8; 16]>>()
    };
    let is_even = |names: &[[u8; 16]]| {
        let (digits, bytes) = (
            evenness(&counted(names, 16)),
            evenness(&counted(names, 256)),
        );
        let order = together(names);
        println!(
            "100,000 names: chi-square {digits:.1} of 15 and {bytes:.1} of 255 degrees, order {order:.5}"
        );
        digits < chance::LIMIT_15 && bytes < chance::LIMIT_255 && order.abs() < 0.0105
    };
    let names = sample();
    assert_eq!(names.iter().collect::<BTreeSet<_>>().len(), names.len());
    assert!(is_even(&names) || is_even(&sample()));
}

/// The control: names that count up, and names that begin with the time, are found out.
#[test]
fn names_that_count_or_begin_with_the_time_are_found_out() {
    let counting: Vec<[u8; 16]> = (0..100_000_u128).map(u128::to_be_bytes).collect();
    assert!(evenness(&counted(&counting, 16)) > chance::LIMIT_15);
    assert!(evenness(&counted(&counting, 256)) > chance::LIMIT_255);
    let timed = (0..100_000_u64).map(|second| {
        let mut name = random::id().bytes();
        name[..8].copy_from_slice(&(second << 40).to_be_bytes());
        name
    });
    assert!(together(&timed.collect::<Vec<_>>()) > 0.9);
}
