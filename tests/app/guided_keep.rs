//! Leaving, keeping, locking, and a disk that does not take it.

use std::time::Duration;

use afterword::app::effect::Effect;
use afterword::app::msg::{Msg, Reply};
use afterword::app::route::Route;
use afterword::app::screen::Screen;
use afterword::config::Config;
use afterword::journal::draft::Draft;

use crate::harness::{Harness, Start, id, today};
use crate::walk::{SECOND, about, guided, is_home, note, page, seal, skip_all, walk};
use crate::write::{drafts, saved, saves, shows, trouble};

/// A reaction note in which a line is half written.
fn half() -> Harness {
    let mut h = Harness::empty();
    h.keys("n <deck:ct-5> harbour <enter> half <space> a");
    h
}

/// The same, walked to its end, and not taken by the disk.
pub fn refused() -> Harness {
    let mut h = half();
    h.keys("<enter>");
    skip_all(&mut h);
    let note = note(&h).id;
    h.reply(Reply::NotSaved(note, trouble()));
    h
}

fn draft(h: &Harness) -> Draft {
    drafts(h).last().expect("a draft").to_owned().clone()
}

#[test]
fn leaving_keeps_the_line_and_going_on_ends_in_one_note() {
    let mut h = half();
    h.keys("<ctrl-x>");
    assert!(is_home(&h) && shows(&h, "Kept. It waits under Open."));
    let kept = draft(&h);
    assert_eq!(
        (
            kept.title.as_str(),
            kept.deck.as_deref(),
            kept.page.as_deref(),
            kept.text.as_str()
        ),
        ("Reaction note", Some("ct-5"), Some("moment"), "half a")
    );
    h.keys("<enter>");
    assert!(page(&h) == "moment" && shows(&h, "› half a") && shows(&h, "harbour"));
    h.keys("<space> line <enter>");
    skip_all(&mut h);
    let save = saves(&h)[0].clone();
    assert_eq!((save.draft, save.note.id), (Some(kept.id), kept.note));
    assert_eq!(save.note.title, "half a line");
    seal(&mut h);
    assert_eq!(h.effects.last(), Some(&Effect::Forget(kept.id)));
    h.keys("<enter>");
    assert!(!shows(&h, "draft"), "{}", h.screen(80, 24));
}

#[test]
fn what_is_marked_and_not_yet_given_is_kept_too() {
    let mut h = half();
    h.keys("<enter> <tab> 2 4 <ctrl-f> <ctrl-x> <enter>");
    assert!(page(&h) == "body" && shows(&h, "2  [x] tight chest") && shows(&h, "4  [x] throat"));
    skip_all(&mut h);
    assert_eq!(
        note(&h).tags,
        ["sup:flagged", "body:tight-chest", "body:throat"]
    );
}

#[test]
fn a_draft_is_kept_a_second_after_a_key_and_none_before_anything_is_given() {
    let mut h = Harness::empty();
    h.keys("n <deck:ct-5>").wait(SECOND * 5);
    assert_eq!(h.effects, []);
    h.keys("<tab>").wait(SECOND * 5);
    assert_eq!(h.effects, [], "passing over a page is nothing to keep");
    h.keys("a").wait(SECOND * 2);
    assert_eq!(draft(&h).text, "a");
    h.effects.clear();
    h.wait(SECOND * 20);
    assert_eq!(h.effects, [], "nothing new, nothing to keep");
}

#[test]
fn the_first_page_is_left_without_a_question_while_nothing_is_given() {
    for keys in [
        "n <deck:ct-5> <esc>",
        "n <deck:ct-5> <tab> <esc> <esc>",
        "3 <esc>",
        "c <ctrl-x>",
    ] {
        let mut h = Harness::empty();
        h.keys(keys);
        assert!(is_home(&h) && h.effects.is_empty(), "{keys}");
    }
}

