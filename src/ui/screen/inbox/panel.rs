//! All about one file that needs a look: what it is, since when, and the keys that do something about it.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::app::msg::Piece;
use crate::app::screen::inbox::Row;
use crate::journal::inbox::Deed;
use crate::journal::note::Written;
use crate::keys::action::Action;
use crate::ui::room::Room;
use crate::ui::when;
use crate::ui::widget::column::{behind, slice};
use crate::ui::widget::ink::{cells, put, put_right};
use crate::ui::widget::prose::Prose;
use crate::words::say;

/// The free cells between a key and what it does.
const GAP: u16 = 2;

/// Holds sentences, each with how it is drawn, and below them keys with what they do.
pub(super) struct Panel {
    said: Vec<(String, Style)>,
    keys: Vec<(String, &'static str)>,
}

impl Panel {
    /// Says all about a row; what is the matter only where the row does not tell it whole.
    pub(super) fn of(row: &Row<'_>, is_told: bool, room: &Room<'_>) -> Self {
        let theme = &room.theme;
        let sentence = |text: &str| {
            let text = format!("{}.", capital(text).trim_end_matches('.'));
            (text, theme.text)
        };
        let mut said = Vec::new();
        said.extend((!is_told).then(|| sentence(row.what)));
        if let Some(piece) = row.piece {
            said.push((piece.name.clone(), theme.quiet));
            said.extend(since(piece, room).map(|since| (since, theme.text)));
        }
        said.extend((!row.remedy.is_empty()).then(|| sentence(row.remedy)));
        // No row has a file and a place: what is to be done comes before where.
        said.extend(row.place.clone().map(|place| (place, theme.quiet)));
        let keys = row.piece.map(|piece| keys(piece, room));
        Self {
            said,
            keys: keys.unwrap_or_default(),
        }
    }

    /// Counts the rows that it has at a width, with a free one above the keys.
    pub(super) fn height(&self, width: u16) -> u16 {
        self.rows_said(width) + self.rows_of_keys(width) + u16::from(!self.keys.is_empty())
    }

    /// Draws what there is room for; a sign in the last row tells that there is more.
    pub(super) fn draw(&self, area: Rect, room: &Room<'_>, frame: &mut Frame<'_>) {
        let theme = &room.theme;
        let mut from = 0;
        for (text, style) in &self.said {
            let prose = Prose::new(text, *style);
            let rows = prose.height(area.width);
            frame.render_widget(prose, slice(area, from, rows));
            from = from.saturating_add(rows);
        }
        from += u16::from(self.height(area.width) <= area.height);
        let column = self.column();
        for (key, does) in &self.keys {
            let row = slice(area, from, area.height);
            put(frame.buffer_mut(), row, (0, 0), key, theme.accent);
            let does = Prose::new(does, theme.text);
            let beside = behind(row, column);
            let rows = does.height(beside.width);
            frame.render_widget(does, slice(beside, 0, rows));
            from = from.saturating_add(rows);
        }
        if from > area.height {
            let last = area.height.saturating_sub(1);
            put_right(frame.buffer_mut(), area, last, " …", theme.quiet);
        }
    }

    fn rows_said(&self, width: u16) -> u16 {
        let rows = self.said.iter();
        rows.map(|(text, style)| Prose::new(text, *style).height(width))
            .sum()
    }

    fn rows_of_keys(&self, width: u16) -> u16 {
        let width = width.saturating_sub(self.column());
        let rows = self.keys.iter();
        rows.map(|(_, does)| Prose::new(does, Style::new()).height(width))
            .sum()
    }

    /// Counts the cells of the longest key, with those that stay free beside it.
    fn column(&self) -> u16 {
        let longest = self.keys.iter().map(|(key, _)| cells(key)).max();
        longest.unwrap_or(0) + GAP
    }
}

fn since(piece: &Piece, room: &Room<'_>) -> Option<String> {
    let (since, desk) = (piece.since?, room.desk());
    Some(say!(
        "inbox-since",
        day = when::plain(since.date_naive(), desk.today),
        clock = when::clock(&Written::At(since), &desk.config)
    ))
}

/// Names the keys with what they do to a file.
fn keys(piece: &Piece, room: &Room<'_>) -> Vec<(String, &'static str)> {
    let line = |deed: &Deed| match deed {
        Deed::Read => (room.key(Action::Confirm), say("inbox-can-read")),
        Deed::Adopt => (room.key(Action::Adopt), say("inbox-can-adopt")),
        Deed::Discard => (room.key(Action::Discard), say("inbox-can-discard")),
        Deed::Restore => (room.key(Action::Restore), say("inbox-can-restore")),
        Deed::Forget => (room.key(Action::Discard), say("inbox-can-forget")),
    };
    piece.deeds.iter().map(line).collect()
}

/// Begins a clause with a capital, as a sentence.
pub(super) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(char::to_uppercase).into_iter().flatten();
    first.chain(letters).collect()
}
