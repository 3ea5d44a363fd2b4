//! The command line as a script sees it: the real binary, its results, messages and exit codes.

mod help;
#[path = "../support/program.rs"]
mod program;
