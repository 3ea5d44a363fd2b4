//! What is different from the last version, question by question.

use crate::deck::before::Before;
use crate::words::say;

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
            Some(_) => Some(say!(
                "guided-changed",
                ask = ask.as_str(),
                before = short(earlier)
            )),
            None => Some(say!(
                "guided-left-out",
                ask = ask.as_str(),
                before = short(earlier)
            )),
        }
    });
    let added = now.iter().filter(|(ask, _)| before.said(ask).is_none());
    let added = added.map(|(ask, _)| say!("guided-added", ask = ask.as_str()));
    let lines: Vec<String> = changed.chain(added).collect();
    if lines.is_empty() {
        return String::new();
    }
    let since = say!("guided-changes-since", when = before.when.as_str());
    let head = format!("## {} {since}", say("guided-changes"));
    format!("{head}\n- {}\n", lines.join("\n- "))
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
