//! Covers words: bars of the same width, so that neither their length nor the shape of a text is lost to its reader.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use unicode_segmentation::UnicodeSegmentation;

use crate::app::cover::{Cover, of};
use crate::app::screen::Screen;
use crate::ui::note::plan::plan;
use crate::ui::room::Room;
use crate::ui::text::width;

/// The sign that stands in each cell of a covered word.
pub const BAR: &str = "▒";

/// Covers what a screen has drawn, where it does not cover its texts itself: all rows but the one of the cursor, and what
/// stands beside a list.
pub fn draw(room: &Room<'_>, buf: &mut Buffer) {
    let screen = room.app.screen();
    if of(screen) != Cover::Rows {
        return;
    }
    let open = room.pointed.get().unwrap_or_default();
    let area = room.area.intersection(buf.area);
    let from = area.y + u16::from(has_own_head(screen));
    for y in (from..area.bottom()).filter(|y| !(open.y..open.bottom()).contains(y)) {
        let row = Rect {
            y,
            height: 1,
            ..area
        };
        cover(buf, row);
    }
    let beside = plan(room.area, room.desk().config.text_width).pane;
    if let Some(pane) = beside.filter(|_| has_pane(screen)) {
        cover(buf, pane);
    }
}

/// Says whether the first row holds words of the program alone: what the list is, and how much is in it.
const fn has_own_head(screen: &Screen) -> bool {
    matches!(
        screen,
        Screen::Aliases(_)
            | Screen::Bin(_)
            | Screen::Insight(_)
            | Screen::Release(_)
            | Screen::Supervision(_)
            | Screen::Queries(_)
    )
}

/// Says whether a note stands beside the list where there is room, without the cursor in it.
const fn has_pane(screen: &Screen) -> bool {
    matches!(
        screen,
        Screen::Review(_)
            | Screen::OnThisDay(_)
            | Screen::Bin(_)
            | Screen::Release(_)
            | Screen::History(_)
    )
}

/// Covers every cell of an area that holds a sign.
pub fn cover(buf: &mut Buffer, area: Rect) {
    let area = area.intersection(buf.area);
    for y in area.y..area.bottom() {
        let mut behind = 0;
        for x in area.x..area.right() {
            let cell = &mut buf[(x, y)];
            let cells = width(cell.symbol());
            let is_blank = cell.symbol().trim().is_empty();
            if is_blank && behind == 0 {
                continue;
            }
            behind = if is_blank {
                behind - 1
            } else {
                cells.saturating_sub(1)
            };
            cell.set_symbol(BAR);
        }
    }
}

/// Gives bars in place of the words of a text.
#[must_use]
pub fn bars(text: &str) -> String {
    let bar = |letter: &str| {
        if letter.chars().all(char::is_whitespace) {
            " ".to_owned()
        } else {
            BAR.repeat(width(letter))
        }
    };
    text.graphemes(true).map(bar).collect()
}

#[cfg(test)]
mod tests {
    use ratatui::style::Style;

    use super::*;

    #[test]
    fn bars_are_as_wide_as_the_words_and_blanks_stay() {
        assert_eq!(bars("a quiet 今日"), "▒ ▒▒▒▒▒ ▒▒▒▒");
        let area = Rect::new(0, 0, 12, 1);
        let mut buf = Buffer::empty(area);
        buf.set_string(0, 0, "a quiet 今日", Style::new());
        cover(&mut buf, area);
        let row: String = (0..12).map(|x| buf[(x, 0)].symbol()).collect();
        assert_eq!(row, bars("a quiet 今日"));
    }
}
