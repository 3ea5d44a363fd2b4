//! What a screen is drawn with.

use std::cell::Cell;
use std::time::Duration;

use ratatui::Frame;
use ratatui::layout::{Position, Rect};

use crate::app::App;
use crate::app::desk::Desk;
use crate::app::scene::Scene;
use crate::config::theme::Theme;
use crate::keys::action::Action;

/// Holds what a screen is drawn with: the state, the styles, and the rows between header and footer.
#[derive(Debug, Clone, Copy)]
pub struct Room<'a> {
    /// The state.
    pub app: &'a App,
    /// The styles by meaning.
    pub theme: Theme,
    /// Where to draw.
    pub area: Rect,
    /// Where the work is, once it is known: the rows that stay when words are covered.
    pub pointed: &'a Cell<Option<Rect>>,
}

impl<'a> Room<'a> {
    /// Gives what all screens see.
    #[must_use]
    pub const fn desk(&self) -> &'a Desk {
        self.app.desk()
    }

    /// Sets the terminal's cursor where the work is.
    pub fn point(&self, frame: &mut Frame<'_>, at: impl Into<Position>) {
        let Position { x, y } = at.into();
        self.point_rows(frame, Rect::new(x, y, 1, 1));
    }

    /// Sets the cursor at the beginning of what is worked on, where that takes several rows.
    pub fn point_rows(&self, frame: &mut Frame<'_>, rows: Rect) {
        self.pointed.set(Some(rows));
        frame.set_cursor_position(rows.as_position());
    }

    /// Gives the time since the start.
    #[must_use]
    pub const fn elapsed(&self) -> Duration {
        self.app.now().since_start
    }

    /// Names the first key that a verb has on this screen; empty if it has none.
    #[must_use]
    pub fn key(&self, action: Action) -> String {
        let context = self.app.screen().context(self.desk());
        let chords = self.desk().keymap.chords(context, action);
        chords.first().map(ToString::to_string).unwrap_or_default()
    }
}
