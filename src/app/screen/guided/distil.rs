//! The deck that lets old notes go, opened on notes that were chosen from a list.

use crate::app::desk::Desk;
use crate::app::now::Now;
use crate::app::screen::guided::walk::Walk;
use crate::app::screen::guided::{End, Guided};
use crate::app::supply;
use crate::deck::path::Answers;
use crate::deck::session::Session;
use crate::id::Id;
use crate::journal::answer::Answer;
use crate::journal::retention::distil::DECK;

/// The step of the deck that asks for the notes.
const DUE: &str = "due";

impl Guided {
    /// Opens the deck on these notes; none when there is no such deck any more.
    #[must_use]
    pub fn distil(notes: &[Id], desk: &Desk, now: &Now) -> Option<Self> {
        let chosen = Answer::Chosen(notes.iter().map(ToString::to_string).collect());
        let answers = Answers::from([(DUE.to_owned(), chosen)]);
        let start = supply::start(DECK, &answers, desk, now);
        let session = Session::resume(&desk.decks, DECK, start, answers, None)?;
        Some(Self {
            end: End::List,
            ..Self::of(Walk::new(session, now.fresh, desk, now), desk)
        })
    }
}
