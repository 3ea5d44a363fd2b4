//! What is done to a note from the list: to the bin and back, flagged, refused.

use afterword::app::effect::Effect;
use afterword::journal::note::FLAGGED;

use crate::harness::id;
use crate::shelf::{chosen, entry, fork, refuse, settle, shelf, three, version};

#[test]
fn a_note_goes_to_the_bin_and_u_takes_it_back() {
    let mut h = three();
    h.keys("r <down> d");
    let [Effect::Bin(note, parents)] = h.effects.as_slice() else {
        panic!("{:?}", h.effects);
    };
    assert_eq!((note.id, parents.as_slice()), (id(2), &[id(102)][..]));
    assert!(
        !h.screen(80, 24).contains("Moved"),
        "nothing is said before it is done"
    );
    settle(&mut h);
    let screen = h.screen(80, 24);
    assert!(
        screen.contains("Moved to the bin. u takes it back."),
        "{screen}"
    );
    assert!(!screen.contains("late again") && chosen(&screen).contains("quiet hour"));
    let tombstone = entry(&h, id(2)).head_ids();
    h.keys("u");
    let [Effect::Save(save)] = h.effects.as_slice() else {
        panic!("{:?}", h.effects);
    };
    assert_eq!(
        (save.note.title.as_str(), &save.parents),
        ("late again", &tombstone)
    );
    settle(&mut h);
    let screen = h.screen(80, 24);
    assert!(
        screen.contains("Taken back.") && chosen(&screen).contains("late again"),
        "{screen}"
    );
}

#[test]
fn two_notes_are_taken_back_one_after_the_other() {
    let mut h = three();
    h.keys("r d");
    settle(&mut h);
    h.keys("d");
    settle(&mut h);
    for left in [2, 3] {
        h.keys("u");
        settle(&mut h);
        assert_eq!(h.app.desk().library().expect("open").len(), left);
    }
    h.keys("u");
    assert!(h.effects.is_empty() && h.screen(80, 24).contains("B shows the bin"));
}

#[test]
fn a_fork_comes_back_from_the_bin_with_both_its_texts() {
    let mut h = shelf(fork());
    h.keys("r d");
    settle(&mut h);
    assert!(entry(&h, id(1)).is_binned());
    h.keys("u");
    settle(&mut h);
    let bodies = entry(&h, id(1))
        .heads()
        .iter()
        .map(|head| head.note.body.as_str());
    let mut bodies: Vec<_> = bodies.collect();
    bodies.sort_unstable();
    assert_eq!(
        bodies,
        [
            "How it began.\n\nAt home.\n",
            "How it began.\n\nOn the ward.\n"
        ]
    );
}

#[test]
fn a_second_press_waits_for_the_first_so_that_no_two_versions_are_made() {
    let mut h = three();
    h.keys("r d d u");
    assert_eq!(h.effects.len(), 1);
    settle(&mut h);
    h.keys("u");
    assert_eq!(h.effects.len(), 1);
}

#[test]
fn what_was_not_written_may_be_tried_again() {
    let mut h = three();
    h.keys("r d");
    refuse(&mut h, id(3));
    assert!(
        h.screen(80, 24)
            .contains("Not saved, your text is still here. The disk is full.")
    );
    h.keys("d");
    assert_eq!(h.effects.len(), 2);
}

#[test]
fn s_and_enter_flag_a_note_for_supervision_and_the_card_takes_the_flag_off() {
    let mut h = three();
    h.keys("r s <enter>");
    settle(&mut h);
    let screen = h.screen(80, 24);
    assert!(chosen(&screen).contains('⚑'), "{screen}");
    assert_eq!(entry(&h, id(3)).current().note.tags, [FLAGGED]);
    h.keys("s d");
    settle(&mut h);
    h.keys("<esc>");
    assert!(entry(&h, id(3)).current().note.tags.is_empty());
    assert!(!h.screen(80, 24).contains('⚑'));
}

#[test]
fn a_note_with_two_versions_has_its_mark_and_is_settled_before_it_is_flagged() {
    let mut h = shelf(fork());
    h.keys("r s");
    let screen = h.screen(80, 24);
    assert!(
        chosen(&screen).contains('◆') && screen.contains("m settles that first"),
        "{screen}"
    );
    assert_eq!(h.effects, []);
}

#[test]
fn a_note_of_a_newer_version_is_read_and_not_changed() {
    let mut newer = version(1, 101, &[], "Later.\n");
    newer.format = 2;
    let mut h = shelf(vec![newer]);
    for verb in ["e", "d", "s"] {
        h.keys(&format!("r {verb}"));
        assert!(h.screen(80, 24).contains("newer version"), "{verb}");
        assert_eq!(h.effects, []);
        h.keys("<esc>");
    }
}
