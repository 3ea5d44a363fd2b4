//! The breathing screen.

use std::time::Duration;

use afterword::app::effect::Effect;
use afterword::app::msg::Msg;
use afterword::app::route::{Breathing, Route};
use afterword::app::screen::Screen;
use afterword::breath::beat::Beat;
use afterword::breath::words;
use afterword::config::{Config, Shape};

use crate::harness::{Harness, Start, revision};

const FRAME: Duration = Duration::from_millis(33);

fn breathing() -> Harness {
    let mut h = Harness::start(Start::Locked);
    h.keys("b");
    h
}

fn own(pattern: &str, minutes: u32, config: Config) -> Harness {
    let route = Route::Breathe(Breathing {
        pattern: Some(pattern.to_owned()),
        minutes: Some(minutes),
        sound: None,
    });
    Harness::at(route, config)
}

fn still() -> Config {
    Config {
        reduced_motion: true,
        ..Config::default()
    }
}

/// Waits so many milliseconds, and looks at the clock at the end of them.
fn wait(h: &mut Harness, millis: u64) {
    h.wait(Duration::from_millis(millis));
    h.send(Msg::Tick);
}

fn is_open(h: &Harness) -> bool {
    matches!(h.app.screen(), Screen::Breathe(_))
}

fn beat(h: &Harness) -> Beat {
    let Screen::Breathe(breathe) = h.app.screen() else {
        panic!("not the breathing screen");
    };
    breathe.pacing.beat(h.app.now()).expect("not over")
}

fn shape(h: &Harness) -> Shape {
    let Screen::Breathe(breathe) = h.app.screen() else {
        panic!("not the breathing screen");
    };
    breathe.shape
}

/// Counts the dots of a screen that stand for the lungs: those of the breath's colour.
fn lungs(h: &Harness) -> u32 {
    let buffer = h.buffer(80, 24);
    let breath = h.app.theme().breath.fg.expect("a colour");
    let cells = buffer.content().iter().filter(|cell| cell.fg == breath);
    let signs = cells.filter_map(|cell| cell.symbol().chars().next());
    signs
        .map(|sign| u32::from(sign).wrapping_sub(0x2800))
        .filter(|bits| *bits < 256)
        .map(u32::count_ones)
        .sum()
}

#[test]
fn one_key_from_home_to_a_breath_that_moves() {
    let mut h = breathing();
    assert!(h.screen(80, 24).contains("in"));
    assert_eq!(h.app.pulse(), Some(FRAME));
    let empty = lungs(&h);
    wait(&mut h, 1_100);
    let half = lungs(&h);
    wait(&mut h, 1_000);
    let full = lungs(&h);
    assert!(
        empty > 0 && half > 3 * empty && full > 2 * half,
        "{empty} {half} {full}"
    );
    wait(&mut h, 1_500);
    assert!(h.screen(80, 24).contains("out") && lungs(&h) < full);
    assert_eq!(h.effects, []);
}

#[test]
fn the_picture_is_as_wide_as_it_is_high_and_the_same_on_both_sides() {
    for (width, height) in [(80, 24), (40, 12), (121, 50)] {
        let mut h = breathing();
        wait(&mut h, 2_240);
        let screen = h.screen(width, height);
        let dots: Vec<String> = screen
            .lines()
            .map(|row| {
                row.chars()
                    .filter(|sign| ('⠁'..='⣿').contains(sign))
                    .collect()
            })
            .filter(|row: &String| row.chars().count() > 2)
            .collect();
        let rows = dots.len();
        let widest = dots
            .iter()
            .map(|row| row.chars().count())
            .max()
            .unwrap_or(0);
        assert!(
            widest.abs_diff(2 * rows) <= 4,
            "{widest} by {rows}\n{screen}"
        );
    }
}

#[test]
fn a_pause_keeps_the_place_and_goes_on_with_the_whole_breath() {
    let mut h = breathing();
    wait(&mut h, 1_000);
    h.keys("<space>");
    let before = beat(&h);
    assert!(h.screen(80, 24).contains("paused"));
    let second = Duration::from_secs(1);
    assert!(h.app.pulse().is_none_or(|pulse| pulse > second));
    wait(&mut h, 60_000);
    assert_eq!(beat(&h), before);
    h.keys("<space>");
    let begun = beat(&h);
    assert_eq!((begun.phase, begun.cycle), (before.phase, before.cycle));
    assert!(begun.progress < 0.001, "{begun:?}");
    wait(&mut h, 500);
    assert!(beat(&h).progress > 0.1);
}

