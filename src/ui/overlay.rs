//! Draws what lies above a screen.

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::{Clear, Paragraph, Widget};

use crate::app::App;
use crate::app::overlay::{Overlay, Palette};
use crate::app::scene::Scene;
use crate::app::screen::Screen;
use crate::app::step::Confirm;
use crate::breath::words;
use crate::config::theme::Theme;
use crate::keys::action::Action;
use crate::keys::context::Context;
use crate::ui::screen::insight::words::counting;
use crate::ui::text::wrap;
use crate::ui::widget::column::{centred, slice};
use crate::ui::widget::dialog::Dialog;
use crate::ui::widget::footer::Hint;
use crate::ui::widget::ink::{cells, put};
use crate::ui::widget::list::{List, Row};
use crate::words::say;

/// The widest line, in cells, and the widest of the keys, which may have two columns.
const WIDTH: u16 = 64;
const KEYS: u16 = 76;

/// The cells of keys that have one column.
const ALONE: usize = 16;

/// Draws an overlay over the whole body, so that nothing of the screen below shines through.
pub fn draw(overlay: &Overlay, app: &App, body: Rect, frame: &mut Frame<'_>) {
    frame.render_widget(Clear, body);
    let area = centred(body, WIDTH);
    let buf = frame.buffer_mut();
    let cursor = match overlay {
        Overlay::Help { context, scroll } => help(app, *context, *scroll, centred(body, KEYS), buf),
        Overlay::Confirm(question) => confirm(app.theme(), question, body, buf),
        Overlay::Palette(list) => palette(app, list, area, buf),
    };
    if let Some(at) = cursor {
        frame.set_cursor_position(at);
    }
}

/// Gives the place for the cursor: where the text begins.
fn help(
    app: &App,
    context: Context,
    scroll: u16,
    area: Rect,
    buf: &mut Buffer,
) -> Option<Position> {
    let theme = app.theme();
    let mut lines = about(app, context, area.width);
    lines.push(Line::styled(
        say!("app-help-title", place = context.place()),
        theme.title,
    ));
    lines.push(Line::default());
    let screen = app.screen();
    let mut rows = app.desk().keymap.bindings(context);
    rows.retain(|(_, action)| screen.does(*action, app.desk()));
    let keys = rows.into_iter().map(|(chords, action)| {
        let keys: Vec<_> = chords.iter().map(ToString::to_string).collect();
        Key(keys.join("  "), screen.word(action))
    });
    let keys: Vec<Key> = keys.collect();
    let rows = usize::from(area.height).saturating_sub(lines.len() + 2);
    lines.extend(columns(&keys, rows, area.width, theme));
    let end = slice(area, area.height.saturating_sub(1), 1);
    let area = slice(area, 0, area.height.saturating_sub(1));
    let most = lines.len().saturating_sub(usize::from(area.height));
    let scroll = scroll.min(u16::try_from(most).unwrap_or(u16::MAX));
    Paragraph::new(lines).scroll((scroll, 0)).render(area, buf);
    let how = if most > 0 {
        say("app-help-scroll")
    } else {
        say("app-help-close")
    };
    put(buf, end, (0, 0), how, theme.quiet);
    (!area.is_empty()).then_some(area.as_position())
}

/// Holds the keys of a verb, and its word.
struct Key(String, &'static str);

/// Sets the keys one below the other, or side by side where they have more rows than there are and the width is enough.
fn columns(keys: &[Key], rows: usize, width: u16, theme: Theme) -> Vec<Line<'static>> {
    let spans = |key: &Key, (chords, words): (usize, usize)| {
        let word = format!("{:<words$}", key.1);
        let chords = format!("{:<chords$}", key.0);
        [
            Span::styled(chords, theme.accent),
            Span::styled(word, theme.text),
        ]
    };
    let (left, right) = keys.split_at(keys.len().div_ceil(2));
    let (first, second) = (widths(left), widths(right));
    let taken = first.0 + first.1 + second.0 + second.1;
    if keys.len() <= rows || taken > usize::from(width) {
        let (chords, words) = widths(keys);
        let has_room = ALONE.max(chords) + words <= usize::from(width);
        let wide = (if has_room { ALONE.max(chords) } else { chords }, 0);
        let lines = keys.iter().map(|key| Line::from(spans(key, wide).to_vec()));
        return lines.collect();
    }
    let beside = right.iter().map(Some).chain([None]);
    let pairs = left.iter().zip(beside).map(|(key, beside)| {
        let both = spans(key, first).into_iter();
        let beside = beside.map(|key| spans(key, second));
        Line::from(both.chain(beside.into_iter().flatten()).collect::<Vec<_>>())
    });
    pairs.collect()
}

/// Gives the cells of some keys and of their words, the blanks behind them included.
fn widths(keys: &[Key]) -> (usize, usize) {
    let chords = keys.iter().map(|key| cells(&key.0)).max().unwrap_or(0);
    let words = keys.iter().map(|key| cells(key.1)).max().unwrap_or(0);
    (usize::from(chords) + 2, usize::from(words) + 3)
}

/// Gives what is said before the keys: while breathing, what to beware of and what may be claimed; of a picture, how it
/// is counted.
fn about(app: &App, context: Context, width: u16) -> Vec<Line<'static>> {
    let texts: Vec<&'static str> = match app.screen() {
        Screen::Insight(insight) => vec![counting(insight.topic)],
        _ if context == Context::Breathe => {
            let claims = [words::instead(), words::claim()];
            words::safety().into_iter().chain(claims).collect()
        }
        _ => Vec::new(),
    };
    let style = app.theme().text;
    let rows = |text: &'static str| -> Vec<_> {
        let rows = wrap(text, width).into_iter();
        rows.map(|row| Line::styled(&text[row], style))
            .chain([Line::default()])
            .collect()
    };
    texts.into_iter().flat_map(rows).collect()
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
    let matches = palette.matches();
    let list = slice(area, 2, area.height);
    if matches.is_empty() {
        let text = say("app-no-command");
        put(buf, list, (0, 0), text, theme.quiet);
    }
    let context = app.screen().context(app.desk());
    let row = |at: usize| Row {
        text: app.screen().word(matches[at]).into(),
        aside: first_key(app, context, matches[at]).into(),
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
