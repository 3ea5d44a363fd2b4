//! A line to write in: scrolled sideways, or hidden behind dots.

use std::ops::Range;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use unicode_segmentation::UnicodeSegmentation;

use crate::app::editor::place::Place;
use crate::app::editor::{Editor, Shape, words, wrap};
use crate::config::theme::Theme;
use crate::ui::text::whole_pieces;
use crate::ui::widget::glyph::{self, Glyph};
use crate::ui::widget::ink::put;

/// Draws the first line of an editor. A passphrase is one dot for each character.
#[derive(Debug, Clone, Copy)]
pub struct Field<'a> {
    /// The theme.
    pub theme: &'a Theme,
    /// The text and the cursor in it.
    pub editor: &'a Editor,
    /// What is said while nothing is written; may be empty.
    pub hint: &'a str,
    /// How the text looks.
    pub style: Style,
    /// Whether it is typed in: then what is near the cursor is shown, otherwise the start.
    pub is_open: bool,
    /// Whether every word but the one being written is covered.
    pub is_covered: bool,
}

/// Draws what is said while nothing is written, in brackets, so that without colour and weight it is told from what was;
/// nothing where there is no room for a letter and the sign that the rest is cut.
pub fn put_hint(hint: &str, theme: &Theme, area: Rect, buf: &mut Buffer) {
    let room = usize::from(area.width.saturating_sub(2));
    if hint.is_empty() || room < 2 {
        return;
    }
    let hint = format!("({})", whole_pieces(hint, room).trim_end_matches('.'));
    put(buf, area, (0, 0), &hint, theme.quiet);
}

impl<'a> Field<'a> {
    /// Makes a line that is typed in.
    #[must_use]
    pub const fn new(theme: &'a Theme, editor: &'a Editor) -> Self {
        Self {
            theme,
            editor,
            hint: "",
            style: theme.text,
            is_open: true,
            is_covered: false,
        }
    }

    /// Draws the line and gives the place for the terminal's cursor; none where there is no room.
    pub fn draw(&self, area: Rect, buf: &mut Buffer) -> Option<Position> {
        let area = area.intersection(buf.area);
        if area.is_empty() {
            return None;
        }
        if self.editor.is_empty() {
            put_hint(self.hint, self.theme, area, buf);
        }
        let line = self.editor.lines().first()?;
        let cursor = self.editor.cursor().byte;
        let start = if self.is_open {
            self.start(&line[..cursor], area.width - 1)
        } else {
            0
        };
        let open = self.open_word(line, cursor);
        let mut x = 0;
        let mut at_cursor = 0;
        for (at, grapheme) in line[start..].grapheme_indices(true) {
            if start + at == cursor {
                at_cursor = x;
            }
            let cells = self.cells(grapheme);
            if cells > area.width - x {
                if !self.is_open {
                    put(buf, area, (area.width - 1, 0), "…", self.style);
                }
                return Some(Position::new(area.x + at_cursor, area.y));
            }
            let is_covered = self.is_covered && !open.contains(&(start + at));
            self.put(buf, (area.x + x, area.y), start + at, grapheme, is_covered);
            x += cells;
        }
        if cursor == line.len() {
            at_cursor = x.min(area.width - 1);
        }
        Some(Position::new(area.x + at_cursor, area.y))
    }

    /// Gives the cell in which a byte of the line is drawn; what is scrolled away counts as the first.
    #[must_use]
    pub fn column(&self, area: Rect, byte: usize) -> u16 {
        let (Some(line), Some(most)) = (self.editor.lines().first(), area.width.checked_sub(1))
        else {
            return 0;
        };
        let start = if self.is_open {
            self.start(&line[..self.editor.cursor().byte], most)
        } else {
            0
        };
        let before = line.get(start..byte).unwrap_or_default();
        let wide = before.graphemes(true).map(|grapheme| self.cells(grapheme));
        wide.fold(0, u16::saturating_add)
    }

    /// Finds the first byte that is shown, so that the cursor is no further right than so many cells.
    fn start(&self, before: &str, most: u16) -> usize {
        let mut room = most;
        let mut graphemes = before.grapheme_indices(true).rev();
        let cut = graphemes.find(
            |(_, grapheme)| match room.checked_sub(self.cells(grapheme)) {
                Some(left) => {
                    room = left;
                    false
                }
                None => true,
            },
        );
        cut.map_or(0, |(at, grapheme)| at + grapheme.len())
    }

    /// Finds the bytes of the word that is being written.
    fn open_word(&self, line: &str, cursor: usize) -> Range<usize> {
        if self.is_open {
            words::around(line, cursor)
        } else {
            0..0
        }
    }

    fn put(&self, buf: &mut Buffer, at: (u16, u16), byte: usize, grapheme: &str, is_covered: bool) {
        let selection = self.editor.selection();
        let is_selected = selection.is_some_and(|range| range.contains(&Place::new(0, byte)));
        let style = if is_selected {
            self.style.patch(self.theme.selection)
        } else {
            self.style
        };
        match Glyph::of(grapheme) {
            _ if self.is_secret() => glyph::set(buf, at, 1, "•", style),
            _ if is_covered && !grapheme.trim().is_empty() => {
                glyph::cover(buf, at, self.cells(grapheme), style);
            }
            Glyph::Sign(sign) => glyph::set(buf, at, self.cells(grapheme), &sign, style),
            Glyph::Cover | Glyph::Unseen => {
                glyph::set(
                    buf,
                    at,
                    self.cells(grapheme),
                    "·",
                    style.patch(self.theme.quiet),
                );
            }
        }
    }

    fn cells(&self, grapheme: &str) -> u16 {
        if self.is_secret() {
            return 1;
        }
        u16::try_from(wrap::cells(grapheme)).unwrap_or(u16::MAX)
    }

    fn is_secret(&self) -> bool {
        self.editor.shape() == Shape::Secret
    }
}
