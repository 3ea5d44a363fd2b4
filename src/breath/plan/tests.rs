use proptest::prelude::*;

use super::super::presets;
use super::*;

fn seconds(seconds: f64) -> Duration {
    Duration::from_secs_f64(seconds)
}

fn before(moment: Duration) -> Duration {
    moment.saturating_sub(Duration::from_millis(1))
}

fn easy(total: u64) -> Plan {
    Plan::new(Pattern::default(), Duration::from_secs(total), START)
}

fn found(text: &str) -> Pattern {
    Pattern::find(text).expect("a pattern")
}

#[test]
fn the_worked_examples_of_the_domain_brief_come_out() {
    for (total, cycles, end) in [(60, 8, 64.8), (180, 21, 183.3), (300, 34, 301.8)] {
        let plan = easy(total);
        assert_eq!(plan.cycles().len(), cycles);
        let off = plan.end().as_secs_f64() - end;
        assert!(off.abs() < 0.06, "{total} s: {:?}", plan.end());
    }
}

#[test]
fn the_ramp_goes_from_the_start_pace_to_the_patterns_own() {
    let plan = easy(180);
    let first = plan.cycles()[0];
    assert_eq!(first.inhale, seconds(2.25));
    assert_eq!(first.exhale, seconds(2.75));
    let after = plan
        .cycles()
        .iter()
        .filter(|cycle| cycle.start >= seconds(60.0));
    assert!(after.clone().count() > 10);
    for cycle in after {
        assert_eq!((cycle.inhale, cycle.exhale), (seconds(4.0), seconds(6.0)));
    }
}

#[test]
fn without_a_ramp_every_breath_is_the_patterns_own() {
    let plan = Plan::new(found("b.34"), Duration::from_secs(25), START).with_ramp(Duration::ZERO);
    assert_eq!(plan.cycles().len(), 4);
    assert!(
        plan.cycles()
            .iter()
            .all(|cycle| cycle.exhale == seconds(4.0))
    );
}

#[test]
fn a_pattern_quicker_than_the_start_pace_starts_at_its_own() {
    let plan = Plan::new(found("2-0-3-0"), Duration::from_secs(60), seconds(6.0));
    assert!(
        plan.cycles()
            .iter()
            .all(|cycle| cycle.length() == seconds(5.0))
    );
}

#[test]
fn holds_come_only_after_the_ramp_and_not_after_the_last_out_breath() {
    let plan = Plan::new(found("box"), Duration::from_secs(180), START);
    for cycle in plan.cycles() {
        let ramp = cycle.start < seconds(60.0);
        assert_eq!(cycle.hold_in.is_zero(), ramp);
    }
    let last = plan.cycles().last().expect("breaths");
    assert!(!last.hold_in.is_zero() && last.hold_out.is_zero());
}

#[test]
fn four_seven_eight_stops_after_four_long_holds() {
    let plan = Plan::new(found("478"), Duration::from_secs(600), START);
    let held = plan
        .cycles()
        .iter()
        .filter(|cycle| !cycle.hold_in.is_zero());
    assert_eq!(held.count(), 4);
}

#[test]
fn the_top_up_of_a_sigh_fills_what_the_first_breath_left() {
    let plan = Plan::new(found("sigh"), Duration::from_secs(60), START).with_ramp(Duration::ZERO);
    let full = |at| plan.at(seconds(at)).map(|beat| (beat.phase, beat.fullness));
    let (phase, fullness) = full(1.9999).expect("a beat");
    assert_eq!(phase, Phase::In);
    assert!((fullness - 2.0 / 3.0).abs() < 0.01);
    let (phase, fullness) = full(2.9999).expect("a beat");
    assert_eq!(phase, Phase::TopUp);
    assert!((fullness - 1.0).abs() < 0.01);
}

#[test]
fn two_step_sighs_are_three_or_five_minutes_of_them() {
    let plan = |minutes: u64| Plan::new(found("sigh"), Duration::from_secs(minutes * 60), START);
    for minutes in [1, 3] {
        assert_eq!(plan(minutes).cycles().len(), 3);
        assert_eq!(plan(minutes).end(), seconds(27.0));
    }
    for minutes in [5, 10] {
        let off = plan(minutes).end().as_secs_f64() - 300.0;
        assert!(off.abs() < 5.0, "{off}");
    }
}

#[test]
fn each_part_of_a_breath_begins_with_its_cue() {
    let plan = Plan::new(found("box"), Duration::from_secs(60), START).with_ramp(Duration::ZERO);
    let cues: Vec<_> = plan.cues(seconds(4.0)).take(4).collect();
    let expected = [
        (4.0, Cue::Hold),
        (8.0, Cue::Out),
        (12.0, Cue::Hold),
        (16.0, Cue::In),
    ];
    assert_eq!(cues, expected.map(|(at, cue)| (seconds(at), cue)));
    assert_eq!(
        plan.cues(plan.end()).collect::<Vec<_>>(),
        [(plan.end(), Cue::End)]
    );
    assert_eq!(plan.cues(Duration::ZERO).count(), plan.cycles().len() * 4);
}

