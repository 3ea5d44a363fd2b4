//! Paced breathing: patterns, the ramp, and where in a breath a moment lies. Pure.
//!
//! A [`pattern::Pattern`] says how one breath goes. A [`plan::Plan`] lays out every breath of a session: the ramp from
//! the start pace, the end on a full out-breath, and what was asked for on the way. [`plan::Plan::at`] gives the
//! [`beat::Beat`] of any moment; nothing accumulates, so that a late frame is never a wrong one.

pub mod beat;
pub mod change;
mod course;
pub mod cue;
pub mod cycle;
pub mod pattern;
pub mod plain;
pub mod plan;
pub mod presets;
pub mod words;
