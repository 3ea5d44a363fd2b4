//! The built-in decks' own questions, lists and scales, so that the sample cannot drift away from them.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::demo::data;

/// Holds the decks that the sample's author used, by id, and the lists and scales they choose from.
pub(super) struct Questions {
    decks: BTreeMap<String, Deck>,
    lists: Vec<List>,
    scales: Vec<Scale>,
}

/// Holds as much of a deck as a filled one shows.
#[derive(Deserialize)]
pub(super) struct Deck {
    id: String,
    pub(super) title: String,
    #[serde(default)]
    pub(super) tags: Vec<String>,
    pub(super) step: Vec<Step>,
}

/// Holds one question.
#[derive(Deserialize)]
pub(super) struct Step {
    pub(super) id: String,
    #[serde(default)]
    pub(super) ask: String,
    heading: Option<String>,
    from: Option<String>,
    #[serde(default)]
    choices: Vec<Item>,
    tag: Option<String>,
    pub(super) scale: Option<String>,
    #[serde(default)]
    pub(super) title: bool,
    #[serde(default)]
    pub(super) private: bool,
    keep: Option<bool>,
}

#[derive(Deserialize)]
struct List {
    id: String,
    tag: Option<String>,
    items: Vec<Item>,
}

/// An item of a list: a label alone, whose words make its id, or both.
#[derive(Deserialize)]
#[serde(untagged)]
enum Item {
    Label(String),
    Both { id: String, label: String },
}

#[derive(Deserialize)]
struct Scale {
    id: String,
    name: String,
    middle: Option<String>,
}

#[derive(Deserialize)]
struct Lists {
    list: Vec<List>,
}

#[derive(Deserialize)]
struct Scales {
    scale: Vec<Scale>,
}

impl Questions {
    pub(super) fn read() -> Self {
        let decks = [
            include_str!("../../prompts/account.toml"),
            include_str!("../../prompts/alliance-look.toml"),
            include_str!("../../prompts/body-first.toml"),
            include_str!("../../prompts/checkin.toml"),
            include_str!("../../prompts/ct-5.toml"),
            include_str!("../../prompts/ct-90.toml"),
            include_str!("../../prompts/distance-check.toml"),
            include_str!("../../prompts/doorway-60.toml"),
            include_str!("../../prompts/early-sign.toml"),
            include_str!("../../prompts/fair-to-me.toml"),
            include_str!("../../prompts/formulation.toml"),
            include_str!("../../prompts/g.54321.toml"),
            include_str!("../../prompts/g.feet.toml"),
            include_str!("../../prompts/g.orient.toml"),
            include_str!("../../prompts/g.press.toml"),
            include_str!("../../prompts/g.shed.toml"),
            include_str!("../../prompts/g.sigh.toml"),
            include_str!("../../prompts/g.walk.toml"),
            include_str!("../../prompts/good-moment.toml"),
            include_str!("../../prompts/hard-event.toml"),
            include_str!("../../prompts/lens-check.toml"),
            include_str!("../../prompts/look-in.toml"),
            include_str!("../../prompts/moral-strain.toml"),
            include_str!("../../prompts/near-miss.toml"),
            include_str!("../../prompts/reset-3.toml"),
            include_str!("../../prompts/session-card.toml"),
            include_str!("../../prompts/set-down.toml"),
            include_str!("../../prompts/setback.toml"),
            include_str!("../../prompts/strain-repair.toml"),
            include_str!("../../prompts/supervision-after.toml"),
            include_str!("../../prompts/supervision-prep.toml"),
            include_str!("../../prompts/tools-audit.toml"),
            include_str!("../../prompts/week.toml"),
            include_str!("../../prompts/what-else.toml"),
        ];
        let decks = decks.into_iter().map(data::read::<Deck>);
        Self {
            decks: decks.map(|deck| (deck.id.clone(), deck)).collect(),
            lists: data::read::<Lists>(include_str!("../../prompts/lists.toml")).list,
            scales: data::read::<Scales>(include_str!("../../prompts/scales.toml")).scale,
        }
    }

    pub(super) fn deck(&self, id: &str) -> &Deck {
        &self.decks[id]
    }

    /// Says a rating on a scale, as a filled page shows it.
    pub(super) fn rated(&self, id: &str, rating: u8) -> String {
        let scale = self.scales.iter().find(|scale| scale.id == id);
        let name = scale.map_or(id, |scale| &scale.name);
        let middle = scale.and_then(|scale| scale.middle.as_ref());
        let middle = middle.map(|middle| format!(", 5 being {middle}"));
        format!("{name} {rating} of 10{}", middle.unwrap_or_default())
    }

    /// Gives the label of an item that a step chooses from, and the tag it leaves.
    pub(super) fn choice(&self, step: &Step, item: &str) -> (String, Option<String>) {
        let list = self
            .lists
            .iter()
            .find(|list| Some(&list.id) == step.from.as_ref());
        let items = list.map_or(&step.choices, |list| &list.items);
        let label = items.iter().find_map(|known| known.label_of(item));
        let space = step
            .tag
            .as_ref()
            .or(list.and_then(|list| list.tag.as_ref()));
        let label = label.expect("the sample chooses what its decks offer, as the tests show");
        (
            label.to_owned(),
            space.map(|space| format!("{space}:{item}")),
        )
    }
}

impl Deck {
    pub(super) fn step(&self, id: &str) -> &Step {
        let step = self.step.iter().find(|step| step.id == id);
        step.expect("the sample answers what its decks ask, as the tests show")
    }

    /// Says whether an earlier step asks for the same scale.
    pub(super) fn rates_again(&self, step: &Step) -> bool {
        let before = self.step.iter().take_while(|other| other.id != step.id);
        before.into_iter().any(|other| other.scale == step.scale)
    }
}

impl Step {
    /// Says whether it is answered from a list.
    pub(super) fn is_choice(&self) -> bool {
        self.from.is_some() || !self.choices.is_empty()
    }

    /// Says whether its answer stands in the note.
    pub(super) fn is_kept(&self) -> bool {
        self.keep != Some(false)
    }

    /// Gives what heads its answer in a note.
    pub(super) fn head(&self) -> &str {
        self.heading.as_ref().unwrap_or(&self.ask)
    }
}

impl Item {
    fn label_of(&self, wanted: &str) -> Option<&str> {
        match self {
            Self::Label(label) => (label.replace(' ', "-") == wanted).then_some(label),
            Self::Both { id, label } => (id == wanted).then_some(label),
        }
    }
}
