//! Draws one note.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::app::desk::Desk;
use crate::app::screen::reader::Reader;
use crate::app::scroll::Extent;
use crate::journal::find::query::Query;
use crate::journal::library::entry::Entry;
use crate::keys::context::Context;
use crate::ui::head::Head;
use crate::ui::note::page::{self, Paper, Rows, SHORT};
use crate::ui::note::{plan, scrolled};
use crate::ui::room::Room;
use crate::words::say;

/// Room for two versions side by side.
const SIDE_BY_SIDE: u16 = 100;

/// Draws it from where it is read.
pub fn draw(reader: &Reader, room: &Room<'_>, frame: &mut Frame<'_>) {
    let Some(entry) = reader.entry(room.desk()) else {
        let gone = Line::styled(say("notes-gone"), room.theme.text);
        frame.render_widget(gone, plan::text(room.area, 72));
        return;
    };
    let (page, area) = laid_out(entry, reader.query(), room.desk(), room.area);
    let top = reader.scroll.top(measured(&page, area, room.desk()));
    let at = scrolled::draw(&page.rows, top, &room.theme, area, frame.buffer_mut());
    if let Some(at) = at {
        room.point(frame, at);
    }
}

/// Measures a note's page in the rows between header and notice line.
#[must_use]
pub fn extent(entry: &Entry, query: &Query, desk: &Desk, area: Rect) -> Extent {
    let (page, area) = laid_out(entry, query, desk, area);
    measured(&page, area, desk)
}

fn measured(page: &Rows, area: Rect, desk: &Desk) -> Extent {
    scrolled::extent(page.first, page.rows.len(), area, desk)
}

/// Says where one is.
#[must_use]
pub fn head(reader: &Reader) -> Head {
    let (at, all) = reader.place();
    Head {
        place: if all > 1 {
            say!("notes-place", at = at, all = all)
        } else {
            say("screen-note").into()
        },
        ..Head::default()
    }
}

/// Lays the page out, and says where it stands.
fn laid_out(entry: &Entry, query: &Query, desk: &Desk, area: Rect) -> (Rows, Rect) {
    let text_width = desk.config.text_width;
    let is_wide = area.width >= SIDE_BY_SIDE && entry.texts().len() == 2;
    let most = if is_wide {
        2 * text_width + 4
    } else {
        text_width
    };
    let area = plan::text(area, most);
    let paper = Paper {
        desk,
        context: Context::Reader,
        width: area.width.saturating_sub(scrolled::EDGE),
        is_wide,
        is_short: area.height < SHORT,
    };
    (page::note(entry, query, &paper), area)
}
