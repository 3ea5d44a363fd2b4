//! Answers that are for their author alone, marked in the note's own text so that every export can leave them out.

/// Ends the heading of an answer that no export takes along unless its author says so (domain brief 3.2, item 9).
pub const MARK: &str = " (private)";

/// Prints an answer under its question, marked. A line of it that looks like a heading is escaped, so that the answer
/// ends where the next question begins. `level` is the sign of the heading, `##` or deeper.
#[must_use]
pub fn section(level: &str, ask: &str, words: &str) -> String {
    let line = |line: &str| {
        let sign = if line.starts_with('#') { "\\" } else { "" };
        format!("{sign}{line}\n")
    };
    let words: String = words.lines().map(line).collect();
    format!("{level} {ask}{MARK}\n{words}")
}

/// Gives a note's body without what is marked as private.
#[must_use]
pub fn left_out(body: &str) -> String {
    let mut private: Option<usize> = None;
    let lines = body.split_inclusive('\n').filter(|line| {
        if let Some(level) = level(line)
            && private.is_none_or(|private| level <= private)
        {
            private = line.trim_end().ends_with(MARK).then_some(level);
        }
        private.is_none()
    });
    lines.collect()
}

/// Counts the signs of a heading below the first level.
fn level(line: &str) -> Option<usize> {
    let rest = line.trim_start_matches('#');
    let signs = line.len() - rest.len();
    (signs >= 2 && rest.starts_with(' ')).then_some(signs)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_private_answer_goes_with_its_question_and_nothing_else_does() {
        let private = section(
            "##",
            "What would you rather not bring?",
            "That I was late.\n## Again",
        );
        let body =
            format!("## What is your question?\nHow slow?\n\n{private}\n## And now?\nAsk.\n");
        assert_eq!(
            left_out(&body),
            "## What is your question?\nHow slow?\n\n## And now?\nAsk.\n"
        );
        let plain = "## What is private?\nNothing here.\n";
        assert_eq!(left_out(plain), plain);
    }

    #[test]
    fn within_the_section_of_an_item_only_the_private_answer_goes() {
        let private = section("###", "And what not?", "That I was late.");
        let body = format!("## harbour\n\n{private}\n### The smallest piece?\nLate.\n");
        assert_eq!(
            left_out(&body),
            "## harbour\n\n### The smallest piece?\nLate.\n"
        );
    }

    #[test]
    fn at_the_end_of_a_note_it_goes_too() {
        let body = format!("## One?\nYes.\n\n{}", section("##", "Two?", "No."));
        assert_eq!(left_out(&body), "## One?\nYes.\n\n");
    }
}
