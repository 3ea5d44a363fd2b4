//! From a revision to its text.

use std::collections::BTreeMap;
use std::fmt::{Display, Write};

use crate::journal::codec::value;
use crate::journal::note::{Note, State, Written};
use crate::journal::revision::{Kind, Revision};

/// The keys that the format knows: an unknown key of the same name is not printed twice.
const KNOWN: [&str; 14] = [
    "seal", "format", "id", "kind", "note", "parents", "written", "part", "device", "title",
    "deck", "alias", "state", "tags",
];

pub(super) fn revision(revision: &Revision) -> String {
    let mut text = String::from("+++\n");
    head(&mut text, revision);
    labels(&mut text, revision);
    kept(&mut text, &revision.note.unknown);
    scales(&mut text, &revision.note.scales);
    text.push_str("+++\n");
    body(&mut text, &revision.note.body);
    text
}

fn head(text: &mut String, revision: &Revision) {
    let parents: Vec<String> = revision.parents.iter().map(ToString::to_string).collect();
    line(text, "format", revision.format);
    line(text, "id", value::quote(&revision.id.to_string()));
    line(text, "kind", value::quote(revision.kind.name()));
    line(text, "note", value::quote(&revision.note.id.to_string()));
    line(text, "parents", value::texts(&parents));
    line(text, "written", revision.note.written.print());
    if let Written::Part(_, part) = revision.note.written {
        line(text, "part", value::quote(part.name()));
    }
    line(text, "device", value::quote(&revision.device));
}

/// Prints what the author gave; a tombstone or a device object has no empty labels.
fn labels(text: &mut String, revision: &Revision) {
    let Note {
        title,
        deck,
        alias,
        state,
        tags,
        ..
    } = &revision.note;
    if !title.is_empty() {
        line(text, "title", value::quote(title));
    }
    for (key, word) in [("deck", deck), ("alias", alias)] {
        if let Some(word) = word {
            line(text, key, value::quote(word));
        }
    }
    if revision.kind == Kind::Note || *state != State::default() {
        line(text, "state", value::quote(state.name()));
    }
    if !tags.is_empty() {
        line(text, "tags", value::texts(tags));
    }
}

fn kept(text: &mut String, unknown: &toml::Table) {
    let is_ours = |key: &str| KNOWN.contains(&key) || key == "scales";
    for (key, kept) in unknown.iter().filter(|(key, _)| !is_ours(key)) {
        line(text, &value::key(key), value::print(kept));
    }
}

fn scales(text: &mut String, scales: &BTreeMap<String, u8>) {
    if !scales.is_empty() {
        text.push_str("[scales]\n");
    }
    for (scale, rating) in scales {
        line(text, &value::key(scale), rating);
    }
}

/// Prints the body with one LF at its end, or nothing: the end of the front matter is a line end already.
fn body(text: &mut String, body: &str) {
    let body = body.trim_end();
    text.push_str(body);
    if !body.is_empty() {
        text.push('\n');
    }
}

fn line(text: &mut String, key: &str, printed: impl Display) {
    writeln!(text, "{key} = {printed}").expect("a String takes all that is written to it");
}
