//! The namespaces that labels may have. What stands in one is a closed list, so that reports can count it.

use crate::deck::read::faults::{Faults, Marked, suggest};

/// All namespaces, sorted; `#word` is free.
const KNOWN: [&str; 66] = [
    "act",
    "aim",
    "aim-result",
    "asked-feedback",
    "audit",
    "barrier",
    "body",
    "breath",
    "carry",
    "close",
    "connect",
    "ct",
    "day",
    "delta",
    "depth",
    "event",
    "eye",
    "f",
    "feel",
    "fit",
    "frame",
    "good",
    "hold",
    "inbox",
    "kept",
    "ladder",
    "learn",
    "lens",
    "look",
    "lookin",
    "meaning",
    "moral",
    "moved",
    "nearmiss",
    "need",
    "next",
    "notice",
    "obstacle",
    "onset",
    "open-task",
    "pace",
    "parallel",
    "pattern",
    "pull",
    "question",
    "rel",
    "release",
    "repair",
    "role",
    "say",
    "selfcomp",
    "shed",
    "sign",
    "skill",
    "src",
    "stage",
    "stance",
    "strain",
    "strain-on",
    "sup",
    "tool",
    "trig",
    "when",
    "win",
    "with",
    "word",
];

/// The sign before a label of one's own.
const OWN: char = '#';

/// Says whether a label is `namespace:word` with a known namespace, or `#word`, and reports it if not.
pub fn is_tag(tag: &Marked<String>, faults: &mut Faults) -> bool {
    if tag.value.strip_prefix(OWN).is_some_and(is_word) {
        return true;
    }
    let parts = tag.value.split_once(':').filter(|(_, word)| is_word(word));
    let Some((space, _)) = parts else {
        let what = format!("\"{}\" is not a label", tag.value);
        faults.add(tag.at, what, "write it like \"inbox:later\" or \"#mine\"");
        return false;
    };
    is_space(space, tag.at, faults)
}

/// Says whether a label has a known namespace, or is one's own.
#[must_use]
pub fn is_declared(tag: &str) -> bool {
    let space = tag.split_once(':').map(|(space, _)| space);
    tag.starts_with(OWN) || space.is_some_and(|space| KNOWN.contains(&space))
}

/// Says whether a namespace is known, and reports it if not.
pub fn is_space(space: &str, at: usize, faults: &mut Faults) -> bool {
    let known = KNOWN.contains(&space);
    if !known {
        let near = match suggest(space, KNOWN) {
            near if near.starts_with("did") => near,
            _ => "use one that is there, such as \"learn:\", or a label of your own, \"#mine\""
                .to_owned(),
        };
        faults.add(at, format!("there is no namespace \"{space}\""), near);
    }
    known
}

fn is_word(word: &str) -> bool {
    !word.trim().is_empty() && !word.contains(':')
}
