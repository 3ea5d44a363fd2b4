//! Which key asks the editor for what. Keys that mean something elsewhere are left alone.

use crossterm::event::{KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

/// Names what a key asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Command {
    /// Put a character in.
    Insert(char),
    /// Begin a new line.
    Newline,
    /// Move the cursor; the second says whether what it passes is selected.
    Move(Step, bool),
    /// Delete what lies between the cursor and where the step would lead.
    Delete(Step),
    /// Take the last step back.
    Undo,
    /// Make it again.
    Redo,
}

/// Names a way for the cursor to go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// One visible character to the left.
    Left,
    /// One visible character to the right.
    Right,
    /// To the start of the word before.
    WordLeft,
    /// To the end of the word that follows.
    WordRight,
    /// To the start of the row, and from there to the start of the line.
    Start,
    /// To the end of the row, and from there to the end of the line.
    End,
    /// One row up.
    Up,
    /// One row down.
    Down,
    /// A page up.
    PageUp,
    /// A page down.
    PageDown,
    /// To the first character.
    Top,
    /// Behind the last character.
    Bottom,
}

/// Reads a key; none when it is not the editor's.
#[must_use]
pub fn read(key: KeyEvent) -> Option<Command> {
    if key.kind == KeyEventKind::Release {
        return None;
    }
    let shift = key.modifiers.contains(KeyModifiers::SHIFT);
    let held = key.modifiers - KeyModifiers::SHIFT;
    match key.code {
        KeyCode::Char(c) => letter(c, held, shift),
        KeyCode::Enter if held.is_empty() => Some(Command::Newline),
        KeyCode::Backspace if held.is_empty() => Some(Command::Delete(Step::Left)),
        KeyCode::Delete if held.is_empty() => Some(Command::Delete(Step::Right)),
        KeyCode::Backspace if is_word_key(held) => Some(Command::Delete(Step::WordLeft)),
        KeyCode::Delete if is_word_key(held) => Some(Command::Delete(Step::WordRight)),
        code => step(code, held).map(|step| Command::Move(step, shift)),
    }
}

fn step(code: KeyCode, held: KeyModifiers) -> Option<Step> {
    let word = is_word_key(held);
    match code {
        KeyCode::Left if word => Some(Step::WordLeft),
        KeyCode::Right if word => Some(Step::WordRight),
        KeyCode::Home if word => Some(Step::Top),
        KeyCode::End if word => Some(Step::Bottom),
        _ if !held.is_empty() => None,
        KeyCode::Left => Some(Step::Left),
        KeyCode::Right => Some(Step::Right),
        KeyCode::Home => Some(Step::Start),
        KeyCode::End => Some(Step::End),
        KeyCode::Up => Some(Step::Up),
        KeyCode::Down => Some(Step::Down),
        KeyCode::PageUp => Some(Step::PageUp),
        KeyCode::PageDown => Some(Step::PageDown),
        _ => None,
    }
}

fn is_word_key(held: KeyModifiers) -> bool {
    held == KeyModifiers::CONTROL || held == KeyModifiers::ALT
}

/// Reads a letter: plain ones are text, and so are signs typed with the third-level key, which some terminals report as ctrl and alt.
fn letter(c: char, held: KeyModifiers, shift: bool) -> Option<Command> {
    let alt_gr = held == KeyModifiers::CONTROL | KeyModifiers::ALT && !c.is_ascii_alphanumeric();
    if held.is_empty() || alt_gr {
        return Some(Command::Insert(c));
    }
    match (held, c.to_ascii_lowercase()) {
        (KeyModifiers::CONTROL, 'a') => Some(Command::Move(Step::Start, false)),
        (KeyModifiers::CONTROL, 'e') => Some(Command::Move(Step::End, false)),
        (KeyModifiers::CONTROL, 'h') => Some(Command::Delete(Step::Left)),
        (KeyModifiers::CONTROL, 'w') => Some(Command::Delete(Step::WordLeft)),
        (KeyModifiers::CONTROL, 'u') => Some(Command::Delete(Step::Start)),
        (KeyModifiers::CONTROL, 'z') if shift => Some(Command::Redo),
        (KeyModifiers::CONTROL, 'z') => Some(Command::Undo),
        (KeyModifiers::CONTROL, 'y') => Some(Command::Redo),
        (KeyModifiers::ALT, 'b') => Some(Command::Move(Step::WordLeft, false)),
        (KeyModifiers::ALT, 'f') => Some(Command::Move(Step::WordRight, false)),
        (KeyModifiers::ALT, 'd') => Some(Command::Delete(Step::WordRight)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn press(code: KeyCode, held: KeyModifiers) -> Option<Command> {
        read(KeyEvent::new(code, held))
    }

    #[test]
    fn letters_are_text_with_shift_and_with_altgr() {
        assert_eq!(
            press(KeyCode::Char('A'), KeyModifiers::SHIFT),
            Some(Command::Insert('A'))
        );
        let alt_gr = KeyModifiers::CONTROL | KeyModifiers::ALT;
        assert_eq!(
            press(KeyCode::Char('@'), alt_gr),
            Some(Command::Insert('@'))
        );
        assert_eq!(press(KeyCode::Char('q'), alt_gr), None);
    }

    #[test]
    fn keys_of_the_screens_are_left_alone() {
        for c in ['c', 'k', 'l', 'p', 's', 'x', 'j'] {
            assert_eq!(
                press(KeyCode::Char(c), KeyModifiers::CONTROL),
                None,
                "ctrl-{c}"
            );
        }
        for code in [KeyCode::Esc, KeyCode::Tab, KeyCode::BackTab, KeyCode::F(1)] {
            assert_eq!(press(code, KeyModifiers::NONE), None, "{code:?}");
        }
    }

    #[test]
    fn a_released_key_does_nothing() {
        let key = KeyEvent::new_with_kind(
            KeyCode::Char('a'),
            KeyModifiers::NONE,
            KeyEventKind::Release,
        );
        assert_eq!(read(key), None);
    }
}
