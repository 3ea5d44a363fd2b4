//! `bin`: moves a note to the bin, takes it back, or lists what is in it.

use clap::Args;
use serde_json::{Value, json};

use crate::cli::call::Call;
use crate::cli::page::summary;
use crate::cli::rows::rows;
use crate::cli::seal;
use crate::cli::show::named;
use crate::cli::unlock::{find, open};
use crate::error::Error;
use crate::journal::library::Library;
use crate::journal::library::entry::Entry;
use crate::journal::note::Note;
use crate::store::Store;
use crate::words::say;

/// The word that lists instead of naming a note.
const LIST: &str = "list";

/// Holds which note, and where to.
#[derive(Debug, Args)]
pub struct BinCommand {
    /// The note's name, or its first digits; without one, or with `list`, what is in the bin is listed.
    note: Option<String>,

    /// Take the note back from the bin.
    #[arg(long, requires = "note")]
    restore: bool,

    /// Print an object for programs.
    #[arg(long)]
    json: bool,
}

/// Does it, and prints the note's name.
///
/// # Errors
/// When the journal does not open, the name does not fit one note, or the note is where it should go already.
pub fn run(call: &mut Call, command: &BinCommand) -> Result<(), Error> {
    let mut store = find(call)?;
    let library = open(call, &mut store)?.library;
    match command.note.as_deref() {
        Some(name) if name != LIST => {
            let entry = named(&library, name)?;
            command.moved(call, &mut store, entry)?;
            let _ = store.lock();
            store.make_snapshot();
            command.told(call, entry)
        }
        _ => {
            let _ = store.lock();
            store.make_snapshot();
            command.list(call, &library)
        }
    }
}

impl BinCommand {
    fn list(&self, call: &mut Call, library: &Library) -> Result<(), Error> {
        if self.json {
            let notes: Vec<Value> = library.binned().map(summary).collect();
            return call.output.json(json!({ "notes": notes }));
        }
        if library.binned().next().is_none() {
            call.output.explain(say("cli-bin-empty"));
            return Ok(());
        }
        call.output.text(&rows(library.binned()))
    }

    fn moved(&self, call: &Call, store: &mut Store, entry: &Entry) -> Result<(), Error> {
        if entry.is_newer() {
            return Err(Error::failed(say("release-cli-newer")));
        }
        match (self.restore, entry.is_binned()) {
            (true, false) => return Err(Error::failed(say("release-cli-not-binned"))),
            (false, true) => return Err(Error::failed(say("release-cli-binned"))),
            _ => {}
        }
        let (written, heads) = (seal::written(call), entry.head_ids());
        if !self.restore {
            let saved = store.put_tombstone(entry.id(), written, &heads)?;
            return confirmed(store, saved.confirmed);
        }
        for text in entry.texts() {
            let note = Note {
                written,
                ..text.note.clone()
            };
            let saved = store.put(&note, &heads)?;
            confirmed(store, saved.confirmed)?;
        }
        Ok(())
    }

    fn told(&self, call: &mut Call, entry: &Entry) -> Result<(), Error> {
        let id = entry.id().to_string();
        if self.json {
            let what = if self.restore { "restored" } else { "binned" };
            return call.output.json(json!({ "id": id, "done": what }));
        }
        call.output.text(&id)
    }
}

fn confirmed(store: &Store, confirmed: bool) -> Result<(), Error> {
    if confirmed || store.confirm() {
        return Ok(());
    }
    Err(Error::failed(say("cli-note-unconfirmed")).hint(say("cli-note-unconfirmed-hint")))
}
