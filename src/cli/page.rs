//! A note as a page: for reading, as Markdown, as an object for programs.

use serde_json::{Value, json};

use crate::config::Config;
use crate::journal::library::entry::Entry;
use crate::journal::note::{Note, State};
use crate::journal::revision::{Kind, Revision};
use crate::ui::when;
use crate::words::say;

/// Prints a note for reading: its head, an empty line, its text. Two versions follow each other and say so.
#[must_use]
pub fn readable(entry: &Entry) -> String {
    let pages: Vec<String> = versions(entry)
        .iter()
        .map(|head| readable_note(&head.note))
        .collect();
    match pages.len() {
        1 => pages.concat(),
        count => {
            let divider = format!("\n\n--- {} ---\n\n", say!("cli-one-of-versions", n = count));
            format!("{}{}", divider.trim_start(), pages.join(&divider))
        }
    }
}

fn readable_note(note: &Note) -> String {
    let mut head = vec![
        note.headline().into_owned(),
        when::long(&note.written, &Config::default()),
    ];
    let labels = [
        (say("cli-note-about"), &note.alias),
        (say("cli-note-deck"), &note.deck),
    ];
    for (name, label) in labels {
        head.extend(label.as_ref().map(|label| format!("{name} {label}")));
    }
    if !note.scales.is_empty() {
        let ratings = note
            .scales
            .iter()
            .map(|(scale, value)| format!("{scale} {value}"));
        head.push(ratings.collect::<Vec<_>>().join(", "));
    }
    if !note.tags.is_empty() {
        head.push(note.tags.join(" "));
    }
    if note.state == State::Open {
        head.push(say("notes-no-next-step").to_owned());
    }
    format!("{}\n\n{}", head.join("\n"), note.body)
}

/// Prints a note as Markdown: the title as a heading, then the text as it was written.
#[must_use]
pub fn markdown(entry: &Entry) -> String {
    let page = |head: &Revision| match head.note.title.trim() {
        "" => head.note.body.clone(),
        title => format!("# {title}\n\n{}", head.note.body),
    };
    versions(entry)
        .into_iter()
        .map(page)
        .collect::<Vec<_>>()
        .join("\n\n---\n\n")
}

/// Gives what a list tells of a note; its text is left out.
#[must_use]
pub fn summary(entry: &Entry) -> Value {
    let note = &entry.current().note;
    json!({
        "id": entry.id().to_string(),
        "written": entry.written().print(),
        "part": entry.written().part().name(),
        "title": note.title,
        "deck": note.deck,
        "alias": note.alias,
        "state": state(note),
        "tags": note.tags,
        "scales": note.scales,
        "versions": entry.history().len(),
        "forked": entry.is_forked(),
        "binned": entry.is_binned(),
    })
}

/// Gives the whole note, with each version that nothing replaced.
#[must_use]
pub fn whole(entry: &Entry) -> Value {
    let head = |head: &Revision| {
        json!({
            "revision": head.id.to_string(),
            "written": head.note.written.print(),
            "title": head.note.title,
            "tags": head.note.tags,
            "body": head.note.body,
        })
    };
    let mut value = summary(entry);
    value["body"] = json!(entry.current().note.body);
    value["heads"] = versions(entry)
        .iter()
        .map(|version| head(version))
        .collect();
    value
}

const fn state(note: &Note) -> &'static str {
    match note.state {
        State::Open => "open",
        State::Done => "done",
    }
}

/// The versions to show: the heads that hold text, or the last text of a note in the bin.
fn versions(entry: &Entry) -> Vec<&Revision> {
    let with_text = entry.heads().iter().filter(|head| head.kind == Kind::Note);
    let versions: Vec<_> = with_text.collect();
    if versions.is_empty() {
        vec![entry.current()]
    } else {
        versions
    }
}
