//! Draws the breathe screen.

use ratatui::Frame;

use crate::app::screen::breathe::Breathe;
use crate::ui::room::Room;

/// Draws it.
pub fn draw(_breathe: &Breathe, _room: &Room<'_>, _frame: &mut Frame<'_>) {}
