//! Draws the keys of a screen, in one column or in two.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::{Paragraph, Widget};

use crate::app::App;
use crate::app::help;
use crate::app::help::sheet::{Row, Sheet};
use crate::app::scroll::Extent;
use crate::config::theme::Theme;
use crate::ui::text::{padded, wrap};
use crate::ui::widget::column::{TEXT, centred, slice};
use crate::ui::widget::ink::{cells, put, put_right};
use crate::words::say;

/// The widest line, in cells.
const WIDTH: u16 = 76;

/// The cells of keys that have one column.
const ALONE: usize = 16;

/// Draws it and gives the place for the cursor: where the text begins.
pub fn draw(app: &App, scroll: usize, body: Rect, buf: &mut Buffer) -> Option<Position> {
    let theme = app.theme();
    let sheet = help::sheet(app.screen(), app.desk());
    let area = centred(body, WIDTH);
    let lines = lines(&sheet, area, theme);
    let extent = measured(lines.len(), area);
    let how = if extent.most() > 0 {
        say("app-help-scroll")
    } else {
        say("app-help-close")
    };
    let end = slice(area, area.height.saturating_sub(1), 1);
    put(buf, end, (0, 0), how, theme.quiet);
    let scroll = u16::try_from(scroll.min(extent.most())).unwrap_or(u16::MAX);
    let page = slice(area, 0, area.height.saturating_sub(1));
    let is_more = usize::from(scroll) < extent.most();
    put_right(buf, end, 0, if is_more { "↓" } else { "" }, theme.quiet);
    Paragraph::new(lines).scroll((scroll, 0)).render(page, buf);
    (!area.is_empty()).then_some(area.as_position())
}

/// Measures it between header and footer.
#[must_use]
pub fn extent(sheet: &Sheet, body: Rect) -> Extent {
    let area = centred(body, WIDTH);
    measured(lines(sheet, area, Theme::default()).len(), area)
}

/// The last row says how to scroll or to close.
fn measured(rows: usize, area: Rect) -> Extent {
    Extent {
        rows,
        shown: usize::from(area.height.saturating_sub(1)),
        first: 0,
    }
}

fn lines(sheet: &Sheet, area: Rect, theme: Theme) -> Vec<Line<'static>> {
    let about = sheet.about.iter().flat_map(|text| {
        let rows = wrap(text, area.width.min(TEXT)).into_iter();
        rows.map(|row| Line::styled(&text[row], theme.text))
            .chain([Line::default()])
    });
    let title = say!("app-help-title", place = sheet.place);
    let heading = sheet.title.into_iter();
    let heading = heading.flat_map(|title| [Line::styled(title, theme.title), Line::default()]);
    let mut lines: Vec<_> = heading.chain(about).collect();
    lines.extend([Line::styled(title, theme.title), Line::default()]);
    let room = usize::from(area.height).saturating_sub(lines.len() + 1);
    lines.extend(columns(&sheet.rows, room, area.width, theme));
    lines
}

/// Sets the keys one below the other, or side by side where they have more rows than there are and the width is enough.
fn columns(keys: &[Row], rows: usize, width: u16, theme: Theme) -> Vec<Line<'static>> {
    let spans = |key: &Row, (chords, words): (usize, usize)| {
        [
            Span::styled(padded(&key.keys, chords), theme.accent),
            Span::styled(padded(key.word, words), theme.text),
        ]
    };
    let (left, right) = keys.split_at(keys.len().div_ceil(2));
    let (first, second) = (widths(left), widths(right));
    let taken = first.0 + first.1 + second.0 + second.1;
    if keys.len() <= rows || taken > usize::from(width) + GAP {
        let (chords, words) = widths(keys);
        let has_room = ALONE.max(chords) + words <= usize::from(width);
        let chords = if has_room { ALONE.max(chords) } else { chords };
        return keys
            .iter()
            .flat_map(|key| alone(key, chords, width, theme))
            .collect();
    }
    let beside = right.iter().map(Some).chain([None]);
    let pairs = left.iter().zip(beside).map(|(key, beside)| {
        let both = spans(key, first).into_iter();
        let beside = beside.map(|key| spans(key, second));
        Line::from(both.chain(beside.into_iter().flatten()).collect::<Vec<_>>())
    });
    pairs.collect()
}

/// One thing in a column of its own: a word that has no room beside its keys goes on below itself.
fn alone(key: &Row, chords: usize, width: u16, theme: Theme) -> Vec<Line<'static>> {
    let room = width.saturating_sub(u16::try_from(chords).unwrap_or(u16::MAX));
    let parts = wrap(key.word, room.max(1)).into_iter();
    let keys = std::iter::once(key.keys.as_str()).chain(std::iter::repeat(""));
    let rows = parts.zip(keys).map(|(part, keys)| {
        Line::from(vec![
            Span::styled(padded(keys, chords), theme.accent),
            Span::styled(&key.word[part], theme.text),
        ])
    });
    rows.collect()
}

/// The blanks behind a word, which the last column does not need.
const GAP: usize = 3;

/// Gives the cells of some keys and of their words, the blanks behind them included.
fn widths(keys: &[Row]) -> (usize, usize) {
    let chords = keys.iter().map(|key| cells(&key.keys)).max().unwrap_or(0);
    let words = keys.iter().map(|key| cells(key.word)).max().unwrap_or(0);
    (usize::from(chords) + 2, usize::from(words) + GAP)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_without_room_beside_its_keys_goes_on_below_itself() {
        let key = Row {
            keys: "0-9  t".into(),
            word: "the number; t is ten",
        };
        let told = |width| -> Vec<String> {
            let rows = alone(&key, 19, width, Theme::default()).into_iter();
            rows.map(|row| row.to_string()).collect()
        };
        assert_eq!(told(39), ["0-9  t             the number; t is ten"]);
        assert_eq!(
            told(38),
            [
                "0-9  t             the number; t is",
                "                   ten"
            ]
        );
    }
}
