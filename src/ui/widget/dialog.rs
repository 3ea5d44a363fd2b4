//! A question in the middle of the screen, with the keys that answer it.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::widgets::{Block, BorderType, Clear, Widget};

use crate::config::theme::Theme;
use crate::ui::text::{sanitize, wrap};
use crate::ui::widget::column::{middle, sides, slice};
use crate::ui::widget::footer::{self, Hint};
use crate::ui::widget::ink::put;

/// Draws a question over what is there: the only box on a screen.
#[derive(Debug, Clone, Copy)]
pub struct Dialog<'a> {
    /// The theme.
    pub theme: &'a Theme,
    /// What is asked.
    pub question: &'a str,
    /// What one should know to answer; may be empty.
    pub detail: &'a str,
    /// The keys that answer.
    pub keys: &'a [Hint<'a>],
}

/// Cells of a dialog's text, at most.
const WIDTH: u16 = 52;
/// Cells of the frame and the air in it, on each side.
const FRAME: u16 = 3;

impl Widget for Dialog<'_> {
    fn render(self, area: Rect, buf: &mut Buffer) {
        let area = area.intersection(buf.area);
        let framed = area.width > 24 && area.height > 6;
        let frame = if framed { FRAME } else { 0 };
        let width = WIDTH.min(area.width.saturating_sub(2 * frame));
        let rows = self.rows(width);
        let keys = u16::from(!self.keys.is_empty());
        let height = u16::try_from(rows.len())
            .unwrap_or(u16::MAX)
            .saturating_add(2 * keys + u16::from(framed) * 2);
        let x = area.x + (area.width - width - 2 * frame) / 2;
        let place = middle(
            Rect {
                x,
                width: width + 2 * frame,
                ..area
            },
            height,
        );
        Clear.render(place, buf);
        let mut inner = sides(place, frame);
        if framed {
            Block::bordered()
                .border_type(BorderType::Rounded)
                .border_style(self.theme.quiet)
                .render(place, buf);
            inner = slice(inner, 1, inner.height - 2);
        }
        self.words(inner, &rows, keys, buf);
    }
}

impl Dialog<'_> {
    fn words(&self, area: Rect, rows: &[(bool, String)], keys: u16, buf: &mut Buffer) {
        let body = slice(area, 0, area.height.saturating_sub(keys));
        for (y, (is_question, text)) in (0..body.height).zip(rows) {
            let style = if *is_question {
                self.theme.title
            } else {
                self.theme.text
            };
            put(buf, body, (0, y), text, style);
        }
        let foot = slice(area, area.height.saturating_sub(1), keys);
        footer::row(buf, foot, 0, self.keys, self.theme);
    }

    fn rows(&self, width: u16) -> Vec<(bool, String)> {
        let question = sanitize(self.question);
        let detail = sanitize(self.detail);
        let mut rows: Vec<_> = wrap(&question, width)
            .into_iter()
            .map(|row| (true, question[row].to_owned()))
            .collect();
        if !detail.is_empty() {
            rows.push((false, String::new()));
            rows.extend(
                wrap(&detail, width)
                    .into_iter()
                    .map(|row| (false, detail[row].to_owned())),
            );
        }
        rows
    }
}
