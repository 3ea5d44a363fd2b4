//! Closes the doors that a crash would leave open.

use rustix::fs::Mode;
use rustix::process::{Resource, Rlimit, setrlimit, umask};

/// Turns core dumps off, keeps other programs of the same user from reading our memory, and makes
/// every new file private. The first thing that `main` does (security.md, V16).
pub fn harden() {
    // A refusal leaves the system's own rule in place; there is nothing better to do about it here.
    let none = Rlimit {
        current: Some(0),
        maximum: Some(0),
    };
    let _ = setrlimit(Resource::Core, none);
    hide_memory();
    umask(Mode::RWXG | Mode::RWXO);
}

#[cfg(target_os = "linux")]
fn hide_memory() {
    use rustix::process::{DumpableBehavior, set_dumpable_behavior};
    let _ = set_dumpable_behavior(DumpableBehavior::NotDumpable);
}

#[cfg(not(target_os = "linux"))]
fn hide_memory() {}
