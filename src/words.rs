//! All that the program says, as data: messages in Fluent files, one folder for each language.
//!
//! A message is named after its file and what it says: `home-nothing-waits` stands in `prompts/words/en/home.ftl`.
//! [`say`] gives one without arguments, `say!("home-notes", n = 3)` one with them. A file is parsed when its first
//! message is asked for, so that the first frame waits for no more than it shows.
//!
//! ```text
//!   speak(Speech { language: "de", voice: "sie", .. })      once, by the shells, before the first word
//!   say("home-open")     de-sie/home.ftl -> de/home.ftl -> en/home.ftl     the first that has it; a user's file first
//! ```
//!
//! Nothing here reads a file or the environment: the shells hand in what they found. Until they spoke, and in tests,
//! the language is English. What machines read (ids, tags, keys in files, JSON) is never a word of this module.

pub mod builtin;
pub mod check;
mod depth;
mod escape;
mod layer;
mod macros;
mod plain;
mod sheet;
pub mod speech;
pub mod spoken;
mod tongue;

pub(crate) use macros::say;
pub use spoken::{fill, fill_as, inside, languages, say, speak};

#[cfg(test)]
mod tests;
