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
        let framed = [true, false].map(|framed| (framed, self.height(area, framed)));
        let fits =
            |(framed, height): &(bool, u16)| !framed || (*height <= area.height && area.width > 24);
        let (is_framed, height) = framed.into_iter().find(fits)?;
        let frame = if is_framed { FRAME } else { 0 };
        let width = self.width(area, frame) + 2 * frame;
        let x = area.x + (area.width - width) / 2;
        let place = middle(Rect { x, width, ..area }, height);
        Clear.render(place, buf);
        let mut inner = sides(place, frame);
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

    /// Counts the rows of everything, an empty one between words and answers.
    fn height(&self, area: Rect, is_framed: bool) -> u16 {
        let frame = if is_framed { FRAME } else { 0 };
        let width = self.width(area, frame);
        let words = self.rows(width).len();
        let answers = self.answers(width);
        let air = u16::from(answers > 0);
        let words = u16::try_from(words).unwrap_or(u16::MAX);
        words
            .saturating_add(answers + air)
            .saturating_add(if is_framed { 2 } else { 0 })
    }

    fn width(&self, area: Rect, frame: u16) -> u16 {
        WIDTH.min(area.width.saturating_sub(2 * frame))
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

    /// The answers stay where there is little room, and the words are cut.
    fn words(&self, area: Rect, buf: &mut Buffer) {
        let answers = self.answers(area.width).min(area.height);
        let body = slice(area, 0, area.height - answers);
        for (y, (is_question, text)) in (0..body.height).zip(self.rows(area.width)) {
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
