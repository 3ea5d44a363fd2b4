//! The patterns that come with the program (domain brief, 5.1).

use std::borrow::Cow;
use std::time::Duration;

use crate::words::say;

use super::pattern::{LONG_HOLD_CYCLES, Pattern, PatternError};

/// Lists every preset, the default first.
pub static ALL: [Pattern; 12] = [
    preset("b.46", "Easy longer-out", [4_000, 0, 6_000, 0]),
    preset("b.4555", "Gentle six", [4_500, 0, 5_500, 0]),
    preset("b.55", "Even six", [5_000, 0, 5_000, 0]),
    preset("b.5555", "Even, slower", [5_500, 0, 5_500, 0]),
    preset("b.34", "Starter", [3_000, 0, 4_000, 0]),
    preset("b.3545", "Starter plus", [3_500, 0, 4_500, 0]),
    preset("b.36", "One to two", [3_000, 0, 6_000, 0]),
    preset("b.48", "One to two, slower", [4_000, 0, 8_000, 0]),
    preset("b.box3", "Small box", [3_000, 3_000, 3_000, 3_000]),
    preset("b.box", "Box", [4_000, 4_000, 4_000, 4_000]),
    sigh(preset("b.sigh", "Two-step sigh", [2_000, 0, 6_000, 0])),
    limited(preset(
        "b.478",
        "Four-seven-eight",
        [4_000, 7_000, 8_000, 0],
    )),
];

const fn preset(id: &'static str, name: &'static str, millis: [u64; 4]) -> Pattern {
    Pattern {
        id: Cow::Borrowed(id),
        name: Cow::Borrowed(name),
        inhale: Duration::from_millis(millis[0]),
        top_up: Duration::ZERO,
        hold_in: Duration::from_millis(millis[1]),
        exhale: Duration::from_millis(millis[2]),
        hold_out: Duration::from_millis(millis[3]),
        max_cycles: None,
        offered: true,
    }
}

const fn sigh(mut pattern: Pattern) -> Pattern {
    pattern.top_up = Duration::from_secs(1);
    pattern
}

const fn limited(mut pattern: Pattern) -> Pattern {
    pattern.max_cycles = Some(LONG_HOLD_CYCLES);
    pattern.offered = false;
    pattern
}

impl Pattern {
    /// Finds a preset by its id, with or without "b.", or reads a pattern of one's own.
    ///
    /// # Errors
    /// Says what is wrong with a pattern of one's own; [`PatternError::Form`] where the text is neither.
    pub fn find(text: &str) -> Result<Self, PatternError> {
        let text = text.trim();
        let id = text.strip_prefix("b.").unwrap_or(text);
        let preset = ALL.iter().find(|preset| preset.id[2..] == *id);
        preset.map_or_else(|| text.parse(), |preset| Ok(preset.clone()))
    }

    /// Gives the name as it is shown: a preset's in the language that is spoken, one's own as it stands, or that it is one's own.
    #[must_use]
    pub fn title(&self) -> &str {
        match self.id.as_ref() {
            "b.46" => say("breathe-pattern-46"),
            "b.4555" => say("breathe-pattern-4555"),
            "b.55" => say("breathe-pattern-55"),
            "b.5555" => say("breathe-pattern-5555"),
            "b.34" => say("breathe-pattern-34"),
            "b.3545" => say("breathe-pattern-3545"),
            "b.36" => say("breathe-pattern-36"),
            "b.48" => say("breathe-pattern-48"),
            "b.box3" => say("breathe-pattern-box3"),
            "b.box" => say("breathe-pattern-box"),
            "b.sigh" => say("breathe-pattern-sigh"),
            "b.478" => say("breathe-pattern-478"),
            _ if self.name.is_empty() => say("breathe-pattern-own"),
            _ => &self.name,
        }
    }
}

/// Gives "4 in, 6 out", the easy longer out-breath.
impl Default for Pattern {
    fn default() -> Self {
        ALL[0].clone()
    }
}

/// Goes through the presets that lists offer.
pub fn offered() -> impl Iterator<Item = &'static Pattern> {
    ALL.iter().filter(|pattern| pattern.offered)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_preset_is_found_with_and_without_its_prefix() {
        for preset in &ALL {
            for text in [&preset.id, &preset.id[2..]] {
                assert_eq!(Pattern::find(text), Ok(preset.clone()));
            }
        }
    }

    #[test]
    fn an_unknown_name_is_no_pattern() {
        for text in ["b.", "b.99", "46x", "B.46"] {
            assert_eq!(Pattern::find(text), Err(PatternError::Form));
        }
    }

    proptest! {
        #[test]
        fn no_text_panics(text in ".{0,20}") {
            let _ = Pattern::find(&text);
        }
    }

    #[test]
    fn the_presets_breathe_at_the_rates_of_the_domain_brief() {
        let rates = [6.0, 6.0, 6.0, 5.45, 8.6, 7.5, 6.7, 5.0, 5.0, 3.75, 6.7, 3.2];
        for (pattern, rate) in ALL.iter().zip(rates) {
            let own = 60.0 / pattern.period().as_secs_f64();
            assert!((own - rate).abs() < 0.05, "{}: {own}", pattern.id);
        }
    }

    #[test]
    fn every_preset_keeps_the_limits_of_patterns_of_ones_own() {
        for preset in &ALL {
            let own: Pattern = preset.numbers().parse().expect("within the limits");
            assert_eq!(own.max_cycles, preset.max_cycles, "{}", preset.id);
        }
    }

    #[test]
    fn four_seven_eight_is_there_but_not_offered() {
        let hidden: Vec<_> = ALL.iter().filter(|pattern| !pattern.offered).collect();
        assert_eq!(hidden.len(), 1);
        assert_eq!(hidden[0].id, "b.478");
        assert_eq!(offered().count(), ALL.len() - 1);
    }

    #[test]
    fn the_default_is_the_easy_longer_out_breath() {
        assert_eq!(Pattern::default().id, "b.46");
    }
}
