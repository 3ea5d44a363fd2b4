//! Lines to read that the journal brings, which may be more than fit at once.

use std::fmt;

use crate::app::screen::guided::figures;
use crate::app::screen::guided::sheet::rows_of;
use crate::keys::action::Action;

/// Holds the text and how far it is read.
#[derive(Clone, Default)]
pub struct Lines {
    /// One line each.
    pub text: String,
    plain: String,
    /// The rows that are scrolled away at the top.
    pub top: u16,
    all: u16,
    shown: u16,
}

impl Lines {
    /// Begins at the top.
    #[must_use]
    pub fn new(lines: &[String]) -> Self {
        let plain = lines.join("\n");
        Self {
            text: plain.clone(),
            plain,
            ..Self::default()
        }
    }

    /// Takes in the size of the page.
    pub fn fit(&mut self, columns: u16, rows: u16) {
        self.text = figures::aligned(&self.plain, usize::from(columns));
        self.all = rows_of(&self.text, columns);
        self.shown = rows;
        self.top = self.top.min(self.most());
    }

    /// Says whether there is more than fits.
    #[must_use]
    pub const fn is_long(&self) -> bool {
        self.all > self.shown
    }

    /// Moves where a verb says so.
    pub fn act(&mut self, action: Action) {
        let page = self.shown.saturating_sub(1).max(1);
        let to = match action {
            Action::Up => self.top.saturating_sub(1),
            Action::Down => self.top.saturating_add(1),
            Action::PageUp => self.top.saturating_sub(page),
            Action::PageDown => self.top.saturating_add(page),
            Action::First => 0,
            Action::Last => u16::MAX,
            _ => return,
        };
        self.top = to.min(self.most());
    }

    const fn most(&self) -> u16 {
        self.all.saturating_sub(self.shown)
    }
}

/// Prints a length, never the text.
impl fmt::Debug for Lines {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Lines({} bytes)", self.text.len())
    }
}
