//! The notes of a list one under the other.

use afterword::app::effect::Effect;
use afterword::app::msg::Msg;
use afterword::app::screen::Screen;
use afterword::journal::revision::Revision;
use insta::assert_snapshot;
use proptest::prelude::*;

use crate::harness::{Harness, revision};
use crate::shelf::{row_of, shelf, sixty_lines, three, version};
use crate::snapshots::{seen, seen_at};

/// The note at the top and the rows of it that are scrolled away.
fn top(h: &Harness) -> (usize, usize) {
    let Screen::ReadOn(read_on) = h.app.screen() else {
        panic!("{:?}", h.app.screen());
    };
    read_on.top()
}

#[test]
fn it_begins_at_the_chosen_note_and_the_next_ones_stand_below_a_rule() {
    let mut h = three();
    h.keys("r o");
    let screen = h.screen(80, 24);
    let words = ["on the bus", "Tired, and glad", "late again", "quiet hour"];
    let rows = words.map(|words| row_of(&screen, words));
    assert!(rows.is_sorted(), "{screen}");
    assert!(screen.contains("reading on, 1 of 3") && screen.contains("────────"));
    h.keys("<esc> <down> o");
    let screen = h.screen(80, 24);
    assert!(!screen.contains("on the bus"), "{screen}");
    assert!(screen.contains("reading on, 2 of 3"));
}

#[test]
fn it_goes_by_row_by_page_and_by_note_and_ends_with_the_last_row_of_the_last() {
    let mut h = shelf(vec![
        revision(1, "first", &sixty_lines()),
        revision(2, "second", &sixty_lines()),
    ]);
    h.keys("r o");
    assert_eq!(top(&h), (0, 0));
    h.keys("<down> j");
    assert_eq!(top(&h), (0, 2));
    h.keys("k <space> <pgdn>");
    assert_eq!(top(&h), (0, 1 + 2 * 19));
    h.keys("<pgup>");
    assert_eq!(top(&h), (0, 1 + 19));
    h.keys("n");
    assert_eq!(top(&h), (1, 0));
    h.keys("<up>");
    assert_eq!(top(&h).0, 0, "the row above is the last of the note before");
    h.keys("<down> <down>");
    assert_eq!(top(&h), (1, 1));
    h.keys("p");
    assert_eq!(top(&h), (1, 0), "first to the beginning of the note");
    h.keys("p p");
    assert_eq!(top(&h), (0, 0));
    for _ in 0..40 {
        h.keys("<pgdn>");
    }
    let screen = h.screen(80, 24);
    assert!(screen.contains("line 60"), "{screen}");
    h.keys("g");
    assert_eq!(top(&h), (0, 0));
    h.keys("G");
    assert_eq!(top(&h), (1, 0));
}

#[test]
fn o_turns_the_order_around_and_the_note_stays_at_the_top() {
    let mut h = three();
    h.keys("r <down> o o");
    let screen = h.screen(80, 24);
    let rows = ["late again", "on the bus"].map(|words| row_of(&screen, words));
    assert!(rows.is_sorted(), "{screen}");
    h.keys("p");
    assert!(h.screen(80, 24).contains("quiet hour"));
    h.keys("o");
    assert!(h.screen(80, 24).contains("reading on, 3 of 3"));
}

#[test]
fn enter_opens_the_note_at_the_top_and_esc_comes_back_to_it() {
    let mut h = three();
    h.keys("r o n <enter>");
    let screen = h.screen(80, 24);
    assert!(
        screen.contains("note 2 of 3") && screen.contains("late again"),
        "{screen}"
    );
    h.keys("<esc>");
    assert_eq!(top(&h), (1, 0));
    h.keys("<esc>");
    assert!(matches!(h.app.screen(), Screen::Review(_)));
    h.keys("<enter> n o");
    assert_eq!(top(&h), (1, 0));
    assert_eq!(h.effects, Vec::<Effect>::new());
}

#[test]
fn what_was_looked_for_is_marked_and_only_that_is_read() {
    let mut h = three();
    h.keys("/ tired <enter> o");
    let screen = h.screen(80, 24);
    assert!(screen.contains("reading on, 1 of 2"), "{screen}");
    assert!(!screen.contains("quiet hour"));
}

#[test]
fn an_empty_list_is_not_read_on() {
    let mut h = Harness::empty();
    h.keys("r o");
    assert!(matches!(h.app.screen(), Screen::Review(_)));
}

/// Laying out three thousand long notes for every key would take minutes.
#[test]
fn thousands_of_notes_are_read_without_laying_all_of_them_out() {
    let notes = (0..3000_u32).map(|number| {
        let mut note = revision(1, &format!("number {number}"), &sixty_lines());
        let mut name = [7; 16];
        name[..4].copy_from_slice(&number.to_be_bytes());
        note.note.id = afterword::id::Id::from_bytes(name);
        name[4] = 9;
        note.id = afterword::id::Id::from_bytes(name);
        note
    });
    let mut h = shelf(notes.collect());
    h.keys("r o G");
    assert_eq!(top(&h), (2999, 0));
    for _ in 0..60 {
        h.keys("<pgup> <up>");
        h.screen(80, 24);
    }
    assert!(top(&h).0 < 2999);
    h.keys("g <space>");
    assert_eq!(top(&h), (0, 19));
}

fn any_notes() -> impl Strategy<Value = Vec<Revision>> {
    prop::collection::vec("[a-z \n今]{0,400}", 1..6).prop_map(|bodies| {
        let notes = (1_u8..).zip(bodies);
        let notes = notes.map(|(number, body)| version(number, number + 100, &[], &body));
        notes.collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn down_and_up_again_by_the_same_way_comes_back(notes in any_notes(), steps in 1_usize..60) {
        let mut h = shelf(notes);
        h.keys("r o");
        let mut seen = vec![top(&h)];
        for _ in 0..steps {
            h.keys("<down>");
            if Some(&top(&h)) != seen.last() {
                seen.push(top(&h));
            }
        }
        prop_assert!(seen.is_sorted());
        while let Some(place) = seen.pop() {
            prop_assert_eq!(top(&h), place);
            h.keys("<up>");
        }
    }

    #[test]
    fn a_window_of_another_size_leaves_it_within_the_notes(notes in any_notes(), keys in prop::collection::vec(prop::sample::select(vec!["<down>", "<up>", "<space>", "<pgup>", "n", "p", "G", "o"]), 0..40), width in 40_u16..200, height in 10_u16..60) {
        let count = notes.len();
        let mut h = shelf(notes);
        h.keys("r o");
        for (at, key) in keys.iter().enumerate() {
            if at % 7 == 3 {
                h.send(Msg::Resize(width, height));
            }
            h.keys(key);
            let (width, height) = h.app.desk().window;
            h.screen(width, height);
            prop_assert!(top(&h).0 < count);
        }
    }
}

#[test]
fn it_looks_as_it_should() {
    const SIZES: [(u16, u16); 3] = [(80, 24), (120, 40), (40, 12)];
    let mut h = three();
    h.keys("r o");
    assert_snapshot!("read_on_typical", seen(&mut h));
    let mut h = Harness::demo();
    h.keys("r o n n <down> <down>");
    assert_snapshot!("read_on_full", seen_at(SIZES, &mut h));
}
