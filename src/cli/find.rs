//! `find`: the lines in which words stand.

use clap::Args;
use serde_json::{Value, json};

use crate::cli::call::Call;
use crate::cli::output::Marked;
use crate::cli::question::{self, LANGUAGE};
use crate::cli::rows::short;
use crate::cli::unlock::unlock;
use crate::error::Error;
use crate::journal::find::hit::Hit;
use crate::journal::find::hits;
use crate::journal::library::Library;
use crate::journal::note::Note;

/// Holds what to look for.
#[derive(Debug, Args)]
#[command(after_long_help = LANGUAGE)]
pub struct Find {
    /// What to find: words, "a phrase", or what stands below.
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
        return call
            .output
            .json(json!({ "hits": lines, "query": query.to_string() }));
    }
    if found.is_empty() {
        question::doubt(&call.output, &library, &query);
        return Ok(());
    }
    let rows = found.iter().filter_map(|hit| row(&library, hit));
    call.output.marked(&rows.collect::<Vec<_>>())
}

/// `name  day  line: text`, what was found marked; the title is line 0.
fn row(library: &Library, hit: &Hit) -> Option<Marked> {
    let entry = library.entry(hit.note)?;
    let note = &entry.current().note;
    let whole = line(note, hit.line);
    let (name, day) = (short(hit.note), entry.written().day());
    let before = format!("{name}  {day}  {}: ", hit.line);
    let text = whole.trim();
    if text.is_empty() {
        return Some(Marked::plain(format!("{before}{}", note.headline())));
    }
    let cut = whole.len() - whole.trim_start().len();
    let moved = |at: usize| before.len() + at.saturating_sub(cut).min(text.len());
    let ranges = hit.ranges.iter();
    Some(Marked {
        ranges: ranges
            .map(|range| moved(range.start)..moved(range.end))
            .collect(),
        text: before.clone() + text,
    })
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
