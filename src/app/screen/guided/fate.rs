//! What becomes of the note, and what is offered when it is done.

use std::sync::Arc;

use crate::app::desk::{Desk, Journal};
use crate::app::screen::guided::marks::Marks;
use crate::app::step::{Choice, Confirm};
use crate::deck::model::{Item, List};
use crate::deck::page::Choices;
use crate::deck::session::Session;
use crate::keys::action::Action;
use crate::words::say;

/// Says what became of what was given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// It is still being given.
    Open,
    /// Nothing was given that a note is made of.
    Nothing,
    /// It is on its way to the disk.
    Sealing,
    /// It is there, and whether the disk has confirmed it.
    Saved(bool),
    /// It could not be written, and is still here.
    NotSaved,
    /// There is no place for it, and why.
    Homeless(&'static str),
}

impl Fate {
    /// Says whether nothing of it would be lost now.
    #[must_use]
    pub const fn is_settled(self) -> bool {
        matches!(self, Self::Nothing | Self::Saved(_) | Self::Homeless(_))
    }
}

/// Says why nothing can be written here, where that is so.
#[must_use]
pub fn obstacle(desk: &Desk) -> Option<&'static str> {
    match desk.journal {
        Journal::Missing => Some(say("guided-no-journal")),
        Journal::Locked if !desk.is_writable => Some(say("guided-never-opened")),
        _ => None,
    }
}

/// Asks before leaving what was given; where it cannot be kept, that is said.
#[must_use]
pub fn question(obstacle: Option<&'static str>) -> Confirm {
    let keep = Choice {
        key: 'k',
        label: say("guided-keep"),
        action: Action::LeaveAndKeep,
    };
    let discard = Choice {
        key: 'd',
        label: say("guided-let-go"),
        action: Action::Discard,
    };
    let (detail, choices) = match obstacle {
        None => (say("guided-leave-detail"), vec![keep, discard]),
        Some(why) => (why, vec![discard]),
    };
    Confirm {
        question: say("guided-leave-question").into(),
        detail: detail.into(),
        choices,
    }
}

/// Says where a draft waits.
#[must_use]
pub fn kept(is_open: bool) -> &'static str {
    if is_open {
        say("guided-kept")
    } else {
        say("guided-kept-sealed")
    }
}

/// Lays out what is offered afterwards, with a row for nothing more under the cursor.
#[must_use]
pub fn offers(session: &Session, desk: &Desk) -> Option<Marks> {
    let item = |(id, title): (&str, &str)| Item {
        id: id.to_owned(),
        label: title.to_owned(),
        gloss: desk
            .decks
            .get(id)
            .map(|deck| deck.when.clone())
            .unwrap_or_default(),
        ..Item::default()
    };
    let items: Vec<Item> = session.follow_ups().into_iter().map(item).collect();
    let count = items.len();
    let choices = Choices {
        list: Arc::new(List {
            items,
            ..List::default()
        }),
        preselected: Vec::new(),
        most: None,
    };
    (count > 0).then(|| {
        Marks::new(&choices, false)
            .or(say("guided-no-more"))
            .at(count)
    })
}