#[test]
fn the_begin_of_a_breath_is_found_from_every_moment_of_it() {
    let plan = Plan::new(found("46"), Duration::from_secs(60), START).with_ramp(Duration::ZERO);
    for (at, begin) in [
        (0.0, 0.0),
        (9.9, 0.0),
        (10.0, 10.0),
        (13.0, 10.0),
        (500.0, 50.0),
    ] {
        assert_eq!(plan.breath_begin(seconds(at)), seconds(begin), "{at}");
    }
}

#[test]
fn a_beat_says_what_comes_next_and_when() {
    let plan = easy(60);
    let beat = plan.at(Duration::ZERO).expect("the first breath");
    assert_eq!(
        (beat.phase, beat.next, beat.cycle),
        (Phase::In, Some(Phase::Out), 0)
    );
    assert_eq!(beat.phase_left, seconds(2.25));
    let beat = plan.at(seconds(4.0)).expect("the first out-breath");
    assert_eq!((beat.phase, beat.next), (Phase::Out, Some(Phase::In)));
    let beat = plan.at(before(plan.end())).expect("the last out-breath");
    assert_eq!((beat.phase, beat.next), (Phase::Out, Some(Phase::Closing)));
}

#[test]
fn the_closing_lasts_ten_seconds_and_then_there_is_nothing() {
    let plan = easy(60);
    let beat = plan.at(plan.end()).expect("the closing");
    assert_eq!(
        (beat.phase, beat.next, beat.phase_left),
        (Phase::Closing, None, CLOSING)
    );
    assert!(plan.at(before(plan.end() + CLOSING)).is_some());
    assert_eq!(plan.at(plan.end() + CLOSING), None);
    assert_eq!(plan.at(Duration::MAX), None);
}

#[test]
fn slower_and_faster_count_half_a_second_from_the_next_breath_on() {
    let plan = easy(180).with_ramp(Duration::ZERO);
    for (change, length) in [(Change::Slower, 10.5), (Change::Faster, 9.5)] {
        let changed = plan.change(seconds(25.0), change);
        let lengths: Vec<_> = changed.cycles()[..4].iter().map(Cycle::length).collect();
        let expected = [10.0, 10.0, 10.0, length].map(seconds);
        assert_eq!(lengths, expected);
    }
}

#[test]
fn no_number_of_presses_leads_to_a_pace_that_could_harm() {
    for change in [Change::Slower, Change::Faster, Change::TooMuch] {
        let plan = (0..60).fold(easy(300), |plan, _| plan.change(seconds(1.0), change));
        for cycle in plan.cycles() {
            let breath = cycle.length().as_secs_f64();
            assert!((4.0..=15.0).contains(&breath), "{change:?}: {breath}");
        }
    }
}

#[test]
fn too_much_goes_one_level_back_and_stays_there() {
    let plan = easy(300)
        .with_ramp(Duration::ZERO)
        .change(seconds(12.0), Change::TooMuch);
    let lengths =
        |plan: &Plan| -> Vec<Duration> { plan.cycles().iter().map(Cycle::length).collect() };
    assert!(
        lengths(&plan)[2..]
            .iter()
            .all(|length| *length == seconds(8.0))
    );
    let again = plan.change(seconds(50.0), Change::TooMuch);
    assert_eq!(lengths(&again).last(), Some(&seconds(7.0)));
}

#[test]
fn too_much_during_the_ramp_stops_the_ramp() {
    let plan = easy(300).change(seconds(60.0), Change::TooMuch);
    let under_way = plan.at(seconds(60.0)).expect("a breath").cycle;
    let rest = &plan.cycles()[under_way + 1..];
    assert!(rest.len() > 5);
    assert!(rest.iter().all(|cycle| cycle.length() == seconds(8.0)));
}

#[test]
fn too_much_first_takes_the_holds_away() {
    let plan = Plan::new(found("box"), Duration::from_secs(300), START).with_ramp(Duration::ZERO);
    let plan = plan.change(seconds(20.0), Change::TooMuch);
    let rest = &plan.cycles()[2..];
    assert!(
        rest.iter()
            .all(|c| c.hold_in.is_zero() && c.inhale == seconds(4.0))
    );
}

#[test]
fn the_end_comes_after_the_out_breath_under_way() {
    let plan = easy(300).change(seconds(31.0), Change::End);
    let before = easy(300).at(seconds(31.0)).expect("a breath").cycle;
    assert_eq!(plan.cycles().len(), before + 1);
    assert!(plan.is_ending());
    let beat = plan.at(plan.end()).expect("the closing");
    assert_eq!(beat.phase, Phase::Closing);
}

