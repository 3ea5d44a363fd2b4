//! Answers that an account asks for and its note does not have: typed for what leaves. The note stays as it is.

use std::collections::BTreeMap;
use std::fmt;

use crate::app::editor::Editor;

/// The most characters of an answer.
const LONGEST: usize = 600;

/// Names a question: the account's place among those that leave, and the words.
pub type Asked = (usize, String);

/// Holds what was typed, and the line for one of them while it is open.
pub struct Answers {
    /// The line that is typed on.
    pub editor: Editor,
    /// Which of those that are missing it is for.
    pub open: usize,
    given: BTreeMap<Asked, String>,
}

impl Answers {
    pub(super) fn new() -> Self {
        Self {
            editor: Editor::line(""),
            given: BTreeMap::new(),
            open: 0,
        }
    }

    /// Gives what was typed for a question of an account.
    #[must_use]
    pub fn given(&self, at: usize, asked: &str) -> Option<&str> {
        let known = self.given.get(&(at, asked.to_owned()));
        known.map(String::as_str)
    }

    /// Opens the line for one of them.
    pub fn open(&mut self, open: usize, asked: &Asked) {
        let text = self.given.get(asked).map_or("", String::as_str);
        self.editor = Editor::line(text).with_limit(LONGEST);
        self.open = open;
    }

    /// Takes what is on the line; an empty one is no answer.
    pub fn keep(&mut self, asked: Asked) {
        let text = self.editor.text().trim().to_owned();
        if text.is_empty() {
            self.given.remove(&asked);
        } else {
            self.given.insert(asked, text);
        }
    }
}

/// Prints numbers, never text.
impl fmt::Debug for Answers {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Answers({}, {} open)", self.given.len(), self.open)
    }
}
