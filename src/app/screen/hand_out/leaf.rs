//! One note or page on its way out: what the guard finds in it, and what was changed. The journal's own stays as it is.

use std::fmt;
use std::ops::Range;

use crate::app::desk::Desk;
use crate::app::look::{Found, Part, Spot, ground};
use crate::export::checked::{self, Place, Told};
use crate::export::piece::Piece;
use crate::lint::allowed::Allowed;
use crate::lint::rule::Severity;

/// Holds one that leaves.
pub struct Leaf {
    /// What leaves of it.
    pub piece: Piece,
    /// Whether it stays behind.
    pub is_out: bool,
    /// Whether all that is no more than worth changing was seen, and stands.
    pub is_seen: bool,
    /// The words for other people, which the guard lets stand.
    people: Vec<String>,
    told: Vec<Told>,
    past: Vec<(Place, String)>,
    swaps: Vec<(String, String)>,
}

impl Leaf {
    /// Looks at a piece for the first time.
    #[must_use]
    pub fn new(piece: Piece, people: &[String], desk: &Desk) -> Self {
        let mut leaf = Self {
            piece,
            is_out: false,
            is_seen: false,
            people: people.to_vec(),
            told: Vec::new(),
            past: Vec::new(),
            swaps: Vec::new(),
        };
        leaf.look_again(desk);
        leaf
    }

    /// Looks again after a change.
    pub fn look_again(&mut self, desk: &Desk) {
        let pack = ground::pack(&desk.config.guard_packs);
        self.told = checked::check(&self.piece, &pack, &self.allowed(desk));
    }

    fn allowed(&self, desk: &Desk) -> Allowed {
        let own = self.piece.alias.iter();
        let people: Vec<&String> = own.chain(&self.people).collect();
        ground::allowed(desk.library(), None).with_people(&people)
    }

    /// Counts what stops it.
    #[must_use]
    pub fn blocks(&self) -> usize {
        let all = self.told.iter().filter(|told| told.is_block());
        all.count()
    }

    /// Counts what is more than a hint.
    #[must_use]
    pub fn plain(&self) -> usize {
        let is_plain = |told: &&Told| told.finding.severity > Severity::Hint;
        self.told.iter().filter(is_plain).count()
    }

    /// Says whether it has to be looked at before it leaves.
    #[must_use]
    pub fn waits(&self) -> bool {
        !self.is_out && (self.blocks() > 0 || !self.is_seen && self.plain() > 0)
    }

    /// Says whether something was changed.
    #[must_use]
    pub const fn is_changed(&self) -> bool {
        !self.past.is_empty()
    }

    /// Gives the changes that were made to the text, each as it was and as it is.
    #[must_use]
    pub fn swaps(&self) -> &[(String, String)] {
        &self.swaps
    }

    /// Gives what was found, for the look.
    pub(crate) fn found(&self, desk: &Desk) -> Found {
        let spots = self.told.iter().filter_map(|told| {
            let part = part(told.place)?;
            let finding = told.finding.clone();
            Some(Spot { part, finding })
        });
        let texts = [Part::Title, Part::Tags, Part::Body];
        let texts = texts.map(|part| (part, checked::text(&self.piece, place(part))));
        Found {
            texts: texts.into_iter().collect(),
            spots: spots.collect(),
            can_allow: desk.is_open(),
        }
    }

    /// Puts a text in the place of some bytes.
    pub fn swap(&mut self, part: Part, span: Range<usize>, instead: &str) {
        let place = place(part);
        let before = checked::text(&self.piece, place);
        let Some(old) = before.get(span.clone()).map(str::to_owned) else {
            return;
        };
        let mut text = before.clone();
        text.replace_range(span, instead);
        checked::put(&mut self.piece, place, &text);
        self.past.push((place, before));
        self.swaps.push((old, instead.to_owned()));
    }

    /// Takes the last change back.
    pub fn take_back(&mut self) {
        self.swaps.pop();
        if let Some((place, text)) = self.past.pop() {
            checked::put(&mut self.piece, place, &text);
        }
    }
}

/// Prints lengths, never text.
impl fmt::Debug for Leaf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Leaf({:?}, {} found)", self.piece, self.told.len())
    }
}

const fn part(place: Place) -> Option<Part> {
    match place {
        Place::Title => Some(Part::Title),
        Place::Tags => Some(Part::Tags),
        Place::Body => Some(Part::Body),
        Place::Kept => None,
    }
}

const fn place(part: Part) -> Place {
    match part {
        Part::Title => Place::Title,
        Part::Tags => Place::Tags,
        Part::Body => Place::Body,
    }
}
