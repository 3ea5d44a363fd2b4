//! Draws the agenda for supervision, and the line for the supervisor's key.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::app::desk::Desk;
use crate::app::screen::agenda::{Agenda, KeyLine};
use crate::app::scroll::Extent;
use crate::export::supervision::recipient::Fault;
use crate::keys::action::Action;
use crate::ui::head::Head;
use crate::ui::note::{plan, scrolled};
use crate::ui::room::Room;
use crate::ui::widget::column::{centred, slice};
use crate::ui::widget::field::Field;
use crate::ui::widget::ink::put;
use crate::ui::widget::markdown;
use crate::ui::widget::prose::Prose;
use crate::words::say;

/// The cell at which words begin, behind the mark.
const WORDS: u16 = 2;

/// Draws the page that is read, or the line.
pub fn draw(agenda: &Agenda, room: &Room<'_>, frame: &mut Frame<'_>) {
    if let Some(line) = &agenda.line {
        return key(line, room, frame);
    }
    let desk = room.desk();
    if agenda.pages.pages.is_empty() {
        let area = centred(room.area, desk.config.text_width);
        let back = room.key(Action::Back);
        let nothing = say!("supervision-no-pages", key = back);
        frame.render_widget(Prose::new(&nothing, room.theme.text), area);
        return room.point(frame, area);
    }
    let (rows, area) = laid_out(&agenda.text(), desk, room.area);
    let extent = scrolled::extent(0, rows.len(), area, desk);
    let top = agenda.scroll.top(extent);
    let at = scrolled::draw(&rows, top, &room.theme, area, frame.buffer_mut());
    if let Some(at) = at {
        room.point(frame, at);
    }
}

/// Measures a page of it in the rows between header and notice line.
#[must_use]
pub fn extent(text: &str, desk: &Desk, area: Rect) -> Extent {
    let (rows, area) = laid_out(text, desk, area);
    scrolled::extent(0, rows.len(), area, desk)
}

fn laid_out(text: &str, desk: &Desk, area: Rect) -> (Vec<Line<'static>>, Rect) {
    let area = plan::text(area, desk.config.text_width);
    let width = area.width.saturating_sub(scrolled::EDGE);
    (markdown::lines(text, width, &desk.theme), area)
}

/// Says which page of how many it is.
#[must_use]
pub fn head(agenda: &Agenda) -> Head {
    let all = agenda.pages.pages.len();
    Head {
        place: if all > 1 {
            say!("supervision-page-of", at = agenda.at + 1, all = all)
        } else {
            say("supervision-agenda").into()
        },
        ..Head::default()
    }
}

fn key(line: &KeyLine, room: &Room<'_>, frame: &mut Frame<'_>) {
    let area = centred(room.area, room.desk().config.text_width);
    let inner = |area: Rect| Rect {
        x: area.x + WORDS.min(area.width),
        width: area.width.saturating_sub(WORDS),
        ..area
    };
    let ask = Prose::new(say("supervision-ask-key"), room.theme.title);
    let rows = ask.height(inner(area).width);
    frame.render_widget(ask, slice(inner(area), 0, rows));
    let row = slice(area, rows + 1, 1);
    let buf = frame.buffer_mut();
    put(buf, row, (0, 0), "›", room.theme.accent);
    let field = Field {
        hint: say("supervision-key-hint"),
        ..Field::new(&room.theme, &line.editor)
    };
    let at = field.draw(inner(row), buf);
    let below = slice(inner(area), rows + 3, area.height);
    let (words, style) = match line.fault {
        Some(fault) => (wrong(fault), room.theme.warning),
        None => (say("supervision-key-about").to_owned(), room.theme.text),
    };
    frame.render_widget(Prose::new(&words, style), below);
    if let Some(at) = at {
        room.point(frame, at);
    }
}

fn wrong(fault: Fault) -> String {
    match fault {
        Fault::NotAKey => say("supervision-key-not").to_owned(),
        Fault::Secret => say("supervision-key-secret").to_owned(),
        Fault::Length(n) => say!("supervision-key-length", n = n),
        Fault::Mistyped => say("supervision-key-mistyped").to_owned(),
        Fault::Plugin => say("supervision-key-plugin").to_owned(),
    }
}
