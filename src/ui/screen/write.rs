//! Draws the write screen.

use ratatui::Frame;

use crate::app::screen::write::Write;
use crate::ui::room::Room;

/// Draws it.
pub fn draw(_write: &Write, _room: &Room<'_>, _frame: &mut Frame<'_>) {}
