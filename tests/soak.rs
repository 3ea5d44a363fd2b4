//! T65: a day of use in one piece. Two people write into one journal on two devices, a sync copies files both ways, and
//! the programs are killed again and again; a third program is never killed, and its memory is watched.
//!
//! A short piece of it runs here; `.ci/release-tier soak` takes as many minutes as it is given.

#[path = "soak/devices.rs"]
mod devices;
#[path = "support/dice.rs"]
mod dice;
#[path = "soak/flat.rs"]
mod flat;
#[path = "soak/leaks.rs"]
mod leaks;
#[path = "soak/life.rs"]
mod life;
#[path = "soak/person.rs"]
mod person;
#[path = "terminal/process.rs"]
#[expect(dead_code, reason = "the tests of the terminal use the rest of it")]
mod process;
#[path = "support/program.rs"]
#[expect(dead_code, reason = "the tests of the command line use the rest of it")]
mod program;
#[path = "terminal/pty.rs"]
#[expect(dead_code, reason = "the tests of the terminal use the rest of it")]
mod pty;
#[path = "soak/seat.rs"]
mod seat;
#[path = "soak/steady.rs"]
mod steady;
#[path = "soak/sync.rs"]
mod sync;
#[path = "soak/told.rs"]
mod told;
#[path = "soak/typed.rs"]
mod typed;
