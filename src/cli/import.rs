//! `import`: notes from other programs, or from our own export, into the journal.

mod pages;
mod told;

use std::io::{self, IsTerminal as _};
use std::path::PathBuf;

use clap::{Args, ValueEnum};

use crate::app::look::ground;
use crate::cli::call::Call;
use crate::cli::output::tell;
use crate::cli::unlock::{find, open};
use crate::config::{Guard, Precision};
use crate::error::Error;
use crate::import::form::Form;
use crate::import::mark;
use crate::import::taken::Taken;
use crate::journal::library::Library;
use crate::journal::limits::OBJECTS;
use crate::journal::note::Note;
use crate::lint;
use crate::lint::finding::Finding;
use crate::lint::rule::Severity;
use crate::store::Store;
use crate::tui::clock;
use crate::words::say;

/// After so many notes a terminal is told how far it is.
const STEP: usize = 100;

/// Holds what to import.
#[derive(Debug, Args)]
#[command(
    after_help = "Everything is read before the first note is written; what cannot be a note is named with its file and \
    line, and the others are taken. Nothing is cut: an entry past a limit (1 MiB of text, 500 characters of title, 100 \
    labels) is passed over and named. A second run brings nothing twice, and does not undo what you changed or moved \
    to the bin; what was erased for good comes back. A day without a time is put in its afternoon, a month on its first \
    day. Pictures and attachments stay where they are. The files are left as they are: once you have looked at the \
    notes, remove them yourself, as they are not encrypted."
)]
pub struct ImportCommand {
    /// Who wrote it.
    #[arg(long, value_enum, value_name = "FORM")]
    from: By,

    /// The file; for afterword and markdown also a folder of them.
    file: PathBuf,

    /// Say what would be imported, and write nothing.
    #[arg(long)]
    dry_run: bool,
}

/// Names who wrote a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum By {
    /// Our own export, --format json.
    Afterword,
    /// One note a file, with or without front matter (title, date, tags).
    Markdown,
    /// jrnl --format json, or its plain text file.
    Jrnl,
    /// The JSON in a Day One export.
    #[value(name = "dayone")]
    DayOne,
    /// The JSON export of tui-journal.
    TuiJournal,
}

impl By {
    const fn form(self) -> Form {
        match self {
            Self::Afterword => Form::Afterword,
            Self::Markdown => Form::Markdown,
            Self::Jrnl => Form::Jrnl,
            Self::DayOne => Form::DayOne,
            Self::TuiJournal => Form::TuiJournal,
        }
    }
}

/// Reads all, then writes what the journal does not have yet.
///
/// # Errors
/// When the file cannot be read or is of another form, nothing in it is a note, the journal does not open, or a note
/// could not be written; the message says how many were.
pub fn run(call: &mut Call, import: &ImportCommand) -> Result<(), Error> {
    find(call)?; // a journal must be there before anything is read
    let taken = pages::read(&import.file, import.from.form())?;
    told::passed(&taken.passed);
    if taken.notes.is_empty() {
        return Err(Error::failed(say("import-none")).hint(say("import-none-hint")));
    }
    let mut store = find(call)?;
    let library = open(call, &mut store)?.library;
    let (passed, notes) = (taken.passed.len(), coarse(call, taken));
    let (fresh, there) = mark::fresh(notes, &library);
    call.output.text(&told::summary(&fresh, there, passed))?;
    if import.dry_run {
        tell(say("import-dry"));
    } else {
        room(&library, &fresh)?;
        write(&mut store, &fresh)?;
    }
    look(call, &library, &fresh);
    // Only the list of what was seen is kept here; the next unlock makes it again.
    let _ = store.lock();
    store.make_snapshot();
    Ok(())
}

/// Keeps times as exactly as the settings want them kept.
fn coarse(call: &Call, taken: Taken) -> Vec<Note> {
    let mut notes = taken.notes;
    if call.config.written == Precision::DayPart {
        for note in &mut notes {
            note.written = note.written.coarse();
        }
    }
    notes
}

fn room(library: &Library, fresh: &[Note]) -> Result<(), Error> {
    if library.len() + fresh.len() <= OBJECTS {
        return Ok(());
    }
    let refusal = say!("import-no-room", n = OBJECTS);
    Err(Error::failed(refusal).hint(say("import-no-room-hint")))
}

/// Writes each as a note of its own. The first that cannot be written ends it.
fn write(store: &mut Store, fresh: &[Note]) -> Result<(), Error> {
    let mut is_sure = true;
    for (at, note) in fresh.iter().enumerate() {
        progress(at, || say!("import-writing", done = at, all = fresh.len()));
        let mut note = note.clone();
        note.id = clock::fresh_id();
        match store.put(&note, &[]) {
            Ok(saved) => is_sure &= saved.confirmed,
            Err(error) => {
                let why = Error::from(error).message;
                let told = say!("import-broken", done = at, all = fresh.len(), why = why);
                return Err(Error::failed(told).hint(say("import-broken-hint")));
            }
        }
    }
    if is_sure || store.confirm() {
        return Ok(());
    }
    Err(Error::failed(say("cli-note-unconfirmed")).hint(say("cli-note-unconfirmed-hint")))
}

/// Says in one line how many places the guard found in what came, and never which.
fn look(call: &Call, library: &Library, fresh: &[Note]) {
    if call.config.guard == Guard::Off {
        return;
    }
    let pack = ground::pack(&call.config.guard_packs);
    let mut count = 0;
    for (at, note) in fresh.iter().enumerate() {
        progress(at, || say!("import-looking", done = at, all = fresh.len()));
        let allowed = ground::allowed(Some(library), note.alias.as_deref());
        for text in [&note.title, &note.body] {
            let found = lint::guard(text, &pack, &allowed);
            let is_plain = |finding: &&Finding| finding.severity > Severity::Hint;
            count += found.iter().filter(is_plain).count();
        }
    }
    if count > 0 {
        tell(&say!("import-places", n = count));
    }
}

fn progress(at: usize, words: impl Fn() -> String) {
    if at > 0 && at.is_multiple_of(STEP) && io::stderr().is_terminal() {
        tell(&words());
    }
}
