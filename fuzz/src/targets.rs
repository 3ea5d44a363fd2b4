//! What each target does with its bytes. No bytes may panic, hang, or break what is asserted here.
//!
//! `tests/corpus.rs` includes this file: what the fuzzer runs is what `cargo test` replays.

#[path = "targets/outside.rs"]
mod outside;
#[path = "targets/secret.rs"]
mod secret;
#[path = "targets/shown.rs"]
mod shown;

pub use outside::{import, settings, typed};
pub use secret::{front, header, object, seen, snapshot};
pub use shown::{markdown, sanitize};

/// A target: it takes any bytes.
pub type Target = fn(&[u8]);

/// All targets by name; each has a program in `fuzz/targets` and a folder in `fuzz/corpus`.
pub const ALL: [(&str, Target); 10] = [
    ("object", object),
    ("header", header),
    ("front", front),
    ("markdown", markdown),
    ("sanitize", sanitize),
    ("import", import),
    ("seen", seen),
    ("typed", typed),
    ("settings", settings),
    ("snapshot", snapshot),
];

/// Parts the first byte from the rest: it chooses what is done with them.
fn chosen(bytes: &[u8]) -> (u8, &[u8]) {
    bytes
        .split_first()
        .map_or((0, bytes), |(first, rest)| (*first, rest))
}
