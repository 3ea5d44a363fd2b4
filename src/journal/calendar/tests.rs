use proptest::prelude::*;

use super::*;
use crate::journal::note::{DayPart, Note, Written};
use crate::journal::revision::{FORMAT, Kind, Revision};

fn date(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

/// One note a day, with the names 1, 2, 3 in this order.
fn written(days: &[&str]) -> Calendar {
    let notes = days.iter().zip(1..).map(|(day, number)| Revision {
        id: Id::from_bytes([number + 100; 16]),
        format: FORMAT,
        kind: Kind::Note,
        parents: Vec::new(),
        device: "d1a2b3c4".into(),
        note: Note::new(
            Id::from_bytes([number; 16]),
            Written::Part(date(day), DayPart::Evening),
        ),
    });
    Calendar::of(&Library::from_revisions(notes.collect()))
}

#[test]
fn a_step_to_a_day_that_is_not_there_leads_to_the_last_one_before_it() {
    for (way, from, to) in [
        (Way::Months(1), "2026-01-31", "2026-02-28"),
        (Way::Months(1), "2024-01-31", "2024-02-29"),
        (Way::Months(12), "2024-02-29", "2025-02-28"),
        (Way::MonthsBack(12), "2024-02-29", "2023-02-28"),
        (Way::Months(12), "2026-11-22", "2027-11-22"),
        (Way::Days(1), "2026-12-31", "2027-01-01"),
        (Way::DaysBack(1), "2024-03-01", "2024-02-29"),
        (Way::Days(7), "2026-12-28", "2027-01-04"),
        (Way::YearBegins, "2026-11-22", "2026-01-01"),
        (Way::YearEnds, "2024-02-29", "2024-12-31"),
        (Way::Days(1), "9999-12-31", "9999-12-31"),
        (Way::MonthsBack(12), "0001-06-01", "0001-06-01"),
    ] {
        assert_eq!(way.from(date(from)), date(to), "{way:?} from {from}");
    }
}

#[test]
fn notes_stand_on_their_days_and_the_days_with_notes_are_found_from_one_to_the_next() {
    let calendar = written(&["2026-03-01", "2026-03-01", "2026-11-22"]);
    assert_eq!(calendar.notes(date("2026-03-01")).len(), 2);
    assert!(calendar.notes(date("2026-03-02")).is_empty());
    assert_eq!((calendar.len(), calendar.in_year(2026)), (3, 3));
    assert_eq!(calendar.in_year(2025), 0);
    assert_eq!(calendar.next(date("2026-03-01")), Some(date("2026-11-22")));
    assert_eq!(
        calendar.previous(date("2026-11-22")),
        Some(date("2026-03-01"))
    );
    assert_eq!(calendar.next(date("2026-11-22")), None);
    assert_eq!(calendar.previous(date("2026-03-01")), None);
}

#[test]
fn on_this_day_gathers_the_days_around_it_by_months_then_by_years_and_nothing_of_today() {
    let calendar = written(&[
        "2026-11-22",
        "2026-11-20",
        "2026-10-25",
        "2026-10-26",
        "2025-11-19",
        "2025-11-22",
        "2024-11-18",
        "2023-11-24",
    ]);
    let groups = calendar.on_this_day(date("2026-11-22"));
    let told: Vec<_> = groups
        .iter()
        .map(|group| (group.ago, group.notes.len()))
        .collect();
    assert_eq!(
        told,
        [(Ago::Months(1), 1), (Ago::Years(1), 2), (Ago::Years(3), 1)]
    );
    assert_eq!(groups[1].day, date("2025-11-22"));
    let leap = written(&["2023-02-28", "2023-03-04"]);
    assert_eq!(leap.on_this_day(date("2024-02-29"))[0].notes.len(), 1);
    assert!(written(&[]).on_this_day(date("2026-11-22")).is_empty());
}

proptest! {
    #[test]
    fn a_step_of_days_there_and_back_ends_where_it_began(day in 1_000_i32..3_000_000, days in 0_u64..800) {
        let day = NaiveDate::from_num_days_from_ce_opt(day).expect("a day");
        prop_assert_eq!(Way::DaysBack(days).from(Way::Days(days).from(day)), day);
    }

    #[test]
    fn a_step_of_months_lands_in_the_month_it_names(day in 1_000_i32..3_000_000, months in 0_u32..60) {
        let day = NaiveDate::from_num_days_from_ce_opt(day).expect("a day");
        let led = Way::Months(months).from(day);
        let count = |day: NaiveDate| i64::from(day.year()) * 12 + i64::from(day.month0());
        prop_assert_eq!(count(led) - count(day), i64::from(months));
        prop_assert!(led.day() == day.day() || (led.day() < day.day() && led.succ_opt().expect("a day").day() == 1));
    }

    #[test]
    fn no_note_is_in_two_groups_and_each_is_near_its_day(days in prop::collection::vec(700_000_i32..702_000, 0..40), today in 700_000_i32..702_500) {
        let date = |day| NaiveDate::from_num_days_from_ce_opt(day).expect("a day");
        let days: Vec<String> = days.into_iter().map(|day| date(day).to_string()).collect();
        let calendar = written(&days.iter().map(String::as_str).collect::<Vec<_>>());
        let mut seen = std::collections::BTreeSet::new();
        for group in calendar.on_this_day(date(today)) {
            prop_assert!(group.day < date(today));
            for note in group.notes {
                prop_assert!(seen.insert(note));
                let on = calendar.days.iter().find(|(_, notes)| notes.contains(&note)).expect("a day").0;
                prop_assert!((*on - group.day).num_days().abs() <= 3);
            }
        }
    }
}
