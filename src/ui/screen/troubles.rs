//! Draws what needs a look.

use ratatui::Frame;
use ratatui::layout::Position;
use ratatui::text::Line;
use ratatui::widgets::Paragraph;

use crate::app::screen::troubles::Troubles;
use crate::ui::room::Room;
use crate::ui::text::{sanitize, wrap};
use crate::ui::widget::column::{TEXT, centred};
use crate::words::say;

/// Draws each mistake with its remedy below it.
pub fn draw(troubles: &Troubles, room: &Room<'_>, frame: &mut Frame<'_>) {
    let area = centred(room.area, TEXT);
    let mut lines = vec![
        Line::styled(say("app-troubles"), room.theme.title),
        Line::default(),
    ];
    for (what, remedy) in Troubles::list(room.desk()) {
        push(&mut lines, &what, area.width, room.theme.text);
        if !remedy.is_empty() {
            push(&mut lines, &remedy, area.width, room.theme.quiet);
        }
        lines.push(Line::default());
    }
    let most = lines.len().saturating_sub(usize::from(area.height));
    let scroll = troubles.scroll.min(u16::try_from(most).unwrap_or(u16::MAX));
    frame.render_widget(Paragraph::new(lines).scroll((scroll, 0)), area);
    frame.set_cursor_position(Position {
        x: area.x,
        y: area.y,
    });
}

fn push(lines: &mut Vec<Line<'_>>, text: &str, width: u16, style: ratatui::style::Style) {
    let text = sanitize(text);
    for row in wrap(&text, width) {
        lines.push(Line::styled(text[row].to_owned(), style));
    }
}
