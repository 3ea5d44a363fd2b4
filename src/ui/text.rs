//! Text on its way to the screen: made harmless, measured, cut and wrapped.
//!
//! Every cell, line, title and error text goes through [`sanitize`] first, on the command line too.

use std::borrow::Cow;
use std::fmt::Write;
use std::ops::Range;

use ratatui::buffer::CellWidth;
use unicode_normalization::char::is_combining_mark;
use unicode_segmentation::UnicodeSegmentation;

use crate::app::editor::wrap;

/// How many combining marks one character may carry; more are dropped.
const MARKS: usize = 8;

/// Makes text harmless to a terminal: what could steer it or reorder it is written out, line feeds stay.
///
/// Control characters become their pictures (`␛`); C1, bidirectional and tag characters, and the Unicode line ends their number
/// (`\u{202e}`); a tab four spaces; of combining marks on one character eight stay.
#[must_use]
pub fn sanitize(text: &str) -> Cow<'_, str> {
    if text.bytes().all(|byte| matches!(byte, b'\n' | b' '..=b'~')) || is_harmless(text) {
        return Cow::Borrowed(text);
    }
    let mut safe = String::with_capacity(text.len());
    let mut marks = 0;
    for c in text.chars() {
        marks = if is_combining_mark(c) { marks + 1 } else { 0 };
        match c {
            _ if marks > MARKS => {}
            '\n' => safe.push(c),
            '\t' => safe.push_str("    "),
            _ => push_visible(&mut safe, c),
        }
    }
    Cow::Owned(safe)
}

fn is_harmless(text: &str) -> bool {
    let mut marks = 0;
    text.chars().all(|c| {
        marks = if is_combining_mark(c) { marks + 1 } else { 0 };
        marks <= MARKS && (c == '\n' || !(c.is_control() || steers(c)))
    })
}

fn push_visible(safe: &mut String, c: char) {
    match c {
        '\0'..='\u{1f}' => safe.extend(char::from_u32(0x2400 + u32::from(c))),
        '\u{7f}' => safe.push('␡'),
        _ if c.is_control() || steers(c) => {
            write!(safe, "\\u{{{:x}}}", u32::from(c)).expect("writing to a string works");
        }
        _ => safe.push(c),
    }
}

/// Says whether a character reorders text, hides in it or ends a line without looking like it.
const fn steers(c: char) -> bool {
    matches!(c,
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}' | '\u{2029}'
        | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{e0000}'..='\u{e007f}')
}

/// Says whether every byte is a sign of one cell: most texts are, and need no look at what belongs together.
#[must_use]
pub fn is_plain(text: &str) -> bool {
    text.bytes().all(|byte| matches!(byte, b' '..=b'~'))
}

/// Counts the cells of a text without line ends, as ratatui draws it.
#[must_use]
pub fn width(text: &str) -> usize {
    if is_plain(text) {
        return text.len();
    }
    text.graphemes(true)
        .filter(|grapheme| !grapheme.contains(char::is_control))
        .map(|grapheme| usize::from(grapheme.cell_width()))
        .sum()
}

/// Cuts a text to some cells; what was cut shows as `…`.
#[must_use]
pub fn truncate(text: &str, cells: usize) -> Cow<'_, str> {
    if width(text) <= cells {
        return Cow::Borrowed(text);
    }
    let Some(room) = cells.checked_sub(1) else {
        return Cow::Borrowed("");
    };
    let kept = text[..fitting(text, room)].trim_end();
    Cow::Owned(format!("{kept}…"))
}

/// Fills a text up with blanks, so that it takes some cells.
#[must_use]
pub fn padded(text: &str, cells: usize) -> String {
    let blanks = cells.saturating_sub(width(text));
    format!("{text}{:blanks$}", "")
}

/// Ends of the pieces of a line: what stands behind one can be left out.
const PIECES: [&str; 4] = [" · ", "; ", ", ", ". "];

/// Cuts a line behind the last whole piece that fits, so that no word of it is halved; a line without one is truncated.
#[must_use]
pub fn whole_pieces(text: &str, cells: usize) -> Cow<'_, str> {
    if width(text) <= cells {
        return Cow::Borrowed(text);
    }
    let within = &text[..fitting(text, cells)];
    let ends = PIECES.iter().filter_map(|end| {
        let full_stop = usize::from(end.starts_with('.'));
        Some(within.rfind(end)? + full_stop)
    });
    match ends.max() {
        Some(end) => Cow::Borrowed(&text[..end]),
        None => truncate(text, cells),
    }
}

