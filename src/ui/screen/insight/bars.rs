//! Counts as bars: lists of labels, what became of practices, and weeks.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::app::screen::insight::board::{Name, Row};
use crate::app::screen::insight::topic::Topic;
use crate::journal::insight::load::LoadWeek;
use crate::journal::insight::notes::Notes;
use crate::ui::screen::insight::flow::{self, EDGE, Strip};
use crate::ui::screen::insight::sight::Sight;
use crate::ui::screen::insight::words;
use crate::ui::text::truncate;
use crate::ui::widget::column::slice;
use crate::ui::widget::ink::{cells, put};
use crate::words::say;

/// The longest name, in cells.
const NAME: u16 = 32;
/// The longest bar.
const BAR: u16 = 36;
/// The cells of a column of numbers.
const NUMBER: u16 = 11;
const TIGHT: u16 = 6;

/// Counts the rows of a picture that has room for all of them: headings stand above the parts of a list, and above a table.
pub fn height(sight: &Sight<'_>) -> u16 {
    let rows = &sight.board.rows;
    let parts = rows.iter().filter(|row| row.section.is_some()).count();
    let heads = (2 * parts).saturating_sub(1).max(1);
    u16::try_from(rows.len() + heads).unwrap_or(u16::MAX)
}

/// Draws rows of one bar each, under the headings of their parts.
pub fn list(sight: &Sight<'_>, area: Rect, buf: &mut Buffer) {
    let (chosen, _) = sight.insight.spot();
    let rows = &sight.board.rows;
    let names = names(sight, area.width);
    let most = rows.iter().map(first).max().unwrap_or(1);
    let room = area.width.saturating_sub(EDGE + names + 6 + EDGE).min(BAR);
    let mut strips = Vec::new();
    for (at, row) in rows.iter().enumerate() {
        if let Some(section) = row.section {
            if at > 0 {
                strips.push(Strip::default());
            }
            let heading = words::section(section);
            let mut head = Strip::plain(EDGE, heading, sight.theme.title);
            if row.of != row.cells[0] {
                let x = EDGE + cells(heading) + 2;
                let fits = |text: &String| x + cells(text) + EDGE <= area.width;
                let others = rows[at + 1..].iter();
                let all = others.take_while(|row| row.section.is_none()).map(first);
                let is_several = first(row) + all.sum::<usize>() > row.of.n();
                let several = say!("insight-of-notes-several", n = row.of.n());
                let plain = say!("insight-of-notes", n = row.of.n());
                let of = Some(several).filter(|text| is_several && fits(text));
                let of = of.unwrap_or(plain);
                if x + cells(&of) + EDGE <= area.width {
                    head.parts.push((x, of, sight.theme.quiet));
                }
            }
            strips.push(head);
        }
        let name = sight.speaker.name(&row.name);
        let name = truncate(&name, usize::from(names)).into_owned();
        let n = first(row);
        let bar = "█".repeat(scaled(n, most, room));
        strips.push(Strip {
            row: Some(at),
            parts: vec![
                (EDGE, name, sight.theme.text),
                (EDGE + names + 1, format!("{n:>3}"), sight.theme.text),
                (EDGE + names + 6, bar, sight.theme.bar),
            ],
        });
    }
    flow::draw(&strips, chosen, &sight.theme, area, buf);
}

/// Draws rows with a number in each column and one bar for all of them.
pub fn table(sight: &Sight<'_>, area: Rect, buf: &mut Buffer) {
    let (chosen, column) = sight.insight.spot();
    let names = names(sight, area.width);
    let number = if area.width < 60 { TIGHT } else { NUMBER };
    let columns = sight.board.columns.len();
    let x = |at: usize| EDGE + names + number * u16::try_from(at).unwrap_or(0);
    heads(sight, (names, number), slice(area, 0, 1), buf);
    let bars = x(columns) + 2;
    let room = area.width.saturating_sub(bars + EDGE).min(BAR);
    let most = sight.board.rows.iter().map(whole).max().unwrap_or(1);
    let strips = sight.board.rows.iter().enumerate().map(|(at, row)| {
        let name = sight.speaker.name(&row.name);
        let name = truncate(&name, usize::from(names)).into_owned();
        let mut parts = vec![(EDGE, name, sight.theme.text)];
        for (place, notes) in row.cells.iter().enumerate() {
            let is_chosen = at == chosen && place == column;
            let style = if is_chosen {
                sight.theme.selection
            } else {
                sight.theme.text
            };
            let text = format!(" {} ", notes.n());
            let end = x(place) + number;
            parts.push((end.saturating_sub(cells(&text)), text, style));
        }
        if row.is_too_few() {
            let few = say!("insight-only-used", n = row.of.n());
            parts.push((x(0) + 2, few, sight.theme.quiet));
        }
        parts.extend(stacked(sight, row, (bars, room, most)));
        Strip {
            row: Some(at),
            parts,
        }
    });
    let strips: Vec<Strip> = strips.collect();
    flow::draw(
        &strips,
        chosen,
        &sight.theme,
        slice(area, 1, area.height),
        buf,
    );
}

