//! One row of a form: what it is about, and what is set, the row under the cursor marked by a sign and a style.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::config::theme::Theme;
use crate::ui::widget::ink::{put, put_cut};

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
        let label = put(buf, area, (LABEL, 0), self.label, theme.quiet);
        let at = if area.width < columns.wide {
            LABEL + label + 2
        } else {
            columns.value
        };
        let style = if self.is_under {
            theme.text.patch(theme.selection)
        } else {
            theme.text
        };
        let room = area.width.saturating_sub(at);
        put_cut(buf, area, (at, 0), self.value, room, style);
    }
}
