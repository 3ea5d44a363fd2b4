//! What a lock leaves in memory: nothing of the text, nothing of the passphrase.

use std::fs::File;
use std::os::unix::fs::FileExt;

use crate::anywhere;
use crate::canary::{CANARY, secret_home, type_everywhere};
use crate::life;
use crate::process::{Process, wait_until};
use crate::program::PASSPHRASE;
use crate::pty::{Terminal, WIDE};

/// The widest distance of two letters on a drawn row, in bytes: a cell holds its colours too.
const WIDEST_CELL: usize = 96;

/// What most of the memory holds.
const PAGE: [u8; 4096] = [0; 4096];

/// Counts the places in a program's writable memory that hold each of some words, in one piece or a letter a cell. None:
/// the system keeps that memory to itself, which is what the program asks it for; only root may look.
fn all_places(program: Process, words: &[&str]) -> Option<Vec<usize>> {
    let memory = File::open(program.path("mem")).ok()?;
    let mut counts = vec![0; words.len()];
    for line in program.read("maps").lines() {
        let bytes = writable(&memory, line).unwrap_or_default();
        count(&bytes, words, &mut counts);
    }
    Some(counts)
}

/// Counts the places that hold one word.
fn places(program: Process, word: &str) -> Option<usize> {
    all_places(program, &[word]).map(|counts| counts[0])
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

/// Adds up where the words stand: the next letter after one byte, or after a cell's bytes. A page without a single bit is
/// passed over at once: most of them are, and this program is not optimised.
fn count(bytes: &[u8], words: &[&str], counts: &mut [usize]) {
    let mut firsts = vec![Vec::new(); 256];
    for (number, word) in words.iter().enumerate() {
        firsts[usize::from(word.as_bytes()[0])].push(number);
    }
    for (page, from) in bytes.chunks(PAGE.len()).zip((0..).step_by(PAGE.len())) {
        if page == &PAGE[..page.len()] {
            continue;
        }
        for (at, byte) in page.iter().enumerate() {
            for number in &firsts[usize::from(*byte)] {
                counts[*number] += spelled(&bytes[from + at..], words[*number].as_bytes());
            }
        }
    }
}

/// Says at how many strides a word is spelled from the first byte on.
fn spelled(bytes: &[u8], word: &[u8]) -> usize {
    let letter = |number: usize, step: usize| bytes.get(number * step) == Some(&word[number]);
    let near = bytes.iter().take(WIDEST_CELL + 1).enumerate().skip(1);
    let steps = near.filter(|(_, byte)| **byte == word[1]);
    let whole = steps.filter(|(step, _)| (2..word.len()).all(|number| letter(number, *step)));
    whole.count()
}

/// Waits until none of the words is anywhere.
fn wait_all_wiped(program: Process, words: &[&str]) {
    let mut left = Vec::new();
    wait_until("all is wiped", || {
        left = all_places(program, words)?;
        left.iter().all(|count| *count == 0).then_some(())
    });
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

#[test]
fn a_lock_leaves_none_of_twenty_words_that_came_in_twenty_ways() {
    let (home, key) = life::home();
    let mut t = Terminal::start(&home, WIDE, &[]);
    life::live(&mut t);
    let program = t.leader();
    let mut words = life::WORDS.map(|(word, _)| word).to_vec();
    words.push(&key);
    let Some(open) = all_places(program, &words) else {
        eprintln!("not looked at: only root may read this program's memory");
        return;
    };
    let there = open.iter().filter(|count| **count > 0).count();
    println!(
        "{there} of {} words are in memory while it is open",
        words.len()
    );
    assert!(there >= 8, "the open journal is in memory: {open:?}");
    t.type_keys("\x0c").wait_place("locked").wait_for("Locked");
    wait_all_wiped(program, &words);
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
    bytes[500..508].copy_from_slice(b"zanzibar");
    let seen = |bytes: &[u8]| {
        let mut counts = [0, 0];
        count(bytes, &["zanzibar", "zephyrine"], &mut counts);
        counts
    };
    assert_eq!(seen(&bytes), [2, 0]);
    bytes[140] = b'x';
    assert_eq!(seen(&bytes), [1, 0]);
}
