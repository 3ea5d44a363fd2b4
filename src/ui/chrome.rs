//! What surrounds every screen: the header, the notice line and the footer.

use ratatui::Frame;
use ratatui::layout::{Alignment, Rect};
use ratatui::widgets::Paragraph;

use crate::app::App;
use crate::app::cover::{Cover, of};
use crate::app::desk::Desk;
use crate::app::overlay::Overlay;
use crate::app::scene::Scene;
use crate::app::screen::Screen;
use crate::app::space;
use crate::keys::action::Action;
use crate::ui::cover::bars;
use crate::ui::widget::column::sides;
use crate::ui::widget::footer::{Footer, Hint};
use crate::ui::widget::header::Header;
use crate::ui::widget::notice::Notice;
use crate::ui::{screen, when};
use crate::words::say;

/// Draws header, notice and footer, and gives the rows between them: a long warning makes the page shorter, so that it
/// hides nothing, least of all the line that is being typed.
pub fn draw(app: &App, frame: &mut Frame<'_>) -> Rect {
    let area = frame.area();
    let row = |y: u16| Rect {
        y,
        height: 1,
        ..area
    };
    header(app, row(area.y), frame);
    footer(app, row(area.bottom() - 1), frame);
    let taken = notice(app, frame);
    let body = body(area);
    Rect {
        height: body.height.saturating_sub(taken.saturating_sub(1)),
        ..body
    }
}

/// Gives the rows of a window between header and notice line.
#[must_use]
pub fn body(window: Rect) -> Rect {
    Rect {
        y: window.y + space::above(window.height).min(window.height),
        height: space::rows(window.height),
        ..window
    }
}

fn header(app: &App, area: Rect, frame: &mut Frame<'_>) {
    let theme = app.theme();
    let head = screen::head(app);
    let clock = when::header(&app.now().wall, app.desk().config.clock);
    // What it is about may be the word for somebody.
    let right = head.right.map(|right| {
        if app.desk().is_covered && of(app.screen()) != Cover::Nothing {
            bars(&right)
        } else {
            right
        }
    });
    // The page to write on says it below, with its other signs, while it is seen.
    let says_it = matches!(app.screen(), Screen::Write(write) if write.watch.look.is_none());
    let is_told = !says_it && of(app.screen()) != Cover::Nothing;
    let sign = if app.desk().is_covered && is_told {
        say("app-cover-sign")
    } else {
        ""
    };
    let header = Header {
        theme: &theme,
        place: &head.place,
        dots: head.dots,
        right: right.as_deref().unwrap_or(&clock),
        sign,
    };
    frame.render_widget(header, area);
}

/// Draws what happened, in the row above the footer, and gives how many rows it takes; the page keeps one at least.
fn notice(app: &App, frame: &mut Frame<'_>) -> u16 {
    let Some(said) = app.notice() else {
        return 0;
    };
    let window = frame.area();
    let theme = app.theme();
    let notice = Notice {
        theme: &theme,
        text: &said.text,
        is_warning: said.is_warning,
    };
    let inner = sides(window, 1);
    let rows = notice
        .height(inner.width)
        .min(space::rows(window.height).max(1));
    let area = Rect {
        y: window.bottom().saturating_sub(1 + rows),
        height: rows,
        ..inner
    };
    frame.render_widget(notice, area);
    rows
}

/// The keys come from the keymap, so that the footer cannot tell of others; with something above the screen, of its own.
///
/// The way to help stays in a narrow window, but while somebody breathes: there the way to end comes before it.
fn footer(app: &App, area: Rect, frame: &mut Frame<'_>) {
    let context = app.screen().context(app.desk());
    let actions = app.screen().hints(app.desk());
    let is_breathing = actions.contains(&Action::End);
    let hint = |action: Action| {
        let key = *app.desk().keymap.chords(context, action).first()?;
        let is_kept = matches!(action, Action::Help | Action::Quit) && !is_breathing;
        Some(Hint::new(key.to_string(), app.screen().word(action)).kept(is_kept))
    };
    let hints: Vec<_> = match app.overlay() {
        None => actions.into_iter().filter_map(hint).collect(),
        Some(Overlay::Help { .. }) => vec![Hint::new("esc", say("keys-close"))],
        Some(Overlay::Palette(palette)) => {
            let found = !palette.matches().is_empty();
            let enter = found.then(|| Hint::new("enter", say("keys-do-it")));
            let close = Hint::new("esc", say("keys-close"));
            enter.into_iter().chain([close]).collect()
        }
        Some(Overlay::Confirm(_)) => Vec::new(),
    };
    let footer = Footer {
        theme: &app.theme(),
        hints: &hints,
    };
    frame.render_widget(footer, area);
}

/// Draws the hidden screen: nothing but how to come back.
pub fn hidden(app: &App, frame: &mut Frame<'_>) {
    centred(
        frame,
        app,
        &say!("app-hidden", key = first_key(app.desk(), app, Action::Hide)),
    );
}

/// Says that the window is too small, and that nothing is lost.
pub fn too_small(app: &App, frame: &mut Frame<'_>) {
    centred(frame, app, say("app-too-small"));
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
