//! Draws what lies above a screen.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::{Clear, Paragraph, Wrap};

use crate::app::App;
use crate::app::overlay::{Overlay, Palette};
use crate::app::step::Confirm;
use crate::breath::words;
use crate::config::theme::Theme;
use crate::keys::context::Context;
use crate::ui::layout::column;
use crate::ui::text::{sanitize, wrap};
use crate::ui::widget::column::slice;

/// Draws an overlay over the whole body, so that nothing of the screen below shines through.
pub fn draw(overlay: &Overlay, app: &App, body: Rect, frame: &mut Frame<'_>) {
    frame.render_widget(Clear, body);
    let area = column(body, 64);
    match overlay {
        Overlay::Help { context, scroll } => help(app, *context, *scroll, area, frame),
        Overlay::Confirm(question) => confirm(app.theme(), question, area, frame),
        Overlay::Palette(list) => palette(app, list, area, frame),
    }
}

fn help(app: &App, context: Context, scroll: u16, area: Rect, frame: &mut Frame<'_>) {
    let theme = app.theme();
    let mut lines = about(context, theme, area.width);
    lines.push(Line::styled(
        format!("Keys {}", context.place()),
        theme.title,
    ));
    lines.push(Line::default());
    for (chords, action) in app.desk().keymap.bindings(context) {
        let keys: Vec<_> = chords.iter().map(ToString::to_string).collect();
        lines.push(Line::from(vec![
            Span::styled(format!("{:<16}", keys.join("  ")), theme.accent),
            Span::styled(action.describe(), theme.text),
        ]));
    }
    let end = slice(area, area.height.saturating_sub(1), 1);
    let area = slice(area, 0, area.height.saturating_sub(1));
    let most = lines.len().saturating_sub(usize::from(area.height));
    let scroll = scroll.min(u16::try_from(most).unwrap_or(u16::MAX));
    frame.render_widget(Paragraph::new(lines).scroll((scroll, 0)), area);
    let how = if most > 0 {
        "up and down scroll; any other key closes"
    } else {
        "any key closes"
    };
    frame.render_widget(Line::styled(how, theme.quiet), end);
    frame.set_cursor_position(Position {
        x: area.x,
        y: area.y,
    });
}

/// Gives what is said before the keys: while breathing, what to beware of and what may be claimed.
fn about(context: Context, theme: Theme, width: u16) -> Vec<Line<'static>> {
    if context != Context::Breathe {
        return Vec::new();
    }
    let texts = words::SAFETY.iter().chain([&words::INSTEAD, &words::CLAIM]);
    let rows = |text: &&'static str| -> Vec<_> {
        let rows = wrap(text, width).into_iter();
        rows.map(|row| Line::styled(&text[row], theme.text))
            .chain([Line::default()])
            .collect()
    };
    texts.flat_map(rows).collect()
}

fn confirm(theme: Theme, confirm: &Confirm, area: Rect, frame: &mut Frame<'_>) {
    let mut lines = vec![
        Line::styled(sanitize(&confirm.question).into_owned(), theme.title),
        Line::default(),
    ];
    if !confirm.detail.is_empty() {
        lines.push(Line::styled(
            sanitize(&confirm.detail).into_owned(),
            theme.text,
        ));
        lines.push(Line::default());
    }
    for choice in &confirm.choices {
        lines.push(answer(theme, &choice.key.to_string(), choice.label));
    }
    lines.push(answer(theme, "esc", "stay"));
    let top = area.y
        + area
            .height
            .saturating_sub(u16::try_from(lines.len()).unwrap_or(0))
            / 3;
    let rows = Rect {
        y: top,
        height: area.bottom().saturating_sub(top),
        ..area
    };
    frame.render_widget(Paragraph::new(lines).wrap(Wrap { trim: false }), rows);
    frame.set_cursor_position(Position { x: area.x, y: top });
}

fn answer<'a>(theme: Theme, key: &str, label: &'static str) -> Line<'a> {
    Line::from(vec![
        Span::styled(format!("{key:<5}"), theme.accent),
        Span::styled(label, theme.text),
    ])
}

fn palette(app: &App, palette: &Palette, area: Rect, frame: &mut Frame<'_>) {
    let theme = app.theme();
    let typed = sanitize(&palette.typed).into_owned();
    let mut lines = vec![
        Line::styled(format!("› {typed}"), theme.title),
        Line::default(),
    ];
    let matches = palette.matches();
    if matches.is_empty() {
        lines.push(Line::styled(
            "No command has that in its name.",
            theme.quiet,
        ));
    }
    let shown = usize::from(area.height.saturating_sub(2)).max(1);
    let first = (palette.row + 1).saturating_sub(shown);
    for (row, action) in matches.iter().enumerate().skip(first) {
        let mark = if row == palette.row { "› " } else { "  " };
        lines.push(Line::from(vec![
            Span::styled(mark, theme.accent),
            Span::styled(
                format!("{:<18}", action.name()),
                if row == palette.row {
                    theme.accent
                } else {
                    theme.text
                },
            ),
            Span::styled(action.describe(), theme.quiet),
        ]));
    }
    frame.render_widget(Paragraph::new(lines), area);
    let x = area.x + 2 + u16::try_from(palette.typed.chars().count()).unwrap_or(0);
    frame.set_cursor_position(Position {
        x: x.min(area.right().saturating_sub(1)),
        y: area.y,
    });
}
