//! One key with its modifiers: read from events, parsed from and printed for people.

use std::fmt;
use std::str::FromStr;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

/// Holds one key with its modifiers, in one form for all the ways terminals report it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd)]
pub struct Chord {
    code: KeyCode,
    modifiers: KeyModifiers,
}

/// Says why a text names no usable key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ChordError {
    /// No key has this name.
    #[error("names no key")]
    Unknown,
    /// Terminals send the same bytes for another key.
    #[error("arrives as {0} in many terminals")]
    Same(&'static str),
}

/// Keys that have names, in the form in which they print; later names for a key are only read.
const NAMED: &[(&str, KeyCode)] = &[
    ("space", KeyCode::Char(' ')),
    ("enter", KeyCode::Enter),
    ("esc", KeyCode::Esc),
    ("tab", KeyCode::Tab),
    ("shift-tab", KeyCode::BackTab),
    ("backspace", KeyCode::Backspace),
    ("del", KeyCode::Delete),
    ("ins", KeyCode::Insert),
    ("up", KeyCode::Up),
    ("down", KeyCode::Down),
    ("left", KeyCode::Left),
    ("right", KeyCode::Right),
    ("home", KeyCode::Home),
    ("end", KeyCode::End),
    ("pgup", KeyCode::PageUp),
    ("pgdn", KeyCode::PageDown),
    ("plus", KeyCode::Char('+')),
    ("minus", KeyCode::Char('-')),
    ("return", KeyCode::Enter),
    ("escape", KeyCode::Esc),
    ("delete", KeyCode::Delete),
    ("insert", KeyCode::Insert),
    ("pageup", KeyCode::PageUp),
    ("pagedown", KeyCode::PageDown),
    ("backtab", KeyCode::BackTab),
];

const MODIFIERS: [(&str, KeyModifiers); 3] = [
    ("ctrl", KeyModifiers::CONTROL),
    ("alt", KeyModifiers::ALT),
    ("shift", KeyModifiers::SHIFT),
];

impl Chord {
    /// Makes a chord in its one form: shift lives in the character, control in lower case.
    #[must_use]
    pub fn new(code: KeyCode, modifiers: KeyModifiers) -> Self {
        let known = KeyModifiers::CONTROL | KeyModifiers::ALT | KeyModifiers::SHIFT;
        let mut modifiers = modifiers & known;
        let shifted = modifiers.contains(KeyModifiers::SHIFT);
        let code = match code {
            KeyCode::Char(c) if modifiers.contains(KeyModifiers::CONTROL) => {
                KeyCode::Char(c.to_ascii_lowercase())
            }
            KeyCode::Char(c) if shifted => KeyCode::Char(upper(c)),
            KeyCode::Tab if shifted => KeyCode::BackTab,
            other => other,
        };
        if matches!(code, KeyCode::Char(_) | KeyCode::BackTab) {
            modifiers.remove(KeyModifiers::SHIFT);
        }
        Self { code, modifiers }
    }

    /// Says whether the key writes a character, so that it can be no verb where text is typed.
    #[must_use]
    pub const fn is_printable(self) -> bool {
        matches!(self.code, KeyCode::Char(_)) && self.modifiers.is_empty()
    }

    /// Says whether the key can stand for an option in a list: a digit or a small letter.
    #[must_use]
    pub const fn is_option_key(self) -> bool {
        let small = matches!(self.code, KeyCode::Char('0'..='9' | 'a'..='z'));
        small && self.modifiers.is_empty()
    }

    /// Says whether the key may be a verb where text is typed: what the text itself needs is left to it.
    ///
    /// Chords with ctrl or alt, function keys, esc, enter, tab and shift-tab may.
    #[must_use]
    pub fn works_in_text(self) -> bool {
        let held = KeyModifiers::CONTROL | KeyModifiers::ALT;
        let outside = matches!(
            self.code,
            KeyCode::Esc | KeyCode::Enter | KeyCode::Tab | KeyCode::BackTab | KeyCode::F(_)
        );
        outside || self.modifiers.intersects(held)
    }
}

/// Gives the upper-case letter where it is a single one.
fn upper(c: char) -> char {
    let mut upper = c.to_uppercase();
    match (upper.next(), upper.next()) {
        (Some(only), None) => only,
        _ => c,
    }
}

/// Gives the event that pressing it makes.
impl From<Chord> for KeyEvent {
    fn from(chord: Chord) -> Self {
        Self::new(chord.code, chord.modifiers)
    }
}

impl From<KeyEvent> for Chord {
    fn from(event: KeyEvent) -> Self {
        Self::new(event.code, event.modifiers)
    }
}

impl FromStr for Chord {
    type Err = ChordError;

    /// Reads "ctrl-s", "G", "space", "f1"; "ctrl+s" is understood too.
    fn from_str(text: &str) -> Result<Self, ChordError> {
        let mut rest = text.trim();
        let mut modifiers = KeyModifiers::NONE;
        while let Some((modifier, after)) = split_modifier(rest) {
            modifiers |= modifier;
            rest = after;
        }
        let chord = Self::new(key(rest).ok_or(ChordError::Unknown)?, modifiers);
        chord
            .twin()
            .map_or(Ok(chord), |twin| Err(ChordError::Same(twin)))
    }
}

impl Chord {
    /// Names the key that cannot be told from this chord in many terminals, if there is one.
    fn twin(self) -> Option<&'static str> {
        if self.modifiers != KeyModifiers::CONTROL {
            return None;
        }
        match self.code {
            KeyCode::Char('i') => Some("tab"),
            KeyCode::Char('m' | 'j') => Some("enter"),
            KeyCode::Char('[') => Some("esc"),
            KeyCode::Char('h') => Some("backspace"),
            _ => None,
        }
    }
}

fn split_modifier(text: &str) -> Option<(KeyModifiers, &str)> {
    MODIFIERS.iter().find_map(|(name, modifier)| {
        let (word, rest) = text.split_at_checked(name.len())?;
        let after = rest.strip_prefix(['-', '+'])?;
        (word.eq_ignore_ascii_case(name) && !after.is_empty()).then_some((*modifier, after))
    })
}

fn key(name: &str) -> Option<KeyCode> {
    let mut chars = name.chars();
    if let (Some(only), None) = (chars.next(), chars.next()) {
        return (!only.is_control() && !only.is_whitespace()).then_some(KeyCode::Char(only));
    }
    let name = name.to_ascii_lowercase();
    let named = NAMED.iter().find(|(known, _)| *known == name);
    named.map(|(_, code)| *code).or_else(|| function_key(&name))
}

fn function_key(name: &str) -> Option<KeyCode> {
    let number: u8 = name.strip_prefix('f')?.parse().ok()?;
    (1..=24).contains(&number).then_some(KeyCode::F(number))
}

/// Prints the form that is parsed: "ctrl-s".
impl fmt::Display for Chord {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (name, modifier) in MODIFIERS {
            if self.modifiers.contains(modifier) {
                write!(f, "{name}-")?;
            }
        }
        let named = NAMED.iter().find(|(_, code)| *code == self.code);
        match (self.code, named) {
            (KeyCode::Char(c), _) if c != ' ' => write!(f, "{c}"),
            (_, Some((name, _))) => f.write_str(name),
            (KeyCode::F(number), _) => write!(f, "f{number}"),
            (other, None) => write!(f, "{other}"),
        }
    }
}

#[cfg(test)]
mod tests;
