//! Pictures of braille dots, two by four in a cell: in most terminals they stand as far apart across as down.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

/// The bits of a cell's dots, row by row, as Unicode has them.
const BITS: [[u8; 2]; 4] = [[0x01, 0x08], [0x02, 0x10], [0x04, 0x20], [0x40, 0x80]];
const FIRST: u32 = 0x2800;

/// Gives the size of an area in dots.
pub fn size(area: Rect) -> (f64, f64) {
    (f64::from(area.width) * 2.0, f64::from(area.height) * 4.0)
}

/// Sets every dot of an area that a question says yes to; it is asked for the dot's middle, counted in dots from the
/// area's corner. Dots that are there stay, and take the style where they share a cell.
pub fn fill(area: Rect, style: Style, buf: &mut Buffer, is_set: impl Fn(f64, f64) -> bool) {
    let area = area.intersection(buf.area);
    for position in area.positions() {
        let (left, top) = (position.x - area.x, position.y - area.y);
        let bits = cell(f64::from(left) * 2.0, f64::from(top) * 4.0, &is_set);
        if bits == 0 {
            continue;
        }
        if let Some(cell) = buf.cell_mut(position) {
            let both = bits | bits_of(cell.symbol());
            let sign = char::from_u32(FIRST + u32::from(both)).unwrap_or(' ');
            cell.reset();
            cell.set_char(sign).set_style(style);
        }
    }
}

fn cell(left: f64, top: f64, is_set: &impl Fn(f64, f64) -> bool) -> u8 {
    let mut bits = 0;
    for (row, y) in BITS.iter().zip([0.5, 1.5, 2.5, 3.5]) {
        for (bit, x) in row.iter().zip([0.5, 1.5]) {
            if is_set(left + x, top + y) {
                bits |= bit;
            }
        }
    }
    bits
}

/// Gives the dots that a sign has; none if it is no braille.
fn bits_of(symbol: &str) -> u8 {
    let sign = symbol.chars().next().map_or(0, u32::from);
    sign.checked_sub(FIRST)
        .and_then(|bits| u8::try_from(bits).ok())
        .unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dots_that_share_a_cell_are_both_there() {
        let area = Rect::new(0, 0, 1, 1);
        let mut buf = Buffer::empty(area);
        fill(area, Style::new(), &mut buf, |x, y| x < 1.0 && y < 1.0);
        fill(area, Style::new(), &mut buf, |x, y| x > 1.0 && y > 3.0);
        assert_eq!(buf[(0, 0)].symbol(), "⢁");
    }

    #[test]
    fn an_area_outside_of_the_window_is_left_alone() {
        let mut buf = Buffer::empty(Rect::new(0, 0, 2, 1));
        fill(Rect::new(1, 0, 9, 9), Style::new(), &mut buf, |_, _| true);
        assert_eq!((buf[(0, 0)].symbol(), buf[(1, 0)].symbol()), (" ", "⣿"));
    }
}
