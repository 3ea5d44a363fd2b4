//! Afterword: a private, encrypted, reflective journal for clinicians, in the terminal.
//!
//! ```text
//!  afterword                                        Sun 22 Nov  10:42   <- ui::chrome: where one is, and the time
//!
//!   Between sessions                 Open                               <- ui::screen::home, from app::screen::home
//!   1  one minute    doorway         › draft: reaction note, 9:58       <- app::desk: drafts and notes, when unlocked
//!   3  three minutes reset             2 notes without a next step
//!   b  breathe       4 in, 6 out                                        <- breath: a function of elapsed time
//!   n  note          what stayed                                        <- deck: questions and rules, as data
//!
//!  n note   b breathe   g ground   ctrl-l lock   ? help                 <- keys: footer, help and palette are one table
//! ```
//!
//! # Layers
//!
//! [`journal`] knows meaning, [`vault`] knows bytes, [`store`] marries them, [`export`] makes text of what leaves,
//! [`import`] notes of what comes,
//! [`keys`] names the verbs, [`app`] decides, [`ui`] draws, [`tui`] and [`cli`] touch the world. An import points down or to the left; `tests/layers.rs` holds the
//! table and fails on any other edge.
//!
//! ```text
//!   shells      cli ──────────> tui
//!                 \           /     \
//!   screens        \       ui        \
//!                   \      │          \
//!   decisions        \    app          error
//!                     \    │          /
//!   settings           \ config   store ──────> vault ──> age, the disk
//!                       \  │        │
//!   meaning              keys  deck ──> breath   export ──> lint
//!                               │
//!                            journal
//! ```
//!
//! # The way of a key
//!
//! A key becomes a [`app::msg::Msg`]; [`app::App::update`] asks the [`keys::keymap::Keymap`] which verb it is, gives it
//! to the open screen, and follows the [`app::step::Step`] that the screen answers: another screen, or
//! [`app::effect::Effect`]s. A worker thread carries those out in order and answers with another message. Then
//! [`ui::draw`] draws what is there. Nothing else changes state, and nothing below the shells reads a clock.
//!
//! # The way of a note
//!
//! [`deck::session::Session`] or the editor makes a [`journal::note::Note`]. [`journal::codec`] prints it,
//! [`vault::object`] pads, seals and encrypts it to the recipients that this machine pinned (no passphrase is needed for
//! that), and [`vault::files::protocol`] writes it: temporary file, sync, rename without replacing, sync of the folder.
//! Only then does the screen say that it is saved.

pub mod app;
pub mod breath;
pub mod cli;
pub mod config;
pub mod deck;
pub mod demo;
pub mod doctor;
pub mod error;
pub mod export;
pub mod fault;
pub mod id;
pub mod import;
pub mod journal;
pub mod keys;
pub mod lint;
pub mod nesting;
pub mod store;
pub mod tui;
pub mod ui;
pub mod vault;
pub mod words;
