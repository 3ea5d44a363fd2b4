//! How safe the text on a page is.

use std::time::Duration;

/// Longer than this a change is never on its way, or something is wrong.
const PROMISED: Duration = Duration::from_secs(3);

/// Says how safe the text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kept {
    /// Nothing was written.
    Nothing,
    /// The last words are only on the screen.
    NotYet,
    /// As a draft on the disk, up to what was typed in the last moments.
    Draft,
    /// The disk did not take the draft.
    Failed,
}

/// Remembers what became of the drafts. Words that were typed a moment ago count as kept while others were kept
/// before them: a line that changed with every key would draw the eye away.
#[derive(Debug, Default)]
pub struct Keeping {
    kept: bool,
    failed: bool,
    resumed: bool,
    /// The first change since the last answer.
    since: Option<Duration>,
}

impl Keeping {
    /// Begins with what is on the disk already.
    #[must_use]
    pub const fn resumed() -> Self {
        Self {
            kept: true,
            failed: false,
            resumed: true,
            since: None,
        }
    }

    /// Says whether the page began as a draft.
    #[must_use]
    pub const fn was_resumed(&self) -> bool {
        self.resumed
    }

    /// Says whether a draft may be on the disk: one was kept, or something was typed that may be on its way.
    #[must_use]
    pub const fn may_be_on_disk(&self) -> bool {
        self.kept || self.failed || self.since.is_some()
    }

    /// Takes note of a change.
    pub fn changed(&mut self, now: Duration) {
        self.since.get_or_insert(now);
    }

    /// Takes note that a draft is on the disk.
    pub const fn kept(&mut self) {
        self.kept = true;
        self.failed = false;
        self.since = None;
    }

    /// Takes note that the disk did not take a draft.
    pub const fn failed(&mut self) {
        self.failed = true;
    }

    /// Forgets what was kept; says whether there may have been something.
    pub const fn forget(&mut self) -> bool {
        let was = self.may_be_on_disk();
        self.kept = false;
        self.failed = false;
        self.since = None;
        was
    }

    /// Says how safe the text is at a time since the start.
    #[must_use]
    pub fn at(&self, now: Duration) -> Kept {
        let is_late = self.since.is_some_and(|since| now >= since + PROMISED);
        match (self.failed, self.kept, self.since) {
            (true, ..) => Kept::Failed,
            (_, true, _) if !is_late => Kept::Draft,
            (_, _, None) => Kept::Nothing,
            _ => Kept::NotYet,
        }
    }

    /// Says after what time the answer changes by itself.
    #[must_use]
    pub fn pulse(&self, now: Duration) -> Option<Duration> {
        let left = (self.since? + PROMISED).checked_sub(now)?;
        (self.kept && !self.failed && !left.is_zero()).then_some(left)
    }
}
