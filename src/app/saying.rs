//! What is said on the notice line, and when it goes.

use crate::app::App;
use crate::app::notice::Notice;

impl App {
    /// Takes back what was said; a warning stays.
    pub(crate) fn hush(&mut self) {
        self.notice = self.notice.take().filter(|old| old.is_warning);
    }

    pub(crate) fn say(&mut self, text: impl Into<String>) {
        self.notice = Some(Notice::new(text.into(), false, &self.now));
    }

    pub(crate) fn warn(&mut self, text: impl Into<String>) {
        self.notice = Some(Notice::new(text.into(), true, &self.now));
    }
}
