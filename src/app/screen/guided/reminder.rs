//! What was left with someone, under the first questions of their session card.

use crate::app::alias::left;
use crate::app::desk::Desk;
use crate::deck::page::Page;
use crate::deck::session::Session;
use crate::journal::alias::thread::CARD;
use crate::words::say;

/// The steps that show what was left; the answers are better for it.
const SHOWING: [&str; 3] = ["side", "aim", "result"];

/// Puts what was left with someone under the first questions of their session card.
pub fn remind(page: &mut Page, session: &Session, desk: &Desk) {
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
