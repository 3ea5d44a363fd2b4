//! The filter above all notes: what is found as one types.

use afterword::app::effect::Effect;
use afterword::app::msg::Msg;
use afterword::app::screen::Screen;
use ratatui::buffer::Cell;
use ratatui::style::Modifier;

use crate::harness::Harness;
use crate::shelf::{chosen, row_of, three};

#[test]
fn the_filter_finds_in_title_text_labels_and_alias_as_one_types() {
    for (words, titles) in [
        ("tired", vec!["on the bus", "late again"]),
        ("TIRED bus", vec!["on the bus"]),
        ("#own", vec!["late again"]),
        ("harb", vec!["quiet hour"]),
        ("hour", vec!["quiet hour"]),
    ] {
        let mut h = three();
        h.keys(&format!("r / {}", words.replace(' ', " <space> ")));
        let screen = h.screen(80, 24);
        assert!(
            screen.contains(&format!("{} of 3", titles.len())),
            "{screen}"
        );
        for title in ["quiet hour", "late again", "on the bus"] {
            assert_eq!(
                screen.contains(title),
                titles.contains(&title),
                "{words}: {screen}"
            );
        }
    }
}

#[test]
fn each_note_that_is_found_shows_the_line_with_the_words() {
    let mut h = three();
    h.keys("r / eyes");
    for (width, height) in [(80, 24), (120, 40)] {
        let screen = h.screen(width, height);
        assert!(
            screen.contains("late again · The door, and tired eyes."),
            "{screen}"
        );
    }
    let narrow = h.screen(40, 12);
    assert!(
        chosen(&narrow).contains("The door, and tired eyes."),
        "{narrow}"
    );
    h.keys("<backspace> <backspace> <backspace> <backspace> #own");
    let screen = h.screen(80, 24);
    assert!(!screen.contains("late again ·"), "{screen}");
}

#[test]
fn letters_are_letters_in_the_filter_and_verbs_in_the_list() {
    let mut h = three();
    h.keys("r / d <enter>");
    assert_eq!(h.effects, []);
    assert!(h.screen(80, 24).contains("/ d"));
    h.keys("d");
    assert!(matches!(h.effects.as_slice(), [Effect::Bin(..)]));
}

#[test]
fn the_arrows_choose_while_one_types() {
    let mut h = three();
    h.keys("r / tired <down>");
    assert!(chosen(&h.screen(80, 24)).contains("late again"));
    h.keys("<up>");
    assert!(chosen(&h.screen(80, 24)).contains("on the bus"));
}

#[test]
fn esc_clears_the_filter_then_leaves_it_then_the_screen() {
    let mut h = three();
    h.keys("/ harbour <esc>");
    assert!(h.screen(80, 24).contains("3 of 3"));
    h.keys("<esc>");
    assert!(h.screen(80, 24).contains("3 notes"));
    h.keys("<esc>");
    assert!(matches!(h.app.screen(), Screen::Home(_)));
}

#[test]
fn the_cursor_stays_on_the_found_note_when_the_filter_is_cleared() {
    let mut h = three();
    h.keys("r / harbour <enter> <esc>");
    let screen = h.screen(80, 24);
    assert!(
        chosen(&screen).contains("quiet hour") && screen.contains("on the bus"),
        "{screen}"
    );
}

#[test]
fn pasted_words_are_looked_for_and_a_paste_in_the_list_does_nothing() {
    let mut h = three();
    h.keys("r");
    h.send(Msg::Paste("d".into()));
    assert_eq!(h.effects, []);
    h.keys("/");
    h.send(Msg::Paste("glad\nof".into()));
    assert!(h.screen(80, 24).contains("1 of 3"));
}

#[test]
fn what_was_found_is_marked_in_the_note() {
    let mut h = three();
    h.keys("r / glad");
    let screen = h.screen(120, 30);
    let y = row_of(&screen, "Tired, and glad of it.");
    let row = screen.lines().nth(y).expect("a row");
    let at = row.chars().position(|c| c == 'T').expect("a text") + "Tired, and ".len();
    let buffer = h.buffer(120, 30);
    let underlined: String = (0..120_u16)
        .map(|x| &buffer[(x, u16::try_from(y).expect("a row"))])
        .filter(|cell| cell.modifier.contains(Modifier::UNDERLINED))
        .map(Cell::symbol)
        .collect();
    assert_eq!(underlined, "glad");
    assert!(row.chars().skip(at).collect::<String>().starts_with("glad"));
}

#[test]
fn without_a_note_it_says_how_to_begin_and_without_a_match_how_to_go_on() {
    let mut h = Harness::empty();
    h.keys("r");
    let screen = h.screen(80, 24);
    assert!(
        screen.contains("Nothing is written yet.") && screen.contains("n  the first note"),
        "{screen}"
    );
    h.keys("<enter> e d h s u n");
    assert_eq!(h.effects, []);
    assert!(matches!(h.app.screen(), Screen::Picker(_)));
    let mut h = three();
    h.keys("r / xylophone <enter>");
    let screen = h.screen(120, 30);
    assert!(
        screen.contains("No note has all of these words.") && screen.contains("esc  clear"),
        "{screen}"
    );
    h.keys("<esc>");
    assert!(h.screen(80, 24).contains("3 of 3"));
}
