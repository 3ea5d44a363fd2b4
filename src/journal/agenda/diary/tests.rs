use proptest::prelude::*;

use super::*;
use crate::id::Id;
use crate::journal::library::setting;
use crate::journal::note::{DayPart, Note, Written};
use crate::journal::revision::{FORMAT, Kind as Object, Revision};

fn day(number: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2025, 12, 1).expect("a day") + chrono::Days::new(number.into())
}

fn object(number: u8, kind: Object, note: Note, parents: Vec<Id>) -> Revision {
    Revision {
        id: Id::from_bytes([number; 16]),
        format: FORMAT,
        kind,
        parents,
        device: "d1a2b3c4".into(),
        note,
    }
}

fn set(library: &mut Library, number: u8, changes: Changes) {
    let at = (
        Id::from_bytes([number; 16]),
        Written::Part(day(0), DayPart::Morning),
    );
    let (note, parents) = setting::next(library.config(NAME), NAME, changes, at);
    library.insert(object(number + 100, Object::Config, note, parents));
}

fn after(number: u8, written: u32) -> Revision {
    let mut note = Note::new(
        Id::from_bytes([number; 16]),
        Written::Part(day(written), DayPart::Morning),
    );
    note.deck = Some(AFTER.into());
    object(number + 50, Object::Note, note, Vec::new())
}

fn hour(number: u32, minutes: u32) -> Hour {
    Hour {
        day: day(number),
        minutes,
        with: With::Peers,
        kind: Kind::Group,
        is_entered: true,
    }
}

#[test]
fn what_was_set_is_read_and_each_part_stays_when_another_changes() {
    let mut library = Library::default();
    assert_eq!(Diary::of(&library), Diary::default());
    set(&mut library, 1, Diary::on(Some(day(9))));
    set(&mut library, 2, Diary::logged(&[hour(3, 90)]));
    set(&mut library, 3, Diary::to("age1example"));
    let diary = Diary::of(&library);
    assert_eq!(
        (diary.next, &diary.log[..]),
        (Some(day(9)), &[hour(3, 90)][..])
    );
    assert_eq!(diary.reader.as_deref(), Some("age1example"));
    set(&mut library, 4, Diary::on(None));
    assert_eq!(Diary::of(&library).next, None);
}

#[test]
fn a_note_afterwards_counts_an_hour_unless_that_day_was_entered() {
    let mut library = Library::from_revisions(vec![after(1, 3), after(2, 10), after(3, 10)]);
    set(&mut library, 4, Diary::logged(&[hour(3, 90)]));
    let hours = hours(&library);
    let told: Vec<_> = hours
        .iter()
        .map(|hour| (hour.day, hour.minutes, hour.is_entered))
        .collect();
    assert_eq!(told, [(day(10), USUAL, false), (day(3), 90, true)]);
    assert_eq!(last(&hours, day(9)), Some(day(3)));
    assert_eq!(last(&hours, day(2)), None);
}

#[test]
fn what_cannot_be_read_is_left_out() {
    let text = "day = \"2025-12-01\"\nminutes = 99999\nwith = \"a ghost\"\n";
    let hour = Hour::read(&toml::from_str(text).expect("a table")).expect("an hour");
    assert_eq!((hour.minutes, hour.with), (LONGEST, With::Other));
    for text in [
        "minutes = 60",
        "day = \"soon\"\nminutes = 60",
        "day = \"2025-12-01\"\nminutes = -1",
    ] {
        assert_eq!(Hour::read(&toml::from_str(text).expect("a table")), None);
    }
}

proptest! {
    #[test]
    fn the_years_add_up_to_all_minutes(
        log in prop::collection::vec((0_u32..900, 0_u32..=LONGEST), 0..20),
    ) {
        let hours: Vec<Hour> = log.into_iter().map(|(day, minutes)| hour(day, minutes)).collect();
        for hour in &hours {
            prop_assert_eq!(Hour::read(&hour.write()), Some(hour.clone()));
        }
        let years = by_year(&hours);
        let all: u32 = hours.iter().map(|hour| hour.minutes).sum();
        prop_assert_eq!(years.iter().map(|(_, minutes)| minutes).sum::<u32>(), all);
        prop_assert!(years.windows(2).all(|pair| pair[0].0 > pair[1].0));
    }
}
