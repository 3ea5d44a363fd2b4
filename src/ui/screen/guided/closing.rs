//! Draws the end: the deck's last words, what became of the note, and what is offered.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::widgets::Widget;

use crate::app::screen::guided::Guided;
use crate::app::screen::guided::fate::Fate;
use crate::app::screen::guided::pad::Pad;
use crate::deck::model::Family;
use crate::ui::room::Room;
use crate::ui::screen::guided::answer;
use crate::ui::widget::column::slice;
use crate::ui::widget::prose::Prose;
use crate::words::say;

/// Draws it and gives the place for the cursor.
pub fn draw(guided: &Guided, room: &Room<'_>, area: Rect, buf: &mut Buffer) -> Option<Position> {
    let mut top = area.height.saturating_sub(12) / 5;
    let start = slice(area, top, 1).as_position();
    let figures = figures(guided);
    for (words, style) in texts(guided, &figures, room) {
        if !words.is_empty() {
            let prose = Prose::new(words, style);
            let rows = prose.height(area.width);
            prose.render(slice(area, top, rows), buf);
            top += rows + u16::from(area.height > 8);
        }
    }
    let marks = match &guided.walk.pad {
        Pad::Marks(marks) if guided.fate != Fate::NotSaved => marks,
        _ => return Some(start),
    };
    let rest = slice(area, top, area.height);
    let grid = marks.grid(rest.width, rest.height);
    answer::options(marks, grid, room, rest, buf)
}

/// Gives what is said: the deck's last words with the sentence under them, or ours where it has none.
fn texts<'a>(guided: &'a Guided, figures: &'a str, room: &Room<'_>) -> [(&'a str, Style); 3] {
    let theme = &room.theme;
    let page = guided.walk.page.as_ref();
    let last = page.map(|page| page.ask.as_str());
    let below = page.and_then(|page| page.help.as_deref());
    let nothing = ("", theme.quiet);
    let family = guided.walk.session.deck().family;
    let is_light = matches!(family, Family::Day | Family::Ground);
    let sealed = say("guided-saved");
    let told = match guided.fate {
        Fate::Saved(_) => (sealed, theme.text),
        Fate::NotSaved => (say("guided-not-saved"), theme.warning),
        Fate::Homeless(why) => (why, theme.text),
        Fate::Open | Fate::Nothing | Fate::Sealing => ("", theme.quiet),
    };
    match (last, guided.fate) {
        (_, Fate::NotSaved) => [told, nothing, nothing],
        (Some(last), _) => [
            (last, theme.title),
            (below.unwrap_or_default(), theme.text),
            told,
        ],
        (None, Fate::Saved(_)) if is_light => {
            [(sealed, theme.title), (figures, theme.text), nothing]
        }
        (None, Fate::Saved(_)) => [
            (sealed, theme.title),
            (say("guided-set-down"), theme.text),
            nothing,
        ],
        (None, _) => [told, nothing, nothing],
    }
}

/// Gives the numbers of a day in one row; elsewhere they are not the matter.
fn figures(guided: &Guided) -> String {
    let session = &guided.walk.session;
    if session.deck().family != Family::Day {
        return String::new();
    }
    let told = |(name, value): (&str, u8)| format!("{name} {value}");
    let rated: Vec<String> = session.ratings().into_iter().map(told).collect();
    rated.join(", ")
}