/// Names the columns; where there is room, each behind the sign that it has in the bars.
fn heads(sight: &Sight<'_>, (names, number): (u16, u16), area: Rect, buf: &mut Buffer) {
    let (_, chosen) = sight.insight.spot();
    let signs = signs(sight);
    for (at, name) in (0_u16..).zip(&sight.board.columns) {
        let name = sight.speaker.name(name);
        let text = match signs.get(usize::from(at)) {
            Some(sign) if number > TIGHT => format!("{sign} {name}"),
            _ => name,
        };
        let text = truncate(&text, usize::from(number - 1));
        let end = EDGE + names + number * (at + 1);
        let style = if usize::from(at) == chosen {
            sight.theme.accent
        } else {
            sight.theme.quiet
        };
        put(
            buf,
            area,
            ((end - 1).saturating_sub(cells(&text)), 0),
            &text,
            style,
        );
    }
}

/// The sign of each column.
fn signs(sight: &Sight<'_>) -> &'static [&'static str] {
    if sight.insight.topic == Topic::Load {
        &["░", "█"]
    } else {
        &["█", "·", "▲"]
    }
}

/// The parts of a row's bar, each with a sign of its own: all that there is stands in it once.
fn stacked(
    sight: &Sight<'_>,
    row: &Row,
    (x, room, most): (u16, u16, usize),
) -> Vec<(u16, String, Style)> {
    let theme = &sight.theme;
    let n = |at: usize| row.cells.get(at).map_or(0, Notes::n);
    let signs = signs(sight);
    let shares = if sight.insight.topic == Topic::Load {
        vec![
            (n(1), signs[1], theme.bar),
            (n(0).saturating_sub(n(1)), signs[0], theme.bar),
        ]
    } else {
        vec![
            (n(0), signs[0], theme.bar),
            (n(1), signs[1], theme.text),
            (n(2), signs[2], theme.text),
        ]
    };
    let mut at = x;
    let parts = shares.into_iter().map(|(n, sign, style)| {
        let len = scaled(n, most, room);
        let part = (at, sign.repeat(len), style);
        at += u16::try_from(len).unwrap_or(0);
        part
    });
    parts.collect()
}

/// Says how many notes a bar stands for, and of how many where that is not the same.
pub fn said(sight: &Sight<'_>, row: &Row) -> String {
    let (name, n, of) = (sight.speaker.name(&row.name), first(row), row.of.n());
    if n == of {
        return say!("insight-count", row = name, n = n);
    }
    say!("insight-bar", row = name, n = n, of = of)
}

/// Says of a week what the numbers do not: on how many days there were notes.
pub fn week(sight: &Sight<'_>, name: &str) -> String {
    let load = &sight.seen.picture.load;
    let (row, _) = sight.insight.spot();
    let week: Option<&LoadWeek> = load.weeks.iter().rev().nth(row);
    let said = week.map(|week| {
        say!(
            "insight-week",
            week = name,
            n = week.amount.notes.n(),
            days = week.amount.days,
            heavy = week.amount.heavy.n()
        )
    });
    let row_of_days = match load.days_in_a_row {
        0 => say("insight-days-none").to_owned(),
        n => say!("insight-days", n = n),
    };
    format!("{} {row_of_days}", said.unwrap_or_default())
}

/// The widest name there is, as far as there is room.
fn names(sight: &Sight<'_>, width: u16) -> u16 {
    let rows = sight.board.rows.iter();
    let widest = rows.map(|row| cells(&sight.speaker.name(&row.name))).max();
    let is_week = |row: &Row| matches!(row.name, Name::Week(_));
    let least = if sight.board.rows.iter().any(is_week) {
        12
    } else {
        8
    };
    widest.unwrap_or(0).clamp(least, NAME).min(width / 2)
}

fn first(row: &Row) -> usize {
    row.cells.first().map_or(0, Notes::n)
}

/// What the bar of a row is long for: the notes of a week, or the ratings of a practice.
fn whole(row: &Row) -> usize {
    match row.name {
        Name::Week(_) => first(row),
        _ => row.cells.iter().map(Notes::n).sum(),
    }
}

/// One cell for each note where there is room, else a share; never nothing for something.
fn scaled(n: usize, most: usize, room: u16) -> usize {
    let room = usize::from(room);
    if most <= room {
        return n;
    }
    (n * room).div_ceil(most.max(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bar_counts_where_it_can_and_never_hides_one() {
        assert_eq!(scaled(7, 9, 20), 7);
        assert_eq!(scaled(1, 200, 20), 1);
        assert_eq!(scaled(200, 200, 20), 20);
        assert_eq!(scaled(0, 200, 20), 0);
    }
}
