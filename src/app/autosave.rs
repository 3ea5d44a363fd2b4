//! When the next draft is due.

use std::time::Duration;

/// Watches a screen's draft version and remembers since when something is not kept yet.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Autosave {
    kept: u64,
    seen: u64,
    changed: Option<Duration>,
}

impl Autosave {
    /// Starts on a screen whose draft has this version.
    #[must_use]
    pub const fn at(version: u64) -> Self {
        Self {
            kept: version,
            seen: version,
            changed: None,
        }
    }

    /// Takes the version in that the screen has now.
    pub fn saw(&mut self, version: u64, now: Duration) {
        if version != self.seen {
            self.seen = version;
            self.changed.get_or_insert(now);
        }
    }

    /// Says that this version is on its way to the disk.
    pub fn kept(&mut self, version: u64) {
        *self = Self::at(version);
    }

    /// Says when the draft is due: a fixed time after the first change that is not kept, however fast one types.
    #[must_use]
    pub fn due(&self, after: Duration) -> Option<Duration> {
        self.changed.map(|changed| changed + after)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECOND: Duration = Duration::from_secs(1);

    #[test]
    fn typing_on_does_not_put_the_draft_off() {
        let mut autosave = Autosave::at(0);
        autosave.saw(1, SECOND);
        autosave.saw(2, SECOND * 2);
        assert_eq!(autosave.due(SECOND), Some(SECOND * 2));
    }

    #[test]
    fn nothing_is_due_after_it_was_kept() {
        let mut autosave = Autosave::at(0);
        autosave.saw(1, SECOND);
        autosave.kept(1);
        assert_eq!(autosave.due(SECOND), None);
    }
}
