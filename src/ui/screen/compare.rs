//! Draws two versions of a note: what changed, or what waits for a choice.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::app::desk::Desk;
use crate::app::screen::compare::Compare;
use crate::app::screen::merge::Merge;
use crate::app::scroll::{Extent, Scroll};
use crate::journal::revision::Revision;
use crate::ui::head::Head;
use crate::ui::note::page::Rows;
use crate::ui::note::pair::{self, Sheet};
use crate::ui::note::{plan, scrolled};
use crate::ui::room::Room;
use crate::ui::widget::column::slice;
use crate::words::say;

/// Room for two versions side by side.
const SIDE_BY_SIDE: u16 = 100;
/// The height from which on a free row stands below what names the versions.
const AIRY: u16 = 10;

/// Draws two versions of the history.
pub fn draw(compare: &Compare, room: &Room<'_>, frame: &mut Frame<'_>) {
    pair(compare.pair(room.desk()), compare.scroll, room, frame);
}

/// Draws two versions that wait for a choice.
pub fn draw_merge(merge: &Merge, room: &Room<'_>, frame: &mut Frame<'_>) {
    pair(merge.pair(room.desk()), merge.scroll, room, frame);
}

fn pair(
    pair: Option<(&Revision, &Revision)>,
    scroll: Scroll,
    room: &Room<'_>,
    frame: &mut Frame<'_>,
) {
    let Some((left, right)) = pair else {
        let gone = Line::styled(say("compare-nothing"), room.theme.text);
        frame.render_widget(gone, plan::text(room.area, 72));
        return;
    };
    let (sheet, above, area) = places(room.desk(), room.area);
    frame.render_widget(pair::head(left, right, &sheet), above);
    let page = pair::rows(left, right, &sheet);
    let top = scroll.top(measured(&page, area, room.desk()));
    let at = scrolled::draw(&page.rows, top, &room.theme, area, frame.buffer_mut());
    if let Some(at) = at {
        room.point(frame, at);
    }
}

/// Measures two versions in the rows between header and notice line.
#[must_use]
pub fn extent(left: &Revision, right: &Revision, desk: &Desk, area: Rect) -> Extent {
    let (sheet, _, area) = places(desk, area);
    measured(&pair::rows(left, right, &sheet), area, desk)
}

fn measured(page: &Rows, area: Rect, desk: &Desk) -> Extent {
    scrolled::extent(page.first, page.rows.len(), area, desk)
}

/// Gives the row that names two versions, and the place of their text below it.
fn places(desk: &Desk, area: Rect) -> (Sheet<'_>, Rect, Rect) {
    let text_width = desk.config.text_width;
    let is_wide = area.width >= SIDE_BY_SIDE;
    let most = if is_wide {
        2 * text_width + 7
    } else {
        text_width + 3
    };
    let area = plan::text(area, most);
    let sheet = Sheet {
        desk,
        width: area.width.saturating_sub(scrolled::EDGE),
        is_wide,
    };
    let air = u16::from(area.height >= AIRY);
    (sheet, slice(area, 0, 1), slice(area, 1 + air, area.height))
}

/// Says how many versions wait for a choice.
#[must_use]
pub fn head(merge: &Merge, desk: &Desk) -> Head {
    let place = match merge.place(desk) {
        Some((at, all)) if all > 2 => say!("compare-of-many", at = at, all = all),
        _ => say("screen-merge").into(),
    };
    Head {
        place,
        ..Head::default()
    }
}
