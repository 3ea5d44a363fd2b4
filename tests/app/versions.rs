//! Two versions of a note: compared, and made one where two machines wrote apart.

use afterword::app::effect::Effect;
use afterword::app::screen::Screen;
use afterword::config::Config;
use afterword::id::Id;
use afterword::journal::note::{DayPart, FLAGGED, Written};
use afterword::journal::revision::Revision;
use chrono::Days;
use insta::assert_snapshot;
use proptest::prelude::*;
use ratatui::style::Modifier;

use crate::harness::{Harness, id, revision, today};
use crate::shelf::{entry, fork, refuse, row_of, settle, shelf, sixty_lines, version};
use crate::snapshots::seen_at;

const SIZES: [(u16, u16); 4] = [(80, 24), (120, 40), (60, 20), (40, 12)];

/// Three versions, each over the one before.
fn three_versions() -> Harness {
    let mut last = version(
        1,
        103,
        &[102],
        "One.\n\nShe left late, and I was glad.\n\nThree.\n",
    );
    last.note.tags = vec!["#own".into()];
    let mut h = shelf(vec![
        version(1, 101, &[], "One.\n\nShe left early.\n"),
        version(1, 102, &[101], "One.\n\nShe left early, and I was glad.\n"),
        last,
    ]);
    h.keys("r h");
    h
}

fn pair(h: &Harness) -> (Id, Id) {
    let Screen::Compare(compare) = h.app.screen() else {
        panic!("{:?}", h.app.screen());
    };
    let (left, right) = compare.pair(h.app.desk()).expect("two versions");
    (left.id, right.id)
}

fn saved(h: &Harness) -> &afterword::app::effect::Save {
    let [Effect::Save(save)] = h.effects.as_slice() else {
        panic!("{:?}", h.effects);
    };
    save
}

#[test]
fn c_sets_the_chosen_version_beside_what_it_replaced_the_earlier_first() {
    let mut h = three_versions();
    h.keys("c");
    assert_eq!(pair(&h), (id(102), id(103)));
    h.keys("p");
    assert_eq!(pair(&h), (id(101), id(102)));
    h.keys("p");
    assert_eq!(pair(&h), (id(101), id(102)), "the first replaced nothing");
    h.keys("n n n");
    assert_eq!(pair(&h), (id(102), id(103)));
    h.keys("<esc>");
    assert!(matches!(h.app.screen(), Screen::History(_)));
    assert_eq!(h.effects, []);
}

#[test]
fn any_two_versions_are_compared_by_marking_one() {
    let mut h = three_versions();
    h.keys("<space> <down> <down> c");
    assert_eq!(pair(&h), (id(101), id(103)));
    h.keys("<esc> <esc>");
    assert!(
        matches!(h.app.screen(), Screen::History(_)),
        "esc takes the mark off first"
    );
    h.keys("c");
    assert!(h.screen(80, 24).contains("has nothing before it"));
    h.keys("<esc>");
    assert!(matches!(h.app.screen(), Screen::Review(_)));
}

#[test]
fn what_changed_is_marked_by_a_sign_and_underlined() {
    let mut h = three_versions();
    h.keys("<down> c");
    let screen = h.screen(80, 24);
    assert!(screen.contains("1▌ She left early."), "{screen}");
    assert!(screen.contains("2▌ She left early, and I was glad."));
    assert!(screen.contains("   One."));
    let wide = h.screen(120, 40);
    let row = wide.lines().find(|row| row.contains("▌ She left early."));
    let row = row.unwrap_or_else(|| panic!("{wide}"));
    assert!(row.contains("▌ She left early, and I was glad."), "{row}");
}

#[test]
fn labels_and_the_title_are_compared_as_well() {
    let mut before = revision(1, "on the bus", "Rain.\n");
    before.id = id(101);
    let mut after = Revision {
        id: id(102),
        parents: vec![id(101)],
        ..revision(1, "in the rain", "Rain.\n")
    };
    after.note.tags = vec![FLAGGED.into(), "#own".into()];
    let mut h = shelf(vec![before, after]);
    h.keys("r h c");
    let screen = h.screen(80, 24);
    for words in ["1▌ on the bus", "2▌ in the rain", "2▌ #own", "2▌ ⚑"] {
        assert!(screen.contains(words), "{words}: {screen}");
    }
}

