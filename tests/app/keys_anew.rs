//! Encrypting anew from the screen of the keys: after a rotation, and for whoever was let in after older notes.

use afterword::app::effect::KeyDeed;
use afterword::app::msg::Keyed;
use afterword::app::screen::Screen;
use afterword::journal::reader::Readers;
use insta::assert_snapshot;

use crate::harness::Harness;
use crate::keys::{answer, deeds, kit, opened, readers, safe, secret, shown, usual};
use crate::snapshots::seen;

fn left(n: usize) -> Readers {
    Readers {
        older: 1,
        left: n,
        ..readers(vec![kit()])
    }
}

#[test]
fn encrypting_anew_goes_on_while_the_screen_is_open_and_later_from_there() {
    let mut h = opened(left(45));
    h.keys("<enter>");
    assert_eq!(deeds(&mut h), [KeyDeed::Anew]);
    answer(&mut h, Keyed::Anew, left(25));
    assert!(
        h.screen(80, 24).contains("20 of 45"),
        "{}",
        h.screen(80, 24)
    );
    assert_eq!(deeds(&mut h), [KeyDeed::Anew]);
    h.keys("<esc>");
    assert!(!matches!(h.app.screen(), Screen::Keys(_)));
    answer(&mut h, Keyed::Anew, left(5));
    assert_eq!(deeds(&mut h), []);
    h.keys("K <enter>");
    assert_eq!(deeds(&mut h), [KeyDeed::Look, KeyDeed::Anew]);
    answer(&mut h, Keyed::Anew, left(0));
    assert_eq!(deeds(&mut h), []);
    assert!(h.screen(80, 24).contains("Everything is encrypted anew"));
}

/// The last row: the keys that work here.
fn footer(h: &mut Harness) -> String {
    let screen = h.screen(80, 24);
    screen.lines().last().unwrap_or_default().to_owned()
}

/// A new kit was made: it opens no older notes.
fn with_a_new_kit() -> Harness {
    let mut h = usual();
    h.keys("<down> <down> <enter> old <enter>");
    answer(&mut h, Keyed::Right, readers(vec![kit()]));
    answer(&mut h, Keyed::Kit(shown()), readers(vec![kit()]));
    h.keys("54khce <enter>");
    answer(&mut h, Keyed::KitTaken, readers(vec![kit()]));
    h.effects.clear();
    h
}

#[test]
fn after_a_new_kit_there_is_a_row_that_encrypts_older_notes_anew() {
    assert!(!usual().screen(80, 24).contains("encrypt older notes anew"));
    let mut h = with_a_new_kit();
    assert!(h.screen(80, 24).contains("› encrypt older notes anew"));
    assert_snapshot!("keys_new_kit", seen(&mut h));
    h.keys("<esc> K");
    assert!(
        h.screen(80, 24).contains("› encrypt older notes anew"),
        "it waits"
    );
    h.effects.clear();
    h.keys("<enter> old <enter>");
    assert_eq!(deeds(&mut h), [KeyDeed::Try(secret("old"))]);
    answer(&mut h, Keyed::Right, readers(vec![kit()]));
    assert_eq!(deeds(&mut h), [KeyDeed::Rotate(secret("old"))]);
    answer(&mut h, Keyed::Rotated, left(45));
    assert_eq!(
        deeds(&mut h),
        [KeyDeed::Anew],
        "the notes follow by themselves"
    );
    answer(&mut h, Keyed::Anew, left(0));
    let screen = h.screen(80, 24);
    assert!(screen.contains("Everything is encrypted anew"), "{screen}");
    assert!(!screen.contains("encrypt older notes"), "{screen}");
}

#[test]
fn a_new_key_alone_encrypts_nothing_anew_by_itself() {
    let mut h = with_a_new_kit();
    h.keys("<enter> <esc> <down> <down> <enter> old <enter>");
    answer(&mut h, Keyed::Right, readers(vec![kit()]));
    answer(&mut h, Keyed::Rotated, left(45));
    let rotated = [KeyDeed::Try(secret("old")), KeyDeed::Rotate(secret("old"))];
    assert_eq!(deeds(&mut h), rotated);
    assert!(h.screen(80, 24).contains("encrypt 45 files anew"));
}

