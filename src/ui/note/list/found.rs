//! The title of a listed note with the words that it was found by, and where they are not in it, the line that has them.

use std::ops::Range;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::config::theme::Theme;
use crate::journal::find::mark::{marks, title_marks};
use crate::journal::find::query::Query;
use crate::journal::headline::without_signs;
use crate::journal::note::Note;
use crate::ui::note::mark::style;
use crate::ui::text::{fitting, sanitize, width};
use crate::ui::widget::column::{at_most, behind};
use crate::ui::widget::ink::{cells, put, put_cut};

/// Room for a title and a line; in less the line stands alone.
const BOTH: u16 = 36;

/// Parts a title from the line behind it.
const GAP: &str = " · ";

/// Draws the title, and the line where nothing is seen of the words in the title.
pub(super) fn draw(
    note: &Note,
    query: &Query,
    (theme, look): (&Theme, Style),
    area: Rect,
    buf: &mut Buffer,
) {
    let title = note.headline();
    let title = sanitize(&title);
    let in_title = places(&title, query, title_marks);
    let is_seen = in_title
        .first()
        .is_some_and(|first| is_seen(&title, first, area.width));
    let line = (in_title.is_empty()).then(|| line(note, query)).flatten();
    match line {
        _ if is_seen => draw_marked(&title, &in_title, (theme, look), area, buf),
        None if in_title.is_empty() => {
            put_cut(buf, area, (0, 0), &title, area.width, look);
        }
        None => draw_around(&title, &in_title, (theme, look), area, buf),
        Some((line, found)) if area.width < BOTH => {
            draw_around(&line, &found, (theme, look), area, buf);
        }
        Some((line, found)) => {
            // A short line leaves its room to the title.
            let left = area.width.saturating_sub(cells(&line) + cells(GAP));
            let most = left.max(area.width * 2 / 5);
            let taken = put_cut(buf, area, (0, 0), &title, most, look);
            let taken = taken + put(buf, area, (taken, 0), GAP, theme.quiet);
            let look = (theme, theme.text);
            draw_around(&line, &found, look, behind(area, taken), buf);
        }
    }
}

/// Finds words; nothing is looked for where nothing is asked.
fn places(
    text: &str,
    query: &Query,
    find: fn(&Query, &str) -> Vec<Range<usize>>,
) -> Vec<Range<usize>> {
    if query.is_empty() {
        return Vec::new();
    }
    find(query, text)
}

fn is_seen(text: &str, found: &Range<usize>, room: u16) -> bool {
    let room = usize::from(room);
    width(text) <= room || found.end <= fitting(text, room.saturating_sub(1))
}

/// Gives the first line with a word, an answer before a question, without the signs before it.
fn line(note: &Note, query: &Query) -> Option<(String, Vec<Range<usize>>)> {
    query.words().next()?;
    let lines = note.body.lines().filter_map(|line| {
        let is_heading = line.starts_with('#');
        let line = sanitize(without_signs(line)).into_owned();
        let found = marks(query, &line);
        (!found.is_empty()).then_some((is_heading, line, found))
    });
    let (_, line, found) = lines.min_by_key(|(is_heading, ..)| *is_heading)?;
    Some((line, found))
}

/// Draws a line from its beginning, or from a little before the first word that was found in it.
fn draw_around(
    line: &str,
    found: &[Range<usize>],
    look: (&Theme, Style),
    area: Rect,
    buf: &mut Buffer,
) {
    let from = found
        .first()
        .map_or(0, |first| start(line, first, area.width));
    if from == 0 {
        return draw_marked(line, found, look, area, buf);
    }
    let taken = put(buf, area, (0, 0), "…", look.0.quiet);
    let rest = behind(area, taken);
    let moved: Vec<_> = found
        .iter()
        .map(|found| found.start - from..found.end - from)
        .collect();
    draw_marked(&line[from..], &moved, look, rest, buf);
}

/// Finds where to begin: at a word from which a third of the room leads up to what was found, more near the end.
fn start(line: &str, found: &Range<usize>, room: u16) -> usize {
    if is_seen(line, found, room) {
        return 0;
    }
    let room = usize::from(room);
    let left = room.saturating_sub(1 + width(&line[found.start..]));
    let most = left.max(room / 3);
    let blanks = line[..found.start].match_indices(' ');
    let mut words = blanks.map(|(at, _)| at + 1);
    words
        .find(|at| width(&line[*at..found.start]) <= most)
        .unwrap_or(found.start)
}

