//! `ground`: a short practice, on the full screen or as plain words. No journal and no passphrase.

use std::time::Duration;

use clap::Args;

use crate::app::route::Route;
use crate::cli::call::Call;
use crate::cli::decks;
use crate::cli::pace::{Told, play};
use crate::deck::decks::Decks;
use crate::deck::model::{Deck, Family};
use crate::deck::page::{Form, Page};
use crate::deck::session::Session;
use crate::deck::start::Start;
use crate::error::Error;
use crate::words::say;

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
        lines.iter().map(|(due, line)| (*due, Told::Line(line))),
    )
    .map(|_| ())
}

/// Finds a practice by its id, with or without "g.".
fn practice<'a>(decks: &'a Decks, word: &str) -> Result<&'a Deck, Error> {
    let fits = |deck: &&Deck| deck.id == word || deck.id.strip_prefix("g.") == Some(word);
    practices(decks).find(fits).ok_or_else(|| {
        let names: Vec<_> = practices(decks)
            .map(|deck| deck.id.trim_start_matches("g."))
            .collect();
        Error::usage(say!("cli-no-practice", word = word))
            .hint(say!("cli-known", names = names.join(", ")))
    })
}

fn practices(decks: &Decks) -> impl Iterator<Item = &Deck> {
    decks.all().filter(|deck| deck.family == Family::Ground)
}

/// Gives each line with its moment: every page that asks for nothing, the cues of those with a clock, and the end.
fn lines(decks: &Decks, deck: &Deck) -> Vec<(Duration, String)> {
    let mut lines = Vec::new();
    let mut begun = 0;
    let Some(mut session) = Session::start(decks, &deck.id, Start::default()) else {
        return lines;
    };
    while let Some(page) = session.page() {
        if is_practice(&page.form) {
            lines.extend(page_lines(&page, begun));
            begun += page.seconds;
        }
        session.skip();
    }
    lines.push((seconds(begun), say("cli-ground-end").to_owned()));
    lines
}

/// Nobody answers plain words, so questions are left out.
const fn is_practice(form: &Form) -> bool {
    matches!(form, Form::Read | Form::Timed(_) | Form::Breath { .. })
}

fn page_lines(page: &Page, begun: u32) -> Vec<(Duration, String)> {
    let mut lines = vec![(seconds(begun), page.ask.clone())];
    lines.extend(page.help.iter().map(|help| (seconds(begun), help.clone())));
    if let Form::Timed(cues) = &page.form {
        let cues = cues.iter().filter(|cue| cue.text != page.ask);
        lines.extend(cues.map(|cue| (seconds(begun + cue.at), cue.text.clone())));
    }
    lines
}

fn seconds(count: u32) -> Duration {
    Duration::from_secs(u64::from(count))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_practice_is_words_in_time_with_an_end_and_no_question() {
        let decks = Decks::builtin();
        assert!(practices(&decks).count() >= 5);
        for deck in practices(&decks) {
            let lines = lines(&decks, deck);
            assert!(lines.len() > 3, "{}", deck.id);
            assert!(
                lines.windows(2).all(|pair| pair[0].0 <= pair[1].0),
                "{}",
                deck.id
            );
            assert!(
                lines.iter().all(|(_, line)| !line.contains("How strong")),
                "{}",
                deck.id
            );
            let (end, last) = &lines[lines.len() - 1];
            assert_eq!(last, say("cli-ground-end"));
            assert!(
                (20..=300).contains(&end.as_secs()),
                "{} takes {end:?}",
                deck.id
            );
        }
    }
}
