//! The answers of a session as the note has them: one section each, with the question as its heading.

use std::fmt;

use crate::deck::given::{given, is_content};
use crate::deck::path::{Answers, Path, Stop};
use crate::journal::answer::Answer;

/// Holds one answer with its question.
#[derive(Clone, PartialEq, Eq)]
pub struct Section {
    /// The step's id in its deck.
    pub step: String,
    /// What it is about, in a group: the item's id and its label, which heads the item's sections.
    pub item: Option<(String, String)>,
    /// What heads it: the question as it was asked, or the heading of its step.
    pub ask: String,
    /// The answer.
    pub answer: Answer,
}

/// Gives the sections in the order of the note.
#[must_use]
pub fn sections(path: &Path, answers: &Answers) -> Vec<Section> {
    let content = given(path, answers).filter(|(stop, _)| is_content(stop));
    content
        .map(|(stop, answer)| section(stop, answer))
        .collect()
}

fn section(stop: &Stop, answer: &Answer) -> Section {
    let item = stop.item.as_ref();
    Section {
        step: stop.step().id.clone(),
        item: item.map(|item| (item.id.clone(), item.label.clone())),
        ask: stop.heading().to_owned(),
        answer: answer.clone(),
    }
}

/// Prints the step, never words.
impl fmt::Debug for Section {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Section({}, {:?})", self.step, self.answer)
    }
}
