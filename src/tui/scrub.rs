//! What calls leave behind on the stack: copies of a few letters, made while text was looked through.

use std::hint::black_box;

use zeroize::Zeroize as _;

/// How far down is wiped, in bytes: deeper than any call of the program goes.
const DEPTH: usize = 512 * 1024;

/// Wipes the stack of this thread below the caller.
#[inline(never)]
#[expect(
    clippy::large_stack_arrays,
    reason = "the place on the stack is what it is for"
)]
pub fn stack() {
    let mut below = [0_u8; DEPTH];
    below.zeroize();
    black_box(&below);
}
