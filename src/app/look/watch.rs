//! The guard of one screen: when it looks, what it leaves out, and the look that is open.

use crate::app::desk::Desk;
use crate::app::look::stands::Stands;
use crate::app::look::{Found, Look, Part, Spot, Then, ground};
use crate::config::Guard;
use crate::lint;
use crate::lint::rule::Rule;

/// Holds the look of a screen, and what the writer let stand on it.
#[derive(Debug, Default)]
pub struct Watch {
    /// The look that is open.
    pub look: Option<Look>,
    /// How many places the last look at a distance counted.
    pub waiting: usize,
    stands: Stands,
}

/// Holds what is read, and for whom.
pub struct Texts<'a> {
    /// The texts in the order in which they are shown.
    pub texts: Vec<(Part, String)>,
    /// The alias of the note.
    pub alias: Option<&'a str>,
    /// Whether words about somebody's safety are told; a deck has a card for them (G3), and one is enough.
    pub with_safety: bool,
}

impl Watch {
    /// Looks before something goes on. Says whether a look opened that comes first: for more than small hints.
    pub fn look_before(&mut self, texts: Texts<'_>, is_quick: bool, desk: &Desk) -> bool {
        let found = self.find(texts, desk);
        let is_short = is_quick || desk.config.guard == Guard::Warn;
        if found.plain() == 0 {
            return false;
        }
        self.look = Some(Look::new(found, is_short, Then::GoOn));
        true
    }

    /// Looks because somebody asked; says whether there is anything to see.
    pub fn look_now(&mut self, texts: Texts<'_>, desk: &Desk) -> bool {
        let found = self.find(texts, desk);
        let is_something = !found.spots.is_empty();
        if is_something {
            self.look = Some(Look::new(found, false, Then::Stay));
        }
        is_something
    }

    /// Counts without opening anything.
    pub fn count(&mut self, texts: Texts<'_>, desk: &Desk) {
        self.waiting = self.find(texts, desk).plain();
    }

    /// Looks again after a change; says whether nothing is left to show and nothing was changed that is worth a glance.
    pub fn look_again(&mut self, texts: Texts<'_>, desk: &Desk) -> bool {
        let found = self.find(texts, desk);
        let Some(look) = &mut self.look else {
            return true;
        };
        look.again(found);
        look.spot().is_none() && (look.is_short || !look.has_swapped())
    }

    /// Lets a place stand as it is, in this note.
    pub fn let_stand(&mut self, spot: &Spot) {
        if let Some(look) = &self.look {
            let words = &look.text(spot.part)[spot.finding.span.clone()];
            self.stands.add(spot.finding.rule, words);
        }
    }

    /// Closes the look; all that it showed stands as it is.
    pub fn close(&mut self) {
        for spot in self.look.as_ref().map(Look::seen).unwrap_or_default() {
            self.let_stand(&spot);
        }
        self.look = None;
        self.waiting = 0;
    }

    fn find(&self, texts: Texts<'_>, desk: &Desk) -> Found {
        if desk.config.guard == Guard::Off {
            return Found::default();
        }
        let pack = ground::pack(&desk.config.guard_packs);
        let allowed = ground::allowed(desk.library(), texts.alias);
        let mut spots = Vec::new();
        for (part, text) in &texts.texts {
            let findings = lint::guard(text, &pack, &allowed).into_iter();
            let told = findings.filter(|finding| {
                let words = &text[finding.span.clone()];
                (texts.with_safety || finding.rule != Rule::Safety)
                    && !self.stands.has(finding.rule, words)
            });
            spots.extend(told.map(|finding| Spot { part: *part, finding }));
        }
        Found {
            texts: texts.texts,
            spots,
            can_allow: desk.is_open(),
        }
    }
}
