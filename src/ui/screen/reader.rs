//! Draws the reader screen.

use ratatui::Frame;

use crate::app::screen::reader::Reader;
use crate::ui::room::Room;

/// Draws it.
pub fn draw(_reader: &Reader, _room: &Room<'_>, _frame: &mut Frame<'_>) {}
