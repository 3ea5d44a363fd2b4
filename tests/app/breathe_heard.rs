//! Breathing with closed eyes.

use afterword::app::effect::Effect;
use afterword::app::msg::{Reply, Trouble};
use afterword::app::route::Route;
use afterword::config::{Config, Shape, Sound};

use crate::breather::{breathing, own, screen, shows, wait};
use crate::harness::Harness;

fn bells(h: &Harness) -> usize {
    h.effects
        .iter()
        .filter(|effect| **effect == Effect::Bell)
        .count()
}

#[test]
fn nothing_is_heard_until_it_is_asked_for() {
    let mut h = breathing();
    wait(&mut h, 20_000);
    assert_eq!(bells(&h), 0);
    h.keys("m");
    assert!(shows(&h, "once for in, twice for out"));
    wait(&mut h, 20_000);
    assert!(bells(&h) > 5);
}

#[test]
fn one_bell_for_in_and_two_for_out_in_words_as_in_shapes() {
    for shape in [Shape::Words, Shape::Circle] {
        let mut config = Config::default();
        config.breathe.sound = Sound::Bell;
        config.breathe.shape = shape;
        let mut h = own("b.46", 3, config);
        let counts = [0, 1_000, 1_600, 900].map(|millis| {
            wait(&mut h, millis);
            bells(&h)
        });
        assert_eq!(counts, [1, 1, 3, 3], "{shape:?}");
    }
}

#[test]
fn a_pause_and_hiding_are_silent_and_the_breath_begins_anew_with_its_bell() {
    let mut config = Config::default();
    config.breathe.sound = Sound::Bell;
    let mut h = own("b.46", 3, config);
    wait(&mut h, 6_000);
    let before = bells(&h);
    h.keys("<space>");
    wait(&mut h, 60_000);
    assert_eq!(bells(&h), before);
    h.keys("<space>");
    assert_eq!(bells(&h), before + 1);
    wait(&mut h, 500);
    h.keys("<ctrl-p>");
    let hidden = bells(&h);
    wait(&mut h, 60_000);
    assert_eq!(bells(&h), hidden);
    h.keys("<ctrl-p>");
    assert!(shows(&h, "your place is kept"));
}

#[test]
fn a_program_of_ones_own_is_told_in_out_and_the_end_and_a_failure_silences_it() {
    let mut config = Config::default();
    config.breathe.command = vec!["play".into()];
    config.breathe.sound = Sound::Command;
    let call = |word: &str| Effect::Cue(vec!["play".into(), word.into()]);
    let mut h = own("b.46", 3, config);
    wait(&mut h, 6_000);
    h.keys("<esc>");
    let cues: Vec<_> = h
        .effects
        .iter()
        .filter(|effect| matches!(effect, Effect::Cue(_)))
        .collect();
    assert_eq!(cues, [&call("in"), &call("out"), &call("in"), &call("end")]);
    h.keys("b");
    h.reply(Reply::CueFailed(Trouble {
        what: "The sound did not work.".into(),
        remedy: "It stays off.".into(),
    }));
    assert_eq!(screen(&h).sound(), Sound::Off);
    assert!(shows(&h, "The sound did not work."));
}

#[test]
fn in_a_deck_the_breath_is_heard_as_the_settings_say_and_else_is_silent() {
    for (sound, heard) in [(Sound::Off, false), (Sound::Bell, true)] {
        let mut config = Config::default();
        config.breathe.sound = sound;
        let mut h = Harness::at(Route::Guided("settle-60".into()), config);
        h.keys("<ctrl-s> <ctrl-s>");
        wait(&mut h, 6_000);
        assert_eq!(bells(&h) > 1, heard, "{sound:?}");
        let before = bells(&h);
        h.keys("<space>");
        wait(&mut h, 20_000);
        assert_eq!(bells(&h), before, "a pause is silent");
    }
}
