//! How much of the window a screen has, so that text is laid out in the app as it is drawn.

/// Rows of header, notice line and footer.
const AROUND: u16 = 3;

/// The window's height from which on a row is left free below the header.
const AIRY: u16 = 15;

/// Counts the rows above a screen: the header, and a free one where there is room.
#[must_use]
pub const fn above(height: u16) -> u16 {
    if height < AIRY { 1 } else { 2 }
}

/// Counts the rows that a screen has in a window.
#[must_use]
pub const fn rows(height: u16) -> u16 {
    height.saturating_sub(AROUND + above(height) - 1)
}

/// Counts the rows of a screen that stand above its list: a line, and a free one where there is room.
#[must_use]
pub const fn above_list(rows: u16) -> u16 {
    if rows < 12 { 1 } else { 2 }
}

/// Counts the rows that a list has in a window.
#[must_use]
pub fn list(height: u16) -> usize {
    let rows = rows(height);
    rows.saturating_sub(above_list(rows)).into()
}

/// Counts the cells of a column of text: at most so wide, with a free cell on each side, as the header has, where there
/// is room.
#[must_use]
pub fn column(width: u16, most: u16) -> u16 {
    let margin = if width > 30 { 2 } else { 0 };
    most.min(width - margin)
}
