//! The first row: the program, where one is, how far, and what it is about.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::widgets::Widget;

use crate::config::theme::Theme;
use crate::ui::text::{sanitize, truncate};
use crate::ui::widget::column;
use crate::ui::widget::dots::Dots;
use crate::ui::widget::ink::{cells, put, put_centred, put_right};

/// The room from which on progress is shown as dots: a screen of about 60 cells.
const WIDE: usize = 34;

/// Draws the first row. Where it is narrow, the right side goes first, then the progress.
#[derive(Debug, Clone, Copy)]
pub struct Header<'a> {
    /// The theme.
    pub theme: &'a Theme,
    /// Where one is; may be empty.
    pub place: &'a str,
    /// How far one has come.
    pub dots: Option<Dots>,
    /// The date, an alias; may be empty.
    pub right: &'a str,
    /// What stands before it and stays when that goes; may be empty.
    pub sign: &'a str,
}

impl Widget for Header<'_> {
    fn render(self, area: Rect, buf: &mut Buffer) {
        let area = area.intersection(buf.area);
        let inner = column::sides(area, 1);
        let name = put(buf, inner, (0, 0), "afterword", self.theme.title) + 3;
        let place = sanitize(self.place);
        let place = truncate(&place, usize::from(inner.width.saturating_sub(name)));
        let left = name + put(buf, inner, (name, 0), &place, self.theme.text);
        let progress = self.progress(usize::from(inner.width.saturating_sub(left + 2)));
        let before = left.saturating_add(cells(&progress)).saturating_add(4);
        let fits = |right: &&str| before.saturating_add(cells(&sanitize(right))) <= inner.width;
        let both = format!("{}   {}", self.sign, self.right);
        let right = [both.trim(), self.sign].into_iter().find(fits);
        let taken = right.map_or(0, |right| put_right(buf, inner, 0, right, self.theme.quiet));
        let gap = Rect {
            x: inner.x + left.min(inner.width),
            width: inner.width.saturating_sub(left + taken),
            ..inner
        };
        put_centred(buf, gap, 0, &progress, self.theme.accent);
    }
}

impl Header<'_> {
    /// Gives dots on a wide screen, a count on a narrow one.
    fn progress(&self, room: usize) -> String {
        match self.dots {
            Some(dots) if room >= WIDE => dots.text(room),
            Some(dots) => dots.count(room),
            None => String::new(),
        }
    }
}
