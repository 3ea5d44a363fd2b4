//! Settings: what the file says, and what the program makes of it. Pure.

pub mod theme;

use std::time::Duration;

/// Holds the settings that the screens use so far; the file behind them comes with the next change.
#[derive(Debug, Clone)]
pub struct Config {
    /// How long without a key until the journal locks.
    pub idle: Duration,
    /// How long after a change its draft is sealed.
    pub autosave: Duration,
    /// The widest that text is set, in cells.
    pub text_width: u16,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            idle: Duration::from_secs(300),
            autosave: Duration::from_secs(1),
            text_width: 72,
        }
    }
}
