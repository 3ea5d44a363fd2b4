//! Progress as dots, or as a count where there is no room for them.

use crate::ui::text::width;

/// Tells how far one has come: pages done, and all of them. The one after those done is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dots {
    /// Pages behind the open one.
    pub done: usize,
    /// All pages, as far as they are known now.
    pub total: usize,
}

impl Dots {
    /// Gives `● ● ◐ ○`, or `3/4`, or nothing: the first that fits into so many cells.
    #[must_use]
    pub fn text(self, room: usize) -> String {
        if room < self.total.saturating_mul(2).saturating_sub(1) {
            return self.count(room);
        }
        let dots = (0..self.total).map(|page| match page {
            page if page < self.done => "●",
            page if page == self.done => "◐",
            _ => "○",
        });
        dots.collect::<Vec<_>>().join(" ")
    }

    /// Gives `3/4`, or nothing when that does not fit.
    #[must_use]
    pub fn count(self, room: usize) -> String {
        let count = format!("{}/{}", (self.done + 1).min(self.total), self.total);
        if width(&count) <= room {
            count
        } else {
            String::new()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_open_page_is_half_full() {
        let dots = Dots { done: 2, total: 5 };
        assert_eq!(dots.text(9), "● ● ◐ ○ ○");
        assert_eq!(dots.text(8), "3/5");
        assert_eq!(dots.text(2), "");
    }

    #[test]
    fn all_done_is_all_full() {
        assert_eq!(Dots { done: 2, total: 2 }.text(9), "● ●");
        assert_eq!(Dots { done: 2, total: 2 }.text(3), "● ●");
        assert_eq!(Dots { done: 0, total: 0 }.text(9), "");
    }
}
