//! Draws the guided screen.

use ratatui::Frame;

use crate::app::screen::guided::Guided;
use crate::ui::room::Room;

/// Draws it.
pub fn draw(_guided: &Guided, _room: &Room<'_>, _frame: &mut Frame<'_>) {}
