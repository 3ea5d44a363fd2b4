//! `export`: notes as files outside of the journal, looked at by the guard before any of them is written.

mod batch;
mod stopped;

use std::io::{self, IsTerminal as _};
use std::path::PathBuf;

use clap::{Args, ValueEnum};

use crate::app::account::questions;
use crate::app::labels;
use crate::app::look::ground;
use crate::cli::call::Call;
use crate::cli::decks;
use crate::cli::export::batch::{Batch, File};
use crate::cli::export::stopped::Stopped;
use crate::cli::output::tell;
use crate::cli::question;
use crate::cli::show::named;
use crate::cli::unlock::unlock;
use crate::error::Error;
use crate::export::account::{DECK, Profile, fill};
use crate::export::checked::{self, Counts};
use crate::export::format::Format;
use crate::export::piece::Piece;
use crate::export::terms::{Dates, Private, Terms};
use crate::journal::find::answers;
use crate::journal::library::Library;
use crate::journal::library::entry::Entry;
use crate::words::say;

/// Holds what to export, and how.
#[derive(Debug, Args)]
#[command(
    after_help = "One file for each note, named by the first digits of the note's name, never by its title; the paths \
    are printed. Days become months, and private answers stay, unless asked for otherwise. Where the guard finds what \
    stops an export, nothing is written and the places are told; --leave-out writes the other notes. No file that is \
    there is ever replaced. What is written is not encrypted. With --format json --exact-dates --private the notes \
    leave whole, and `import --from afterword DIR` brings them back, without their history."
)]
pub struct Export {
    /// Only notes that answer this query; with --profile, a note's name or its first digits.
    query: Vec<String>,

    /// The form of the files.
    #[arg(long, value_enum, default_value_t = Form::Markdown)]
    format: Form,

    /// The folder to write to; it is made if it is not there.
    #[arg(long, value_name = "DIR")]
    out: PathBuf,

    /// Keep exact days and times.
    #[arg(long)]
    exact_dates: bool,

    /// Take along answers that are marked as private.
    #[arg(long)]
    private: bool,

    /// Leave out the notes that the guard stops, and write the others.
    #[arg(long)]
    leave_out: bool,

    /// Put an account as somebody asks for it.
    #[arg(long, value_enum, conflicts_with = "format")]
    profile: Option<For>,
}

/// Names a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Form {
    /// A heading, a line on the note, its text.
    Markdown,
    /// For programs.
    Json,
    /// Plain text.
    Text,
}

/// Names for whom an account is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum For {
    /// Four answers: what, learned, changed, relevance to the code.
    Nurse,
    /// One line: activity, learning, change.
    Cpd,
    /// What, so what, now what, in 150 words.
    Doctor,
    /// Every answer as it was given.
    Plain,
}

/// Writes them and prints their paths.
///
/// # Errors
/// When the journal does not open, the guard stops something, a file is there already, or one cannot be written; the
/// message names what was not.
pub fn run(call: &mut Call, export: &Export) -> Result<(), Error> {
    let query = match export.profile {
        None => Some(question::read(&export.query)?),
        Some(_) => None,
    };
    let library = unlock(call)?.library;
    let entries = match query {
        Some(query) => answers(&library, &query),
        None => export.accounts(&library)?,
    };
    let pieces = export.pieces(call, &entries);
    let (free, stopped) = looked_at(call, &library, pieces);
    let stops = !stopped.is_empty();
    if stops {
        tell(stopped.told());
    }
    if stops && !export.leave_out {
        let n = stopped.count();
        return Err(Error::failed(say!("export-stopped", n = n)).hint(say("export-stopped-hint")));
    }
    if free.is_empty() {
        tell(say("export-none"));
        return Ok(());
    }
    tell(say("export-open"));
    let files = free.iter().map(|piece| export.file(piece)).collect();
    Batch::new(&export.out, files, &call.place.places.journal)?.write(call)
}

impl Export {
    const fn terms(&self) -> Terms {
        Terms {
            dates: if self.exact_dates {
                Dates::Exact
            } else {
                Dates::Month
            },
            private: if self.private {
                Private::Taken
            } else {
                Private::LeftOut
            },
        }
    }

    /// Gives the accounts that a name or a query names.
    fn accounts<'l>(&self, library: &'l Library) -> Result<Vec<&'l Entry>, Error> {
        let found = match self.query.as_slice() {
            [name] => vec![named(library, name)?],
            words => answers(library, &question::read(words)?),
        };
        let is_account = |entry: &&Entry| entry.current().note.deck.as_deref() == Some(DECK);
        let accounts: Vec<&Entry> = found.into_iter().filter(is_account).collect();
        if accounts.is_empty() {
            return Err(Error::usage(say("export-no-account")).hint(say("export-no-account-hint")));
        }
        Ok(accounts)
    }

    /// Takes what may leave of the notes; an account is put as its profile asks.
    fn pieces(&self, call: &Call, entries: &[&Entry]) -> Vec<Piece> {
        let all = entries
            .iter()
            .flat_map(|entry| Piece::all_of(entry, self.terms()));
        let mut pieces: Vec<Piece> = all.collect();
        let decks = decks::load(call).decks;
        for piece in &mut pieces {
            labels::name(piece, &decks);
        }
        if let Some(profile) = self.profile.map(profile) {
            let questions = questions(&decks);
            for piece in &mut pieces {
                let account = fill::fill(piece, profile, &questions, |_| None);
                tell_of(profile, &account);
                piece.bare(&account.text);
            }
        }
        pieces
    }

    fn file(&self, piece: &Piece) -> File {
        if self.profile.is_some() {
            return File {
                note: piece.id,
                ending: "md",
                bytes: piece.body.clone().into_bytes(),
            };
        }
        let exporter = match self.format {
            Form::Markdown => Format::Markdown,
            Form::Json => Format::Json,
            Form::Text => Format::Text,
        }
        .exporter();
        File {
            note: piece.id,
            ending: exporter.ending(),
            bytes: exporter.bytes(&[piece]),
        }
    }
}

const fn profile(word: For) -> Profile {
    match word {
        For::Nurse => Profile::Nurse,
        For::Cpd => Profile::Line,
        For::Doctor => Profile::Doctor,
        For::Plain => Profile::Plain,
    }
}

/// Says how long an account is, and what of it was not answered.
fn tell_of(profile: Profile, account: &fill::Filled) {
    tell(&account.counted(profile));
    if !account.missing.is_empty() {
        tell(&say!("export-missing", what = account.missing.join(" ")));
    }
}

/// Has the guard look at all, whatever the settings say about writing; gives what may leave and what it stops.
fn looked_at(call: &Call, library: &Library, pieces: Vec<Piece>) -> (Vec<Piece>, Stopped) {
    let pack = ground::pack(&call.config.guard_packs);
    let mut stopped = Stopped::default();
    let mut free = Vec::new();
    let (all, mut standing) = (pieces.len(), 0);
    for (at, piece) in pieces.into_iter().enumerate() {
        if at > 0 && at % 500 == 0 && io::stderr().is_terminal() {
            tell(&say!("export-checking", done = at, all = all));
        }
        let allowed = ground::allowed(Some(library), piece.alias.as_deref());
        let found = checked::check(&piece, &pack, &allowed);
        let counts = Counts::of(&found);
        if counts.blocks > 0 {
            stopped.add(&piece, &found);
        } else {
            standing += counts.warns;
            free.push(piece);
        }
    }
    tell(&match standing {
        0 => say("export-preview-clear").to_owned(),
        n => say!("export-preview-stands", n = n),
    });
    (free, stopped)
}
