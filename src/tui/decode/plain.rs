//! Keys that arrive as one character.

use std::str;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use crate::app::mouse::Mouse;

/// What a stretch of bytes is.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Found {
    /// A key or nothing of use, and its length.
    Key(Option<KeyEvent>, usize),
    /// What the mouse did, and the length of the report.
    Mouse(Mouse, usize),
    /// The beginning of something.
    Unfinished,
}

/// Reads the character that some bytes begin with; no escape.
pub(super) fn plain(bytes: &[u8]) -> Found {
    match bytes {
        [] => Found::Unfinished,
        [control @ (0..=0x1f | 0x7f), ..] => Found::Key(Some(controlled(*control)), 1),
        _ => character(bytes),
    }
}

fn controlled(byte: u8) -> KeyEvent {
    let ctrl = |c: u8| KeyEvent::new(KeyCode::Char(char::from(c)), KeyModifiers::CONTROL);
    match byte {
        b'\r' => KeyCode::Enter.into(),
        b'\t' => KeyCode::Tab.into(),
        0x7f => KeyCode::Backspace.into(),
        0 => ctrl(b' '),
        1..=0x1a => ctrl(byte - 1 + b'a'),
        _ => ctrl(byte - 0x1c + b'4'),
    }
}

/// Reads one character; what is not UTF-8 is passed over.
fn character(bytes: &[u8]) -> Found {
    let some = &bytes[..bytes.len().min(4)];
    let valid = match str::from_utf8(some) {
        Ok(text) => text,
        Err(error) if error.valid_up_to() > 0 => {
            str::from_utf8(&some[..error.valid_up_to()]).unwrap_or_default()
        }
        Err(error) => {
            return error
                .error_len()
                .map_or(Found::Unfinished, |length| Found::Key(None, length));
        }
    };
    valid.chars().next().map_or(Found::Unfinished, |c| {
        Found::Key(Some(typed(c, KeyModifiers::NONE)), c.len_utf8())
    })
}

/// Makes the event of a character; a capital letter is one with shift.
pub(super) fn typed(c: char, mut modifiers: KeyModifiers) -> KeyEvent {
    if c.is_uppercase() {
        modifiers |= KeyModifiers::SHIFT;
    }
    KeyEvent::new(KeyCode::Char(c), modifiers)
}
