//! Time on the guided screen: timed steps, breathing, what is left, and when the program wakes.

use std::time::Duration;

use afterword::app::effect::Effect;
use afterword::app::route::Route;
use afterword::app::screen::Screen;
use afterword::app::screen::picker::Entry;
use afterword::config::{Config, Shape};

use crate::harness::{Harness, Start};
use crate::walk::{SECOND, is_home, note, page, walk};
use crate::write::shows;

/// The grounding practice for the feet, at its timed step: thirty seconds, five cues.
fn feet() -> Harness {
    let mut h = Harness::empty();
    h.keys("g 2 <tab>");
    assert_eq!(page(&h), "press");
    h
}

/// A doorway minute at its breathing step: twenty-five seconds of three in, four out.
fn breath() -> Harness {
    let mut h = Harness::empty();
    h.keys("1 5 <tab>");
    assert_eq!(page(&h), "breathe");
    h
}

#[test]
fn cues_come_up_in_time_and_the_step_goes_on_by_itself() {
    let mut h = feet();
    for cue in [
        "Press.",
        "Ease.",
        "Press, a little less.",
        "Ease.",
        "Feel the chair do the work.",
    ] {
        assert!(shows(&h, cue), "{cue}");
        h.wait(SECOND * 6);
    }
    assert_eq!(page(&h), "again");
}

#[test]
fn a_pause_stands_still_for_as_long_as_one_wants() {
    let mut h = feet();
    h.wait(SECOND * 7).keys("<space>");
    assert!(shows(&h, "paused") && shows(&h, "space resume"));
    h.wait(SECOND * 100);
    assert!(page(&h) == "press" && shows(&h, "Ease."));
    h.keys("<space>").wait(SECOND * 22);
    assert_eq!(page(&h), "press");
    h.wait(SECOND * 2);
    assert_eq!(page(&h), "again");
}

#[test]
fn enter_goes_on_early_and_esc_goes_back() {
    let mut h = feet();
    h.keys("<esc>");
    assert_eq!(page(&h), "strength");
    h.keys("<tab> <enter>");
    assert_eq!(page(&h), "again");
}

#[test]
fn the_sleep_of_the_machine_is_no_time_of_the_step() {
    let mut h = Harness::start(Start::Locked);
    h.keys("g 2 <tab>");
    h.sleep(Duration::from_secs(600));
    h.wait(SECOND * 20);
    assert_eq!(page(&h), "press", "a bare practice outlives the lock");
}

#[test]
fn breathing_ends_by_itself_with_an_out_breath() {
    let mut h = breath();
    h.wait(SECOND * 20);
    assert_eq!(page(&h), "breathe");
    h.wait(SECOND * 10);
    assert_eq!(page(&h), "word");
}

#[test]
fn enter_ends_breathing_with_the_breath_and_twice_at_once() {
    let mut h = breath();
    h.wait(SECOND).keys("<enter>");
    assert!(page(&h) == "breathe" && shows(&h, "It ends with this out-breath."));
    h.wait(SECOND * 7);
    assert_eq!(page(&h), "word");
    let mut h = breath();
    h.wait(SECOND).keys("<enter> <enter>");
    assert_eq!(page(&h), "word");
    let mut h = breath();
    h.wait(SECOND).keys("<space> <enter>");
    assert_eq!(page(&h), "word", "paused, nothing would end");
}

#[test]
fn breathing_that_is_passed_over_is_not_noted() {
    for (keys, is_noted) in [("<tab>", false), ("<enter> <enter>", true)] {
        let mut h = breath();
        h.keys(keys).keys("rain <enter> 2 -");
        assert_eq!(
            note(&h).tags.contains(&"breath:b.34".to_owned()),
            is_noted,
            "{keys}"
        );
    }
}

#[test]
fn the_keys_of_breathing_work_in_a_deck() {
    let mut h = breath();
    h.keys("-");
    assert!(shows(&h, "A little slower"));
    h.keys("+");
    assert!(shows(&h, "A little faster"));
    h.keys("w");
    assert_eq!(h.app.pulse(), Some(SECOND), "words turn once a second");
    h.keys("w s");
    assert_eq!(h.app.pulse(), Some(Duration::from_millis(33)));
    h.keys("n");
    assert!(shows(&h, "in 1") || shows(&h, "in 2") || shows(&h, "in 3"));
    h.keys("<space>").wait(SECOND * 9);
    assert!(shows(&h, "paused"));
    h.keys("<ctrl-x>");
    assert!(is_home(&h));
}

#[test]
fn with_reduced_motion_words_breathe_and_stay_words() {
    let config = Config {
        reduced_motion: true,
        ..Config::default()
    };
    let mut h = Harness::at(Route::Guided("settle-60".into()), config);
    h.keys("<enter> <enter> s w s");
    assert_eq!(page(&h), "breathe");
    let afterword::app::screen::guided::pad::Pad::Breath(breathing) =
        &crate::walk::guided(&h).walk.pad
    else {
        panic!("no breath");
    };
    assert_eq!(
        (breathing.shape, breathing.has_numbers),
        (Shape::Words, true)
    );
}

#[test]
fn time_without_keys_in_a_practice_is_not_idle() {
    let config = Config {
        idle: Duration::from_secs(60),
        ..Config::default()
    };
    let mut h = Harness::at(Route::Guided("reset-3".into()), config.clone());
    h.keys("6").wait(SECOND * 90);
    assert_eq!(page(&h), "breathe");
    h.wait(SECOND * 20);
    assert_eq!(page(&h), "body");
    h.wait(SECOND * 70);
    assert!(is_home(&h), "a question that waits is");
    assert!(h.effects.contains(&Effect::Lock));
}

