//! The keys of a list of options: 1 to 9, 0, then a to z.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

const KEYS: &[u8; 36] = b"1234567890abcdefghijklmnopqrstuvwxyz";

/// Gives the key of an option, counted from 0; none after the 36th.
#[must_use]
pub fn of(option: usize) -> Option<char> {
    KEYS.get(option).copied().map(char::from)
}

/// Gives the character of a key that chooses; with ctrl or alt a key means something else, or nothing.
#[must_use]
pub fn pressed(key: KeyEvent) -> Option<char> {
    let held = KeyModifiers::CONTROL | KeyModifiers::ALT;
    match key.code {
        KeyCode::Char(pressed) if !key.modifiers.intersects(held) => Some(pressed),
        _ => None,
    }
}

/// Finds the option of a key, among so many.
#[must_use]
pub fn option(key: char, count: usize) -> Option<usize> {
    (0..count.min(KEYS.len())).find(|&at| of(at) == Some(key))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_finds_its_option_and_no_other() {
        for at in 0..36 {
            let key = of(at).expect("36 options have keys");
            assert_eq!(option(key, 36), Some(at));
            assert_eq!(option(key, at), None);
        }
        assert_eq!(of(36), None);
        assert_eq!(option('A', 36), None);
    }
}
