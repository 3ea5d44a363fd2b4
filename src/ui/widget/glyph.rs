//! One visible character of the text on its way into cells.

use std::borrow::Cow;

use ratatui::buffer::Buffer;
use ratatui::style::Style;

use crate::app::editor::wrap;
use crate::ui::text::{sanitize, width};

/// Says how one visible character is drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Glyph<'a> {
    /// As it is, without what a terminal should not see.
    Sign(Cow<'a, str>),
    /// As blocks: it is covered.
    Cover,
    /// As a dot: it has no sign of its own.
    Unseen,
}

impl<'a> Glyph<'a> {
    /// Finds a harmless sign that takes as many cells as the editor counts for the character.
    #[must_use]
    pub fn of(grapheme: &'a str) -> Self {
        let cells = wrap::cells(grapheme);
        let safe = sanitize(grapheme);
        if width(&safe) == cells {
            return Self::Sign(safe);
        }
        let first = grapheme.chars().next().map_or(0, char::len_utf8);
        let base = &grapheme[..first];
        if width(base) == cells && sanitize(base) == base {
            return Self::Sign(Cow::Borrowed(base));
        }
        Self::Unseen
    }
}

/// Puts a sign into as many cells as it takes.
pub fn set(buf: &mut Buffer, (x, y): (u16, u16), cells: u16, sign: &str, style: Style) {
    for (x, sign) in (x..x + cells).zip(std::iter::once(sign).chain(std::iter::repeat(" "))) {
        if let Some(cell) = buf.cell_mut((x, y)) {
            cell.set_symbol(sign).set_style(style);
        }
    }
}

/// Covers some cells with blocks.
pub fn cover(buf: &mut Buffer, (x, y): (u16, u16), cells: u16, style: Style) {
    for x in x..x + cells {
        if let Some(cell) = buf.cell_mut((x, y)) {
            cell.set_symbol("▒").set_style(style);
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use unicode_segmentation::UnicodeSegmentation;

    use super::*;

    #[test]
    fn what_cannot_be_seen_is_a_dot() {
        assert_eq!(Glyph::of("\u{200b}"), Glyph::Unseen);
        assert_eq!(Glyph::of("\u{202e}"), Glyph::Unseen);
    }

    #[test]
    fn a_flag_of_tags_is_drawn_without_them() {
        assert_eq!(
            Glyph::of("🏴\u{e0067}\u{e0062}\u{e007f}"),
            Glyph::Sign("🏴".into())
        );
    }

    proptest! {
        #[test]
        fn a_sign_takes_the_cells_that_were_counted(text in any::<String>()) {
            for grapheme in text.graphemes(true) {
                if let Glyph::Sign(sign) = Glyph::of(grapheme) {
                    prop_assert_eq!(width(&sign), wrap::cells(grapheme));
                    prop_assert_eq!(sanitize(&sign), sign.as_ref());
                }
            }
        }
    }
}
