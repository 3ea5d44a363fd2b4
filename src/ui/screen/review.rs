//! Draws all notes: the list, and beside it the note under the cursor where there is room.

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};

use crate::app::screen::review::Review;
use crate::app::screen::review::tagging::Tagging;
use crate::app::scroll::{Extent, Scroll};
use crate::config::theme::Theme;
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
use crate::ui::widget::ink::{put, put_cut, put_right};
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
    if let Some(tagging) = &review.tagging {
        return labels(tagging, theme, area, buf);
    }
    let (found, total) = (review.found().len(), review.total());
    let marked = marked(review);
    if !review.is_typing && review.filter.is_empty() {
        let taken = put(buf, area, (2, 0), &counted(total), theme.quiet);
        put(buf, area, (taken + 5, 0), &marked, theme.accent);
        return None;
    }
    let count = say!("review-found", n = found, total = total);
    let right = if marked.is_empty() { &count } else { &marked };
    let taken = put_right(buf, area, 0, right, theme.quiet);
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

/// How many notes are marked, or how far a deed for all of them has come; empty when none is.
fn marked(review: &Review) -> String {
    if let Some((done, all)) = review.marked.progress() {
        return say!("bulk-progress", done = done, all = all);
    }
    let notes = review.marked.notes();
    let listed = review.found().iter();
    let shown = listed.filter(|note| notes.contains(note)).count();
    match notes.len() - shown.min(notes.len()) {
        _ if notes.is_empty() => String::new(),
        0 => say!("bulk-marked", n = notes.len()),
        hidden => say!("bulk-marked-hidden", n = notes.len(), hidden = hidden),
    }
}

/// The line in which labels are typed, and at its right those that go on from there.
fn labels(tagging: &Tagging, theme: &Theme, area: Rect, buf: &mut Buffer) -> Option<Position> {
    put(buf, area, (0, 0), "#", theme.accent);
    let half = area.width / 2;
    let field = Field {
        hint: say("bulk-hint"),
        ..Field::new(theme, &tagging.editor)
    };
    let is_empty = tagging.editor.is_empty();
    let inner = Rect {
        x: area.x + 2.min(area.width),
        width: if is_empty { area.width } else { half }.saturating_sub(3),
        ..area
    };
    let at = field.draw(inner, buf);
    if !is_empty {
        let offered = tagging.offered().join("  ");
        let room = area.width.saturating_sub(half);
        put_cut(buf, area, (half, 0), &offered, room, theme.quiet);
    }
    at
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
        marked: Some(review.marked.notes()),
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
