//! A deck being filled in, as the decks themselves make a note of it: questions as headings, labels, ratings.

use std::fmt::Write;

use toml::{Table, Value};

use crate::demo::questions::{Deck, Questions, Step};
use crate::journal::alias::thread::CARRY;
use crate::journal::note::Note;
use crate::journal::private;

/// Holds a note that grows answer by answer.
pub(super) struct Sheet<'a> {
    questions: &'a Questions,
    deck: &'a Deck,
    note: Note,
    /// The sign of a question's heading.
    level: &'static str,
    is_titled: bool,
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
            level: "##",
            is_titled: false,
        }
    }

    /// Answers steps by their ids, in the order of the deck.
    pub(super) fn answers(&mut self, answers: &Table) {
        for id in answers.keys() {
            self.deck.step(id);
        }
        let deck = self.deck;
        for step in &deck.step {
            match answers.get(&step.id) {
                Some(Value::Integer(rating)) => {
                    let rating = u8::try_from(*rating).expect("a rating is at most 10");
                    self.rate(&step.id, rating);
                }
                Some(Value::Array(items)) => {
                    self.choose(&step.id, items.iter().filter_map(Value::as_str));
                }
                Some(Value::String(item)) if step.is_choice() => {
                    self.choose(&step.id, [item]);
                }
                Some(Value::String(words)) => self.words(&step.id, words),
                _ => {}
            }
        }
    }

    /// Begins the section of one thing: what follows is about it.
    pub(super) fn section(&mut self, about: &str) {
        self.write(&format!("## {about}"));
        self.level = "###";
    }

    /// Answers in words.
    pub(super) fn words(&mut self, step: &str, words: &str) {
        self.words_to(step, self.deck.step(step).head(), words);
    }

    /// Answers in words what a rule of the deck asks instead.
    pub(super) fn words_to(&mut self, step: &str, ask: &str, words: &str) {
        let step = self.deck.step(step);
        if step.title && !self.is_titled {
            words.clone_into(&mut self.note.title);
            self.is_titled = true;
        }
        if step.id == CARRY {
            self.note.unknown.insert(CARRY.to_owned(), words.into());
        }
        self.answer(step, ask, words);
    }

    /// Chooses from the list of a step.
    pub(super) fn choose<T: AsRef<str>>(&mut self, step: &str, items: impl IntoIterator<Item = T>) {
        let step = self.deck.step(step);
        let chosen = items
            .into_iter()
            .map(|item| self.questions.choice(step, item.as_ref()));
        let (labels, tags): (Vec<String>, Vec<Option<String>>) = chosen.unzip();
        for tag in tags.into_iter().flatten() {
            self.tag(&tag);
        }
        if step.is_kept() && !labels.is_empty() {
            self.answer(step, step.head(), &labels.join(", "));
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
        self.answer(step, step.head(), &self.questions.rated(scale, rating));
    }

    /// Adds a tag, once.
    pub(super) fn tag(&mut self, tag: &str) {
        if !self.note.tags.iter().any(|known| known == tag) {
            self.note.tags.push(tag.to_owned());
        }
    }

    pub(super) fn done(self) -> Note {
        self.note
    }

    fn answer(&mut self, step: &Step, ask: &str, words: &str) {
        let level = self.level;
        if step.private {
            self.write(private::section(level, ask, words).trim_end());
        } else {
            self.write(&format!("{level} {ask}\n{words}"));
        }
    }

    fn write(&mut self, section: &str) {
        let between = if self.note.body.is_empty() {
            ""
        } else {
            "\n\n"
        };
        write!(self.note.body, "{between}{section}")
            .expect("a String takes all that is written to it");
    }
}
