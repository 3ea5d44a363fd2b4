//! One breath on the screen: a shape, the word for it, and what comes next.

mod circle;
mod column;
mod dots;
mod line;
mod place;
mod square;
mod sweep;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::widgets::Widget;

use crate::breath::beat::Beat;
use crate::breath::cycle::Phase;
use crate::breath::words;
use crate::config::Shape;
use crate::config::theme::Theme;
use crate::ui::widget::breath::place::Place;
use crate::ui::widget::column::slice;
use crate::ui::widget::ink::{cells, put, put_centred};
use crate::words::say;

/// Draws a moment of a session. Everything is a function of the beat; nothing changes colour from one beat to the next.
#[derive(Debug, Clone, Copy)]
pub struct Breath<'a> {
    /// The theme.
    pub theme: &'a Theme,
    /// The moment.
    pub beat: Beat,
    /// What moves; words alone where there is no room for it.
    pub shape: Shape,
    /// Whether the seconds of a phase are counted.
    pub counts: bool,
    /// Whether it stands still.
    pub is_paused: bool,
}

impl Breath<'_> {
    /// Finds the place for the cursor: behind the word, where it hides nothing.
    #[must_use]
    pub fn cursor(&self, area: Rect) -> Option<Position> {
        let word = cells(&self.word()).min(area.width);
        let x = area.x + (area.width - word) / 2 + word;
        let y = Place::of(area, self.shape).word;
        (!area.is_empty()).then(|| Position {
            x: x.min(area.right() - 1),
            y,
        })
    }

    fn word(&self) -> String {
        match self.beat.phase {
            _ if self.is_paused => say("breathe-paused").into(),
            Phase::Closing => words::closing().into(),
            phase if self.counts => format!("{} {}", words::cue(phase), self.beat.count()),
            phase => words::cue(phase).into(),
        }
    }

    /// Draws the dots that stand on both sides of the word in a hold, in which nothing else moves: one for every second
    /// that is left.
    fn draw_seconds(&self, row: Rect, buf: &mut Buffer) {
        let is_hold = matches!(self.beat.phase, Phase::HoldFull | Phase::HoldEmpty);
        if !is_hold || self.is_paused || self.counts {
            return;
        }
        let seconds = self.beat.phase_left.as_millis().div_ceil(1000);
        let word = cells(&self.word()).min(row.width);
        let start = (row.width - word) / 2;
        for x in (0..seconds).zip((1..).step_by(2)).map(|(_, x)| x + 2) {
            put(buf, row, (start.wrapping_sub(x), 0), "∙", self.theme.quiet);
            put(buf, row, (start + word - 1 + x, 0), "∙", self.theme.quiet);
        }
    }

    fn next(&self) -> String {
        match self.beat.next {
            _ if self.is_paused => say("breathe-place-kept").into(),
            None => words::afterwards().into(),
            Some(Phase::Closing) => say("breathe-then-rest").into(),
            Some(phase) => say!("breathe-then", cue = words::cue(phase)),
        }
    }
}

impl Widget for Breath<'_> {
    fn render(self, area: Rect, buf: &mut Buffer) {
        let area = area.intersection(buf.area);
        let place = Place::of(area, self.shape);
        match place.shape {
            Shape::Circle => circle::draw(&self.beat, self.theme, place.picture, buf),
            Shape::Column => column::draw(&self.beat, self.theme, place.picture, buf),
            Shape::Sweep => sweep::draw(&self.beat, self.theme, place.picture, buf),
            Shape::Box => square::draw(&self.beat, self.theme, place.picture, buf),
            Shape::Words => {}
        }
        let mut say = |y: Option<u16>, text: &str, style| {
            if let Some(y) = y {
                put_centred(buf, area, y - area.y, text, style);
            }
        };
        say(Some(place.word), &self.word(), self.theme.title);
        say(place.next, &self.next(), self.theme.quiet);
        if self.beat.phase != Phase::Closing {
            say(place.soft, words::softer(), self.theme.quiet);
        }
        self.draw_seconds(slice(area, place.word - area.y, 1), buf);
        if let Some(row) = place.line {
            line::draw(self.beat.session, self.theme, row, buf);
        }
    }
}
