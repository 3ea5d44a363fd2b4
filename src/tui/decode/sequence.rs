//! Keys that arrive as more than a character: arrows, function keys, keys with alt.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use crate::tui::decode::mouse;
use crate::tui::decode::plain::{Found, plain, typed};

/// What every sequence begins with.
pub(super) const ESC: u8 = 0x1b;

/// No sequence of a terminal is longer.
const LONGEST: usize = 64;

/// Reads what follows an escape character.
pub(super) fn escape(after: &[u8]) -> Found {
    match after {
        [] => Found::Unfinished,
        [ESC, ..] => Found::Key(Some(KeyCode::Esc.into()), 1),
        [b'[', rest @ ..] => control_sequence(rest),
        [b'O', rest @ ..] => single_shift(rest),
        _ => match plain(after) {
            Found::Key(found, length) => Found::Key(found.map(with_alt), length + 1),
            other => other,
        },
    }
}

fn with_alt(mut key: KeyEvent) -> KeyEvent {
    key.modifiers |= KeyModifiers::ALT;
    key
}

/// Reads what follows `ESC O`; with another letter it was alt and a capital O.
fn single_shift(rest: &[u8]) -> Found {
    let Some(letter) = rest.first() else {
        return Found::Unfinished;
    };
    match lettered(*letter) {
        Some(code) => Found::Key(Some(code.into()), 3),
        None => Found::Key(Some(typed('O', KeyModifiers::ALT)), 2),
    }
}

/// Reads what follows `ESC [`: parameters, then one final byte. What is no key is passed over whole.
fn control_sequence(rest: &[u8]) -> Found {
    match rest {
        // The Linux console's function keys, and the mouse in its oldest form.
        [b'[', letter, ..] => return Found::Key(console(*letter), 4),
        [b'M', _, _, _, ..] => return Found::Key(None, 6),
        [b'['] | [b'M', ..] => return Found::Unfinished,
        _ => {}
    }
    let end = rest.iter().position(|byte| !matches!(byte, 0x20..=0x3f));
    match end {
        Some(end) if matches!(rest[end], 0x40..=0x7e) => whole(&rest[..end], rest[end], end + 3),
        Some(end) => Found::Key(None, end + 2),
        None if rest.len() > LONGEST => Found::Key(None, rest.len() + 2),
        None => Found::Unfinished,
    }
}

/// A report of the mouse begins with `<`, as no key does.
fn whole(parameters: &[u8], last: u8, length: usize) -> Found {
    let Some(report) = parameters.strip_prefix(b"<") else {
        return Found::Key(sequence(parameters, last), length);
    };
    match mouse::report(report, last) {
        Some(mouse) => Found::Mouse(mouse, length),
        None => Found::Key(None, length),
    }
}

fn console(letter: u8) -> Option<KeyEvent> {
    matches!(letter, b'A'..=b'E').then(|| KeyCode::F(letter - b'A' + 1).into())
}

/// Reads a whole sequence: `ESC [ 1 ; 5 C`.
fn sequence(parameters: &[u8], last: u8) -> Option<KeyEvent> {
    let numbers = Numbers::read(parameters)?;
    if numbers.is_release {
        return None;
    }
    let modifiers = numbers.modifiers();
    let code = match last {
        b'R' => return None, // the place of the cursor
        b'Z' => return Some(KeyEvent::new(KeyCode::BackTab, KeyModifiers::SHIFT)),
        b'u' => return written(numbers.first, modifiers),
        b'~' if numbers.first == 27 => return written(numbers.third, modifiers),
        b'~' => numbered(numbers.first)?,
        letter => lettered(letter)?,
    };
    Some(KeyEvent::new(code, modifiers))
}

fn lettered(letter: u8) -> Option<KeyCode> {
    Some(match letter {
        b'A' => KeyCode::Up,
        b'B' => KeyCode::Down,
        b'C' => KeyCode::Right,
        b'D' => KeyCode::Left,
        b'H' => KeyCode::Home,
        b'F' => KeyCode::End,
        b'P'..=b'S' => KeyCode::F(letter - b'P' + 1),
        _ => return None,
    })
}

/// Names the keys that have numbers; the gaps are the VT220's.
fn numbered(number: u32) -> Option<KeyCode> {
    let function = |below: u32| u8::try_from(number - below).map(KeyCode::F).ok();
    match number {
        1 | 7 => Some(KeyCode::Home),
        2 => Some(KeyCode::Insert),
        3 => Some(KeyCode::Delete),
        4 | 8 => Some(KeyCode::End),
        5 => Some(KeyCode::PageUp),
        6 => Some(KeyCode::PageDown),
        11..=15 => function(10),
        17..=21 => function(11),
        23..=26 => function(12),
        28..=29 => function(15),
        31..=34 => function(17),
        _ => None,
    }
}

/// Makes the event of a key that is named by its character, as some terminals do where modifiers are held.
fn written(number: u32, modifiers: KeyModifiers) -> Option<KeyEvent> {
    let code = match number {
        9 if modifiers.contains(KeyModifiers::SHIFT) => KeyCode::BackTab,
        9 => KeyCode::Tab,
        13 => KeyCode::Enter,
        27 => KeyCode::Esc,
        8 | 127 => KeyCode::Backspace,
        0..=31 | 57344..=63743 => return None,
        _ => return char::from_u32(number).map(|c| typed(c, modifiers)),
    };
    Some(KeyEvent::new(code, modifiers))
}

/// Holds the numbers of a sequence.
struct Numbers {
    first: u32,
    mask: u32,
    third: u32,
    is_release: bool,
}

impl Numbers {
    /// Reads `1;5:1;97`; none when there is anything else among them.
    fn read(parameters: &[u8]) -> Option<Self> {
        let text = std::str::from_utf8(parameters).ok()?;
        let mut fields = text.split(';');
        let first = number(fields.next()?)?;
        let mut held = fields.next().unwrap_or_default().split(':');
        let mask = number(held.next()?)?;
        Some(Self {
            first,
            mask,
            is_release: held.next() == Some("3"),
            third: number(fields.next().unwrap_or_default())?,
        })
    }

    fn modifiers(&self) -> KeyModifiers {
        let held = self.mask.saturating_sub(1);
        let mut modifiers = KeyModifiers::NONE;
        for (bit, modifier) in [
            (1, KeyModifiers::SHIFT),
            (2, KeyModifiers::ALT),
            (4, KeyModifiers::CONTROL),
            (8, KeyModifiers::SUPER),
            (16, KeyModifiers::HYPER),
            (32, KeyModifiers::META),
        ] {
            if held & bit != 0 {
                modifiers |= modifier;
            }
        }
        modifiers
    }
}

/// Reads a number; nothing counts as 0, and what a colon adds is left out.
fn number(text: &str) -> Option<u32> {
    match text.split(':').next().unwrap_or_default() {
        "" => Some(0),
        digits => digits.parse().ok(),
    }
}
