//! A list with a mark at the selected row, scrolled so that it is seen.

use std::borrow::Cow;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::widgets::Widget;

use crate::config::theme::Theme;
use crate::ui::text::{padded, sanitize, truncate, width};
use crate::ui::widget::column::slice;
use crate::ui::widget::ink::{cells, put, put_more, put_right};

/// Holds what one row says.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Row<'a> {
    /// What it is.
    pub text: Cow<'a, str>,
    /// Its date or count, at the right edge; may be empty.
    pub aside: Cow<'a, str>,
}

/// Draws as many rows as there is room for; only those are asked for.
pub struct List<'a> {
    /// The theme.
    pub theme: &'a Theme,
    /// How many rows there are.
    pub count: usize,
    /// The row under the cursor.
    pub selected: Option<usize>,
    /// Gives a row by its number from 0.
    pub row: &'a dyn Fn(usize) -> Row<'a>,
}

/// Sets what is said under one another, each part as wide as its widest; a part that nobody has takes no room.
#[must_use]
pub fn in_columns<const N: usize>(told: &[[String; N]]) -> Vec<String> {
    let told: Vec<_> = told
        .iter()
        .map(|parts| parts.each_ref().map(|part| sanitize(part)))
        .collect();
    let widest: [usize; N] = std::array::from_fn(|at| {
        let cells = told.iter().map(|parts| width(&parts[at]));
        cells.max().unwrap_or(0)
    });
    let row = |parts: &[Cow<'_, str>; N]| {
        let parts = parts.iter().zip(widest).filter(|(_, most)| *most > 0);
        let parts = parts.map(|(part, most)| padded(part, most));
        parts.collect::<Vec<_>>().join("  ")
    };
    told.iter().map(row).collect()
}

impl Widget for List<'_> {
    fn render(self, area: Rect, buf: &mut Buffer) {
        let area = area.intersection(buf.area);
        let height = usize::from(area.height);
        let top = top(self.selected, self.count, height);
        let shown = (top..self.count).take(height);
        for (y, number) in (0..area.height).zip(shown) {
            self.draw_row(slice(area, y, 1), number, buf);
        }
        let is_more = (top > 0, top + height < self.count);
        put_more(buf, area, is_more, self.theme.quiet);
    }
}

impl List<'_> {
    fn draw_row(&self, area: Rect, number: usize, buf: &mut Buffer) {
        let row = (self.row)(number);
        let is_selected = self.selected == Some(number);
        let pick = |style: Style| {
            if is_selected {
                style.patch(self.theme.selection)
            } else {
                style
            }
        };
        let inner = Rect {
            width: area.width.saturating_sub(2),
            ..area
        };
        if is_selected {
            buf.set_style(inner, self.theme.selection);
            put(buf, area, (0, 0), "›", pick(self.theme.accent));
        }
        let aside = sanitize(&row.aside);
        let right = Rect {
            width: inner.width.saturating_sub(1),
            ..inner
        };
        if fits(cells(&aside), right.width) {
            put_right(buf, right, 0, &aside, pick(self.theme.quiet));
        }
        let text = sanitize(&row.text);
        let room = usize::from(room(area.width, &row.aside));
        put(
            buf,
            area,
            (2, 0),
            &truncate(&text, room),
            pick(self.theme.text),
        );
    }
}

/// Counts the cells that a row of a list so wide has for its text beside an aside.
#[must_use]
pub fn room(width: u16, aside: &str) -> u16 {
    let right = width.saturating_sub(3);
    let aside = cells(&sanitize(aside));
    let taken = if fits(aside, right) { aside + 1 } else { 0 };
    right.saturating_sub(taken + 2)
}

/// Says whether an aside leaves room for a text.
const fn fits(aside: u16, right: u16) -> bool {
    aside.saturating_add(14) < right
}

/// Finds the row at the top, so that the selected one is in the middle where the list is long enough.
#[must_use]
pub fn top(selected: Option<usize>, count: usize, height: usize) -> usize {
    let last = count.saturating_sub(height);
    selected.unwrap_or(0).saturating_sub(height / 2).min(last)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn columns_are_as_wide_as_their_parts_are_drawn() {
        let told = [["a\tb", "2", ""], ["今", "10", ""]].map(|parts| parts.map(str::to_owned));
        let drawn = in_columns(&told);
        assert_eq!(drawn, ["a    b  2 ", "今      10"]);
    }

    proptest! {
        #[test]
        fn the_selected_row_is_always_shown(count in 1usize..2000, at in 0usize..2000, height in 1usize..60) {
            let selected = at % count;
            let top = top(Some(selected), count, height);
            prop_assert!((top..top + height).contains(&selected));
            prop_assert!(top == 0 || top + height <= count, "no empty rows while others are hidden");
        }
    }
}
