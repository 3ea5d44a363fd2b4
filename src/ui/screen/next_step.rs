//! Draws the next steps that a note can have.

use ratatui::Frame;

use crate::app::option_grid::{Grid, Options};
use crate::app::screen::next_step::NextStep;
use crate::ui::room::Room;
use crate::ui::widget::choices::Choices;
use crate::ui::widget::column::{centred, slice};
use crate::ui::widget::ink::put_cut;
use crate::ui::widget::prose::Prose;
use crate::words::say;

/// Draws which note it is, the question, and the steps below it.
pub fn draw(screen: &NextStep, room: &Room<'_>, frame: &mut Frame<'_>) {
    let desk = room.desk();
    let area = centred(room.area, desk.config.text_width);
    let Some(entry) = screen.entry(desk) else {
        return room.point(frame, area);
    };
    let headline = entry.current().note.headline();
    let style = room.theme.text;
    put_cut(
        frame.buffer_mut(),
        area,
        (0, 0),
        &headline,
        area.width,
        style,
    );
    let ask = Prose::new(say("notes-next-step-ask"), room.theme.title);
    let asked = ask.height(area.width);
    frame.render_widget(ask, slice(area, 1, asked));
    let steps = screen.steps(desk);
    let labels: Vec<&str> = steps.iter().map(|step| step.label.as_str()).collect();
    let count = u16::try_from(labels.len()).unwrap_or(u16::MAX);
    let air = u16::from(area.height > count.saturating_add(asked + 1));
    let below = slice(area, 1 + asked + air, area.height);
    let choices = Choices {
        theme: &room.theme,
        options: Options {
            labels: &labels,
            glosses: &[],
            many: false,
            pairs: false,
        },
        grid: Grid::Rows,
        chosen: &[],
        cursor: Some(screen.row),
    };
    frame.render_widget(choices, below);
    room.point(frame, choices.cursor(below).unwrap_or(area.as_position()));
}
