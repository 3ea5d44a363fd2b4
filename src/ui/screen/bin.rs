//! Draws what was moved to the bin.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::app::screen::bin::Bin;
use crate::journal::find::query::Query;
use crate::journal::library::entry::Entry;
use crate::journal::note::Written;
use crate::keys::action::Action;
use crate::ui::note::list::Notes;
use crate::ui::note::pane;
use crate::ui::note::plan::plan;
use crate::ui::room::Room;
use crate::ui::widget::column::slice;
use crate::ui::widget::ink::put;
use crate::ui::widget::prose::Prose;
use crate::words::say;

/// Draws the list, and beside it the chosen note where there is room.
pub fn draw(bin: &Bin, room: &Room<'_>, frame: &mut Frame<'_>) {
    let theme = &room.theme;
    let plan = plan(room.area, room.desk().config.text_width);
    if bin.notes().is_empty() {
        nothing(room, plan.whole(), frame);
        return;
    }
    let buf = frame.buffer_mut();
    let (line, style) = match bin.erasures.progress() {
        Some((done, all)) => (say!("release-under-way", done = done, n = all), theme.text),
        None => (counted(bin.notes().len()), theme.quiet),
    };
    put(buf, plan.line, (2, 0), &line, style);
    let notes = Notes {
        desk: room.desk(),
        notes: bin.notes(),
        cursor: Some(bin.cursor),
        today: room.app.now().wall.date_naive(),
        query: &Query::default(),
        marked: None,
        is_dated: true,
        is_about: true,
        time: moved,
    };
    let at = notes.draw(plan.list, buf);
    if let (Some(area), Some(entry)) = (plan.pane, bin.chosen(room.desk())) {
        pane::draw(entry, &Query::default(), room.desk(), area, buf);
    }
    if let Some(at) = at {
        room.point(frame, at);
    }
}

/// Says that nothing is here, and what will be and how.
fn nothing(room: &Room<'_>, area: Rect, frame: &mut Frame<'_>) {
    let title = Prose::new(say("bin-empty"), room.theme.title);
    let rows = title.height(area.width);
    frame.render_widget(title, slice(area, 0, rows));
    let about = say!("bin-empty-about", key = room.key(Action::Bin));
    let about = Prose::new(&about, room.theme.text);
    frame.render_widget(about, slice(area, rows + 1, area.height));
    room.point(frame, area);
}

/// When it was moved to the bin.
fn moved(entry: &Entry) -> &Written {
    &entry.heads()[0].note.written
}

fn counted(notes: usize) -> String {
    say!("bin-notes", n = notes)
}
