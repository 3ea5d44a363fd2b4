//! Draws the page that is written on: a title, labels, the text, and a quiet line on how safe it is.

mod status;

use ratatui::Frame;
use ratatui::layout::{Position, Rect};

use crate::app::screen::write::fields::Field as Place;
use crate::app::screen::write::sheet::Sheet;
use crate::app::screen::write::{Purpose, Write};
use crate::config::theme::Theme;
use crate::ui::look;
use crate::ui::room::Room;
use crate::ui::widget::column::{centred, slice};
use crate::ui::widget::field::Field;
use crate::ui::widget::ink::{cells, put_more};
use crate::ui::widget::page::Page;
use crate::ui::widget::prose::Prose;
use crate::words::say;

/// Gives what the header says.
#[must_use]
pub fn place(write: &Write) -> &'static str {
    match write.purpose {
        Purpose::New => say("screen-write"),
        Purpose::Edit | Purpose::Settle => say("screen-edit"),
    }
}

/// Draws it, and sets the cursor where one types.
pub fn draw(write: &Write, room: &Room<'_>, frame: &mut Frame<'_>) {
    let area = centred(room.area, room.desk().config.text_width);
    if let Some(long) = write.watch.look.as_ref().filter(|look| !look.is_short) {
        let cursor = look::draw(long, room.desk().is_covered, room, area, frame.buffer_mut());
        return frame.set_cursor_position(cursor.unwrap_or(area.as_position()));
    }
    let sheet = Sheet::of(area.height);
    let head = Head { write, room };
    let title = head.title(slice(area, 0, 1), frame);
    let labels = head.labels(slice(area, 1, 1), frame);
    let page = Page {
        is_covered: room.desk().is_covered,
        hint: say("write-hint"),
        is_open: write.fields.open == Place::Body,
        ..Page::new(&room.theme, &write.fields.body)
    };
    let told = unfit(write, room, slice(area, sheet.page, sheet.rows), frame);
    let rows = sheet.rows.saturating_sub(told);
    let paper = slice(area, sheet.page + told, rows);
    let body = page.draw(paper, frame.buffer_mut());
    let edge = Rect {
        width: (paper.width + 2).min(room.area.right().saturating_sub(paper.x)),
        ..paper
    };
    put_more(frame.buffer_mut(), edge, page.more(paper), room.theme.quiet);
    status::draw(write, room, slice(area, sheet.status, 1), frame);
    let cursor = match write.fields.open {
        Place::Title => title,
        Place::Alias | Place::Tags => labels,
        Place::Body => body,
    };
    if let Some(at) = cursor {
        frame.set_cursor_position(at);
    }
}

/// Says why the word for the person was not taken, and gives the rows that this takes.
fn unfit(write: &Write, room: &Room<'_>, area: Rect, frame: &mut Frame<'_>) -> u16 {
    let Some(refusal) = write.unfit else {
        return 0;
    };
    let says = Prose::new(refusal.says(), room.theme.warning);
    frame.render_widget(says, area);
    (says.height(area.width) + 1).min(area.height)
}

/// Draws the lines above the page.
struct Head<'a> {
    write: &'a Write,
    room: &'a Room<'a>,
}

impl Head<'_> {
    fn title(&self, area: Rect, frame: &mut Frame<'_>) -> Option<Position> {
        let title = Field {
            hint: first_that_fits(area, [say("write-title-hint"), say("write-title-short")]),
            style: self.theme().title,
            is_open: self.is_open(Place::Title),
            is_covered: self.room.desk().is_covered,
            ..Field::new(self.theme(), &self.write.fields.title)
        };
        title.draw(area, frame.buffer_mut())
    }

    /// Draws the word for the person and the tags side by side, and gives the cursor of the one that is typed in.
    fn labels(&self, area: Rect, frame: &mut Frame<'_>) -> Option<Position> {
        let third = self.alias_room(area.width);
        let left = Rect {
            width: third.saturating_sub(2),
            ..area
        };
        let right = Rect {
            x: area.x + third,
            width: area.width - third,
            ..area
        };
        let alias = Field {
            hint: first_that_fits(left, [say("write-alias-hint"), say("write-alias-short")]),
            is_open: self.is_open(Place::Alias),
            is_covered: self.room.desk().is_covered,
            ..Field::new(self.theme(), &self.write.fields.alias)
        };
        let tags = Field {
            hint: first_that_fits(right, [say("write-tags-hint"), say("write-tags-short")]),
            style: self.theme().quiet,
            is_open: self.is_open(Place::Tags),
            is_covered: self.room.desk().is_covered,
            ..Field::new(self.theme(), &self.write.fields.tags)
        };
        let alias = alias.draw(left, frame.buffer_mut());
        let tags = tags.draw(right, frame.buffer_mut());
        if self.is_open(Place::Alias) {
            alias
        } else {
            tags
        }
    }

    /// A word that is not being typed leaves the tags what it does not need.
    fn alias_room(&self, width: u16) -> u16 {
        let third = width / 3;
        let word = self.write.fields.alias.text();
        if word.is_empty() || self.is_open(Place::Alias) {
            return third;
        }
        third.min(cells(&word) + 4)
    }

    fn is_open(&self, place: Place) -> bool {
        self.write.fields.open == place
    }

    const fn theme(&self) -> &Theme {
        &self.room.theme
    }
}

fn first_that_fits(area: Rect, [long, short]: [&'static str; 2]) -> &'static str {
    if cells(long) < area.width {
        long
    } else {
        short
    }
}
