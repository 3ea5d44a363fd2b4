//! What the user sets inside the journal, as screens ask for it.

use afterword::app::effect::{Effect, Save};
use afterword::app::msg::{Reply, Saved, Trouble};
use afterword::journal::revision::{FORMAT, Kind, Revision};

use crate::harness::{Harness, Start, id};

fn settle(h: &Harness, key: &'static str, word: &str) -> Save {
    let changes = vec![(key, Some(word.into()))];
    let effect = h.app.desk().settle("card", changes, h.app.now());
    let Effect::Settle(save) = effect else {
        panic!("not a setting: {effect:?}");
    };
    *save
}

/// The worker's answer.
fn settled(save: Save, number: u8) -> Reply {
    Reply::Settled(Box::new(Saved {
        revision: Revision {
            id: id(number),
            format: FORMAT,
            kind: Kind::Config,
            parents: save.parents,
            device: "d1a2b3c4".into(),
            note: save.note,
        },
        confirmed: true,
        draft: None,
    }))
}

#[test]
fn what_was_set_is_known_at_once_and_the_next_version_builds_on_it() {
    let mut h = Harness::empty();
    let first = settle(&h, "stage", "early");
    h.reply(settled(first, 201));
    let second = settle(&h, "setting", "clinic");
    assert_eq!(second.parents, [id(201)]);
    h.reply(settled(second, 202));
    let library = h.app.desk().library().expect("it is open");
    let card = library.config("card").expect("it is set");
    assert_eq!(
        (card.text("stage"), card.text("setting")),
        (Some("early"), Some("clinic"))
    );
    assert!(library.is_empty());
}

#[test]
fn while_locked_a_change_stands_alone() {
    let mut h = Harness::start(Start::Locked);
    let save = settle(&h, "stage", "early");
    assert_eq!(save.parents, []);
    h.reply(settled(save, 201));
    assert!(h.app.desk().library().is_none());
}

#[test]
fn what_could_not_be_set_is_told() {
    let mut h = Harness::empty();
    h.reply(Reply::NotSettled(Trouble {
        what: "The disk is full.".into(),
        remedy: "Make room.".into(),
    }));
    let notice = h.app.notice().expect("it is told");
    assert_eq!(notice.text, "Not kept. The disk is full. Make room.");
    assert!(notice.is_warning);
}
