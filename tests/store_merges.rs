//! T09: copies of a journal that go their own ways and meet again, in any order.

#![expect(clippy::unwrap_used, reason = "a test that cannot set up must stop")]

#[path = "support/dice.rs"]
mod dice;
#[path = "merges/disk.rs"]
mod disk;
#[path = "merges/git.rs"]
mod git;
#[path = "merges/history.rs"]
mod history;
#[path = "merges/judge.rs"]
mod judge;
#[path = "merges/pairs.rs"]
mod pairs;
#[path = "merges/paper.rs"]
mod paper;
#[path = "support/room.rs"]
#[expect(dead_code, reason = "shared by several tests")]
mod room;
