//! What calls leave behind on the stack: copies of a few letters, made while text was looked through.

use std::hint::black_box;

use zeroize::Zeroize as _;

/// How far down is wiped, in words of eight bytes: 512 KiB, deeper than any call of the program goes.
const DEPTH: usize = 64 * 1024;

/// Wipes the stack of this thread below the caller, in some 30 µs.
///
/// A lock does it, and every turn of the loop: what is made to stay is moved by way of the stack, and where it has gaps
/// it would keep what lies there, a pasted text among the decks.
#[inline(never)]
#[expect(
    clippy::large_stack_arrays,
    reason = "the place on the stack is what it is for"
)]
pub fn stack() {
    let mut below = [0_u64; DEPTH];
    below.zeroize();
    black_box(&below);
}
