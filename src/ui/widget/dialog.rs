//! A question in the middle of the screen, with the keys that answer it.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::widgets::{Block, BorderType, Clear, Widget};

use crate::config::theme::Theme;
use crate::ui::text::{sanitize, wrap};
use crate::ui::widget::column::{middle, sides, slice};
use crate::ui::widget::footer::{self, Hint};
use crate::ui::widget::ink::{cells, put};

/// Draws a question over what is there: the only box on a screen.
#[derive(Debug, Clone, Copy)]
pub struct Dialog<'a> {
    /// The theme.
    pub theme: &'a Theme,
    /// What is asked.
    pub question: &'a str,
    /// What one should know to answer; may be empty.
    pub detail: &'a str,
    /// The keys that answer.
    pub keys: &'a [Hint<'a>],
}

/// Cells of a dialog's text, at most.
const WIDTH: u16 = 52;
/// Cells of the frame and the air in it, on each side.
const FRAME: u16 = 3;
/// Cells on each side without a frame, as the header has them.
const BARE: u16 = 1;
/// Up to this width there is neither.
const NARROW: u16 = 24;
/// So many answers stand in one row where they fit; otherwise each in its own.
const IN_A_ROW: usize = 2;

impl Widget for Dialog<'_> {
    fn render(self, area: Rect, buf: &mut Buffer) {
        self.draw(area, buf);
    }
}

impl Dialog<'_> {
    /// Draws the question and gives the place where it begins; none where there is no room.
    pub fn draw(&self, area: Rect, buf: &mut Buffer) -> Option<Position> {
        let area = area.intersection(buf.area);
        let side = self.side(area);
        let is_framed = side == FRAME;
        let inside = text_width(area, side);
        let place = Rect {
            x: area.x + (area.width - inside - 2 * side) / 2,
            width: inside + 2 * side,
            ..area
        };
        let height = self.height(inside) + if is_framed { 2 } else { 0 };
        let place = middle(place, height);
        Clear.render(place, buf);
        let mut inner = sides(place, side);
        if is_framed {
            Block::bordered()
                .border_type(BorderType::Rounded)
                .border_style(self.theme.quiet)
                .render(place, buf);
            inner = slice(inner, 1, inner.height - 2);
        }
        self.words(inner, buf);
        (!inner.is_empty()).then_some(inner.as_position())
    }

    /// Gives the cells on each side of the text: a frame and air where there is room for them.
    fn side(&self, area: Rect) -> u16 {
        if area.width <= NARROW {
            0
        } else if self.height(text_width(area, FRAME)) + 2 > area.height {
            BARE
        } else {
            FRAME
        }
    }

    /// Counts the rows of everything in the frame, an empty one between words and answers.
    fn height(&self, width: u16) -> u16 {
        let answers = self.answers(width);
        let air = u16::from(answers > 0);
        let words = u16::try_from(self.rows(width).len()).unwrap_or(u16::MAX / 2);
        words.min(u16::MAX / 2) + answers.min(u16::MAX / 4) + air
    }

    /// Counts the rows of the answers.
    fn answers(&self, width: u16) -> u16 {
        match self.keys.len() {
            0 => 0,
            _ if self.fit_in_a_row(width) => 1,
            many => u16::try_from(many).unwrap_or(u16::MAX),
        }
    }

    fn fit_in_a_row(&self, width: u16) -> bool {
        let needs =
            |hint: &Hint<'_>| usize::from(cells(&hint.key)) + usize::from(cells(&hint.word));
        let all: usize = self.keys.iter().map(|hint| needs(hint) + 4).sum();
        self.keys.len() <= IN_A_ROW && all <= usize::from(width) + 3
    }

    /// The answers stay where there is little room: what is free goes first, then words are cut.
    fn words(&self, area: Rect, buf: &mut Buffer) {
        let answers = self.answers(area.width).min(area.height);
        let body = slice(area, 0, area.height - answers);
        let mut rows = self.rows(area.width);
        if rows.len() > usize::from(body.height) {
            rows.retain(|(_, text)| !text.is_empty());
        }
        for (y, (is_question, text)) in (0..body.height).zip(rows) {
            let style = if is_question {
                self.theme.title
            } else {
                self.theme.text
            };
            put(buf, body, (0, y), &text, style);
        }
        let foot = slice(area, area.height - answers, answers);
        if self.fit_in_a_row(area.width) {
            footer::row(buf, foot, 0, self.keys, self.theme);
        } else {
            self.column(foot, buf);
        }
    }

    fn column(&self, area: Rect, buf: &mut Buffer) {
        let keys = self.keys.iter().map(|hint| cells(&hint.key));
        let key = keys.max().unwrap_or(0) + 2;
        for (y, hint) in (0..area.height).zip(self.keys) {
            put(buf, area, (0, y), &hint.key, self.theme.accent);
            put(buf, area, (key, y), &hint.word, self.theme.text);
        }
    }

    fn rows(&self, width: u16) -> Vec<(bool, String)> {
        let question = sanitize(self.question);
        let detail = sanitize(self.detail);
        let mut rows: Vec<_> = wrap(&question, width)
            .into_iter()
            .map(|row| (true, question[row].to_owned()))
            .collect();
        if !detail.is_empty() {
            rows.push((false, String::new()));
            rows.extend(
                wrap(&detail, width)
                    .into_iter()
                    .map(|row| (false, detail[row].to_owned())),
            );
        }
        rows
    }
}

fn text_width(area: Rect, side: u16) -> u16 {
    WIDTH.min(area.width.saturating_sub(2 * side))
}
