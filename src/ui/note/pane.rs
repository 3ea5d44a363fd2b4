//! A note beside or below the list that it is chosen in.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::app::desk::Desk;
use crate::app::scroll::{Extent, Scroll};
use crate::journal::find::query::Query;
use crate::journal::library::entry::Entry;
use crate::keys::context::Context;
use crate::ui::note::page::{self, Paper, SHORT};
use crate::ui::note::scrolled;

/// Draws what there is room for; while something is looked for, from about where it was found.
pub fn draw(entry: &Entry, query: &Query, desk: &Desk, area: Rect, buf: &mut Buffer) {
    let paper = Paper {
        desk,
        context: Context::List,
        width: area.width.saturating_sub(scrolled::EDGE),
        is_wide: false,
        is_short: area.height < SHORT,
    };
    let page = page::note(entry, query, &paper);
    let extent = Extent::around(page.first, page.rows.len(), usize::from(area.height));
    let top = Scroll::new().top(extent);
    let _ = scrolled::draw(&page.rows, top, &desk.theme, area, buf);
}
