//! The rule on made-up people, against the rates of the domain brief's own simulation (6.4): whole numbers from 0 to 10,
//! a standard deviation of 1.5, values that resemble the day before, three scales that move together a little.

use chrono::{Days, NaiveDate};

use super::*;

/// People in each group; with all three groups together the rates are right within about two in a hundred.
const PEOPLE: u64 = 400;
/// The check-ins before anything is watched, and those that are.
const BEFORE: usize = 20;
const WATCHED: usize = 60;
/// The brief's people: what is usual, how far it wanders, and how much a day resembles the one before.
const USUAL: f64 = 4.0;
const SPREAD: f64 = 1.5;
const RESEMBLANCE: [f64; 3] = [0.2, 0.3, 0.4];
/// The correlation between scales.
const TOGETHER: f64 = 0.4;

/// A small generator of known numbers (splitmix64), so that every run is the same.
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A number from the normal distribution: the sum of twelve even ones.
    fn normal(&mut self) -> f64 {
        let even =
            |n: u64| f64::from(u32::try_from(n >> 32).expect("32 bits")) / f64::from(u32::MAX);
        (0..12).map(|_| even(self.next())).sum::<f64>() - 6.0
    }
}

/// Makes one person's check-ins; `lift` is added to a scale at a check-in.
fn person(
    seed: u64,
    resemblance: f64,
    lift: impl Fn(usize, usize) -> f64,
    count: usize,
) -> Vec<Reading> {
    let mut chance = Chance(seed.wrapping_mul(0x1000_0000_01B3));
    let mut states = [0.0_f64; 3];
    let fresh = (1.0 - resemblance * resemblance).sqrt();
    let begin = NaiveDate::from_ymd_opt(2026, 1, 1).expect("a date");
    (0..count)
        .map(|at| {
            let shared = chance.normal();
            for state in &mut states {
                let own = TOGETHER.sqrt() * shared + (1.0 - TOGETHER).sqrt() * chance.normal();
                *state = if at == 0 {
                    own
                } else {
                    resemblance * *state + fresh * own
                };
            }
            let value = |scale: usize| {
                let value = USUAL + SPREAD * states[scale] + lift(scale, at);
                #[expect(clippy::cast_possible_truncation, reason = "a number from 0 to 10")]
                let whole = value.round().clamp(0.0, 10.0) as f32;
                Some(whole)
            };
            Reading {
                day: begin + Days::new(at as u64),
                values: [value(0), value(1), value(2)],
            }
        })
        .collect()
}

/// Tells at which watched check-in the first notice comes.
fn first_notice(readings: &[Reading]) -> Option<usize> {
    (BEFORE + 1..=readings.len()).find_map(|count| {
        let seen = &readings[..count];
        let look = look(seen, &[], seen[count - 1].day);
        matches!(look, Look::Notice(_)).then(|| count - BEFORE)
    })
}

/// Tells the share of all people for whom something holds, over the three groups.
fn share(holds: impl Fn(u64, f64) -> bool) -> f64 {
    let group = |resemblance: f64| (0..PEOPLE).filter(|seed| holds(*seed, resemblance)).count();
    let all = u32::try_from(PEOPLE * 3).expect("few");
    let count = u32::try_from(RESEMBLANCE.map(group).iter().sum::<usize>()).expect("few");
    f64::from(count) / f64::from(all)
}

/// Nothing changes for these people.
fn stable(seed: u64, resemblance: f64) -> Vec<Reading> {
    person(seed, resemblance, |_, _| 0.0, BEFORE + WATCHED)
}

/// Two scales rise by 2.5 over ten check-ins, from the first watched one.
fn drifting(seed: u64, resemblance: f64) -> Vec<Reading> {
    let lift = |scale: usize, at: usize| {
        let since = u32::try_from((at + 1).saturating_sub(BEFORE)).expect("few");
        let risen = 2.5 * (f64::from(since) / 10.0).min(1.0);
        if scale < 2 { risen } else { 0.0 }
    };
    person(seed + 50_000, resemblance, lift, BEFORE + 40)
}

#[test]
fn false_notices_are_as_seldom_as_the_brief_found() {
    let told = share(|seed, resemblance| first_notice(&stable(seed, resemblance)).is_some());
    println!("a notice within 60 stable check-ins: {:.1} %", 100.0 * told);
    assert!((0.10..=0.22).contains(&told), "{told}");
}

#[test]
fn a_drift_is_seen_as_soon_as_the_brief_found() {
    let seen = |seed, resemblance| first_notice(&drifting(seed, resemblance));
    let by_twenty = share(|seed, resemblance| seen(seed, resemblance).is_some_and(|at| at <= 20));
    let mut delays: Vec<usize> = (0..PEOPLE).filter_map(|seed| seen(seed, 0.3)).collect();
    delays.sort_unstable();
    let middle = delays[delays.len() / 2];
    println!(
        "a drift is seen by 20: {:.1} %, median {middle}",
        100.0 * by_twenty
    );
    assert!((0.85..=0.90).contains(&by_twenty), "{by_twenty}");
    assert!((12..=13).contains(&middle), "{middle}");
}

/// The control: a fixed line fires for nearly everybody, as in the brief, so these people would show a bad rule.
#[test]
fn a_fixed_line_would_alarm_nearly_everybody() {
    let high = |reading: &Reading| reading.values.iter().flatten().any(|value| *value >= 7.0);
    let alarmed = share(|seed, resemblance| stable(seed, resemblance)[BEFORE..].iter().any(high));
    assert!(alarmed >= 0.89, "{alarmed}");
}
