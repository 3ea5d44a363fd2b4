//! Undo by word: which single edits belong to one step.

use std::collections::VecDeque;

/// How many single edits can be taken back, some 20,000 words; the model keeps as many.
pub const EDITS: usize = 100_000;

/// Says what kind of edit it is: edits of the same kind follow on in one step until a word begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A typed character; true when it is blank.
    Type(bool),
    /// A deleted piece; true when it is blank.
    Delete(bool),
    /// A paste, a new line, a replaced selection: a step of its own.
    Whole,
}

/// Counts the edits of each step, in the order of the model's own list of edits.
#[derive(Debug, Default)]
pub struct Past {
    done: VecDeque<usize>,
    undone: Vec<usize>,
    total: usize,
    open: Option<Kind>,
}

impl Past {
    /// Takes note of edits that were just made; they can no longer be followed by what was undone.
    pub fn made(&mut self, kind: Kind, edits: usize) {
        self.undone.clear();
        match self.done.back_mut() {
            Some(last) if self.open.is_some_and(|open| follows(open, kind)) => *last += edits,
            _ => self.done.push_back(edits),
        }
        self.open = Some(kind);
        self.total += edits;
        self.forget_oldest();
    }

    /// Ends the step: what comes next is a step of its own.
    pub fn pause(&mut self) {
        self.open = None;
    }

    /// Gives up what was undone.
    pub fn forget_undone(&mut self) {
        self.undone.clear();
    }

    /// Takes the last step off and gives the number of its edits; 0 when there is none.
    pub fn undo(&mut self) -> usize {
        self.pause();
        let Some(edits) = self.done.pop_back() else {
            return 0;
        };
        self.total -= edits;
        self.undone.push(edits);
        edits
    }

    /// Puts the step that was undone last back and gives the number of its edits; 0 when there is none.
    pub fn redo(&mut self) -> usize {
        self.pause();
        let Some(edits) = self.undone.pop() else {
            return 0;
        };
        self.total += edits;
        self.done.push_back(edits);
        edits
    }

    fn forget_oldest(&mut self) {
        while self.total > EDITS {
            let Some(first) = self.done.front_mut() else {
                return;
            };
            let gone = (*first).min(self.total - EDITS);
            *first -= gone;
            self.total -= gone;
            if *first == 0 {
                self.done.pop_front();
            }
        }
    }
}

/// Says whether an edit belongs to the step of the one before it: words end with the blanks that follow them.
const fn follows(before: Kind, now: Kind) -> bool {
    match (before, now) {
        (Kind::Type(blank_before), Kind::Type(blank)) => blank || !blank_before,
        (Kind::Delete(blank_before), Kind::Delete(blank)) => blank_before || !blank,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_and_the_blank_behind_it_are_one_step() {
        let mut past = Past::default();
        for c in "one two".chars() {
            past.made(Kind::Type(c == ' '), 1);
        }
        assert_eq!([past.undo(), past.undo(), past.undo()], [3, 4, 0]);
        assert_eq!([past.redo(), past.redo(), past.redo()], [4, 3, 0]);
    }

    #[test]
    fn a_pause_ends_the_step() {
        let mut past = Past::default();
        past.made(Kind::Type(false), 1);
        past.pause();
        past.made(Kind::Type(false), 1);
        assert_eq!(past.undo(), 1);
    }

    #[test]
    fn the_oldest_edits_are_forgotten_first() {
        let mut past = Past::default();
        past.made(Kind::Whole, EDITS);
        past.made(Kind::Whole, 3);
        assert_eq!([past.undo(), past.undo()], [3, EDITS - 3]);
    }
}
