//! The questions of the deck `account`, in every language that a note of it may be written in.

use crate::deck::decks::Decks;
use crate::export::account::DECK;
use crate::export::account::told::{About, Question};

/// Gives each question of the deck with what it is about: as the decks ask it now, and as the program brought it.
#[must_use]
pub fn questions(decks: &Decks) -> Vec<Question> {
    let built_in = Decks::builtin();
    let decks = [decks.get(DECK), built_in.get(DECK)].into_iter().flatten();
    let steps = decks.flat_map(|deck| &deck.steps);
    let asked = steps.filter_map(|step| Some((About::step(&step.id)?, step.ask.clone())));
    asked.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_answer_of_the_deck_is_about_something() {
        let questions = questions(&Decks::builtin());
        let mut about: Vec<About> = questions.iter().map(|(about, _)| *about).collect();
        about.sort_unstable();
        about.dedup();
        assert_eq!(about.len(), 12, "{about:?}");
    }
}
