//! The editor's page: its rows, what is selected or marked, and the place of the cursor.
//!
//! The real cursor of the terminal is set where one writes, for screen readers, braille displays and input methods.

use std::ops::Range;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use unicode_segmentation::UnicodeSegmentation;

use crate::app::editor::place::Place;
use crate::app::editor::scroll::{self, Size};
use crate::app::editor::{Editor, words, wrap};
use crate::config::theme::Theme;
use crate::ui::widget::field::put_hint;
use crate::ui::widget::glyph::{self, Glyph};

/// Draws the editor's text.
#[derive(Debug, Clone, Copy)]
pub struct Page<'a> {
    /// The theme.
    pub theme: &'a Theme,
    /// The text and the cursor in it.
    pub editor: &'a Editor,
    /// Whether every word but the one being written is covered.
    pub is_covered: bool,
    /// Ranges with a style of their own, such as matches.
    pub marks: &'a [(Range<Place>, Style)],
    /// What is said while nothing is written; may be empty.
    pub hint: &'a str,
    /// Whether it is typed in; otherwise no word is one that is being written.
    pub is_open: bool,
}

impl<'a> Page<'a> {
    /// Makes a page that is typed in.
    #[must_use]
    pub const fn new(theme: &'a Theme, editor: &'a Editor) -> Self {
        Self {
            theme,
            editor,
            is_covered: false,
            marks: &[],
            hint: "",
            is_open: true,
        }
    }

    /// Draws the page and gives the place for the terminal's cursor; none where there is no room.
    pub fn draw(&self, area: Rect, buf: &mut Buffer) -> Option<Position> {
        let area = area.intersection(buf.area);
        if area.is_empty() {
            return None;
        }
        let lines = self.editor.lines();
        let cursor = self.editor.cursor();
        let size = Size {
            width: area.width,
            height: area.height,
        };
        let top = scroll::follow(lines, self.editor.top(), cursor, size);
        let rows = scroll::shown(lines, top, size);
        if self.editor.is_empty() {
            put_hint(self.hint, self.theme, area, buf);
        }
        let brush = self.brush(cursor);
        for (y, (line, row)) in (area.y..).zip(&rows) {
            brush.row(
                buf,
                Rect {
                    y,
                    height: 1,
                    ..area
                },
                *line,
                row.clone(),
            );
        }
        let at = rows
            .iter()
            .rposition(|(line, row)| *line == cursor.line && row.start <= cursor.byte)?;
        let before = wrap::width(&lines[cursor.line][rows[at].1.start..cursor.byte]);
        let x = u16::try_from(before)
            .unwrap_or(u16::MAX)
            .min(area.width - 1);
        Some(Position::new(area.x + x, area.y + u16::try_from(at).ok()?))
    }

    /// Says whether the text goes on above the area, and below it.
    #[must_use]
    pub fn more(&self, area: Rect) -> (bool, bool) {
        let lines = self.editor.lines();
        let size = Size {
            width: area.width,
            height: area.height,
        };
        let top = scroll::follow(lines, self.editor.top(), self.editor.cursor(), size);
        let taller = Size {
            height: area.height.saturating_add(1),
            ..size
        };
        let rows = scroll::shown(lines, top, taller);
        (
            top != scroll::Row::default(),
            rows.len() > usize::from(area.height),
        )
    }

    fn brush(&self, cursor: Place) -> Brush<'_> {
        let word = if self.is_open {
            words::around(&self.editor.lines()[cursor.line], cursor.byte)
        } else {
            0..0
        };
        Brush {
            page: self,
            selection: self.editor.selection(),
            open: Place::new(cursor.line, word.start)..Place::new(cursor.line, word.end),
        }
    }
}

/// Knows how each character is drawn.
struct Brush<'a> {
    page: &'a Page<'a>,
    selection: Option<Range<Place>>,
    open: Range<Place>,
}

impl Brush<'_> {
    fn row(&self, buf: &mut Buffer, area: Rect, line: usize, row: Range<usize>) {
        let start = row.start;
        let mut x = 0;
        for (at, grapheme) in self.page.editor.lines()[line][row].grapheme_indices(true) {
            let place = Place::new(line, start + at);
            let cells = u16::try_from(wrap::cells(grapheme)).unwrap_or(u16::MAX);
            if cells > area.width - x {
                return;
            }
            let style = self.style(place);
            match self.glyph(place, grapheme) {
                Glyph::Sign(sign) => glyph::set(buf, (area.x + x, area.y), cells, &sign, style),
                Glyph::Cover => glyph::cover(buf, (area.x + x, area.y), cells, style),
                Glyph::Unseen => {
                    glyph::set(
                        buf,
                        (area.x + x, area.y),
                        cells,
                        "·",
                        style.patch(self.page.theme.quiet),
                    );
                }
            }
            x += cells;
        }
    }

    fn glyph<'a>(&self, place: Place, grapheme: &'a str) -> Glyph<'a> {
        let is_covered = self.page.is_covered && !self.open.contains(&place);
        if is_covered && !grapheme.chars().all(char::is_whitespace) {
            return Glyph::Cover;
        }
        Glyph::of(grapheme)
    }

    fn style(&self, place: Place) -> Style {
        let theme = self.page.theme;
        let marked = self
            .page
            .marks
            .iter()
            .filter(|(range, _)| range.contains(&place));
        let style = marked.fold(theme.text, |style, (_, mark)| style.patch(*mark));
        let is_selected = self
            .selection
            .as_ref()
            .is_some_and(|range| range.contains(&place));
        if is_selected {
            style.patch(theme.selection)
        } else {
            style
        }
    }
}
