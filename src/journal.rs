//! The meaning of what is written: notes, their revisions, and what is found in them. Pure.

pub mod answer;
pub mod draft;
pub mod note;
pub mod revision;
