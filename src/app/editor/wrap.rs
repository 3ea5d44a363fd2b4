//! Soft wrapping: one line of text and a width give rows of bytes, and cells are counted here.
//!
//! Blanks at the end of a row hang over its edge, so that no row begins with one. A word that is wider than the page is broken.
//! Between wide characters a row may end anywhere, but not before a closing mark.

use std::borrow::Cow;
use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// Marks that may not begin a row.
const CLOSING: &str = ",.;:!?)]}%’”»、。，．・：；？！）」』】〉》〕ー～…";
/// Marks that may not end a row.
const OPENING: &str = "([{‘“«（「『【〈《〔";

/// Counts the cells that one visible character takes: at least one, so that a mark without width can be seen and passed.
///
/// Agrees with ratatui's table, which counts the two half-width voicing marks as cells of their own.
#[must_use]
pub fn cells(grapheme: &str) -> usize {
    if grapheme.len() == 1 {
        return 1;
    }
    let marks = grapheme.matches(['\u{ff9e}', '\u{ff9f}']).count();
    (grapheme.width() + marks).max(1)
}

/// Counts the cells of a text, as the editor draws it.
#[must_use]
pub fn width(text: &str) -> usize {
    text.graphemes(true).map(cells).sum()
}

/// Cuts a line to some cells, never within a character; what was cut shows as `…`.
#[must_use]
pub fn cut(line: &str, most: usize) -> Cow<'_, str> {
    if width(line) <= most {
        return Cow::Borrowed(line);
    }
    let mut used = 1; // the sign
    let mut graphemes = line.grapheme_indices(true);
    let over = graphemes.find(|(_, grapheme)| {
        used += cells(grapheme);
        used > most
    });
    let end = over.map_or(line.len(), |(at, _)| at);
    Cow::Owned(format!("{}…", line[..end].trim_end()))
}

/// Breaks one line into rows of bytes that follow on each other and cover it; an empty line is one empty row.
///
/// A row without the blanks at its end is at most `width` cells wide, unless a single character is wider than that.
#[must_use]
pub fn rows(line: &str, width: usize) -> Vec<Range<usize>> {
    let mut rows = Vec::new();
    let mut row = Fill::default();
    let mut before = "";
    for (at, grapheme) in line.grapheme_indices(true) {
        let blank = is_blank(grapheme);
        if at > 0 && may_break(before, grapheme) {
            row.chance = at;
            row.chance_column = row.column;
        }
        while !blank && at > row.start && row.column + cells(grapheme) > width.max(1) {
            rows.push(row.next(at));
        }
        row.column += cells(grapheme);
        before = grapheme;
    }
    rows.push(row.start..line.len());
    rows
}

/// Keeps what is known of the row that is being filled.
#[derive(Default)]
struct Fill {
    start: usize,
    column: usize,
    chance: usize,
    chance_column: usize,
}

impl Fill {
    /// Ends the row at the last chance, or where it is full, and starts the next.
    fn next(&mut self, full: usize) -> Range<usize> {
        let (end, column) = if self.chance > self.start {
            (self.chance, self.chance_column)
        } else {
            (full, self.column)
        };
        let row = self.start..end;
        self.start = end;
        self.column -= column;
        row
    }
}

/// Finds the row that shows a byte; the byte between two rows belongs to the second.
#[must_use]
pub fn row_of(rows: &[Range<usize>], byte: usize) -> usize {
    rows.partition_point(|row| row.start <= byte)
        .saturating_sub(1)
}

/// Finds the byte of a row that is drawn at a column, or the last one that the cursor may take there.
#[must_use]
pub fn byte_at(line: &str, rows: &[Range<usize>], row: usize, column: usize) -> usize {
    let Some(range) = rows.get(row) else {
        return line.len();
    };
    let last = last_byte(line, rows, row);
    let mut passed = 0;
    for (at, grapheme) in line[range.clone()].grapheme_indices(true) {
        passed += cells(grapheme);
        if passed > column {
            return (range.start + at).min(last);
        }
    }
    last
}