#[test]
fn an_end_asked_for_during_the_empty_rest_comes_at_once() {
    let plan = Plan::new(found("box"), Duration::from_secs(300), START).with_ramp(Duration::ZERO);
    let at = seconds(13.0);
    assert_eq!(plan.at(at).map(|beat| beat.phase), Some(Phase::HoldEmpty));
    assert_eq!(plan.change(at, Change::End).end(), at);
}

fn any_pattern() -> impl Strategy<Value = Pattern> {
    let own = (20..80u32, 0..70u32, 20..120u32, 0..70u32);
    let own = own.prop_filter_map(
        "outside the limits",
        |(inhale, hold_in, exhale, hold_out)| {
            let tenths = |n: u32| format!("{}.{}", n / 10, n % 10);
            let parts = [inhale, hold_in, exhale, hold_out].map(tenths);
            parts.join("-").parse().ok()
        },
    );
    prop_oneof![prop::sample::select(presets::ALL.to_vec()), own]
}

fn any_plan() -> impl Strategy<Value = Plan> {
    let change = prop_oneof![
        4 => Just(Change::Slower),
        4 => Just(Change::Faster),
        2 => Just(Change::TooMuch),
        1 => Just(Change::End),
    ];
    let changes = prop::collection::vec((0..60_000u64, change), 0..6);
    (any_pattern(), 5..600u64, 4..=6u64, changes).prop_map(|(pattern, total, start, changes)| {
        let plan = Plan::new(
            pattern,
            Duration::from_secs(total),
            Duration::from_secs(start),
        );
        let mut at = Duration::ZERO;
        changes.into_iter().fold(plan, |plan, (wait, change)| {
            at += Duration::from_millis(wait);
            plan.change(at, change)
        })
    })
}

proptest! {
    #[test]
    fn an_unchanged_session_ends_within_half_a_breath_on_an_out_breath(
        pattern in any_pattern(), total in 20..1800u64, start in 4..=6u64,
    ) {
        let plan = Plan::new(pattern, Duration::from_secs(total), Duration::from_secs(start));
        let last = plan.cycles().last().expect("a breath");
        prop_assert!(last.hold_out.is_zero());
        if plan.pattern().max_cycles.is_none() && !plan.pattern().is_sigh() {
            let half = plan.pattern().period().as_secs_f64() / 2.0;
            let off = plan.end().abs_diff(Duration::from_secs(total)).as_secs_f64();
            let rest = plan.pattern().hold_out.as_secs_f64();
            prop_assert!(off <= half + rest + 0.01, "{off} of {half}");
        }
    }

    #[test]
    fn breaths_follow_each_other_without_a_gap(plan in any_plan()) {
        prop_assert_eq!(plan.cycles()[0].start, Duration::ZERO);
        for pair in plan.cycles().windows(2) {
            prop_assert_eq!(pair[0].end(), pair[1].start);
        }
    }

    #[test]
    fn a_change_leaves_the_breath_under_way_and_all_before_it_as_they_are(
        plan in any_plan(), at in 0.0..1.0f64,
        change in prop::sample::select(vec![Change::Slower, Change::Faster, Change::TooMuch, Change::End]),
    ) {
        let at = plan.end().mul_f64(at);
        let changed = plan.change(at, change);
        let under_way = plan.at(at).expect("before the end").cycle;
        prop_assert_eq!(&plan.cycles()[..under_way], &changed.cycles()[..under_way]);
        let (mut old, mut new) = (plan.cycles()[under_way], changed.cycles()[under_way]);
        if change == Change::End {
            (old.hold_out, new.hold_out) = (Duration::ZERO, Duration::ZERO);
        }
        prop_assert_eq!(old, new);
    }

    #[test]
    fn fullness_never_jumps(plan in any_plan(), at in 0.0..1.0f64) {
        let step = Duration::from_millis(5);
        let at = (plan.end() + CLOSING).saturating_sub(step).mul_f64(at);
        let (one, two) = (plan.at(at), plan.at(at + step));
        if let (Some(one), Some(two)) = (one, two) {
            prop_assert!((one.fullness - two.fullness).abs() < 0.02, "{one:?} {two:?}");
        }
    }

    #[test]
    fn every_moment_has_a_beat_within_its_bounds(plan in any_plan(), at in 0.0..1.0f64) {
        let at = before(plan.end() + CLOSING).mul_f64(at);
        let beat = plan.at(at).expect("until the closing ends");
        for share in [beat.progress, beat.fullness, beat.session] {
            prop_assert!((0.0..=1.0).contains(&share), "{beat:?}");
        }
        let next = plan.at(at + beat.phase_left).map(|beat| beat.phase);
        prop_assert_eq!(next, beat.next);
    }
}
