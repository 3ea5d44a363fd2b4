//! The small menu of the breathing screen: pattern, length, first breaths, shape, sound.

use std::time::Duration;

use crate::breath::pattern::Pattern;
use crate::breath::presets::offered;
use crate::config::habit::Chosen;
use crate::config::{Breathe, Shape, Sound};
use crate::keys::action::Action;
use crate::words::say;

/// The lengths that are offered, in minutes.
const MINUTES: [u64; 4] = [1, 3, 5, 10];
/// The start paces that are offered: in and out together, in seconds.
const STARTS: [u64; 3] = [4, 5, 6];

/// Names a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Row {
    /// Which pattern.
    Pattern,
    /// How long.
    Length,
    /// How slow the first breaths are.
    Start,
    /// What moves.
    Shape,
    /// What closed eyes hear.
    Sound,
}

impl Row {
    /// Lists the rows from the top.
    pub const ALL: [Self; 5] = [
        Self::Pattern,
        Self::Length,
        Self::Start,
        Self::Shape,
        Self::Sound,
    ];
}

/// Holds what is being chosen.
#[derive(Debug)]
pub struct Menu {
    /// The choice so far.
    pub chosen: Chosen,
    /// The place of the cursor.
    pub row: usize,
    /// Whether the breathing went on when the menu was opened.
    pub was_running: bool,
    patterns: Vec<Pattern>,
    sounds: Vec<Sound>,
    shapes: Vec<Shape>,
}

impl Menu {
    /// Opens on what is chosen now.
    #[must_use]
    pub fn new(chosen: Chosen, settings: &Breathe, is_still: bool, was_running: bool) -> Self {
        let mut patterns = settings.own.clone();
        patterns.extend(offered().cloned());
        if patterns.iter().all(|other| other.id != chosen.pattern.id) {
            patterns.insert(0, chosen.pattern.clone());
        }
        let mut sounds = vec![Sound::Off, Sound::Bell];
        sounds.extend((!settings.command.is_empty()).then_some(Sound::Command));
        let shapes = if is_still {
            vec![Shape::Words]
        } else {
            Shape::ALL.to_vec()
        };
        Self {
            chosen,
            row: 0,
            was_running,
            patterns,
            sounds,
            shapes,
        }
    }

    /// Moves the cursor or changes the row under it.
    pub fn act(&mut self, action: Action) {
        match action {
            Action::Up => self.row = self.row.saturating_sub(1),
            Action::Down => self.row = (self.row + 1).min(Row::ALL.len() - 1),
            Action::First => self.row = 0,
            Action::Last => self.row = Row::ALL.len() - 1,
            Action::Left => self.turn(false),
            Action::Right | Action::Toggle => self.turn(true),
            _ => {}
        }
    }

    /// Gives a row's options in words, and which of them is chosen.
    #[must_use]
    pub fn options(&self, row: Row) -> (Vec<String>, usize) {
        let seconds = |time: &Duration| time.as_secs();
        match row {
            Row::Pattern => {
                let names = self
                    .patterns
                    .iter()
                    .map(|pattern| pattern.title().to_owned());
                (names.collect(), place(&self.patterns, &self.chosen.pattern))
            }
            Row::Length => numbers(&self.minutes(), self.chosen.minutes),
            Row::Start => numbers(&STARTS, seconds(&self.chosen.start)),
            Row::Shape => {
                let names = self
                    .shapes
                    .iter()
                    .map(|shape| shape_name(*shape).to_owned());
                (names.collect(), place(&self.shapes, &self.chosen.shape))
            }
            Row::Sound => {
                let names = self
                    .sounds
                    .iter()
                    .map(|sound| sound_name(*sound).to_owned());
                (names.collect(), place(&self.sounds, &self.chosen.sound))
            }
        }
    }

    /// The offered lengths, and the one that is chosen, if it is another.
    fn minutes(&self) -> Vec<u64> {
        let mut minutes = MINUTES.to_vec();
        if !minutes.contains(&self.chosen.minutes) {
            minutes.push(self.chosen.minutes);
            minutes.sort_unstable();
        }
        minutes
    }

