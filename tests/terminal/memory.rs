//! What a lock leaves in memory: nothing of the text, nothing of the passphrase.

use std::fs::File;
use std::os::unix::fs::FileExt;

use memchr::memmem::find_iter;

use crate::anywhere;
use crate::canary::{CANARY, secret_home, type_everywhere};
use crate::process::{Process, wait_until};
use crate::program::PASSPHRASE;
use crate::pty::{Terminal, WIDE};

/// The widest distance of two letters on a drawn row, in bytes: a cell holds its colours too.
const WIDEST_CELL: usize = 96;

/// Counts the places in a program's writable memory that hold a word, in one piece or a letter a cell. None: the system
/// keeps that memory to itself, which is what the program asks it for; only root may look.
fn places(program: Process, word: &str) -> Option<usize> {
    let memory = File::open(program.path("mem")).ok()?;
    let maps = program.read("maps");
    let count = |line: &str| {
        let bytes = writable(&memory, line).unwrap_or_default();
        find_iter(&bytes, word).count() + in_cells(&bytes, word.as_bytes())
    };
    Some(maps.lines().map(count).sum())
}

/// Reads one line of a program's map: "from-to rights ..", if what it tells of may be written.
fn writable(memory: &File, line: &str) -> Option<Vec<u8>> {
    let (range, rights) = line.split_once(' ')?;
    let (from, to) = range.split_once('-')?;
    let from = u64::from_str_radix(from, 16).ok()?;
    let to = u64::from_str_radix(to, 16).ok()?;
    let mut bytes = vec![0; usize::try_from(to - from).ok()?];
    let is_read = rights.starts_with("rw") && memory.read_exact_at(&mut bytes, from).is_ok();
    is_read.then_some(bytes)
}

fn in_cells(bytes: &[u8], word: &[u8]) -> usize {
    let firsts = memchr::memchr_iter(word[0], bytes);
    let spells = |at: usize, step: usize| {
        let letter = |number: usize| bytes.get(at + number * step);
        (1..word.len()).all(|number| letter(number) == Some(&word[number]))
    };
    firsts
        .map(|at| (2..=WIDEST_CELL).filter(|step| spells(at, *step)).count())
        .sum()
}

/// Waits until a word is nowhere; another thread may be wiping it just now.
fn wait_wiped(program: Process, word: &str) {
    wait_until(&format!("{word:?} is wiped"), || {
        (places(program, word) == Some(0)).then_some(())
    });
}

#[test]
fn a_lock_leaves_nothing_of_what_was_typed_pasted_read_or_looked_for() {
    let (home, _) = secret_home();
    let mut t = Terminal::start(&home, WIDE, &[]);
    type_everywhere(&mut t);
    let program = t.leader();
    let Some(open) = places(program, CANARY[0]) else {
        eprintln!("not looked at: only root may read this program's memory");
        return;
    };
    assert!(
        open > 3,
        "the open journal is in memory, or nothing is seen there"
    );
    t.type_keys("\x0c").wait_place("locked").wait_for("Locked");
    for word in CANARY {
        wait_wiped(program, word);
    }
}

/// The same loop in this test binary, whose allocator does not wipe what it frees.
#[test]
fn without_the_allocator_that_wipes_a_lock_leaves_text() {
    let home = anywhere::home();
    let mut t = anywhere::start(&home, "Review");
    t.wait_for("quillfeather");
    t.type_keys("\x0c").wait_place("locked");
    let Some(left) = places(t.leader(), "A quillfeather line.") else {
        eprintln!("not looked at: only root may read this program's memory");
        return;
    };
    assert!(left > 0, "the scan finds nothing");
}

#[test]
fn a_passphrase_is_gone_from_memory_once_it_was_tried() {
    let (home, _) = secret_home();
    let mut t = Terminal::start(&home, WIDE, &[]);
    t.wait_place("locked")
        .type_keys("\r")
        .wait_for("Your passphrase");
    t.paste(PASSPHRASE).wait_for("•••");
    let program = t.leader();
    let Some(typed) = places(program, "otters") else {
        eprintln!("not looked at: only root may read this program's memory");
        return;
    };
    assert!(
        typed > 0,
        "it is there until it was tried, or nothing is seen"
    );
    t.type_keys("\r").wait_for("No notes yet");
    wait_wiped(program, "otters");
}

#[test]
fn a_word_is_seen_in_cells_as_well() {
    let mut bytes = vec![0; 1000];
    for (number, letter) in b"zanzibar".iter().enumerate() {
        bytes[100 + number * 40] = *letter;
    }
    assert_eq!(in_cells(&bytes, b"zanzibar"), 1);
    bytes[140] = b'x';
    assert_eq!(in_cells(&bytes, b"zanzibar"), 0);
}
