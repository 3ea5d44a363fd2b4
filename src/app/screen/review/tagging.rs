//! The line in which labels for the marked notes are typed: known ones are offered, and a `-` before one takes it off.

use crate::app::bulk::Labels;
use crate::app::editor::Editor;
use crate::app::tags;
use crate::journal::find::fold::fold;

/// How many labels are offered at once.
const OFFERED: usize = 6;
/// What takes a label off.
const OFF: char = '-';

/// Holds the line, and the labels that are known.
#[derive(Debug)]
pub struct Tagging {
    /// What is typed.
    pub editor: Editor,
    /// How many notes it is for.
    pub count: usize,
    known: Known,
}

/// Holds labels, the most used first.
struct Known {
    /// Those of all notes.
    all: Vec<String>,
    /// Those of the notes that it is for.
    own: Vec<String>,
}

/// Prints counts, never a label.
impl std::fmt::Debug for Known {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Known({}, {})", self.all.len(), self.own.len())
    }
}

impl Tagging {
    /// Opens the line for some notes: `all` are the labels that are known, `own` those that the notes have.
    #[must_use]
    pub fn new(count: usize, all: Vec<String>, own: Vec<String>) -> Self {
        Self {
            editor: Editor::line(""),
            count,
            known: Known { all, own },
        }
    }

    /// Gives the labels that go on from what is being typed; after a `-`, those that there are to take off.
    #[must_use]
    pub fn offered(&self) -> Vec<&str> {
        let line = self.editor.text();
        let typed = last_word(&line);
        let given = tags::read(&line);
        let (from, part) = match typed.strip_prefix(OFF) {
            Some(part) => (&self.known.own, part),
            None => (&self.known.all, typed),
        };
        let part = fold(part);
        let goes_on = |tag: &&String| {
            let folded = fold(tag);
            let begins = folded.starts_with(&part)
                || folded.split([':', '#']).any(|word| word.starts_with(&part));
            begins && !given.contains(tag)
        };
        from.iter()
            .filter(goes_on)
            .take(OFFERED)
            .map(String::as_str)
            .collect()
    }

    /// Puts the first label that is offered in the place of what is being typed.
    pub fn complete(&mut self) {
        let line = self.editor.text();
        let typed = last_word(&line);
        let Some(first) = self.offered().first().map(ToString::to_string) else {
            return;
        };
        let sign = if typed.starts_with(OFF) { "-" } else { "" };
        let before = &line[..line.len() - typed.len()];
        self.editor = Editor::line(&format!("{before}{sign}{first} "));
    }

    /// Reads the line.
    #[must_use]
    pub fn labels(&self) -> Labels {
        let (off, on): (Vec<String>, Vec<String>) = tags::read(&self.editor.text())
            .into_iter()
            .partition(|tag| tag.starts_with(OFF));
        let off = off.iter().filter_map(|tag| tag.strip_prefix(OFF));
        Labels {
            on,
            off: off
                .filter(|tag| !tag.is_empty())
                .map(str::to_owned)
                .collect(),
        }
    }
}

/// Gives the word at the end of a line; nothing behind a blank.
fn last_word(line: &str) -> &str {
    line.rsplit([' ', ',', ';']).next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn tagging(text: &str) -> Tagging {
        let labels = |labels: &[&str]| labels.iter().map(ToString::to_string).collect();
        let all = labels(&["#own", "ct:helpless", "ct:angry", "#öl"]);
        let mut tagging = Tagging::new(2, all, labels(&["ct:angry"]));
        let _ = tagging.editor.paste(text);
        tagging
    }

    #[test]
    fn what_is_being_typed_is_completed_with_the_label_that_is_used_most() {
        for (typed, completed) in [
            ("#o", "#own "),
            ("o", "#own "),
            ("ct", "ct:helpless "),
            ("#own an", "#own ct:angry "),
            ("-", "-ct:angry "),
            ("-#o", "-#o"),
            ("zzz", "zzz"),
            ("#OL", "#öl "),
        ] {
            let mut tagging = tagging(typed);
            tagging.complete();
            assert_eq!(tagging.editor.text(), completed, "{typed}");
        }
    }

    #[test]
    fn a_hyphen_before_a_label_takes_it_off() {
        let labels = tagging("#own -ct:angry - #own").labels();
        assert_eq!(
            (labels.on, labels.off),
            (vec!["#own".to_owned()], vec!["ct:angry".to_owned()])
        );
    }

    proptest! {
        #[test]
        fn no_line_panics_and_completing_only_adds(text in "[-#a-zäß:, ]{0,30}") {
            let mut tagging = tagging(&text);
            let before = tagging.editor.text();
            let kept = before.len() - last_word(&before).len();
            tagging.complete();
            prop_assert!(tagging.editor.text().starts_with(&before[..kept]));
            let _ = tagging.labels();
        }
    }
}
