//! The parts as plain text, in two columns.

use crate::export::report::section::{Row, Section};

/// The narrowest column for what is told, in characters.
const NARROWEST: usize = 24;

/// Prints parts at most so many characters wide; a column of names stands before what is told of them.
#[must_use]
pub fn print(sections: &[Section], wide: usize) -> String {
    let parts: Vec<String> = sections.iter().map(|section| part(section, wide)).collect();
    parts.join("\n")
}

fn part(section: &Section, wide: usize) -> String {
    let mut text = format!("{}\n", section.title);
    let names = section.rows.iter().map(|row| row.name.chars().count());
    let names = names.max().unwrap_or(0);
    let column = if names == 0 { 2 } else { names + 4 };
    for row in &section.rows {
        text.push_str(&self::row(row, column, wide));
    }
    for line in section.why.iter().flat_map(|why| wrapped(why, wide - 2)) {
        text.extend(["  ", &line, "\n"]);
    }
    text
}

/// Where names are long, what is told stands below them.
fn row(row: &Row, column: usize, wide: usize) -> String {
    let is_beside = column + NARROWEST <= wide;
    let indent = if is_beside { column } else { 4 };
    let mut text = format!("  {}", row.name);
    let mut at = text.chars().count();
    if !is_beside && !row.name.is_empty() {
        text.push('\n');
        at = 0;
    }
    for line in wrapped(&row.told, wide.saturating_sub(indent)) {
        text.extend(std::iter::repeat_n(' ', indent - at));
        text.push_str(&line);
        text.push('\n');
        at = 0;
    }
    text
}

/// Breaks a text at its spaces; a word that is too long stays whole.
fn wrapped(text: &str, wide: usize) -> Vec<String> {
    let mut lines: Vec<String> = vec![String::new()];
    let mut at = 0;
    for word in text.split_whitespace() {
        let long = word.chars().count();
        if at > 0 && at + 1 + long > wide {
            lines.push(String::new());
            at = 0;
        }
        let line = lines.last_mut().expect("there is always a line");
        if at > 0 {
            line.push(' ');
            at += 1;
        }
        line.push_str(word);
        at += long;
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stand_in_a_column_and_what_is_told_is_wrapped_beside_them() {
        let mut section = Section::new("Skills").because("Counted.");
        section.push("held", "one two three four five six seven eight");
        section.push("a", "short");
        let expected = "Skills\n  held  one two three four five\n        six seven eight\n  a     short\n  Counted.\n";
        assert_eq!(print(&[section], 34), expected);
    }

    #[test]
    fn long_names_stand_above() {
        let mut section = Section::new("T");
        section.push("a name that is far too long", "told");
        assert_eq!(
            print(&[section], 30),
            "T\n  a name that is far too long\n    told\n"
        );
    }
}
