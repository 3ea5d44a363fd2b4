//! A sign that work is going on.

use std::time::Duration;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::widgets::Widget;

use crate::config::theme::Theme;
use crate::ui::widget::ink::put;

/// One turn of the sign, an eighth of a second each.
const TURN: [&str; 8] = ["⠁", "⠉", "⠙", "⠸", "⠴", "⠦", "⠇", "⠃"];
const BEAT: u128 = 125;

/// Draws a small moving sign and what is being done. Where motion is reduced, seconds are counted instead.
#[derive(Debug, Clone, Copy)]
pub struct Spinner<'a> {
    /// The theme.
    pub theme: &'a Theme,
    /// What is being done.
    pub label: &'a str,
    /// Since how long.
    pub elapsed: Duration,
    /// Whether nothing should move.
    pub is_still: bool,
}

impl Widget for Spinner<'_> {
    fn render(self, area: Rect, buf: &mut Buffer) {
        if self.is_still {
            let seconds = self.elapsed.as_secs();
            let text = if seconds == 0 {
                self.label.to_owned()
            } else {
                format!("{}  {seconds} s", self.label)
            };
            put(buf, area, (0, 0), &text, self.theme.text);
            return;
        }
        put(buf, area, (0, 0), sign(self.elapsed), self.theme.accent);
        put(buf, area, (2, 0), self.label, self.theme.text);
    }
}

/// Gives the sign at a time.
#[must_use]
pub fn sign(elapsed: Duration) -> &'static str {
    let beat = usize::try_from(elapsed.as_millis() / BEAT).unwrap_or(0);
    TURN[beat % TURN.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sign_moves_and_comes_round() {
        assert_ne!(sign(Duration::ZERO), sign(Duration::from_millis(125)));
        assert_eq!(sign(Duration::ZERO), sign(Duration::from_secs(1)));
        assert_eq!(sign(Duration::MAX).chars().count(), 1);
    }
}
