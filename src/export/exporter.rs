//! What all forms of a file have in common.

use crate::export::piece::Piece;

/// Makes bytes of what leaves.
pub trait Exporter {
    /// Gives what the file's name ends in, without the dot.
    fn ending(&self) -> &'static str;

    /// Prints the pieces one after the other.
    fn bytes(&self, pieces: &[&Piece]) -> Vec<u8>;
}
