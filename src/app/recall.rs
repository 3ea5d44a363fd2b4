//! The line of the week on the home screen: which one, and its words.

use crate::app::desk::Desk;
use crate::app::effect::Effect;
use crate::app::now::Now;
use crate::id::Id;
use crate::journal::recall::{self, Asked, Recalled};

/// The steps of decks whose answers are learnt for oneself.
const STEPS: [(&str, &str); 6] = [
    ("ct-5", "meaning"),
    ("ct-90", "guess"),
    ("near-miss", "change"),
    ("alliance-look", "wording"),
    ("account", "need"),
    ("supervision-after", "learned"),
];

/// Finds the line of this week.
#[must_use]
pub fn of_week(desk: &Desk) -> Option<Recalled> {
    recall::of_week(desk.library()?, desk.today, &asked(desk))
}

/// Gives the words of a line.
#[must_use]
pub fn words(note: Id, desk: &Desk) -> Option<String> {
    let entry = desk.library()?.entry(note)?;
    recall::line(&entry.current().note, &asked(desk))
}

/// Asks to pass over this week.
#[must_use]
pub fn pass_over(desk: &Desk, now: &Now) -> Effect {
    desk.settle(recall::NAME, recall::pass_over(desk.today), now)
}

/// Gives the questions as the decks word them now.
fn asked(desk: &Desk) -> Asked {
    let mut asked = Asked::new();
    for (deck, step) in STEPS {
        let step = desk
            .decks
            .get(deck)
            .and_then(|deck| deck.steps.iter().find(|known| known.id == step));
        if let Some(step) = step {
            let questions = asked.entry(deck.to_owned()).or_default();
            questions.push(step.ask.clone());
        }
    }
    asked
}
