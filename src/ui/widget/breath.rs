//! One breath on the screen: a shape, the word for it, and what comes next.

mod circle;
mod column;
mod dots;
mod line;
mod place;
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
use crate::ui::widget::ink::put_centred;

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
    /// Finds the row of the word, in the middle of an area: the place for the cursor.
    #[must_use]
    pub fn cursor(&self, area: Rect) -> Option<Position> {
        let x = area.x + area.width / 2;
        let y = Place::of(area, self.shape).word;
        (!area.is_empty()).then_some(Position { x, y })
    }

    fn word(&self) -> String {
        match self.beat.phase {
            _ if self.is_paused => "paused".into(),
            Phase::Closing => words::CLOSING.into(),
            phase if self.counts => format!("{} {}", words::cue(phase), self.beat.count()),
            phase => words::cue(phase).into(),
        }
    }

    /// Says what comes next; in a hold, in which nothing moves, a dot stands for every second that is left.
    fn next(&self) -> String {
        let then = match self.beat.next {
            _ if self.is_paused => "space to go on".into(),
            None => words::AFTERWARDS.into(),
            Some(Phase::Closing) => "then rest".into(),
            Some(phase) => format!("then {}", words::cue(phase)),
        };
        match self.beat.phase {
            Phase::HoldFull | Phase::HoldEmpty if !self.is_paused && !self.counts => {
                format!("{}  {then}", self.seconds_left())
            }
            _ => then,
        }
    }

    fn seconds_left(&self) -> String {
        let all = self.beat.phase_length.as_millis().div_ceil(1000);
        let left = self.beat.phase_left.as_millis().div_ceil(1000);
        let dot = |at| if at < left { "∙" } else { " " };
        (0..all).map(dot).collect::<Vec<_>>().join(" ")
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
            say(place.soft, words::SOFTER, self.theme.quiet);
        }
        if let Some(row) = place.line {
            line::draw(self.beat.session, self.theme, row, buf);
        }
    }
}
