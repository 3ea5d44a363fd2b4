//! What holds in every deck, the user's own too (rules G1 to G6 of the design; G4, the guard, is the screen's).
//!
//! The pages that come up stand in `prompts/standing.toml`; when they do is decided here, over the way as the deck has
//! it. Each comes up once, right after the answer that calls for it, so never behind the person's back.

use std::collections::BTreeSet;
use std::mem;
use std::sync::Arc;

use crate::deck::model::{Deck, Family, Kind};
use crate::deck::path::{Path, Stop};
use crate::deck::rule::Test;
use crate::deck::supply::{PERSON, Supply};
use crate::deck::walk::{Inside, Walk};
use crate::journal::answer::Answer;

/// What stands before the ids of these pages; no step's id can begin with it.
pub const SIGN: char = '+';
/// From here on something is strong (domain brief 8).
pub const STRONG: u8 = 7;
/// The scale that says how strong something is.
pub const STRENGTH: &str = "strength";
/// The namespace of feelings; those that are asked about at full strength (G3, and the design's `ct-5`); and none.
const FEELING: &str = "ct";
const GRAVE: [&str; 3] = ["fearful", "hostile", "attraction"];
const PLAIN: &str = "plain";
/// The notes within two days after which one more is not simply the next one.
const MANY: usize = 2;
/// The label of what goes to supervision before its time.
const SOONER: &str = "sup:sooner";

/// Puts what holds in every deck into the way through one.
#[must_use]
pub fn keep(walk: Walk<'_>, mut path: Path) -> Path {
    let Some(deck) = walk.decks.standing() else {
        return path;
    };
    let stops = mem::take(&mut path.stops);
    let mut keeper = Keeper::new(walk, deck, path);
    for (at, stop) in stops.iter().enumerate() {
        if keeper.drops(stop) {
            continue;
        }
        keeper.path.stops.push(stop.clone());
        keeper.see(stop, &stops[at + 1..]);
    }
    keeper.settled()
}

/// Goes along the way and adds what is called for.
struct Keeper<'a> {
    walk: Walk<'a>,
    deck: Arc<Deck>,
    path: Path,
    /// Whether the alias is known at this place.
    knows_alias: bool,
    /// The decks on the way, by their pages' prefix, that asked how strong it is.
    rated: BTreeSet<String>,
    felt: Felt,
    /// Whether a practice was done.
    has_settled: bool,
    rest: Rest,
    /// The decks, by their pages' prefix, in which nothing much is the matter.
    plain: BTreeSet<String>,
}

/// Tells what was felt so far.
#[derive(Clone, Copy, Default)]
struct Felt {
    is_strong: bool,
    is_grave: bool,
}

/// Names what may still follow.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Rest {
    All,
    NoWriting,
    Nothing,
}

impl<'a> Keeper<'a> {
    fn new(walk: Walk<'a>, deck: Arc<Deck>, path: Path) -> Self {
        Self {
            walk,
            deck,
            path,
            knows_alias: walk.start.alias.is_some(),
            rated: BTreeSet::new(),
            felt: Felt::default(),
            has_settled: false,
            rest: Rest::All,
            plain: BTreeSet::new(),
        }
    }

    /// What is offered afterwards goes by the same rule as what follows on the way.
    fn settled(mut self) -> Path {
        let walk = self.walk;
        let is_practice = |id: &String| {
            let deck = walk.decks.get(id);
            deck.is_some_and(|deck| deck.family == Family::Ground)
        };
        match self.rest {
            Rest::All => {}
            Rest::NoWriting => self.path.after.retain(is_practice),
            Rest::Nothing => self.path.after.clear(),
        }
        self.path
    }

    fn drops(&self, stop: &Stop) -> bool {
        let kind = &stop.step().kind;
        let writes = matches!(kind, Kind::Line(_) | Kind::Text(_));
        let asks = !matches!(kind, Kind::Read(_) | Kind::Timed(_) | Kind::Breath { .. });
        let is_plain = self.plain.iter().any(|deck| stop.id.starts_with(deck));
        match self.rest {
            Rest::Nothing => true,
            Rest::NoWriting if writes => true,
            _ => asks && is_plain,
        }
    }

