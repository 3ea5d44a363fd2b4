use chrono::{DateTime, Days, NaiveDate, TimeDelta};

use super::*;
use crate::id::Id;
use crate::journal::insight::early::reading::readings;
use crate::journal::note::Note;
use crate::journal::note::Written;

fn day(number: u64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 1, 1).expect("a date") + Days::new(number)
}

/// Daily check-ins with these values on all three scales but the last, which stays at 3.
fn two_scales(values: &[u8]) -> Vec<Reading> {
    three_scales(values, values, &vec![3; values.len()])
}

fn three_scales(tired: &[u8], fuse: &[u8], distance: &[u8]) -> Vec<Reading> {
    let rated = |values: &[u8], at: usize| Some(f32::from(values[at]));
    (0..tired.len())
        .map(|at| Reading {
            day: day(at as u64),
            values: [rated(tired, at), rated(fuse, at), rated(distance, at)],
        })
        .collect()
}

/// `before` days at 3, then these.
fn then(before: usize, values: &[u8]) -> Vec<u8> {
    [vec![3; before], values.to_vec()].concat()
}

fn at_the_end(readings: &[Reading]) -> Look {
    look(readings, &[], readings.last().expect("a check-in").day)
}

fn above(scales: &[usize], is_provisional: bool) -> Look {
    Look::Notice(Notice {
        scales: scales.to_vec(),
        sign: Sign::AboveUsual,
        is_provisional,
    })
}

#[test]
fn five_of_seven_on_two_scales_are_noticed_and_four_are_not() {
    let five = two_scales(&then(20, &[5, 3, 5, 5, 3, 5, 5]));
    assert_eq!(at_the_end(&five), above(&[0, 1], false));
    let four = two_scales(&then(20, &[5, 3, 5, 5, 3, 3, 5]));
    assert_eq!(at_the_end(&four), Look::Usual);
}

#[test]
fn what_lies_less_than_two_above_usual_is_usual() {
    assert_eq!(at_the_end(&two_scales(&then(20, &[4; 7]))), Look::Usual);
}

#[test]
fn one_scale_alone_must_rise_further_where_it_wanders_further() {
    let steady = three_scales(&then(20, &[5; 7]), &[3; 27], &[3; 27]);
    assert_eq!(at_the_end(&steady), above(&[0], false));
    let wandering: Vec<u8> = [1, 5].repeat(10);
    let one = |high: u8| [wandering.clone(), vec![high; 7]].concat();
    let raised = |high| at_the_end(&three_scales(&one(high), &[3; 27], &[3; 27]));
    assert_eq!(
        raised(7),
        Look::Usual,
        "usual 3, spread 2.97: the line is at 7.4"
    );
    assert_eq!(raised(8), above(&[0], false));
}

#[test]
fn nothing_is_said_before_fourteen_days_and_then_provisionally() {
    let after = |before: usize| at_the_end(&two_scales(&then(before, &[7; 5])));
    assert_eq!(after(8), Look::Learning(13));
    assert_eq!(after(9), above(&[0, 1], true));
    assert_eq!(after(14), above(&[0, 1], true));
    assert_eq!(after(15), above(&[0, 1], false));
}

#[test]
fn windows_count_check_ins_and_not_days() {
    let mut readings = two_scales(&then(20, &[5; 5]));
    for (at, reading) in readings.iter_mut().enumerate() {
        reading.day = day(7 * at as u64);
    }
    assert_eq!(at_the_end(&readings), above(&[0, 1], false));
}

#[test]
fn a_gap_of_more_than_three_weeks_begins_a_new_window() {
    let gap = |days: i64| {
        let mut readings = two_scales(&then(20, &[5; 5]));
        for reading in &mut readings[22..] {
            reading.day += TimeDelta::days(days - 1);
        }
        at_the_end(&readings)
    };
    assert_eq!(gap(21), above(&[0, 1], false));
    assert_eq!(gap(22), Look::Usual, "only three check-ins since");
}

