//! Which page of a screen is open: what was said on one goes when a key leads to another.

use crate::app::look::watch::Watch;
use crate::app::screen::{Screen, keys};

/// Names a page among those of its screen.
#[derive(Debug, PartialEq, Eq)]
pub struct Page {
    part: usize,
    id: Option<String>,
}

/// Names the page that is open; a screen that has but one is always at its first.
#[must_use]
pub fn of(screen: &Screen) -> Page {
    let part = match screen {
        Screen::Guided(guided) => {
            return Page {
                part: looked(&guided.watch),
                id: guided.walk.session.page_id().map(str::to_owned),
            };
        }
        Screen::Setup(setup) => setup.screen(),
        Screen::Write(write) => looked(&write.watch),
        Screen::Breathe(breathe) => {
            2 * usize::from(breathe.menu.is_some()) + usize::from(breathe.is_rated())
        }
        Screen::Insight(insight) => insight.topic as usize,
        Screen::Reader(reader) => reader.place().0,
        Screen::Agenda(agenda) => agenda.at,
        Screen::Release(release) => release.part as usize,
        Screen::HandOut(out) => out.part as usize,
        Screen::Keys(keys) => usize::from(!matches!(keys.part, keys::Part::Overview)),
        _ => 0,
    };
    Page { part, id: None }
}

/// Tells a look from the page below it, and from itself before a change: what was said of one goes with it.
fn looked(watch: &Watch) -> usize {
    watch.look.as_ref().map_or(0, |look| 1 + look.swaps())
}
