//! What goes to supervision: notes and lines of notes, each with a question, a wish and an urgency; and when it happens.
//!
//! The label [`FLAGGED`](crate::journal::note::FLAGGED) says that something of a note goes to supervision; without it
//! nothing of it does, whatever else is known. What more is known stands in the front-matter key [`SUPERVISION`], which
//! survives an edit as every key does: a list of tables, one for each [`item::Item`]. A flag without a table means the
//! whole note, as the key `ctrl-f` and the rules of decks write it.
//!
//! What is closed stays in the key with the day on which it was taken along.

pub mod change;
pub mod diary;
pub mod due;
pub mod item;
pub mod key;
pub mod mark;
pub mod prepared;
pub mod queue;
pub mod soon;

/// The front-matter key of what a note brings to supervision: a list of tables (see [`item::Item`]).
pub const SUPERVISION: &str = "supervision";

/// The deck that prepares what is taken along.
pub const PREPARE: &str = "supervision-prep";

/// The deck that is answered afterwards: each of its notes stands for a supervision.
pub const AFTER: &str = "supervision-after";
