//! `show`: one note.

use clap::Args;
use serde_json::json;

use crate::cli::call::Call;
use crate::cli::page::{markdown, readable, whole};
use crate::cli::unlock::unlock;
use crate::error::Error;
use crate::journal::library::Library;
use crate::journal::library::entry::Entry;
use crate::words::say;

/// Holds what to show, and how.
#[derive(Debug, Args)]
pub struct Show {
    /// The note's name, or its first digits.
    note: String,

    /// Print an object for programs.
    #[arg(long)]
    json: bool,

    /// Print the text as it was written, the title as a heading.
    #[arg(long, conflicts_with = "json")]
    markdown: bool,
}

/// Shows it.
///
/// # Errors
/// When the journal does not open, or the name does not fit exactly one note.
pub fn run(call: &mut Call, show: &Show) -> Result<(), Error> {
    let library = unlock(call)?.library;
    let entry = named(&library, &show.note)?;
    if show.json {
        return call.output.json(json!({ "note": whole(entry) }));
    }
    call.output.text(&if show.markdown {
        markdown(entry)
    } else {
        readable(entry)
    })
}

/// Finds the one note whose name begins so, in the bin or not.
///
/// # Errors
/// When none or more than one does.
pub fn named<'a>(library: &'a Library, name: &str) -> Result<&'a Entry, Error> {
    let all = library.entries().chain(library.binned());
    let mut fitting =
        all.filter(|entry| !name.is_empty() && entry.id().to_string().starts_with(name));
    match (fitting.next(), fitting.next()) {
        (Some(entry), None) => Ok(entry),
        (None, _) => {
            Err(Error::failed(say!("cli-no-note", name = name)).hint(say("cli-no-note-hint")))
        }
        (Some(_), Some(_)) => {
            Err(Error::failed(say!("cli-many-notes", name = name)).hint(say("cli-many-notes-hint")))
        }
    }
}
