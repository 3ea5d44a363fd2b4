//! Draws decks or practices to choose from.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use crate::app::screen::picker::{Picker, Shelf};
use crate::ui::room::Room;
use crate::ui::text::{sanitize, truncate, width};
use crate::ui::widget::column::centred;

/// From this width on, one row a deck.
const WIDE: u16 = 64;
/// Cells of mark and key.
const LEAD: usize = 5;

/// Draws one row a deck: its key, its title, its minutes, and when it helps.
pub fn draw(picker: &Picker, room: &Room<'_>, frame: &mut Frame<'_>) {
    let area = centred(room.area, room.desk().config.text_width);
    let mut lines = vec![
        Line::styled(question(picker.shelf), room.theme.title),
        Line::default(),
    ];
    let rows = rows(picker, room);
    let each = if area.width >= WIDE { 1 } else { 2 };
    let shown = usize::from(area.height.saturating_sub(2)) / each;
    let first = (picker.row + 1).saturating_sub(shown.max(1));
    for (index, (title, about)) in rows.iter().enumerate().skip(first) {
        let is_chosen = index == picker.row;
        lines.extend(drawn(room, index, is_chosen, title, about, area.width));
    }
    frame.render_widget(Paragraph::new(lines), area);
    let y =
        area.y + u16::try_from(2 + (picker.row - first.min(picker.row)) * each).unwrap_or(u16::MAX);
    if y < area.bottom() {
        frame.set_cursor_position(Rect { y, ..area });
    }
}

const fn question(shelf: Shelf) -> &'static str {
    match shelf {
        Shelf::Decks => "What would help now?",
        Shelf::Practices => "How do you want to come back here?",
    }
}

fn rows(picker: &Picker, room: &Room<'_>) -> Vec<(String, String)> {
    let mut rows: Vec<_> = picker
        .rows(&room.desk().decks)
        .iter()
        .map(|deck| {
            (
                format!("{}, {}", deck.title, time(deck.seconds)),
                deck.when.clone(),
            )
        })
        .collect();
    if picker.shelf == Shelf::Decks {
        rows.push(("Your own words".into(), "No questions, just a page.".into()));
    }
    rows
}

fn time(seconds: u32) -> String {
    match seconds {
        ..=90 => format!("{seconds} s"),
        _ => format!("{} min", (seconds + 30) / 60),
    }
}

fn drawn<'a>(
    room: &Room<'_>,
    index: usize,
    chosen: bool,
    title: &str,
    about: &str,
    cells: u16,
) -> Vec<Line<'a>> {
    let mark = if chosen { "›" } else { " " };
    let key = if index < 9 {
        (index + 1).to_string()
    } else {
        String::new()
    };
    let style = if chosen {
        room.theme.accent
    } else {
        room.theme.text
    };
    let head = Span::styled(format!("{mark} {key:<2} "), room.theme.accent);
    let title = format!("{:<30} ", sanitize(title));
    let is_wide = cells >= WIDE;
    let before = LEAD + if is_wide { width(&title) } else { 0 };
    let left = usize::from(cells).saturating_sub(before);
    let about = truncate(&sanitize(about), left).into_owned();
    let title = Span::styled(title, style);
    let about = Span::styled(about, room.theme.quiet);
    if is_wide {
        return vec![Line::from(vec![head, title, about])];
    }
    vec![
        Line::from(vec![head, title]),
        Line::from(vec![Span::raw(" ".repeat(LEAD)), about]),
    ]
}
