use proptest::prelude::*;

use super::*;

fn chord(text: &str) -> Chord {
    text.parse().expect(text)
}

#[test]
fn chords_print_as_they_are_written() {
    for text in [
        "ctrl-s",
        "space",
        "enter",
        "esc",
        "tab",
        "shift-tab",
        "up",
        "pgdn",
        "?",
        "f1",
        "G",
        "-",
        "+",
        "ctrl-alt-x",
        "alt-left",
        "shift-up",
        "ctrl--",
        "ö",
        ":",
    ] {
        assert_eq!(chord(text).to_string(), text);
    }
}

#[test]
fn other_ways_to_write_a_chord_are_understood() {
    for (text, same) in [
        ("CTRL+S", "ctrl-s"),
        ("Ctrl-S", "ctrl-s"),
        (" esc ", "esc"),
        ("Escape", "esc"),
        ("minus", "-"),
        ("plus", "+"),
        ("shift-g", "G"),
        ("backtab", "shift-tab"),
        ("PageDown", "pgdn"),
    ] {
        assert_eq!(chord(text), chord(same), "{text}");
    }
}

#[test]
fn what_is_no_key_is_refused() {
    for text in [
        "", " ", "ctrl-", "hyper-x", "f0", "f25", "ab", "g g", "\u{7}",
    ] {
        assert_eq!(text.parse::<Chord>(), Err(ChordError::Unknown), "{text:?}");
    }
}

#[test]
fn keys_that_terminals_cannot_tell_apart_are_refused_with_their_twin() {
    for (text, twin) in [
        ("ctrl-i", "tab"),
        ("ctrl-m", "enter"),
        ("ctrl-[", "esc"),
        ("ctrl-h", "backspace"),
    ] {
        assert_eq!(text.parse::<Chord>(), Err(ChordError::Same(twin)));
    }
    assert!("ctrl-n".parse::<Chord>().is_ok());
}

#[test]
fn a_capital_letter_is_the_same_however_the_terminal_reports_it() {
    let plain = Chord::from(KeyEvent::new(KeyCode::Char('G'), KeyModifiers::NONE));
    let shifted = Chord::from(KeyEvent::new(KeyCode::Char('G'), KeyModifiers::SHIFT));
    let lower = Chord::from(KeyEvent::new(KeyCode::Char('g'), KeyModifiers::SHIFT));
    assert!(plain == shifted && plain == lower && plain == chord("G"));
    assert_ne!(plain, chord("g"));
}

#[test]
fn shift_tab_is_backtab_however_the_terminal_reports_it() {
    for event in [
        KeyEvent::new(KeyCode::BackTab, KeyModifiers::SHIFT),
        KeyEvent::new(KeyCode::BackTab, KeyModifiers::NONE),
        KeyEvent::new(KeyCode::Tab, KeyModifiers::SHIFT),
    ] {
        assert_eq!(Chord::from(event), chord("backtab"));
    }
}

#[test]
fn only_keys_that_text_does_not_need_are_verbs_in_text() {
    for text in ["ctrl-s", "alt-x", "f1", "esc", "enter", "tab", "backtab"] {
        assert!(chord(text).works_in_text(), "{text}");
    }
    for text in [
        "q",
        "?",
        "space",
        "up",
        "home",
        "backspace",
        "shift-left",
        "G",
    ] {
        assert!(!chord(text).works_in_text(), "{text}");
    }
}

proptest! {
    #[test]
    fn any_text_parses_to_a_chord_that_prints_and_parses_to_itself_or_is_refused(text in "(ctrl[-+]|alt-|shift-|F)?\\PC{0,8}") {
        if let Ok(chord) = text.parse::<Chord>() {
            prop_assert_eq!(chord.to_string().parse::<Chord>(), Ok(chord));
        }
    }
}
