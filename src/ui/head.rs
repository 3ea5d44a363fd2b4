//! What the first row says.

use crate::ui::widget::dots::Dots;

/// Holds what the first row says of a screen.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Head {
    /// Where one is.
    pub place: String,
    /// How far one has come.
    pub dots: Option<Dots>,
    /// What stands at the right end in place of the clock.
    pub right: Option<String>,
}
