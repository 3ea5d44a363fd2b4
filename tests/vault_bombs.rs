//! Headers made to hold the program up: refused by the look before the age crate, which never sees them.

#![expect(clippy::unwrap_used, reason = "a test that cannot set up must stop")]

#[path = "support/bombs.rs"]
mod bombs;

use std::fs::File;
use std::iter;

use afterword::vault::cipher::{self, Key};
use afterword::vault::error::Error;
use afterword::vault::files::Fs as _;
use afterword::vault::files::real::RealFs;
use afterword::vault::object;
use afterword::vault::prescan::{FILE_LIMIT, HEADER_LIMIT, WORK_LIMIT, prescan};
use age::Decryptor;
use bombs::{bombs, scrypt, stanzas, with_header};

/// Only the look before names these: the crate's own refusals are `Damaged` or `WrongPassphrase`.
fn is_ours(refused: &Error) -> bool {
    matches!(
        refused,
        Error::BadHeader | Error::TooLarge { .. } | Error::TooMuchWork(_)
    )
}

fn every_opener_refuses(file: &[u8], name: &str) {
    let key = Key::generate();
    let refusals = [
        prescan(file).map(|_| ()),
        cipher::decrypt(file, iter::once(&key)).map(|_| ()),
        cipher::decrypt_padded(file, iter::once(&key)).map(|_| ()),
        cipher::decrypt_with("six words".into(), file).map(|_| ()),
        object::open(file, iter::once(&key)).map(|_| ()),
    ];
    for refusal in refusals {
        let refused = refusal.unwrap_err();
        assert!(is_ours(&refused), "{name}: {refused:?}");
    }
}

#[test]
fn header_bombs_never_reach_the_crate() {
    for (name, file) in bombs() {
        every_opener_refuses(&file, name);
    }
}

/// How much is looked at does not grow with the bomb: what stands behind the limit changes nothing.
#[test]
fn no_more_than_the_largest_header_is_looked_at() {
    for (name, file) in bombs() {
        if file.len() as u64 > FILE_LIMIT {
            continue;
        }
        let whole = prescan(&file).unwrap_err();
        let mut start = file;
        start.truncate(HEADER_LIMIT + 1);
        let start = prescan(&start).unwrap_err();
        assert_eq!(format!("{whole:?}"), format!("{start:?}"), "{name}");
    }
}

#[test]
fn a_file_larger_than_any_object_is_not_even_read() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("bomb");
    File::create(&path).unwrap().set_len(64 << 20).unwrap();
    let refused = RealFs.read(&path, FILE_LIMIT).unwrap_err();
    assert!(matches!(refused, Error::TooLarge { .. }), "{refused:?}");
}

/// The control: the crate alone does parse such a header, and sixteen times as long for four times as many stanzas.
#[test]
fn the_crate_alone_parses_a_small_bomb() {
    for count in [33, 300] {
        let file = stanzas(count);
        assert!(Decryptor::new_buffered(&file[..]).is_ok(), "{count}");
        assert!(matches!(prescan(&file), Err(Error::BadHeader)), "{count}");
    }
    let file = stanzas(32);
    assert!(prescan(&file).is_ok());
    let reached = cipher::decrypt(&file, iter::once(&Key::generate()));
    assert!(matches!(reached, Err(Error::Damaged)), "{reached:?}");
}

#[test]
fn work_that_no_journal_asks_for_is_refused_before_any_is_done() {
    let mut refused = 0;
    for work in u32::from(WORK_LIMIT) + 1..=63 {
        every_opener_refuses(&with_header(&scrypt(&work.to_string())), "too much");
        refused += 1;
    }
    for work in [
        "0",
        "00",
        "01",
        "08",
        "010",
        "018",
        "018 ",
        "",
        "-1",
        "+9",
        "0x12",
        "1e1",
        "64",
        "99",
        "100",
        "18446744073709551634",
        "１８",
    ] {
        every_opener_refuses(&with_header(&scrypt(work)), work);
        refused += 1;
    }
    let other = "-> X25519 TEiF0ypqr+bpvcqXNyCVJpL7OuwPdVwPL7KQEbFDOCc\nAAAA\n";
    let cheap = scrypt("1");
    for mixed in [[cheap.as_str(), &cheap], [&cheap, other], [other, &cheap]] {
        every_opener_refuses(&with_header(&mixed.concat()), "not alone");
        refused += 1;
    }
    println!("{refused} headers refused before any work");
}

/// The control: bounded work is done, and then the passphrase is found to be wrong.
#[test]
fn bounded_work_is_done() {
    let file = with_header(&scrypt("4"));
    let tried = cipher::decrypt_with("six words".into(), &file);
    assert!(matches!(tried, Err(Error::WrongPassphrase)), "{tried:?}");
}
