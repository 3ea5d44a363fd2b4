//! The notes behind what is chosen, as far as a picture leaves room for them.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::journal::find::query::Query;
use crate::journal::insight::notes::Notes as Behind;
use crate::journal::library::entry::Entry;
use crate::ui::note::list::Notes;
use crate::ui::screen::insight::flow::EDGE;
use crate::ui::screen::insight::sight::Sight;
use crate::ui::widget::column::slice;
use crate::ui::widget::ink::put;
use crate::words::say;

/// The widest row: further apart, a word would not be seen to belong to its title.
const WIDE: u16 = 88;

/// Draws as many as there is room for, and counts the rest.
pub fn draw(sight: &Sight<'_>, area: Rect, buf: &mut Buffer) {
    let ids = sight.insight.chosen().map_or(&[][..], Behind::ids);
    let room = usize::from(area.height);
    let shown = if ids.len() > room {
        room.saturating_sub(1)
    } else {
        ids.len()
    };
    let area = Rect {
        width: area.width.min(WIDE),
        ..area
    };
    let rows = u16::try_from(shown).unwrap_or(area.height);
    let notes = Notes {
        desk: sight.desk,
        notes: &ids[..shown],
        cursor: None,
        today: sight.desk.today,
        query: &Query::default(),
        marked: None,
        is_dated: true,
        is_about: true,
        time: Entry::written,
    };
    notes.draw(slice(area, 0, rows), buf);
    if shown < ids.len() {
        let more = say!("insight-more-notes", n = ids.len() - shown);
        put(
            buf,
            slice(area, rows, 1),
            (EDGE, 0),
            &more,
            sight.theme.quiet,
        );
    }
}
