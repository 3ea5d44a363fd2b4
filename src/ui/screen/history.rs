//! Draws the history screen.

use ratatui::Frame;

use crate::app::screen::history::History;
use crate::ui::room::Room;

/// Draws it.
pub fn draw(_history: &History, _room: &Room<'_>, _frame: &mut Frame<'_>) {}
