//! Draws the lines of a note, one of which goes to supervision.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::app::screen::flag_line::FlagLine;
use crate::ui::room::Room;
use crate::ui::text::{sanitize, wrap};
use crate::ui::widget::column::{centred, slice};
use crate::ui::widget::ink::put;
use crate::ui::widget::prose::Prose;
use crate::words::say;

/// The cell at which words begin, behind the mark.
const WORDS: u16 = 2;

/// Draws as many lines as there is room for, so that the chosen one is seen.
pub fn draw(screen: &FlagLine, room: &Room<'_>, frame: &mut Frame<'_>) {
    let area = centred(room.area, room.desk().config.text_width);
    let lines = screen.lines(room.desk());
    let inner = |area: Rect| Rect {
        x: area.x + WORDS.min(area.width),
        width: area.width.saturating_sub(WORDS),
        ..area
    };
    if lines.is_empty() {
        let nothing = Prose::new(say("supervision-no-lines"), room.theme.text);
        frame.render_widget(nothing, inner(area));
        return room.point(frame, area);
    }
    let air = u16::from(area.height > 9);
    let ask = say("supervision-which-line");
    put(frame.buffer_mut(), area, (WORDS, 0), ask, room.theme.title);
    let body = slice(area, 1 + air, area.height);
    let at = screen.cursor.row();
    let heights: Vec<u16> = lines
        .iter()
        .map(|line| rows(line, inner(body).width))
        .collect();
    let first = first(&heights, at, body.height);
    let mut y = 0;
    for (number, line) in lines.iter().enumerate().skip(first) {
        let row = slice(body, y, heights[number]);
        if row.is_empty() {
            break;
        }
        let is_chosen = number == at;
        let style = if is_chosen {
            room.theme.accent
        } else {
            room.theme.text
        };
        let is_on = screen.is_on(line, room.desk());
        let sign = match (is_chosen, is_on) {
            (true, _) => "›",
            (false, true) => "⚑",
            (false, false) => " ",
        };
        put(frame.buffer_mut(), row, (0, 0), sign, room.theme.accent);
        frame.render_widget(Prose::new(line, style), inner(row));
        if is_chosen {
            room.point(frame, row);
        }
        y += heights[number];
    }
}

fn rows(line: &str, width: u16) -> u16 {
    u16::try_from(wrap(&sanitize(line), width).len()).unwrap_or(u16::MAX)
}

/// Finds the first line that is drawn: as early as possible while the chosen one is seen whole.
fn first(heights: &[u16], at: usize, room: u16) -> usize {
    let mut left = room;
    let mut first = at;
    for (number, height) in heights.iter().enumerate().take(at + 1).rev() {
        match left.checked_sub(*height) {
            Some(rest) => {
                left = rest;
                first = number;
            }
            None => break,
        }
    }
    first
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_chosen_line_is_seen_whole() {
        let heights = [2, 3, 1, 4];
        assert_eq!(first(&heights, 0, 5), 0);
        assert_eq!(first(&heights, 2, 6), 0);
        assert_eq!(first(&heights, 3, 6), 2);
        assert_eq!(first(&heights, 3, 2), 3, "more than there is room for");
        assert_eq!(first(&[], 0, 5), 0);
    }
}
