//! What the notes say together: descriptions and questions, never a verdict. Pure functions of notes and a day.
//!
//! [`picture::Insight`] holds all of it as plain data, one file a picture. Every figure carries the names of the notes
//! behind it, and the fewest below which it stays silent.

pub mod band;
pub mod early;
pub mod grid;
pub mod handling;
pub mod known;
pub mod learning;
pub mod load;
pub mod middle;
pub mod noted;
pub mod notes;
pub mod pattern;
pub mod period;
pub mod picture;
pub mod practised;
pub mod profile;
pub mod set;
pub mod shelf;
pub mod source;
pub mod span;
pub mod strain;
pub mod supervision;