#[test]
fn leaving_the_first_page_asks_when_something_would_be_lost() {
    let asked = || {
        let mut h = half();
        h.wait(SECOND * 2).keys("<esc> <esc>");
        assert!(shows(&h, "Leave here?") && shows(&h, "keep as a draft and leave"));
        h
    };
    let mut h = asked();
    h.keys("<esc>");
    assert_eq!(page(&h), "alias", "esc stays");
    let mut h = asked();
    h.keys("k");
    assert!(is_home(&h) && shows(&h, "draft: Reaction note"));
    let mut h = asked();
    let kept = draft(&h).id;
    h.keys("d");
    assert!(is_home(&h) && !shows(&h, "draft:"));
    assert_eq!(h.effects.last(), Some(&Effect::Forget(kept)));
}

#[test]
fn a_lock_in_the_middle_of_a_line_keeps_it_and_hides_it() {
    let mut h = half();
    h.keys("<ctrl-l>");
    assert_eq!(draft(&h).text, "half a");
    assert!(is_home(&h) && !shows(&h, "half") && !shows(&h, "harbour"));
    let mut h = Harness::start(Start::Locked);
    h.keys("n <deck:ct-5> harbour <enter> half")
        .wait(Duration::from_secs(301));
    assert_eq!(draft(&h).text, "half");
    assert!(is_home(&h) && !shows(&h, "harbour"));
}

#[test]
fn a_deck_that_knows_people_does_not_outlive_a_lock_and_a_bare_practice_does() {
    let notes = vec![about(1, "harbour", &[])];
    let mut h = Harness::start(Start::Open(notes, Vec::new()));
    h.keys("n <deck:ct-5>");
    assert!(shows(&h, "harbour"));
    h.keys("<ctrl-l>");
    assert!(is_home(&h));
    let mut h = Harness::empty();
    h.keys("g 2 <tab> <ctrl-l>");
    assert_eq!(page(&h), "press");
    let mut h = Harness::empty();
    h.keys("g 2 4 <ctrl-l>");
    assert!(is_home(&h), "a rating is an answer");
    assert_eq!(draft(&h).answers.len(), 1);
}

#[test]
fn what_the_disk_did_not_take_is_still_here_and_is_tried_again() {
    let mut h = half();
    h.keys("<enter>");
    skip_all(&mut h);
    let first = saves(&h)[0].clone();
    h.keys("<enter> <esc>");
    assert!(!is_home(&h), "nobody leaves while it is being written");
    h.reply(Reply::NotSaved(first.note.id, trouble()));
    assert!(shows(&h, "Not saved yet. All of it is still here.") && shows(&h, "The disk is full"));
    for again in ["<enter>", "<ctrl-s>"] {
        h.effects.clear();
        h.keys(again);
        assert_eq!(saves(&h)[0].note.body, first.note.body, "{again}");
        h.reply(Reply::NotSaved(first.note.id, trouble()));
    }
    h.keys("<esc>");
    assert_eq!(page(&h), "next", "the answers can be looked at");
    h.effects.clear();
    h.keys("<enter>");
    assert_eq!(saves(&h).len(), 1);
    h.reply(saved(&first.note, true));
    assert!(shows(&h, "Saved and sealed."));
    h.keys("<enter>");
    assert!(is_home(&h));
}

#[test]
fn what_the_disk_did_not_take_can_be_left_as_a_draft() {
    let mut h = refused();
    h.keys("<ctrl-x>");
    assert!(is_home(&h));
    assert_eq!(draft(&h).answers.len(), first_answers(&h));
    h.keys("<enter>");
    assert!(!guided(&h).is_closing(), "it opens before its end");
}

fn first_answers(h: &Harness) -> usize {
    draft(h).answers.len()
}

