//! Where things stand: head, body and foot of a screen, and the column of text in the middle.

use ratatui::layout::Rect;

use crate::app::space;

/// The widest column that is easy to read, in cells.
pub const TEXT: u16 = 72;

/// Holds the three parts of a screen. Where there is no room, head and then foot are empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Parts {
    /// One row at the top.
    pub head: Rect,
    /// What lies between, an empty row away from both where there is room.
    pub body: Rect,
    /// One row at the bottom.
    pub foot: Rect,
}

/// Divides a screen.
#[must_use]
pub fn parts(area: Rect) -> Parts {
    let foot = u16::from(area.height > 1);
    let head = u16::from(area.height > 2);
    let air = u16::from(area.height > 11);
    let body = area.height - head - foot - 2 * air;
    Parts {
        head: slice(area, 0, head),
        body: slice(area, head + air, body),
        foot: slice(area, area.height - foot, foot),
    }
}

/// Gives the column in the middle of an area: at most so wide, with a margin of two cells where there is room.
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
    fn parts_never_overlap_and_never_leave_the_screen() {
        for height in 0..60 {
            let area = Rect::new(3, 2, 7, height);
            let Parts { head, body, foot } = parts(area);
            assert!(
                head.bottom() <= body.top() && body.bottom() <= foot.top(),
                "{height}"
            );
            assert_eq!(area.union(foot), area, "{height}");
            assert_eq!(body.height == 0, height == 0, "the body is the last to go");
        }
    }

    #[test]
    fn the_column_is_inside_its_area() {
        for width in 0..200 {
            let area = Rect::new(1, 1, width, 1);
            let column = centred(area, TEXT);
            assert!(column.x >= area.x && column.right() <= area.right() && column.width <= TEXT);
        }
    }
}
