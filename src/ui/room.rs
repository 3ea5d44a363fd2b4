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
    /// Where the work is, once it is known: the row that stays when words are covered.
    pub pointed: &'a Cell<Option<Position>>,
}

impl<'a> Room<'a> {
    /// Gives what all screens see.
    #[must_use]
    pub const fn desk(&self) -> &'a Desk {
        self.app.desk()
    }

    /// Sets the terminal's cursor where the work is.
    pub fn point(&self, frame: &mut Frame<'_>, at: impl Into<Position>) {
        let at = at.into();
        self.pointed.set(Some(at));
        frame.set_cursor_position(at);
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
