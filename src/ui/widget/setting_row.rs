//! The rows of a form: what each is about, and what is set, the row under the cursor marked by a sign and a style.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::config::theme::Theme;
use crate::ui::widget::column::slice;
use crate::ui::widget::ink::{cells, put, put_cut};

/// The cells of the cursor's sign, before the label.
pub const LABEL: u16 = 2;

/// Says where the values of a form stand.
#[derive(Debug, Clone, Copy)]
pub struct Columns {
    /// The column of the values.
    pub value: u16,
    /// Rows of fewer cells put each value right behind its label.
    pub wide: u16,
}

impl Columns {
    /// Gives the column of the value behind a label, in a row of some cells.
    #[must_use]
    pub fn behind(self, label: &str, width: u16) -> u16 {
        if width < self.wide {
            LABEL + cells(label) + 2
        } else {
            self.value
        }
    }
}

/// Draws a row for each pair of a label and what is set; gives the place of the one under the cursor, where it is seen.
pub fn rows<'a>(
    rows: impl IntoIterator<Item = (&'a str, String)>,
    under: usize,
    (columns, theme): (Columns, &Theme),
    area: Rect,
    buf: &mut Buffer,
) -> Option<Position> {
    for (y, (at, (label, value))) in (0..area.height).zip(rows.into_iter().enumerate()) {
        let row = SettingRow {
            label,
            value: &value,
            is_under: at == under,
        };
        row.draw(columns, theme, slice(area, y, 1), buf);
    }
    let y = u16::try_from(under).ok()?;
    (y < area.height).then(|| Position::new(area.x, area.y + y))
}

/// Holds one row.
#[derive(Debug, Clone, Copy)]
pub struct SettingRow<'a> {
    /// What it is about.
    pub label: &'a str,
    /// What is set.
    pub value: &'a str,
    /// Whether the cursor is on it.
    pub is_under: bool,
}

impl SettingRow<'_> {
    /// Draws it into the first row of an area.
    pub fn draw(&self, columns: Columns, theme: &Theme, area: Rect, buf: &mut Buffer) {
        if self.is_under {
            put(buf, area, (0, 0), "›", theme.accent);
        }
        put(buf, area, (LABEL, 0), self.label, theme.text);
        let at = columns.behind(self.label, area.width);
        let style = if self.is_under {
            theme.text.patch(theme.selection)
        } else {
            theme.text
        };
        let room = area.width.saturating_sub(at);
        put_cut(buf, area, (at, 0), self.value, room, style);
    }
}
