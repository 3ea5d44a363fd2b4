//! `find`: the lines in which words stand.

use clap::Args;
use serde_json::{Value, json};

use crate::cli::call::Call;
use crate::cli::question;
use crate::cli::rows::short;
use crate::cli::unlock::unlock;
use crate::error::Error;
use crate::journal::find::hit::Hit;
use crate::journal::find::hits;
use crate::journal::library::Library;
use crate::journal::note::Note;

/// Holds what to look for.
#[derive(Debug, Args)]
pub struct Find {
    /// Words that a note must all hold, in title, text, tags or alias; "in quotes" for a phrase.
    #[arg(required = true)]
    words: Vec<String>,

    /// Print an object for programs.
    #[arg(long)]
    json: bool,
}

/// Finds them.
///
/// # Errors
/// When the journal does not open.
pub fn run(call: &mut Call, find: &Find) -> Result<(), Error> {
    let query = question::read(&find.words)?;
    let library = unlock(call)?.library;
    let found = hits(&library, &query);
    if find.json {
        let lines: Vec<Value> = found
            .iter()
            .filter_map(|hit| object(&library, hit))
            .collect();
        return call.output.json(json!({ "hits": lines }));
    }
    let lines: Vec<String> = found.iter().filter_map(|hit| row(&library, hit)).collect();
    match lines.len() {
        0 => Ok(()),
        _ => call.output.text(&lines.join("\n")),
    }
}

/// `name  day  line: text`; the title is line 0.
fn row(library: &Library, hit: &Hit) -> Option<String> {
    let entry = library.entry(hit.note)?;
    let note = &entry.current().note;
    let text = match line(note, hit.line).trim() {
        "" => note.headline(),
        text => text.into(),
    };
    let (name, day) = (short(hit.note), entry.written().day());
    Some(format!("{name}  {day}  {}: {text}", hit.line))
}

fn object(library: &Library, hit: &Hit) -> Option<Value> {
    let entry = library.entry(hit.note)?;
    let note = &entry.current().note;
    let ranges: Vec<[usize; 2]> = hit
        .ranges
        .iter()
        .map(|range| [range.start, range.end])
        .collect();
    Some(json!({
        "note": hit.note.to_string(),
        "written": entry.written().print(),
        "title": note.title,
        "line": hit.line,
        "text": line(note, hit.line),
        "ranges": ranges,
    }))
}

/// A line of the note as it was written; the title is line 0.
fn line(note: &Note, number: usize) -> &str {
    match number.checked_sub(1) {
        None => &note.title,
        Some(above) => note.body.lines().nth(above).unwrap_or_default(),
    }
}
