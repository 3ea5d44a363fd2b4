//! Draws the bin screen.

use ratatui::Frame;

use crate::app::screen::bin::Bin;
use crate::ui::room::Room;

/// Draws it.
pub fn draw(_bin: &Bin, _room: &Room<'_>, _frame: &mut Frame<'_>) {}
