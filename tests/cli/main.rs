//! The command line as a script sees it: the real binary, its results, messages and exit codes.

mod asking;
mod breath;
mod check;
mod check_in;
mod deck;
mod doctor;
mod empty;
mod export;
mod guard;
mod hardening;
mod help;
mod import;
mod inbox;
mod insight;
mod journal;
mod keys;
mod languages;
mod looking_in;
mod places;
#[path = "../support/program.rs"]
mod program;
mod query;
mod release;
mod settings;
mod small_disks;
#[path = "../support/stock.rs"]
#[expect(dead_code, reason = "other tests use the rest of it")]
mod stock;
#[path = "../support/strace.rs"]
mod strace;
mod supervision;
mod supervision_sample;
#[path = "../support/terminal.rs"]
mod terminal;
mod traced_faults;
mod traced_kills;
