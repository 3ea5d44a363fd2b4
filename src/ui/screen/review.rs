//! Draws all notes: the list, and beside it the note under the cursor where there is room.

mod card;
mod tip;

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::{Paragraph, Wrap};

use crate::app::screen::review::Review;
use crate::app::screen::review::asking::Tip;
use crate::app::screen::review::naming::Naming;
use crate::app::screen::review::tagging::Tagging;
use crate::config::theme::Theme;
use crate::journal::library::Library;
use crate::journal::library::entry::Entry;
use crate::keys::action::Action;
use crate::ui::note::list::Notes;
use crate::ui::note::pane;
use crate::ui::note::plan::{Plan, plan};
use crate::ui::room::Room;
use crate::ui::text::whole_pieces;
use crate::ui::widget::column::{behind, slice};
use crate::ui::widget::field::Field;
use crate::ui::widget::ink::{cells, put, put_right};
use crate::words::say;

/// The labels that are offered begin at a multiple of so many cells.
const OFFERED: u16 = 12;

/// Draws it.
pub fn draw(review: &Review, room: &Room<'_>, frame: &mut Frame<'_>) {
    let mut plan = plan(room.area, room.desk().config.text_width);
    let at_filter = line(review, room, plan.line, frame);
    plan.list = below(review, room, &plan, frame);
    let at_row = if review.found().is_empty() {
        let at = plan.whole();
        nothing(review, room, at, frame);
        (review.total() == 0).then(|| at.as_position())
    } else {
        list(review, room, plan.list, frame)
    };
    if let (Some(area), Some(entry)) = (plan.pane, review.chosen(room.desk())) {
        let buf = frame.buffer_mut();
        pane::draw(entry, review.query(), room.desk(), area, buf);
    }
    if let Some(at) = at_filter.or(at_row).or(Some(plan.line.as_position())) {
        room.point(frame, at);
    }
}

/// The row below the line, or the card of examples; gives what room the list has beside it.
fn below(review: &Review, room: &Room<'_>, plan: &Plan, frame: &mut Frame<'_>) -> Rect {
    let list = plan.list;
    let tip = match review.filter.asking.tip() {
        _ if review.filter.naming.is_some() => return named(review, room, plan, frame),
        tip if review.filter.is_typing => tip,
        Tip::Begin => return list,
        _ => review.filter.asking.said(),
    };
    if tip == Tip::Begin {
        let rows = list.height.saturating_sub(card::ROWS);
        if !card::fits(list.height) {
            return list;
        }
        card::draw(
            review.filter.asking.lexicon(),
            room,
            slice(list, rows, card::ROWS),
            frame,
        );
        return slice(list, 0, rows);
    }
    if tip::is_silent(tip, room.desk()) {
        return list;
    }
    let (row, list) = row_below(plan);
    let inner = filter_area(review, plan.line);
    let field = field(review, room);
    let column = |byte: usize| field.column(inner, byte);
    let from = inner.x - plan.line.x;
    let buf = frame.buffer_mut();
    tip::draw(tip, room.desk(), (row, from), &column, buf);
    list
}

/// The row below the line is free where there is room; else the list gives one.
fn row_below(plan: &Plan) -> (Rect, Rect) {
    let (line, list) = (plan.line, plan.list);
    let taken = u16::from(list.y <= line.y + 1);
    // Above the note that stands beside the list the row is free too.
    let width = match plan.pane {
        Some(pane) if taken == 0 => pane.right().saturating_sub(line.x),
        _ => line.width,
    };
    let row = Rect {
        y: line.y + 1,
        width,
        height: 1.min(list.height),
        ..line
    };
    (row, slice(list, taken, list.height))
}

/// Says that a name is taken.
fn named(review: &Review, room: &Room<'_>, plan: &Plan, frame: &mut Frame<'_>) -> Rect {
    if !review
        .filter
        .naming
        .as_ref()
        .is_some_and(|naming| naming.is_taken)
    {
        return plan.list;
    }
    let (row, list) = row_below(plan);
    let said = say("query-name-replaces");
    let said = whole_pieces(said, usize::from(row.width.saturating_sub(2)));
    put(frame.buffer_mut(), row, (2, 0), &said, room.theme.warning);
    list
}

/// The line on which the query gets its name.
fn naming(naming: &Naming, room: &Room<'_>, area: Rect, frame: &mut Frame<'_>) -> Option<Position> {
    let buf = frame.buffer_mut();
    let asked = put(buf, area, (0, 0), say("query-name"), room.theme.title) + 1;
    Field::new(&room.theme, &naming.editor).draw(behind(area, asked), buf)
}

