//! Draws all notes: the list, and beside it the note under the cursor where there is room.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};

use crate::app::screen::review::Review;
use crate::app::scroll::{Extent, Scroll};
use crate::journal::library::entry::Entry;
use crate::keys::action::Action;
use crate::keys::context::Context;
use crate::ui::note::list::Notes;
use crate::ui::note::page::{self, Paper};
use crate::ui::note::plan::plan;
use crate::ui::note::scrolled;
use crate::ui::room::Room;
use crate::ui::widget::column::{sides, slice};
use crate::ui::widget::field::Field;
use crate::ui::widget::ink::{put, put_right};
use crate::words::say;

/// Draws it.
pub fn draw(review: &Review, room: &Room<'_>, frame: &mut Frame<'_>) {
    let plan = plan(room.area, room.desk().config.text_width);
    let at_filter = line(review, room, plan.line, frame);
    let at_row = if review.found().is_empty() {
        nothing(review, room, plan.list, frame);
        None
    } else {
        list(review, room, plan.list, frame)
    };
    if let (Some(area), Some(entry)) = (plan.pane, review.chosen(room.desk())) {
        pane(review, entry, room, area, frame);
    }
    if let Some(at) = at_filter.or(at_row).or(Some(plan.line.as_position())) {
        frame.set_cursor_position(at);
    }
}

/// The line above the list: the filter, and how much it found.
fn line(review: &Review, room: &Room<'_>, area: Rect, frame: &mut Frame<'_>) -> Option<Position> {
    let theme = &room.theme;
    let buf = frame.buffer_mut();
    let (found, total) = (review.found().len(), review.total());
    if !review.is_typing && review.filter.is_empty() {
        put(buf, area, (2, 0), &counted(total), theme.quiet);
        return None;
    }
    let count = say!("review-found", n = found, total = total);
    let taken = put_right(buf, area, 0, &count, theme.quiet);
    put(buf, area, (0, 0), "/", theme.accent);
    let field = Field {
        hint: say("review-hint"),
        is_open: review.is_typing,
        ..Field::new(theme, &review.filter)
    };
    let inner = Rect {
        x: area.x + 2.min(area.width),
        width: area.width.saturating_sub(3 + taken),
        ..area
    };
    let at = field.draw(inner, buf);
    at.filter(|_| review.is_typing)
}

fn counted(notes: usize) -> String {
    match notes {
        0 => String::new(),
        n => say!("review-notes", n = n),
    }
}

/// Says why the list is empty, and which key helps.
fn nothing(review: &Review, room: &Room<'_>, area: Rect, frame: &mut Frame<'_>) {
    let theme = room.theme;
    let hint = |action, does| {
        Line::from(vec![
            Span::styled(format!("{}  ", room.key(action)), theme.accent),
            Span::styled(does, theme.text),
        ])
    };
    let lines = if review.total() == 0 && review.query().is_empty() {
        let mut lines = vec![Line::styled(say("review-empty"), theme.title)];
        if !review.is_typing {
            lines.push(hint(Action::Note, say("review-first")));
        }
        lines
    } else {
        vec![
            Line::styled(say("review-none"), theme.title),
            hint(Action::Back, say("keys-clear")),
        ]
    };
    let inner = slice(sides(area, 2), 0, area.height);
    frame.render_widget(ratatui::widgets::Paragraph::new(lines), inner);
}

fn list(review: &Review, room: &Room<'_>, area: Rect, frame: &mut Frame<'_>) -> Option<Position> {
    let notes = Notes {
        desk: room.desk(),
        notes: review.found(),
        cursor: review.cursor,
        today: room.app.now().wall.date_naive(),
        query: review.query(),
        time: Entry::written,
    };
    notes.draw(area, frame.buffer_mut())
}

/// The note under the cursor; while something is looked for, from about where it was found.
fn pane(review: &Review, entry: &Entry, room: &Room<'_>, area: Rect, frame: &mut Frame<'_>) {
    let paper = Paper {
        desk: room.desk(),
        context: Context::List,
        width: area.width.saturating_sub(scrolled::EDGE),
        is_wide: false,
        is_short: false,
    };
    let page = page::note(entry, review.query(), &paper);
    let extent = Extent::around(page.first, page.rows.len(), usize::from(area.height));
    let top = Scroll::new().top(extent);
    let _ = scrolled::draw(&page.rows, top, &room.theme, area, frame.buffer_mut());
}
