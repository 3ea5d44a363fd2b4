//! Breaks the program at a place that a test chose. In a release there is nothing of it but an empty function.
//!
//! Only what links this library can arm it: no key, setting or variable does.

/// Names a place of the loop and of the threads beside it that a test may break.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// A message came, and nothing was decided yet.
    Update,
    /// All was decided, and nothing was done about it yet.
    Updated,
    /// The terminal's earlier frames are about to be wiped.
    Wipe,
    /// A frame is about to be drawn.
    Draw,
    /// A frame was drawn in memory, and is not on the terminal yet.
    Drawn,
    /// The worker is about to do something.
    Perform,
    /// The worker has done it.
    Performed,
    /// Keys were read and understood, and nobody was told yet.
    Keys,
    /// A signal came, and nobody was told yet.
    Signal,
}

/// Passes a place; in a release nothing happens there.
#[cfg(not(debug_assertions))]
#[inline]
pub const fn pass(_: Place) {}

#[cfg(debug_assertions)]
pub use armed::{arm, pass};

#[cfg(debug_assertions)]
mod armed {
    use std::sync::{Mutex, PoisonError};

    use super::Place;

    struct Armed {
        place: Place,
        /// How often it may still be passed.
        passes: u32,
        text: &'static str,
    }

    static ARMED: Mutex<Option<Armed>> = Mutex::new(None);

    /// Breaks the program once, when a place was passed some times, with a text in the panic's own message.
    pub fn arm(place: Place, passes: u32, text: &'static str) {
        let armed = Armed {
            place,
            passes,
            text,
        };
        *ARMED.lock().unwrap_or_else(PoisonError::into_inner) = Some(armed);
    }

    /// Passes a place.
    ///
    /// # Panics
    /// Where a test wants it to.
    pub fn pass(place: Place) {
        if let Some(text) = due(place) {
            panic!("{text}");
        }
    }

    fn due(place: Place) -> Option<&'static str> {
        let mut armed = ARMED.lock().unwrap_or_else(PoisonError::into_inner);
        let waiting = armed.as_mut().filter(|armed| armed.place == place)?;
        if waiting.passes > 0 {
            waiting.passes -= 1;
            return None;
        }
        armed.take().map(|armed| armed.text)
    }
}
