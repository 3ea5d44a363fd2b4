//! Help and the list of commands name what works where they are opened, and nothing else.

use std::collections::BTreeSet;
use std::time::Duration;

use afterword::app::help::sheet;
use afterword::app::route::Route;
use afterword::app::scene::Scene;

use crate::every_screen::each;
use crate::guided_keep::refused;
use crate::harness::{Harness, Start, revision};
use crate::setup::keep;

/// What help says on a screen that these keys lead to.
fn help(h: &mut Harness, keys: &str) -> String {
    h.keys(keys).keys("<f1>");
    h.screen(80, 60)
}

#[test]
fn the_first_run_names_no_verb_of_a_note() {
    let mut h = Harness::start(Start::Missing);
    let help = help(&mut h, "n");
    assert!(help.contains("go on"), "{help}");
    for verb in ["take to supervision", "leave and keep", "pause", "undo"] {
        assert!(!help.contains(verb), "{verb}: {help}");
    }
}

#[test]
fn a_number_cannot_be_paused_and_a_timed_page_can() {
    let mut h = Harness::empty();
    let scale = help(&mut h, "1");
    assert!(
        !scale.contains("pause") && scale.contains("left"),
        "{scale}"
    );
    h.keys("<esc>");
    let timed = help(&mut h, "3");
    assert!(
        timed.contains("pause") && !timed.contains("left"),
        "{timed}"
    );
}

#[test]
fn the_shelf_names_nothing_that_is_done_to_notes() {
    let shelf = help(&mut Harness::empty(), "n");
    assert!(shelf.contains("write freely"), "{shelf}");
    assert!(!shelf.contains("move to the bin"), "{shelf}");
}

#[test]
fn a_note_in_the_bin_can_be_taken_back_and_another_cannot() {
    let mut h = Harness::demo();
    let read = help(&mut h, "r <enter>");
    assert!(!read.contains("take back"), "{read}");
    assert!(read.contains("move to the bin"), "{read}");
}

#[test]
fn home_names_a_draft_only_when_there_is_one() {
    let home = help(&mut Harness::empty(), "");
    assert!(!home.contains("draft"), "{home}");
}

#[test]
fn the_list_of_commands_leaves_out_the_same() {
    let mut h = Harness::empty();
    h.keys("n <ctrl-k> bin");
    let palette = h.screen(80, 24);
    assert!(palette.contains("No command has that"), "{palette}");
}

#[test]
fn enter_on_a_list_is_said_to_read() {
    let mut h = Harness::start(Start::Open(
        vec![revision(1, "a title", "a body")],
        Vec::new(),
    ));
    h.keys("r");
    let list = h.screen(80, 24);
    assert!(list.contains("enter read"), "{list}");
    h.keys("<enter>");
    assert_eq!(h.effects, []);
}

/// Ways to pages on which other keys work than where their screen opens.
const WAYS: [&str; 36] = [
    "n <deck:ct-5> <tab> <tab>",
    "3 5",
    "r s",
    "r s <tab>",
    "r x",
    "r x <enter>",
    "s l n",
    "s d",
    "a n",
    "a <enter>",
    "l",
    "l o",
    "l w",
    "r Q",
    "1",
    "3",
    "c",
    "c <enter>",
    "c <tab> <tab>",
    "n",
    "n /",
    "r",
    "r /",
    "r <enter>",
    "r B",
    "r <space>",
    "r #",
    "r h",
    "/ contempt <enter> h <down>",
    "b",
    "b p",
    "w",
    "i",
    "y",
    "t",
    "a",
];

/// Each screen, and the sample at pages within screens.
fn pages() -> impl Iterator<Item = (String, Harness)> {
    let within = WAYS.into_iter().map(|keys| {
        let mut h = Harness::demo();
        h.keys(keys);
        (keys.to_owned(), h)
    });
    let mut end = Harness::demo();
    end.keys("b").wait(Duration::from_secs(200));
    let end = ("after the last breath".to_owned(), end);
    let refused = ("what the disk did not take".to_owned(), refused());
    let keep = ("how long notes stay".to_owned(), keep());
    each("zanzibar").chain(within).chain([end, refused, keep])
}

/// A way whose last key did nothing would look at the page before it once more.
#[test]
fn every_way_leads_to_another_page_than_its_beginning() {
    let seen = |keys: &str| Harness::demo().keys(keys).screen(80, 24);
    for way in WAYS {
        let begun = way.rsplit_once(' ').map_or("", |(begun, _)| begun);
        assert_ne!(seen(way), seen(begun), "{way}");
    }
}

#[test]
fn no_help_page_says_the_same_thing_twice_or_gives_a_key_two_words() {
    for (page, h) in pages() {
        let rows = sheet(h.app.screen(), h.app.desk()).rows;
        let words: BTreeSet<_> = rows.iter().map(|row| row.word).collect();
        assert_eq!(words.len(), rows.len(), "{page}: {rows:?}");
        let keys: Vec<_> = rows.iter().flat_map(|row| row.keys.split("  ")).collect();
        let once: BTreeSet<_> = keys.iter().collect();
        assert_eq!(once.len(), keys.len(), "{page}: {rows:?}");
        assert!(!keys.contains(&"backtab"), "{page}");
    }
}

