//! `note`: writes a note while the journal is locked. No passphrase is anywhere in the process.

use std::io::{self, BufRead, IsTerminal};

use clap::Args;

use crate::app::look::ground;
use crate::app::route::Route;
use crate::cli::call::Call;
use crate::cli::decks;
use crate::cli::output::tell;
use crate::cli::seal;
use crate::cli::source::Source;
use crate::cli::unlock::{find, open};
use crate::config::Config;
use crate::error::Error;
use crate::journal::limits::BODY_BYTES;
use crate::journal::note::{FLAGGED, Note};
use crate::journal::text::{normalise, one_line};
use crate::lint::alias_refusal;
use crate::tui::clock;
use crate::words::say;

/// Holds what to write.
#[derive(Debug, Args)]
pub struct NoteCommand {
    /// The deck it belongs to. Without a text, the full screen opens with it.
    deck: Option<String>,

    /// Read the text from a file, or from standard input with `-`; else it is asked for line by line.
    #[arg(long, value_name = "FILE|-")]
    text_file: Option<Source>,

    /// A line to find it by.
    #[arg(long)]
    title: Option<String>,

    /// The neutral word for the person it is about.
    #[arg(long)]
    alias: Option<String>,

    /// A label; may be given more than once.
    #[arg(long = "tag", value_name = "TAG")]
    tags: Vec<String>,

    /// Put it on the list for supervision.
    #[arg(long)]
    supervision: bool,

    /// Do not count what in it might point at a person.
    #[arg(long)]
    quiet: bool,
}

/// Writes it and prints its name.
///
/// # Errors
/// When there is no text, it is past a limit, or it could not be written.
pub fn run(call: &mut Call, command: &NoteCommand) -> Result<(), Error> {
    command.refuse_two_readers(call)?;
    command.known_deck(call)?;
    command.refuse_alias()?;
    let mut store = find(call)?;
    if call.passphrase_file.is_some() {
        open(call, &mut store)?;
    }
    let note = command.note(call, &command.text()?)?;
    seal::note(call, &mut store, &note)?;
    if !command.quiet {
        tell_of_places(&call.config, &note);
    }
    Ok(())
}

/// Says in one line how many places the guard found, and never which: the note is saved as it is. What is allowed in
/// the journal is not known here, as this needs no passphrase.
fn tell_of_places(config: &Config, note: &Note) {
    let texts = [&note.title, &note.body];
    let count: usize = texts
        .map(|text| ground::places(text, note.alias.as_deref(), config))
        .iter()
        .sum();
    if count > 0 {
        tell(&say!("look-note", n = count));
    }
}

impl NoteCommand {
    /// Names the screen to open: a deck without a text is gone through on the full screen.
    ///
    /// # Errors
    /// When there is no such deck.
    pub fn route(&self, call: &Call) -> Result<Option<Route>, Error> {
        match (&self.deck, &self.text_file) {
            (Some(deck), None) => {
                self.known_deck(call)?;
                Ok(Some(Route::Guided(deck.clone())))
            }
            _ => Ok(None),
        }
    }

    fn refuse_two_readers(&self, call: &Call) -> Result<(), Error> {
        if self.text_file == Some(Source::Stdin) && call.passphrase_file == Some(Source::Stdin) {
            return Err(Error::usage(say("cli-two-readers")).hint(say("cli-two-readers-hint")));
        }
        Ok(())
    }

    /// A word that points to a person is refused before anything is asked for.
    fn refuse_alias(&self) -> Result<(), Error> {
        let refusal = self.alias.as_deref().and_then(alias_refusal);
        refusal.map_or(Ok(()), |refusal| {
            let reason = say(refusal.why()).trim_end_matches('.');
            Err(Error::usage(reason).hint(say("alias-refused-hint")))
        })
    }

    fn known_deck(&self, call: &Call) -> Result<(), Error> {
        self.deck
            .as_ref()
            .map_or(Ok(()), |id| decks::known(&decks::load(call).decks, id))
    }

    fn text(&self) -> Result<String, Error> {
        match &self.text_file {
            Some(source) => source.read(2 * BODY_BYTES),
            None if io::stdin().is_terminal() => typed(),
            None => {
                Err(Error::usage(say("cli-no-terminal-text"))
                    .hint(say("cli-no-terminal-text-hint")))
            }
        }
    }

    fn note(&self, call: &Call, text: &str) -> Result<Note, Error> {
        let mut note = Note::new(clock::fresh_id(), seal::written(call));
        note.title = self.title.as_deref().map(label).unwrap_or_default();
        note.alias = self
            .alias
            .as_deref()
            .map(label)
            .filter(|alias| !alias.is_empty());
        note.deck.clone_from(&self.deck);
        note.tags = self
            .tags
            .iter()
            .map(|tag| label(tag))
            .filter(|tag| !tag.is_empty())
            .collect();
        if self.supervision && !note.is_flagged() {
            note.tags.push(FLAGGED.to_owned());
        }
        normalise(text).trim_end().clone_into(&mut note.body);
        if note.body.is_empty() && note.title.is_empty() {
            return Err(Error::usage(say("cli-nothing-to-write")));
        }
        Ok(note)
    }
}

fn label(text: &str) -> String {
    one_line(text).trim().to_owned()
}

/// Reads lines from the terminal until `ctrl-d`.
fn typed() -> Result<String, Error> {
    tell(say("cli-write"));
    let lines: Result<Vec<String>, _> = io::stdin().lock().lines().collect();
    let lines = lines
        .map_err(|error| Error::failed(say!("cli-terminal-unread", why = error.to_string())))?;
    Ok(lines.join("\n"))
}
