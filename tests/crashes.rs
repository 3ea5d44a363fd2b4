//! Processes that are killed while they save, disks whose power goes, and two writers at once.
//!
//! The writer is this program itself, started again: see `writer`. What takes minutes or root is ignored here and
//! run by `.ci/release-tier kills` and `.ci/release-tier power-cuts`.

#![expect(clippy::unwrap_used, reason = "a test that cannot set up must stop")]

#[path = "crashes/careless.rs"]
mod careless;
#[path = "support/dice.rs"]
#[expect(dead_code, reason = "other tests use the rest of it")]
mod dice;
#[path = "crashes/disk.rs"]
mod disk;
#[path = "crashes/kills.rs"]
mod kills;
#[path = "crashes/power.rs"]
mod power;
#[path = "support/room.rs"]
#[expect(dead_code, reason = "shared by several tests")]
mod room;
#[path = "crashes/seat.rs"]
mod seat;
#[path = "crashes/two.rs"]
mod two;
#[path = "crashes/writer.rs"]
mod writer;
