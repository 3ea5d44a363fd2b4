//! Rows that may be more than there is room for.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::Line;

use crate::app::desk::Desk;
use crate::app::scroll::Extent;
use crate::config::theme::Theme;
use crate::ui::widget::ink::put_more;

/// The cells at the right edge that are kept for the signs of more.
pub const EDGE: u16 = 2;

/// Measures a page that begins at one of its rows. While words are covered, the row at the top alone is read.
#[must_use]
pub fn extent(first: usize, rows: usize, area: Rect, desk: &Desk) -> Extent {
    let shown = if desk.is_covered {
        1
    } else {
        usize::from(area.height)
    };
    Extent::around(first, rows, shown)
}

/// Draws rows from one of them on, with signs where there are more; gives the place of the first.
pub fn draw(
    rows: &[Line<'_>],
    top: usize,
    theme: &Theme,
    area: Rect,
    buf: &mut Buffer,
) -> Option<Position> {
    let area = area.intersection(buf.area);
    let text = area.width.saturating_sub(EDGE);
    for (y, row) in (area.y..area.bottom()).zip(rows.iter().skip(top)) {
        buf.set_line(area.x, y, row, text);
    }
    let below = rows.len() > top + usize::from(area.height);
    put_more(buf, area, (top > 0, below), theme.quiet);
    (!area.is_empty()).then(|| area.as_position())
}