#[test]
fn the_time_left_shrinks_to_nothing_and_never_hurries() {
    let mut h = Harness::empty();
    h.keys("n <deck:ct-5>");
    let left = |h: &Harness| {
        let screen = h.screen(80, 24);
        let row = screen.lines().rev().find(|row| row.contains(['─', '╌']));
        let row = row.expect("a bar");
        let words = row.trim().trim_start_matches(['─', '╌']).trim().to_owned();
        (row.matches('─').count(), words)
    };
    assert_eq!(left(&h), (64, "5 min".into()));
    h.wait(SECOND * 150);
    assert_eq!(left(&h), (32, "2½ min".into()), "drawn when they turned");
    h.wait(SECOND * 100);
    assert_eq!(left(&h).1, "50 s", "{}", h.screen(80, 24));
    h.wait(SECOND * 40);
    assert_eq!(left(&h).1, "10 s", "{}", h.screen(80, 24));
    h.keys("a").wait(SECOND * 30);
    let empty = left(&h);
    assert_eq!(empty, (0, String::new()));
    assert_eq!(page(&h), "alias");
    h.wait(SECOND * 120);
    assert_eq!(left(&h), empty);
}

#[test]
fn settling_adds_its_time_and_a_short_way_takes_none() {
    let mut h = Harness::empty();
    h.keys("n <deck:ct-5> - <tab> <tab> <tab> c <enter>");
    assert!(page(&h) == "next" && shows(&h, "5 min"));
    let mut h = Harness::empty();
    h.keys("n <deck:ct-5> - <tab> <tab> <tab> 1 <enter> <tab> 8");
    assert_eq!(page(&h), "+settle");
    h.keys("1");
    walk(
        &mut h,
        &[
            ("+settle/look", "<tab>"),
            ("+settle/feet", "<tab>"),
            ("+settle/breathe", "<tab>"),
        ],
    );
    assert!(
        shows(&h, "6 min") || shows(&h, "7 min"),
        "{}",
        h.screen(80, 24)
    );
}

#[test]
fn the_program_wakes_no_more_often_than_something_moves() {
    let mut h = Harness::empty();
    h.keys("n <deck:ct-5>");
    let rest = h.app.pulse().expect("a clock");
    assert!(rest >= SECOND, "a question rests: {rest:?}");
    let mut h = feet();
    let timed = h.app.pulse().expect("a clock");
    assert!(
        (Duration::from_millis(250)..=SECOND).contains(&timed),
        "{timed:?}"
    );
    h.keys("<space>");
    assert!(
        h.app.pulse().expect("a clock") > SECOND,
        "paused, nothing moves"
    );
    assert_eq!(breath().app.pulse(), Some(Duration::from_millis(33)));
}

/// The last two words of the first row that this is true of: a number and its unit.
fn time_in(screen: &str, is_row: impl Fn(&str) -> bool) -> Option<String> {
    let row = screen.lines().find(|row| is_row(row))?;
    let row = row.trim_end_matches([' ', '↓', '↑']);
    let words: Vec<&str> = row.split_whitespace().collect();
    Some(words[words.len() - 2..].join(" "))
}

#[test]
fn the_list_and_the_bar_of_a_deck_tell_the_same_time() {
    let mut shelf = Harness::empty();
    let list = shelf.keys("n").screen(80, 70);
    let Screen::Picker(picker) = shelf.app.screen() else {
        panic!("{:?}", shelf.app.screen());
    };
    let entries = picker.entries(shelf.app.desk());
    let decks = entries.iter().filter_map(|entry| match entry {
        Entry::Deck(deck) => Some((deck.id.clone(), deck.title.clone())),
        _ => None,
    });
    let mut compared = Vec::new();
    for (id, title) in decks {
        let listed = time_in(&list, |row| row.contains(&format!("  {title}  ")));
        let mut h = Harness::empty();
        let page = h.keys(&format!("n <deck:{id}>")).screen(80, 24);
        let bar = time_in(&page, |row| row.contains("────────"));
        if bar.is_some() {
            assert_eq!(listed, bar, "{id}");
            compared.push((id, bar));
        }
    }
    assert!(compared.len() > 15, "{compared:?}");
    let told = |deck: &str| {
        let mut compared = compared.iter();
        let one = compared.find(|(id, _)| id.as_str() == deck);
        one.and_then(|(_, time)| time.clone())
    };
    assert_eq!(told("session-card").as_deref(), Some("20 s"));
    assert_eq!(told("ct-90").as_deref(), Some("1½ min"));
    assert_eq!(told("checkin").as_deref(), Some("40 s"));
    let mut h = Harness::empty();
    h.keys("g 2");
    assert!(shows(&h, "40 s"), "{}", h.screen(80, 24));
}

#[test]
fn the_dots_count_what_an_answer_adds_from_the_start() {
    let mut h = Harness::empty();
    h.keys("g 2");
    let dots = |h: &Harness| {
        h.screen(80, 24)
            .lines()
            .next()
            .map(|row| row.matches(['●', '◐', '○']).count())
    };
    let before = dots(&h);
    h.keys("5");
    assert_eq!(page(&h), "press");
    assert_eq!(dots(&h), before);
}
