//! `check-in`: a day's ratings, sealed while the journal is locked. No passphrase is anywhere in the process.

use std::collections::BTreeMap;

use clap::Args;
use clap::builder::RangedI64ValueParser;

use crate::app::route::Route;
use crate::cli::call::Call;
use crate::cli::unlock::find;
use crate::cli::{decks, seal};
use crate::deck::decks::Decks;
use crate::deck::page::Form;
use crate::deck::session::Session;
use crate::deck::start::Start;
use crate::error::Error;
use crate::journal::answer::Answer;
use crate::journal::note::Note;
use crate::tui::clock;
use crate::words::say;

/// The deck whose questions are answered.
const DECK: &str = "checkin";

/// Holds the ratings. Those of the three that are left out are skipped.
#[derive(Debug, Args)]
pub struct CheckIn {
    /// How tired you are now: 0 rested, 10 nothing left.
    #[arg(long, value_name = "N", value_parser = rating())]
    tired: Option<u8>,

    /// How short your fuse is today: 0 easy-going, 10 snapping.
    #[arg(long, value_name = "N", value_parser = rating())]
    fuse: Option<u8>,

    /// How far away people are today: 0 with people, 10 behind glass.
    #[arg(long, value_name = "N", value_parser = rating())]
    distance: Option<u8>,
}

fn rating() -> RangedI64ValueParser<u8> {
    clap::value_parser!(u8).range(0..=10)
}

/// Seals the ratings and prints the note's name.
///
/// # Errors
/// When there are none, or they could not be written.
pub fn run(call: &mut Call, ratings: &CheckIn) -> Result<(), Error> {
    if ratings.is_empty() {
        return Err(Error::usage(say("cli-no-terminal")).hint(say("cli-check-in-hint")));
    }
    let mut store = find(call)?;
    let base = Note::new(clock::fresh_id(), seal::written(call));
    let note = ratings.note(&decks::load(call).decks, base)?;
    seal::note(call, &mut store, &note)
}

impl CheckIn {
    /// Names the screen that asks, where nothing was given.
    #[must_use]
    pub fn route(&self) -> Option<Route> {
        self.is_empty().then(|| Route::Guided(DECK.to_owned()))
    }

    fn is_empty(&self) -> bool {
        self.by_scale().values().all(Option::is_none)
    }

    fn by_scale(&self) -> BTreeMap<&str, Option<u8>> {
        BTreeMap::from([
            ("tired", self.tired),
            ("fuse", self.fuse),
            ("distance", self.distance),
        ])
    }

    /// Walks through the deck, so that the note is the one that the screen would make.
    fn note(&self, decks: &Decks, base: Note) -> Result<Note, Error> {
        let given = self.by_scale();
        let mut session = Session::start(decks, DECK, Start::default())
            .ok_or_else(|| Error::failed(say!("cli-no-deck", id = DECK)))?;
        while let Some(page) = session.page() {
            let rating = match &page.form {
                Form::Scale(scale) => given.get(scale.id.as_str()).copied().flatten(),
                _ => None,
            };
            session.answer(rating.map_or(Answer::Skipped, Answer::Scale));
        }
        Ok(session.note(base))
    }
}
