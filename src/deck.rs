//! Prompt decks: their steps, rules and validation, and a session that walks one. Pure.
//!
//! ```text
//! prompts/*.toml ─┐
//! user decks ─────┴─> decks::Decks ──> session::Session ──> page::Page   what the screen shows next
//!                       │ faults          ▲ answers
//!                       ▼                 └────────────────────────────  what the person gave
//!                  fault::Fault           Session::note ──> journal::note::Note
//! ```
//!
//! A deck is data: steps in the order of the file, and rules that show, skip, swap or reword them. Which pages
//! a person meets is a function of the deck and the answers so far ([`path`]), so going back and changing an
//! answer changes the way on, and a test can walk every way.

pub mod before;
pub mod builtin;
mod classes;
pub mod decks;
pub mod deed;
pub mod folder;
mod form;
mod given;
mod judge;
mod load;
pub mod model;
pub mod page;
pub mod path;
mod read;
pub mod rule;
mod sample;
pub mod section;
pub mod session;
pub mod standing;
pub mod start;
mod summary;
pub mod supply;
pub mod translation;
mod walk;
pub mod walked;
mod way;
mod ways;
