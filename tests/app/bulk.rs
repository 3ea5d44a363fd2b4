//! Many notes at once: marked, labelled, flagged, moved to the bin and back.

use afterword::app::effect::Effect;
use afterword::app::msg::{Reply, Saved};
use afterword::app::screen::Screen;
use afterword::id::Id;
use afterword::journal::note::FLAGGED;
use afterword::journal::revision::Revision;
use insta::assert_snapshot;

use crate::harness::{Harness, id, revision};
use crate::shelf::{entry, fork, refuse, settle, shelf, three};
use crate::snapshots::seen;

fn tags(h: &Harness, number: u8) -> Vec<String> {
    entry(h, id(number)).current().note.tags.clone()
}

fn saved_notes(h: &Harness) -> Vec<Id> {
    let of = |effect: &Effect| match effect {
        Effect::Save(save) => Some(save.note.id),
        Effect::Bin(note, _) => Some(note.id),
        _ => None,
    };
    let mut notes: Vec<Id> = h.effects.iter().filter_map(of).collect();
    notes.sort();
    notes
}

#[test]
fn space_marks_a_row_and_goes_on_and_a_line_counts_the_marks() {
    let mut h = three();
    h.keys("r <space> <space>");
    let screen = h.screen(80, 24);
    assert_eq!(screen.matches('●').count(), 2, "{screen}");
    assert!(screen.contains("3 notes   2 marked"), "{screen}");
    h.keys("<up> <space>");
    assert!(h.screen(80, 24).contains("1 marked"));
    h.keys("*");
    assert!(h.screen(80, 24).contains("3 marked"));
    h.keys("*");
    assert!(!h.screen(80, 24).contains("marked"));
}

#[test]
fn esc_takes_the_marks_off_before_it_leaves() {
    let mut h = three();
    h.keys("r <space> <esc>");
    assert!(matches!(h.app.screen(), Screen::Review(_)));
    assert!(!h.screen(80, 24).contains("marked"));
    h.keys("<esc>");
    assert!(matches!(h.app.screen(), Screen::Home(_)));
}

#[test]
fn labels_are_put_on_and_taken_off_all_marked_notes() {
    let mut h = three();
    h.keys("r <space> <space> # #ward <space> -#own <enter>");
    assert_eq!(saved_notes(&h), [id(2), id(3)]);
    for effect in &h.effects {
        let Effect::Save(save) = effect else {
            panic!("{effect:?}");
        };
        assert_eq!(save.note.tags, ["#ward"]);
        assert_eq!(save.parents, entry(&h, save.note.id).head_ids());
    }
    settle(&mut h);
    let screen = h.screen(80, 24);
    assert!(screen.contains("Labels changed on 2 notes."), "{screen}");
    assert!(!screen.contains("marked"), "what is done is not marked");
    assert!(tags(&h, 1).is_empty());
}

#[test]
fn u_puts_labels_back_as_each_note_had_them() {
    let mut h = three();
    h.keys("r <space> <space> # #ward <space> #own <enter>");
    settle(&mut h);
    assert_eq!(tags(&h, 2), ["#own", "#ward"]);
    let screen = h.screen(80, 24);
    assert!(screen.contains("u puts them back."), "{screen}");
    assert!(screen.contains("u put labels back"), "{screen}");
    h.keys("u");
    settle(&mut h);
    assert_eq!(tags(&h, 2), ["#own"]);
    assert!(tags(&h, 3).is_empty());
    let screen = h.screen(80, 24);
    assert!(
        screen.contains("Labels are as they were on 2 notes."),
        "{screen}"
    );
    h.keys("u");
    assert_eq!(h.effects, [], "once is all");
}

#[test]
fn labels_are_put_back_only_where_nothing_was_done_since() {
    let mut h = three();
    h.keys("r <space> <space> # #ward <enter>");
    settle(&mut h);
    h.keys("<home> d");
    settle(&mut h);
    h.keys("u");
    assert_eq!(
        saved_notes(&h),
        [id(3)],
        "the note that was moved comes first"
    );
    settle(&mut h);
    assert_eq!(tags(&h, 3), ["#ward"]);
    assert_eq!(tags(&h, 2), ["#own", "#ward"]);
}

#[test]
fn without_a_mark_the_chosen_note_is_labelled() {
    let mut h = three();
    h.keys("r # #ward <enter>");
    settle(&mut h);
    assert_eq!(tags(&h, 3), ["#ward"]);
    assert!(tags(&h, 2) == ["#own"] && tags(&h, 1).is_empty());
    h.keys("# x <esc>");
    assert_eq!(h.effects, []);
    assert!(matches!(h.app.screen(), Screen::Review(_)));
}

#[test]
fn tab_completes_with_a_label_that_is_known() {
    let mut h = three();
    h.keys("r # o");
    assert!(h.screen(80, 24).contains("#own"), "{}", h.screen(80, 24));
    h.keys("# <backspace> <backspace> # <backspace>");
    h.keys("<esc> # #o <tab> <enter>");
    settle(&mut h);
    assert_eq!(tags(&h, 3), ["#own"]);
}

#[test]
fn s_flags_all_marked_and_takes_the_flag_off_when_all_have_it() {
    let mut h = three();
    h.keys("r <space> <down> <space> s");
    assert_eq!(saved_notes(&h), [id(1), id(3)]);
    settle(&mut h);
    assert!(
        h.screen(80, 24)
            .contains("2 notes flagged for supervision.")
    );
    assert_eq!(tags(&h, 1), [FLAGGED]);
    h.keys("* s");
    assert_eq!(saved_notes(&h), [id(2)], "the others have it already");
    settle(&mut h);
    h.keys("<esc> * s");
    assert_eq!(saved_notes(&h).len(), 3);
    settle(&mut h);
    assert!(tags(&h, 1).is_empty());
}

