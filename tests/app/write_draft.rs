//! The draft of a page: when it is kept, what comes back, and when it goes.

use std::time::Duration;

use afterword::app::effect::{Effect, Save};
use afterword::app::msg::Reply;

use crate::harness::{Harness, Start, revision};
use crate::write::{drafts, editing, page, saves, shows, trouble};

const SECOND: Duration = Duration::from_secs(1);

#[test]
fn a_draft_is_kept_within_two_seconds_of_a_key_while_one_types_on() {
    let mut h = page();
    for _ in 0..20 {
        h.keys("a").wait(SECOND / 5);
    }
    let lengths: Vec<_> = drafts(&h).iter().map(|draft| draft.text.len()).collect();
    assert!(lengths.len() >= 3, "{lengths:?}");
    let before: Vec<_> = [0].iter().chain(&lengths).copied().collect();
    let steps = before.windows(2).map(|pair| pair[1] - pair[0]);
    assert!(
        steps.into_iter().all(|letters| letters <= 10),
        "two seconds are ten letters: {lengths:?}"
    );
}

#[test]
fn the_status_says_how_safe_the_text_is() {
    let mut h = page();
    assert!(!shows(&h, "kept"));
    h.keys("a");
    assert!(shows(&h, "not kept yet"));
    h.wait(SECOND * 2);
    let draft = drafts(&h)[0].id;
    assert!(shows(&h, "not kept yet"), "nobody answered so far");
    h.reply(Reply::DraftKept(draft));
    assert!(shows(&h, "draft kept"));
    h.keys("b").wait(SECOND);
    assert!(
        shows(&h, "draft kept"),
        "it does not flicker while one types"
    );
    h.wait(SECOND * 4);
    assert!(shows(&h, "not kept yet"), "no answer came");
    h.reply(Reply::DraftNotKept(draft, trouble()));
    assert!(
        shows(&h, "could not be kept"),
        "the warning has the rows that it needs, and stands over the status"
    );
}

#[test]
fn lock_keeps_the_draft_and_leaves_nothing_on_the_screen() {
    let mut h = page();
    h.keys("secret <tab> title <ctrl-l>");
    let draft = drafts(&h)[0].clone();
    assert_eq!(
        (draft.text.as_str(), draft.title.as_str()),
        ("secret", "title")
    );
    assert_eq!(h.effects[1..], [Effect::Lock, Effect::Wipe]);
    for (width, height) in [(80, 24), (200, 60)] {
        let screen = h.screen(width, height);
        assert!(
            !screen.contains("secret") && !screen.contains("title"),
            "{screen}"
        );
    }
}

#[test]
fn what_was_kept_comes_back_with_title_labels_and_the_cursor_at_the_end() {
    let mut h = page();
    h.keys("one <enter> two <tab> title <tab> harbour <tab> #own <ctrl-f> <ctrl-x>");
    assert!(shows(&h, "Kept as a draft.") && shows(&h, "draft: title"));
    let draft = drafts(&h)[0].clone();

    let mut h = Harness::start(Start::Open(Vec::new(), vec![draft.clone()]));
    h.keys("d ! <ctrl-s>");
    let Save {
        note, draft: from, ..
    } = saves(&h)[0];
    assert_eq!(
        (note.title.as_str(), note.body.as_str()),
        ("title", "one\ntwo!")
    );
    assert_eq!(note.alias.as_deref(), Some("harbour"));
    assert_eq!(note.tags, ["#own", "sup:flagged"]);
    assert_eq!((note.id, *from), (draft.note, Some(draft.id)));
}

#[test]
fn the_draft_of_a_change_goes_on_as_a_change() {
    let mut first = revision(1, "a title", "a body");
    first.note.scales.insert("strength".into(), 7);
    let mut h = editing(vec![first.clone()]);
    h.keys("! <ctrl-x>");
    let draft = drafts(&h)[0].clone();
    assert_eq!(draft.parents, [first.id]);

    let mut h = Harness::start(Start::Open(vec![first.clone()], vec![draft]));
    h.keys("d <ctrl-s>");
    let save = saves(&h)[0];
    assert_eq!(
        (save.note.id, save.parents.as_slice()),
        (first.note.id, &[first.id][..])
    );
    assert_eq!(save.note.scales["strength"], 7);
}

#[test]
fn words_that_were_all_taken_back_leave_no_draft_behind() {
    let mut h = page();
    h.keys("a").wait(SECOND * 2);
    let draft = drafts(&h)[0].id;
    h.reply(Reply::DraftKept(draft));
    h.effects.clear();
    h.keys("<backspace>").wait(SECOND * 3);
    assert_eq!(h.effects, [Effect::Forget(draft)]);
}
