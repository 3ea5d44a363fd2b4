//! Breathing: what is chosen, what is broken off, and what the next run knows of it.

use std::time::Duration;

use afterword::app::effect::Effect;
use afterword::app::msg::{Msg, Signal};
use afterword::config::habit::Habit;
use afterword::config::{Config, Shape, Sound};

use crate::breather::{breathing, own, place, screen, shows, wait};
use crate::harness::Harness;

fn remembered(h: &Harness) -> Option<&Habit> {
    let mut effects = h.effects.iter().rev();
    effects.find_map(|effect| match effect {
        Effect::Remember(habit) => Some(&**habit),
        _ => None,
    })
}

/// A minute that ended by itself.
fn over() -> Harness {
    let mut h = own("b.46", 1, Config::default());
    wait(&mut h, 66_000);
    h
}

#[test]
fn the_menu_waits_and_begins_anew_with_what_was_chosen() {
    let mut h = breathing();
    wait(&mut h, 7_000);
    h.keys("p");
    let before = place(&h);
    wait(&mut h, 5_000);
    assert_eq!(place(&h), before);
    assert!(shows(&h, "first breaths") && shows(&h, "Easy longer-out"));
    h.keys("<down> <left> <down> <right> <enter>");
    assert!(screen(&h).menu.is_none());
    assert_eq!(place(&h), Duration::ZERO);
    let first = screen(&h).pacing.plan().cycles()[0];
    assert_eq!(first.inhale + first.exhale, Duration::from_secs(6));
    assert!(screen(&h).pacing.plan().end() < Duration::from_secs(70));
}

#[test]
fn shape_and_sound_alone_change_what_goes_on() {
    let mut h = breathing();
    wait(&mut h, 7_000);
    h.keys("p <down> <down> <down> <right> <down> <right> <enter>");
    assert_eq!(
        (screen(&h).shape, screen(&h).sound()),
        (Shape::Column, Sound::Bell)
    );
    assert_eq!(place(&h), Duration::from_secs(5), "the begin of the breath");
    h.keys("p <right> <esc>");
    assert!(
        h.screen(80, 24).contains("easy longer-out"),
        "esc leaves it as it was"
    );
    assert!(!screen(&h).pacing.is_paused());
}

#[test]
fn what_was_breathed_is_what_the_key_begins_with_and_stands_in_no_journal() {
    let mut h = breathing();
    h.keys("p <right> <enter>");
    wait(&mut h, 4_000);
    assert_eq!(remembered(&h), None, "not a breath yet");
    wait(&mut h, 8_000);
    let habit = remembered(&h).expect("a breath").clone();
    assert!(habit.has_read);
    let chosen = habit.chosen.expect("a choice");
    assert_eq!(chosen.pattern.id, "b.4555");
    h.keys("a");
    wait(&mut h, 1_000);
    h.keys("<esc>");
    assert!(shows(&h, "4.5 in, 5.5 out, 3 min"));
    h.keys("b");
    assert!(shows(&h, "gentle six"));
}

#[test]
fn nothing_is_remembered_where_the_settings_do_not_want_it() {
    let mut config = Config::default();
    config.breathe.remember = false;
    let mut h = own("b.box", 3, config);
    wait(&mut h, 30_000);
    h.keys("<esc>");
    h.send(Msg::Signal(Signal::HangUp));
    assert_eq!(remembered(&h), None);
}

#[test]
fn reduced_motion_does_not_change_the_shape_of_other_days() {
    let config = Config {
        reduced_motion: true,
        ..Config::default()
    };
    let mut h = own("b.46", 3, config);
    wait(&mut h, 12_000);
    let chosen = remembered(&h).and_then(|habit| habit.chosen.clone());
    assert_eq!(chosen.map(|chosen| chosen.shape), Some(Shape::Circle));
}

#[test]
fn the_cautions_are_all_there_once_and_stay_under_help() {
    let mut h = breathing();
    for text in ["faint easily", "light-headed", "Never while driving"] {
        assert!(shows(&h, text), "{text}");
    }
    wait(&mut h, 12_000);
    h.keys("<esc> b");
    assert!(!shows(&h, "faint easily"));
    let mut h = breathing();
    h.keys("<esc> b");
    assert!(shows(&h, "faint easily"), "no breath was breathed yet");
}

