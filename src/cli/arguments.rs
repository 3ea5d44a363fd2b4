//! What can be called, in the words of the help pages.

use clap::{CommandFactory, Parser, Subcommand};

use crate::cli::bin::BinCommand;
use crate::cli::breathe::Breathe;
use crate::cli::check::Check;
use crate::cli::check_in::CheckIn;
use crate::cli::completions::Completions;
use crate::cli::config::ConfigCommand;
use crate::cli::deck::DeckCommand;
use crate::cli::doctor::Doctor;
use crate::cli::erase::EraseCommand;
use crate::cli::export::Export;
use crate::cli::find::Find;
use crate::cli::ground::Ground;
use crate::cli::guard::Guard;
use crate::cli::import::ImportCommand;
use crate::cli::inbox::InboxCommand;
use crate::cli::init::Init;
use crate::cli::insight::InsightCommand;
use crate::cli::kit::KitCommand;
use crate::cli::list::List;
use crate::cli::man::ManCommand;
use crate::cli::note::NoteCommand;
use crate::cli::options::Options;
use crate::cli::passphrase::PassphraseCommand;
use crate::cli::readers::ReadersCommand;
use crate::cli::release::ReleaseCommand;
use crate::cli::rotate::RotateCommand;
use crate::cli::show::Show;
use crate::cli::supervision::SupervisionCommand;

/// Holds a whole call.
#[derive(Debug, Default, Parser)]
#[command(
    name = "afterword",
    version,
    about = "A private, encrypted journal for the ten minutes between two patients.",
    after_help = "Without a command it opens the full screen. \
        A passphrase is asked for on the terminal or read from a file, never taken from an argument or a variable.",
    max_term_width = 100
)]
pub struct Arguments {
    /// The options that every command takes.
    #[command(flatten)]
    pub options: Options,

    /// What to do.
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// Names what to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Make a journal.
    Init(Init),
    /// Write a note; works while the journal is locked, without any passphrase.
    Note(NoteCommand),
    /// Rate the day: tiredness, short fuse, distance; works while the journal is locked.
    CheckIn(CheckIn),
    /// List notes, newest first.
    List(List),
    /// Show one note.
    Show(Show),
    /// Find the lines in which words stand.
    Find(Find),
    /// Tell what the notes say together: counts and questions.
    Insight(InsightCommand),
    /// Breathe at a steady, slower pace; needs no journal.
    Breathe(Breathe),
    /// Find the ground again, in half a minute or two; needs no journal.
    Ground(Ground),
    /// Tell what in a text might point at a person; needs no journal.
    Guard(Guard),
    /// List what waits for supervision, or seal the agenda to the supervisor's key.
    #[command(subcommand)]
    Supervision(SupervisionCommand),
    /// Write notes to files outside of the journal, where they are not encrypted.
    Export(Export),
    /// Take in notes of another program, or of an export of this one.
    Import(ImportCommand),
    /// List files that need a look, and adopt, discard or restore one.
    Inbox(InboxCommand),
    /// Look at every file of the journal, and name what is not as it should be.
    Check(Check),
    /// Look at this machine: file rights, swap, leftovers, backups; and try the recovery kit.
    Doctor(Doctor),
    /// Change the passphrase.
    Passphrase(PassphraseCommand),
    /// Make a new key; on request, encrypt everything anew.
    Rotate(RotateCommand),
    /// Make a new recovery kit, in place of the one before.
    Kit(KitCommand),
    /// List who can read everything; add somebody, or take somebody from the list.
    Readers(ReadersCommand),
    /// Move a note to the bin, take one back, or list what is in it.
    Bin(BinCommand),
    /// Erase a note for good, after it was asked about.
    Erase(EraseCommand),
    /// Let go of what is old enough, by your own rules; nothing goes without a list and a yes.
    Release(ReleaseCommand),
    /// List decks, show one, or name the mistakes in yours.
    #[command(subcommand)]
    Deck(DeckCommand),
    /// Show where settings come from, the default settings, or the mistakes in yours.
    #[command(subcommand)]
    Config(ConfigCommand),
    /// Print a script with which your shell completes commands and options.
    Completions(Completions),
    /// Print the manual, or the page of one command.
    Man(ManCommand),
    /// Look around in a sample journal; nothing is kept.
    Demo,
}

/// Gives the help page as plain text, without any escape code.
#[must_use]
pub fn plain_help() -> String {
    Arguments::command().render_help().to_string()
}