/// How much the filter found, or how many notes are marked.
fn count(review: &Review) -> String {
    let marked = marked(review);
    if !marked.is_empty() {
        return marked;
    }
    let (found, total) = (review.found().len(), review.total());
    say!("review-found", n = found, total = total)
}

fn filter_area(review: &Review, line: Rect) -> Rect {
    let taken = cells(&count(review));
    Rect {
        x: line.x + 2.min(line.width),
        width: line.width.saturating_sub(3 + taken),
        ..line
    }
}

fn field<'a>(review: &'a Review, room: &'a Room<'_>) -> Field<'a> {
    Field {
        hint: say("review-hint"),
        is_open: review.filter.is_typing,
        ..Field::new(&room.theme, review.filter.asking.editor())
    }
}

/// The line above the list: the filter, and how much it found.
fn line(review: &Review, room: &Room<'_>, area: Rect, frame: &mut Frame<'_>) -> Option<Position> {
    let theme = &room.theme;
    let buf = frame.buffer_mut();
    if let Some(tagging) = &review.tagging {
        return labels(tagging, theme, area, buf);
    }
    if let Some(open) = &review.filter.naming {
        return naming(open, room, area, frame);
    }
    let marked = marked(review);
    if !review.filter.is_typing && review.filter.asking.editor().is_empty() {
        let taken = put(buf, area, (2, 0), &counted(review.total()), theme.quiet);
        put(buf, area, (taken + 5, 0), &marked, theme.accent);
        return None;
    }
    put_right(buf, area, 0, &count(review), theme.quiet);
    put(buf, area, (0, 0), "/", theme.accent);
    let at = field(review, room).draw(filter_area(review, area), buf);
    at.filter(|_| review.filter.is_typing)
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
    // What is offered begins behind what is typed, in steps, so that it stands still for some keys.
    let typed = cells(&tagging.editor.text()) + OFFERED / 2;
    let from = (typed.div_ceil(OFFERED) * OFFERED).min(area.width / 2);
    let field = Field {
        hint: say("bulk-hint"),
        ..Field::new(theme, &tagging.editor)
    };
    let is_empty = tagging.editor.is_empty();
    let inner = Rect {
        x: area.x + 2.min(area.width),
        width: if is_empty { area.width } else { from }.saturating_sub(3),
        ..area
    };
    let at = field.draw(inner, buf);
    if !is_empty {
        let room = usize::from(area.width.saturating_sub(from));
        let offered = tagging.offered().join(", ");
        let offered = whole_pieces(&offered, room);
        put(buf, area, (from, 0), &offered, theme.quiet);
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
    let lines = if review.total() == 0 && room.desk().library().is_some_and(has_binned) {
        let about = say!("review-empty-binned", key = room.key(Action::ShowBin));
        vec![
            Line::styled(say("review-empty-but-bin"), theme.title),
            Line::default(),
            Line::styled(about, theme.text),
        ]
    } else if review.total() == 0 && review.query().is_empty() {
        let mut lines = vec![
            Line::styled(say("review-empty"), theme.title),
            Line::default(),
            Line::styled(say("review-empty-about"), theme.text),
            Line::default(),
        ];
        if !review.filter.is_typing {
            lines.push(hint(Action::Note, say("review-first")));
        }
        lines
    } else {
        vec![
            Line::styled(none(review), theme.title),
            hint(Action::Back, say("keys-clear")),
        ]
    };
    let lines = Paragraph::new(lines).wrap(Wrap { trim: true });
    frame.render_widget(lines, area);
}

fn has_binned(library: &Library) -> bool {
    library.binned().next().is_some()
}

/// Words that are not there are told from labels, days and ratings that nothing fits.
fn none(review: &Review) -> &'static str {
    let query = review.query();
    if query.words().count() == query.terms().len() {
        say("review-none")
    } else {
        say("query-none-fits")
    }
}

fn list(review: &Review, room: &Room<'_>, area: Rect, frame: &mut Frame<'_>) -> Option<Position> {
    let notes = Notes {
        desk: room.desk(),
        notes: review.found(),
        cursor: Some(review.cursor),
        today: room.app.now().wall.date_naive(),
        query: review.query(),
        marked: Some(review.marked.notes()),
        is_dated: false,
        is_about: true,
        time: Entry::written,
    };
    notes.draw(area, frame.buffer_mut())
}
