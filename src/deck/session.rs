//! A walk through a deck: the open page, the answers so far, and the note they make.

use std::fmt;
use std::sync::Arc;

use crate::deck::decks::Decks;
use crate::deck::deed::{self, Deed};
use crate::deck::form;
use crate::deck::model::{Deck, Kind};
use crate::deck::page::{Dot, Page};
use crate::deck::path::{Answers, Path, Stop};
use crate::deck::section::{self, Section};
use crate::deck::start::Start;
use crate::deck::summary;
use crate::deck::way;
use crate::journal::answer::Answer;
use crate::journal::note::Note;

/// Holds one person's way through one deck. It can be left at any page and resumed from its answers.
#[derive(Clone)]
pub struct Session {
    decks: Decks,
    deck: Arc<Deck>,
    start: Start,
    answers: Answers,
    path: Path,
    here: usize,
}

impl Session {
    /// Opens a deck at its first page; none when there is no such deck.
    #[must_use]
    pub fn start(decks: &Decks, deck: &str, start: Start) -> Option<Self> {
        Self::resume(decks, deck, start, Answers::new(), None)
    }

    /// Opens a deck with the answers of a draft, at the page that was open or else at the first without an answer.
    #[must_use]
    pub fn resume(
        decks: &Decks,
        deck: &str,
        start: Start,
        answers: Answers,
        page: Option<&str>,
    ) -> Option<Self> {
        let deck = decks.shared(deck)?;
        let path = way::find(decks, &deck, &start, &answers);
        let mut session = Self {
            decks: decks.clone(),
            deck,
            start,
            answers,
            path,
            here: 0,
        };
        let open = page.and_then(|page| session.path.position(page));
        session.here = open.unwrap_or_else(|| session.first_without_answer());
        Some(session)
    }

    /// Gives the deck that was opened.
    #[must_use]
    pub fn deck(&self) -> &Deck {
        &self.deck
    }

    /// Gives the open page, ready to be drawn; none at the end.
    #[must_use]
    pub fn page(&self) -> Option<Page> {
        let stop = self.stop()?;
        Some(form::page(
            stop,
            self.path.before.as_ref(),
            &self.decks,
            &self.start,
            self.answers.get(&stop.id),
        ))
    }

    /// Gives the open page's id, as a draft keeps it.
    #[must_use]
    pub fn page_id(&self) -> Option<&str> {
        self.stop().map(|stop| stop.id.as_str())
    }

    /// Takes an answer and moves on. An answer that does not fit the page is refused, and nothing changes.
    pub fn answer(&mut self, answer: Answer) -> bool {
        let Some(page) = self.page() else {
            return false;
        };
        let Some(answer) = form::fit(&page.form, answer) else {
            return false;
        };
        self.answers.insert(page.id.clone(), answer);
        self.find();
        let here = self.path.position(&page.id);
        self.here = here.map_or_else(|| self.first_without_answer(), |here| here + 1);
        true
    }

    /// Passes over the open page and moves on.
    pub fn skip(&mut self) -> bool {
        self.answer(Answer::Skipped)
    }

    /// Goes one page back, from the end to the last page; says whether there was one.
    pub fn back(&mut self) -> bool {
        let moved = self.here > 0;
        self.here = self.here.saturating_sub(1);
        moved
    }

    /// Marks every page on the way.
    #[must_use]
    pub fn place(&self) -> Vec<Dot> {
        let dot = |at: usize| match at.cmp(&self.here) {
            std::cmp::Ordering::Less => Dot::Done,
            std::cmp::Ordering::Equal => Dot::Here,
            std::cmp::Ordering::Greater => Dot::Ahead,
        };
        (0..self.path.stops.len()).map(dot).collect()
    }

    /// Counts the pages of the way, with those that are there once the numbers ahead are given, whichever they are: the
    /// way becomes no longer where that can be foreseen.
    #[must_use]
    pub fn pages_in_all(&self) -> usize {
        let ahead = self.path.stops.iter().skip(self.here);
        let mut given = self.answers.clone();
        for stop in ahead.filter(|stop| matches!(stop.step().kind, Kind::Scale(_))) {
            // something, but no number
            given.entry(stop.id.clone()).or_insert(Answer::Seen);
        }
        let foreseen = way::find(&self.decks, &self.deck, &self.start, &given);
        foreseen.stops.len().max(self.path.stops.len())
    }

