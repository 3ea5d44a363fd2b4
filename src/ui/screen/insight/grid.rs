//! Two things that meet in notes, drawn in four shades; the numbers stand beside them.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};

use crate::app::screen::insight::board::Row;
use crate::config::theme::Theme;
use crate::ui::screen::insight::sight::Sight;
use crate::ui::text::truncate;
use crate::ui::widget::column::slice;
use crate::ui::widget::ink::{cells, put, put_more, put_right};
use crate::ui::widget::list;
use crate::words::say;

/// Where names begin, behind the mark.
const NAMES: u16 = 2;
/// The cells of a column: two for the shade, two for the number, one free at least.
const NARROW: u16 = 5;
const BROAD: u16 = 16;
/// The longest name.
const LONGEST: u16 = 26;
/// The most rows of headings, and the rows of a picture that stay below them.
const HEADS: u16 = 4;
const BELOW: u16 = 4;
/// From so many rows on, the last one says what the shades stand for.
const TALL: u16 = 8;
/// The free rows above it.
const AIR: u16 = 1;
/// The cells of the last column, which counts all notes of the row.
const ALL: u16 = 6;

/// Where everything stands.
struct Plan {
    names: u16,
    column: u16,
    /// The first column that is shown, and how many.
    first: usize,
    shown: usize,
    /// The rows of the headings.
    heads: u16,
}

/// Draws headings, and below them as many rows as there is room for.
pub fn draw(sight: &Sight<'_>, area: Rect, buf: &mut Buffer) {
    let plan = plan(sight, area);
    heads(sight, &plan, slice(area, 0, plan.heads), buf);
    let below = slice(area, plan.heads, area.height);
    let has_legend = has_legend(sight, below);
    let body = slice(below, 0, below.height - u16::from(has_legend));
    let (chosen, column) = sight.insight.spot();
    let rows = &sight.board.rows;
    let height = usize::from(body.height);
    let top = list::top(Some(chosen), rows.len(), height);
    for (y, (at, row)) in (0..body.height).zip(rows.iter().enumerate().skip(top)) {
        let mark = (at == chosen).then_some(column);
        line(sight, &plan, (row, mark), slice(body, y, 1), buf);
    }
    let is_more = (top > 0, top + height < rows.len());
    put_more(buf, body, is_more, sight.theme.quiet);
    if has_legend {
        let last = slice(below, below.height - 1, 1);
        let legend = say("insight-legend-shades");
        put(buf, last, (NAMES, 0), legend, sight.theme.quiet);
    }
}

/// Counts the rows of a picture that has room for all of them.
pub fn height(sight: &Sight<'_>, area: Rect) -> u16 {
    let heads = plan(sight, area).heads;
    let rows = u16::try_from(sight.board.rows.len()).unwrap_or(u16::MAX);
    let legend = AIR + 1;
    heads.saturating_add(rows.saturating_add(legend).max(TALL))
}

/// Says whether the shades are told below the rows: where there are some, and room for rows besides.
fn has_legend(sight: &Sight<'_>, area: Rect) -> bool {
    let is_shaded = sight.board.rows.iter().any(|row| !row.is_too_few());
    let fits = NAMES + cells(say("insight-legend-shades")) <= area.width;
    is_shaded && fits && area.height >= TALL
}

fn plan(sight: &Sight<'_>, area: Rect) -> Plan {
    let rows = sight.board.rows.iter();
    let widest = rows.map(|row| cells(&sight.speaker.name(&row.name))).max();
    let count = u16::try_from(sight.board.columns.len()).unwrap_or(u16::MAX);
    let columns = count.saturating_mul(NARROW) + NAMES + 1 + ALL;
    let spare = area.width.saturating_sub(columns);
    let most = spare.clamp(area.width / 4, LONGEST).max(10);
    let names = widest.unwrap_or(0).min(most);
    let room = area.width.saturating_sub(NAMES + names + 1 + ALL);
    let column = (room / count.max(1)).clamp(NARROW, BROAD);
    let shown = usize::from(room / column).min(usize::from(count));
    let (_, chosen) = sight.insight.spot();
    let first = (chosen + 1).saturating_sub(shown.max(1));
    let headings = sight.board.columns.iter();
    let longest = headings.map(|name| cells(&sight.speaker.name(name))).max();
    let wanted = longest
        .unwrap_or(0)
        .div_ceil(column.saturating_sub(1).max(1));
    let most = area.height.saturating_sub(BELOW).clamp(1, HEADS);
    Plan {
        names,
        column,
        first,
        shown,
        heads: wanted.clamp(1, most),
    }
}

impl Plan {
    fn x(&self, place: usize) -> u16 {
        let place = u16::try_from(place).unwrap_or(u16::MAX);
        NAMES + self.names + 1 + self.column.saturating_mul(place)
    }
}

