//! `erase`: removes a note for good, after it was asked about.

use clap::Args;

use crate::cli::call::Call;
use crate::cli::output::tell;
use crate::cli::show::named;
use crate::cli::unlock::{find, open};
use crate::cli::{ask, seal, tty};
use crate::error::{Error, Kind};
use crate::journal::library::Library;
use crate::journal::library::entry::Entry;
use crate::journal::retention::hold::hold;
use crate::journal::retention::rules::Rules;
use crate::store::Store;
use crate::words::say;

/// Holds which note.
#[derive(Debug, Args)]
pub struct EraseCommand {
    /// The note's name, or its first digits.
    note: String,

    /// Do not ask.
    #[arg(long)]
    yes: bool,
}

/// Erases it, and prints its name.
///
/// # Errors
/// When the journal does not open, the name does not fit one note, the note is held, nobody agrees, or files are left.
pub fn run(call: &mut Call, command: &EraseCommand) -> Result<(), Error> {
    require_answer(command.yes)?;
    let mut store = find(call)?;
    let library = open(call, &mut store)?.library;
    let entry = found(&library, &command.note)?;
    refuse_held(entry, &library)?;
    agree(
        command.yes,
        &say!("release-erase-question", n = 1),
        entry.current().note.headline().as_ref(),
    )?;
    let left = one(call, &mut store, entry)?;
    let _ = store.lock();
    store.make_snapshot();
    call.output.text(&entry.id().to_string())?;
    tell(say("release-erase-means"));
    left_over(left)
}

/// Refuses before anything is asked for where nobody can be asked.
///
/// # Errors
/// When there is no terminal and no `--yes`.
pub fn require_answer(is_agreed: bool) -> Result<(), Error> {
    if is_agreed || tty::is_attended() {
        return Ok(());
    }
    Err(Error::usage(say("cli-no-terminal")).hint(say("release-cli-yes-hint")))
}

/// Asks, and lets nothing but a yes pass.
///
/// # Errors
/// When it was not agreed to.
pub fn agree(is_agreed: bool, question: &str, about: &str) -> Result<(), Error> {
    let about = format!("{about}\n\n{}", say("release-erase-means"));
    agree_to(is_agreed, question, &about)
}

/// Asks after something was said, and lets nothing but a yes pass.
///
/// # Errors
/// When it was not agreed to.
pub fn agree_to(is_agreed: bool, question: &str, about: &str) -> Result<(), Error> {
    if is_agreed {
        return Ok(());
    }
    ask::show(&format!("{about}\n"))?;
    if ask::agrees(question)? {
        return Ok(());
    }
    Err(Error::new(Kind::Interrupted, say("release-cli-kept")))
}

/// Erases one note, and tells how many of its files are left.
///
/// # Errors
/// The error of a step before the first file was removed.
pub fn one(call: &Call, store: &mut Store, entry: &Entry) -> Result<usize, Error> {
    let erased = store.erase(&entry.erasing(), seal::written(call))?;
    Ok(erased.left)
}

/// Fails when files are left.
///
/// # Errors
/// When they are.
pub fn left_over(left: usize) -> Result<(), Error> {
    if left == 0 {
        return Ok(());
    }
    Err(Error::failed(say!("release-left-over", n = left)).hint(say("release-left-over-hint")))
}

/// Also finds notes of which only something is left, or that came back.
fn found<'a>(library: &'a Library, name: &str) -> Result<&'a Entry, Error> {
    let mut half = library.half_erased().map(|(entry, _)| entry);
    let is_it = |entry: &&Entry| !name.is_empty() && entry.id().to_string().starts_with(name);
    half.find(is_it).map_or_else(|| named(library, name), Ok)
}

fn refuse_held(entry: &Entry, library: &Library) -> Result<(), Error> {
    let rules = Rules::of(library);
    if hold(&entry.current().note, library, &rules).is_none() {
        return Ok(());
    }
    Err(Error::failed(say("release-cli-held")).hint(say("release-cli-held-hint")))
}
