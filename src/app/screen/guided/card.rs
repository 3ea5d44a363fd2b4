//! The session card of someone, opened at its first half or at its second.

use crate::app::desk::Desk;
use crate::app::now::Now;
use crate::app::route::Half;
use crate::app::screen::guided::Guided;
use crate::app::screen::guided::walk::Walk;
use crate::app::supply;
use crate::deck::path::Answers;
use crate::deck::session::Session;
use crate::journal::alias::thread::CARD;
use crate::journal::answer::Answer;

/// The step of the deck that asks which half it is.
const SIDE: &str = "side";

/// The step that asks what became of a repair.
const REPAIR: &str = "repair";

impl Guided {
    /// Opens the session card of an alias; none when there is no such deck any more. Where the deck asks of no repair,
    /// its half begins as it does.
    #[must_use]
    pub fn card(alias: &str, half: Half, desk: &Desk, now: &Now) -> Option<Self> {
        let side = Answer::Chosen(vec![half.name().to_owned()]);
        let answers = Answers::from([(SIDE.to_owned(), side)]);
        let mut start = supply::start(CARD, &answers, desk, now);
        start.alias = Some(alias.to_owned());
        let page = (half == Half::Repair).then_some(REPAIR);
        let session = Session::resume(&desk.decks, CARD, start, answers, page)?;
        Some(Self::of(Walk::new(session, now.fresh, desk, now), desk))
    }
}
