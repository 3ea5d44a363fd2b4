//! The session card of someone, opened at its first half or at its second.

use crate::app::alias::left;
use crate::app::desk::Desk;
use crate::app::now::Now;
use crate::app::route::Half;
use crate::app::screen::guided::Guided;
use crate::app::screen::guided::walk::Walk;
use crate::app::supply;
use crate::deck::page::Page;
use crate::deck::path::Answers;
use crate::deck::session::Session;
use crate::journal::alias::thread::CARD;
use crate::journal::answer::Answer;
use crate::words::say;

/// The steps that show what was left; the answers are better for it.
const SHOWING: [&str; 3] = [SIDE, "aim", "result"];

/// The step of the deck that asks which half it is.
const SIDE: &str = "side";

impl Guided {
    /// Opens the session card of an alias; none when there is no such deck any more.
    #[must_use]
    pub fn card(alias: &str, half: Half, desk: &Desk, now: &Now) -> Option<Self> {
        let side = Answer::Chosen(vec![half.name().to_owned()]);
        let answers = Answers::from([(SIDE.to_owned(), side)]);
        let mut start = supply::start(CARD, &answers, desk, now);
        start.alias = Some(alias.to_owned());
        let session = Session::resume(&desk.decks, CARD, start, answers, None)?;
        Some(Self::of(Walk::new(session, now.fresh, desk, now), desk))
    }
}

/// Puts what was left with someone under the first questions of their session card.
pub(super) fn remind(page: &mut Page, session: &Session, desk: &Desk) {
    if session.deck().id != CARD || !SHOWING.contains(&page.id.as_str()) {
        return;
    }
    let (Some(library), Some(alias)) = (desk.library(), session.alias()) else {
        page.help = (!desk.is_open()).then(|| say("alias-left-locked").to_owned());
        return;
    };
    let lines = left::lines(alias, library, &desk.decks);
    page.help = Some(if lines.is_empty() {
        say("alias-left-nothing").to_owned()
    } else {
        lines.join("\n")
    });
}
