//! What is different from the last version, question by question.

use crate::deck::before::{Before, CHANGES};

/// The most characters of an earlier answer.
const MOST: usize = 160;

/// Prints the differences as a section of the note; nothing where there are none.
#[must_use]
pub fn print(before: &Before, now: &[(String, String)]) -> String {
    let said = |ask: &str| {
        let mut now = now.iter();
        now.find(|(asked, _)| asked == ask)
            .map(|(_, words)| words.trim())
    };
    let known = before.order.iter();
    let changed = known.filter_map(|ask| {
        let earlier = before.said(ask)?;
        match said(ask) {
            Some(words) if words == earlier => None,
            Some(_) => Some(format!("- {ask} Before: {}\n", short(earlier))),
            None => Some(format!(
                "- {ask} Left out now. Before: {}\n",
                short(earlier)
            )),
        }
    });
    let added = now.iter().filter(|(ask, _)| before.said(ask).is_none());
    let lines = changed.chain(added.map(|(ask, _)| format!("- {ask} New.\n")));
    let lines: String = lines.collect();
    if lines.is_empty() {
        return String::new();
    }
    format!("## {CHANGES} the version of {}\n{lines}", before.when)
}

/// Gives words on one line, cut where they are many.
fn short(words: &str) -> String {
    let line = words.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= MOST {
        return line;
    }
    let head: String = line.chars().take(MOST - 1).collect();
    format!("{}…", head.trim_end())
}
