use super::*;
use crate::id::Id;
use crate::journal::library::setting;
use crate::journal::note::{DayPart, Written};
use crate::journal::revision::{FORMAT, Kind, Revision};

fn day(text: &str) -> Option<NaiveDate> {
    text.parse().ok()
}

/// Writes a card as the next version of what is there.
fn write(library: &mut Library, card: Card) -> Changes {
    let before = Card::of("harbour", library);
    let changes = card.changes(before);
    let written = Written::Part(NaiveDate::default(), DayPart::Morning);
    let name = name("harbour");
    let known = library.config(&name);
    let number = known.map_or(1, |known| known.heads()[0].id.to_string().len());
    let fresh = Id::from_bytes([u8::try_from(number).expect("small"); 16]);
    let (note, parents) = setting::next(known, &name, changes.clone(), (fresh, written));
    library.insert(Revision {
        id: fresh,
        format: FORMAT,
        kind: Kind::Config,
        parents,
        device: "d1a2b3c4".into(),
        note,
    });
    changes
}

#[test]
fn a_card_reads_back_as_it_was_written_and_only_what_changed_is_written() {
    let mut library = Library::default();
    assert_eq!(Card::of("harbour", &library), Card::default());
    let card = Card {
        stage: Some(Stage::Middle),
        place: Some(Place::Ward),
        review: day("2027-01-10"),
        is_retired: false,
        is_held: true,
    };
    assert_eq!(write(&mut library, card).len(), 4);
    assert_eq!(Card::of("harbour", &library), card);
    assert_eq!(Card::of("quarry", &library), Card::default());
    assert_eq!(aliases(&library).collect::<Vec<_>>(), ["harbour"]);

    let later = Card {
        stage: None,
        is_retired: true,
        ..card
    };
    let written: Vec<_> = write(&mut library, later)
        .into_iter()
        .map(|(key, _)| key)
        .collect();
    assert_eq!(written, ["stage", "retired"]);
    assert_eq!(Card::of("harbour", &library), later);
    assert_eq!(later.changes(later), []);
}

#[test]
fn a_review_is_due_on_its_day_and_after_it_but_not_for_a_retired_word() {
    let card = Card {
        review: day("2027-01-10"),
        ..Card::default()
    };
    let due = |card: Card, text| card.is_due(day(text).expect("a day"));
    assert!(!due(card, "2027-01-09"));
    assert!(due(card, "2027-01-10") && due(card, "2027-02-01"));
    let retired = Card {
        is_retired: true,
        ..card
    };
    assert!(!due(retired, "2027-02-01"));
    assert!(!due(Card::default(), "2027-02-01"));
}

#[test]
fn every_word_of_a_card_is_found_by_its_name() {
    for stage in Stage::ALL {
        assert_eq!(Stage::named(stage.name()), Some(*stage));
    }
    for place in Place::ALL {
        assert_eq!(Place::named(place.name()), Some(*place));
    }
    assert_eq!(Stage::named("between"), None);
}
