//! What could be better on this machine: facts in, findings out. Pure; the command line gathers the facts.
//!
//! Each finding says what is so and, where something can be done, what. None is a verdict on the journal itself: that
//! is `check`'s. Source of the list: security.md, section 6 and test T50.

pub mod facts;
pub mod finding;
mod machine;
mod stored;
mod terminal;

use crate::doctor::facts::Facts;
use crate::doctor::finding::Finding;

/// Judges the facts, in the order in which they are told.
#[must_use]
pub fn findings(facts: &Facts) -> Vec<Finding> {
    let mut found = stored::findings(&facts.stored);
    found.extend(machine::findings(&facts.machine));
    found.extend(terminal::findings(&facts.terminal));
    found
}
