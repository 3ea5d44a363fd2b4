//! L16: speech word for word; more than six words keep somebody's voice.

use crate::lint::finding::Finding;
use crate::lint::page::Page;
use crate::lint::rule::Rule;

/// The most words of a quotation that is passed over.
const MOST: usize = 6;

/// Marks that open, and those that close what they opened.
const MARKS: &[(char, &[char])] = &[
    ('"', &['"']),
    ('“', &['”', '"']),
    ('„', &['“', '”', '"']),
    ('«', &['»']),
    ('»', &['«']),
    ('‹', &['›']),
    ('‚', &['‘', '’']),
    ('‘', &['’']),
    ('\'', &['\'']),
];

/// Finds quotations of more than six words inside one paragraph.
pub fn find(page: &Page<'_>, found: &mut Vec<Finding>) {
    let mut opened: Option<(usize, &[char])> = None;
    for (at, c) in page.text.char_indices() {
        match opened {
            Some((start, closing)) if closing.contains(&c) && !is_apostrophe(page.text, at, c) => {
                let end = at + c.len_utf8();
                if count(page, start, end) > MOST {
                    found.push(Finding::new(Rule::Speech, start..end));
                }
                opened = None;
            }
            Some(_) if c == '\n' && page.text[at + 1..].starts_with('\n') => opened = None,
            Some(_) => {}
            None => {
                let mark = MARKS
                    .iter()
                    .find(|(open, _)| *open == c && is_outside(page.text, at, c));
                opened = mark.map(|(_, closing)| (at, *closing));
            }
        }
    }
}

/// Says whether a mark stands inside a word, as the apostrophe of "don't" does.
fn is_apostrophe(text: &str, at: usize, c: char) -> bool {
    matches!(c, '\'' | '’') && text[at + c.len_utf8()..].starts_with(char::is_alphanumeric)
}

/// A single straight mark opens behind a space alone.
fn is_outside(text: &str, at: usize, c: char) -> bool {
    c != '\''
        || text[..at]
            .chars()
            .next_back()
            .is_none_or(|before| before.is_whitespace() || before == '(')
}

/// How many words stand between two places; what an apostrophe joins is one.
fn count(page: &Page<'_>, start: usize, end: usize) -> usize {
    let from = page.words.partition_point(|word| word.span.start < start);
    let inside = page.words[from..]
        .iter()
        .take_while(|word| word.span.end <= end);
    inside
        .filter(|word| word.joint != crate::lint::text::Joint::Apostrophe)
        .count()
}

#[cfg(test)]
mod tests {
    use crate::lint::rule::Rule;
    use crate::lint::tests::{finds, passes};

    #[test]
    fn long_quotations_are_found() {
        let seven = "“you don't ever hear what I say”";
        finds(
            Rule::Speech,
            &[
                (&format!("He said {seven} again"), &[seven]),
                (
                    "He said ‘I don’t ever want to see that room again’ and left",
                    &["‘I don’t ever want to see that room again’"],
                ),
                (
                    "Sie sagte: «Sie hören mir ja doch nie richtig zu.»",
                    &["«Sie hören mir ja doch nie richtig zu.»"],
                ),
            ],
        );
    }

    #[test]
    fn short_ones_and_open_ones_are_not() {
        passes(
            Rule::Speech,
            &[
                "She said \"not yet, not now\" and I heard \"never\".",
                "A mark \" alone\n\nand then a whole paragraph with many words \" here",
                "5\" and no more",
                "The patients' chairs and all the other things in the room' too",
            ],
        );
    }
}
