//! The editor as a whole, by keys.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use proptest::prelude::*;
use unicode_segmentation::UnicodeSegmentation;

use super::*;

const NONE: KeyModifiers = KeyModifiers::NONE;
const CTRL: KeyModifiers = KeyModifiers::CONTROL;
const SHIFT: KeyModifiers = KeyModifiers::SHIFT;

fn press(editor: &mut Editor, code: KeyCode, held: KeyModifiers) -> Outcome {
    editor.key(KeyEvent::new(code, held))
}

fn write(editor: &mut Editor, text: &str) {
    for c in text.chars() {
        let code = if c == '\n' {
            KeyCode::Enter
        } else {
            KeyCode::Char(c)
        };
        assert_eq!(press(editor, code, NONE), Outcome::Changed);
    }
}

#[test]
fn undo_takes_back_a_word_at_a_time_and_redo_brings_it_again() {
    let mut editor = Editor::new("");
    write(&mut editor, "tight chest,\nthen");
    let texts = std::iter::from_fn(|| (editor.undo() == Outcome::Changed).then(|| editor.text()));
    assert_eq!(
        texts.collect::<Vec<_>>(),
        ["tight chest,\n", "tight chest,", "tight ", ""]
    );
    while editor.redo() == Outcome::Changed {}
    assert_eq!(editor.text(), "tight chest,\nthen");
}

#[test]
fn a_pause_ends_an_undo_step() {
    let mut editor = Editor::new("");
    write(&mut editor, "to");
    editor.pause();
    write(&mut editor, "day");
    let _ = editor.undo();
    assert_eq!(editor.text(), "to");
}

#[test]
fn a_paste_is_one_step_and_its_line_ends_are_made_plain() {
    let mut editor = Editor::new("a");
    assert_eq!(
        editor.paste("b\r\nc\rd\u{1b}[201~\u{2028}e"),
        Outcome::Changed
    );
    assert_eq!(editor.text(), "ab\nc\nd[201~\ne");
    let _ = editor.undo();
    assert_eq!(editor.text(), "a");
}

#[test]
fn backspace_and_delete_remove_what_the_eye_sees_as_one() {
    let mut editor = Editor::new("A👩‍⚕️B");
    let _ = press(&mut editor, KeyCode::Left, NONE);
    let _ = press(&mut editor, KeyCode::Backspace, NONE);
    assert_eq!(editor.text(), "AB");
    let _ = editor.undo();
    let _ = press(&mut editor, KeyCode::Left, NONE);
    assert_eq!(editor.cursor(), Place::new(0, 1));
    let _ = press(&mut editor, KeyCode::Delete, NONE);
    assert_eq!(editor.text(), "AB");
}

#[test]
fn words_and_rows_are_deleted_with_ctrl_w_and_ctrl_u() {
    let mut editor = Editor::new("one two three");
    let _ = press(&mut editor, KeyCode::Char('w'), CTRL);
    assert_eq!(editor.text(), "one two ");
    let _ = press(&mut editor, KeyCode::Char('u'), CTRL);
    assert_eq!(editor.text(), "");
    let _ = editor.undo();
    assert_eq!(editor.text(), "one two ", "each is a step of its own");
}

#[test]
fn up_and_down_follow_the_rows_and_keep_the_column() {
    let mut editor = Editor::new("a first row, a second\n.\nthe third line");
    editor.fit(15, 5);
    let _ = press(&mut editor, KeyCode::Up, NONE);
    assert_eq!(
        editor.cursor(),
        Place::new(1, 1),
        "the short row has no such column"
    );
    let _ = press(&mut editor, KeyCode::Up, NONE);
    assert_eq!(
        editor.cursor(),
        Place::new(0, 21),
        "the second row of the first line"
    );
    let _ = press(&mut editor, KeyCode::Down, NONE);
    let _ = press(&mut editor, KeyCode::Down, NONE);
    assert_eq!(editor.cursor().line, 2);
    let _ = press(&mut editor, KeyCode::PageUp, NONE);
    assert_eq!(editor.cursor().line, 0);
    let _ = press(&mut editor, KeyCode::Up, NONE);
    assert_eq!(
        editor.cursor(),
        Place::default(),
        "above the first row is the start"
    );
}

#[test]
fn home_and_end_stop_at_the_row_and_then_at_the_line() {
    let mut editor = Editor::new("a first row, a second");
    editor.fit(13, 5);
    let _ = press(&mut editor, KeyCode::Home, NONE);
    assert_eq!(editor.cursor().byte, 13);
    let _ = press(&mut editor, KeyCode::Home, NONE);
    assert_eq!(editor.cursor().byte, 0);
    let _ = press(&mut editor, KeyCode::End, NONE);
    assert_eq!(
        editor.cursor().byte,
        12,
        "before the blank that hangs over the edge"
    );
    let _ = press(&mut editor, KeyCode::End, NONE);
    assert_eq!(editor.cursor().byte, 21);
}

#[test]
fn what_is_selected_is_replaced_by_what_is_typed() {
    let mut editor = Editor::new("one two");
    let _ = press(&mut editor, KeyCode::Left, CTRL | SHIFT);
    assert_eq!(editor.selection(), Some(Place::new(0, 4)..Place::new(0, 7)));
    write(&mut editor, "2");
    assert_eq!(editor.text(), "one 2");
    let _ = editor.undo();
    assert_eq!(editor.text(), "one two");
    assert_eq!(editor.selection(), None);
}

#[test]
fn nothing_grows_over_its_limit_and_the_writer_is_told() {
    let mut editor = Editor::line("ab").with_limit(3);
    write(&mut editor, "é");
    let version = editor.version();
    assert_eq!(press(&mut editor, KeyCode::Char('d'), NONE), Outcome::Full);
    assert_eq!(editor.paste("long"), Outcome::Full);
    assert_eq!((editor.text().as_str(), editor.version()), ("abé", version));
    let _ = press(&mut editor, KeyCode::Home, SHIFT);
    assert_eq!(
        editor.paste("xyz"),
        Outcome::Changed,
        "what is replaced makes room"
    );
}

