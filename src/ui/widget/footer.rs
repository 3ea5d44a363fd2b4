//! The last row: the keys that work here.

use std::borrow::Cow;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::widgets::Widget;

use crate::config::theme::Theme;
use crate::ui::widget::ink::{cells, put};

/// The free cells between two hints.
const GAP: u16 = 3;

/// Names a key and what it does, in a word or two.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hint<'a> {
    /// The key, as it is written: `ctrl-l`.
    pub key: Cow<'a, str>,
    /// What it does.
    pub word: Cow<'a, str>,
    /// Whether it stays when others have to go: the way to help, and the way out of the program.
    pub is_kept: bool,
}

impl<'a> Hint<'a> {
    /// Makes a hint.
    #[must_use]
    pub fn new(key: impl Into<Cow<'a, str>>, word: impl Into<Cow<'a, str>>) -> Self {
        Self {
            key: key.into(),
            word: word.into(),
            is_kept: false,
        }
    }

    /// Keeps it in the row when others have to go.
    #[must_use]
    pub const fn kept(mut self, is_kept: bool) -> Self {
        self.is_kept = is_kept;
        self
    }

    /// Gives the cells that it takes.
    fn cells(&self) -> u16 {
        let word = cells(&self.word).saturating_add(1);
        cells(&self.key).saturating_add(word)
    }
}

/// Draws hints in one row, the most important first: those that do not fit go from the right, kept ones last; what then
/// still has room stays.
#[derive(Debug, Clone, Copy)]
pub struct Footer<'a> {
    /// The theme.
    pub theme: &'a Theme,
    /// What works here.
    pub hints: &'a [Hint<'a>],
}

impl Widget for Footer<'_> {
    fn render(self, area: Rect, buf: &mut Buffer) {
        row(buf, area, 1, self.hints, self.theme);
    }
}

/// Writes the hints that fit whole, from a column on.
pub fn row(buf: &mut Buffer, area: Rect, from: u16, hints: &[Hint<'_>], theme: &Theme) {
    let width = area.intersection(buf.area).width;
    let mut x = from;
    for hint in fitting(hints, width.saturating_sub(from))
        .into_iter()
        .map(|at| &hints[at])
    {
        x += put(buf, area, (x, 0), &hint.key, theme.accent) + 1;
        x += put(buf, area, (x, 0), &hint.word, theme.quiet) + GAP;
    }
}

/// Gives the places of the hints that fit: a kept one has its room before those that only come earlier.
fn fitting(hints: &[Hint<'_>], width: u16) -> Vec<usize> {
    let room = |places: &[usize]| {
        let cells = places
            .iter()
            .map(|at| hints[*at].cells().saturating_add(GAP));
        cells.fold(0_u16, u16::saturating_add).saturating_sub(GAP)
    };
    let mut places: Vec<usize> = (0..hints.len()).collect();
    while room(&places) > width {
        let last = places.iter().rposition(|at| !hints[*at].is_kept);
        places.remove(last.unwrap_or(places.len() - 1));
    }
    // A short one that went with a long one before it may still have room.
    for at in 0..hints.len() {
        let before = places.partition_point(|place| *place < at);
        if places.get(before) != Some(&at) {
            places.insert(before, at);
            if room(&places) > width {
                places.remove(before);
            }
        }
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(width: u16) -> Vec<usize> {
        let hints = [
            Hint::new("n", "note"),
            Hint::new("/", "find"),
            Hint::new("?", "help").kept(true),
            Hint::new("q", "quit"),
        ];
        fitting(&hints, width)
    }

    #[test]
    fn what_does_not_fit_goes_from_the_right_and_help_goes_last() {
        assert_eq!(shown(33), [0, 1, 2, 3]);
        assert_eq!(shown(32), [0, 1, 2]);
        assert_eq!(shown(23), [0, 2]);
        assert_eq!(shown(14), [2]);
        assert_eq!(shown(5), [] as [usize; 0]);
    }

    #[test]
    fn a_short_one_stays_where_a_long_one_has_no_room() {
        let hints = [
            Hint::new("n", "note"),
            Hint::new("e", "edit the two of them together"),
            Hint::new("esc", "back"),
            Hint::new("?", "help").kept(true),
        ];
        assert_eq!(fitting(&hints, 26), [0, 2, 3]);
        assert_eq!(fitting(&hints, 25), [0, 3]);
    }
}
