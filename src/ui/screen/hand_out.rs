//! Draws what leaves the journal: what is chosen, what the guard found, what is read once more, and where it goes.

mod answer;
mod choose;
mod path;

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::Line;
use ratatui::widgets::Widget;

use crate::app::desk::Desk;
use crate::app::screen::hand_out::{HandOut, Part};
use crate::app::scroll::Extent;
use crate::ui::look;
use crate::ui::note::{plan, scrolled};
use crate::ui::room::Room;
use crate::ui::text::{sanitize, wrap};
use crate::ui::widget::column::{centred, slice};
use crate::ui::widget::ink::put;
use crate::ui::widget::prose::Prose;
use crate::words::say;

/// The rows above what is read, beside what the guard says of it: what it is, and a free one.
const AROUND: u16 = 2;

/// Draws it as far as it has come.
pub fn draw(screen: &HandOut, room: &Room<'_>, frame: &mut Frame<'_>) {
    let area = centred(room.area, room.desk().config.text_width);
    let cursor = match screen.part {
        Part::Choose => choose::draw(screen, room, area, frame),
        Part::Answer => answer::draw(screen, room, area, frame.buffer_mut()),
        Part::Look => found(screen, room, area, frame.buffer_mut()),
        Part::Preview => preview(screen, room, frame),
        Part::Path => path::draw(screen, room, area, frame),
    };
    room.point(frame, cursor.unwrap_or(area.as_position()));
}

/// Of several notes, the one that is looked at is named by its number.
fn found(screen: &HandOut, room: &Room<'_>, area: Rect, buf: &mut Buffer) -> Option<Position> {
    let cursor = look::draw(screen.look.as_ref()?, false, room, area, buf);
    let (at, all) = screen.place();
    if all > 1 {
        let title = say!("export-look-of", at = at, all = all);
        put(buf, area, (0, 0), &title, room.theme.title);
    }
    cursor
}

fn preview(screen: &HandOut, room: &Room<'_>, frame: &mut Frame<'_>) -> Option<Position> {
    let theme = &room.theme;
    let all = plan::text(room.area, room.desk().config.text_width);
    let buf = frame.buffer_mut();
    put(buf, all, (0, 0), say("export-preview"), theme.title);
    let said = warning(screen.load.standing());
    let said = Prose::new(&said, theme.text);
    said.render(slice(all, 1, said.height(all.width)), buf);
    let leaving = (screen.preview.as_str(), screen.load.standing());
    let (rows, area) = laid_out(leaving, room.desk(), room.area);
    let top = screen.scroll.top(measured(&rows, area, room.desk()));
    scrolled::draw(&rows, top, theme, area, buf)
}

/// Says how many findings stand, or that none were found; it is never cut.
fn warning(standing: usize) -> String {
    match standing {
        0 => say("export-preview-clear").to_owned(),
        n => say!("export-preview-stands", n = n),
    }
}

/// Measures what is read before it leaves, below the number of findings that stand.
#[must_use]
pub fn extent(leaving: (&str, usize), desk: &Desk, area: Rect) -> Extent {
    let (rows, area) = laid_out(leaving, desk, area);
    measured(&rows, area, desk)
}

fn measured(rows: &[Line<'_>], area: Rect, desk: &Desk) -> Extent {
    scrolled::extent(0, rows.len(), area, desk)
}

fn laid_out(
    (text, standing): (&str, usize),
    desk: &Desk,
    area: Rect,
) -> (Vec<Line<'static>>, Rect) {
    let all = plan::text(area, desk.config.text_width);
    let said = warning(standing);
    let said = Prose::new(&said, desk.theme.text).height(all.width);
    let area = slice(all, AROUND + said, all.height);
    let text = sanitize(text);
    let rows = wrap(&text, area.width.saturating_sub(scrolled::EDGE));
    let style = desk.theme.text;
    let rows = rows.into_iter();
    let rows = rows.map(|row| Line::styled(text[row].trim_end().to_owned(), style));
    (rows.collect(), area)
}
