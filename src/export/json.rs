//! Notes for programs. Where everything leaves, `import --from afterword` brings the same notes back under new names.

use serde_json::{Value, json};

use crate::export::exporter::Exporter;
use crate::export::piece::{Piece, When};

/// The number of the form; another one is another form.
pub const SCHEMA: i64 = 1;

/// Makes JSON.
#[derive(Debug)]
pub struct Json;

impl Exporter for Json {
    fn ending(&self) -> &'static str {
        "json"
    }

    fn bytes(&self, pieces: &[&Piece]) -> Vec<u8> {
        let notes: Vec<Value> = pieces.iter().map(|piece| object(piece)).collect();
        let all = json!({ "schema": SCHEMA, "program": "afterword", "notes": notes });
        format!("{all:#}\n").into_bytes()
    }
}

fn object(piece: &Piece) -> Value {
    let mut value = json!({
        "id": piece.id.to_string(),
        "written": piece.when.print(),
        "title": piece.title,
        "deck": piece.deck,
        "alias": piece.alias,
        "state": piece.state.name(),
        "tags": piece.tags,
        "scales": piece.scales,
        "body": piece.body,
    });
    if let When::Exactly(written @ crate::journal::note::Written::Part(..)) = &piece.when {
        value["part"] = json!(written.part().name());
    }
    if !piece.kept.is_empty() {
        value["kept"] = json!(piece.kept);
    }
    value
}
