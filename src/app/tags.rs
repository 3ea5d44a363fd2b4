//! Tags as a line that is typed.

use crate::journal::note::FLAGGED;

/// Writes tags as a line, without the mark for supervision, which is shown elsewhere.
#[must_use]
pub fn line(tags: &[String]) -> String {
    let shown: Vec<&str> = tags
        .iter()
        .map(String::as_str)
        .filter(|tag| *tag != FLAGGED)
        .collect();
    shown.join(" ")
}

/// Reads a line: blanks and commas stand between tags, and each tag counts once.
#[must_use]
pub fn read(line: &str) -> Vec<String> {
    let mut tags: Vec<String> = Vec::new();
    for tag in line.split([' ', ',', ';']).filter(|tag| !tag.is_empty()) {
        if tags.iter().all(|known| known != tag) {
            tags.push(tag.to_owned());
        }
    }
    tags
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blanks_and_commas_separate_and_a_tag_counts_once() {
        assert_eq!(
            read(" #own, ct:helpless;#own  body"),
            ["#own", "ct:helpless", "body"]
        );
        assert!(read(" , ").is_empty());
    }

    #[test]
    fn the_mark_for_supervision_is_not_in_the_line() {
        assert_eq!(line(&["#own".to_owned(), FLAGGED.to_owned()]), "#own");
    }
}
