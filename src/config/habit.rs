//! What was chosen last for breathing, and where a session stopped: one small file that is not encrypted, so that one key
//! is enough before the passphrase. No text of the user's is in it.

use std::time::Duration;

use crate::breath::pattern::Pattern;
use crate::nesting;

use super::{Breathe, Shape, Sound};

/// The name of the file, in the state folder.
pub const FILE: &str = "breathing.toml";
/// No such file is longer, in bytes.
pub const LONGEST: usize = 4 * 1024;
/// What the file begins with.
const HEAD: &str = "# What was chosen last on the breathing screen of Afterword. Nothing of your notes is in it.\n\
                    # `remember = false` under [breathe] in the settings keeps this file away.\n";
const DEEPEST: usize = 2;
const LONGEST_MINUTES: u64 = 60;

/// Holds a way to breathe: everything that the menu of the breathing screen asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chosen {
    /// The pattern.
    pub pattern: Pattern,
    /// The length, in minutes.
    pub minutes: u64,
    /// In and out together at the start.
    pub start: Duration,
    /// What moves.
    pub shape: Shape,
    /// What closed eyes hear.
    pub sound: Sound,
}

/// Holds where a session stopped when the program ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stop {
    /// What was breathed.
    pub chosen: Chosen,
    /// The place in the session, in whole seconds.
    pub place: Duration,
    /// When, in seconds since 1970.
    pub at: i64,
}

/// Holds what is kept from one run to the next.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Habit {
    /// What was breathed last; none leaves it to the settings.
    pub chosen: Option<Chosen>,
    /// What the settings chose at that time.
    pub settings: Option<Chosen>,
    /// Whether the cautions were on the screen for a breath at least.
    pub has_read: bool,
    /// Where a session stopped.
    pub stopped: Option<Stop>,
}

impl Chosen {
    /// Gives what the settings choose.
    #[must_use]
    pub fn of(settings: &Breathe) -> Self {
        Self {
            pattern: settings.pattern.clone(),
            minutes: settings.minutes,
            start: settings.start,
            shape: settings.shape,
            sound: settings.sound,
        }
    }

    /// Writes "b.46 3 5 circle off".
    fn words(&self) -> String {
        let start = self.start.as_secs();
        let (shape, sound) = (self.shape.name(), self.sound.name());
        format!(
            "{} {} {start} {shape} {sound}",
            self.pattern.id, self.minutes
        )
    }

    /// Reads it again; none where it is not understood, or the pattern is not there any more.
    fn read<'w>(mut words: impl Iterator<Item = &'w str>, settings: &Breathe) -> Option<Self> {
        let pattern = settings.find(words.next()?).ok()?;
        let minutes = words.next()?.parse().ok()?;
        let start = words.next()?.parse().ok()?;
        let shape = Shape::named(words.next()?)?;
        let sound = Sound::named(words.next()?)?;
        let is_within = (1..=LONGEST_MINUTES).contains(&minutes) && (4..=6).contains(&start);
        is_within.then_some(Self {
            pattern,
            minutes,
            start: Duration::from_secs(start),
            shape,
            sound,
        })
    }
}

impl Habit {
    /// Reads the file. What is not understood in it was never there.
    ///
    /// What was chosen on the screen holds until the settings choose something else.
    #[must_use]
    pub fn parse(text: &str, settings: &Breathe) -> Self {
        if text.len() > LONGEST || !nesting::is_within(text, DEEPEST) {
            return Self::default();
        }
        let Ok(table) = text.parse::<toml::Table>() else {
            return Self::default();
        };
        let words = |key: &str| table.get(key).and_then(toml::Value::as_str);
        let now = Chosen::of(settings);
        let is_as_before = words("settings") == Some(&now.words());
        let chosen = words("chosen").filter(|_| is_as_before);
        let chosen = chosen.and_then(|words| Chosen::read(words.split(' '), settings));
        Self {
            settings: chosen.is_some().then_some(now),
            chosen,
            has_read: table.get("cautions-seen").and_then(toml::Value::as_bool) == Some(true),
            stopped: words("stopped").and_then(|words| Stop::read(words, settings)),
        }
    }

    /// Writes the file.
    #[must_use]
    pub fn print(&self) -> String {
        let mut lines = format!("{HEAD}cautions-seen = {}\n", self.has_read);
        let mut add = |key: &str, words: &str| {
            lines.extend([key, " = \"", words, "\"\n"]);
        };
        if let (Some(settings), Some(chosen)) = (&self.settings, &self.chosen) {
            add("settings", &settings.words());
            add("chosen", &chosen.words());
        }
        if let Some(Stop { chosen, place, at }) = &self.stopped {
            let place = place.as_secs();
            add("stopped", &format!("{} {place} {at}", chosen.words()));
        }
        lines
    }
}

impl Stop {
    fn read(words: &str, settings: &Breathe) -> Option<Self> {
        let mut words = words.split(' ');
        let chosen = Chosen::read(words.by_ref().take(5), settings)?;
        let place = words.next()?.parse().ok()?;
        let at = words.next()?.parse().ok()?;
        (place <= LONGEST_MINUTES * 60).then_some(Self {
            chosen,
            place: Duration::from_secs(place),
            at,
        })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn habit() -> Habit {
        let chosen = Chosen {
            pattern: Pattern::find("b.box").expect("a preset"),
            minutes: 5,
            start: Duration::from_secs(6),
            shape: Shape::Box,
            sound: Sound::Bell,
        };
        Habit {
            chosen: Some(chosen.clone()),
            settings: Some(Chosen::of(&Breathe::default())),
            has_read: true,
            stopped: Some(Stop {
                chosen,
                place: Duration::from_secs(95),
                at: 1_795_340_520,
            }),
        }
    }

    #[test]
    fn what_is_written_is_read_again() {
        let settings = Breathe::default();
        for habit in [habit(), Habit::default()] {
            assert_eq!(Habit::parse(&habit.print(), &settings), habit);
        }
    }

    #[test]
    fn the_file_holds_nothing_but_ids_and_numbers() {
        let text = habit().print();
        let lines: Vec<_> = text.lines().filter(|line| !line.starts_with('#')).collect();
        assert_eq!(
            lines,
            [
                "cautions-seen = true",
                "settings = \"b.46 3 5 circle off\"",
                "chosen = \"b.box 5 6 box bell\"",
                "stopped = \"b.box 5 6 box bell 95 1795340520\"",
            ]
        );
    }

    #[test]
    fn settings_that_changed_come_first_and_the_cautions_stay_seen() {
        let text = habit().print();
        let changed = Breathe {
            minutes: 10,
            ..Breathe::default()
        };
        let read = Habit::parse(&text, &changed);
        assert_eq!((read.chosen, read.has_read), (None, true));
    }

    #[test]
    fn a_damaged_file_is_none() {
        for text in [
            "cautions-seen = ",
            "cautions-seen = \"yes\"",
            "chosen = \"b.46 3\"",
            "chosen = \"b.46 0 5 circle off\"",
            "chosen = \"b.46 3 9 circle off\"",
            "stopped = \"b.46 3 5 circle off 9999999 1\"",
            &"[".repeat(5_000),
            &"#".repeat(5_000),
        ] {
            assert_eq!(Habit::parse(text, &Breathe::default()), Habit::default());
        }
    }

    proptest! {
        #[test]
        fn no_text_panics(text in "(chosen|stopped|=|\"|b.46|[0-9]|circle|off| |\n|\\PC){0,30}") {
            let _ = Habit::parse(&text, &Breathe::default());
        }
    }
}
