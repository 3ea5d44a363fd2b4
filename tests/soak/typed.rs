//! What somebody types: a word that nobody typed before, and some that everybody does.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use crate::dice::Dice;

const WORDS: [&str; 12] = [
    "calm", "then", "less", "far", "rain", "slow", "heavy", "quiet", "warm", "again", "felt",
    "away",
];

/// Gives a word that is new each time, in letters alone: a number would be a finding for the guard.
pub fn new_word() -> String {
    static COUNT: AtomicUsize = AtomicUsize::new(0);
    let mut count = COUNT.fetch_add(1, Ordering::Relaxed);
    let mut word = String::from("zu");
    for _ in 0..4 {
        word.push(char::from(b"bdfgklmnprstvz"[count % 14]));
        word.push(char::from(b"aeiou"[count / 14 % 5]));
        count /= 70;
    }
    word
}

/// Gives a line that begins with such a word.
pub fn new_line(dice: &mut Dice) -> String {
    let mut line = new_word();
    for _ in 0..3 + dice.below(12) {
        line.push(' ');
        line.push_str(WORDS[dice.below(WORDS.len())]);
    }
    line
}

/// What was typed on a page, and when each key was.
#[derive(Debug, Default)]
pub struct Typed {
    pub text: String,
    pub times: Vec<Duration>,
}

/// What a kill cost.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Loss {
    pub keys: usize,
    pub time: Duration,
}

impl Loss {
    /// Two seconds of typing or forty keys are what a crash may cost.
    pub fn is_little(&self) -> bool {
        self.keys <= 40 || self.time <= Duration::from_secs(2)
    }
}

impl Typed {
    /// Says what is lost if this much of it is kept, and the program was killed then.
    pub fn loss(&self, kept: usize, end: Duration) -> Loss {
        let first = self.times.get(kept);
        Loss {
            keys: self.text.len().saturating_sub(kept),
            time: first.map_or(Duration::ZERO, |first| end.saturating_sub(*first)),
        }
    }
}

#[test]
fn more_than_forty_keys_and_two_seconds_are_too_much() {
    let typed = Typed {
        text: "a".repeat(50),
        times: (1..=50).map(|at| Duration::from_millis(at * 100)).collect(),
    };
    let end = Duration::from_secs(6);
    assert!(typed.loss(50, end).is_little());
    assert!(typed.loss(10, end).is_little(), "forty keys");
    assert!(!typed.loss(9, end).is_little());
    let soon = Duration::from_millis(2500);
    assert!(typed.loss(4, soon).is_little(), "two seconds");
}

#[test]
fn words_are_new_each_time() {
    let words: std::collections::BTreeSet<_> = (0..10_000).map(|_| new_word()).collect();
    assert_eq!(words.len(), 10_000);
}
