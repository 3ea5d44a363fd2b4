use chrono::NaiveDate;

use super::*;
use crate::id::Id;
use crate::journal::codec;
use crate::journal::note::{DayPart, Written};
use crate::journal::revision::{FORMAT, Kind, Revision};

fn note() -> Note {
    Note::new(
        Id::from_bytes([1; 16]),
        Written::Part(NaiveDate::default(), DayPart::Night),
    )
}

#[test]
fn an_empty_note_is_within_every_limit() {
    assert_eq!(check(&note()), Ok(()));
}

#[test]
fn each_limit_holds_up_to_itself_and_not_past_it() {
    let mut changed = note();
    changed.title = "ü".repeat(TITLE_CHARS);
    changed.tags = vec!["#a".to_owned(); TAGS];
    changed.body = "a".repeat(BODY_BYTES);
    changed.scales.insert("strength".to_owned(), SCALE_MAX);
    assert_eq!(check(&changed), Ok(()));

    let past = |change: fn(&mut Note)| {
        let mut note = changed.clone();
        change(&mut note);
        check(&note)
    };
    assert_eq!(past(|note| note.title.push('a')), Err(Limit::Title));
    assert_eq!(
        past(|note| note.tags.push("#b".to_owned())),
        Err(Limit::Tags)
    );
    assert_eq!(past(|note| note.body.push('a')), Err(Limit::Body));
    assert_eq!(
        past(|note| note.scales = [("ease".to_owned(), 11)].into()),
        Err(Limit::Scale)
    );
    assert_eq!(
        past(|note| note.tags[0] = "a".repeat(FRONT_MATTER_BYTES)),
        Err(Limit::Labels)
    );
}

#[test]
fn the_longest_labels_that_pass_still_fit_into_the_front_matter() {
    let mut longest = note();
    let mut passes = |length: usize| {
        longest.tags = vec!["\u{1}".repeat(length)]; // printed as six bytes
        check(&longest) == Ok(())
    };
    let length = (0..FRONT_MATTER_BYTES / 6)
        .rev()
        .find(|&length| passes(length));
    assert!(length > Some(FRONT_MATTER_BYTES / 8), "{length:?}");
    let revision = Revision {
        id: Id::from_bytes([2; 16]),
        format: FORMAT,
        kind: Kind::Note,
        parents: vec![Id::from_bytes([3; 16]); 150],
        device: "d1a2b3c4".to_owned(),
        note: longest,
    };
    assert_eq!(codec::parse(&codec::print(&revision)), Ok(revision));
}
