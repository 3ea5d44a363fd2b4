//! Days become months, where it is certain which month is meant, and else years. What has no year and may be two days
//! stays, and the guard tells of it.

mod day;

use crate::export::coarse::day::month;
use crate::lint;

/// Takes the day out of every date in a text (domain brief 0.3, 7.3 L06).
///
/// `On 3 March` becomes `In March`, `22.11.2026` becomes `November 2026`, `am 3. März` becomes `im März`. `3/4/25` is
/// one day in London and another in Boston: it becomes `2025`. `03/04` stays.
#[must_use]
pub fn coarse(text: &str) -> String {
    let mut text = text.to_owned();
    for _ in 0..PASSES {
        let coarser = once(&text);
        if coarser == text {
            break;
        }
        text = coarser;
    }
    text
}

/// What stands before a day may be one with the month that is left: `1 1 March` is a day twice. So many are looked for;
/// nobody writes more, and the guard tells of what is left.
const PASSES: usize = 32;

fn once(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut from = 0;
    for (span, lang) in lint::days(text) {
        if span.start < from {
            continue;
        }
        let Some(month) = month(&text[span.clone()], lang) else {
            continue;
        };
        out.push_str(&text[from..span.start]);
        drop_weekday(&mut out);
        turn(&mut out);
        out.push_str(&month);
        // A date of two numbers ends in a stop, which may be the sentence's too.
        let rest = &text[span.end..];
        let is_last = rest.trim_start_matches(' ').is_empty() || rest.starts_with('\n');
        if is_last && text[span.clone()].ends_with('.') {
            out.push('.');
        }
        from = span.end;
    }
    out.push_str(&text[from..]);
    out
}

/// What stands before a day, and what stands before a month in its place; the longer comes first.
const BEFORE: [(&str, &str); 10] = [
    ("on the ", "in "),
    ("On the ", "In "),
    ("on ", "in "),
    ("On ", "In "),
    ("am ", "im "),
    ("Am ", "Im "),
    ("the ", ""),
    ("The ", ""),
    ("den ", ""),
    ("dem ", ""),
];

/// Takes away the weekday that stands before a day: with the month it would tell more than the month.
fn drop_weekday(out: &mut String) {
    let before = out.trim_end_matches(' ');
    let before = before.strip_suffix(" den").unwrap_or(before);
    let before = before.trim_end_matches([',', ' ']);
    let word = before.rfind(|c: char| !c.is_alphabetic());
    let start = word.map_or(0, |at| {
        at + before[at..].chars().next().map_or(1, char::len_utf8)
    });
    let named = before[start..].to_lowercase();
    if WEEKDAYS.contains(&named.as_str()) {
        out.truncate(start);
    }
}

/// The days of a week in both languages, as the guard's lists have them.
const WEEKDAYS: [&str; 15] = [
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "montag",
    "dienstag",
    "mittwoch",
    "donnerstag",
    "freitag",
    "samstag",
    "sonnabend",
    "sonntag",
];

/// Turns the words before a day into those before a month.
fn turn(out: &mut String) {
    let found = BEFORE.iter().find(|(day, _)| {
        let before = out.strip_suffix(day);
        before.is_some_and(|before| !before.ends_with(char::is_alphanumeric))
    });
    if let Some((day, month)) = found {
        out.truncate(out.len() - day.len());
        out.push_str(month);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn becomes(pairs: &[(&str, &str)]) {
        for (text, wanted) in pairs {
            assert_eq!(coarse(text), *wanted);
        }
    }

    #[test]
    fn a_day_becomes_its_month_in_the_language_of_the_sentence() {
        becomes(&[
            ("It was on 2025-03-12 again.", "It was in March 2025 again."),
            (
                "On the 9th of February 2024 I sat.",
                "In February 2024 I sat.",
            ),
            (
                "We met on March 3, 2024, and talked.",
                "We met in March 2024, and talked.",
            ),
            ("Since 3 March it is calm.", "Since March it is calm."),
            (
                "Das war am 3.4.2025 und ich war müde.",
                "Das war im April 2025 und ich war müde.",
            ),
            (
                "Wir sprachen am 3. März darüber.",
                "Wir sprachen im März darüber.",
            ),
            ("Ich war müde am 24.12.", "Ich war müde im Dezember."),
            ("On Tuesday 14 July I sat.", "In July I sat."),
            ("on Tuesday, 14 July 2026, I sat", "in July 2026, I sat"),
            (
                "Am Dienstag, den 3. März war ich müde.",
                "Im März war ich müde.",
            ),
            ("It was the twelfth of March.", "It was March."),
            ("since the twenty-first of May 2024", "since May 2024"),
            ("1 2 March", "March"),
            ("1 2 3 4 5 6 7 8 9 10 11 12 1 2 3 4 März", "März"),
        ]);
    }

    #[test]
    fn what_may_be_two_days_becomes_its_year_and_stays_without_one() {
        becomes(&[
            ("on 3/4/25 it rained", "in 2025 it rained"),
            ("since 03/04/2026, again", "since 2026, again"),
            (
                "und am 3/4/2025 war ich müde",
                "und im April 2025 war ich müde",
            ),
            ("on 03/04 it rained", "on 03/04 it rained"),
            ("on 25/3/2025 it rained", "in March 2025 it rained"),
            (
                "last Tuesday, in March, 24/7, 10/10",
                "last Tuesday, in March, 24/7, 10/10",
            ),
        ]);
    }

    proptest! {
        #[test]
        fn any_text_stays_a_text(text in "\\PC{0,60}|[0-9./ -]{0,20}(März|May|on|am)?[ 0-9.,]{0,8}") {
            let once = coarse(&text);
            prop_assert_eq!(coarse(&once), once);
        }

        #[test]
        fn no_day_of_a_full_date_is_left(day in 1u32..=31, month in 1u32..=12, year in 1990i32..2040) {
            for text in [
                format!("it was {year}-{month:02}-{day:02} then"),
                format!("it was {month}/{day}/{year} then"),
                format!("it was {day:02}/{month:02}/{year} then"),
                format!("es war am {day}.{month}.{year} und ich war da"),
            ] {
                prop_assert!(lint::days(&coarse(&text)).is_empty(), "{}", coarse(&text));
            }
        }
    }
}