/// Finds the last byte of a row that the cursor may take and still be shown in it.
#[must_use]
pub fn last_byte(line: &str, rows: &[Range<usize>], row: usize) -> usize {
    let Some(range) = rows.get(row) else {
        return line.len();
    };
    if row + 1 == rows.len() {
        return range.end;
    }
    let text = &line[range.clone()];
    let trimmed = text.trim_end_matches(is_blank_char);
    if trimmed.len() < text.len() {
        return range.start + trimmed.len();
    }
    range.start
        + text
            .grapheme_indices(true)
            .next_back()
            .map_or(0, |(at, _)| at)
}

fn is_blank(grapheme: &str) -> bool {
    grapheme.chars().all(is_blank_char)
}

/// Says whether a row may end after this character; no-break spaces are not blank.
#[must_use]
pub fn is_blank_char(c: char) -> bool {
    c.is_whitespace() && !matches!(c, '\u{a0}' | '\u{2007}' | '\u{202f}')
}

fn may_break(before: &str, after: &str) -> bool {
    if is_blank(after) {
        return false;
    }
    if is_blank(before) || matches!(before, "-" | "–" | "—") {
        return is_blank(before) || after.starts_with(char::is_alphabetic);
    }
    let wide = cells(before) > 1 || cells(after) > 1;
    wide && !OPENING.contains(before) && !CLOSING.contains(after)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn texts(line: &str, width: usize) -> Vec<&str> {
        rows(line, width)
            .into_iter()
            .map(|row| &line[row])
            .collect()
    }

    #[test]
    fn words_stay_whole_and_blanks_hang_at_the_end_of_a_row() {
        assert_eq!(
            texts("beneath the willow tree", 11),
            ["beneath the ", "willow tree"]
        );
        assert_eq!(texts("", 5), [""]);
    }

    #[test]
    fn a_word_wider_than_the_page_is_broken_where_the_row_is_full() {
        assert_eq!(
            texts("a countertransference", 8),
            ["a ", "countert", "ransfere", "nce"]
        );
    }

    #[test]
    fn wide_characters_break_anywhere_but_not_before_a_closing_mark() {
        assert_eq!(texts("今日は静か。", 8), ["今日は静", "か。"]);
        assert_eq!(texts("今日は静。か", 8), ["今日は", "静。か"]);
    }

    #[test]
    fn what_is_cut_ends_with_a_whole_character_and_a_sign() {
        assert_eq!(cut("a quiet day", 11), "a quiet day");
        assert_eq!(cut("a quiet day", 9), "a quiet…");
        assert_eq!(cut("今日は", 5), "今日…");
        assert_eq!(cut("今日は", 4), "今…");
        assert_eq!(cut("👩‍⚕️👩‍⚕️", 3), "👩‍⚕️…");
    }

    #[test]
    fn the_column_of_a_byte_and_the_byte_of_a_column_agree() {
        let line = "今日は a quiet day";
        let rows = rows(line, 8);
        assert_eq!(byte_at(line, &rows, 0, 4), 6);
        assert_eq!(
            byte_at(line, &rows, 0, 5),
            6,
            "the second cell of a wide character is the character"
        );
        assert_eq!(row_of(&rows, rows[1].start), 1);
    }

    proptest! {
        #[test]
        fn rows_cover_each_character_once_and_stay_within_the_width(
            line in "[a-z A-Z,.。今日👩‍⚕️e\u{301}\u{200b}\u{202e}\u{a0}ﾊﾞ-]{0,80}", width in 0usize..30
        ) {
            let rows = rows(&line, width);
            prop_assert_eq!(rows.iter().map(|row| &line[row.clone()]).collect::<String>(), line.clone());
            for row in &rows {
                let shown = line[row.clone()].trim_end_matches(is_blank_char);
                let fits = super::width(shown) <= width.max(1) || shown.graphemes(true).count() == 1;
                prop_assert!(fits, "{shown:?} in {width}");
            }
        }

        #[test]
        fn the_cursor_lands_in_the_row_it_was_sent_to(
            line in "[a-z 今👩‍⚕️]{0,60}", width in 1usize..20, row in 0usize..20, column in 0usize..25
        ) {
            let rows = rows(&line, width);
            let row = row.min(rows.len() - 1);
            let byte = byte_at(&line, &rows, row, column);
            prop_assert_eq!(row_of(&rows, byte), row);
            prop_assert!(super::width(&line[rows[row].start..byte]) <= column.max(width));
        }
    }
}
