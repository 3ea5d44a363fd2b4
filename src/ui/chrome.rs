//! What surrounds every screen: the header, the notice line and the footer.

use ratatui::Frame;
use ratatui::layout::{Alignment, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;
use unicode_width::UnicodeWidthStr;

use crate::app::App;
use crate::app::desk::{Desk, Journal};
use crate::app::scene::Scene;
use crate::keys::action::Action;
use crate::ui::text::{sanitize, truncate};

/// Draws header, notice and footer, and gives the rows between them.
pub fn draw(app: &App, frame: &mut Frame<'_>) -> Rect {
    let area = frame.area();
    let row = |y: u16| Rect {
        y,
        height: 1,
        ..area
    };
    header(app, row(area.y), frame);
    footer(app, row(area.bottom() - 1), frame);
    notice(app, row(area.bottom() - 2), frame);
    let gap = u16::from(area.height > 14);
    Rect {
        y: area.y + 1 + gap,
        height: area.height - 3 - gap,
        ..area
    }
}

fn header(app: &App, area: Rect, frame: &mut Frame<'_>) {
    let theme = app.theme();
    let state = match app.desk().journal {
        Journal::Open(_) if app.desk().is_demo => "  sample journal",
        Journal::Unlocking { .. } => "  opening",
        Journal::Locked => "  locked",
        Journal::Open(_) | Journal::Missing => "",
    };
    let left = Line::from(vec![
        Span::styled(" afterword", theme.title),
        Span::styled(state, theme.quiet),
    ]);
    frame.render_widget(Paragraph::new(left), area);
    let right = app.now().wall.format("%a %-d %b  %H:%M ").to_string();
    frame.render_widget(
        Paragraph::new(right)
            .style(theme.quiet)
            .alignment(Alignment::Right),
        area,
    );
}

fn notice(app: &App, area: Rect, frame: &mut Frame<'_>) {
    if let Some(text) = app.notice() {
        let text =
            truncate(&sanitize(text), usize::from(area.width).saturating_sub(2)).into_owned();
        frame.render_widget(
            Paragraph::new(format!(" {text}")).style(app.theme().accent),
            area,
        );
    }
}

fn footer(app: &App, area: Rect, frame: &mut Frame<'_>) {
    let hints = app.screen().hints(app.desk());
    let context = app.screen().context(app.desk());
    let mut spans = Vec::new();
    let mut used = 1;
    for action in hints {
        let Some(key) = app
            .desk()
            .keymap
            .chords(context, action)
            .first()
            .map(ToString::to_string)
        else {
            continue;
        };
        let word = action.describe();
        let width = key.width() + word.width() + 3;
        if used + width > usize::from(area.width) {
            break;
        }
        used += width;
        spans.push(Span::styled(format!(" {key} "), app.theme().accent));
        spans.push(Span::styled(format!("{word} "), app.theme().quiet));
    }
    frame.render_widget(Paragraph::new(Line::from(spans)), area);
}

/// Draws the hidden screen: nothing but how to come back.
pub fn hidden(app: &App, frame: &mut Frame<'_>) {
    centred(
        frame,
        app,
        &format!("{} to go on", first_key(app.desk(), app, Action::Hide)),
    );
}

/// Says that the window is too small, and that nothing is lost.
pub fn too_small(app: &App, frame: &mut Frame<'_>) {
    centred(
        frame,
        app,
        "Make the window a little larger. Your text is safe.",
    );
}

fn centred(frame: &mut Frame<'_>, app: &App, text: &str) {
    let area = frame.area();
    let y = area.y + area.height / 2;
    let row = Rect {
        y,
        height: area.bottom().saturating_sub(y),
        ..area
    };
    let lines = Paragraph::new(text.to_owned())
        .style(app.theme().quiet)
        .alignment(Alignment::Center);
    frame.render_widget(lines.wrap(ratatui::widgets::Wrap { trim: true }), row);
}

fn first_key(desk: &Desk, app: &App, action: Action) -> String {
    let chords = desk.keymap.chords(app.screen().context(desk), action);
    chords.first().map(ToString::to_string).unwrap_or_default()
}
