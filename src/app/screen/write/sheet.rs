//! How the rows of a screen are shared out while one writes.

use crate::app::desk::Desk;
use crate::app::space;

/// From so many rows on, a free one stands above and below the page.
const AIRY: u16 = 12;

/// Holds rows from the top: title, labels, page, status.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sheet {
    /// The first row of the page.
    pub page: u16,
    /// The rows of the page.
    pub rows: u16,
    /// The row of the status, the last.
    pub status: u16,
}

impl Sheet {
    /// Shares out some rows.
    #[must_use]
    pub const fn of(rows: u16) -> Self {
        let air = if rows < AIRY { 0 } else { 1 };
        let page = 2 + air;
        let status = rows.saturating_sub(1);
        Self {
            page,
            rows: status.saturating_sub(page + air),
            status,
        }
    }
}

/// Gives the width and height of the page in the window.
#[must_use]
pub fn page(desk: &Desk) -> (u16, u16) {
    let (width, height) = desk.window;
    (
        space::column(width, desk.config.text_width),
        Sheet::of(space::rows(height)).rows,
    )
}