#[test]
fn d_moves_all_marked_to_the_bin_and_one_u_takes_them_all_back() {
    let mut h = three();
    h.keys("r <space> <space> d");
    assert_eq!(saved_notes(&h), [id(2), id(3)]);
    settle(&mut h);
    let screen = h.screen(80, 24);
    assert!(
        screen.contains("2 notes moved to the bin. u takes them all back."),
        "{screen}"
    );
    assert!(screen.contains("1 note") && !screen.contains("on the bus"));
    h.keys("u");
    settle(&mut h);
    let screen = h.screen(80, 24);
    assert!(screen.contains("2 notes taken back."), "{screen}");
    assert!(screen.contains("on the bus") && screen.contains("late again"));
    assert_eq!(h.effects, []);
    h.keys("u");
    assert_eq!(h.effects, [], "nothing is left to take back");
}

#[test]
fn a_note_that_was_moved_by_itself_later_is_taken_back_by_itself() {
    let mut h = three();
    h.keys("r <space> <space> d");
    settle(&mut h);
    h.keys("d");
    settle(&mut h);
    h.keys("u");
    assert_eq!(saved_notes(&h), [id(1)]);
    settle(&mut h);
    h.keys("u");
    assert_eq!(saved_notes(&h), [id(2), id(3)]);
}

#[test]
fn one_that_could_not_be_written_is_named_and_stays_marked() {
    let mut h = three();
    h.keys("r * # #ward <enter>");
    let kept = h.effects.iter().position(|effect| match effect {
        Effect::Save(save) => save.note.id == id(2),
        _ => false,
    });
    h.effects.remove(kept.expect("it was asked for"));
    settle(&mut h);
    assert!(h.screen(80, 24).contains("2 of 3"), "{}", h.screen(80, 24));
    h.keys("s");
    assert_eq!(h.effects, [], "one after the other");
    refuse(&mut h, id(2));
    let screen = h.screen(80, 24);
    assert!(
        screen.contains("“late again” could not be saved."),
        "{screen}"
    );
    assert!(screen.contains("1 marked"), "{screen}");
    h.keys("# #ward <enter>");
    assert_eq!(saved_notes(&h), [id(2)]);
}

#[test]
fn marks_outlive_the_filter_and_the_line_says_what_is_not_seen() {
    let mut h = three();
    h.keys("r <space> / quiet <enter> <space>");
    let screen = h.screen(80, 24);
    assert!(
        screen.contains("2 marked, 1 of them not in this list"),
        "{screen}"
    );
    h.keys("s");
    assert_eq!(saved_notes(&h), [id(1), id(3)]);
}

#[test]
fn notes_with_two_versions_are_left_out_until_they_are_settled() {
    let mut notes = fork();
    notes.push(Revision {
        id: id(120),
        ..revision(2, "another", "Text.\n")
    });
    let mut h = shelf(notes);
    h.keys("r * # #ward <enter>");
    assert_eq!(saved_notes(&h), [id(2)]);
    let alone = fork();
    let mut h = shelf(alone);
    h.keys("r # #ward <enter>");
    assert_eq!(h.effects, []);
    assert!(h.screen(80, 24).contains("m settles that first"));
    let mut h = three();
    h.keys("r # -ward <enter>");
    assert!(h.screen(80, 24).contains("nothing to change"));
}

#[test]
fn a_lock_in_between_drops_marks_and_labels_and_debug_shows_none() {
    let mut h = three();
    h.keys("r <space> # zanzibar");
    let told = format!("{:?}", h.app);
    assert!(
        !told.contains("zanzibar") && !told.contains("#own"),
        "{told}"
    );
    h.keys("<ctrl-l>");
    assert!(matches!(h.app.screen(), Screen::Home(_)));
}

/// Answers come one by one, and the list is read anew only with the last.
#[test]
fn five_hundred_notes_are_labelled_with_progress_and_can_be_left() {
    let notes = (0..500_u16).map(|number| {
        let mut note = revision(1, &format!("number {number}"), "text\n");
        let mut name = [7; 16];
        name[..2].copy_from_slice(&number.to_be_bytes());
        note.note.id = Id::from_bytes(name);
        name[4] = 9;
        note.id = Id::from_bytes(name);
        note
    });
    let mut h = shelf(notes.collect());
    h.keys("r * # #ward <enter>");
    assert_eq!(h.effects.len(), 500);
    for (at, effect) in std::mem::take(&mut h.effects).into_iter().enumerate() {
        let Effect::Save(save) = effect else {
            panic!("{effect:?}");
        };
        let mut name = [3; 16];
        name[..2].copy_from_slice(&u16::try_from(at).expect("few").to_be_bytes());
        h.reply(Reply::Saved(Box::new(Saved {
            revision: Revision {
                id: Id::from_bytes(name),
                parents: save.parents,
                note: save.note,
                ..revision(1, "", "")
            },
            confirmed: true,
            draft: None,
        })));
        if at == 249 {
            assert!(h.screen(80, 24).contains("250 of 500"));
            h.keys("<enter> <esc>");
        }
    }
    assert!(h.screen(80, 24).contains("Labels changed on 500 notes."));
}

#[test]
fn it_looks_as_it_should() {
    let mut h = three();
    h.keys("r <space> <space>");
    assert_snapshot!("bulk_marked", seen(&mut h));
    h.keys("# #ward <space> -#");
    assert_snapshot!("bulk_labels", seen(&mut h));
    h.keys("<esc> d");
    refuse(&mut h, id(2));
    refuse(&mut h, id(3));
    assert_snapshot!("bulk_error", seen(&mut h));
}