#[test]
fn nothing_is_said_about_weeks_long_past() {
    let readings = two_scales(&then(20, &[5; 7]));
    let last = readings[26].day;
    assert_eq!(
        look(&readings, &[], last + Days::new(21)),
        above(&[0, 1], false)
    );
    assert_eq!(look(&readings, &[], last + Days::new(22)), Look::Usual);
}

#[test]
fn all_three_scales_at_eight_are_a_sign_from_the_first_day() {
    let all_high = Look::Notice(Notice {
        scales: vec![0, 1, 2],
        sign: Sign::AllHigh,
        is_provisional: false,
    });
    assert_eq!(at_the_end(&three_scales(&[8], &[9], &[8])), all_high);
    assert_eq!(
        at_the_end(&three_scales(&[8], &[9], &[7])),
        Look::Learning(1)
    );
}

#[test]
fn an_answer_gives_two_weeks_of_quiet_and_hiding_a_month() {
    let readings = two_scales(&then(20, &[5; 7]));
    let last = readings[26].day;
    let looked = |is_muted: bool, days_ago: u64| {
        let told = Told {
            day: last - Days::new(days_ago),
            is_muted,
        };
        look(&readings, &[told], last)
    };
    assert_eq!(looked(false, 13), Look::Quiet(last + Days::new(1)));
    assert_eq!(looked(false, 14), above(&[0, 1], false));
    assert_eq!(looked(true, 29), Look::Quiet(last + Days::new(1)));
    assert_eq!(looked(true, 30), above(&[0, 1], false));
}

/// Two months at 3, then a slow slide: the rolling window ends two weeks ago and lags behind it.
#[test]
fn a_slow_slide_does_not_become_usual_at_once_but_a_new_normal_does_in_the_end() {
    let slide = then(60, &[4, 4, 4, 5, 5, 5, 5, 5]);
    assert_eq!(at_the_end(&two_scales(&slide)), above(&[0, 1], false));
    assert_eq!(at_the_end(&two_scales(&then(60, &[5; 60]))), Look::Usual);
}

fn note(deck: &str, number: u64, scales: &[(&str, u8)]) -> Note {
    let at = DateTime::parse_from_rfc3339("2026-01-01T18:00:00+01:00").expect("a date");
    let written = at + TimeDelta::hours(i64::try_from(number).expect("few"));
    let mut note = Note::new(Id::from_bytes([1; 16]), Written::At(written));
    note.deck = Some(deck.to_owned());
    note.scales = scales
        .iter()
        .map(|(scale, value)| ((*scale).to_owned(), *value))
        .collect();
    note
}

#[test]
fn a_day_counts_once_with_the_middle_of_its_values() {
    let notes = [
        note("checkin", 0, &[("tired", 2), ("fuse", 4)]),
        note("checkin", 2, &[("tired", 8)]),
        note("checkin", 4, &[("tired", 3), ("energy", 9)]),
        note("ct-5", 4, &[("tired", 9)]),
        note("checkin", 24, &[("tired", 5), ("distance", 1)]),
        note("checkin", 48, &[]),
    ];
    let read = readings(&notes);
    let values: Vec<_> = read.iter().map(|reading| reading.values).collect();
    assert_eq!(
        values,
        [[Some(3.0), Some(4.0), None], [Some(5.0), None, Some(1.0)]]
    );
    assert_eq!(read[0].day, day(0));
}

#[test]
fn an_answer_to_a_notice_is_read_from_its_note() {
    let mut hidden = note(told::DECK, 24, &[]);
    hidden.tags.push("notice:hide-a-month".into());
    let told = told::told(&[note(told::DECK, 0, &[]), hidden, note("ct-5", 0, &[])]);
    let told: Vec<_> = told.iter().map(|told| (told.day, told.is_muted)).collect();
    assert_eq!(told, [(day(0), false), (day(1), true)]);
}