#[test]
fn a_line_that_begins_with_blanks_is_no_heading_and_keeps_them() {
    let mut h = shelf(vec![
        version(1, 101, &[], "## Plan\n\n    the door, first\n"),
        version(1, 102, &[101], "## Plan\n\n    the door, last\n"),
    ]);
    h.keys("r h c");
    let screen = h.screen(80, 24);
    for words in ["   Plan", "1▌     the door, first", "2▌     the door, last"] {
        assert!(screen.contains(words), "{words}: {screen}");
    }
    let buffer = h.buffer(80, 24);
    let is_bold = |words: &str| {
        let row = screen.lines().position(|row| row.contains(words));
        let y = u16::try_from(row.expect("a row with them")).expect("a row of the window");
        let cells = (0..80).map(|x| &buffer[(x, y)]);
        cells
            .filter(|cell| cell.symbol() == "d" || cell.symbol() == "P")
            .any(|cell| cell.modifier.contains(Modifier::BOLD))
    };
    assert!(is_bold("   Plan") && !is_bold("the door, first"));
}

#[test]
fn two_versions_stand_side_by_side_from_the_same_width_on_however_wide_a_text_is() {
    for (text_width, width) in [(72, 100), (72, 101), (40, 120)] {
        let config = Config {
            text_width,
            ..Config::default()
        };
        let versions = vec![
            version(1, 101, &[], "She left early.\n"),
            version(1, 102, &[101], "She left late.\n"),
        ];
        let mut h = Harness::opened_with(versions, config);
        h.keys("r h c");
        let screen = h.screen(width, 30);
        let row = screen.lines().find(|row| row.contains("She left early."));
        let row = row.unwrap_or_else(|| panic!("{screen}"));
        assert!(
            row.contains("She left late."),
            "{text_width} {width}: {row}"
        );
    }
}

#[test]
fn what_names_two_versions_is_whole_in_the_narrowest_window() {
    let day = today().date_naive();
    let mut later = version(1, 102, &[101], "Two.\n");
    later.note.written = Written::Part(day, DayPart::Afternoon);
    let mut first = version(1, 101, &[], "One.\n");
    first.note.written = Written::Part(day - Days::new(3), DayPart::Afternoon);
    let mut h = shelf(vec![first, later]);
    h.keys("r h c");
    let screen = h.screen(40, 12);
    let head = screen.lines().nth(1).expect("the row below the header");
    assert!(head.contains("1 19 Nov afternoon "), "{head}");
    assert!(head.contains(" 2 today afternoon"), "{head}");
}

#[test]
fn what_is_longer_than_the_window_begins_at_the_first_change_and_scrolls() {
    let text = sixty_lines();
    let mut h = shelf(vec![
        version(1, 101, &[], &text),
        version(1, 102, &[101], &text.replace("line 55", "line fifty-five")),
    ]);
    h.keys("r h c");
    assert!(h.screen(80, 24).contains("line fifty-five"));
    h.keys("g");
    assert!(!h.screen(80, 24).contains("line fifty-five"));
}

#[test]
fn each_choice_is_a_new_version_in_the_place_of_all_that_stand() {
    for (key, body) in [
        ("1", "How it began.\n\nOn the ward.\n"),
        ("2", "How it began.\n\nAt home.\n"),
        (
            "b",
            "How it began.\n\nOn the ward.\n\n---\n\nHow it began.\n\nAt home.",
        ),
    ] {
        for way in ["r m", "r <enter> m", "r h m"] {
            let mut h = shelf(fork());
            h.keys(way).keys(key);
            assert_eq!(saved(&h).note.body, body, "{way} {key}");
            let mut parents = saved(&h).parents.clone();
            parents.sort();
            assert_eq!(parents, [id(102), id(103)]);
            settle(&mut h);
            assert!(!entry(&h, id(1)).is_forked());
            assert!(!matches!(h.app.screen(), Screen::Merge(_)));
            assert!(h.screen(80, 24).contains("One version now."), "{way} {key}");
            assert_eq!(entry(&h, id(1)).history().len(), 4, "nothing is lost");
        }
    }
}