#[test]
fn every_key_of_a_footer_is_in_the_help_with_the_same_word() {
    let mut compared = 0;
    for (page, h) in pages() {
        let (screen, desk) = (h.app.screen(), h.app.desk());
        let rows = sheet(screen, desk).rows;
        for action in screen.hints(desk) {
            let Some(chord) = desk
                .keymap
                .chords(screen.context(desk), action)
                .first()
                .copied()
            else {
                continue;
            };
            let key = chord.to_string();
            let row = rows
                .iter()
                .find(|row| row.keys.split("  ").any(|known| known == key));
            let word = row.map(|row| row.word);
            assert_eq!(word, Some(screen.word(action)), "{page}: {key} {rows:?}");
            compared += 1;
        }
    }
    assert!(compared > 200, "{compared}");
}

#[test]
fn keys_that_choose_are_in_the_list() {
    let mut h = Harness::empty();
    assert!(help(&mut h, "1").contains("0-9  t "), "a number");
    let mut h = Harness::empty();
    assert!(help(&mut h, "n").contains("1-9  0 "), "the shelf");
    let card = Harness::demo().keys("r s <f1>").screen(80, 60);
    assert!(card.contains("1-6 "), "{card}");
}

#[test]
fn the_lines_that_wait_are_one_row_of_home_and_no_command() {
    let mut h = Harness::demo();
    let home = help(&mut h, "");
    assert!(
        home.contains("5-9 ") && home.contains("open a line that waits"),
        "{home}"
    );
    let palette = h.keys("<esc> <ctrl-k> waits").screen(80, 24);
    assert!(palette.contains("No command has that"), "{palette}");
    assert!(!palette.contains("do it"), "{palette}");
}

#[test]
fn what_does_nothing_on_a_page_is_not_listed() {
    let list = help(&mut Harness::demo(), "r");
    assert!(
        !list.contains("erase for good") && !list.contains("empty the bin"),
        "{list}"
    );
    assert!(!list.contains("session card"), "{list}");
    let alias = help(&mut Harness::demo(), "n <deck:ct-5>");
    assert!(!alias.contains("look at what was found"), "{alias}");
    let one = Start::Open(vec![revision(1, "a title", "a body")], Vec::new());
    let versions = help(&mut Harness::start(one), "r h");
    assert!(versions.contains("among earlier versions"), "{versions}");
    assert!(!versions.contains("put this version back"), "{versions}");
    let locked = help(&mut Harness::start(Start::Locked), "");
    assert!(!locked.contains("ctrl-l"), "{locked}");
    let written = help(&mut Harness::start(Start::Locked), "w");
    assert!(written.contains("ctrl-l"), "a text is put away: {written}");
}

#[test]
fn readers_and_the_first_run_are_no_guided_steps() {
    let keys = Harness::opened_at(Route::Keys, Vec::new())
        .keys("<f1>")
        .screen(80, 24);
    assert!(keys.contains("Keys in the list of readers"), "{keys}");
    let first = help(&mut Harness::start(Start::Missing), "n");
    assert!(first.contains("Keys in the first run"), "{first}");
}

/// Whoever scrolls past the end comes back with one key, and both columns move by the same rows.
#[test]
fn a_long_help_page_scrolls_in_step_and_not_past_its_end() {
    let mut h = Harness::demo();
    h.send(afterword::app::msg::Msg::Resize(80, 12));
    h.keys("r <f1>");
    let rows = |h: &Harness| -> Vec<String> {
        let screen = h.screen(80, 12);
        screen.lines().skip(1).take(8).map(str::to_owned).collect()
    };
    let top = rows(&h);
    h.keys("<down> <down>");
    assert_eq!(rows(&h)[..6], top[2..], "two rows on");
    h.keys(&"<pgdn> ".repeat(9));
    let end = rows(&h);
    h.keys("<up>");
    assert_ne!(rows(&h), end);
    assert_eq!(rows(&h)[1..], end[..7], "one row back");
}

#[test]
fn an_empty_prompt_says_what_may_be_typed() {
    let mut h = Harness::demo();
    let empty = h.keys("<ctrl-k>").screen(80, 24);
    assert!(
        empty.contains("(a part of the name of a command)"),
        "{empty}"
    );
    assert!(empty.contains("enter do it"), "{empty}");
    let typed = h.keys("b").screen(80, 24);
    assert!(!typed.contains("(a part"), "{typed}");
}

#[test]
fn a_command_is_found_by_the_word_that_its_page_has_for_it() {
    let mut h = Harness::demo();
    let list = h.keys("a <ctrl-k> retire").screen(80, 24);
    assert!(
        list.contains("retire") && !list.contains("No command"),
        "{list}"
    );
}

#[test]
fn where_left_and_right_turn_the_page_each_has_the_word_of_its_way() {
    let mut h = Harness::demo();
    let insight = help(&mut h, "i");
    assert!(insight.contains("tab  right  n  l "), "{insight}");
    assert!(insight.contains("shift-tab  left  p  h "), "{insight}");
}

#[test]
fn after_breathing_each_answer_has_its_key_in_the_list() {
    let mut h = Harness::demo();
    h.keys("b").wait(Duration::from_secs(200));
    let end = h.keys("<f1>").screen(80, 30);
    for row in ["0-9  t ", "easy", "unpleasant", "keep a note of it"] {
        assert!(end.contains(row), "{row}: {end}");
    }
}
