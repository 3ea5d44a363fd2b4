//! Finding words in notes.
