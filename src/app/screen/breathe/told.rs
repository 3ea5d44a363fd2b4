//! What the breathing screen says in passing.

use std::time::Duration;

use crate::app::now::Now;
use crate::app::pacing::Pacing;
use crate::app::step::Step;
use crate::breath::change::Change;
use crate::config::Sound;
use crate::keys::action::Action;
use crate::words::say;

/// The key that takes the starter for the next time.
pub const SMALLER: char = 's';

/// Asks for another pace, and says what came of it.
pub fn pace(pacing: &mut Pacing, action: Action, now: &Now) -> Step {
    let (change, done, limit) = if action == Action::Slower {
        (Change::Slower, "breathe-slower", "breathe-slowest")
    } else {
        (Change::Faster, "breathe-faster", "breathe-fastest")
    };
    let is_last = pacing.is_last(now);
    match pacing.ask(change, now) {
        true => Step::stay().saying(say(done)),
        false if is_last => Step::stay(),
        false => Step::stay().saying(say(limit)),
    }
}

/// Says what is heard from now on.
#[must_use]
pub fn sound(sound: Sound) -> &'static str {
    say(match sound {
        Sound::Off => "breathing-sound-off",
        Sound::Bell => "breathing-sound-bell",
        Sound::Command => "breathing-sound-command",
    })
}

/// Tells what there was, whole or not: "Kept 3 min, 21 breaths."
/// The key is that which goes on with it.
#[must_use]
pub fn kept(time: Duration, breaths: usize, is_sealed: bool, key: Option<String>) -> String {
    let amount = amount(time, breaths);
    match key {
        Some(key) => say!("breathing-kept-goes-on", amount = amount, key = key),
        None if is_sealed => say!("breathing-kept-sealed", amount = amount),
        None => say!("breathing-kept", amount = amount),
    }
}

/// Gives the time in half minutes and the number of breaths.
#[must_use]
pub fn amount(time: Duration, breaths: usize) -> String {
    say!("breathing-amount", time = minutes(time), breaths = breaths)
}

/// Gives a time in half minutes: "2½ min".
#[must_use]
pub fn minutes(time: Duration) -> String {
    let seconds = time.as_secs();
    match (seconds + 15) / 30 {
        0 | 1 => say!("time-seconds", n = seconds),
        halves if halves % 2 == 0 => say!("time-minutes", n = halves / 2),
        halves => say!("time-minutes-and-half", n = halves / 2),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_there_was_is_told_in_half_minutes() {
        let told = |seconds, breaths| kept(Duration::from_secs(seconds), breaths, false, None);
        assert_eq!(told(183, 21), "Kept 3 min, 21 breaths.");
        assert_eq!(told(100, 11), "Kept 1½ min, 11 breaths.");
        assert_eq!(told(5, 1), "Kept 5 s, 1 breath.");
    }
}
