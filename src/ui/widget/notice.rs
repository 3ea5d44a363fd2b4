//! One line that says what happened, always in the same place.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::widgets::Widget;

use crate::config::theme::Theme;
use crate::ui::text::{sanitize, whole_pieces};
use crate::ui::widget::ink::put;

/// Draws a notice; a warning begins with a sign, so that it is not told by colour alone.
#[derive(Debug, Clone, Copy)]
pub struct Notice<'a> {
    /// The theme.
    pub theme: &'a Theme,
    /// What happened, the important word first.
    pub text: &'a str,
    /// Whether it needs care.
    pub is_warning: bool,
}

impl Widget for Notice<'_> {
    fn render(self, area: Rect, buf: &mut Buffer) {
        let area = area.intersection(buf.area);
        let (sign, style) = if self.is_warning {
            ("▲ ", self.theme.warning)
        } else {
            ("", self.theme.text)
        };
        let x = put(buf, area, (0, 0), sign, style);
        let text = sanitize(self.text).replace('\n', " ");
        put(
            buf,
            area,
            (x, 0),
            &whole_pieces(&text, usize::from(area.width.saturating_sub(x))),
            style,
        );
    }
}