/// Where one heading has no room, the next ones stand a row higher each, and then it begins again. Above the last row
/// there is no word for the last column: the headings may go that far, and begin a little before their own column.
fn heads(sight: &Sight<'_>, plan: &Plan, area: Rect, buf: &mut Buffer) {
    let (_, chosen) = sight.insight.spot();
    let mut taken = [0; HEADS as usize];
    let columns = sight.board.columns.iter().enumerate();
    for (place, (at, name)) in columns.skip(plan.first).take(plan.shown).enumerate() {
        let above = u16::try_from(at).unwrap_or(0) % plan.heads;
        let y = plan.heads - 1 - above;
        let end = area.width - if above == 0 { ALL } else { 0 }.min(area.width);
        let name = sight.speaker.name(name);
        let x = end.saturating_sub(cells(&name)).min(plan.x(place));
        let x = x.max(taken[usize::from(y)]);
        let room = (plan.column * plan.heads).min(end.saturating_sub(x) + 1);
        let style = if at == chosen {
            sight.theme.accent.add_modifier(Modifier::UNDERLINED)
        } else {
            sight.theme.quiet
        };
        let text = truncate(&name, room.saturating_sub(1).into());
        taken[usize::from(y)] = x + put(buf, area, (x, y), &text, style) + 1;
    }
    let y = area.height.saturating_sub(1);
    put_right(buf, area, y, say("insight-notes"), sight.theme.quiet);
    let quiet = sight.theme.quiet;
    if plan.first > 0 {
        put(buf, area, (plan.x(0).saturating_sub(1), y), "‹", quiet);
    }
    let hidden = sight
        .board
        .columns
        .len()
        .saturating_sub(plan.first + plan.shown);
    if hidden > 0 {
        let more = say!("insight-more-columns", n = hidden);
        let at = area.width.saturating_sub(cells(&more));
        let free = (0..y).find(|row| taken[usize::from(*row)] < at);
        match free {
            Some(row) => put(buf, area, (at, row), &more, quiet),
            None => put(buf, area, (area.width.saturating_sub(ALL), y), "›", quiet),
        };
    }
}

fn line(
    sight: &Sight<'_>,
    plan: &Plan,
    (row, mark): (&Row, Option<usize>),
    area: Rect,
    buf: &mut Buffer,
) {
    let theme = &sight.theme;
    let name = sight.speaker.name(&row.name);
    let name = truncate(&name, usize::from(plan.names));
    if mark.is_some() {
        put(buf, area, (0, 0), "›", theme.accent);
    }
    let style = if row.is_too_few() {
        theme.quiet
    } else {
        theme.text
    };
    let style = if mark.is_some() && row.is_too_few() {
        style.patch(theme.selection)
    } else {
        style
    };
    put(buf, area, (NAMES, 0), &name, style);
    if row.is_too_few() {
        let few = say!("insight-few", n = row.of.n());
        put(buf, area, (plan.x(0), 0), &few, theme.quiet);
        return;
    }
    let inner = Rect {
        width: area.width.saturating_sub(2),
        ..area
    };
    put_right(buf, inner, 0, &row.of.n().to_string(), theme.quiet);
    let shown = row
        .cells
        .iter()
        .enumerate()
        .skip(plan.first)
        .take(plan.shown);
    for (place, (at, notes)) in shown.enumerate() {
        let (sign, style) = shade(notes.n(), row.of.n(), theme);
        // Reversed, a full shade would look empty: only the number is.
        let number = if mark == Some(at) {
            theme.text.patch(theme.selection)
        } else {
            style
        };
        let (shade, text) = if notes.is_empty() {
            (format!("{sign} "), "  ".to_owned())
        } else {
            (format!("{sign}{sign}"), format!("{:>2}", notes.n()))
        };
        let x = plan.x(place);
        let behind = x + put(buf, area, (x, 0), &shade, style);
        put(buf, area, (behind, 0), &text, number);
    }
}

/// Gives the sign and the style for a share: none, up to a sixth, up to a third, up to a half, more.
pub fn shade(n: usize, of: usize, theme: &Theme) -> (&'static str, Style) {
    match n {
        0 => ("·", theme.quiet),
        n if 6 * n <= of => ("░", theme.text),
        n if 3 * n <= of => ("▒", theme.bar),
        n if 2 * n <= of => ("▓", theme.bar),
        _ => ("█", theme.accent.add_modifier(Modifier::BOLD)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_shade_is_a_sign_of_its_own() {
        let theme = Theme::default();
        let signs = [0, 1, 2, 3, 4].map(|n| shade(n, 6, &theme).0);
        assert_eq!(signs, ["·", "░", "▒", "▓", "█"]);
    }
}
