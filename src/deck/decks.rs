//! All decks that can be opened.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::deck::model::{Cue, Deck, Family, Kind, Scale, Step};

/// Holds the decks by id. Cheap to clone.
#[derive(Debug, Clone, Default)]
pub struct Decks {
    decks: Arc<BTreeMap<String, Arc<Deck>>>,
}

impl Decks {
    /// Gives the decks that come with the program.
    #[must_use]
    pub fn builtin() -> Self {
        let deck = small();
        let decks = BTreeMap::from([(deck.id.clone(), Arc::new(deck))]);
        Self {
            decks: Arc::new(decks),
        }
    }

    /// Finds a deck by its id.
    #[must_use]
    pub fn get(&self, id: &str) -> Option<&Deck> {
        self.decks.get(id).map(Arc::as_ref)
    }

    /// Finds a deck by its id, to be held for long.
    #[must_use]
    pub fn shared(&self, id: &str) -> Option<Arc<Deck>> {
        self.decks.get(id).cloned()
    }

    /// Gives all decks by family, then in the order in which they are offered.
    pub fn all(&self) -> impl Iterator<Item = &Deck> {
        self.decks.values().map(Arc::as_ref)
    }
}

/// A stand-in until the prompt files are read.
fn small() -> Deck {
    let step = |id: &str, ask: &str, kind: Kind, seconds: u32| Step {
        id: id.into(),
        ask: ask.into(),
        help: None,
        kind,
        seconds,
        hidden: false,
        title: false,
        keep: true,
        tag: None,
    };
    let strength = Arc::new(Scale {
        id: "strength".into(),
        name: "strength".into(),
        low: "faint".into(),
        high: "overwhelming".into(),
        middle: None,
    });
    let cue = |at, text: &str| Cue {
        at,
        text: text.into(),
    };
    Deck {
        id: "g.feet".into(),
        title: "Feet on the floor".into(),
        when: "When you need the ground.".into(),
        seconds: 45,
        family: Family::Ground,
        tags: vec!["tool:g.feet".into()],
        steps: vec![
            step(
                "strength",
                "How strong is it now?",
                Kind::Scale(Arc::clone(&strength)),
                5,
            ),
            step(
                "press",
                "Press. Ease.",
                Kind::Timed(vec![cue(0, "Press."), cue(15, "Ease.")]),
                30,
            ),
            step("word", "One word you carry out.", Kind::Line(120), 5),
            step("after", "And now?", Kind::Scale(strength), 5),
        ],
        rules: Vec::new(),
        own: false,
    }
}