#[test]
fn a_line_leaves_enter_and_the_rows_to_the_screen_and_joins_pasted_lines() {
    let mut editor = Editor::line("");
    for code in [
        KeyCode::Enter,
        KeyCode::Up,
        KeyCode::PageDown,
        KeyCode::Esc,
        KeyCode::Tab,
    ] {
        assert_eq!(press(&mut editor, code, NONE), Outcome::NotMine, "{code:?}");
    }
    let _ = editor.paste("two\r\nlines\n");
    assert_eq!(editor.text(), "two lines");
}

#[test]
fn a_secret_remembers_no_edits_and_does_not_tell_where_its_words_end() {
    let mut editor = Editor::secret();
    write(&mut editor, "six words of");
    assert_eq!(editor.undo(), Outcome::Same);
    let _ = press(&mut editor, KeyCode::Left, CTRL);
    assert_eq!(editor.cursor(), Place::default());
    editor.wipe();
    assert!(editor.is_empty());
    assert_eq!(editor.shape(), Shape::Secret);
}

#[test]
fn the_version_counts_changes_of_the_text_alone() {
    let mut editor = Editor::new("one");
    let _ = press(&mut editor, KeyCode::Left, NONE);
    assert_eq!(editor.version(), 0);
    write(&mut editor, "x");
    let _ = editor.undo();
    assert_eq!(editor.version(), 2);
    assert_eq!(editor.undo(), Outcome::Same);
    assert_eq!(editor.version(), 2);
}

#[test]
fn debug_prints_no_text() {
    let mut editor = Editor::new("harbour");
    write(&mut editor, "!");
    let printed = format!("{editor:?}");
    assert!(
        !printed.contains("harbour") && printed.contains("bytes: 8"),
        "{printed}"
    );
}

fn any_key() -> impl Strategy<Value = KeyEvent> {
    let codes = prop_oneof![
        proptest::sample::select(vec![
            'a', ' ', 'e', '\u{301}', '\u{200d}', '今', '👩', '🇩', '🇪', 'w', 'u', 'z', 'y', 'h',
            '\t', '-'
        ])
        .prop_map(KeyCode::Char),
        proptest::sample::select(vec![
            KeyCode::Enter,
            KeyCode::Backspace,
            KeyCode::Delete,
            KeyCode::Left,
            KeyCode::Right,
            KeyCode::Up,
            KeyCode::Down,
            KeyCode::Home,
            KeyCode::End,
            KeyCode::PageUp,
            KeyCode::PageDown,
            KeyCode::Esc,
        ]),
    ];
    let held = proptest::sample::select(vec![
        NONE,
        NONE,
        NONE,
        SHIFT,
        CTRL,
        KeyModifiers::ALT,
        CTRL | SHIFT,
    ]);
    (codes, held).prop_map(|(code, held)| KeyEvent::new(code, held))
}

#[derive(Debug, Clone)]
enum Act {
    Key(KeyEvent),
    Paste(String),
    Fit(u16, u16),
    Pause,
}

fn any_act() -> impl Strategy<Value = Act> {
    prop_oneof![
        12 => any_key().prop_map(Act::Key),
        1 => "[a-z \r\n今👩\u{301}]{0,12}".prop_map(Act::Paste),
        1 => (0u16..30, 0u16..8).prop_map(|(width, height)| Act::Fit(width, height)),
        1 => Just(Act::Pause),
    ]
}

fn perform(editor: &mut Editor, act: Act) {
    match act {
        Act::Key(key) => drop(editor.key(key)),
        Act::Paste(text) => drop(editor.paste(&text)),
        Act::Fit(width, height) => editor.fit(width, height),
        Act::Pause => editor.pause(),
    }
}

proptest! {
    #[test]
    fn whatever_is_typed_the_cursor_stands_between_characters_and_all_can_be_taken_back(
        first in "[a-z \n今👩‍⚕️🇩🇪]{0,20}", acts in proptest::collection::vec(any_act(), 0..60)
    ) {
        let mut editor = Editor::new(&first);
        for act in acts {
            let (before, version) = (editor.text(), editor.version());
            perform(&mut editor, act);
            let line = &editor.lines()[editor.cursor().line];
            let byte = editor.cursor().byte;
            prop_assert!(byte == line.len() || line.grapheme_indices(true).any(|(at, _)| at == byte));
            prop_assert!(editor.version() != version || editor.text() == before);
        }
        while editor.redo() == Outcome::Changed {}
        let last = editor.text();
        while editor.undo() == Outcome::Changed {}
        prop_assert_eq!(editor.text(), first);
        while editor.redo() == Outcome::Changed {}
        prop_assert_eq!(editor.text(), last);
    }

    #[test]
    fn the_cursor_is_always_on_the_page(
        first in "[a-z \n今]{0,120}", acts in proptest::collection::vec(any_act(), 0..40), width in 1u16..20, height in 1u16..6
    ) {
        let mut editor = Editor::new(&first);
        editor.fit(width, height);
        let size = Size { width, height };
        for act in acts.into_iter().filter(|act| !matches!(act, Act::Fit(..))) {
            perform(&mut editor, act);
            let rows = scroll::shown(editor.lines(), editor.top(), size);
            let cursor = editor.cursor();
            let on_page = rows.iter().any(|(line, row)| *line == cursor.line && row.start <= cursor.byte && cursor.byte <= row.end);
            prop_assert!(on_page, "{cursor:?} in {rows:?}");
        }
    }
}
