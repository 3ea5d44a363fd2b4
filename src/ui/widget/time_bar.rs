//! Time left as a thin line that never rushes.

use std::time::Duration;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::widgets::Widget;

use crate::config::theme::Theme;
use crate::ui::widget::ink::{cells, put, put_right};

/// Draws what is left as a solid line, what has gone as a broken one, and some words behind it.
#[derive(Debug, Clone, Copy)]
pub struct TimeBar<'a> {
    /// The theme.
    pub theme: &'a Theme,
    /// What is left.
    pub left: Duration,
    /// What there was.
    pub total: Duration,
    /// What stands behind the line; may be empty.
    pub words: &'a str,
}

impl Widget for TimeBar<'_> {
    fn render(self, area: Rect, buf: &mut Buffer) {
        let area = area.intersection(buf.area);
        let words = cells(self.words);
        let behind = if words > 0 {
            words.saturating_add(3)
        } else {
            0
        };
        if area.width < behind.saturating_add(4) {
            put(buf, area, (0, 0), self.words, self.theme.quiet);
            return;
        }
        let line = area.width - behind;
        let solid = usize::from(self.solid(line));
        let gone = usize::from(line) - solid;
        put(buf, area, (0, 0), &"─".repeat(solid), self.theme.bar);
        put(
            buf,
            area,
            (line - cells(&"╌".repeat(gone)), 0),
            &"╌".repeat(gone),
            self.theme.quiet,
        );
        put_right(buf, area, 0, self.words, self.theme.quiet);
    }
}

impl TimeBar<'_> {
    /// Counts the cells of a line that stand for what is left; none only when nothing is.
    fn solid(&self, line: u16) -> u16 {
        let total = self.total.as_millis().max(1);
        let left = self.left.as_millis().min(total);
        let share = (left * u128::from(line)).div_ceil(total);
        u16::try_from(share).unwrap_or(line)
    }
}

/// Writes a time as minutes and seconds, a begun second as a whole one.
#[must_use]
pub fn clock(time: Duration) -> String {
    let seconds = time.as_millis().div_ceil(1000);
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_begun_second_counts_and_minutes_are_not_padded() {
        assert_eq!(clock(Duration::from_millis(129_001)), "2:10");
        assert_eq!(clock(Duration::ZERO), "0:00");
    }

    #[test]
    fn the_line_is_full_at_the_start_and_empty_only_at_the_end() {
        let theme = Theme::default();
        let total = Duration::from_secs(60);
        let solid = |left| {
            TimeBar {
                theme: &theme,
                left,
                total,
                words: "",
            }
            .solid(40)
        };
        assert_eq!(solid(total), 40);
        assert_eq!(solid(Duration::from_millis(1)), 1);
        assert_eq!(solid(Duration::ZERO), 0);
        assert_eq!(solid(total * 2), 40);
    }
}
