//! Draws a deck: the question, its help in small type, the answer, and the time that is left.

mod answer;
mod closing;
mod naming;

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::widgets::Clear;

use crate::app::option_grid::Grid;
use crate::app::screen::guided::Guided;
use crate::app::screen::guided::pad::Pad;
use crate::app::screen::guided::sheet::{Sheet, Size, rows_of};
use crate::deck::model::Item;
use crate::deck::page::{Dot, Page};
use crate::ui::head::Head;
use crate::ui::length;
use crate::ui::look;
use crate::ui::room::Room;
use crate::ui::widget::column::{centred, slice};
use crate::ui::widget::dots::Dots;
use crate::ui::widget::ink::{cells, put_right};
use crate::ui::widget::prose::Prose;
use crate::ui::widget::time_bar::TimeBar;
use crate::words::say;

/// Says where one is: the deck, how far, and whom it is about.
#[must_use]
pub fn head(guided: &Guided) -> Head {
    let session = &guided.walk.session;
    let place = session.place();
    let done = place.iter().filter(|dot| **dot == Dot::Done).count();
    let total = if guided.is_closing() {
        place.len()
    } else {
        session.pages_in_all()
    };
    let page = guided.walk.page.as_ref();
    let title = page.map_or(&session.deck().title, |page| &page.deck);
    Head {
        place: crate::words::inside(title),
        dots: Some(Dots {
            done: if guided.is_closing() { total } else { done },
            total,
        }),
        right: session.alias().map(str::to_owned),
    }
}

/// Draws it.
pub fn draw(guided: &Guided, room: &Room<'_>, frame: &mut Frame<'_>) {
    let walk = &guided.walk;
    let size = Size::within(room.area.width, room.area.height, room.desk());
    let area = centred(room.area, size.width);
    if guided.is_closing() {
        let cursor = closing::draw(guided, room, area, frame.buffer_mut());
        return set(frame, area, cursor);
    }
    let Some(page) = &walk.page else {
        return;
    };
    if let Some(long) = guided.watch.look.as_ref().filter(|look| !look.is_short) {
        let cursor = look::draw(long, room.desk().is_covered, room, area, frame.buffer_mut());
        return set(frame, area, cursor);
    }
    let (sheet, grid) = walk.sheet(size);
    let ask = slice(
        area,
        sheet.ask,
        sheet.help.unwrap_or(sheet.answer) - sheet.ask,
    );
    frame.render_widget(Prose::new(&page.ask, room.theme.title), below(page, ask));
    if let Some(item) = &page.about {
        let about = slice(ask, 0, rows_of(&item.label, ask.width));
        frame.render_widget(Prose::new(&item.label, room.theme.accent), about);
        let line = slice(about, about.height.saturating_sub(1), 1);
        put_right(
            frame.buffer_mut(),
            line,
            0,
            &room_for(item, line.width),
            room.theme.quiet,
        );
    }
    if let (Some(y), Some(help)) = (sheet.help, help(guided)) {
        let rows = slice(area, y, sheet.answer - y);
        frame.render_widget(Prose::new(help, room.theme.text), rows);
    }
    let cursor = draw_answer(guided, (sheet, grid), room, area, frame);
    let cursor = cursor.or(Some(ask.as_position()));
    if let Some(short) = &guided.watch.look {
        let row = slice(area, area.height.saturating_sub(1), 1);
        frame.render_widget(Clear, row);
        look::line(short, room.desk().is_covered, room, row, frame.buffer_mut());
    }
    set(frame, area, cursor);
}

/// Gives the place of the question, under what it is about.
fn below(page: &Page, ask: Rect) -> Rect {
    let rows = page
        .about
        .as_ref()
        .map_or(0, |item| rows_of(&item.label, ask.width));
    slice(ask, rows, ask.height.saturating_sub(rows))
}

/// Gives the few words more on an item where they fit beside its label.
fn room_for(item: &Item, width: u16) -> String {
    let fits = cells(&item.label) + cells(&item.gloss) + 2 <= width;
    if fits {
        item.gloss.clone()
    } else {
        String::new()
    }
}

/// Gives the small type; it tells as well that a breath was asked to be the last.
fn help(guided: &Guided) -> Option<&str> {
    match &guided.walk.pad {
        Pad::Breath(breathing) if breathing.is_ending() => Some(say("breathe-ends")),
        _ => guided.walk.page.as_ref()?.help.as_deref(),
    }
}

fn draw_answer(
    guided: &Guided,
    (sheet, grid): (Sheet, Grid),
    room: &Room<'_>,
    area: Rect,
    frame: &mut Frame<'_>,
) -> Option<Position> {
    let walk = &guided.walk;
    if let Pad::Breath(breathing) = &walk.pad {
        let rest = slice(room.area, sheet.answer, room.area.height);
        return answer::breath(breathing, room, rest, frame.buffer_mut());
    }
    if let Some(y) = sheet.bar.filter(|_| !walk.pad.has_clock()) {
        let now = room.app.now();
        let words = length::about(walk.budget.seconds(now));
        let bar = TimeBar {
            theme: &room.theme,
            left: walk.budget.left(now),
            total: walk.budget.total(),
            words: &words,
        };
        frame.render_widget(bar, slice(area, y, 1));
        let free = sheet.answer + sheet.rows;
        let length = walk
            .page
            .as_ref()
            .and_then(|page| answer::length(&walk.pad, &page.form));
        if let Some(length) = length.filter(|_| free < y) {
            let row = slice(area, free, 1);
            put_right(frame.buffer_mut(), row, 0, &length, room.theme.quiet);
        }
    }
    let rows = slice(area, sheet.answer, sheet.rows);
    let buf = frame.buffer_mut();
    match &walk.pad {
        Pad::Alias(naming) => naming::draw(naming, room, rows, buf),
        pad => answer::draw(pad, guided, grid, room, rows, buf),
    }
}

/// The cursor stands where the work is, or else at the beginning of the page.
fn set(frame: &mut Frame<'_>, area: Rect, cursor: Option<Position>) {
    if area.width > 0 && area.height > 0 {
        frame.set_cursor_position(cursor.unwrap_or(area.as_position()));
    }
}
