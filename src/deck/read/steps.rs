//! Reads the steps of a deck file.

use std::sync::Arc;

use toml::de::DeTable;

use crate::deck::model::{Cue, Kept, Kind, List, Step};
use crate::deck::read::asked::{self, Asked};
use crate::deck::read::faults::{Faults, Marked, suggest};
use crate::deck::read::fields::Fields;
use crate::deck::read::namespaces::is_space;
use crate::deck::read::vocabulary::{ASK, NAME, Vocabulary, is_pattern, items, name};
use crate::deck::supply::Supply;
use crate::words::say;

/// The most seconds of one step.
const LONGEST: u32 = 1200;
/// The most characters a line or a text may be given for a limit.
const WRITTEN: u32 = 5000;
/// The usual limit of a line, and of a text.
const LINE: u32 = 120;
const TEXT: u32 = 300;

/// The keys that every step may have.
const COMMON: [&str; 11] = [
    "id", "kind", "ask", "help", "heading", "seconds", "hidden", "alone", "keep", "tag", "each",
];

/// The kinds: name, the keys it has besides the common ones, and its usual seconds. A clock has no usual length.
const KINDS: [(&str, &[&str], Option<u32>); 12] = [
    ("read", &["from", "else"], Some(4)),
    ("scale", &["scale"], Some(5)),
    ("one", &["from", "choices", "else", "within"], Some(8)),
    (
        "many",
        &["from", "choices", "else", "most", "within"],
        Some(12),
    ),
    ("line", &["limit", "title", "private"], Some(15)),
    ("text", &["limit", "title", "private"], Some(60)),
    ("timed", &["cues"], None),
    ("breath", &["pattern", "ramp"], None),
    ("deck", &["deck"], Some(0)),
    ("offer", &["deck"], Some(5)),
    ("card", &["from", "choices"], Some(5)),
    ("alias", &[], Some(5)),
];

/// Holds a step and what later checks need of it.
pub struct Read {
    /// The step; a stand-in when it is broken.
    pub step: Step,
    /// Where it stands.
    pub at: usize,
    /// Whether so much is wrong that nothing more should be concluded from it.
    pub broken: bool,
    /// The decks it names.
    pub decks: Vec<Marked<String>>,
    /// What it asks of the journal and of the steps before it.
    pub asked: Asked,
}

/// Reads one step. A step with mistakes becomes a stand-in, so that rules may still name it.
pub fn read(at: usize, table: &DeTable<'_>, vocabulary: &Vocabulary, faults: &mut Faults) -> Read {
    let kind = kind_of(table);
    let known: Vec<&str> = match kind {
        Some((_, own, _)) => COMMON.iter().chain(own).copied().collect(),
        None => COMMON
            .iter()
            .chain(KINDS.iter().flat_map(|(_, own, _)| *own))
            .copied()
            .collect(),
    };
    let fields = Fields::open(at, table, &known, faults);
    let id = name(&fields, faults);
    let asked = asked::read(kind.map_or("", |(name, ..)| name), &fields, faults);
    if id.is_none() {
        faults.add(at, "\"id\" is missing", "give the step an id of its own");
    }
    let mut step = Step {
        id: id.unwrap_or_default(),
        ask: String::new(),
        help: fields.text("help", ASK, faults).map(|help| help.value),
        heading: fields
            .text("heading", ASK, faults)
            .map(|heading| heading.value),
        kind: Kind::Read(None),
        seconds: 0,
        hidden: fields.flag(
            "hidden",
            matches!(kind, Some(("card" | "offer", ..))),
            faults,
        ),
        alone: fields.flag("alone", false, faults),
        kept: kept(&fields, faults),
        tag: fields
            .text("tag", NAME, faults)
            .filter(|tag| is_space(&tag.value, tag.at, faults))
            .map(|tag| tag.value),
        each: None,
        supply: asked.supply,
        otherwise: asked.otherwise.clone(),
        most: asked.most,
        within: None,
    };
    let mut read = Read {
        at,
        broken: false,
        decks: fields.texts("deck", NAME, faults),
        step: step.clone(),
        asked,
    };
    let Some((kind, _, usual)) = kind else {
        unknown_kind(&fields, faults);
        read.broken = true;
        return read;
    };
    let form = match step.supply {
        Some(supply) => supplied(kind, supply),
        None if asked::is_supplied(&fields) => None,
        None => form(kind, &fields, &read.decks, vocabulary, faults),
    };
    let seconds = fields
        .number("seconds", 1..=LONGEST, faults)
        .map(|seconds| seconds.value)
        .or(usual);
    if seconds.is_none() && !fields.has("seconds") {
        faults.add(
            at,
            "\"seconds\" is missing",
            "say how long this step runs, such as \"seconds = 30\"",
        );
    }
    read.broken = form.is_none() || seconds.is_none();
    step.seconds = seconds.unwrap_or(0);
    step.ask = ask(kind, &fields, faults);
    step.kind = form.unwrap_or(Kind::Read(None));
    step.tag = step.tag.or_else(|| list_tag(&step.kind));
    if let Kind::Timed(cues) = &mut step.kind {
        spread(cues, step.seconds);
    }
    read.step = step;
    read
}

fn kept(fields: &Fields<'_>, faults: &mut Faults) -> Kept {
    let title = fields.flag("title", false, faults);
    let private = fields.flag("private", false, faults);
    if title && private {
        let what = "an answer cannot be private and the title of its note";
        faults.add(fields.at, what, "keep one of \"title\" and \"private\"");
    }
    match fields.flag("keep", true, faults) {
        false => Kept::Aside,
        true if private => Kept::Private,
        true if title => Kept::Title,
        true => Kept::Body,
    }
}