#[test]
fn the_sleep_of_the_machine_keeps_the_place_too() {
    let mut h = breathing();
    wait(&mut h, 1_000);
    let before = beat(&h);
    h.sleep(Duration::from_secs(3600));
    h.send(Msg::Tick);
    assert_eq!(beat(&h), before);
}

#[test]
fn too_much_goes_one_level_back_from_the_next_breath_without_a_word() {
    let mut h = own("b.46", 5, Config::default());
    wait(&mut h, 120_000);
    let now = beat(&h);
    assert_eq!(h.app.notice(), None);
    h.keys("e");
    assert_eq!(beat(&h).phase_left, now.phase_left, "this breath stays");
    assert_eq!(h.app.notice(), None);
    wait(&mut h, 10_000);
    let after = beat(&h);
    assert!(after.phase_length < now.phase_length || after.phase != now.phase);
    let Screen::Breathe(breathe) = h.app.screen() else {
        panic!("not the breathing screen");
    };
    let cycle = breathe.pacing.plan().cycles()[after.cycle];
    assert_eq!(cycle.length(), Duration::from_secs(8));
}

#[test]
fn slower_and_faster_count_from_the_next_breath_and_say_so() {
    let mut h = breathing();
    wait(&mut h, 1_000);
    h.keys("-");
    assert!(h.screen(80, 24).contains("slower from the next breath"));
    assert_eq!(beat(&h).phase_length, Duration::from_millis(2_250));
    h.keys("+ + + + +");
    assert!(h.screen(80, 24).contains("not go faster than this"));
}

#[test]
fn enter_ends_with_the_out_breath_then_comes_the_closing_then_home() {
    let mut h = breathing();
    wait(&mut h, 1_000);
    h.keys("<enter>");
    assert!(h.screen(80, 24).contains("It ends with this out-breath."));
    wait(&mut h, 3_000);
    assert!(h.screen(80, 24).contains("then rest"));
    wait(&mut h, 1_500);
    let closing = h.screen(80, 24);
    assert!(
        closing.contains(words::closing()) && closing.contains(words::afterwards()),
        "{closing}"
    );
    assert!(!closing.contains("light-headed"), "{closing}");
    assert!(
        !closing.contains(words::softer()) && closing.contains("enter done"),
        "{closing}"
    );
    wait(&mut h, 30_000);
    assert!(matches!(h.app.screen(), Screen::Home(_)));
    assert!(h.screen(80, 24).contains("Kept 5 s, 1 breath."));
}

#[test]
fn a_whole_session_ends_by_itself_and_praises_nothing() {
    let mut h = own("b.46", 3, Config::default());
    wait(&mut h, 182_000);
    assert!(is_open(&h));
    wait(&mut h, 32_000);
    assert!(!is_open(&h));
    assert!(h.screen(80, 24).contains("Kept 3 min, 21 breaths."));
}

#[test]
fn a_key_leaves_the_closing_and_a_second_enter_does_not_wait_for_it() {
    for (start, key) in [
        (Start::Locked, "<enter>"),
        (Start::Locked, "<esc>"),
        (Start::Missing, "x"),
        (Start::Missing, "<space>"),
    ] {
        let mut h = Harness::start(start);
        h.keys("b");
        wait(&mut h, 1_000);
        h.keys("<enter>");
        wait(&mut h, 6_000);
        assert!(is_open(&h));
        h.keys(key);
        assert!(!is_open(&h), "{key}");
    }
    let mut h = breathing();
    h.keys("<enter> <enter>");
    assert!(!is_open(&h));
}

#[test]
fn esc_and_q_leave_at_once_and_a_breath_begun_is_not_mentioned() {
    for key in ["<esc>", "q"] {
        let mut h = breathing();
        wait(&mut h, 2_000);
        h.keys(key);
        assert!(!is_open(&h) && h.app.notice().is_none(), "{key}");
    }
}

#[test]
fn locking_drops_the_journal_and_the_breath_waits() {
    let mut h = Harness::start(Start::Open(vec![revision(1, "one", "one")], Vec::new()));
    h.keys("b");
    wait(&mut h, 1_000);
    let before = beat(&h);
    h.keys("<ctrl-l>");
    assert!(h.effects.contains(&Effect::Lock));
    assert!(!h.app.desk().is_open());
    wait(&mut h, 500);
    assert!(is_open(&h) && beat(&h) == before);
}