#[test]
fn when_the_newcomer_is_gone_no_row_encrypts_anything_for_it() {
    let anew = |h: &Harness| h.screen(80, 24).contains("encrypt older notes anew");
    let mut h = opened(readers(vec![kit()]));
    answer(&mut h, Keyed::Added, readers(vec![kit(), safe()]));
    assert!(anew(&h));
    answer(&mut h, Keyed::Removed, readers(vec![kit()]));
    assert!(!anew(&h), "{}", h.screen(80, 24));

    let mut h = with_a_new_kit();
    answer(&mut h, Keyed::Added, readers(vec![kit(), safe()]));
    answer(&mut h, Keyed::Removed, readers(vec![kit()]));
    assert!(anew(&h), "the kit is still new");
}

#[test]
fn a_lock_forgets_that_somebody_was_let_in() {
    let mut h = with_a_new_kit();
    h.keys("<ctrl-l>");
    assert_eq!(h.app.desk().readers, Readers::default());
}

#[test]
fn while_it_goes_on_it_can_be_stopped_and_nothing_else_is_begun() {
    let mut h = opened(left(45));
    h.keys("<enter>");
    assert_snapshot!("keys_anew", seen(&mut h));
    assert!(footer(&mut h).contains("enter stop"));
    h.effects.clear();
    h.keys("<down> <enter>");
    assert!(!footer(&mut h).contains("enter"), "{}", footer(&mut h));
    assert!(!h.screen(80, 24).contains("Your present passphrase"));
    h.keys("<up> <enter>");
    answer(&mut h, Keyed::Anew, left(25));
    assert_eq!(deeds(&mut h), []);
    let screen = h.screen(80, 24);
    assert!(
        screen.contains("Stopped.") && screen.contains("encrypt 25 files anew"),
        "{screen}"
    );
    h.keys("<enter>");
    assert_eq!(deeds(&mut h), [KeyDeed::Anew]);
}

#[test]
fn while_the_worker_is_at_it_only_the_key_that_works_is_offered() {
    let mut h = usual();
    assert!(footer(&mut h).contains("enter go on   esc back"));
    h.keys("<enter> old <enter>");
    assert_eq!(footer(&mut h).trim(), "? help");
}

#[test]
fn after_a_reader_went_its_neighbour_is_chosen() {
    let mut h = usual();
    h.keys("<down> <down> <down> <down> <down> <enter> y");
    answer(&mut h, Keyed::Removed, readers(vec![kit()]));
    assert!(
        h.screen(80, 24).contains("› recovery kit"),
        "{}",
        h.screen(80, 24)
    );
    let mut other = safe();
    other.name.clear();
    let mut h = opened(readers(vec![kit(), other]));
    h.keys("<down> <down> <down> <down> <down> <enter>");
    assert!(
        h.screen(80, 24)
            .contains("Take the key that ends in uvwxyz from the list?")
    );
}

#[test]
fn in_a_low_window_an_arrow_says_that_more_stands_below_and_the_last_row_brings_it() {
    for (width, height) in [(80, 12), (60, 20), (40, 12)] {
        let mut h = with_a_new_kit();
        let screen = |h: &Harness| h.screen(width, height);
        assert!(screen(&h).contains('↓'), "{}", screen(&h));
        assert!(!screen(&h).contains("Nobody can be given a part"));
        h.keys("<down> <down> <down> <down> <down>");
        let end = screen(&h);
        assert!(end.contains('↑') && !end.contains('↓'), "{end}");
        assert!(end.contains("› recovery kit"), "{end}");
        assert!(end.contains("list"), "{end}");
    }
    let whole = with_a_new_kit().screen(80, 24);
    assert!(!whole.contains('↓') && !whole.contains('↑'), "{whole}");
}

#[test]
fn in_a_low_window_an_arrow_leaves_the_key_of_a_kit_in_two_rows() {
    let mut h = usual();
    h.keys("<down> <down> <enter> old <enter>");
    answer(&mut h, Keyed::Right, readers(vec![kit()]));
    answer(&mut h, Keyed::Kit(shown()), readers(vec![kit()]));
    let screen = h.screen(40, 12);
    let rows: Vec<&str> = screen.lines().map(str::trim).collect();
    assert!(
        rows.contains(&"4KHCE6MUA7LQPZRY9X8GF2TVDW0S3JN54KHCE"),
        "{screen}"
    );
    assert!(screen.contains('↑'), "{screen}");
}
