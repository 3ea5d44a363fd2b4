//! Draws the setup screen.

use ratatui::Frame;

use crate::app::screen::setup::Setup;
use crate::ui::room::Room;

/// Draws it.
pub fn draw(_setup: &Setup, _room: &Room<'_>, _frame: &mut Frame<'_>) {}