fn kind_of(table: &DeTable<'_>) -> Option<(&'static str, &'static [&'static str], Option<u32>)> {
    let value = table.iter().find(|(key, _)| key.get_ref() == "kind")?.1;
    let word = value.get_ref().as_str()?;
    KINDS.into_iter().find(|(name, ..)| *name == word)
}

fn unknown_kind(fields: &Fields<'_>, faults: &mut Faults) {
    if let Some(word) = fields.needed("kind", NAME, faults) {
        let near = suggest(&word.value, KINDS.iter().map(|(name, ..)| *name));
        faults.add(
            word.at,
            format!("there is no kind of step \"{}\"", word.value),
            near,
        );
    }
}

/// Reads the question. A deck that runs unasked and a line from a list need none, nor does the alias.
fn ask(kind: &str, fields: &Fields<'_>, faults: &mut Faults) -> String {
    let line_in_turn = kind == "read" && fields.has("from") && !asked::is_supplied(fields);
    let silent = kind == "alias" || line_in_turn || kind == "deck";
    let ask = if silent {
        fields.text("ask", ASK, faults)
    } else {
        fields.needed("ask", ASK, faults)
    };
    ask.map_or_else(
        || {
            if kind == "alias" {
                say("guided-who").to_owned()
            } else {
                String::new()
            }
        },
        |ask| ask.value,
    )
}

fn form(
    kind: &str,
    fields: &Fields<'_>,
    decks: &[Marked<String>],
    vocabulary: &Vocabulary,
    faults: &mut Faults,
) -> Option<Kind> {
    match kind {
        "read" if fields.has("from") => {
            list(fields, vocabulary, faults).map(|list| Kind::Read(Some(list)))
        }
        "read" => Some(Kind::Read(None)),
        "scale" => {
            let name = fields.needed("scale", NAME, faults)?;
            vocabulary.scale(&name, faults).map(Kind::Scale)
        }
        "one" => list(fields, vocabulary, faults).map(Kind::One),
        "many" => list(fields, vocabulary, faults).map(Kind::Many),
        "card" => list(fields, vocabulary, faults).map(Kind::Card),
        "line" => Some(Kind::Line(limit(fields, LINE, faults))),
        "text" => Some(Kind::Text(limit(fields, TEXT, faults))),
        "timed" => {
            let cues = fields.texts("cues", ASK, faults);
            Some(Kind::Timed(
                cues.into_iter()
                    .map(|cue| Cue {
                        at: 0,
                        text: cue.value,
                    })
                    .collect(),
            ))
        }
        "breath" => {
            let pattern = fields.needed("pattern", NAME, faults)?;
            let ramp = fields
                .number("ramp", 0..=LONGEST, faults)
                .map(|ramp| ramp.value);
            is_pattern(&pattern, faults).then_some(Kind::Breath {
                pattern: pattern.value,
                ramp,
            })
        }
        "alias" => Some(Kind::Alias),
        _ => {
            if !fields.has("deck") {
                faults.add(
                    fields.at,
                    "\"deck\" is missing",
                    "name the deck to run here, or several in [ ]",
                );
            }
            let ids: Vec<String> = decks.iter().map(|deck| deck.value.clone()).collect();
            let some = !ids.is_empty();
            some.then(|| {
                if kind == "offer" {
                    Kind::Offer(ids)
                } else {
                    Kind::Deck(ids)
                }
            })
        }
    }
}

/// Makes the form of a step whose items or lines the journal brings.
fn supplied(kind: &str, supply: Supply) -> Option<Kind> {
    let list = || Arc::new(asked::stand_in(supply));
    match kind {
        "read" => Some(Kind::Read(None)),
        "one" => Some(Kind::One(list())),
        "many" => Some(Kind::Many(list())),
        _ => None,
    }
}

fn list(fields: &Fields<'_>, vocabulary: &Vocabulary, faults: &mut Faults) -> Option<Arc<List>> {
    let items = items(fields, "choices", faults);
    match (fields.text("from", NAME, faults), fields.has("choices")) {
        (Some(name), false) => vocabulary.list(&name, faults),
        (None, true) if !items.is_empty() => Some(Arc::new(List {
            items,
            ..List::default()
        })),
        (Some(name), true) => {
            faults.add(
                name.at,
                "both \"from\" and \"choices\" are given",
                "keep one of them",
            );
            None
        }
        (None, _) => {
            if !fields.has("from") {
                faults.add(
                    fields.at,
                    "there is nothing to choose",
                    "add \"choices = [...]\" or \"from = 'LIST'\"",
                );
            }
            None
        }
    }
}

fn list_tag(kind: &Kind) -> Option<String> {
    let (Kind::One(list) | Kind::Many(list) | Kind::Card(list)) = kind else {
        return None;
    };
    Some(list.tag.clone()).filter(|tag| !tag.is_empty())
}

fn limit(fields: &Fields<'_>, usual: u32, faults: &mut Faults) -> usize {
    let limit = fields
        .number("limit", 1..=WRITTEN, faults)
        .map_or(usual, |limit| limit.value);
    usize::try_from(limit).unwrap_or(usize::MAX)
}

/// Spreads the cues evenly over the seconds of their step.
fn spread(cues: &mut [Cue], seconds: u32) {
    let count = u32::try_from(cues.len()).unwrap_or(u32::MAX).max(1);
    for (at, cue) in (0..).zip(cues) {
        cue.at = seconds.saturating_mul(at) / count;
    }
}
