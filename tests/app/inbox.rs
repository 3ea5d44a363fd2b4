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
        is_identity: false,
        brief: what.to_owned(),
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
fn after_a_removal_the_neighbour_is_chosen() {
    let stays = |number| piece(number, "it is cut short", "Wait.", &[Discard]);
    let mut h = open((1..=30).map(stays).collect());
    h.keys("I <down> <down> <down> <down> x d");
    let others = (1..=30).filter(|number| *number != 5);
    h.reply(sorted(Some(Discard), 1, others.map(stays).collect()));
    h.effects.clear();
    h.keys("x d");
    assert_eq!(asked(&h), Some((Discard, stays(6).name)));
    h.reply(sorted(Some(Discard), 2, (1..=4).map(stays).collect()));
    h.keys("x d");
    assert_eq!(
        asked(&h),
        Some((Discard, stays(4).name)),
        "the last one left"
    );
}

/// The object's name has 32 figures: it stands below the list, and the row keeps its column.
#[test]
fn a_row_tells_it_in_short_and_the_rest_stands_below() {
    let renamed = Piece {
        brief: "it stands under another name".to_owned(),
        what: format!("it stands under another name; it is the object {:032x}", 7),
        name: "notes.txt".to_owned(),
        ..foreign()
    };
    let mut h = open(vec![foreign(), renamed]);
    h.keys("I <down>");
    let screen = h.screen(80, 24);
    let rows: Vec<&str> = screen.lines().collect();
    assert!(
        rows[5].contains("› It stands under another name   "),
        "{screen}"
    );
    let column =
        |row: &str, name: &str| row.split(name).next().map(|before| before.chars().count());
    assert_eq!(
        column(rows[4], "000000000000…"),
        column(rows[5], "notes.txt"),
        "{screen}"
    );
    assert_eq!(screen.matches("object").count(), 1, "{screen}");
    h.keys("<up>");
    let screen = h.screen(80, 24);
    assert_eq!(
        screen.matches("his journal did not write it").count(),
        1,
        "{screen}"
    );
    let narrow = h.screen(40, 24);
    assert!(narrow.contains("enter  read it as text"), "{narrow}");
}

#[test]
fn while_a_text_is_read_one_key_is_named_that_closes_it() {
    let mut h = open(vec![foreign()]);
    h.keys("I <enter>");
    h.reply(Reply::Peeked(Peeked {
        name: foreign().name,
        text: "zebra\n".to_owned().into(),
    }));
    let screen = h.screen(80, 24);
    let footer = screen.lines().last().unwrap_or_default();
    assert_eq!(footer.matches("close").count(), 1, "{footer}");
    assert!(footer.contains("esc close"), "{footer}");
    h.keys("<enter>");
    assert!(!h.screen(80, 24).contains("zebra"), "both close it");
}

/// The worker reads while one goes on: what can be done is done to the file that is shown.
#[test]
fn a_text_that_comes_late_is_not_shown_beside_another_file() {
    let peeked = |piece: Piece| {
        Reply::Peeked(Peeked {
            name: piece.name,
            text: "zebra\n".to_owned().into(),
        })
    };
    let mut h = open(vec![foreign(), rewritten()]);
    h.keys("I <enter> <down>");
    h.reply(peeked(foreign()));
    assert!(!h.screen(80, 24).contains("zebra"));
    h.keys("<enter>");
    h.reply(peeked(rewritten()));
    assert!(h.screen(80, 24).contains("zebra"));
    h.reply(sorted(Some(Discard), 1, vec![foreign(), rewritten()]));
    h.keys("u");
    assert!(!h.screen(80, 24).contains("zebra"), "the rows move");
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

#[test]
fn a_file_far_off_takes_no_row_from_the_list() {
    let screen = |last: Option<Piece>| {
        let mut h = open((0..60).map(|_| missing()).chain(last).collect());
        h.keys("I");
        h.screen(80, 24)
    };
    let remedy = "Read it as text, and then decide. ".repeat(20);
    let tall = piece(
        9,
        "it was changed",
        &remedy,
        &[Restore, Read, Adopt, Discard],
    );
    assert_eq!(screen(Some(tall)), screen(None));
}
