//! Open loops that follow from the notes alone: what its author wanted to come back to, and how long it waits.
//!
//! A loop closes by what is written later, goes by itself after its time, or is set aside for a week ([`aside`]).

pub mod aside;
pub mod expand;
pub mod repair;
pub mod unclear;

#[cfg(test)]
mod tests;
