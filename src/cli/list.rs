//! `list`: the notes, newest first.

use clap::Args;
use serde_json::{Value, json};

use crate::cli::call::Call;
use crate::cli::page::summary;
use crate::cli::question;
use crate::cli::rows::rows;
use crate::cli::unlock::unlock;
use crate::error::Error;
use crate::journal::find::answers;
use crate::journal::find::query::Query;
use crate::journal::library::Library;
use crate::journal::library::entry::Entry;
use crate::words::say;

/// Holds what to list.
#[derive(Debug, Args)]
pub struct List {
    /// Only notes that answer this query: words, or alias:, tag:, strength:>=7, since:2w; see `afterword help find`.
    query: Vec<String>,

    /// The notes in the bin instead.
    #[arg(long, conflicts_with = "query")]
    bin: bool,

    /// Print an object for programs.
    #[arg(long)]
    json: bool,
}

/// Lists them.
///
/// # Errors
/// When the journal does not open.
pub fn run(call: &mut Call, list: &List) -> Result<(), Error> {
    let query = question::read(&list.query)?;
    let library = unlock(call)?.library;
    let entries = list.choose(&library, &query);
    if list.json {
        let notes: Vec<Value> = entries.into_iter().map(summary).collect();
        return call
            .output
            .json(json!({ "notes": notes, "query": query.to_string() }));
    }
    if entries.is_empty() {
        if list.bin {
            call.output.explain(say("cli-bin-empty"));
        } else {
            question::doubt(&call.output, &library, &query);
        }
        return Ok(());
    }
    call.output.text(&rows(entries))
}

impl List {
    fn choose<'a>(&self, library: &'a Library, query: &Query) -> Vec<&'a Entry> {
        if self.bin {
            return library.binned().collect();
        }
        answers(library, query)
    }
}
