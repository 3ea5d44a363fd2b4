//! What the program decides: state, messages and effects. Pure.

pub mod editor;
