//! The terminal program: the loop, the worker, the clock and the signals.
//!
//! One thread decides and draws; it blocks on one channel. A listener reads keys, another waits for
//! signals, and a worker owns the store and carries effects out in order. At rest nobody wakes.

pub mod clipboard;
pub mod clock;
pub mod cue;
pub mod decode;
pub mod hand_out;
pub mod harden;
pub mod listen;
pub mod mishap;
pub mod outside;
pub mod panic;
pub mod perform;
pub mod run;
pub mod scrub;
pub mod signals;
pub mod terminal;
pub mod window;
pub mod worker;
