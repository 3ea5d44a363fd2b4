//! Puts text into cells: sanitised, clipped, never outside of its area.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::ui::text::{fitting, is_plain, sanitize, width};

/// Writes one line of text at a column and row of an area, cut at its edge; gives the cells it took.
pub fn put(buf: &mut Buffer, area: Rect, (x, y): (u16, u16), text: &str, style: Style) -> u16 {
    let area = area.intersection(buf.area);
    if x >= area.width || y >= area.height {
        return 0;
    }
    let text = sanitize(text);
    let line = text.split('\n').next().unwrap_or_default();
    let room = usize::from(area.width - x);
    let shown = &line[..fitting(line, room)];
    if is_plain(shown) {
        return put_plain(buf, (area.x + x, area.y + y), shown, style);
    }
    let (end, _) = buf.set_stringn(area.x + x, area.y + y, shown, room, style);
    end - area.x - x
}

/// Writes signs of one cell each, which are known to fit.
fn put_plain(buf: &mut Buffer, (x, y): (u16, u16), text: &str, style: Style) -> u16 {
    let start = buf.index_of(x, y);
    let cells = &mut buf.content[start..start + text.len()];
    for (cell, sign) in cells.iter_mut().zip(text.chars()) {
        cell.set_char(sign).set_style(style);
    }
    count(text.len())
}

fn count(cells: usize) -> u16 {
    u16::try_from(cells).unwrap_or(u16::MAX)
}

/// Writes one line of text, cut with a `…` at some cells; gives the cells it took.
pub fn put_cut(
    buf: &mut Buffer,
    area: Rect,
    (x, y): (u16, u16),
    text: &str,
    most: u16,
    style: Style,
) -> u16 {
    let text = sanitize(text);
    let most = usize::from(most);
    if width(&text) <= most {
        return put(buf, area, (x, y), &text, style);
    }
    let Some(room) = most.checked_sub(1) else {
        return 0;
    };
    let kept = text[..fitting(&text, room)].trim_end();
    let taken = put(buf, area, (x, y), kept, style);
    taken + put(buf, area, (x + taken, y), "…", style)
}

/// Writes one line of text that ends at the right edge of an area, if it fits; gives the cells it took.
pub fn put_right(buf: &mut Buffer, area: Rect, y: u16, text: &str, style: Style) -> u16 {
    let text = sanitize(text);
    match area.intersection(buf.area).width.checked_sub(cells(&text)) {
        Some(x) => put(buf, area, (x, y), &text, style),
        None => 0,
    }
}

/// Draws at the right edge of an area whether there is more above what it shows, and below.
pub fn put_more(buf: &mut Buffer, area: Rect, (above, below): (bool, bool), style: Style) {
    let sign = |is_so, sign| if is_so { sign } else { "" };
    put_right(buf, area, 0, sign(above, "↑"), style);
    let last = area.height.saturating_sub(1);
    put_right(buf, area, last, sign(below, "↓"), style);
}

/// Writes one line of text in the middle of an area, cut when it is too long.
pub fn put_centred(buf: &mut Buffer, area: Rect, y: u16, text: &str, style: Style) -> u16 {
    let text = sanitize(text);
    let x = area
        .intersection(buf.area)
        .width
        .saturating_sub(cells(&text))
        / 2;
    put(buf, area, (x, y), &text, style)
}

/// Counts the cells of a text, as far as a screen can be wide.
#[must_use]
pub fn cells(text: &str) -> u16 {
    count(width(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wide_character_that_does_not_fit_is_left_out() {
        let area = Rect::new(0, 0, 3, 1);
        let mut buf = Buffer::empty(area);
        assert_eq!(put(&mut buf, area, (0, 0), "今日", Style::new()), 2);
        assert_eq!(buf[(2, 0)].symbol(), " ");
    }

    #[test]
    fn a_text_is_cut_as_truncate_cuts_it() {
        for (text, most) in [
            ("quiet evening", 13),
            ("quiet evening", 7),
            ("今日は", 4),
            ("abc", 0),
            ("äb c", 3),
        ] {
            let area = Rect::new(0, 0, 20, 1);
            let (mut buf, mut whole) = (Buffer::empty(area), Buffer::empty(area));
            let taken = put_cut(&mut buf, area, (1, 0), text, most, Style::new());
            let cut = crate::ui::text::truncate(text, usize::from(most));
            assert_eq!(
                taken,
                put(&mut whole, area, (1, 0), &cut, Style::new()),
                "{text}"
            );
            assert_eq!(buf, whole, "{text}");
        }
    }

    #[test]
    fn nothing_is_written_outside_of_the_buffer() {
        let mut buf = Buffer::empty(Rect::new(0, 0, 2, 1));
        assert_eq!(
            put(&mut buf, Rect::new(5, 5, 9, 9), (0, 0), "x", Style::new()),
            0
        );
        assert_eq!(
            put(&mut buf, Rect::new(0, 0, 9, 9), (1, 0), "xyz", Style::new()),
            1
        );
    }
}
