//! Draws the question for the passphrase.

use std::time::Duration;

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::text::Line;
use ratatui::widgets::Paragraph;

use crate::app::desk::Journal;
use crate::app::screen::unlock::Unlock;
use crate::ui::layout::column;
use crate::ui::room::Room;

/// Draws the masked line, or a moving sign while the passphrase is tried.
pub fn draw(unlock: &Unlock, room: &Room<'_>, frame: &mut Frame<'_>) {
    let area = column(room.area, 50);
    let top = area.y + area.height.saturating_sub(6) / 3;
    let rows = Rect {
        y: top,
        height: area.bottom().saturating_sub(top),
        ..area
    };
    let typed = "•".repeat(
        unlock
            .typed()
            .min(usize::from(area.width.saturating_sub(3))),
    );
    let mut lines = vec![
        Line::styled("Your passphrase", room.theme.title),
        Line::default(),
    ];
    match room.desk().journal {
        Journal::Unlocking { since, progress } => {
            let moving = spinner(room.elapsed().saturating_sub(since));
            lines.push(Line::styled(
                format!("{moving} {}", working(progress)),
                room.theme.accent,
            ));
        }
        _ => lines.push(Line::styled(format!("› {typed}"), room.theme.text)),
    }
    if let Some(phrase) = room.desk().sample {
        lines.push(Line::default());
        lines.push(Line::styled(
            format!("The sample journal opens with: {phrase}"),
            room.theme.quiet,
        ));
    }
    if unlock.was_wrong {
        lines.push(Line::default());
        lines.push(Line::styled(
            "That passphrase did not open it. Nothing else happened.",
            room.theme.warning,
        ));
    }
    frame.render_widget(
        Paragraph::new(lines).wrap(ratatui::widgets::Wrap { trim: false }),
        rows,
    );
    let x = area.x + 2 + u16::try_from(typed.chars().count()).unwrap_or(0);
    if top + 2 < room.area.bottom() {
        frame.set_cursor_position(Position {
            x: x.min(area.right().saturating_sub(1)),
            y: top + 2,
        });
    }
}

fn working(progress: Option<(usize, usize)>) -> String {
    match progress {
        None => "trying it, about a second".into(),
        Some((done, total)) => format!("opening notes, {done} of {total}"),
    }
}

/// A dot that travels: movement says that work goes on, at any speed of the machine.
fn spinner(elapsed: Duration) -> &'static str {
    const STEPS: [&str; 6] = ["●∙∙∙", "∙●∙∙", "∙∙●∙", "∙∙∙●", "∙∙●∙", "∙●∙∙"];
    STEPS[(elapsed.as_millis() / 150 % 6) as usize]
}
