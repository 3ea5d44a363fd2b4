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

#[cfg(test)]
#[cfg(target_os = "linux")]
mod tests {
    use std::fs::File;
    use std::hint::black_box;
    use std::os::unix::fs::FileExt as _;

    use super::stack;

    /// How deep the letters are left, and how deep they are looked for, in bytes.
    const DEEP: usize = 384 * 1024;
    const LOOKED_AT: usize = 512 * 1024;

    /// Leaves letters far down on the stack, as a call does that looked through a text.
    #[inline(never)]
    #[expect(
        clippy::large_stack_arrays,
        reason = "the place on the stack is the point"
    )]
    fn leave(letters: &[u8]) {
        let mut below = [0_u8; DEEP];
        below[..letters.len()].copy_from_slice(letters);
        black_box(&below);
    }

    /// Counts the letters in this thread's stack below the caller.
    #[inline(never)]
    fn left(letters: &[u8]) -> usize {
        let here = 0_u8;
        let top = std::ptr::from_ref(black_box(&here)).addr();
        let mut below = vec![0; LOOKED_AT];
        let from = u64::try_from(top - below.len()).expect("an address has 64 bits");
        let memory = File::open("/proc/self/mem").expect("the system has it");
        memory
            .read_exact_at(&mut below, from)
            .expect("a thread's stack is 2 MiB");
        let windows = below.windows(letters.len());
        windows.filter(|window| *window == letters).count()
    }

    #[test]
    fn what_a_call_left_on_the_stack_is_wiped() {
        // Made here, so that they stand nowhere else on the stack.
        let letters: Vec<u8> = (0..24).map(|at| b'a' ^ (at * 7)).collect();
        leave(&letters);
        assert_eq!(left(&letters), 1, "the control: they are there");
        stack();
        assert_eq!(left(&letters), 0);
    }
}
