//! Bytes from the terminal, as keys, pastes, and what the mouse did.
//!
//! crossterm's own reader keeps what was pasted and typed in buffers that nobody can wipe, loses keys when many come at
//! once, and takes two `esc` for one. Everything here is gone from memory when it has been passed on: what is freed is
//! overwritten. The key types are crossterm's, and so is what each key is called.

mod mouse;
pub mod plain;
pub mod sequence;

use std::fmt;
use std::time::Duration;

use crossterm::event::{KeyCode, KeyModifiers};

use crate::app::msg::Msg;
use crate::tui::decode::plain::{Found, plain, typed};
use crate::tui::decode::sequence::{ESC, escape};

/// How a pasted text begins and ends.
const PASTE: (&[u8], &[u8]) = (b"\x1b[200~", b"\x1b[201~");

/// A paste without an end is passed on when it is this long, in bytes; no note is.
const LONGEST_PASTE: usize = 8 * 1024 * 1024;

/// How long the rest of a sequence may take after its first byte; what comes later is a key of its own.
const BELONGS: Duration = Duration::from_millis(25);

/// How long a paste may pause, over a slow line. Of one that was cut off, by a stop or a lost line, the end never comes,
/// and all keys would go into it.
const PASTE_PAUSES: Duration = Duration::from_secs(5);

/// Holds the bytes that are no whole key yet.
#[derive(Default)]
pub struct Decoder {
    held: Vec<u8>,
    /// Where the end of a paste need not be looked for any more.
    searched: usize,
}

impl Decoder {
    /// Takes bytes in, and gives what they complete.
    pub fn take(&mut self, bytes: &[u8]) -> Vec<Msg> {
        self.held.extend_from_slice(bytes);
        let mut msgs = Vec::new();
        let mut at = 0;
        while at < self.held.len() {
            let rest = &self.held[at..];
            if rest.starts_with(PASTE.0) {
                let Some((text, length)) = self.paste(at) else {
                    break;
                };
                msgs.push(Msg::Paste(text));
                at += length;
                continue;
            }
            match key(rest) {
                Found::Key(key, length) => {
                    msgs.extend(key.map(Msg::Key));
                    at += length;
                }
                Found::Mouse(mouse, length) => {
                    msgs.push(Msg::Mouse(mouse));
                    at += length;
                }
                Found::Unfinished => break,
            }
        }
        self.drop_front(at);
        msgs
    }

    /// Says how long to wait for the bytes that decide what the held ones are; none: nothing is held.
    #[must_use]
    pub fn patience(&self) -> Option<Duration> {
        match self.held.as_slice() {
            [] => None,
            held if held.starts_with(PASTE.0) => Some(PASTE_PAUSES),
            _ => Some(BELONGS),
        }
    }

    /// Gives what the held bytes are if nothing more comes: `esc` alone, `alt` with what begins a sequence, or the part
    /// of a paste that came.
    pub fn settle(&mut self) -> Option<Msg> {
        let alone = match self.held.as_slice() {
            [ESC] => Some(Msg::Key(KeyCode::Esc.into())),
            [ESC, begin @ (b'[' | b'O')] => {
                Some(Msg::Key(typed(char::from(*begin), KeyModifiers::ALT)))
            }
            held => held
                .strip_prefix(PASTE.0)
                .map(|text| Msg::Paste(String::from_utf8_lossy(text).into_owned())),
        };
        self.searched = 0;
        self.drop_front(self.held.len());
        alone
    }

    /// Gives the paste that begins here, and its length with both marks.
    fn paste(&mut self, at: usize) -> Option<(String, usize)> {
        let begin = at + PASTE.0.len();
        let from = begin.max(self.searched);
        let end = memchr::memmem::find(&self.held[from..], PASTE.1).map(|end| from + end);
        let (end, mark) = match end {
            Some(end) => (end, PASTE.1.len()),
            None if self.held.len() - begin > LONGEST_PASTE => (self.held.len(), 0),
            None => {
                self.searched = self.held.len().saturating_sub(PASTE.1.len()).max(begin) - at;
                return None;
            }
        };
        let end = self.last_end(end);
        self.searched = 0;
        let text = String::from_utf8_lossy(&self.held[begin..end]).into_owned();
        Some((text, end + mark - at))
    }

    /// What is pasted may hold the mark of its own end, so that what follows is taken for keys. As long as another end
    /// follows with no paste begun before it, the first one was a part of the text. Only what came in the same read can
    /// tell: a paste that the system cuts between its ends is ended by the first.
    fn last_end(&self, first: usize) -> usize {
        let mut end = first;
        while let Some(rest) = self.held.get(end + PASTE.1.len()..) {
            let Some(next) = memchr::memmem::find(rest, PASTE.1) else {
                break;
            };
            if memchr::memmem::find(&rest[..next], PASTE.0).is_some() {
                break;
            }
            end += PASTE.1.len() + next;
        }
        end
    }

    /// A new block takes the rest; the old one is overwritten when it is freed.
    fn drop_front(&mut self, length: usize) {
        if length > 0 {
            self.held = self.held.split_off(length);
        }
    }
}

/// Prints a length.
impl fmt::Debug for Decoder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Decoder")
            .field("held", &self.held.len())
            .finish_non_exhaustive()
    }
}

/// Reads the key that some bytes begin with.
fn key(bytes: &[u8]) -> Found {
    match bytes {
        [ESC, after @ ..] => escape(after),
        _ => plain(bytes),
    }
}

#[cfg(test)]
mod tests;
