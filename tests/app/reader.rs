//! One note: its head, its text, and the way to the next.

use afterword::app::effect::Effect;
use afterword::app::msg::Msg;
use afterword::app::screen::Screen;

use crate::harness::{Harness, id, revision};
use crate::shelf::{entry, fork, row_of, settle, shelf, sixty_lines, version};

fn long() -> Harness {
    let body = sixty_lines();
    let mut h = shelf(vec![
        revision(1, "the first", "Alone.\n"),
        revision(2, "the long one", &body),
    ]);
    h.keys("r <enter>");
    h
}

#[test]
fn a_note_tells_what_when_about_whom_and_its_labels_in_words() {
    let mut note = revision(1, "They left early", "# Heading\n\nBody.\n");
    note.note.alias = Some("harbour".into());
    note.note.deck = Some("ct-5".into());
    note.note.tags = ["ct:helpless", "#own", "sup:flagged"]
        .map(str::to_owned)
        .into();
    note.note.scales = [("strength".to_owned(), 7), ("strength_after".to_owned(), 5)].into();
    let mut h = shelf(vec![note]);
    h.keys("r <enter>");
    let screen = h.screen(80, 24);
    for words in [
        "They left early",
        "Sunday 22 November 2026, 10:42",
        "harbour",
        "Reaction note",
        "Not enough",
        "#own",
        "strength 7, then 5",
        "⚑ for supervision",
        "Heading",
    ] {
        assert!(screen.contains(words), "{words}: {screen}");
    }
    assert!(!screen.contains("# Heading"), "Markdown is laid out");
}

#[test]
fn the_text_scrolls_by_row_and_page_and_to_both_ends() {
    let mut h = long();
    assert!(h.screen(80, 24).contains("the long one"));
    h.keys("<down>");
    assert!(!h.screen(80, 24).contains("the long one"));
    h.keys("<space>");
    assert!(!h.screen(80, 24).contains("line 1 "));
    h.keys("<end>");
    assert!(h.screen(80, 24).contains("line 60"));
    h.keys("<down> <down> <pgdn> <up>");
    assert!(
        h.screen(80, 24).contains("line 59"),
        "nothing is scrolled past the end"
    );
    h.keys("<home>");
    assert!(h.screen(80, 24).contains("the long one"));
}

#[test]
fn a_window_that_grows_shows_the_page_to_its_end() {
    let mut h = long();
    h.keys("<end>");
    h.send(Msg::Resize(120, 60));
    let screen = h.screen(120, 60);
    assert!(
        screen.contains("line 60") && screen.contains("line 40"),
        "{screen}"
    );
}

#[test]
fn n_and_p_turn_to_the_next_note_and_back_and_begin_at_its_top() {
    let mut h = long();
    h.keys("<end> n");
    assert!(h.screen(80, 24).contains("Alone.") && h.screen(80, 24).contains("note 2 of 2"));
    h.keys("n <right>");
    assert!(h.screen(80, 24).contains("Alone."));
    h.keys("p");
    assert!(h.screen(80, 24).contains("the long one"));
    h.keys("<right>");
    assert!(h.screen(80, 24).contains("Alone."));
    h.keys("<left>");
    assert!(h.screen(80, 24).contains("the long one"));
}

#[test]
fn after_a_search_only_the_found_notes_are_turned_through_and_the_place_is_in_sight() {
    let mut h = Harness::demo();
    h.keys("/ envelope <enter>");
    let found = match h.app.screen() {
        Screen::Review(review) => review.found().len(),
        other => panic!("{other:?}"),
    };
    h.keys("<enter>");
    let screen = h.screen(80, 24);
    assert!(screen.contains("envelope"), "{screen}");
    assert!(found < 10 && h.app.desk().library().expect("open").len() > 100);
    if found > 1 {
        assert!(screen.contains(&format!("note 1 of {found}")), "{screen}");
    }
}

#[test]
fn two_versions_stand_side_by_side_and_tell_how_to_settle_them() {
    let mut h = shelf(fork());
    h.keys("r <enter>");
    let screen = h.screen(120, 40);
    let row = screen
        .lines()
        .nth(row_of(&screen, "At home."))
        .expect("a row");
    assert!(
        row.contains("On the ward.") && row.matches('▌').count() == 2,
        "{screen}"
    );
    let alike = screen
        .lines()
        .nth(row_of(&screen, "How it began."))
        .expect("a row");
    assert!(!alike.contains('▌'), "what both say is not marked");
    assert!(screen.contains("e edits both together."));
    let screen = h.screen(80, 24);
    assert_ne!(row_of(&screen, "At home."), row_of(&screen, "On the ward."));
}

#[test]
fn a_version_that_another_machine_moved_to_the_bin_says_so() {
    let mut versions = fork();
    versions[2].kind = afterword::journal::revision::Kind::Tombstone;
    let mut h = shelf(versions);
    h.keys("r <enter>");
    let screen = h.screen(80, 24);
    assert!(
        screen.contains("On another machine it was moved to the bin."),
        "{screen}"
    );
    assert!(screen.contains("At home.") && !screen.contains("On the ward."));
}

#[test]
fn a_note_of_a_newer_version_says_that_it_is_for_reading_alone() {
    let mut newer = version(1, 101, &[], "Later.\n");
    newer.format = 2;
    let mut h = shelf(vec![newer]);
    h.keys("r <enter>");
    let screen = h.screen(80, 24);
    assert!(screen.contains("you can read it here, not edit it") && screen.contains("Later."));
    h.keys("e d s");
    assert_eq!(h.effects, []);
}

#[test]
fn a_note_is_binned_taken_back_and_flagged_from_here_too() {
    let mut h = long();
    h.keys("d");
    assert!(matches!(h.effects.as_slice(), [Effect::Bin(..)]));
    settle(&mut h);
    assert!(h.screen(80, 24).contains("In the bin. u takes it back."));
    h.keys("e s");
    assert_eq!(h.effects, []);
    h.keys("u");
    settle(&mut h);
    assert!(!entry(&h, id(2)).is_binned());
    h.keys("s <enter>");
    settle(&mut h);
    assert!(h.screen(80, 24).contains("⚑ for supervision"));
    h.keys("d");
    settle(&mut h);
    h.keys("<esc> u");
    settle(&mut h);
    assert!(
        !entry(&h, id(2)).is_binned(),
        "the list takes back what was moved here"
    );
}

#[test]
fn edit_and_history_open_above_and_esc_leads_back_to_the_list() {
    let mut h = long();
    h.keys("e");
    assert!(matches!(h.app.screen(), Screen::Write(_)));
    let mut h = long();
    h.keys("h");
    assert!(matches!(h.app.screen(), Screen::History(_)));
    h.keys("<esc> <esc>");
    assert!(matches!(h.app.screen(), Screen::Review(_)));
}
