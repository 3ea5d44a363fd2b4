//! Draws the troubles screen.

use ratatui::Frame;

use crate::app::screen::troubles::Troubles;
use crate::ui::room::Room;

/// Draws it.
pub fn draw(_troubles: &Troubles, _room: &Room<'_>, _frame: &mut Frame<'_>) {}