    /// Hears what was given on a page; `ahead` are the pages that its deck has after it.
    fn see(&mut self, stop: &Stop, ahead: &[Stop]) {
        let asked = stop.step();
        let given = self.answer(&stop.id).filter(|_| !stop.is_bare);
        let is_feeling = asked.tag.as_deref() == Some(FEELING);
        self.knows_alias |= asked.kind == Kind::Alias;
        match (&asked.kind, given) {
            (Kind::Timed(_) | Kind::Breath { .. }, Some(Answer::Seen)) => self.has_settled = true,
            (Kind::Line(_) | Kind::Text(_), Some(Answer::Words(words)))
                if (self.walk.start.weighs.0)(words) =>
            {
                self.heavy();
            }
            (Kind::Line(_) | Kind::Text(_), Some(Answer::Words(words)))
                if (self.walk.start.worries.0)(words) =>
            {
                self.safety();
            }
            (Kind::One(_) | Kind::Many(_), Some(Answer::Chosen(items))) if is_feeling => {
                self.feeling(items, stop, ahead);
            }
            (Kind::Scale(scale), given) if scale.id == STRENGTH => {
                if let Some(Answer::Scale(value)) = given {
                    self.rated(*value, stop, ahead);
                }
                self.rated.insert(stop.prefix().to_owned());
            }
            _ => {}
        }
    }

    /// G3, G6: fear at full strength is asked about; nothing much ends the deck, unless its own rules go on from there.
    fn feeling(&mut self, items: &[String], stop: &Stop, ahead: &[Stop]) {
        self.felt.is_grave |= items.iter().any(|item| GRAVE.contains(&item.as_str()));
        self.fear();
        if items != [PLAIN] || has_own_way(&stop.deck) {
            return;
        }
        self.plain.insert(stop.prefix().to_owned());
        let mut same = ahead
            .iter()
            .filter(|next| next.id.starts_with(stop.prefix()));
        if !same.any(|next| matches!(next.step().kind, Kind::Read(_))) {
            self.put("enough");
        }
    }

    fn rated(&mut self, value: u8, stop: &Stop, ahead: &[Stop]) {
        let is_first = !self.rated.contains(stop.prefix());
        let is_second = !self.rated.is_empty();
        self.felt.is_strong |= value >= STRONG;
        self.fear();
        if !is_second && self.comes_again(value, stop, ahead) {
            self.instead();
        } else if value >= STRONG && is_first && !self.was_put("third") && writes_soon(ahead) {
            self.offer("settle");
        } else if value >= STRONG && is_second && !ahead.iter().any(is_rating) {
            self.still();
        }
    }

    fn fear(&mut self) {
        if self.felt.is_grave && self.felt.is_strong {
            self.safety();
        }
    }

    /// G3: one line, and only the choice is kept.
    fn safety(&mut self) {
        if !self.was_put("safety") {
            self.put("safety");
        }
    }

    /// Words about one's own safety: asks once whether the own people would be welcome, and no note tells of it.
    fn heavy(&mut self) {
        if self.was_put("heavy") {
            return;
        }
        if let Some(Answer::Chosen(items)) = self.put("heavy")
            && items[..] == ["yes"]
        {
            self.put("people");
            let people = self.walk.start.supply(Supply::People, None).to_vec();
            if let Some(page) = self.path.stops.last_mut() {
                page.brought = people;
            }
        }
    }

    /// G5: says whether this would be the third note on an alias within two days, and none the fainter.
    fn comes_again(&self, value: u8, stop: &Stop, ahead: &[Stop]) -> bool {
        let alias = self.path.alias.as_deref().filter(|_| self.knows_alias);
        let known = alias.and_then(|alias| self.walk.start.about(alias));
        let Some(known) = known.filter(|known| known.recent.len() >= MANY) else {
            return false;
        };
        let writes = |stop: &Stop| matches!(stop.step().kind, Kind::Line(_) | Kind::Text(_));
        let is_no_fainter = known.recent.first().is_some_and(|last| value >= *last);
        is_no_fainter && stop.deck.family != Family::Ground && ahead.iter().any(writes)
    }

    /// G5: a person or a practice instead of one more note; writing on is fine.
    fn instead(&mut self) {
        match self.put("third") {
            Some(Answer::Chosen(items)) if items[..] == ["person"] => self.rest = Rest::Nothing,
            Some(Answer::Chosen(items)) if items[..] == ["ground"] => {
                let settle = self.position("settle");
                let step = settle.and_then(|at| self.deck.steps.get(at)).cloned();
                let one = |kind: &Kind| match kind {
                    Kind::Offer(ids) => ids.first().cloned(),
                    _ => None,
                };
                if let Some(id) = step.as_ref().and_then(|step| one(&step.kind)) {
                    self.run(&id, "third");
                }
                self.rest = Rest::Nothing;
            }
            _ => {}
        }
    }

