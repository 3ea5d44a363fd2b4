//! Files that need a look: from the home screen, one by one.

use afterword::app::effect::{Effect, Sorting};
use afterword::app::msg::{Opened, Peeked, Piece, Reply, Sorted, Trouble};
use afterword::app::screen::Screen;
use afterword::journal::inbox::Deed::{self, Adopt, Discard, Forget, Read, Restore};
use afterword::journal::library::Library;
use insta::assert_snapshot;

use crate::harness::{Harness, revision, today};
use crate::snapshots::{seen, seen_at};

fn piece(number: u8, what: &str, remedy: &str, deeds: &[Deed]) -> Piece {
    Piece {
        name: format!("{number:032x}.age"),
        what: what.to_owned(),
        remedy: remedy.to_owned(),
        since: (!deeds.contains(&Forget)).then(today),
        deeds: deeds.to_vec(),
    }
}

fn foreign() -> Piece {
    let hint = "It is not counted among your notes.";
    piece(
        1,
        "this journal did not write it",
        hint,
        &[Read, Adopt, Discard],
    )
}

fn missing() -> Piece {
    let hint = "If everything is synced, restore it.";
    piece(
        2,
        "this machine had accepted it, and it is gone",
        hint,
        &[Restore, Forget],
    )
}

fn rewritten() -> Piece {
    let hint = "Read it as text; then adopt it, discard it, or restore what was there.";
    let what = "it was changed outside of the program";
    piece(3, what, hint, &[Restore, Read, Adopt, Discard])
}

fn open(inbox: Vec<Piece>) -> Harness {
    let mut h = Harness::at(
        afterword::app::route::Route::Home,
        afterword::config::Config::default(),
    );
    h.keys("<enter> pass <enter>");
    h.reply(Reply::Unlocked(Box::new(Opened {
        library: Library::from_revisions(vec![revision(1, "Mine", "Words.\n")]),
        drafts: Vec::new(),
        inbox,
        troubles: Vec::new(),
        readers: afterword::journal::reader::Readers::default(),
        taken_in: 0,
    })));
    h.effects.clear();
    h
}

fn sorted(deed: Option<Deed>, removed: usize, inbox: Vec<Piece>) -> Reply {
    Reply::Sorted(Box::new(Sorted {
        deed,
        is_note: deed == Some(Adopt),
        removed,
        inbox,
        library: Library::from_revisions(vec![revision(1, "Mine", "Words.\n")]),
    }))
}

fn asked(h: &Harness) -> Option<(Deed, String)> {
    match h.effects.last() {
        Some(Effect::Sort(Sorting { deed, name, .. })) => Some((*deed, name.clone())),
        _ => None,
    }
}

#[test]
fn the_home_screen_says_that_something_waits_and_one_key_opens_it() {
    let mut h = open(vec![foreign(), missing()]);
    assert!(h.screen(80, 24).contains("2 things need a look"));
    h.keys("I");
    assert!(matches!(h.app.screen(), Screen::Inbox(_)));
    h.keys("<esc> <enter>");
    assert!(
        matches!(h.app.screen(), Screen::Inbox(_)),
        "the line opens it as well"
    );
    let h = open(Vec::new());
    assert!(!h.screen(80, 24).contains("need a look"));
}

#[test]
fn a_text_is_read_and_adopted_and_nothing_of_it_stays_on_the_screen() {
    let mut h = open(vec![foreign()]);
    h.keys("I <enter>");
    assert!(matches!(h.effects.last(), Some(Effect::Peek(name)) if *name == foreign().name));
    h.reply(Reply::Peeked(Peeked {
        name: foreign().name,
        text: "zebra\u{1b}[2J\u{202e} words\n".to_owned().into(),
    }));
    let screen = h.screen(80, 24);
    assert!(screen.contains("zebra") && screen.contains("not a note"));
    assert!(!screen.contains('\u{1b}') && !screen.contains('\u{202e}'));
    h.keys("a");
    assert_eq!(asked(&h), Some((Adopt, foreign().name)));
    assert!(!h.screen(80, 24).contains("zebra"));
    h.effects.clear();
    h.keys("a x d");
    assert!(h.effects.is_empty(), "one thing after the other");
    h.reply(sorted(Some(Adopt), 0, Vec::new()));
    let screen = h.screen(80, 24);
    assert!(screen.contains("Taken in") && screen.contains("Nothing waits"));
}

#[test]
fn a_file_goes_after_a_question_and_comes_back_with_one_key() {
    let mut h = open(vec![foreign()]);
    h.keys("I x");
    assert!(h.effects.is_empty() && h.screen(80, 24).contains("Discard this file?"));
    h.keys("<esc> u");
    assert!(h.effects.is_empty(), "nothing was discarded yet");
    h.keys("x d");
    assert_eq!(asked(&h), Some((Discard, foreign().name)));
    h.reply(sorted(Some(Discard), 1, Vec::new()));
    h.keys("u");
    assert!(matches!(h.effects.last(), Some(Effect::TakeBack)));
    h.reply(sorted(None, 0, vec![foreign()]));
    assert!(h.screen(80, 24).contains("The file is back."));
}

#[test]
fn what_is_gone_is_restored_or_forgotten_and_a_text_in_its_place_is_asked_about() {
    let mut h = open(vec![missing(), rewritten()]);
    h.keys("I R");
    assert_eq!(asked(&h), Some((Restore, missing().name)));
    h.reply(Reply::NotSorted(Trouble {
        what: "The disk is full.".into(),
        remedy: "Make room.".into(),
    }));
    assert!(h.screen(80, 24).contains("The disk is full."));
    h.keys("x g");
    assert_eq!(asked(&h), Some((Forget, missing().name)));
    h.reply(sorted(Some(Forget), 0, vec![rewritten()]));
    h.effects.clear();
    h.keys("R");
    assert!(h.effects.is_empty() && h.screen(80, 24).contains("Put your own version back?"));
    h.keys("r");
    assert_eq!(asked(&h), Some((Restore, rewritten().name)));
}

#[test]
fn a_lock_takes_the_inbox_and_its_text_away() {
    let mut h = open(vec![foreign()]);
    h.keys("I <enter>");
    h.reply(Reply::Peeked(Peeked {
        name: foreign().name,
        text: "zebra\n".to_owned().into(),
    }));
    h.keys("<ctrl-l>");
    let screen = h.screen(80, 24);
    assert!(!screen.contains("zebra") && !screen.contains("need a look"));
    h.reply(sorted(Some(Adopt), 0, vec![foreign()]));
    assert!(
        h.app.desk().inbox.is_empty(),
        "an answer from before the lock opens nothing"
    );
}

#[test]
fn the_inbox_as_it_looks() {
    let mut h = open(Vec::new());
    h.keys("I");
    assert_snapshot!("inbox_empty", seen(&mut h));
    let mut h = open(vec![foreign(), missing(), rewritten()]);
    h.keys("I");
    assert_snapshot!("inbox", seen(&mut h));
    h.keys("<down>");
    assert_snapshot!("inbox_wide", seen_at([(120, 40)], &mut h));
    h.keys("x");
    assert_snapshot!("inbox_question", seen(&mut h));
    h.keys("<esc> <up> <enter>");
    h.reply(Reply::Peeked(Peeked {
        name: foreign().name,
        text: "Somebody else's words.\n".repeat(40).into(),
    }));
    assert_snapshot!("inbox_text", seen(&mut h));
    let many = (0..60).map(|number| piece(number, "it is cut short", "Wait.", &[Discard]));
    let mut h = open(many.collect());
    h.keys("I <end>");
    assert_snapshot!("inbox_full", seen(&mut h));
}