#[test]
fn breathing_is_not_idle_and_a_pause_is() {
    let open = || Start::Open(vec![revision(1, "one", "one")], Vec::new());
    let mut h = Harness::start(open());
    let minutes = Duration::from_secs(5 * 60 + 1);
    h.keys("b -");
    h.wait(Duration::from_secs(180));
    assert!(h.app.desk().is_open());
    let mut h = Harness::start(open());
    h.keys("b <space>");
    h.wait(minutes);
    assert!(!h.app.desk().is_open());
}

#[test]
fn words_change_once_a_second_at_most_and_draw_nothing() {
    let mut h = breathing();
    h.keys("w");
    assert_eq!(shape(&h), Shape::Words);
    assert_eq!(h.app.pulse(), Some(Duration::from_secs(1)));
    assert_eq!(lungs(&h), 0);
    let screen = h.screen(80, 24);
    assert!(
        screen.contains("in") && screen.contains("then out"),
        "{screen}"
    );
    h.keys("w");
    assert_eq!(shape(&h), Shape::Circle);
}

#[test]
fn each_shape_has_its_turn() {
    let mut h = breathing();
    let turns: Vec<_> = (0..4)
        .map(|_| {
            h.keys("s");
            assert!(lungs(&h) > 0);
            shape(&h)
        })
        .collect();
    assert_eq!(
        turns,
        [Shape::Column, Shape::Sweep, Shape::Box, Shape::Circle]
    );
}

#[test]
fn reduced_motion_is_words_and_whole_seconds_and_no_key_makes_it_move() {
    let mut h = own("b.46", 3, still());
    assert!(h.screen(80, 24).contains("in 1"));
    wait(&mut h, 1_000);
    assert!(h.screen(80, 24).contains("in 2"));
    wait(&mut h, 1_300);
    assert!(h.screen(80, 24).contains("out 1"));
    h.keys("s w s");
    assert_eq!(shape(&h), Shape::Words);
}

#[test]
fn seconds_are_not_shown_before_they_are_asked_for() {
    let mut h = breathing();
    assert!(!h.screen(80, 24).contains("in 1"));
    h.keys("n");
    let screen = h.screen(80, 24);
    assert!(
        screen.contains("in 1") && screen.contains("3:04"),
        "{screen}"
    );
}

#[test]
fn the_first_session_says_when_to_stop_and_the_next_ones_leave_it_to_help() {
    let told = |screen: &str| screen.contains("Stop and breathe as you normally do");
    let mut h = breathing();
    assert!(told(&h.screen(80, 24)));
    wait(&mut h, 6_000);
    h.keys("<esc> b");
    assert!(!told(&h.screen(80, 24)));
    h.keys("?");
    let help = h.screen(80, 24);
    assert!(
        told(&help) && help.contains(&words::safety()[0][..30]),
        "{help}"
    );
}

#[test]
fn a_pattern_with_holds_brings_its_caution_at_every_size_of_use() {
    let mut h = own("b.box", 3, Config::default());
    assert!(h.screen(80, 24).contains("This pattern holds the breath."));
    assert!(h.screen(40, 12).contains(words::holds_in_short()));
    wait(&mut h, 70_500);
    let screen = h.screen(80, 24);
    assert!(
        screen.contains("hold") && screen.contains("then out"),
        "{screen}"
    );
    assert!(screen.contains('∙'), "{screen}");
    let plain = breathing().screen(80, 24);
    assert!(!plain.contains("holds the breath"));
}

#[test]
fn a_pattern_that_is_none_is_the_one_of_the_settings() {
    let h = own("wim", 3, Config::default());
    assert!(h.screen(80, 24).contains("easy longer-out"));
}

#[test]
fn the_cursor_stands_behind_the_word() {
    for (width, height) in [(80, 24), (40, 12), (40, 10), (200, 60)] {
        let h = breathing();
        let (x, y) = h.cursor(width, height);
        let screen = h.screen(width, height);
        let row = screen.lines().nth(y.into()).expect("a row");
        let before: String = row.chars().take(x.into()).collect();
        assert_eq!(before.trim(), "in", "{width}x{height}");
    }
}

#[test]
fn it_stands_at_every_size_in_every_shape() {
    let mut h = own("b.box", 1, Config::default());
    for key in ["s", "s", "s", "s", "w"] {
        h.keys(key);
        wait(&mut h, 9_100);
        for (width, height) in (1..=90)
            .step_by(3)
            .flat_map(|width| [(width, 11), (90 - width, 30)])
        {
            h.buffer(width, height);
        }
        for (width, height) in
            (38..=44).flat_map(|width| (9..=18).map(move |height| (width, height)))
        {
            h.buffer(width, height);
        }
    }
}
