//! What other programs wrote, read into notes. Pure: texts come in, notes and what was passed over go out.
//!
//! [`form`] names the forms and chooses the reader; [`entries`] takes JSON apart and keeps the place of each entry;
//! [`taken`] makes a note plain and holds it to the limits of the format; [`mark`] knows a note again. Nothing here
//! reads a file, a clock or a time zone: the shell gives them as a [`page::Page`].

mod dayone;
pub mod entries;
mod exported;
pub mod form;
mod jrnl;
pub mod mark;
mod markdown;
pub mod page;
pub mod taken;
mod tui_journal;
pub mod when;