    fn turn(&mut self, is_forward: bool) {
        let minutes = self.minutes();
        let chosen = &mut self.chosen;
        let to = |count: usize, at: usize| {
            if is_forward {
                (at + 1) % count
            } else {
                (at + count - 1) % count
            }
        };
        match Row::ALL[self.row] {
            Row::Pattern => {
                let at = place(&self.patterns, &chosen.pattern);
                chosen.pattern = self.patterns[to(self.patterns.len(), at)].clone();
            }
            Row::Length => {
                let at = place(&minutes, &chosen.minutes);
                chosen.minutes = minutes[to(minutes.len(), at)];
            }
            Row::Start => {
                let at = place(&STARTS, &chosen.start.as_secs());
                chosen.start = Duration::from_secs(STARTS[to(STARTS.len(), at)]);
            }
            Row::Shape => {
                let at = place(&self.shapes, &chosen.shape);
                chosen.shape = self.shapes[to(self.shapes.len(), at)];
            }
            Row::Sound => {
                let at = place(&self.sounds, &chosen.sound);
                chosen.sound = self.sounds[to(self.sounds.len(), at)];
            }
        }
    }
}

/// Finds a value among those that are offered; the first where it is none of them.
fn place<T: PartialEq>(all: &[T], one: &T) -> usize {
    all.iter().position(|other| other == one).unwrap_or(0)
}

fn numbers(all: &[u64], one: u64) -> (Vec<String>, usize) {
    (all.iter().map(u64::to_string).collect(), place(all, &one))
}

fn shape_name(shape: Shape) -> &'static str {
    say(match shape {
        Shape::Circle => "breathing-shape-circle",
        Shape::Column => "breathing-shape-column",
        Shape::Sweep => "breathing-shape-sweep",
        Shape::Box => "breathing-shape-box",
        Shape::Words => "breathing-shape-words",
    })
}

fn sound_name(sound: Sound) -> &'static str {
    say(match sound {
        Sound::Off => "breathing-sound-name-off",
        Sound::Bell => "breathing-sound-name-bell",
        Sound::Command => "breathing-sound-name-command",
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn menu(settings: &Breathe) -> Menu {
        Menu::new(Chosen::of(settings), settings, false, true)
    }

    #[test]
    fn every_row_goes_round_in_both_directions() {
        let mut menu = menu(&Breathe::default());
        let before = menu.chosen.clone();
        for row in Row::ALL {
            let (options, at) = menu.options(row);
            assert!(options.len() > 1 && at < options.len(), "{row:?}");
            menu.act(Action::Left);
            assert_ne!(menu.chosen, before, "{row:?}");
            menu.act(Action::Right);
            assert_eq!(menu.chosen, before, "{row:?}");
            for _ in options {
                menu.act(Action::Right);
            }
            assert_eq!(menu.chosen, before, "{row:?}");
            menu.act(Action::Down);
        }
    }

    #[test]
    fn own_patterns_come_first_and_the_long_hold_only_where_it_was_asked_for() {
        let own = Pattern {
            id: "own".into(),
            name: "Corridor".into(),
            ..Pattern::default()
        };
        let settings = Breathe {
            own: vec![own],
            ..Breathe::default()
        };
        let (names, _) = menu(&settings).options(Row::Pattern);
        assert_eq!(names[0], "Corridor");
        assert!(!names.contains(&"Four-seven-eight".to_owned()));
        let settings = Breathe {
            pattern: Pattern::find("478").expect("a preset"),
            ..Breathe::default()
        };
        assert_eq!(
            menu(&settings).options(Row::Pattern).0[0],
            "Four-seven-eight"
        );
    }

    #[test]
    fn a_length_of_ones_own_is_among_the_offered_ones() {
        let settings = Breathe {
            minutes: 7,
            ..Breathe::default()
        };
        let (lengths, at) = menu(&settings).options(Row::Length);
        assert_eq!((lengths.join(" ").as_str(), at), ("1 3 5 7 10", 3));
    }

    #[test]
    fn the_program_is_offered_where_there_is_one_and_shapes_where_motion_is_wanted() {
        let settings = Breathe {
            command: vec!["play".into()],
            ..Breathe::default()
        };
        assert_eq!(
            menu(&settings).options(Row::Sound).0,
            ["off", "bell", "your own"]
        );
        let still = Menu::new(Chosen::of(&settings), &settings, true, true);
        assert_eq!(still.options(Row::Shape).0, ["words"]);
    }
}
