//! `demo`: the program on a sample journal in a temporary folder; nothing is kept.

use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;

use crate::app::desk::Journal;
use crate::app::practice::Practice;
use crate::app::route::Route;
use crate::cli::call::Call;
use crate::cli::{place, program};
use crate::demo::sample::Sample;
use crate::demo::{SEED, notes};
use crate::error::Error;
use crate::journal::library::Library;
use crate::journal::revision::{Kind, Revision};
use crate::store::Store;
use crate::store::create::Setup;
use crate::tui::clock;
use crate::tui::perform::Office;
use crate::tui::run::Launch;
use crate::vault::files::fleeting::FleetingFs;
use crate::vault::files::real::RealFs;
use crate::vault::passphrase::Passphrase;
use crate::vault::places::Places;

/// Opens the sample after it was locked. The unlock screen names it: there is nothing to protect.
pub const PHRASE: &str = "sample";

/// The least work that a passphrase may cost: everybody may know this one.
const WORK: u8 = 10;

/// Opens the program on the sample, and removes it when the program ends.
///
/// # Errors
/// When the temporary folder cannot be made, or the terminal is refused.
pub fn run(call: &Call) -> Result<ExitCode, Error> {
    if !program::has_terminal() {
        return Ok(program::explain());
    }
    let folder = tempfile::Builder::new()
        .prefix("afterword-demo-")
        .tempdir()
        .map_err(|fault| {
            Error::failed(format!("no temporary folder can be made ({fault})"))
                .hint("Look at the disk and at TMPDIR.")
        })?;
    let places = places(folder.path());
    let (store, library) = furnish(places.clone())?;
    let mut desk = program::desk(call, Some(&store));
    desk.journal = Journal::Open(Box::new(library));
    desk.is_writable = true;
    desk.sample = Some(PHRASE);
    desk.practice = Practice::default();
    program::launch(Launch {
        desk,
        start: Route::Home,
        office: Office::new(Arc::new(RealFs), places, WORK, Some(store))
            .with_home(call.place.home()),
        runtime: place::runtime(),
    })
}

fn places(folder: &Path) -> Places {
    Places {
        journal: folder.join("journal"),
        state: folder.join("state"),
        cache: folder.join("cache"),
    }
}

/// Writes the sample through the same store as every other note, but waits for no disk: all of it goes at the end.
fn furnish(places: Places) -> Result<(Store, Library), Error> {
    let passphrase = Passphrase::new(PHRASE)?;
    let setup = Setup {
        passphrase: &passphrase,
        work: WORK,
        now: clock::wall(),
    };
    let mut store = Store::create(Arc::new(FleetingFs), places, &setup)?.store;
    let mut written: Vec<Revision> = Vec::new();
    for sample in notes(SEED, clock::wall()) {
        let revision = put(&mut store, &sample, &written)?;
        written.push(revision);
    }
    Ok((store, Library::from_revisions(written)))
}

fn put(store: &mut Store, sample: &Sample, written: &[Revision]) -> Result<Revision, Error> {
    let parents: Vec<_> = sample
        .parents
        .iter()
        .map(|&place| written[place].id)
        .collect();
    let saved = match sample.kind {
        Kind::Config => store.put_config(&sample.note, &parents)?,
        Kind::Tombstone => store.put_tombstone(sample.note.id, sample.note.written, &parents)?,
        _ => store.put(&sample.note, &parents)?,
    };
    Ok(saved.revision)
}
