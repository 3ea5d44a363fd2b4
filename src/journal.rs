//! The meaning of what is written: notes, their revisions, and what is found in them. Pure.

pub mod agenda;
pub mod alias;
pub mod answer;
pub mod calendar;
pub mod codec;
pub mod compare;
pub mod draft;
pub mod find;
pub mod headline;
pub mod inbox;
pub mod insight;
pub mod library;
pub mod limits;
pub mod loops;
mod named;
pub mod note;
pub mod people;
pub mod practice;
pub mod private;
pub mod reader;
pub mod recall;
pub mod retention;
pub mod revision;
pub mod text;
pub mod will;
pub mod written;