/// Finds the byte up to which a text fits into some cells.
#[must_use]
pub fn fitting(text: &str, cells: usize) -> usize {
    if is_plain(text) {
        return text.len().min(cells);
    }
    let mut used = 0;
    let over = text.grapheme_indices(true).find(|(_, grapheme)| {
        used += width(grapheme);
        used > cells
    });
    over.map_or(text.len(), |(at, _)| at)
}

/// Breaks prose into rows of at most `width` cells: the bytes of each, without line feeds and without the blanks at its end.
///
/// A single character that is wider than that is a row of its own. An empty text is one empty row.
#[must_use]
pub fn wrap(text: &str, width: u16) -> Vec<Range<usize>> {
    let mut rows = Vec::new();
    let mut start = 0;
    for line in text.split('\n') {
        for row in wrap::rows(line, usize::from(width)) {
            let shown = line[row.clone()]
                .trim_end_matches(wrap::is_blank_char)
                .len();
            rows.push(start + row.start..start + row.start + shown);
        }
        start += line.len() + 1;
    }
    rows
}

/// Breaks a text into as few rows as it needs, all about as long.
#[must_use]
pub fn balanced(text: &str, cells: u16) -> Vec<String> {
    let fewest = wrap(text, cells).len();
    let mean = width(text) / fewest.max(1);
    let mean = u16::try_from(mean).unwrap_or(u16::MAX).min(cells);
    let rows = (mean..=cells)
        .map(|cells| wrap(text, cells))
        .find(|rows| rows.len() == fewest);
    rows.into_iter()
        .flatten()
        .map(|row| text[row].to_owned())
        .collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn an_escape_sequence_is_seen_and_does_nothing() {
        assert_eq!(sanitize("a\u{1b}[31mb\u{7f}\u{9b}"), "a␛[31mb␡\\u{9b}");
        assert_eq!(sanitize("a\u{1b}\nb"), "a␛\nb");
    }

    #[test]
    fn signs_of_one_cell_are_told_from_all_else() {
        assert!(is_plain("") && is_plain(" quiet ~ evening"));
        for text in ["é", "a\tb", "\u{7f}", "今"] {
            assert!(!is_plain(text), "{text:?}");
        }
    }

    #[test]
    fn characters_that_reorder_or_hide_are_written_out() {
        assert_eq!(
            sanitize("a\u{202e}b\u{2028}c\u{e0041}"),
            "a\\u{202e}b\\u{2028}c\\u{e0041}"
        );
    }

    #[test]
    fn a_tower_of_marks_is_cut_at_eight() {
        let tower = format!("e{}x", "\u{301}".repeat(40));
        assert_eq!(sanitize(&tower), format!("e{}x", "\u{301}".repeat(8)));
    }

    #[test]
    fn up_to_eight_marks_stay_on_each_character() {
        let towers = format!("e{0}o{0}", "\u{301}".repeat(8));
        assert!(matches!(sanitize(&towers), Cow::Borrowed(_)));
        let beside = format!("{towers}\t");
        assert_eq!(sanitize(&beside), format!("{towers}    "));
    }

    #[test]
    fn each_character_that_steers_is_written_out_and_its_neighbours_are_not() {
        for c in "\u{61c}\u{200e}\u{200f}\u{2028}\u{2029}\u{202a}\u{202e}\u{2066}\u{2069}\u{e0000}\u{e007f}\u{80}\u{9f}".chars() {
            assert_eq!(sanitize(&c.to_string()), format!("\\u{{{:x}}}", u32::from(c)));
        }
        for c in "\u{61b}\u{200d}\u{202f}\u{2065}\u{206a}\u{dffff}\u{e0080}\u{a0}~ ".chars() {
            let text = c.to_string();
            assert!(
                matches!(sanitize(&text), Cow::Borrowed(_)),
                "{:x}",
                u32::from(c)
            );
        }
        assert_eq!(sanitize("\0\u{1f}"), "␀␟");
    }

    #[test]
    fn cells_are_counted_as_they_are_drawn() {
        for (text, cells) in [
            ("", 0),
            ("a b~", 4),
            ("e\u{301}", 1),
            ("今日", 4),
            ("a\u{7}b\n今", 4),
            ("é", 1),
        ] {
            assert_eq!(width(text), cells, "{text:?}");
        }
        assert!(is_plain("a ~") && !is_plain("a\n") && !is_plain("é") && !is_plain("\u{7f}"));
    }

    #[test]
    fn what_fits_ends_before_the_first_character_that_does_not() {
        for (text, cells, end) in [
            ("abc", 2, 2),
            ("abc", 5, 3),
            ("今日は", 0, 0),
            ("今日は", 3, 3),
            ("今日は", 4, 6),
            ("今日は", 6, 9),
            ("e\u{301}今", 1, 3),
        ] {
            assert_eq!(fitting(text, cells), end, "{text} {cells}");
        }
    }

    #[test]
    fn plain_text_families_and_accents_stay_as_they_are() {
        for text in ["one\ntwo", "👩‍⚕️ e\u{301}", "今日は", "مرحبا"] {
            assert!(matches!(sanitize(text), Cow::Borrowed(_)), "{text}");
        }
        assert_eq!(sanitize("a\tb"), "a    b");
    }

    #[test]
    fn what_is_cut_shows_it() {
        assert_eq!(truncate("quiet evening", 13), "quiet evening");
        assert_eq!(truncate("quiet evening", 7), "quiet…");
        assert_eq!(truncate("今日は", 4), "今…");
        assert_eq!(truncate("abc", 0), "");
    }

    #[test]
    fn a_text_is_filled_up_by_its_cells() {
        assert_eq!(padded("今", 4), "今  ");
        assert_eq!(padded("e\u{301}", 2), "e\u{301} ");
        assert_eq!(padded("quiet", 3), "quiet");
    }

    #[test]
    fn prose_wraps_at_words_and_keeps_empty_lines() {
        let text = "Softer and smaller,\n\nnot deeper.";
        let rows: Vec<_> = wrap(text, 10).into_iter().map(|row| &text[row]).collect();
        assert_eq!(rows, ["Softer and", "smaller,", "", "not", "deeper."]);
    }

    #[test]
    fn rows_are_about_as_long_as_each_other() {
        assert_eq!(
            balanced("Feel the chair do the work.", 20),
            ["Feel the chair", "do the work."]
        );
        // Three cells take as many rows as four do.
        let rows = balanced("aa b c ddd ddd ddd ddd ddd ddd", 4);
        assert_eq!(
            rows,
            ["aa", "b c", "ddd", "ddd", "ddd", "ddd", "ddd", "ddd"]
        );
        assert_eq!(balanced("", 9), [""]);
        assert_eq!(balanced("Feel", 0).concat(), "Feel");
    }

    #[test]
    fn a_line_is_cut_behind_a_whole_piece() {
        let line = "Friday · 6 items · 3 left";
        assert_eq!(whole_pieces(line, 25), line);
        assert_eq!(whole_pieces(line, 24), "Friday · 6 items");
        assert_eq!(whole_pieces(line, 10), "Friday");
        assert_eq!(whole_pieces(line, 4), "Fri…");
        assert_eq!(whole_pieces("Taken back. d undoes it.", 20), "Taken back.");
    }

    proptest! {
        #[test]
        fn making_it_harmless_twice_changes_nothing_more(text in any::<String>(), marks in 0usize..30) {
            let text = format!("{text}{}\u{1b}\u{9b}\u{202e}\t\n", "\u{301}".repeat(marks));
            let once = sanitize(&text).into_owned();
            prop_assert_eq!(sanitize(&once), once.as_str());
            prop_assert!(!once.chars().any(|c| c != '\n' && (c.is_control() || steers(c))));
        }

        #[test]
        fn balanced_rows_are_those_of_the_narrowest_column_that_needs_no_more(
            text in "[a-z]{1,5}( [a-z]{1,5}){0,40}", cells in 1u16..14,
        ) {
            let fewest = wrap(&text, cells).len();
            let narrowest = (0..=cells).map(|cells| wrap(&text, cells)).find(|rows| rows.len() == fewest);
            let rows: Vec<_> = narrowest.unwrap().into_iter().map(|row| text[row].to_owned()).collect();
            prop_assert_eq!(balanced(&text, cells), rows);
        }

        #[test]
        fn what_was_cut_fits(text in any::<String>(), cells in 0usize..20) {
            prop_assert!(width(&truncate(&text, cells)) <= cells);
        }
    }
}