    /// Tells how long the open page and those ahead are meant to take, as things stand.
    #[must_use]
    pub fn seconds_left(&self) -> u32 {
        let ahead = self.path.stops.iter().skip(self.here);
        ahead.map(|stop| stop.seconds).sum()
    }

    /// Tells how long the whole way is meant to take, as things stand.
    #[must_use]
    pub fn seconds_in_all(&self) -> u32 {
        self.path.stops.iter().map(|stop| stop.seconds).sum()
    }

    /// Gives all answers by page, also those that are not on the way any more.
    #[must_use]
    pub fn answers(&self) -> &Answers {
        &self.answers
    }

    /// Gives the numbers that were given on the way, each with the name of its scale.
    #[must_use]
    pub fn ratings(&self) -> Vec<(&str, u8)> {
        let rated = self.path.stops.iter().filter_map(|stop| {
            match (&stop.step().kind, self.answers.get(&stop.id)?) {
                (Kind::Scale(scale), Answer::Scale(value)) => Some((scale.name.as_str(), *value)),
                _ => None,
            }
        });
        rated.collect()
    }

    /// Gives the alias, once it is given.
    #[must_use]
    pub fn alias(&self) -> Option<&str> {
        self.path.alias.as_deref()
    }

    /// Gives the alias with which the session began.
    #[must_use]
    pub fn given_alias(&self) -> Option<&str> {
        self.start.alias.as_deref()
    }

    /// Gives the decks to offer now that this one is done: id and title, each once.
    #[must_use]
    pub fn follow_ups(&self) -> Vec<(&str, &str)> {
        let mut offers: Vec<(&str, &str)> = Vec::new();
        for id in &self.path.after {
            let known = self
                .decks
                .get(id)
                .map(|deck| (deck.id.as_str(), deck.title.as_str()));
            offers.extend(known.filter(|offer| !offers.contains(offer)));
        }
        offers
    }

    /// Gives the title that the note would have now, to recognise a draft by.
    #[must_use]
    pub fn title(&self) -> String {
        summary::title(&self.deck, &self.path, &self.answers)
    }

    /// Says whether the last page is behind.
    #[must_use]
    pub fn is_finished(&self) -> bool {
        self.here >= self.path.stops.len()
    }

    /// Says whether anything was given that belongs into a note.
    #[must_use]
    pub fn is_worth_keeping(&self) -> bool {
        summary::is_worth_keeping(&self.path, &self.answers)
    }

    /// Makes the note of what was given so far. `base` brings the id, the time, and labels from elsewhere.
    #[must_use]
    pub fn note(&self, base: Note) -> Note {
        summary::note(&self.deck, &self.path, &self.answers, base)
    }

    /// Gives what is asked for the notes that the deck was about.
    #[must_use]
    pub fn deeds(&self) -> Vec<Deed> {
        deed::deeds(&self.path, &self.answers)
    }

    /// Gives the answers that stand in the note, each with its question and what it is about.
    #[must_use]
    pub fn sections(&self) -> Vec<Section> {
        section::sections(&self.path, &self.answers)
    }

    /// Puts other words in the place of those given on a page, and stays where one is. Says whether there were any.
    pub fn reword(&mut self, page: &str, words: String) -> bool {
        let here = self.page_id().map(str::to_owned);
        let Some(given @ Answer::Words(_)) = self.answers.get_mut(page) else {
            return false;
        };
        *given = Answer::Words(words);
        self.find();
        let place = here.and_then(|here| self.path.position(&here));
        self.here = place.unwrap_or(self.path.stops.len());
        true
    }

    fn find(&mut self) {
        self.path = way::find(&self.decks, &self.deck, &self.start, &self.answers);
    }

    fn stop(&self) -> Option<&Stop> {
        self.path.stops.get(self.here)
    }

    fn first_without_answer(&self) -> usize {
        let stops = &self.path.stops;
        let open = stops
            .iter()
            .position(|stop| !self.answers.contains_key(&stop.id));
        open.unwrap_or(stops.len())
    }
}

/// Prints the deck and counts, never answers.
impl fmt::Debug for Session {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Session")
            .field("deck", &self.deck.id)
            .field("page", &self.page_id())
            .field("answers", &self.answers.len())
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod properties;
#[cfg(test)]
mod tests;
