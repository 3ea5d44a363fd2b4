//! Where a list of notes stands, and beside it the chosen one.

use ratatui::layout::Rect;

use crate::app::space;
use crate::ui::note::scrolled;
use crate::ui::widget::column::{TEXT, at_most, centred, sides, slice};

/// Room for list and note side by side.
const SIDE_BY_SIDE: u16 = 100;

/// The widest list where nothing stands beside it.
const LIST: u16 = 84;

/// The widest list beside a note: a day, a title of some words, an alias, signs.
const BESIDE: u16 = 60;

/// The cells between list and note.
const GAP: u16 = 4;

/// Where list and note stand.
#[derive(Debug, Clone, Copy)]
pub struct Plan {
    /// The line above the list.
    pub line: Rect,
    /// The list.
    pub list: Rect,
    /// The note; there is none on a narrow screen.
    pub pane: Option<Rect>,
}

impl Plan {
    /// Gives the room of list and note for a text that stands in their place, no wider than is easy to read.
    #[must_use]
    pub fn whole(&self) -> Rect {
        let right = self.pane.map_or(self.list.right(), Rect::right);
        let inner = sides(
            Rect {
                width: right - self.list.x,
                ..self.list
            },
            2,
        );
        at_most(inner, TEXT)
    }
}

/// Gives the column for a text in the middle of an area, and at its right the cells for the signs of more.
#[must_use]
pub fn text(area: Rect, most: u16) -> Rect {
    let text = centred(area, most);
    let room = area.right() - text.x;
    Rect {
        width: (text.width + scrolled::EDGE).min(room),
        ..text
    }
}

/// Divides the room for a list that nothing stands beside: a line, air, and below it the list.
#[must_use]
pub fn alone(area: Rect) -> Plan {
    let above = space::above_list(area.height);
    let list = centred(slice(area, above, area.height), LIST);
    Plan {
        line: Rect {
            y: area.y,
            height: area.height.min(1),
            ..list
        },
        list,
        pane: None,
    }
}

/// Divides the room: a line, air, and below it the list, the note beside it on a wide screen.
#[must_use]
pub fn plan(area: Rect, text_width: u16) -> Plan {
    if area.width < SIDE_BY_SIDE {
        return alone(area);
    }
    let above = space::above_list(area.height);
    let below = slice(area, above, area.height);
    let all = centred(below, BESIDE + GAP + text_width + scrolled::EDGE);
    let wide = (all.width / 2).min(BESIDE);
    let list = Rect { width: wide, ..all };
    let pane = Rect {
        x: all.x + wide + GAP,
        width: all.width - wide - GAP,
        ..all
    };
    Plan {
        line: Rect {
            y: area.y,
            height: 1,
            ..list
        },
        list,
        pane: Some(pane),
    }
}
