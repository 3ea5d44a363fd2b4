//! One text that is to be read, with what its reader cannot know by itself.

use std::fmt;

use chrono::{DateTime, FixedOffset, NaiveDateTime};

use crate::fault::Fault;
use crate::journal::note::Written;
use crate::words::say;

/// Finds the offset that clocks had at a local time; nothing for a time that was left out in spring.
pub type Zone<'a> = &'a dyn Fn(NaiveDateTime) -> Option<DateTime<FixedOffset>>;

/// Holds one text and where it comes from.
#[derive(Clone, Copy)]
pub struct Page<'a> {
    /// The file as the user named it.
    pub file: &'a str,
    /// All of it.
    pub text: &'a str,
    /// The clocks of this machine, for times without an offset.
    pub zone: Zone<'a>,
    /// When the file was last changed, for a text that says no time itself.
    pub changed: Written,
}

impl Page<'_> {
    /// Tells of something that is passed over, by the byte where it begins.
    #[must_use]
    pub fn fault(&self, at: usize, what: impl Into<String>, remedy: &'static str) -> Fault {
        Fault::at(self.file, self.text, at, what, say(remedy))
    }
}

/// Prints lengths, never text.
impl fmt::Debug for Page<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Page({} bytes)", self.text.len())
    }
}
