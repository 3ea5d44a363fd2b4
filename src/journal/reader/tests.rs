use super::*;
use crate::journal::revision::{FORMAT, Kind, Revision};

const ONE: &str = "age1one000000000000abcdef";

fn settled(settings: &mut Library, reader: &Reader, reads: bool, minute: u8) {
    let day = format!("2026-11-26T10:{minute:02}:00+01:00");
    let at = Written::At(day.parse().unwrap());
    let (note, parents) = next(settings, reader, reads, (Id::from_bytes([minute; 16]), at));
    settings.insert(Revision {
        id: Id::from_bytes([minute + 100; 16]),
        format: FORMAT,
        kind: Kind::Config,
        parents,
        device: "d1a2b3c4".to_owned(),
        note,
    });
}

fn one() -> Reader {
    Reader {
        recipient: ONE.to_owned(),
        name: "the safe".to_owned(),
        is_kit: false,
    }
}

#[test]
fn a_reader_is_listed_until_taken_away_and_keeps_the_name() {
    let mut settings = Library::default();
    assert_eq!(listed(&settings), (vec![], vec![]));
    settled(&mut settings, &one(), true, 1);
    assert_eq!(listed(&settings), (vec![one()], vec![]));
    settled(&mut settings, &one(), false, 2);
    assert_eq!(listed(&settings), (vec![], vec![one()]));
    assert_eq!(settings.configs().count(), 1);
}

#[test]
fn six_characters_are_the_whole_answer() {
    assert!(is_last(ONE, " ABCdef "));
    for wrong in ["", "bcdef", "0abcdef", "abcdeg", "\u{e4}abcde"] {
        assert!(!is_last(ONE, wrong), "{wrong}");
    }
}

#[test]
fn no_whole_recipient_is_printed_for_debugging() {
    assert!(!format!("{:?}", one()).contains("age1one"));
}
