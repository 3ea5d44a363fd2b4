//! Where things stand: the column of text in the middle, and rows cut from an area.

use ratatui::layout::Rect;

use crate::app::space;

/// The widest column that is easy to read, in cells.
pub const TEXT: u16 = 72;

/// Gives the column in the middle of an area: at most so wide, with a free cell on each side where there is room.
#[must_use]
pub fn centred(area: Rect, most: u16) -> Rect {
    let width = space::column(area.width, most);
    Rect {
        x: area.x + (area.width - width) / 2,
        width,
        ..area
    }
}

/// Gives an area without some cells on both sides, as far as it has them.
#[must_use]
pub fn sides(area: Rect, cells: u16) -> Rect {
    let cells = cells.min(area.width / 2);
    Rect {
        x: area.x + cells,
        width: area.width - 2 * cells,
        ..area
    }
}

/// Gives an area without some cells at its left, as far as it has them.
#[must_use]
pub fn behind(area: Rect, cells: u16) -> Rect {
    let cells = cells.min(area.width);
    Rect {
        x: area.x + cells,
        width: area.width - cells,
        ..area
    }
}

/// Gives an area that is at most so wide, at the same left edge.
#[must_use]
pub fn at_most(area: Rect, cells: u16) -> Rect {
    Rect {
        width: area.width.min(cells),
        ..area
    }
}

/// Gives some rows of an area, as far as it has them.
#[must_use]
pub fn slice(area: Rect, from: u16, rows: u16) -> Rect {
    let from = from.min(area.height);
    Rect {
        y: area.y + from,
        height: rows.min(area.height - from),
        ..area
    }
}

/// Gives a block of some rows, a little above the middle of an area.
#[must_use]
pub fn middle(area: Rect, rows: u16) -> Rect {
    let rows = rows.min(area.height);
    slice(area, (area.height - rows) * 2 / 5, rows)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_column_is_inside_its_area() {
        for width in 0..200 {
            let area = Rect::new(1, 1, width, 1);
            let column = centred(area, TEXT);
            assert!(column.x >= area.x && column.right() <= area.right() && column.width <= TEXT);
        }
    }
}
