//! Decks about several notes: asked item by item, left and taken up, and what they do to those notes.

use afterword::app::effect::{Effect, Save};
use afterword::app::msg::Reply;
use afterword::journal::note::{GRACE, HELD, LEARNING, RELEASE};
use afterword::journal::revision::Revision;

use crate::harness::{Harness, Start, id, revision};
use crate::release::rules_on;
use crate::shelf::{settle, shelf};
use crate::walk::{guided, page, walk};
use crate::write::{saved, saves, shows};

/// A note of a hundred days ago and more, the lower the older.
fn old(number: u8, title: &str) -> Revision {
    let mut note = revision(number, title, "A quiet hour.");
    let day = note.note.written.local().date() - chrono::Days::new(200 - u64::from(number));
    note.note.written =
        afterword::journal::note::Written::Part(day, afterword::journal::note::DayPart::Morning);
    note
}

fn three() -> Vec<Revision> {
    let notes = [old(1, "rain"), old(2, "late again"), old(3, "on the bus")];
    notes.into_iter().chain([rules_on()]).collect()
}

/// Both are looked at: one is let go with a line, one is held.
fn both(h: &mut Harness) {
    h.keys("n <deck:release>");
    let (first, second) = (id(1).to_string(), id(2).to_string());
    let steps = [
        ("due".to_owned(), "1 2 <enter>"),
        (
            format!("learned@{first}"),
            "Slow <space> is <space> a <space> speed <enter>",
        ),
        (format!("fate@{first}"), "1"),
        (format!("learned@{second}"), "<enter>"),
        (format!("fate@{second}"), "3"),
        (format!("held@{second}"), "<enter>"),
    ];
    for (id, keys) in &steps {
        walk(h, &[(id, keys)]);
    }
}

/// The saves that were asked for, by note.
fn asked(h: &Harness) -> Vec<(u8, Save)> {
    let number = |save: &Save| {
        (1..=9)
            .find(|number| save.note.id == id(*number))
            .unwrap_or(0)
    };
    let saves = h.effects.iter().filter_map(|effect| match effect {
        Effect::Save(save) => Some((number(save), Save::clone(save))),
        _ => None,
    });
    saves.collect()
}

#[test]
fn old_notes_are_asked_about_one_by_one_under_their_titles() {
    let mut h = shelf(three());
    h.keys("n <deck:release>");
    assert!(
        shows(&h, "rain") && shows(&h, "late again"),
        "{}",
        h.screen(80, 24)
    );
    h.keys("1 2 <enter>");
    assert_eq!(page(&h), format!("learned@{}", id(1)));
    assert!(
        shows(&h, "rain") && shows(&h, "6 months ago"),
        "{}",
        h.screen(80, 24)
    );
}

#[test]
fn what_a_deck_asks_for_is_saved_with_its_note_and_in_that_order() {
    let mut h = shelf(three());
    h.effects.clear();
    both(&mut h);
    let before = asked(&h);
    assert_eq!(
        before.iter().map(|(note, _)| *note).collect::<Vec<_>>(),
        [1, 2]
    );
    let (released, held) = (&before[0].1, &before[1].1);
    assert_eq!(released.parents, [id(101)]);
    assert!(released.note.tags.contains(&RELEASE.to_owned()));
    let line = released
        .note
        .unknown
        .get(LEARNING)
        .and_then(|line| line.as_str());
    assert_eq!(line, Some("Slow is a speed"));
    assert_eq!(
        released.note.body.trim(),
        "A quiet hour.",
        "nothing is erased"
    );
    assert!(held.note.tags.contains(&HELD.to_owned()) && held.draft.is_none());
    let grace = released
        .note
        .unknown
        .get(GRACE)
        .and_then(|day| day.as_str());
    assert_eq!(grace, Some("2026-11-29"));
    settle(&mut h);
    assert_eq!(asked(&h).len(), 0, "no note of its own names what is to go");
    assert!(guided(&h).fate.is_settled());
}

#[test]
fn a_save_that_fails_keeps_the_draft_and_is_tried_again_alone() {
    let mut h = shelf(three());
    both(&mut h);
    let first = asked(&h).remove(0).1;
    h.effects.clear();
    h.reply(Reply::Saved(match saved(&first.note, true) {
        Reply::Saved(saved) => saved,
        other => panic!("{other:?}"),
    }));
    h.reply(refused(id(2)));
    assert!(shows(&h, "Not saved yet"), "{}", h.screen(80, 24));
    assert!(asked(&h).is_empty());
    h.keys("<enter>");
    let again: Vec<u8> = asked(&h).iter().map(|(note, _)| *note).collect();
    assert_eq!(again, [2], "what is on the disk is not written twice");
    settle(&mut h);
    assert_eq!(saves(&h).len(), 0);
    assert!(guided(&h).fate.is_settled());
}

fn refused(note: afterword::id::Id) -> Reply {
    Reply::NotSaved(
        note,
        afterword::app::msg::Trouble {
            what: "The disk is full.".into(),
            remedy: "Make room.".into(),
        },
    )
}

#[test]
fn a_group_is_left_in_the_middle_and_taken_up_there() {
    let mut h = shelf(three());
    h.keys("n <deck:release> 1 2 <enter> Slow <enter> <ctrl-x>");
    let draft = h.effects.iter().rev().find_map(|effect| match effect {
        Effect::Keep(draft) => Some(draft.clone()),
        _ => None,
    });
    let draft = draft.expect("a draft");
    let mut changed = three();
    changed[1].note.tags.push(HELD.to_owned());
    let mut h = Harness::start(Start::Open(changed, vec![draft]));
    h.keys("<enter>");
    assert_eq!(page(&h), format!("fate@{}", id(1)));
    h.keys("2");
    assert_eq!(
        page(&h),
        format!("learned@{}", id(2)),
        "held meanwhile, and still there"
    );
    h.keys("<esc> <esc>");
    assert!(shows(&h, "Slow"));
}

#[test]
fn an_empty_supply_and_a_locked_journal_are_told_apart() {
    let mut h = Harness::empty();
    h.keys("n <deck:release>");
    assert!(shows(&h, "Nothing is due"));
    let mut h = Harness::start(Start::Locked);
    h.keys("n <deck:release>");
    assert!(shows(&h, "The journal is locked"), "{}", h.screen(80, 24));
}
