//! `ground`: a short practice, on the full screen or as plain words. No journal and no passphrase.

use std::time::Duration;

use clap::Args;

use crate::app::route::Route;
use crate::cli::call::Call;
use crate::cli::decks;
use crate::cli::pace::play;
use crate::deck::decks::Decks;
use crate::deck::model::{Deck, Family};
use crate::deck::page::{Form, Page};
use crate::deck::session::Session;
use crate::deck::start::Start;
use crate::error::Error;

/// The practice where none is asked for in plain words.
const FIRST: &str = "g.orient";

/// Holds which practice.
#[derive(Debug, Args)]
pub struct Ground {
    /// The practice, such as orient or 54321; `afterword deck list` shows all.
    practice: Option<String>,

    /// Words line by line, in time, for a screen reader or closed eyes; needs no terminal.
    #[arg(long)]
    plain: bool,
}

impl Ground {
    /// Says whether words will do.
    #[must_use]
    pub const fn is_plain(&self) -> bool {
        self.plain
    }

    /// Names the screen to open.
    ///
    /// # Errors
    /// When there is no such practice.
    pub fn route(&self, decks: &Decks) -> Result<Route, Error> {
        match &self.practice {
            None => Ok(Route::Practices),
            Some(word) => practice(decks, word).map(|deck| Route::Guided(deck.id.clone())),
        }
    }
}

/// Prints the words of the practice in time.
///
/// # Errors
/// When there is no such practice, or nothing can be written.
pub fn run_plain(call: &mut Call, ground: &Ground) -> Result<(), Error> {
    let decks = decks::load(call).decks;
    let deck = practice(&decks, ground.practice.as_deref().unwrap_or(FIRST))?;
    let lines = lines(&decks, deck);
    call.output.text(&deck.title)?;
    play(
        &mut call.output,
        lines.iter().map(|(due, line)| (*due, line.as_str())),
    )
}

/// Finds a practice by its id, with or without "g.".
fn practice<'a>(decks: &'a Decks, word: &str) -> Result<&'a Deck, Error> {
    let fits = |deck: &&Deck| deck.id == word || deck.id.strip_prefix("g.") == Some(word);
    practices(decks).find(fits).ok_or_else(|| {
        let names: Vec<_> = practices(decks)
            .map(|deck| deck.id.trim_start_matches("g."))
            .collect();
        Error::usage(format!("no practice is named {word}"))
            .hint(format!("Known are {}.", names.join(", ")))
    })
}

fn practices(decks: &Decks) -> impl Iterator<Item = &Deck> {
    decks.all().filter(|deck| deck.family == Family::Ground)
}

/// Gives each line with its moment: every page that is shown, and the cues of those with a clock. Questions are asked
/// and left open; nothing is kept.
fn lines(decks: &Decks, deck: &Deck) -> Vec<(Duration, String)> {
    let mut lines = Vec::new();
    let mut begun = 0;
    let Some(mut session) = Session::start(decks, &deck.id, Start::default()) else {
        return lines;
    };
    while let Some(page) = session.page() {
        lines.extend(page_lines(&page, begun));
        begun += page.seconds;
        session.skip();
    }
    lines
}

fn page_lines(page: &Page, begun: u32) -> Vec<(Duration, String)> {
    let at = |seconds: u32| Duration::from_secs(u64::from(seconds));
    let mut lines = vec![(at(begun), page.ask.clone())];
    lines.extend(page.help.iter().map(|help| (at(begun), help.clone())));
    if let Form::Timed(cues) = &page.form {
        let cues = cues.iter().filter(|cue| cue.text != page.ask);
        lines.extend(cues.map(|cue| (at(begun + cue.at), cue.text.clone())));
    }
    lines
}
