//! Draws the review screen.

use ratatui::Frame;

use crate::app::screen::review::Review;
use crate::ui::room::Room;

/// Draws it.
pub fn draw(_review: &Review, _room: &Room<'_>, _frame: &mut Frame<'_>) {}