#[test]
fn where_there_is_little_room_the_cautions_take_turns() {
    let mut h = breathing();
    for (millis, text) in [
        (0, "surgery"),
        (11_000, "light-headed"),
        (12_000, "driving"),
    ] {
        wait(&mut h, millis);
        let screen = h.screen(60, 20);
        assert!(screen.contains(text), "{text}\n{screen}");
    }
    let mut h = breathing();
    for (millis, text) in [
        (0, "Not for everyone"),
        (11_000, "Stop if it feels"),
        (12_000, "Never while"),
    ] {
        wait(&mut h, millis);
        assert!(h.screen(40, 12).contains(text), "{text}");
    }
}

#[test]
fn what_is_left_in_the_middle_goes_on_for_ten_minutes_with_a_whole_breath() {
    let mut h = breathing();
    wait(&mut h, 120_000);
    h.keys("<esc>");
    assert!(shows(&h, "Kept 2 min") && shows(&h, "b goes on."));
    assert!(shows(&h, "go on after 2 min"));
    wait(&mut h, 300_000);
    h.keys("b");
    let place = place(&h);
    assert!(
        place > Duration::from_secs(105) && place <= Duration::from_secs(120),
        "{place:?}"
    );
    assert_eq!(screen(&h).pacing.plan().breath_begin(place), place);
    wait(&mut h, 100);
    assert!(shows(&h, "Goes on after 2 min. a begins anew."));
    h.keys("a");
    wait(&mut h, 10);
    assert!(self::place(&h) < Duration::from_secs(1));
    h.keys("<esc>");
    wait(&mut h, 100);
    assert!(!shows(&h, "go on after"), "less than a breath");
}

#[test]
fn after_ten_minutes_it_begins_anew() {
    let mut h = breathing();
    wait(&mut h, 120_000);
    h.keys("<esc>");
    wait(&mut h, 601_000);
    assert!(!shows(&h, "go on after"));
    h.keys("b");
    assert!(place(&h) < Duration::from_secs(1));
}

#[test]
fn a_whole_session_and_one_that_was_ended_with_its_breath_do_not_go_on() {
    let mut h = over();
    h.keys("<esc>");
    assert!(!shows(&h, "b goes on."));
    let mut h = breathing();
    wait(&mut h, 8_000);
    h.keys("<enter> <esc>");
    assert!(!shows(&h, "b goes on."));
}

#[test]
fn a_lock_a_stop_and_a_sleep_keep_the_place_until_a_key_goes_on() {
    let ways: [fn(&mut Harness); 3] = [
        |h| {
            h.keys("<ctrl-l>");
        },
        |h| h.send(Msg::Signal(Signal::Stop)),
        |h| {
            h.sleep(Duration::from_secs(60));
            h.send(Msg::Tick);
        },
    ];
    for way in ways {
        let mut h = breathing();
        wait(&mut h, 30_000);
        way(&mut h);
        let before = place(&h);
        wait(&mut h, 60_000);
        assert!(screen(&h).pacing.is_paused() && place(&h) == before);
        h.keys("<space>");
        assert!(!screen(&h).pacing.is_paused() && place(&h) <= before);
    }
}

#[test]
fn a_lost_terminal_leaves_the_place_for_the_next_run() {
    let mut h = breathing();
    wait(&mut h, 95_000);
    h.send(Msg::Signal(Signal::HangUp));
    let stopped = remembered(&h).and_then(|habit| habit.stopped.clone());
    let stopped = stopped.expect("a place");
    assert_eq!(stopped.place, Duration::from_secs(95));
    assert_eq!(stopped.chosen.pattern.id, "b.46");
    let quit = h
        .effects
        .iter()
        .position(|effect| matches!(effect, Effect::Quit(_)));
    let kept = h
        .effects
        .iter()
        .rposition(|effect| matches!(effect, Effect::Remember(_)));
    assert!(kept < quit, "before the end");
}

#[test]
fn own_patterns_can_be_asked_for_by_name() {
    let (config, faults) = Config::parse(
        "c",
        "[[breathe.own]]\nid = \"corridor\"\nname = \"Corridor\"\nseconds = \"3.5-0-5-0\"\n",
    );
    assert_eq!(faults, []);
    let h = own("corridor", 3, config);
    assert!(shows(&h, "breathe, corridor"));
}
