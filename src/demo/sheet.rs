//! A deck being filled in, as the decks themselves make a note of it: questions as headings, labels, ratings.

use std::fmt::Write;

use crate::demo::questions::{Deck, Questions};
use crate::journal::note::Note;

/// Holds a note that grows answer by answer.
pub(super) struct Sheet<'a> {
    questions: &'a Questions,
    deck: &'a Deck,
    note: Note,
}

impl<'a> Sheet<'a> {
    pub(super) fn new(questions: &'a Questions, deck: &str, mut note: Note) -> Self {
        note.deck = Some(deck.to_owned());
        let deck = questions.deck(deck);
        note.title.clone_from(&deck.title);
        note.tags.extend(deck.tags.iter().cloned());
        Self {
            questions,
            deck,
            note,
        }
    }

    /// Answers in words.
    pub(super) fn words(&mut self, step: &str, words: &str) {
        self.words_to(step, &self.deck.step(step).ask, words);
    }

    /// Answers in words what a rule of the deck asks instead.
    pub(super) fn words_to(&mut self, step: &str, ask: &str, words: &str) {
        if self.deck.step(step).title {
            words.clone_into(&mut self.note.title);
        }
        self.answer(ask, words);
    }

    /// Chooses from the list of a step.
    pub(super) fn choose<T: AsRef<str>>(&mut self, step: &str, items: impl IntoIterator<Item = T>) {
        let step = self.deck.step(step);
        let chosen = items
            .into_iter()
            .map(|item| self.questions.choice(step, item.as_ref()));
        let (labels, tags): (Vec<String>, Vec<Option<String>>) = chosen.unzip();
        self.note.tags.extend(tags.into_iter().flatten());
        if !labels.is_empty() {
            self.answer(&step.ask, &labels.join(", "));
        }
    }

    /// Rates; the second rating on a scale is kept as `_after`.
    pub(super) fn rate(&mut self, step: &str, rating: u8) {
        let step = self.deck.step(step);
        let scale = step
            .scale
            .as_deref()
            .expect("a rated step has a scale, as the tests show");
        let after = if self.deck.rates_again(step) {
            "_after"
        } else {
            ""
        };
        self.note.scales.insert(format!("{scale}{after}"), rating);
        self.answer(
            &step.ask,
            &format!("{} {rating} of 10", self.questions.scale_name(scale)),
        );
    }

    /// Adds a tag that follows from no list.
    pub(super) fn tag(&mut self, tag: &str) {
        self.note.tags.push(tag.to_owned());
    }

    pub(super) fn done(self) -> Note {
        self.note
    }

    fn answer(&mut self, ask: &str, words: &str) {
        let between = if self.note.body.is_empty() {
            ""
        } else {
            "\n\n"
        };
        write!(self.note.body, "{between}## {ask}\n{words}")
            .expect("a String takes all that is written to it");
    }
}
