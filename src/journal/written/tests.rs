use proptest::prelude::*;

use super::*;

fn at(text: &str) -> Written {
    Written::At(DateTime::parse_from_rfc3339(text).expect("a moment"))
}

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day")
}

fn read(value: &str, part: Option<&str>) -> Option<Written> {
    Written::read(&value.parse().expect("a TOML date"), part)
}

#[test]
fn the_forms_for_the_screen_are_short_and_long() {
    let exact = at("2026-11-22T10:42:07+01:00");
    assert_eq!(exact.short(), "Sun 22 Nov 10:42");
    assert_eq!(exact.long(), "Sunday 22 November 2026, 10:42");
    let coarse = exact.coarse();
    assert_eq!(coarse, Written::Part(day(), DayPart::Morning));
    assert_eq!(coarse.short(), "Sun 22 Nov morning");
    assert_eq!(coarse.clock(), "morning");
}

#[test]
fn the_parts_of_the_day_begin_at_6_12_and_18() {
    let parts = [0, 5, 6, 11, 12, 17, 18, 23].map(DayPart::of_hour);
    let [night, morning, afternoon, evening] = DayPart::ALL;
    assert_eq!(
        parts,
        [
            night, night, morning, morning, afternoon, afternoon, evening, evening
        ]
    );
}

#[test]
fn a_part_of_the_day_sorts_between_the_hours_around_it() {
    let morning = Written::Part(day(), DayPart::Morning).local();
    assert!(at("2026-11-22T05:59:00+01:00").local() < morning);
    assert!(morning < at("2026-11-22T06:01:00+01:00").local());
}

#[test]
fn a_day_needs_its_part_and_a_time_its_offset() {
    assert_eq!(
        read("2026-11-22", Some("morning")),
        Some(Written::Part(day(), DayPart::Morning))
    );
    assert_eq!(read("2026-11-22", None), None);
    assert_eq!(read("2026-11-22", Some("noon")), None);
    assert_eq!(read("2026-11-22T10:42:07", None), None);
    assert_eq!(read("10:42:07", Some("morning")), None);
    assert_eq!(read("2026-11-22T10:42:07Z", Some("morning")), None);
}

#[test]
fn a_leap_second_and_parts_of_a_second_are_read_as_the_second() {
    assert_eq!(
        read("2026-06-30T23:59:60.75Z", None),
        Some(at("2026-06-30T23:59:59Z"))
    );
}

#[test]
fn a_leap_day_far_outside_of_the_years_is_brought_into_them() {
    let far = NaiveDate::from_ymd_opt(15_532, 2, 29).expect("a leap day");
    assert_eq!(Written::Part(far, DayPart::Night).print(), "9999-02-28");
}

proptest! {
    #[test]
    fn every_moment_prints_as_a_toml_date_that_reads_back(second in any::<i32>().prop_map(|s| i64::from(s) * 200), offset in -86_399..86_400_i32) {
        let offset = FixedOffset::east_opt(offset).expect("an offset");
        let moment = DateTime::from_timestamp(second, 0).expect("a moment").with_timezone(&offset);
        let printed = Written::At(moment).print();
        let read = read(&printed, None).expect("a printed moment reads back");
        prop_assert_eq!(read.print(), printed);
    }
}
