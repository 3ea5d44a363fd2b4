//! The fixed words of the query language, as someone may type them, folded: English and German, side by side.
//!
//! They are understood whatever language the program speaks, so that a saved question means the same in each. The
//! first name of a key is the one that is printed.

use crate::fault::nearest;

/// Names what stands before a colon and is no scale.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Key {
    /// The word that stands for someone.
    Alias,
    /// A label.
    Tag,
    /// The deck that led to a note, by id.
    Deck,
    /// Words in the title.
    Title,
    /// The first day.
    Since,
    /// The day that is too late.
    Before,
    /// The day, the month or the year.
    On,
}

/// Names a word that stands alone and is not looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Plain {
    /// What follows must not be so.
    Not,
    /// No next step was chosen yet.
    Open,
    /// It goes to supervision.
    Supervision,
}

/// The scales that come with the program, each by its id first. `tests/prompts` holds them against `scales.toml`.
pub const SCALES: &[&[&str]] = &[
    &["strength", "starke", "staerke"],
    &["tired", "tiredness", "mude", "muede", "mudigkeit"],
    &["fuse", "geduld", "geduldsfaden", "gereiztheit"],
    &["distance", "abstand"],
    &["energy", "kraft"],
    &["ease", "leichtigkeit"],
    &["aims", "ziele"],
    &["way", "vorgehen"],
    &["bond", "bindung"],
    &["sure", "sicherheit"],
    &["say", "mitsprache"],
    &["moral", "moralisch"],
    &["harsh", "harte", "haerte"],
    &["backed", "backing", "ruckhalt", "rueckhalt"],
    &["closeness", "nahe", "naehe"],
    &["mine", "anteil"],
];

/// The scales whose id also begins labels: `moral:7` is a rating, `moral:own-part` a label.
pub const ALSO_LABELS: &[&str] = &["moral"];

/// Labels of the decks that begin with a word like a key.
const LIKE_KEYS: &[&str] = &["stance"];

/// What the second rating of a scale in one note ends with.
const AFTER: &str = "_after";

/// Words that other programs use, and the key that is meant.
const ELSEWHERE: &[(&str, &str)] = &[
    ("after", "since"),
    ("from", "since"),
    ("von", "seit"),
    ("nach", "seit"),
    ("until", "before"),
    ("bis", "vor"),
    ("date", "on"),
    ("datum", "am"),
    ("label", "tag"),
    ("person", "alias"),
    ("client", "alias"),
    ("patient", "alias"),
    ("subject", "title"),
    ("betreff", "titel"),
];

/// A slip is only looked for in words of so many letters.
const SLIP: usize = 3;

impl Key {
    /// All of them, in the order in which help shows them.
    pub const ALL: [Self; 7] = [
        Self::Alias,
        Self::Tag,
        Self::Deck,
        Self::Title,
        Self::Since,
        Self::Before,
        Self::On,
    ];

    /// Gives the name that is printed.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.names()[0]
    }

    /// Finds the key of a folded word.
    #[must_use]
    pub fn named(word: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|key| key.names().contains(&word))
    }

    const fn names(self) -> &'static [&'static str] {
        match self {
            Self::Alias => &["alias"],
            Self::Tag => &["tag", "schlagwort"],
            Self::Deck => &["deck"],
            Self::Title => &["title", "titel"],
            Self::Since => &["since", "seit", "ab"],
            Self::Before => &["before", "vor"],
            Self::On => &["on", "am", "in", "im"],
        }
    }
}

impl Plain {
    const ALL: [Self; 3] = [Self::Not, Self::Open, Self::Supervision];

    /// Gives the word that is printed.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.names()[0]
    }

    /// Finds what a folded word stands for.
    #[must_use]
    pub fn named(word: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|plain| plain.names().contains(&word))
    }

    const fn names(self) -> &'static [&'static str] {
        match self {
            Self::Not => &["not", "nicht", "ohne"],
            Self::Open => &["open", "offen"],
            Self::Supervision => &["supervision"],
        }
    }
}

/// Finds the id of a scale that comes with the program: `müde`, folded, is `tired`; `tired_after` is its second rating.
#[must_use]
pub fn scale(word: &str) -> Option<String> {
    let (word, after) = match word.strip_suffix(AFTER).or(word.strip_suffix("-after")) {
        Some(word) => (word, AFTER),
        None => (word, ""),
    };
    let names = SCALES.iter().find(|names| names.contains(&word))?;
    Some(format!("{}{after}", names[0]))
}

/// Says whether a folded word begins a scale's id, or, with some letters, another name of one that comes with the
/// program.
#[must_use]
pub fn begins_scale(scale: &str, begin: &str) -> bool {
    let names = SCALES.iter().find(|names| names[0] == scale);
    let mut names = names.into_iter().copied().flatten().copied();
    let is_other = begin.len() >= SLIP && names.any(|name| name.starts_with(begin));
    scale.starts_with(begin) || is_other
}

/// Finds the key that a word was most likely meant to be; none where it can well be a label of one's own.
#[must_use]
pub fn meant(word: &str) -> Option<&'static str> {
    if let Some((_, meant)) = ELSEWHERE.iter().find(|(other, _)| *other == word) {
        return Some(meant);
    }
    let names = Key::ALL.into_iter().flat_map(Key::names).copied();
    let long = names.filter(|name| name.len() >= SLIP);
    let can_be_one = word.len() >= SLIP && !LIKE_KEYS.contains(&word);
    can_be_one.then(|| nearest(word, long)).flatten()
}

/// Finds the scale that a word was most likely meant to be.
#[must_use]
pub fn meant_scale(word: &str) -> Option<&'static str> {
    let names = || SCALES.iter().copied().flatten().copied();
    let begun = || names().find(|name| name.starts_with(word));
    let is_long = word.len() >= SLIP;
    is_long
        .then(|| nearest(word, names()).or_else(begun))
        .flatten()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::journal::find::fold::fold;

    #[test]
    fn every_word_is_folded_and_means_one_thing() {
        let mut words: Vec<&str> = Key::ALL.into_iter().flat_map(Key::names).copied().collect();
        words.extend(SCALES.iter().copied().flatten());
        words.extend(Plain::ALL.into_iter().flat_map(Plain::names));
        for word in &words {
            assert_eq!(fold(word), **word);
        }
        let count = words.len();
        words.sort_unstable();
        words.dedup();
        assert_eq!(words.len(), count);
    }

    #[test]
    fn a_slip_finds_its_key_and_a_word_of_ones_own_does_not() {
        assert_eq!(meant("aliass"), Some("alias"));
        assert_eq!(meant("sicne"), Some("since"));
        assert_eq!(meant("after"), Some("since"));
        assert_eq!(meant("ct"), None);
        assert_eq!(meant("project"), None);
        assert_eq!(meant_scale("strngth"), Some("strength"));
        assert_eq!(meant_scale("stren"), Some("strength"));
    }

    #[test]
    fn a_scale_is_found_in_both_languages_and_after() {
        assert_eq!(scale("tired").as_deref(), Some("tired"));
        assert_eq!(scale(&fold("Müde")).as_deref(), Some("tired"));
        assert_eq!(scale("strength-after").as_deref(), Some("strength_after"));
        assert_eq!(scale("own"), None);
    }
}
