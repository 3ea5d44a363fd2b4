//! Draws what the notes say together.

mod bands;
mod bars;
mod behind;
mod flow;
mod grid;
mod overview;
mod sight;
pub mod words;

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::widgets::Widget;

use crate::app::screen::insight::Insight;
use crate::app::screen::insight::board::Row;
use crate::app::screen::insight::topic::Topic;
use crate::ui::room::Room;
use crate::ui::screen::insight::sight::Sight;
use crate::ui::screen::insight::words::Speaker;
use crate::ui::widget::column::{TEXT, centred, slice};
use crate::ui::widget::ink::{cells, put_cut, put_right};
use crate::ui::widget::prose::Prose;
use crate::words::say;

/// The widest picture, in cells.
const WIDE: u16 = 104;
/// The height from which on free rows stand around a picture.
const AIRY: u16 = 12;
/// The fewest rows that are worth while for the notes behind it.
const FEWEST: u16 = 2;
/// The most rows in which what is chosen is told.
const TOLD: u16 = 2;

/// Draws the picture that is chosen.
pub fn draw(insight: &Insight, room: &Room<'_>, frame: &mut Frame<'_>) {
    let area = centred(room.area, WIDE);
    let (Some(seen), Some(board)) = (insight.seen(), insight.board()) else {
        return;
    };
    let sight = Sight {
        insight,
        seen,
        board,
        desk: room.desk(),
        speaker: Speaker {
            decks: &room.desk().decks,
            today: room.desk().today,
        },
        theme: room.theme,
    };
    let said = sight.said().unwrap_or_default();
    let said = Prose::new(&said, room.theme.text);
    let plan = sight.plan(area, said.height(area.width).clamp(1, TOLD));
    let buf = frame.buffer_mut();
    sight.head(slice(area, 0, 1), buf);
    sight.picture(plan.picture, buf);
    said.render(plan.said, buf);
    behind::draw(&sight, plan.notes, buf);
    let chosen = marked(plan.picture, frame.buffer_mut()).unwrap_or(slice(area, 0, 1));
    let rows = sight.rows_of_chosen(area.width);
    room.point_rows(
        frame,
        Rect {
            height: rows,
            ..chosen
        },
    );
}

/// Where everything stands, from top to bottom.
struct Plan {
    picture: Rect,
    said: Rect,
    notes: Rect,
}

/// Finds the chosen row: every picture puts its mark at the left edge.
fn marked(body: Rect, buf: &Buffer) -> Option<Rect> {
    let body = body.intersection(buf.area);
    let mut rows = (body.y..body.bottom()).filter(|_| body.width > 0);
    let y = rows.find(|y| buf[(body.x, *y)].symbol() == "›")?;
    Some(Rect {
        y,
        height: 1,
        ..body
    })
}

impl Sight<'_> {
    /// What is chosen is told in the last rows; where the picture leaves room, right below it, and the notes below that.
    fn plan(&self, area: Rect, told: u16) -> Plan {
        let air = u16::from(area.height >= AIRY);
        let rows = area.height.saturating_sub(1 + told + 2 * air);
        let body = slice(area, 1 + air, rows);
        let height = self.height(body);
        let is_roomy = height.saturating_add(FEWEST) <= rows;
        let picture = slice(body, 0, if is_roomy { height } else { rows });
        let from = picture.bottom() + air - area.y;
        let notes = slice(area, from + told, if is_roomy { rows } else { 0 });
        Plan {
            picture,
            said: slice(area, from, told),
            notes,
        }
    }

    /// Counts the rows of a picture that has room for all of them.
    fn height(&self, body: Rect) -> u16 {
        match self.insight.topic {
            Topic::Overview => overview::height(self, body),
            _ if self.board.is_empty() => body.height,
            Topic::Bands => bands::height(self, body),
            Topic::Reactions | Topic::Triggers | Topic::Sources => grid::height(self, body),
            _ => bars::height(self),
        }
    }

    /// Counts the rows that what is chosen takes: a question may take two.
    fn rows_of_chosen(&self, width: u16) -> u16 {
        let (chosen, _) = self.insight.spot();
        match self.insight.topic {
            Topic::Overview => overview::rows_of(self, chosen, width),
            _ => 1,
        }
    }

    /// The title, and how far back it looks.
    fn head(&self, area: Rect, buf: &mut Buffer) {
        let title = words::title(self.insight.topic);
        let taken = put_cut(buf, area, (0, 0), title, area.width, self.theme.title);
        let notes = self.seen.picture.notes.n();
        let span = words::span(self.insight.span);
        let place = say!(
            "insight-turned",
            at = self.insight.topic.place(),
            of = Topic::ALL.len() - 1
        );
        let reach = say!("insight-reach", span = span, n = notes);
        let long = match self.insight.topic {
            Topic::Overview => reach.clone(),
            _ => format!("{place} · {reach}"),
        };
        let room = area.width.saturating_sub(taken + 2);
        let fitting = [long.as_str(), reach.as_str(), span]
            .into_iter()
            .find(|text| cells(text) <= room);
        put_right(buf, area, 0, fitting.unwrap_or(""), self.theme.quiet);
    }

    fn picture(&self, area: Rect, buf: &mut Buffer) {
        let topic = self.insight.topic;
        if topic != Topic::Overview && self.board.is_empty() {
            let text = words::nothing(topic, self.board.few);
            let area = Rect {
                width: area.width.min(TEXT),
                ..area
            };
            Prose::new(&text, self.theme.text).render(area, buf);
            return;
        }
        match topic {
            Topic::Overview => overview::draw(self, area, buf),
            Topic::Bands => bands::draw(self, area, buf),
            Topic::Reactions | Topic::Triggers | Topic::Sources => grid::draw(self, area, buf),
            Topic::Practices | Topic::Load => bars::table(self, area, buf),
            Topic::Skills | Topic::Strains | Topic::Supervision | Topic::Aims => {
                bars::list(self, area, buf);
            }
        }
    }

    /// Says in words what is chosen, so that no glyph has to be read.
    fn said(&self) -> Option<String> {
        let (at, column) = self.insight.spot();
        if self.insight.topic == Topic::Overview {
            return overview::said(self, at);
        }
        let row = self.board.rows.get(at)?;
        let name = self.speaker.name(&row.name);
        if row.is_too_few() {
            return Some(self.too_few(&name, row));
        }
        let n = row.cells.get(column)?.n();
        match self.insight.topic {
            Topic::Bands => Some(bands::said(self, at, column)),
            Topic::Load => Some(bars::week(self, &name)),
            _ => Some(match self.board.columns.get(column) {
                Some(about) => say!(
                    "insight-cell",
                    row = name,
                    column = self.speaker.name(about),
                    n = n,
                    of = row.of.n()
                ),
                None => bars::said(self, row),
            }),
        }
    }

    fn too_few(&self, name: &str, row: &Row) -> String {
        let n = row.of.n();
        if self.insight.topic == Topic::Practices {
            say!("insight-unrated", row = name, n = n)
        } else {
            say!("insight-too-few", row = name, n = n)
        }
    }
}