fn draw_marked(
    text: &str,
    found: &[Range<usize>],
    (theme, look): (&Theme, Style),
    area: Rect,
    buf: &mut Buffer,
) {
    put_cut(buf, area, (0, 0), text, area.width, look);
    let room = usize::from(area.width);
    let is_cut = width(text) > room;
    let shown = fitting(text, room.saturating_sub(usize::from(is_cut)));
    for found in found {
        let end = found.end.min(shown);
        if let Some(words) = text.get(found.start..end) {
            let before = cells(&text[..found.start]);
            let place = at_most(behind(area, before), cells(words));
            buf.set_style(place, style(theme));
        }
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;
    use proptest::prelude::*;

    use super::*;
    use crate::id::Id;
    use crate::journal::note::{DayPart, Written};

    /// What is drawn of a note in so many cells; what is marked stands in brackets.
    fn drawn(title: &str, body: &str, asked: &str, cells: u16) -> String {
        let written = Written::Part(NaiveDate::default(), DayPart::Morning);
        let mut note = Note::new(Id::from_bytes([1; 16]), written);
        (note.title, note.body) = (title.to_owned(), body.to_owned());
        let query = Query::parse(asked, NaiveDate::default()).unwrap_or_default();
        let theme = Theme::default();
        let area = Rect::new(0, 0, cells, 1);
        let mut buf = Buffer::empty(area);
        draw(&note, &query, (&theme, theme.text), area, &mut buf);
        let mark = style(&theme).add_modifier;
        let mut told = String::new();
        let mut was_marked = false;
        for cell in &buf.content {
            let is_marked = !mark.is_empty() && cell.modifier.contains(mark);
            match (was_marked, is_marked) {
                (false, true) => told.push('['),
                (true, false) => told.push(']'),
                _ => {}
            }
            was_marked = is_marked;
            told.push_str(cell.symbol());
        }
        told.trim_end().to_owned()
    }

    const BODY: &str = "## Who was dry?\n- A dry joke, an early walk, someone on the phone.\n";

    #[test]
    fn words_that_the_title_has_are_marked_in_it() {
        assert_eq!(drawn("A dry day", BODY, "dry", 40), "A [dry] day");
        assert_eq!(drawn("A dry day", BODY, "", 40), "A dry day");
        assert_eq!(drawn("A dry day", BODY, "alias:x", 40), "A dry day");
    }

    #[test]
    fn a_line_that_has_them_stands_behind_the_title_an_answer_before_a_question() {
        assert_eq!(
            drawn("Rain", BODY, "dry", 50),
            "Rain · A [dry] joke, an early walk, someone on the…"
        );
        assert_eq!(
            drawn("Who taught them to write so small?", "joked\n", "joke", 48),
            "Who taught them to write so small? · [joke]d"
        );
        assert_eq!(
            drawn("Who taught them to write so small?", BODY, "joke", 48),
            "Who taught them to… · A dry [joke], an early walk…"
        );
    }

    #[test]
    fn where_there_is_little_room_the_line_stands_alone_and_begins_near_the_words() {
        assert_eq!(drawn("Rain", BODY, "dry", 20), "A [dry] joke, an earl…");
        assert_eq!(drawn("Rain", BODY, "phone", 20), "…on the [phone].");
        assert_eq!(
            drawn("They brought a larger sheet", BODY, "sheet", 20),
            "…a larger [sheet]"
        );
    }

    #[test]
    fn what_is_cut_off_is_not_marked() {
        assert_eq!(drawn("Rain", "dry and dry\n", "dry", 9), "[dry] and…");
        assert_eq!(drawn("Rain", "dry and dry\n", "dry", 10), "[dry] and [d]…");
    }

    #[test]
    fn a_line_without_blanks_begins_at_what_was_found() {
        let body = "今日は静かでとても静かな雨の一日だった";
        assert_eq!(drawn("Rain", body, "一日", 16), "…[一 日 ]だ っ た");
    }

    proptest! {
        #[test]
        fn no_text_panics_and_a_word_that_is_there_is_marked(
            before in "[a-zé今 .#-]{0,60}",
            after in "[a-zé今 .]{0,60}",
            room in 0_u16..90,
        ) {
            let body = format!("{before} qxq {after}");
            let told = drawn("Rain", &body, "qxq", room);
            prop_assert!(room < 8 || told.contains("[qxq]"), "{}", told);
        }
    }
}
