//! What the preparation for supervision leaves behind: the questions in the notes that it was about, and in its own note
//! which section is about what, so that an agenda can be made of it.

use crate::deck::section::Section;
use crate::deck::session::Session;
use crate::journal::agenda::PREPARE;
use crate::journal::agenda::change::change;
use crate::journal::agenda::item::{Eye, Wish};
use crate::journal::agenda::key::Key;
use crate::journal::agenda::prepared::Prepared;
use crate::journal::answer::Answer;
use crate::journal::note::Note;

/// Holds what was asked about one thing that goes to supervision.
#[derive(Default)]
pub struct Asked {
    /// The item that stands for it.
    pub item: String,
    question: Option<String>,
    wish: Option<Wish>,
    eye: Option<Eye>,
}

impl Asked {
    /// Puts it into its note; what was not answered stays as it was.
    pub fn put(&self, key: Key, note: &mut Note) {
        change(note, key, |item| {
            item.question = self.question.clone().or(item.question.take());
            item.wish = self.wish.or(item.wish);
            item.eye = self.eye.or(item.eye);
        });
    }

    fn hear(&mut self, section: &Section) {
        match (section.step.as_str(), &section.answer) {
            ("question", Answer::Words(words)) => self.question = Some(words.trim().to_owned()),
            ("wish", Answer::Chosen(ids)) => self.wish = ids.first().and_then(|id| Wish::named(id)),
            ("eye", Answer::Chosen(ids)) => self.eye = ids.first().and_then(|id| Eye::named(id)),
            _ => {}
        }
    }
}

/// Gives what was asked, thing by thing.
#[must_use]
pub fn asked(session: &Session) -> Vec<Asked> {
    let mut all: Vec<Asked> = Vec::new();
    if session.deck().id != PREPARE {
        return all;
    }
    for section in session.sections() {
        let Some((item, _)) = &section.item else {
            continue;
        };
        if all.last().is_none_or(|asked| asked.item != *item) {
            all.push(Asked {
                item: item.clone(),
                ..Asked::default()
            });
        }
        if let Some(asked) = all.last_mut() {
            asked.hear(&section);
        }
    }
    all
}

/// Writes into the note of a preparation which section is about what.
pub fn remember(session: &Session, note: &mut Note) {
    if session.deck().id != PREPARE {
        return;
    }
    let mut all: Vec<Prepared> = Vec::new();
    let mut once = Prepared::once();
    for section in session.sections() {
        let ask = (section.step, section.ask);
        match section.item {
            None if matches!(section.answer, Answer::Words(_)) => once.asks.push(ask),
            None => {}
            Some((item, title)) => {
                let item = item.parse().ok();
                let is_same = |one: &Prepared| one.item == item && one.title == title;
                if !all.last().is_some_and(is_same) {
                    all.push(Prepared::about(item, title));
                }
                if let Some(one) = all.last_mut() {
                    one.asks.push(ask);
                }
            }
        }
    }
    all.extend((!once.asks.is_empty()).then_some(once));
    Prepared::put(&all, note);
}
