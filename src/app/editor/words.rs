//! Steps through a text by visible character and by word.

use unicode_segmentation::{GraphemeCursor, UnicodeSegmentation};

use crate::app::editor::place::Place;

/// Finds the position one visible character to the left.
#[must_use]
pub fn left(lines: &[String], from: Place) -> Place {
    if from.byte == 0 {
        return end_of_line_above(lines, from);
    }
    let line = &lines[from.line];
    let mut cursor = GraphemeCursor::new(from.byte, line.len(), true);
    Place::new(
        from.line,
        cursor.prev_boundary(line, 0).ok().flatten().unwrap_or(0),
    )
}

/// Finds the position one visible character to the right.
#[must_use]
pub fn right(lines: &[String], from: Place) -> Place {
    let line = &lines[from.line];
    if from.byte == line.len() {
        return start_of_line_below(lines, from);
    }
    let mut cursor = GraphemeCursor::new(from.byte, line.len(), true);
    let next = cursor.next_boundary(line, 0).ok().flatten();
    Place::new(from.line, next.unwrap_or(line.len()))
}

/// Finds the start of the word before.
#[must_use]
pub fn word_left(lines: &[String], from: Place) -> Place {
    if from.byte == 0 {
        return end_of_line_above(lines, from);
    }
    let before = &lines[from.line][..from.byte];
    let start = before
        .split_word_bound_indices()
        .rev()
        .find(|(_, word)| is_word(word))
        .map_or(0, |(at, _)| at);
    Place::new(from.line, start)
}

/// Finds the end of the word that follows.
#[must_use]
pub fn word_right(lines: &[String], from: Place) -> Place {
    let line = &lines[from.line];
    if from.byte == line.len() {
        return start_of_line_below(lines, from);
    }
    let end = line[from.byte..]
        .split_word_bound_indices()
        .find(|(_, word)| is_word(word))
        .map_or(line.len(), |(at, word)| from.byte + at + word.len());
    Place::new(from.line, end)
}

/// Moves a position that an edit left inside a visible character, a flag or a family, behind it.
#[must_use]
pub fn snap(lines: &[String], place: Place) -> Place {
    let line = &lines[place.line];
    let mut cursor = GraphemeCursor::new(place.byte, line.len(), true);
    if cursor.is_boundary(line, 0).unwrap_or(true) {
        return place;
    }
    right(lines, place)
}

/// Finds the bytes of the run without blanks that a byte of the line touches; empty between blanks.
#[must_use]
pub fn around(line: &str, byte: usize) -> std::ops::Range<usize> {
    let start = line[..byte].rfind(char::is_whitespace).map_or(0, |at| {
        at + line[at..].chars().next().map_or(0, char::len_utf8)
    });
    let end = line[byte..]
        .find(char::is_whitespace)
        .map_or(line.len(), |at| byte + at);
    start..end
}

fn is_word(word: &str) -> bool {
    word.chars().any(char::is_alphanumeric)
}

fn end_of_line_above(lines: &[String], from: Place) -> Place {
    match from.line.checked_sub(1) {
        Some(line) => Place::new(line, lines[line].len()),
        None => Place::default(),
    }
}

fn start_of_line_below(lines: &[String], from: Place) -> Place {
    if from.line + 1 < lines.len() {
        Place::new(from.line + 1, 0)
    } else {
        from
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str) -> Vec<String> {
        text.split('\n').map(str::to_owned).collect()
    }

    #[test]
    fn a_family_a_flag_and_an_accent_are_one_step_each() {
        let lines = lines("A👩‍⚕️🇩🇪e\u{301}B");
        let mut place = Place::default();
        let steps = std::iter::from_fn(|| {
            let next = right(&lines, place);
            (next != place).then(|| place = next)
        });
        assert_eq!(steps.count(), 5);
    }

    #[test]
    fn words_are_left_at_their_start_and_passed_at_their_end() {
        let lines = lines("one, two");
        assert_eq!(word_left(&lines, Place::new(0, 5)), Place::new(0, 0));
        assert_eq!(word_right(&lines, Place::new(0, 3)), Place::new(0, 8));
        assert_eq!(word_right(&lines, Place::new(0, 8)), Place::new(0, 8));
    }

    #[test]
    fn steps_go_on_over_the_end_of_a_line() {
        let lines = lines("one\ntwo");
        assert_eq!(left(&lines, Place::new(1, 0)), Place::new(0, 3));
        assert_eq!(word_right(&lines, Place::new(0, 3)), Place::new(1, 0));
    }

    #[test]
    fn a_word_is_found_from_within_and_from_both_ends() {
        for byte in 4..=7 {
            assert_eq!(around("one two six", byte), 4..7, "{byte}");
        }
    }
}
