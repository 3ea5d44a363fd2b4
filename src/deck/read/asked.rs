//! Reads what a step asks of the journal: `from = "@NAME"`, `else`, and the keys `most`, `each` and `within`.

use crate::deck::model::{Kind, List, Step};
use crate::deck::read::faults::{Faults, Marked, suggest};
use crate::deck::read::fields::Fields;
use crate::deck::read::vocabulary::{ASK, NAME};
use crate::deck::supply::{self, Supply};

/// The most items that any step offers.
const ITEMS: u32 = 99;

/// What stands before the name of a supply.
const SIGN: char = '@';

/// Holds the keys of a step that point elsewhere, as they were written.
pub struct Asked {
    /// What the journal brings.
    pub supply: Option<Supply>,
    /// The line for when it brings nothing.
    pub otherwise: Option<String>,
    /// The most items that may be chosen.
    pub most: Option<usize>,
    /// The step for each of whose items it is asked.
    pub each: Option<Marked<String>>,
    /// The step whose answer decides what it offers.
    pub within: Option<Marked<String>>,
}

/// Says whether a step's `from` names a supply.
#[must_use]
pub fn is_supplied(fields: &Fields<'_>) -> bool {
    let from = fields
        .value("from")
        .and_then(|value| value.get_ref().as_str());
    from.is_some_and(|name| name.starts_with(SIGN))
}

/// Reads these keys of a step, and reports those that do not go together.
pub fn read(kind: &str, fields: &Fields<'_>, faults: &mut Faults) -> Asked {
    let supply = is_supplied(fields)
        .then(|| supply(kind, fields, faults))
        .flatten();
    let otherwise = fields.text("else", ASK, faults);
    if let Some(line) = &otherwise
        && !is_supplied(fields)
    {
        let what = "\"else\" is for what the journal brings";
        let remedy = "remove it, or take the step's items from the journal with \"from = '@...'\"";
        faults.add(line.at, what, remedy);
    }
    Asked {
        supply,
        otherwise: otherwise.map(|line| line.value),
        most: most(fields, faults),
        each: fields.text("each", NAME, faults),
        within: fields.text("within", NAME, faults),
    }
}

fn supply(kind: &str, fields: &Fields<'_>, faults: &mut Faults) -> Option<Supply> {
    let name = fields.text("from", NAME, faults)?;
    let fits = |supply: &Supply| kind == "read" || supply.is_choice();
    let Some(supply) = Supply::named(&name.value) else {
        let known = Supply::ALL.into_iter().filter(fits).map(Supply::name);
        let what = format!("the journal brings no \"{}\"", name.value);
        faults.add(name.at, what, suggest(&name.value, known));
        return None;
    };
    if !fits(&supply) {
        let what = format!("\"{}\" is read, not chosen from", name.value);
        faults.add(name.at, what, "make it a step of kind read");
        return None;
    }
    Some(supply)
}

fn most(fields: &Fields<'_>, faults: &mut Faults) -> Option<usize> {
    let most = fields.number("most", 1..=ITEMS, faults)?;
    usize::try_from(most.value).ok()
}

/// Gives the empty list that stands for a supply until the journal brings it.
#[must_use]
pub fn stand_in(supply: Supply) -> List {
    List {
        id: supply.name().to_owned(),
        ..List::default()
    }
}

/// Counts the items that a step can offer.
#[must_use]
pub fn offered(step: &Step) -> usize {
    match &step.kind {
        _ if step.supply.is_some() => supply::MOST,
        Kind::One(list) | Kind::Many(list) | Kind::Card(list) => list.items.len(),
        Kind::Deck(decks) | Kind::Offer(decks) => decks.len(),
        _ => 0,
    }
}
