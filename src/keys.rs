//! Verbs that can be bound, and the keys they are bound to. Pure.
//!
//! [`action`] names every verb once; [`chord`] reads and prints keys; `defaults` says which key means what where;
//! [`keymap`] answers which verb a key is, and which keys a verb has, so that help and footer cannot drift from the truth.

pub mod action;
pub mod chord;
pub mod context;
mod defaults;
pub mod keymap;
