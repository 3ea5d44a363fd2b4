//! A title for a note that was given none: its first line with words, cut at a word.

use unicode_segmentation::UnicodeSegmentation;

/// The most characters that stay of a long line.
const MOST: usize = 60;

/// Gives the first line that has words, without Markdown's signs before them; empty when there is none.
#[must_use]
pub fn of(body: &str) -> String {
    let mut lines = body.lines().map(without_signs);
    let line = lines.find(|line| line.contains(char::is_alphanumeric));
    line.map_or_else(String::new, cut)
}

/// Takes off what makes a line a heading, a quote, an item or a box to tick.
#[must_use]
pub fn without_signs(line: &str) -> &str {
    let signs = |c: char| c.is_whitespace() || matches!(c, '#' | '>' | '-' | '*' | '+');
    let line = line.trim_start_matches(signs);
    let boxes = ["[ ] ", "[x] ", "[X] "];
    let line = boxes
        .iter()
        .find_map(|sign| line.strip_prefix(sign))
        .unwrap_or(line);
    line.trim_end_matches(signs)
}

fn cut(line: &str) -> String {
    let Some((end, _)) = line.grapheme_indices(true).nth(MOST) else {
        return line.to_owned();
    };
    let head = &line[..end];
    let whole_word = line[end..].starts_with(char::is_whitespace);
    let kept = match head.rfind(char::is_whitespace) {
        Some(blank) if !whole_word => &head[..blank],
        _ => head,
    };
    let open = |c: char| c.is_whitespace() || matches!(c, ',' | ';' | ':' | '-' | '–' | '—' | '(');
    format!("{}…", kept.trim_end_matches(open))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_first_line_with_words_is_taken_without_its_signs() {
        assert_eq!(of("\n---\n## **She** left early\nmore"), "She** left early");
        assert_eq!(of("- [ ] call the ward\n"), "call the ward");
        assert_eq!(of(" \n\n> 今日は静か"), "今日は静か");
        assert_eq!(of("...\n"), "");
    }

    #[test]
    fn a_long_line_is_cut_at_a_word() {
        let line =
            "I noticed that I was holding my breath, and that it began long before she came in";
        assert_eq!(
            of(line),
            "I noticed that I was holding my breath, and that it began…"
        );
        assert_eq!(of(&"x".repeat(90)), format!("{}…", "x".repeat(60)));
    }

    proptest! {
        #[test]
        fn a_headline_is_one_short_line(body in any::<String>()) {
            let line = of(&body);
            prop_assert!(line.graphemes(true).count() <= MOST + 1 && !line.contains('\n'));
        }
    }
}
