//! Which page of a screen is open: what was said on one goes when a key leads to another.

use crate::app::screen::{Screen, keys};

/// Names a page among those of its screen.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
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
                part: usize::from(guided.watch.look.is_some()),
                id: guided.walk.session.page_id().map(str::to_owned),
            };
        }
        Screen::Setup(setup) => setup.screen(),
        Screen::Write(write) => usize::from(write.watch.look.is_some()),
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
