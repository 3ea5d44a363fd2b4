//! The key that hides: on every screen, in every state, the next frame holds nothing of a note (T45).

use std::time::Duration;

use afterword::app::effect::Effect;
use afterword::app::msg::{Msg, Reply, Trouble};
use afterword::app::overlay::Overlay;

use crate::every_screen::each;
use crate::harness::{Harness, Start, id, revision};

/// All that a hidden screen says.
const HIDDEN: &str = "ctrl-p to go on";

fn assert_hidden(h: &Harness, what: &str) {
    for (width, height) in [(80, 24), (40, 12), (120, 40), (20, 3)] {
        let screen = h.screen(width, height);
        let words: Vec<_> = screen.split_whitespace().collect();
        assert_eq!(words.join(" "), HIDDEN, "{what} at {width}x{height}");
    }
    assert!(h.effects.contains(&Effect::Wipe), "{what}");
}

#[test]
fn on_every_screen_with_and_without_something_above_it_the_next_frame_is_empty() {
    let mut shown = 0;
    for above in ["", "<f1>", "<ctrl-k>", "<ctrl-k> z a n", "<ctrl-c>"] {
        for (name, mut h) in each("zanzibar") {
            h.keys(above);
            shown += usize::from(h.screen(80, 24).contains("zanzibar"));
            h.effects.clear();
            h.keys("<ctrl-p>");
            assert_hidden(&h, &format!("{name} {above}"));
            h.keys("<ctrl-p>");
            assert_ne!(h.screen(80, 24).trim(), HIDDEN, "{name} comes back");
        }
    }
    assert!(
        shown > 15,
        "a control: {shown} of the screens show the word"
    );
}

#[test]
fn what_is_typed_stays_a_draft_and_the_passphrase_stays_typed() {
    let mut h = Harness::start(Start::Locked);
    h.keys("w zanzibar <ctrl-p>");
    assert_hidden(&h, "writing");
    h.keys("never typed").wait(Duration::from_secs(3));
    let kept = |effect: &Effect| matches!(effect, Effect::Keep(draft) if draft.text == "zanzibar");
    assert!(h.effects.iter().any(kept), "{:?}", h.effects);
    h.keys("<ctrl-p>");
    assert!(h.screen(80, 24).contains("zanzibar") && !h.screen(80, 24).contains("never"));

    let mut h = Harness::start(Start::Locked);
    h.keys("<enter> river <ctrl-p>");
    assert_hidden(&h, "the passphrase");
    h.keys("<ctrl-p> stone <enter>");
    let typed = |effect: &Effect| matches!(effect, Effect::Unlock(phrase) if phrase.expose() == "riverstone");
    assert!(h.effects.iter().any(typed));
}

#[test]
fn in_the_middle_of_a_search_and_of_saving_it_hides_and_nothing_is_lost() {
    let note = || vec![revision(1, "zanzibar", "body")];
    let mut h = Harness::start(Start::Open(note(), Vec::new()));
    h.keys("/ zanz <ctrl-p>");
    assert_hidden(&h, "searching");
    h.keys("<ctrl-p>");
    assert!(h.screen(80, 24).contains("zanz"));

    let mut h = Harness::start(Start::Open(note(), Vec::new()));
    h.keys("w quagga <ctrl-s> <ctrl-p>");
    assert_hidden(&h, "saving");
    let save = h.effects.iter().find_map(|effect| match effect {
        Effect::Save(save) => Some(save.note.id),
        _ => None,
    });
    let trouble = Trouble {
        what: "The disk is full.".into(),
        remedy: "Make room.".into(),
    };
    h.reply(Reply::NotSaved(save.unwrap_or(id(9)), trouble));
    h.effects.push(Effect::Wipe);
    assert_hidden(&h, "an answer that comes while hidden");
    h.keys("<ctrl-p>");
    assert!(h.screen(80, 24).contains("quagga"));
}

#[test]
fn hidden_neither_a_paste_nor_the_question_of_leaving_shows_anything() {
    let mut h = Harness::start(Start::Open(
        vec![revision(1, "zanzibar", "body")],
        Vec::new(),
    ));
    h.keys("r <ctrl-p>");
    h.send(Msg::Paste("q".into()));
    assert_hidden(&h, "a paste");
    h.keys("<ctrl-c>");
    assert!(h.app.overlay().is_some_and(Overlay::asks_to_leave));
    assert!(
        !h.screen(80, 24).contains("zanzibar"),
        "{}",
        h.screen(80, 24)
    );
    h.keys("<esc>");
    assert_hidden(&h, "after the question");
}
