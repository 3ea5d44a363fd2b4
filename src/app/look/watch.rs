//! The guard of one screen: when it looks, what it leaves out, and the look that is open.

use crate::app::desk::Desk;
use crate::app::look::stands::Stands;
use crate::app::look::{Found, Look, Part, Spot, Then, ground};
use crate::config::Guard;
use crate::lint;
use crate::lint::rule::Rule;
use crate::words::say;

/// Holds the look of a screen, and what the writer let stand on it.
#[derive(Debug, Default)]
pub struct Watch {
    /// The look that is open.
    pub look: Option<Look>,
    /// How many places were counted when a field was left.
    pub waiting: usize,
    stands: Stands,
}

/// Holds what is read, and for whom.
pub struct Texts {
    /// The texts in the order in which they are shown.
    pub texts: Vec<(Part, String)>,
    /// The alias of the note.
    pub alias: Option<String>,
    /// Whether words about somebody's safety are told. A deck has a card for them (G3), and one is enough.
    pub with_safety: bool,
}

impl Watch {
    /// Looks before something goes on. Says whether a look opened that comes first: for more than small hints.
    pub fn look_before(&mut self, texts: Texts, is_quick: bool, desk: &Desk) -> bool {
        let found = self.find(texts, desk);
        let is_short = is_quick || desk.config.guard == Guard::Warn;
        let is_something = found.plain() > 0;
        if is_something {
            self.look = Some(Look::new(found, is_short, Then::GoOn));
        }
        is_something
    }

    /// Looks because somebody asked; says what there is to say when there is nothing to see.
    pub fn look_now(&mut self, texts: Texts, desk: &Desk) -> Option<&'static str> {
        if desk.config.guard == Guard::Off {
            return Some(say("look-off"));
        }
        let found = self.find(texts, desk);
        if found.spots.is_empty() {
            return Some(say("look-nothing"));
        }
        self.look = Some(Look::new(found, false, Then::Stay));
        None
    }

    /// Counts without opening anything.
    pub fn count(&mut self, texts: Texts, desk: &Desk) {
        self.waiting = self.find(texts, desk).plain();
    }

    /// Looks again after a change; says whether nothing is left to show and nothing was changed that is worth a glance.
    pub(super) fn look_again(&mut self, texts: Texts, desk: &Desk) -> bool {
        let found = self.find(texts, desk);
        let Some(look) = &mut self.look else {
            return true;
        };
        look.again(found);
        look.spot().is_none() && !look.has_swapped()
    }

    /// Lets a place stand as it is, in this note.
    pub(super) fn let_stand(&mut self, spot: &Spot) {
        if let Some(look) = &self.look {
            self.stands.add(spot.finding.rule, look.words(spot));
        }
    }

    /// Closes the look; all that it showed stands as it is.
    pub(super) fn close(&mut self) {
        for spot in self.look.as_ref().map(Look::seen).unwrap_or_default() {
            self.let_stand(&spot);
        }
        self.look = None;
        self.waiting = 0;
    }

    fn find(&self, texts: Texts, desk: &Desk) -> Found {
        if desk.config.guard == Guard::Off {
            return Found::default();
        }
        let pack = ground::pack(&desk.config.guard_packs);
        let allowed = ground::allowed(desk.library(), texts.alias.as_deref());
        let mut spots = Vec::new();
        for (part, text) in &texts.texts {
            let findings = lint::guard(text, &pack, &allowed).into_iter();
            let told = findings.filter(|finding| {
                let words = &text[finding.span.clone()];
                let is_told = texts.with_safety || finding.rule != Rule::Safety;
                is_told && !self.stands.has(finding.rule, words)
            });
            spots.extend(told.map(|finding| Spot {
                part: *part,
                finding,
            }));
        }
        Found {
            texts: texts.texts,
            spots,
            can_allow: desk.is_open(),
        }
    }
}
