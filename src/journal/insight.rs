//! What the notes say together: descriptions and questions, never a verdict. Pure functions of notes and a day.

pub mod early;
pub mod middle;
pub mod pattern;