    /// G2: what is still strong at the end is settled up to twice, and then goes to a person; no more writing.
    fn still(&mut self) {
        let rounds = [("once", "now"), ("again", "then")];
        for (offer, rating) in rounds.into_iter().skip(usize::from(self.has_settled)) {
            match self.offer(offer) {
                Some(true) => {}
                Some(false) => break,
                None => return,
            }
            match self.put(rating) {
                Some(Answer::Scale(value)) if *value >= STRONG => {}
                _ => return,
            }
        }
        if let Some(Answer::Chosen(items)) = self.put("still")
            && items[..] == ["sooner"]
        {
            self.path.tags.push(SOONER.to_owned());
        }
        self.rest = Rest::NoWriting;
        let people = self.walk.start.supply(Supply::People, None).iter();
        let people = people.filter(|line| line.id == PERSON);
        let people: Vec<&str> = people.map(|person| person.label.as_str()).collect();
        if let Some(card) = self.path.stops.last_mut().filter(|_| !people.is_empty()) {
            card.help = Some(people.join("; "));
        }
    }

    /// Puts an offer on the way, and what it offers once that is taken. Says whether it was; nothing before it was seen.
    fn offer(&mut self, name: &str) -> Option<bool> {
        let at = self.position(name)?;
        let (Kind::Offer(ids) | Kind::Deck(ids)) = &self.deck.steps[at].kind else {
            return None;
        };
        if !ids.iter().any(|id| self.walk.decks.get(id).is_some()) {
            return Some(false);
        }
        let ids = ids.clone();
        match self.put(name)? {
            Answer::Chosen(chosen) if !chosen.is_empty() => {
                let id = ids.iter().find(|id| chosen.contains(id))?;
                self.run(id, name);
                Some(true)
            }
            _ => Some(false),
        }
    }

    fn run(&mut self, id: &str, name: &str) {
        let inside = Inside {
            prefix: &format!("{SIGN}{name}/"),
            depth: 1,
        };
        if let Some(deck) = self.walk.decks.shared(id) {
            self.walk.deck(&deck, inside, &mut self.path);
            let mut done = self
                .path
                .stops
                .iter()
                .filter(|stop| stop.id.starts_with(inside.prefix));
            self.has_settled |=
                done.any(|stop| self.walk.answers.get(&stop.id) == Some(&Answer::Seen));
        }
    }

    /// Puts a page on the way; gives what was answered to it.
    fn put(&mut self, name: &str) -> Option<&'a Answer> {
        let at = self.position(name)?;
        let id = format!("{SIGN}{name}");
        let answer = self.walk.answers.get(&id);
        self.path.stops.push(Stop::new(&self.deck, at, &id));
        answer
    }

    fn was_put(&self, name: &str) -> bool {
        let is_it = |stop: &Stop| stop.id.strip_prefix(SIGN) == Some(name);
        self.path.stops.iter().any(is_it)
    }

    fn position(&self, name: &str) -> Option<usize> {
        self.deck.position(name)
    }

    fn answer(&self, page: &str) -> Option<&'a Answer> {
        let answer = self.walk.answers.get(page);
        answer.filter(|answer| !answer.is_empty())
    }
}

fn is_rating(stop: &Stop) -> bool {
    matches!(&stop.step().kind, Kind::Scale(scale) if scale.id == STRENGTH)
}

/// Says whether some lines are asked for before anything that settles.
fn writes_soon(ahead: &[Stop]) -> bool {
    let settles = |stop: &&Stop| {
        matches!(
            stop.step().kind,
            Kind::Timed(_) | Kind::Breath { .. } | Kind::Offer(_)
        )
    };
    let mut before = ahead.iter().take_while(|stop| !settles(stop));
    before.any(|stop| matches!(stop.step().kind, Kind::Text(_)))
}

/// Says whether a deck's own rules say what follows when nothing much is the matter.
fn has_own_way(deck: &Deck) -> bool {
    let tests = deck.rules.iter().flat_map(|rule| &rule.when);
    tests
        .map(|condition| &condition.test)
        .any(|test| matches!(test, Test::Is(item) | Test::Has(item) if item == PLAIN))
}

#[cfg(test)]
mod tests;
