//! Draws notes one under the other, a rule and the headline between them.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::text::Line;

use crate::app::desk::Desk;
use crate::app::screen::read_on::ReadOn;
use crate::app::scroll::Extent;
use crate::journal::find::query::Query;
use crate::journal::library::entry::Entry;
use crate::keys::context::Context;
use crate::ui::head::Head;
use crate::ui::note::page::{self, Paper};
use crate::ui::note::{plan, scrolled};
use crate::ui::room::Room;
use crate::ui::widget::column::slice;
use crate::ui::widget::ink::put_right;
use crate::words::say;

/// Draws what is in sight; nothing else is laid out.
pub fn draw(read_on: &ReadOn, room: &Room<'_>, frame: &mut Frame<'_>) {
    let desk = room.desk();
    let area = plan::text(room.area, desk.config.text_width);
    let height = usize::from(area.height);
    let (first, skipped) = read_on.top();
    let mut rows: Vec<Line<'static>> = Vec::new();
    let mut skip = skipped;
    for at in first..read_on.notes().len() {
        if let Some(entry) = read_on.entry(at, desk) {
            let all = laid_out(entry, read_on.query(), desk, area);
            skip = skip.min(all.len().saturating_sub(1));
            rows.extend(all.into_iter().skip(std::mem::take(&mut skip)));
        }
        if rows.len() > height {
            break;
        }
    }
    if rows.len() < height {
        rows.push(Line::styled(say("readon-end"), room.theme.quiet));
    }
    let buf = frame.buffer_mut();
    let at = scrolled::draw(&rows, 0, &room.theme, area, buf);
    if first > 0 || skipped > 0 {
        put_right(buf, slice(area, 0, 1), 0, "↑", room.theme.quiet);
    }
    if let Some(at) = at {
        // A rule says nothing: the work is in the row below it.
        let is_rule = rows.first().is_some_and(starts_with_rule);
        let y = at.y + u16::from(is_rule && area.height > 1);
        room.point(frame, Position::new(at.x, y));
    }
}

fn starts_with_rule(row: &Line<'static>) -> bool {
    row.spans
        .first()
        .is_some_and(|span| span.content.starts_with('─'))
}

/// Measures a note among the others in the rows between header and notice line.
#[must_use]
pub fn extent(entry: &Entry, desk: &Desk, area: Rect) -> Extent {
    let area = plan::text(area, desk.config.text_width);
    Extent {
        rows: laid_out(entry, &Query::default(), desk, area).len(),
        shown: if desk.is_covered {
            1
        } else {
            area.height.into()
        },
        first: 0,
    }
}

fn laid_out(entry: &Entry, query: &Query, desk: &Desk, area: Rect) -> Vec<Line<'static>> {
    let paper = Paper {
        desk,
        context: Context::Reader,
        width: area.width.saturating_sub(scrolled::EDGE),
        is_wide: false,
        is_short: true,
    };
    page::passage(entry, query, &paper)
}

/// Says where one is.
#[must_use]
pub fn head(read_on: &ReadOn) -> Head {
    let place = say!(
        "readon-place",
        at = read_on.top().0 + 1,
        all = read_on.notes().len()
    );
    Head {
        place,
        ..Head::default()
    }
}
