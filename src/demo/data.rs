//! What the sample journal is made of, as its TOML files hold it.

use serde::Deserialize;
use serde::de::DeserializeOwned;
use toml::Table;

/// Holds one alias: a weekly hour, and what came of it in the order in which it happened.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Case {
    pub(super) alias: String,
    pub(super) weekday: u32,
    pub(super) hour: u32,
    pub(super) weeks: [u32; 2],
    pub(super) short: Vec<Short>,
    pub(super) card: Card,
    pub(super) scene: Vec<Scene>,
    pub(super) look: Vec<Look>,
    pub(super) entry: Vec<Entry>,
}

/// Holds what is set for an alias.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Card {
    pub(super) stage: String,
    pub(super) place: String,
    /// When to look at the whole, in weeks after the visit.
    pub(super) review: Option<i64>,
    #[serde(default)]
    pub(super) retired: bool,
}

/// Holds one reaction told in ninety seconds: what it was labelled with later, then all in the order of the deck.
#[derive(Deserialize)]
pub(super) struct Short {
    pub(super) trigger: String,
    pub(super) ct: String,
    pub(super) pull: String,
    pub(super) source: String,
    pub(super) strength: u8,
    pub(super) next: String,
    pub(super) guess: String,
}

/// Holds one moment of an hour, told in a long or a short reaction note.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Scene {
    pub(super) moment: String,
    pub(super) trigger: String,
    pub(super) ct: Vec<String>,
    /// Words from the circle of these feelings.
    pub(super) feel: Vec<String>,
    pub(super) body: Vec<String>,
    pub(super) pull: String,
    pub(super) closeness: u8,
    pub(super) source: String,
    pub(super) role: Option<String>,
    pub(super) likeness: Option<String>,
    pub(super) act: Vec<String>,
    #[serde(default)]
    pub(super) skills: Vec<String>,
    /// Labels besides those that follow from the answers.
    #[serde(default)]
    pub(super) tags: Vec<String>,
    pub(super) strength: u8,
    pub(super) after: u8,
    pub(super) meaning: String,
    /// The meaning in one line, of a scene that was told in ninety seconds.
    pub(super) guess: Option<String>,
    pub(super) next: String,
    /// When the next step is meant to be taken.
    pub(super) when: Option<String>,
    /// Whether the next step was never chosen.
    #[serde(default)]
    pub(super) open: bool,
    /// What is hoped for from supervision, when it is to be brought there.
    pub(super) flag: Option<String>,
    /// Where to look in supervision.
    pub(super) eye: Option<String>,
    /// How soon it is wanted, when it presses.
    pub(super) urgency: Option<String>,
    /// The question to bring.
    pub(super) question: Option<String>,
    /// The line that stays of it.
    pub(super) learning: Option<String>,
    /// What was added in a second version, and after how many weeks.
    pub(super) later: Option<String>,
    pub(super) wait: Option<u32>,
    /// What was added on two machines that did not know of each other.
    pub(super) apart: Option<[String; 2]>,
}

/// Holds one look back at how the two work together.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Look {
    pub(super) aims: u8,
    pub(super) way: u8,
    pub(super) bond: u8,
    pub(super) ease: u8,
    pub(super) pace: String,
    pub(super) worked: String,
    pub(super) not: String,
    pub(super) guess: String,
    pub(super) lens: Vec<String>,
    #[serde(default)]
    pub(super) acts: Vec<String>,
    pub(super) hard: String,
    pub(super) next: String,
    /// When the next step is meant to be taken.
    pub(super) when: Option<String>,
}

/// Holds any deck, filled in: an answer for each step by its id.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Entry {
    pub(super) deck: String,
    /// When it was written; with an alias that follows from its place in the file.
    #[serde(default)]
    pub(super) week: u32,
    #[serde(default)]
    pub(super) day: u32,
    #[serde(default)]
    pub(super) hour: u32,
    /// Labels that rules of the deck leave.
    #[serde(default)]
    pub(super) tags: Vec<String>,
    /// The line that stays of it.
    pub(super) learning: Option<String>,
    #[serde(default)]
    pub(super) answers: Table,
    /// Sections about one thing each.
    #[serde(default)]
    pub(super) item: Vec<Item>,
}

/// Holds the answers about one thing of several.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Item {
    pub(super) about: String,
    pub(super) answers: Table,
}

/// Holds what days are made of that are about no one in particular.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Days {
    pub(super) line: Vec<String>,
    pub(super) today: Vec<Vec<String>>,
    pub(super) doorway: Vec<String>,
    pub(super) reset: Vec<Reset>,
}

/// Holds one three-minute reset.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Reset {
    pub(super) ct: String,
    pub(super) feel: String,
    pub(super) body: Vec<String>,
    /// What set it off, where that was labelled later.
    pub(super) trigger: Option<String>,
    pub(super) line: String,
    pub(super) next: String,
    pub(super) strength: u8,
}

/// Holds the practices that were rated before and after.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Practices {
    pub(super) practice: Vec<Practice>,
    pub(super) breathing: Vec<Breathing>,
}

/// Holds one small practice and how its uses went, one after the other and then again from the first.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Practice {
    pub(super) deck: String,
    pub(super) times: u32,
    pub(super) strength: u8,
    pub(super) change: Vec<i8>,
}

/// Holds one pattern of breaths and how it went.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Breathing {
    pub(super) pattern: String,
    pub(super) title: String,
    pub(super) minutes: u32,
    pub(super) breaths: u32,
    pub(super) times: u32,
    pub(super) strength: u8,
    pub(super) change: Vec<i8>,
    pub(super) felt: Vec<String>,
}

/// Holds one free note and when it was written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Page {
    pub(super) title: String,
    pub(super) week: u32,
    pub(super) weekday: u32,
    pub(super) hour: u32,
    pub(super) alias: Option<String>,
    pub(super) tags: Vec<String>,
    /// The line that stays of it.
    pub(super) learning: Option<String>,
    pub(super) text: String,
    /// What was added in a second version, and after how many weeks.
    pub(super) later: Option<String>,
    pub(super) wait: Option<u32>,
    #[serde(default)]
    pub(super) binned: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Pages {
    page: Vec<Page>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Moments {
    entry: Vec<Entry>,
}

pub(super) fn cases() -> Vec<Case> {
    let files = [
        include_str!("harbour.toml"),
        include_str!("quarry.toml"),
        include_str!("linen.toml"),
        include_str!("basalt.toml"),
        include_str!("heron.toml"),
        include_str!("lantern.toml"),
        include_str!("alder.toml"),
        include_str!("cobalt.toml"),
        include_str!("orchard.toml"),
        include_str!("sorrel.toml"),
    ];
    files.into_iter().map(read).collect()
}

pub(super) fn days() -> Days {
    read(include_str!("days.toml"))
}

pub(super) fn moments() -> Vec<Entry> {
    read::<Moments>(include_str!("moments.toml")).entry
}

pub(super) fn practices() -> Practices {
    read(include_str!("practices.toml"))
}

pub(super) fn pages() -> Vec<Page> {
    read::<Pages>(include_str!("pages.toml")).page
}

/// Reads a file that is part of the program.
pub(super) fn read<T: DeserializeOwned>(text: &str) -> T {
    toml::from_str(text).expect("the files of the program are sound, as the tests show")
}
