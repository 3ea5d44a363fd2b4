//! Notes as Markdown: a title as a heading, a line on the note, the text as it was written.

use crate::export::exporter::Exporter;
use crate::export::piece::Piece;

/// Makes Markdown.
#[derive(Debug)]
pub struct Markdown;

impl Exporter for Markdown {
    fn ending(&self) -> &'static str {
        "md"
    }

    fn bytes(&self, pieces: &[&Piece]) -> Vec<u8> {
        let pages: Vec<String> = pieces.iter().map(|piece| page(piece)).collect();
        pages.join("\n---\n\n").into_bytes()
    }
}

fn page(piece: &Piece) -> String {
    let mut blocks = Vec::new();
    if !piece.title.trim().is_empty() {
        blocks.push(format!("# {}", piece.title.trim()));
    }
    blocks.push(format!("*{}*", piece.line()));
    blocks.push(piece.body.trim().to_owned());
    blocks.push(piece.labels());
    blocks.retain(|block| !block.is_empty());
    blocks.join("\n\n") + "\n"
}
