//! `deck lists`: the lists and scales that a deck may name.

use std::sync::Arc;

use serde_json::{Value, json};

use crate::cli::call::Call;
use crate::cli::decks::folders;
use crate::deck::builtin;
use crate::deck::model::{List, Scale};
use crate::error::Error;

/// Prints them: those of the program and the user's own.
///
/// # Errors
/// When the result cannot be written.
pub fn run(call: &mut Call, as_json: bool) -> Result<(), Error> {
    let (mut vocabulary, _) = builtin::vocabulary();
    for folder in folders(call).0 {
        if folder.pack.is_none() {
            vocabulary.add(&folder);
        }
    }
    let lists: Vec<&Arc<List>> = vocabulary.lists().values().collect();
    let scales: Vec<&Arc<Scale>> = vocabulary.scales().values().collect();
    if as_json {
        let lists: Vec<Value> = lists.iter().map(|list| list_object(list)).collect();
        let scales: Vec<Value> = scales.iter().map(|scale| scale_object(scale)).collect();
        return call
            .output
            .json(json!({ "lists": lists, "scales": scales }));
    }
    let lists = lists.into_iter().map(|list| list_page(list));
    let scales = scales.into_iter().map(|scale| scale_line(scale));
    let heads = ["Lists\n".to_owned()].into_iter().chain(lists);
    let page = heads.chain(["\nScales\n".to_owned()]).chain(scales);
    call.output.text(&page.collect::<String>())
}

fn list_page(list: &List) -> String {
    let items = list.items.iter();
    let rows = items.map(|item| format!("    {}: {}", item.id, item.label));
    let head = format!("\n  {}", list.id);
    let rows: Vec<String> = std::iter::once(head).chain(rows).collect();
    rows.join("\n") + "\n"
}

fn scale_line(scale: &Scale) -> String {
    format!("  {}: 0 {}, 10 {}\n", scale.id, scale.low, scale.high)
}

fn list_object(list: &List) -> Value {
    let items = list.items.iter();
    let items: Vec<Value> = items
        .map(|item| json!({ "id": item.id, "label": item.label, "gloss": item.gloss }))
        .collect();
    json!({ "id": list.id, "tag": list.tag, "items": items })
}

fn scale_object(scale: &Scale) -> Value {
    json!({ "id": scale.id, "name": scale.name, "low": scale.low, "middle": scale.middle, "high": scale.high })
}
