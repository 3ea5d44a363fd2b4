//! How strong it was before and after, and how the breathing was.

use afterword::app::effect::{Effect, Save};
use afterword::app::msg::{Msg, Reply, Saved, Signal, Trouble};
use afterword::config::Config;
use afterword::journal::revision::{FORMAT, Kind, Revision};

use crate::breather::{is_open, own, shows, wait};
use crate::harness::{Harness, Start, id, revision};

fn save(h: &Harness) -> Option<&Save> {
    h.effects.iter().find_map(|effect| match effect {
        Effect::Save(save) => Some(&**save),
        _ => None,
    })
}

fn saved(h: &mut Harness) {
    let note = save(h).expect("a note").note.clone();
    let revision = Revision {
        id: id(99),
        format: FORMAT,
        kind: Kind::Note,
        parents: Vec::new(),
        device: "d1a2b3c4".into(),
        note,
    };
    h.reply(Reply::Saved(Box::new(Saved {
        revision,
        confirmed: true,
        draft: None,
    })));
}

/// A minute that ended by itself.
fn over() -> Harness {
    let mut h = own("b.46", 1, Config::default());
    wait(&mut h, 66_000);
    h
}

#[test]
fn strength_before_and_after_and_how_it_was_are_one_key_each_and_make_a_note() {
    let mut h = own("b.46", 1, Config::default());
    wait(&mut h, 1_000);
    h.keys("6");
    assert!(shows(&h, "Strength 6 before. Noted."));
    wait(&mut h, 65_000);
    assert!(shows(&h, "How strong is it now?") && shows(&h, "u unpleasant"));
    h.keys("6 a");
    assert!(shows(&h, "no change"), "{}", h.screen(80, 24));
    h.keys("<enter>");
    let note = &save(&h).expect("a note").note;
    assert_eq!(note.deck.as_deref(), Some("breathe"));
    assert_eq!(note.tags, ["breath:b.46", "felt:alright"]);
    assert_eq!(note.scales["strength"], 6);
    assert_eq!(note.scales["strength_after"], 6);
    assert_eq!(
        note.body,
        "Easy longer-out: 1 min, 8 breaths.\nStrength 6 before, 6 after: no change.\nIt was all right.\n"
    );
    assert!(is_open(&h), "until it is on the disk");
    saved(&mut h);
    assert!(!is_open(&h) && shows(&h, "8 breaths, sealed."));
}

#[test]
fn doing_nothing_leaves_by_itself_and_makes_no_note() {
    let mut h = over();
    wait(&mut h, 20_000);
    assert!(is_open(&h));
    wait(&mut h, 12_000);
    assert!(!is_open(&h) && save(&h).is_none());
    assert!(shows(&h, "Kept 1 min, 8 breaths."));
}

#[test]
fn one_key_keeps_a_note_without_an_answer() {
    let mut h = over();
    h.keys("k <enter>");
    let note = &save(&h).expect("a note").note;
    assert_eq!((note.tags.len(), note.scales.len()), (1, 0));
}

#[test]
fn what_was_answered_is_sealed_when_it_leaves_by_itself_or_is_locked_or_ended() {
    let ways: [fn(&mut Harness); 4] = [
        |h| wait(h, 32_000),
        |h| {
            h.keys("<ctrl-l>");
        },
        |h| h.send(Msg::Signal(Signal::HangUp)),
        |h| {
            h.keys("<ctrl-q>");
        },
    ];
    for way in ways {
        let mut h = over();
        h.keys("3");
        assert!(save(&h).is_none());
        way(&mut h);
        assert_eq!(save(&h).expect("a note").note.scales["strength_after"], 3);
    }
}

#[test]
fn a_disk_that_refuses_is_tried_again_or_let_go() {
    let refused = || {
        let mut h = over();
        h.keys("y <enter>");
        let note = save(&h).expect("a note").note.id;
        h.reply(Reply::NotSaved(
            note,
            Trouble {
                what: "The disk is full.".into(),
                remedy: "Make room.".into(),
            },
        ));
        assert!(is_open(&h) && shows(&h, "Not saved yet."));
        h
    };
    let mut h = refused();
    h.effects.clear();
    h.keys("<enter>");
    saved(&mut h);
    assert!(!is_open(&h));
    let mut h = refused();
    h.keys("<esc>");
    assert!(!is_open(&h));
}

#[test]
fn nothing_is_asked_where_there_is_no_place_for_the_answer() {
    let mut h = Harness::start(Start::Missing);
    h.keys("b");
    wait(&mut h, 1_000);
    assert!(!shows(&h, "how strong is it now"));
    h.keys("6 <enter>");
    wait(&mut h, 8_000);
    assert!(!shows(&h, "How strong"));
    wait(&mut h, 10_000);
    assert!(!is_open(&h) && save(&h).is_none());
}

#[test]
fn twice_hard_suggests_something_smaller_and_one_key_takes_it() {
    let mut h = own("b.48", 1, Config::default());
    wait(&mut h, 72_000);
    h.keys("h");
    assert!(!shows(&h, "Twice it was not easy"));
    h.keys("<enter>");
    saved(&mut h);
    h.effects.clear();
    h.keys("b <enter>");
    wait(&mut h, 12_000);
    h.keys("u");
    assert!(shows(&h, "Twice it was not easy"), "{}", h.screen(80, 24));
    h.keys("s <enter>");
    saved(&mut h);
    h.keys("b");
    assert!(shows(&h, "breathe, starter"));
}

#[test]
fn the_last_note_tells_as_well_that_it_was_hard() {
    let mut hard = revision(1, "Breathing", "");
    hard.note.deck = Some("breathe".into());
    hard.note.tags = vec!["felt:hard".into()];
    let mut h = Harness::start(Start::Open(vec![hard], Vec::new()));
    h.keys("b <enter>");
    wait(&mut h, 8_000);
    h.keys("u");
    assert!(shows(&h, "Twice it was not easy"));
}