#[test]
fn a_second_key_before_the_first_choice_is_on_the_disk_makes_no_second_version() {
    let mut h = shelf(fork());
    h.keys("r m 1 2 b");
    assert_eq!(h.effects.len(), 1);
    refuse(&mut h, id(1));
    assert!(matches!(h.app.screen(), Screen::Merge(_)));
    h.effects.clear();
    h.keys("2");
    assert_eq!(saved(&h).note.body, "How it began.\n\nAt home.\n");
}

#[test]
fn both_texts_are_taken_into_the_editor() {
    let mut h = shelf(fork());
    h.keys("r m e");
    let screen = h.screen(80, 40);
    assert!(
        screen.contains("On the ward.") && screen.contains("At home."),
        "{screen}"
    );
    h.keys("<ctrl-s>");
    let mut parents = saved(&h).parents.clone();
    parents.sort();
    assert_eq!(parents, [id(102), id(103)]);
}

#[test]
fn a_note_without_a_second_version_has_nothing_to_merge() {
    let mut h = three_versions();
    h.keys("m <esc> m <enter> m");
    assert!(matches!(h.app.screen(), Screen::Reader(_)));
    assert_eq!(h.effects, []);
}

#[test]
fn of_three_versions_another_one_stands_beside_the_first() {
    let mut versions = fork();
    versions.push(version(1, 104, &[101], "How it began.\n\nOn the way.\n"));
    let mut h = shelf(versions);
    h.keys("r m");
    assert!(h.screen(80, 24).contains("versions 1 and 2 of 3"));
    h.keys("n");
    assert!(h.screen(80, 24).contains("versions 1 and 3 of 3"));
    h.keys("n 2");
    assert_eq!(saved(&h).parents.len(), 3);
}

#[test]
fn the_reader_names_both_ways_to_settle_it() {
    let mut h = shelf(fork());
    h.keys("r <enter>");
    let screen = h.screen(80, 24);
    assert!(screen.contains("m compares the two"), "{screen}");
    assert!(row_of(&screen, "Changed on two machines") < 6);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Whatever the heads are: the new version's parents are all of them, and no head is left beside it.
    #[test]
    fn a_choice_settles_every_fork(
        parents in prop::collection::vec(prop::collection::btree_set(0_usize..8, 0..3), 2..8),
        key in prop::sample::select(vec!["1", "2", "b"]),
    ) {
        let versions = parents.iter().enumerate().map(|(at, parents)| {
            let number = u8::try_from(at).expect("few") + 100;
            let known = parents.iter().filter(|parent| **parent < at);
            let known: Vec<u8> = known.map(|parent| u8::try_from(*parent).expect("few") + 100).collect();
            version(1, number, &known, &format!("Text {at}.\n"))
        });
        let mut h = shelf(versions.collect());
        let mut heads = entry(&h, id(1)).head_ids();
        h.keys("r m");
        prop_assert_eq!(matches!(h.app.screen(), Screen::Merge(_)), heads.len() > 1);
        h.keys(key);
        if heads.len() > 1 {
            let mut parents = saved(&h).parents.clone();
            parents.sort();
            heads.sort();
            prop_assert_eq!(parents, heads);
            settle(&mut h);
            prop_assert_eq!(entry(&h, id(1)).heads().len(), 1);
        }
    }
}

#[test]
fn they_look_as_they_should() {
    let mut h = three_versions();
    h.keys("<space> <down>");
    assert_snapshot!("history_marked", seen_at(SIZES, &mut h));
    let mut h = three_versions();
    h.keys("c");
    assert_snapshot!("compare_typical", seen_at(SIZES, &mut h));
    let mut h = Harness::demo();
    h.keys("/ contempt <enter> m");
    assert_snapshot!("merge_full", seen_at(SIZES, &mut h));
    let mut h = shelf(fork());
    h.keys("r m 1");
    refuse(&mut h, id(1));
    assert_snapshot!("merge_error", seen_at(SIZES, &mut h));
}
