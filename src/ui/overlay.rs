//! Draws what lies above a screen.

pub mod help;

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::widgets::{Clear, Widget};

use crate::app::App;
use crate::app::overlay::{Overlay, Palette};
use crate::app::scene::Scene;
use crate::app::step::Confirm;
use crate::config::theme::Theme;
use crate::keys::action::Action;
use crate::keys::context::Context;
use crate::ui::widget::column::{behind, centred, slice};
use crate::ui::widget::dialog::Dialog;
use crate::ui::widget::field::put_hint;
use crate::ui::widget::footer::Hint;
use crate::ui::widget::ink::put;
use crate::ui::widget::list::{List, Row};
use crate::words::say;

/// The widest line, in cells.
const WIDTH: u16 = 64;

/// Draws an overlay over the whole body, so that nothing of the screen below shines through.
pub fn draw(overlay: &Overlay, app: &App, body: Rect, frame: &mut Frame<'_>) {
    frame.render_widget(Clear, body);
    let area = centred(body, WIDTH);
    let buf = frame.buffer_mut();
    let cursor = match overlay {
        Overlay::Help { scroll } => help::draw(app, *scroll, body, buf),
        Overlay::Confirm(question) => confirm(app.theme(), question, body, buf),
        Overlay::Palette(list) => palette(app, list, area, buf),
    };
    if let Some(at) = cursor {
        frame.set_cursor_position(at);
    }
}

/// Gives the place for the cursor: where the question begins.
fn confirm(theme: Theme, confirm: &Confirm, body: Rect, buf: &mut Buffer) -> Option<Position> {
    let answers = confirm
        .choices
        .iter()
        .map(|choice| Hint::new(choice.key.to_string(), choice.label));
    let keys: Vec<_> = answers
        .chain([Hint::new("esc", say("keys-stay"))])
        .collect();
    let dialog = Dialog {
        theme: &theme,
        question: &confirm.question,
        detail: &confirm.detail,
        keys: &keys,
    };
    dialog.draw(body, buf)
}

/// Gives the place for the cursor: behind what is typed.
fn palette(app: &App, palette: &Palette, area: Rect, buf: &mut Buffer) -> Option<Position> {
    let theme = app.theme();
    let mark = put(buf, area, (0, 0), "› ", theme.accent);
    let typed = put(buf, area, (mark, 0), &palette.typed, theme.title);
    if palette.typed.is_empty() {
        put_hint(say("app-palette-hint"), &theme, behind(area, mark), buf);
    }
    let matches = palette.matches();
    let list = slice(area, 2, area.height);
    if matches.is_empty() {
        let text = say("app-no-command");
        put(buf, list, (0, 0), text, theme.quiet);
    }
    let context = app.screen().context(app.desk());
    let row = |at: usize| Row {
        text: matches[at].1.into(),
        aside: first_key(app, context, matches[at].0).into(),
    };
    let list_of_verbs = List {
        theme: &theme,
        count: matches.len(),
        selected: Some(palette.row),
        row: &row,
    };
    list_of_verbs.render(list, buf);
    let x = (area.x + mark + typed).min(area.right().saturating_sub(1));
    (!area.is_empty()).then_some(Position::new(x, area.y))
}

fn first_key(app: &App, context: Context, action: Action) -> String {
    let chords = app.desk().keymap.chords(context, action);
    chords.first().map(ToString::to_string).unwrap_or_default()
}
