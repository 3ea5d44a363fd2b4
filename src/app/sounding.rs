//! When a cue is heard while one breathes: data for the shell, which rings and runs.

use std::time::Duration;

use crate::app::effect::Effect;
use crate::breath::cue::Cue;
use crate::breath::plan::Plan;
use crate::config::{Breathe, Sound};

/// A cue that is later than this is not sounded any more: it would lead astray.
const LATEST: Duration = Duration::from_millis(500);

/// Holds what is sounded, and up to which place of the session it was.
#[derive(Debug, Clone)]
pub struct Sounding {
    /// What is heard.
    pub sound: Sound,
    /// The program of [`Sound::Command`] with its arguments.
    command: Vec<String>,
    /// All that is due before this place is done with.
    done: Duration,
}

impl Sounding {
    /// Begins with what the settings say.
    #[must_use]
    pub fn new(sound: Sound, config: &Breathe) -> Self {
        let command = config.command.clone();
        let sound = match sound {
            Sound::Command if command.is_empty() => Sound::Off,
            sound => sound,
        };
        Self {
            sound,
            command,
            done: Duration::ZERO,
        }
    }

    /// Takes the next kind of sound: nothing, bells, and a program where there is one.
    pub fn turn(&mut self) {
        self.sound = match self.sound {
            Sound::Off => Sound::Bell,
            Sound::Bell if !self.command.is_empty() => Sound::Command,
            Sound::Bell | Sound::Command => Sound::Off,
        };
    }

    /// Gives what has to be heard at a place of the session and was not yet.
    pub fn due(&mut self, plan: &Plan, place: Duration) -> Vec<Effect> {
        let from = std::mem::replace(&mut self.done, place + Duration::from_nanos(1));
        let events = self.events(plan, from.max(place.saturating_sub(LATEST)));
        let due = events.take_while(|(at, _)| *at <= place);
        due.map(|(_, effect)| effect).collect()
    }

    /// Forgets what was heard from a place on, which is breathed again.
    pub fn again_from(&mut self, place: Duration) {
        self.done = place;
    }

    /// Gives the time until something has to be heard.
    #[must_use]
    pub fn next(&self, plan: &Plan, place: Duration) -> Option<Duration> {
        let mut events = self.events(plan, self.done);
        events.next().map(|(at, _)| at.saturating_sub(place))
    }

    /// Gives the cue that says that it is over before its time, for a program that has to be told.
    #[must_use]
    pub fn end(&self) -> Option<Effect> {
        (self.sound == Sound::Command).then(|| self.run(Cue::End))
    }

    /// Goes through all that is heard from a place on, each with its place.
    pub fn events(&self, plan: &Plan, from: Duration) -> impl Iterator<Item = (Duration, Effect)> {
        let is_on = self.sound != Sound::Off;
        // The last bell of a cue may be due when its first is long done.
        let cues = plan.cues(from.saturating_sub(LATEST * 2));
        let cues = cues.take_while(move |_| is_on);
        let events = cues.flat_map(|(start, cue)| self.heard(start, cue));
        events.filter(move |(at, _)| *at >= from)
    }

    fn heard(&self, start: Duration, cue: Cue) -> Vec<(Duration, Effect)> {
        match self.sound {
            Sound::Off => Vec::new(),
            Sound::Bell => {
                let ring = |after| (start + after, Effect::Bell);
                cue.bells().map(ring).collect()
            }
            Sound::Command => vec![(start, self.run(cue))],
        }
    }

    /// The word for the cue is the last argument, and all that the program is told.
    fn run(&self, cue: Cue) -> Effect {
        let mut call = self.command.clone();
        call.push(cue.word().to_owned());
        Effect::Cue(call)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::breath::pattern::Pattern;

    fn plan(pattern: &str) -> Plan {
        let pattern = Pattern::find(pattern).expect("a pattern");
        let minute = Duration::from_secs(60);
        Plan::new(pattern, minute, Duration::from_secs(5)).with_ramp(Duration::ZERO)
    }

    fn sounding(sound: Sound) -> Sounding {
        let config = Breathe {
            command: vec!["play".into(), "soft".into()],
            ..Breathe::default()
        };
        Sounding::new(sound, &config)
    }

    /// Looks every 33 ms, as the breathing screen does, and gives the moments of what is heard.
    fn heard(sound: Sound, pattern: &str, millis: u64) -> Vec<(u64, Effect)> {
        let (plan, mut sounding) = (plan(pattern), sounding(sound));
        let looks = (0..millis).step_by(33);
        let heard = looks.flat_map(|at| {
            let due = sounding.due(&plan, Duration::from_millis(at));
            due.into_iter().map(move |effect| (at, effect))
        });
        heard.collect()
    }

    fn cue(word: &str) -> Effect {
        Effect::Cue(["play", "soft", word].map(str::to_owned).to_vec())
    }

    #[test]
    fn one_bell_for_in_and_two_for_out() {
        let bells = heard(Sound::Bell, "46", 20_000);
        assert!(bells.iter().all(|(_, effect)| *effect == Effect::Bell));
        let seconds: Vec<_> = bells.iter().map(|(at, _)| at / 100).collect();
        assert_eq!(seconds, [0, 40, 43, 100, 140, 143]);
    }

    #[test]
    fn a_rest_has_three_bells_and_no_bell_is_heard_twice() {
        let bells = heard(Sound::Bell, "box", 15_999);
        assert_eq!(bells.len(), 1 + 3 + 2 + 3);
    }

    #[test]
    fn a_program_is_told_each_part_and_the_end() {
        let plan = plan("46");
        let all = heard(Sound::Command, "46", 60_100);
        let words: Vec<_> = all.iter().map(|(_, effect)| effect.clone()).collect();
        assert_eq!(words[..3], [cue("in"), cue("out"), cue("in")]);
        assert_eq!(words.last(), Some(&cue("end")));
        assert_eq!(words.len(), plan.cycles().len() * 2 + 1);
    }

    #[test]
    fn without_sound_nothing_is_heard_and_nobody_is_woken() {
        assert_eq!(heard(Sound::Off, "box", 30_000), []);
        assert_eq!(
            sounding(Sound::Off).next(&plan("box"), Duration::ZERO),
            None
        );
        let next = sounding(Sound::Bell).next(&plan("46"), Duration::from_secs(1));
        assert_eq!(next, Some(Duration::ZERO), "the first was not heard yet");
    }

    #[test]
    fn what_was_missed_by_half_a_second_is_left_out() {
        let (plan, mut late) = (plan("46"), sounding(Sound::Bell));
        assert_eq!(late.due(&plan, Duration::from_secs(2)), []);
        assert_eq!(
            late.next(&plan, Duration::from_secs(2)),
            Some(Duration::from_secs(2))
        );
        late.again_from(Duration::ZERO);
        assert_eq!(late.due(&plan, Duration::ZERO), [Effect::Bell]);
    }

    #[test]
    fn a_key_turns_from_nothing_to_bells_to_the_program_if_there_is_one() {
        let mut own = sounding(Sound::Off);
        let turns = [(); 3].map(|()| {
            own.turn();
            own.sound
        });
        assert_eq!(turns, [Sound::Bell, Sound::Command, Sound::Off]);
        let mut plain = Sounding::new(Sound::Command, &Breathe::default());
        assert_eq!(plain.sound, Sound::Off);
        plain.turn();
        plain.turn();
        assert_eq!(plain.sound, Sound::Off);
    }
}
