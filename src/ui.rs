//! Draws what the program shows. Pure: it reads the state and fills a frame.
//!
//! Every text on the screen passes [`text::sanitize`] on its way to a cell, and every screen sets the
//! terminal's own cursor where the work is, for screen readers, braille lines and input methods.

pub mod chrome;
pub mod cover;
pub mod head;
mod length;
mod look;
pub mod note;
pub mod overlay;
pub mod room;
pub mod screen;
pub mod text;
pub mod when;
pub mod widget;

use std::cell::Cell;

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::app::App;
use crate::app::desk::Desk;
use crate::app::screen::Screen;
use crate::app::scroll::{Extent, Page};
use crate::ui::room::Room;

/// The smallest window in which the screens are of use.
pub const LEAST: (u16, u16) = (40, 10);

/// Draws the whole window. It cannot change the state.
pub fn draw(app: &App, frame: &mut Frame<'_>) {
    let area = frame.area();
    if app.is_hidden() {
        chrome::hidden(app, frame);
        if let Some(question) = app.overlay().filter(|_| app.asks_to_leave()) {
            overlay::draw(question, app, area, frame);
        }
        return;
    }
    if area.width < LEAST.0 || area.height < LEAST.1 {
        return chrome::too_small(app, frame);
    }
    let body = chrome::draw(app, frame);
    let pointed = Cell::new(None);
    let room = Room {
        app,
        theme: app.theme(),
        area: body,
        pointed: &pointed,
    };
    screen(&room, frame);
    if app.desk().is_covered {
        cover::draw(&room, frame.buffer_mut());
    }
    if let Some(overlay) = app.overlay() {
        overlay::draw(overlay, app, body, frame);
    }
}

/// Measures a page of reading in the window that the desk knows of.
#[must_use]
pub fn measure(desk: &Desk, page: Page<'_>) -> Extent {
    let (width, height) = desk.window;
    let area = chrome::body(Rect::new(0, 0, width, height));
    match page {
        Page::Note(entry, query) => screen::reader::extent(entry, query, desk, area),
        Page::Leaving(text, standing) => screen::hand_out::extent((text, standing), desk, area),
        Page::Passage(entry) => screen::read_on::extent(entry, desk, area),
        Page::Pair(left, right) => screen::compare::extent(left, right, desk, area),
        Page::Agenda(text) => screen::agenda::extent(text, desk, area),
        Page::Help(sheet) => overlay::help::extent(sheet, area),
        Page::Version(entry, version) => screen::history::extent(entry, version, desk, area),
    }
}

fn screen(room: &Room<'_>, frame: &mut Frame<'_>) {
    match room.app.screen() {
        Screen::Home(home) => screen::home::draw(home, room, frame),
        Screen::Setup(setup) => screen::setup::draw(setup, room, frame),
        Screen::Unlock(unlock) => screen::unlock::draw(unlock, room, frame),
        Screen::Picker(picker) => screen::picker::draw(picker, room, frame),
        Screen::Guided(guided) => screen::guided::draw(guided, room, frame),
        Screen::Write(write) => screen::write::draw(write, room, frame),
        Screen::Breathe(breathe) => screen::breathe::draw(breathe, room, frame),
        Screen::Review(review) => screen::review::draw(review, room, frame),
        Screen::Insight(insight) => screen::insight::draw(insight, room, frame),
        Screen::Reader(reader) => screen::reader::draw(reader, room, frame),
        Screen::Calendar(calendar) => screen::calendar::draw(calendar, room, frame),
        Screen::OnThisDay(day) => screen::on_this_day::draw(day, room, frame),
        Screen::ReadOn(read_on) => screen::read_on::draw(read_on, room, frame),
        Screen::Compare(compare) => screen::compare::draw(compare, room, frame),
        Screen::Merge(merge) => screen::compare::draw_merge(merge, room, frame),
        Screen::History(history) => screen::history::draw(history, room, frame),
        Screen::Aliases(aliases) => screen::aliases::draw(aliases, room, frame),
        Screen::Alias(card) => screen::alias_card::draw(card, room, frame),
        Screen::People(people) => screen::people::draw(people, room, frame),
        Screen::Supervision(list) => screen::supervision::draw(list, room, frame),
        Screen::SupervisionLog(log) => screen::supervision_log::draw(log, room, frame),
        Screen::Flag(flag) => screen::flag::draw(flag, room, frame),
        Screen::FlagLine(lines) => screen::flag_line::draw(lines, room, frame),
        Screen::NextStep(steps) => screen::next_step::draw(steps, room, frame),
        Screen::Agenda(agenda) => screen::agenda::draw(agenda, room, frame),
        Screen::Queries(queries) => screen::queries::draw(queries, room, frame),
        Screen::Bin(bin) => screen::bin::draw(bin, room, frame),
        Screen::Release(release) => screen::release::draw(release, room, frame),
        Screen::Retention(rules) => screen::retention::draw(rules, room, frame),
        Screen::Will(will) => screen::will::draw(will, room, frame),
        Screen::HandOut(out) => screen::hand_out::draw(out, room, frame),
        Screen::Inbox(inbox) => screen::inbox::draw(inbox, room, frame),
        Screen::Keys(keys) => screen::keys::draw(keys, room, frame),
    }
}
