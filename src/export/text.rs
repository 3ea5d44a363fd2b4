//! Notes as plain text.

use crate::export::exporter::Exporter;
use crate::export::piece::Piece;

/// The row between two notes.
const BETWEEN: &str = "\n----------------------------------------\n\n";

/// Makes plain text.
#[derive(Debug)]
pub struct Text;

impl Exporter for Text {
    fn ending(&self) -> &'static str {
        "txt"
    }

    fn bytes(&self, pieces: &[&Piece]) -> Vec<u8> {
        let pages: Vec<String> = pieces.iter().map(|piece| page(piece)).collect();
        pages.join(BETWEEN).into_bytes()
    }
}

fn page(piece: &Piece) -> String {
    let head = [piece.title.trim().to_owned(), piece.line(), piece.labels()];
    let head: Vec<String> = head.into_iter().filter(|line| !line.is_empty()).collect();
    let body: Vec<&str> = piece.body.trim().lines().map(without_marks).collect();
    format!("{}\n\n{}\n", head.join("\n"), body.join("\n"))
}

/// A heading loses its signs; all else stays as it was written.
fn without_marks(line: &str) -> &str {
    let rest = line.trim_start_matches('#');
    rest.strip_prefix(' ')
        .filter(|_| rest.len() < line.len())
        .unwrap_or(line)
}
