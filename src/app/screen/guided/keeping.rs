//! What is on its way to the disk when a deck is done: the notes that it was about, and then its own.

use crate::app::effect::{Effect, Save};
use crate::id::Id;

/// Holds what is not on the disk yet. The deck's own note, where it makes one, goes last and takes the draft along, so
/// that whatever fails or stops before that is asked for again.
#[derive(Debug)]
pub struct Keeping {
    /// Revisions of other notes, each with whether it was sent.
    others: Vec<(Save, bool)>,
    own: Option<Save>,
    is_own_sent: bool,
}

/// Tells what an answer of the disk means for what is kept.
#[derive(Debug, PartialEq)]
pub enum Heard {
    /// It was about something else.
    Nothing,
    /// It is on the disk, and this comes next.
    Next(Vec<Effect>),
    /// All is on the disk.
    Done,
}

impl Keeping {
    /// Begins.
    #[must_use]
    pub fn new(others: Vec<Save>, own: Option<Save>) -> Self {
        Self {
            others: others.into_iter().map(|save| (save, false)).collect(),
            own,
            is_own_sent: false,
        }
    }

    /// Gives what can be sent now: everything else first, then the own note.
    pub fn send(&mut self) -> Vec<Effect> {
        if self.others.is_empty() {
            let is_first = !std::mem::replace(&mut self.is_own_sent, true);
            let own = self.own.as_ref().filter(|_| is_first);
            return own.map(effect).into_iter().collect();
        }
        let waiting = self.others.iter_mut().filter(|(_, is_sent)| !is_sent);
        let send = |(save, is_sent): &mut (Save, bool)| {
            *is_sent = true;
            effect(save)
        };
        waiting.map(send).collect()
    }

    /// Hears that a note is on the disk.
    pub fn saved(&mut self, note: Id) -> Heard {
        if self.is_own(note) {
            return Heard::Done;
        }
        let before = self.others.len();
        self.others.retain(|(save, _)| save.note.id != note);
        if self.others.len() == before {
            return Heard::Nothing;
        }
        match (self.others.is_empty(), &self.own) {
            (true, None) => Heard::Done,
            (true, Some(_)) => Heard::Next(self.send()),
            (false, _) => Heard::Next(Vec::new()),
        }
    }

    fn is_own(&self, note: Id) -> bool {
        self.own.as_ref().is_some_and(|own| own.note.id == note)
    }

    /// Hears that a note is not on the disk; says whether it is one of these.
    pub fn refused(&mut self, note: Id) -> bool {
        if self.is_own(note) {
            self.is_own_sent = false;
            return true;
        }
        let other = self
            .others
            .iter_mut()
            .find(|(save, _)| save.note.id == note);
        other.map(|(_, is_sent)| *is_sent = false).is_some()
    }

    /// Says whether something was sent and not answered yet.
    #[must_use]
    pub fn is_under_way(&self) -> bool {
        self.is_own_sent || self.others.iter().any(|(_, is_sent)| *is_sent)
    }
}

fn effect(save: &Save) -> Effect {
    Effect::Save(Box::new(save.clone()))
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::journal::note::{DayPart, Note, Written};

    fn save(number: u8) -> Save {
        let written = Written::Part(NaiveDate::default(), DayPart::Morning);
        Save {
            note: Note::new(Id::from_bytes([number; 16]), written),
            parents: Vec::new(),
            draft: None,
        }
    }

    fn sent(effects: &[Effect]) -> Vec<u8> {
        let number = |effect: &Effect| match effect {
            Effect::Save(save) => save.note.id.to_string()[1..2].parse().expect("a digit"),
            _ => 0,
        };
        effects.iter().map(number).collect()
    }

    fn id(number: u8) -> Id {
        Id::from_bytes([number; 16])
    }

    #[test]
    fn the_own_note_goes_last() {
        let mut keeping = Keeping::new(vec![save(1), save(2)], Some(save(9)));
        assert_eq!(sent(&keeping.send()), [1, 2]);
        assert_eq!(keeping.saved(id(2)), Heard::Next(Vec::new()));
        assert_eq!(keeping.saved(id(7)), Heard::Nothing);
        let Heard::Next(effects) = keeping.saved(id(1)) else {
            panic!("the own note comes next");
        };
        assert_eq!(sent(&effects), [9]);
        assert_eq!(keeping.saved(id(9)), Heard::Done);
    }

    #[test]
    fn without_a_note_of_its_own_the_last_of_the_others_ends_it() {
        let mut keeping = Keeping::new(vec![save(1), save(2)], None);
        assert_eq!(sent(&keeping.send()), [1, 2]);
        assert_eq!(keeping.saved(id(1)), Heard::Next(Vec::new()));
        assert!(keeping.refused(id(2)));
        assert_eq!(sent(&keeping.send()), [2]);
        assert_eq!(keeping.saved(id(2)), Heard::Done);
    }

    #[test]
    fn what_was_refused_is_sent_again_and_nothing_twice() {
        let mut keeping = Keeping::new(vec![save(1), save(2)], Some(save(9)));
        keeping.send();
        assert!(keeping.refused(id(2)) && !keeping.refused(id(7)));
        assert!(keeping.is_under_way());
        assert_eq!(sent(&keeping.send()), [2]);
        assert_eq!(sent(&keeping.send()), [0; 0]);
        keeping.saved(id(1));
        keeping.saved(id(2));
        assert!(keeping.refused(id(9)) && !keeping.is_under_way());
        assert_eq!(sent(&keeping.send()), [9]);
    }
}
