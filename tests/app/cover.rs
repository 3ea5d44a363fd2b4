//! Words are covered on every screen that shows some, but where one writes or reads.

use afterword::app::effect::Effect;
use afterword::app::route::Route;
use afterword::config::Config;

use crate::harness::{Harness, Start, revision};

fn journal() -> Harness {
    Harness::start(Start::Open(
        vec![
            revision(
                1,
                "zanzibar one",
                "quagga first\n\nquagga second\n\nquagga third\n",
            ),
            revision(2, "zanzibar two", "quagga other\n"),
        ],
        Vec::new(),
    ))
}

/// How often one of the words is legible.
fn legible(h: &Harness, width: u16, height: u16) -> usize {
    let screen = h.screen(width, height);
    screen.matches("zanzibar").count() + screen.matches("quagga").count()
}

#[test]
fn in_a_list_and_while_reading_only_the_row_at_the_cursor_stays() {
    for (width, height) in [(80, 24), (40, 12), (120, 40)] {
        let mut h = journal();
        h.keys("r");
        assert!(legible(&h, width, height) >= 2, "shown at first");
        h.keys("<ctrl-o>");
        assert_eq!(legible(&h, width, height), 1, "{}", h.screen(width, height));
        h.keys("<enter>");
        assert_eq!(legible(&h, width, height), 1, "{}", h.screen(width, height));
        assert!(h.screen(width, height).contains("▒▒▒▒"));
        h.keys("<ctrl-o>");
        assert!(
            legible(&h, width, height) >= 2,
            "{}",
            h.screen(width, height)
        );
    }
}

#[test]
fn every_line_of_a_covered_note_can_be_read_one_after_the_other() {
    let body = "quagga first\n\nquagga second\n\nquagga third\n";
    let mut h = Harness::start(Start::Open(vec![revision(1, "one", body)], Vec::new()));
    h.keys("r <enter> <ctrl-o>");
    let mut read = Vec::new();
    for _ in 0..12 {
        read.extend(h.screen(80, 24).lines().map(str::to_owned));
        assert!(legible(&h, 80, 24) <= 1, "{}", h.screen(80, 24));
        h.keys("j");
    }
    for line in ["quagga first", "quagga second", "quagga third"] {
        let is_there = |row: &String| row.contains(line);
        assert!(read.iter().any(is_there), "{line}");
    }
}

#[test]
fn it_lasts_from_screen_to_screen_and_past_a_lock() {
    let mut h = journal();
    h.keys("r <ctrl-o> <enter> e");
    assert_eq!(legible(&h, 80, 24), 0, "{}", h.screen(80, 24));
    h.keys("<ctrl-l>");
    assert!(h.app.desk().is_covered);
    h.keys("<ctrl-o>");
    assert!(!h.app.desk().is_covered);
}

#[test]
fn the_settings_can_begin_with_it() {
    let config = Config {
        cover: true,
        ..Config::default()
    };
    let mut h = Harness::at(Route::Write, config);
    h.keys("quagga <space> zanzibar");
    let screen = h.screen(80, 24);
    assert!(screen.contains("▒▒▒▒▒▒ zanzibar"), "{screen}");
    assert!(
        !h.effects
            .iter()
            .any(|effect| matches!(effect, Effect::Copy(_)))
    );
}

#[test]
fn the_start_and_continuous_reading_are_covered_too() {
    let mut h = journal();
    h.keys("r o <ctrl-o>");
    assert!(legible(&h, 80, 24) <= 1, "{}", h.screen(80, 24));
    let mut h = journal();
    h.keys("w zanzibar <ctrl-x> w quagga <ctrl-x> <ctrl-o>");
    assert_eq!(legible(&h, 80, 24), 0, "{}", h.screen(80, 24));
}

#[test]
fn the_start_and_the_calendar_say_that_the_words_are_covered() {
    for keys in ["", "y", "r <enter>", "c"] {
        for (width, height) in [(80, 24), (40, 12)] {
            let mut h = Harness::demo();
            h.keys(keys);
            let head = |h: &Harness| {
                h.screen(width, height)
                    .lines()
                    .next()
                    .unwrap_or_default()
                    .to_owned()
            };
            assert!(!head(&h).contains("covered"), "{keys}");
            h.keys("<ctrl-o>");
            assert!(head(&h).contains("covered"), "{keys} {width}: {}", head(&h));
            h.keys("<ctrl-o>");
            assert!(!head(&h).contains("covered"), "{keys}");
        }
    }
}

#[test]
fn that_the_words_are_shown_again_is_not_said_on_another_page() {
    for (there, on) in [
        ("", "r"),
        ("", "?"),
        ("", "<ctrl-k>"),
        ("c", "<enter>"),
        ("r <enter>", "n"),
        ("i", "<tab>"),
    ] {
        let mut h = Harness::demo();
        h.keys(there).keys("<ctrl-o> <ctrl-o>");
        assert!(
            h.screen(80, 24).contains("The words are shown again."),
            "{there}"
        );
        h.keys(on);
        assert!(
            !h.screen(80, 24).contains("The words are shown again."),
            "{there} {on}"
        );
    }
}
