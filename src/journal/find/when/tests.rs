use proptest::prelude::*;

use super::*;
use crate::journal::find::fold::fold;

/// A Wednesday.
fn today() -> NaiveDate {
    "2026-11-25".parse().expect("a date")
}

fn told(words: &str) -> String {
    let days = days(&fold(words), today());
    days.map_or("none".to_owned(), |days| {
        format!("{}..{}", days.from, days.to)
    })
}

#[test]
fn days_are_named_in_both_languages() {
    for words in ["today", "heute", "0d"] {
        assert_eq!(told(words), "2026-11-25..2026-11-25", "{words}");
    }
    for words in ["yesterday", "Gestern", "1d", "1 day ago", "vor 1 Tag"] {
        assert_eq!(told(words), "2026-11-24..2026-11-24", "{words}");
    }
    assert_eq!(told("vorgestern"), "2026-11-23..2026-11-23");
}

#[test]
fn a_weekday_is_the_last_one_and_never_today() {
    for words in ["monday", "Montag", "last monday", "letzten Montag"] {
        assert_eq!(told(words), "2026-11-23..2026-11-23", "{words}");
    }
    assert_eq!(told("wednesday"), "2026-11-18..2026-11-18");
    assert_eq!(told("thursday"), "2026-11-19..2026-11-19");
    assert_eq!(told("sonntag"), "2026-11-22..2026-11-22");
    assert_eq!(told("this monday"), "none");
}

#[test]
fn time_is_counted_back_from_today() {
    for words in ["2w", "2 weeks", "2wochen", "2 weeks ago"] {
        assert_eq!(told(words), "2026-11-11..2026-11-11", "{words}");
    }
    assert_eq!(told("3m"), "2026-08-25..2026-08-25");
    assert_eq!(told("1y"), "2025-11-25..2025-11-25");
    assert_eq!(told("1j"), "2025-11-25..2025-11-25");
    for words in [
        "9999y",
        "99999999999w",
        "4294967295y",
        "4294967295m",
        "4294967295w",
        "w",
    ] {
        assert_eq!(told(words), "none", "{words}");
    }
}

#[test]
fn the_last_week_month_and_year_are_whole() {
    for words in ["last week", "letzte Woche", "last-week"] {
        assert_eq!(told(words), "2026-11-16..2026-11-22", "{words}");
    }
    assert_eq!(told("this week"), "2026-11-23..2026-11-29");
    for words in ["last month", "letzten Monat", "October", "oktober", "okt"] {
        assert_eq!(told(words), "2026-10-01..2026-10-31", "{words}");
    }
    assert_eq!(told("letztes Jahr"), "2025-01-01..2025-12-31");
}

#[test]
fn a_month_without_a_year_is_the_last_that_has_begun() {
    assert_eq!(told("November"), "2026-11-01..2026-11-30");
    assert_eq!(told("Dezember"), "2025-12-01..2025-12-31");
    assert_eq!(told("März"), "2026-03-01..2026-03-31");
    assert_eq!(told("march 2024"), "2024-03-01..2024-03-31");
    assert_eq!(told("march next"), "none");
}

#[test]
fn a_day_of_a_month_is_read_in_any_order() {
    for words in [
        "3 november",
        "3. November",
        "3rd nov",
        "nov 3",
        "november 3rd",
        "the 3rd november",
        "November 3, 2026",
        "3 nov 2026",
        "3-nov-2026",
    ] {
        assert_eq!(told(words), "2026-11-03..2026-11-03", "{words}");
    }
    assert_eq!(told("24. Dezember"), "2025-12-24..2025-12-24");
    assert_eq!(told("november 25"), "2026-11-25..2026-11-25");
    assert_eq!(told("november 26"), "2025-11-26..2025-11-26");
    for words in [
        "31 february",
        "november november",
        "3 3",
        "3 nov 26",
        "november 1234",
    ] {
        let is_year = words == "november 1234";
        assert_eq!(told(words) != "none", is_year, "{words}");
    }
}

#[test]
fn counts_may_be_words_and_reach_up_to_today() {
    for words in ["two weeks", "two weeks ago", "vor zwei Wochen"] {
        assert_eq!(told(words), "2026-11-11..2026-11-11", "{words}");
    }
    for words in ["a week ago", "vor einer Woche", "one week"] {
        assert_eq!(told(words), "2026-11-18..2026-11-18", "{words}");
    }
    for words in [
        "last 2 weeks",
        "the last two weeks",
        "die letzten 2 Wochen",
        "past 2w",
    ] {
        assert_eq!(told(words), "2026-11-11..2026-11-25", "{words}");
    }
    assert_eq!(told("past month"), "2026-10-25..2026-11-25");
    assert_eq!(told("the last month"), "2026-10-01..2026-10-31");
}

#[test]
fn the_last_month_of_a_name_is_over_and_a_weekend_has_begun() {
    assert_eq!(told("last november"), "2025-11-01..2025-11-30");
    assert_eq!(told("letzten März"), "2026-03-01..2026-03-31");
    for words in [
        "weekend",
        "last weekend",
        "Wochenende",
        "letztes Wochenende",
    ] {
        assert_eq!(told(words), "2026-11-21..2026-11-22", "{words}");
    }
    assert_eq!(told("this weekend"), "2026-11-28..2026-11-29");
    let sunday = "2026-11-22".parse().expect("a date");
    let on_sunday = |words: &str| days(words, sunday).map(|days| days.from.to_string());
    assert_eq!(on_sunday("weekend").as_deref(), Some("2026-11-21"));
    assert_eq!(on_sunday("last weekend").as_deref(), Some("2026-11-14"));
    for words in ["tues", "the day before yesterday", "thurs"] {
        assert_ne!(told(words), "none", "{words}");
    }
}

#[test]
fn numbers_are_read_as_they_are_written() {
    assert_eq!(told("2026"), "2026-01-01..2026-12-31");
    assert_eq!(told("2024-02"), "2024-02-01..2024-02-29");
    assert_eq!(told("2026-11-3"), "2026-11-03..2026-11-03");
    assert_eq!(told("2026/11/03"), "2026-11-03..2026-11-03");
    assert_eq!(told("2026-W12"), "2026-03-16..2026-03-22");
    assert_eq!(told("3.11.2026"), "2026-11-03..2026-11-03");
    assert_eq!(told("3.11."), "2026-11-03..2026-11-03");
    assert_eq!(told("24.12."), "2025-12-24..2025-12-24");
    assert_eq!(told("11.2026"), "2026-11-01..2026-11-30");
    for words in [
        "",
        "26",
        "2026-13",
        "2026-02-30",
        "2026-11-03-1",
        "2026-",
        "2026-w60",
        "31.2.",
        ".",
        "-",
        "9999",
        "0",
        "2026-w1-2",
    ] {
        let is_year = words == "9999";
        assert_eq!(told(words) != "none", is_year, "{words}");
    }
}

proptest! {
    #[test]
    fn any_words_are_a_date_in_order_or_none(words in ".{0,20}") {
        if let Some(days) = days(&words, today()) {
            prop_assert!(days.from <= days.to);
        }
    }

    #[test]
    fn words_that_look_like_dates_never_panic(words in "(last |vor |the )?([0-9]{0,12}|a|nov)[-. ]?(w|m|y|d| ago|nov)?[-. ]?[0-9]{0,5}[-.]?[0-9]{0,3}") {
        if let Some(days) = days(&words, today()) {
            prop_assert!(days.from <= days.to);
        }
    }
}
