//! The card below the list while nothing is asked yet: five examples, with words of this journal.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::journal::find::lexicon::Lexicon;
use crate::journal::find::term::Label;
use crate::ui::room::Room;
use crate::ui::text::whole_pieces;
use crate::ui::widget::column::slice;
use crate::ui::widget::ink::{cells, put};
use crate::words::say;

/// The rows that it takes, with the free one above it.
pub const ROWS: u16 = 6;

/// The list keeps at least so many rows beside it.
const LIST: u16 = 6;

/// The cells between an example and what it finds.
const GAP: u16 = 3;

/// Says whether a list of so many rows has room for the card.
#[must_use]
pub const fn fits(rows: u16) -> bool {
    rows >= ROWS + LIST
}

/// Draws it.
pub fn draw(lexicon: &Lexicon, room: &Room<'_>, area: Rect, frame: &mut Frame<'_>) {
    let buf = frame.buffer_mut();
    let examples = examples(lexicon);
    let widest = examples.iter().map(|(asks, _)| cells(asks)).max();
    let behind = 2 + widest.unwrap_or(0) + GAP;
    for (y, (asks, finds)) in (1..).zip(&examples) {
        let row = slice(area, y, 1);
        put(buf, row, (2, 0), asks, room.theme.text);
        let width = row.width.saturating_sub(behind);
        let finds = whole_pieces(finds, usize::from(width));
        put(buf, row, (behind, 0), &finds, room.theme.quiet);
    }
}

fn examples(lexicon: &Lexicon) -> [(String, String); 5] {
    let own = |label, begin: &str| lexicon.labels(label, begin).next().map(str::to_owned);
    let alias = own(Label::Alias, "").unwrap_or_else(|| say("query-example-alias").to_owned());
    let tag = own(Label::Tag, "ct:").unwrap_or_else(|| "ct:helpless".to_owned());
    [
        (
            say!("query-example-about", alias = alias.as_str()),
            say!("query-example-about-means", alias = alias.as_str()),
        ),
        (
            say("query-example-phrase").to_owned(),
            say("query-example-phrase-means").to_owned(),
        ),
        (
            say!("query-example-tag", tag = tag.as_str()),
            say("query-example-tag-means").to_owned(),
        ),
        (
            say("query-example-rating").to_owned(),
            say("query-example-rating-means").to_owned(),
        ),
        (
            say("query-example-day").to_owned(),
            say("query-example-day-means").to_owned(),
        ),
    ]
}
