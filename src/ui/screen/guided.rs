//! Draws the guided screen.

use ratatui::Frame;

use crate::app::screen::guided::Guided;
use crate::ui::head::Head;
use crate::ui::room::Room;

/// Draws it.
pub fn draw(_guided: &Guided, _room: &Room<'_>, _frame: &mut Frame<'_>) {}

/// Says where one is.
#[must_use]
pub fn head(_guided: &Guided) -> Head {
    Head::default()
}
