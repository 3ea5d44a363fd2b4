//! Namespaces and labels of the built-in lists that a picture has to know, in the order of their lists.
//!
//! Decks may write others; those are counted as well and stand behind these. `tests/insight` compares with
//! `prompts/lists.toml`.

/// The namespace of reactions.
pub const REACTION: &str = "ct:";
/// The namespace of what set them off.
pub const TRIGGER: &str = "trig:";
/// The namespace of whose they mostly are.
pub const SOURCE: &str = "src:";
/// The namespace of what was done with them.
pub const HANDLING: &str = "act:";
/// The namespace of repairs, and the one that stands for a plan.
pub const REPAIR: &str = "repair:";
/// A repair that was planned.
pub const PLANNED: &str = "repair:planned";
/// The namespace of supervision's eyes.
pub const EYE: &str = "eye:";

/// The reactions; the last is none.
pub const REACTIONS: [&str; 13] = [
    "ct:swamped",
    "ct:helpless",
    "ct:warm",
    "ct:special",
    "ct:attraction",
    "ct:distant",
    "ct:protective",
    "ct:accused",
    "ct:hostile",
    "ct:idealised",
    "ct:fearful",
    "ct:grieving",
    PLAIN,
];
/// Nothing much: a valid answer, and no reaction.
pub const PLAIN: &str = "ct:plain";

/// Whose a reaction mostly is.
pub const SOURCES: [&str; 5] = [
    "src:mine",
    "src:stirred-by-them",
    "src:between-us",
    "src:conditions-today",
    "src:cannot-tell",
];

/// What was done with a reaction: it was held,
pub const HELD: [&str; 5] = [
    "act:noticed",
    "act:paused",
    "act:breathed",
    "act:named-it-usefully",
    "act:held-back-on-purpose",
];
/// or it was acted on. To shut down is neither.
pub const ACTED: [&str; 2] = ["act:acted-a-little", "act:acted-without-noticing"];

/// The families of strain: they move away, they move against, and one's own part.
pub const STRAINS: [&str; 3] = ["strain:away-", "strain:against-", "strain:me-"];

/// What became of a repair.
pub const REPAIRS: [&str; 5] = [
    "repair:went-well",
    "repair:in-part",
    "repair:badly",
    "repair:not-the-moment",
    "repair:none-needed",
];

/// Where supervision may look.
pub const EYES: [&str; 6] = [
    "eye:them",
    "eye:what-i-do",
    "eye:us",
    "eye:me",
    "eye:you-and-me",
    "eye:setting",
];

/// What is wished for from supervision.
pub const WISHES: [&str; 3] = ["sup:formative", "sup:normative", "sup:restorative"];

/// Gives a label's place: known ones in the order of their list, then the others by name.
pub(super) fn order<'l>(label: &'l str, known: &[&str]) -> (usize, &'l str) {
    let place = known.iter().position(|other| *other == label);
    (place.unwrap_or(known.len()), label)
}
