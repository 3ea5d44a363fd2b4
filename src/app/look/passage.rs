//! The words around a place.

use std::ops::Range;

/// Where a sentence ends, when a blank follows.
const ENDS: [char; 4] = ['.', '!', '?', '…'];

/// Abbreviations of more than two letters that stand before names and numbers.
const SHORT: [&str; 7] = ["mrs", "prof", "tel", "str", "pat", "abt", "sen"];

/// Finds the sentence, or at least the line, in which a place stands.
#[must_use]
pub fn around(text: &str, place: &Range<usize>) -> Range<usize> {
    let start = text[..place.start].rfind('\n').map_or(0, |at| at + 1);
    let end = text[place.end..]
        .find('\n')
        .map_or(text.len(), |at| place.end + at);
    let start = start + sentence_start(&text[start..place.start]);
    let end = place.end + sentence_end(&text[place.end..end]);
    trimmed(text, start..end)
}

/// Gives the bytes to take out for a place: one blank goes with words that nothing replaces.
#[must_use]
pub fn whole(text: &str, place: &Range<usize>, instead: &str) -> Range<usize> {
    let (before, after) = (&text[..place.start], &text[place.end..]);
    let is_open = before.is_empty() || before.ends_with(char::is_whitespace);
    if instead.is_empty() && is_open && after.starts_with(' ') {
        place.start..place.end + 1
    } else if instead.is_empty() && before.ends_with(' ') {
        place.start - 1..place.end
    } else {
        place.clone()
    }
}

/// Gives what would stand in a place: with a capital where a sentence begins with one.
#[must_use]
pub fn fitting(text: &str, place: &Range<usize>, instead: &str) -> String {
    let opens = around(text, place).start == place.start;
    let was_capital = text[place.clone()].starts_with(char::is_uppercase);
    let mut letters = instead.chars();
    match letters.next() {
        Some(first) if opens && was_capital => first.to_uppercase().chain(letters).collect(),
        _ => instead.to_owned(),
    }
}

/// Finds where the sentence begins that a text breaks off in. "Dr. " ends none, nor does "3. ".
fn sentence_start(before: &str) -> usize {
    let mut ends = before
        .match_indices(|c| ENDS.contains(&c))
        .filter(|(at, mark)| {
            let (word, rest) = (&before[..*at], &before[at + mark.len()..]);
            rest.starts_with(' ') && is_end(word)
        });
    ends.next_back().map_or(0, |(at, mark)| at + mark.len() + 1)
}

fn sentence_end(after: &str) -> usize {
    let mut ends = after
        .match_indices(|c| ENDS.contains(&c))
        .filter(|(at, mark)| {
            let rest = &after[at + mark.len()..];
            (rest.is_empty() || rest.starts_with(' ')) && is_end(&after[..*at])
        });
    ends.next()
        .map_or(after.len(), |(at, mark)| at + mark.len())
}

/// A short word or a number before a full stop is more often an abbreviation than an end.
fn is_end(before: &str) -> bool {
    let last = before.rsplit(|c: char| !c.is_alphanumeric()).next();
    let word = last.unwrap_or_default().to_lowercase();
    let is_short = word.chars().count() <= 2 || SHORT.contains(&word.as_str());
    word.is_empty() || !is_short && !word.chars().all(|c| c.is_ascii_digit())
}

fn trimmed(text: &str, range: Range<usize>) -> Range<usize> {
    let piece = &text[range.clone()];
    let start = range.start + (piece.len() - piece.trim_start().len());
    start..start + piece.trim().len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sentence<'a>(text: &'a str, word: &str) -> &'a str {
        let at = text.find(word).expect("the word");
        &text[around(text, &(at..at + word.len()))]
    }

    #[test]
    fn a_place_is_shown_in_its_sentence() {
        let text = "I was late. Then Mrs. Hartley came, on 3. March, and smiled! I sat.\nNext line";
        assert_eq!(
            sentence(text, "Hartley"),
            "Then Mrs. Hartley came, on 3. March, and smiled!"
        );
        assert_eq!(sentence(text, "late"), "I was late.");
        assert_eq!(sentence(text, "Next"), "Next line");
    }

    #[test]
    fn words_that_are_taken_out_take_a_blank_along() {
        let cut = |text: &str, word: &str, instead: &str| {
            let at = text.find(word).expect("the word");
            let mut text = text.to_owned();
            text.replace_range(whole(&text, &(at..at + word.len()), instead), instead);
            text
        };
        assert_eq!(cut("call 555-0119 today", "555-0119", ""), "call today");
        assert_eq!(cut("555-0119 today", "555-0119", ""), "today");
        assert_eq!(cut("call 555-0119.", "555-0119", ""), "call.");
        assert_eq!(cut("(555-0119)", "555-0119", ""), "()");
        assert_eq!(cut("with Anna there", "Anna", "them"), "with them there");
    }

    #[test]
    fn a_sentence_that_began_with_a_capital_still_does() {
        let put = |text: &str, word: &str, instead: &str| {
            let at = text.find(word).expect("the word");
            fitting(text, &(at..at + word.len()), instead)
        };
        assert_eq!(put("Anna came.", "Anna", "this person"), "This person");
        assert_eq!(
            put("Late. Anna came.", "Anna", "this person"),
            "This person"
        );
        assert_eq!(put("anna came.", "anna", "this person"), "this person");
        assert_eq!(put("With Anna.", "Anna", "this person"), "this person");
        assert_eq!(put("Anna.", "Anna", ""), "");
    }

    #[test]
    fn any_place_in_any_text_has_words_around_it() {
        for text in ["", "…", "ä. ö", " \n ", "a.\n\nb. c", "«ja.» nein"] {
            let borders: Vec<usize> = (0..=text.len())
                .filter(|at| text.is_char_boundary(*at))
                .collect();
            for (index, start) in borders.iter().enumerate() {
                for end in &borders[index..] {
                    let found = around(text, &(*start..*end));
                    assert!(text.get(found).is_some(), "{text:?} {start}..{end}");
                    assert!(text.get(whole(text, &(*start..*end), "")).is_some());
                }
            }
        }
    }
}
