//! The real program in a real terminal: what somebody at the keys sees, and what is left when it ends.

#[path = "terminal/any_key.rs"]
mod any_key;
#[path = "terminal/anywhere.rs"]
mod anywhere;
#[path = "terminal/beside.rs"]
mod beside;
#[path = "terminal/breathing.rs"]
mod breathing;
#[path = "terminal/canary.rs"]
mod canary;
#[path = "terminal/commands.rs"]
mod commands;
#[path = "support/dice.rs"]
#[expect(dead_code, reason = "other tests use the rest of it")]
mod dice;
#[path = "terminal/escapes.rs"]
mod escapes;
#[path = "terminal/everywhere.rs"]
mod everywhere;
#[path = "terminal/first_run.rs"]
mod first_run;
#[path = "terminal/fragile.rs"]
mod fragile;
#[path = "terminal/full.rs"]
mod full;
#[path = "terminal/guided.rs"]
mod guided;
#[path = "terminal/hostile.rs"]
mod hostile;
#[path = "terminal/life.rs"]
mod life;
#[path = "terminal/lost.rs"]
mod lost;
#[path = "terminal/memory.rs"]
mod memory;
#[cfg(debug_assertions)]
#[path = "terminal/mishaps.rs"]
mod mishaps;
#[path = "terminal/mouse.rs"]
mod mouse;
#[path = "terminal/outside.rs"]
mod outside;
#[path = "terminal/panics.rs"]
mod panics;
#[path = "support/payloads.rs"]
mod payloads;
#[path = "terminal/places.rs"]
mod places;
#[path = "terminal/privacy.rs"]
mod privacy;
#[path = "terminal/process.rs"]
mod process;
#[path = "support/program.rs"]
#[expect(dead_code, reason = "the tests of the command line use the rest of it")]
mod program;
#[path = "terminal/pty.rs"]
mod pty;
#[path = "terminal/scrollback.rs"]
mod scrollback;
#[path = "terminal/signals.rs"]
mod signals;
#[path = "terminal/stock_age.rs"]
mod stock_age;
#[path = "terminal/syscalls.rs"]
mod syscalls;
#[path = "terminal/traces.rs"]
mod traces;
#[path = "terminal/typing.rs"]
mod typing;
#[path = "terminal/typist.rs"]
mod typist;
#[path = "terminal/writing.rs"]
mod writing;
