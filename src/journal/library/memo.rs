//! What was computed from all notes, kept until they or the day change.

use std::any::Any;
use std::fmt;
use std::sync::{Mutex, MutexGuard, PoisonError};

use chrono::NaiveDate;

/// Holds one answer that takes a walk over all notes, so that a frame need not wait for it. It is no part of what a
/// library is: a copy begins without it, and two libraries with different ones are equal.
#[derive(Default)]
pub struct Memo(Mutex<Option<Kept>>);

struct Kept {
    day: NaiveDate,
    answer: Box<dyn Any + Send>,
}

impl Memo {
    /// Gives the answer of a day, computed when it is first asked for.
    pub fn of<T: Clone + Send + 'static>(&self, day: NaiveDate, compute: impl FnOnce() -> T) -> T {
        if let Some(answer) = self.kept(day) {
            return answer;
        }
        // Nothing is held meanwhile: who computes may ask for something else of the library.
        let answer = compute();
        *self.lock() = Some(Kept {
            day,
            answer: Box::new(answer.clone()),
        });
        answer
    }

    /// Forgets the answer: the notes changed.
    pub fn forget(&mut self) {
        *self.lock() = None;
    }

    fn kept<T: Clone + 'static>(&self, day: NaiveDate) -> Option<T> {
        let kept = self.lock();
        let kept = kept.as_ref().filter(|kept| kept.day == day)?;
        kept.answer.downcast_ref().cloned()
    }

    fn lock(&self) -> MutexGuard<'_, Option<Kept>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Clone for Memo {
    fn clone(&self) -> Self {
        Self::default()
    }
}

impl PartialEq for Memo {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

/// Prints nothing of what is kept.
impl fmt::Debug for Memo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Memo").finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(number: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, number).unwrap()
    }

    #[test]
    fn an_answer_is_computed_once_a_day_until_the_notes_change() {
        let mut memo = Memo::default();
        assert_eq!(memo.of(day(1), || 1), 1);
        assert_eq!(memo.of(day(1), || 2), 1);
        assert_eq!(memo.of(day(2), || 3), 3);
        memo.forget();
        assert_eq!(memo.of(day(2), || 4), 4);
        assert_eq!(memo.clone().of(day(2), || 5), 5);
    }
}
