//! What an account tells, by what each of its answers is about.

use crate::journal::private::MARK;

/// Names what an answer is about. The full way and the quick one lead to the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum About {
    /// In a few words: the kind of situation.
    Kind,
    /// What happened.
    What,
    /// What was felt and thought.
    Felt,
    /// What was good, and what was not.
    GoodAndNot,
    /// How it makes sense, or what it matters.
    Sense,
    /// What follows for the next time.
    Conclusion,
    /// What there was to learn about.
    Learn,
    /// What one would like to learn next.
    Need,
    /// What will be done.
    Plan,
    /// By when.
    When,
    /// How one will know.
    Know,
    /// What of the professional code it touches.
    Code,
}

impl About {
    /// Finds what a step of the deck is about; nothing for steps that tell nothing.
    #[must_use]
    pub fn step(id: &str) -> Option<Self> {
        Some(match id {
            "about" => Self::Kind,
            "what" | "quick-what" => Self::What,
            "felt" => Self::Felt,
            "good-and-not" => Self::GoodAndNot,
            "sense" | "through" | "quick-meaning" => Self::Sense,
            "conclusion" => Self::Conclusion,
            "learn" => Self::Learn,
            "need" => Self::Need,
            "plan" | "quick-next" => Self::Plan,
            "by-when" => Self::When,
            "know" => Self::Know,
            "code" => Self::Code,
            _ => return None,
        })
    }
}

/// Holds the question of a step, as the deck asks it in one language.
pub type Question = (About, String);

/// Holds the answers of one account in the order in which they were given.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Told(Vec<Answer>);

/// Holds one answer.
#[derive(Clone, PartialEq, Eq)]
pub struct Answer {
    /// What it is about.
    pub about: About,
    /// The question as it stands in the note.
    pub asked: String,
    /// The words.
    pub words: String,
}

impl Told {
    /// Reads the text of a note. A heading that is no known question of the deck names a part, such as a way to look.
    #[must_use]
    pub fn read(body: &str, questions: &[Question]) -> Self {
        let mut told = Self::default();
        let mut part = String::new();
        let mut open = false;
        for line in body.lines() {
            match heading(line) {
                Some((_, asked)) if find(asked, questions).is_some() => {
                    open = true;
                    told.begin(asked, &part, questions);
                }
                Some((2, name)) => {
                    name.clone_into(&mut part);
                    open = false;
                }
                _ if open => told.add(line),
                _ => {}
            }
        }
        for answer in &mut told.0 {
            answer.words = answer.words.trim().to_owned();
        }
        told.0.retain(|answer| !answer.words.is_empty());
        told
    }

    /// Gives what was said about something, each answer as a paragraph.
    #[must_use]
    pub fn about(&self, about: About) -> Option<String> {
        let said = self.0.iter().filter(|answer| answer.about == about);
        let said: Vec<&str> = said.map(|answer| answer.words.as_str()).collect();
        (!said.is_empty()).then(|| said.join("\n\n"))
    }

    /// Gives every answer.
    #[must_use]
    pub fn answers(&self) -> &[Answer] {
        &self.0
    }

    fn begin(&mut self, asked: &str, part: &str, questions: &[Question]) {
        let Some(about) = find(asked, questions) else {
            return;
        };
        // Under a way to look, its name belongs to the answer.
        let words = match part {
            "" => String::new(),
            part => format!("{part}: "),
        };
        self.0.push(Answer {
            about,
            asked: asked.to_owned(),
            words: if about == About::Sense {
                words
            } else {
                String::new()
            },
        });
    }

    fn add(&mut self, line: &str) {
        if let Some(answer) = self.0.last_mut() {
            answer.words.push_str(line);
            answer.words.push('\n');
        }
    }
}

/// Prints a length, never words.
impl std::fmt::Debug for Answer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Answer({:?}, {} bytes)", self.about, self.words.len())
    }
}

fn find(asked: &str, questions: &[Question]) -> Option<About> {
    let is_it = |question: &&Question| question.1.trim() == asked;
    questions.iter().find(is_it).map(|(about, _)| *about)
}

/// Gives the level and the words of a heading of the second or third level.
fn heading(line: &str) -> Option<(usize, &str)> {
    let rest = line.trim_start_matches('#');
    let level = line.len() - rest.len();
    let words = rest.strip_prefix(' ')?.trim();
    let words = words.strip_suffix(MARK).unwrap_or(words);
    (2..=3).contains(&level).then_some((level, words))
}

#[cfg(test)]
mod tests {
    use super::*;

    pub(in crate::export::account) fn questions() -> Vec<Question> {
        let asked = [
            ("what", "What happened?"),
            ("felt", "What did you feel and think, then and since?"),
            ("through", "Looked at in this way, what do you see?"),
            ("quick-meaning", "Why does it matter?"),
            ("plan", "One thing you will do?"),
        ];
        let known = asked.into_iter();
        known
            .filter_map(|(step, ask)| Some((About::step(step)?, ask.to_owned())))
            .collect()
    }

    #[test]
    fn answers_are_found_under_their_questions_and_ways_to_look_are_named() {
        let body = "## What happened?\nA call.\nLate.\n\n## feeling\nwhat it was like\n\n\
                    ### Looked at in this way, what do you see?\nI was alone.\n\n## Other?\nNo.\n";
        let told = Told::read(body, &questions());
        assert_eq!(told.about(About::What).as_deref(), Some("A call.\nLate."));
        assert_eq!(
            told.about(About::Sense).as_deref(),
            Some("feeling: I was alone.")
        );
        assert_eq!(told.about(About::Plan), None);
        assert_eq!(told.answers().len(), 2);
    }

    #[test]
    fn the_quick_way_leads_to_the_same() {
        let told = Told::read("## Why does it matter?\nMuch.\n", &questions());
        assert_eq!(told.about(About::Sense).as_deref(), Some("Much."));
        assert_eq!(Told::read("Free text.\n", &questions()), Told::default());
    }
}
