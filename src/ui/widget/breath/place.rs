//! Where the parts of a breath stand in an area of any size.

use ratatui::layout::Rect;

use crate::config::Shape;
use crate::ui::widget::column::{middle, slice};

/// The most rows of a circle or column: larger ones are not calmer, and each picture is sent to the terminal.
const HIGHEST: u16 = 21;
/// The fewest rows of a picture that can be read.
const LOWEST: u16 = 3;

/// Holds the places. What has no room is left out, the word last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// What is drawn: words alone, where there is no room for a shape.
    pub shape: Shape,
    /// The shape.
    pub picture: Rect,
    /// The row of the word.
    pub word: u16,
    /// The row of what comes next.
    pub next: Option<u16>,
    /// The row of "softer, not deeper".
    pub soft: Option<u16>,
    /// The row that shows how far the session has come, where the shape does not.
    pub line: Option<Rect>,
}

impl Place {
    /// Divides an area.
    pub fn of(area: Rect, shape: Shape) -> Self {
        let texts = area.height.min(if area.height < 9 { 2 } else { 3 });
        let line = u16::from(shape != Shape::Circle);
        let gap = u16::from(area.height >= 12);
        let air = u16::from(area.height >= 14);
        let above = line * u16::from(area.height >= 11); // the line is no underline of the words
        let around = texts + gap + air + line + above;
        let rows = rows(shape, area.height.saturating_sub(around), area.width);
        if rows == 0 && shape != Shape::Words {
            return Self::of(area, Shape::Words);
        }
        let block = middle(area, rows + around);
        let mut top = 0;
        let mut take = |rows: u16, gap: u16| {
            let part = slice(block, top, rows);
            top += rows + gap;
            part
        };
        let row = |part: Rect| (part.height > 0).then_some(part.y);
        let picture = take(rows, if rows > 0 { gap } else { 0 });
        let word = take(1, 0);
        let next = take(u16::from(texts > 1), air);
        let soft = take(u16::from(texts > 2), above);
        let line = take(line, 0);
        Self {
            shape,
            picture,
            word: word.y,
            next: row(next),
            soft: row(soft),
            line: (line.height > 0).then_some(line),
        }
    }
}

/// Gives the rows of a shape; none where it cannot be read.
fn rows(shape: Shape, room: u16, width: u16) -> u16 {
    let rows = match shape {
        Shape::Circle | Shape::Box => room.min(HIGHEST).min(width / 2),
        Shape::Column => room.min(HIGHEST),
        Shape::Sweep => room.min(3),
        Shape::Words => 0,
    };
    if rows < LOWEST { 0 } else { rows }
}