#[test]
fn locked_before_the_disk_answers_it_is_kept_as_a_draft() {
    let mut h = half();
    h.keys("<enter>");
    skip_all(&mut h);
    h.effects.clear();
    h.keys("<ctrl-l>");
    assert_eq!(drafts(&h).len(), 1);
    let mut h = half();
    h.keys("<enter>");
    skip_all(&mut h);
    seal(&mut h);
    h.effects.clear();
    h.keys("<ctrl-l>");
    assert!(drafts(&h).is_empty(), "what is saved is no draft any more");
}

#[test]
fn passing_over_everything_says_nothing_of_saving() {
    let mut h = Harness::empty();
    h.keys("n <deck:ct-5>");
    skip_all(&mut h);
    assert!(shows(&h, "You need not carry this one.") && !shows(&h, "aved"));
    assert_eq!(h.effects, []);
    h.keys("<enter>");
    assert!(is_home(&h));
    h.keys("n <deck:ct-5> harbour <enter>").wait(SECOND * 2);
    skip_all(&mut h);
    let kept = draft(&h).id;
    assert_eq!(
        h.effects.last(),
        Some(&Effect::Forget(kept)),
        "an alias alone is no note"
    );
}

#[test]
fn without_a_journal_a_practice_works_and_says_that_nothing_is_kept() {
    let mut h = Harness::start(Start::Missing);
    h.keys("g 3 7");
    walk(
        &mut h,
        &[("press", "<tab>"), ("again", "1"), ("after", "4")],
    );
    assert!(shows(
        &h,
        "There is no journal yet, so nothing of this is kept."
    ));
    assert!(saves(&h).is_empty());
    h.keys("<enter>");
    assert!(is_home(&h));
    h.keys("g 1 7 <ctrl-x>");
    assert!(
        shows(&h, "nothing of this is kept") && !is_home(&h),
        "what cannot be kept is not dropped without a word"
    );
    h.keys("<esc> <esc> <esc>");
    assert!(shows(&h, "nothing of this is kept") && !shows(&h, "keep it for later"));
    h.keys("d");
    assert!(is_home(&h));
}

#[test]
fn a_machine_that_never_opened_the_journal_keeps_nothing_of_a_practice() {
    let mut h = Harness::stranger(Route::Guided("g.press".into()));
    h.keys("5").wait(SECOND * 3);
    assert!(drafts(&h).is_empty(), "nor tries to");
    walk(
        &mut h,
        &[("press", "<tab>"), ("again", "1"), ("after", "5")],
    );
    assert!(
        shows(&h, "never opened on this machine"),
        "{}",
        h.screen(80, 24)
    );
    assert!(saves(&h).is_empty());
}

#[test]
fn the_draft_of_a_deck_that_is_gone_stays_and_says_so() {
    let left = Draft {
        id: id(7),
        note: id(8),
        changed: today(),
        title: "My own deck".into(),
        deck: Some("gone".into()),
        page: None,
        parents: Vec::new(),
        text: String::new(),
        answers: std::collections::BTreeMap::new(),
    };
    let mut h = Harness::start(Start::Open(Vec::new(), vec![left]));
    h.keys("<enter>");
    assert!(is_home(&h) && shows(&h, "The deck of this draft is not here any more."));
    assert!(shows(&h, "draft: My own deck"));
}

#[test]
fn a_draft_from_an_older_deck_opens_where_it_can() {
    let mut h = half();
    h.keys("<ctrl-x>");
    let mut left = draft(&h);
    left.page = Some("no-such-page".into());
    let mut h = Harness::start(Start::Open(Vec::new(), vec![left]));
    h.keys("<enter>");
    assert!(
        page(&h) == "moment" && !shows(&h, "half"),
        "the text belongs to another page"
    );
}

#[test]
fn a_deck_asked_for_by_name_opens_over_home() {
    let mut h = Harness::at(Route::Guided("checkin".into()), Config::default());
    assert!(matches!(h.app.screen(), Screen::Guided(_)));
    h.send(Msg::Tick);
    let mut h = Harness::at(Route::Guided("gone".into()), Config::default());
    h.send(Msg::Tick);
    assert!(is_home(&h));
}
