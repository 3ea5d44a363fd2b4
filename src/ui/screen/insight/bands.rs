//! Where each scale usually lies, and week by week: the middle half of the ratings, never an average.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::app::screen::insight::board::Name;
use crate::journal::insight::band::{Band, BandWeek, Range};
use crate::ui::screen::insight::flow::{self, EDGE, Strip};
use crate::ui::screen::insight::sight::Sight;
use crate::ui::text::truncate;
use crate::ui::when;
use crate::ui::widget::column::slice;
use crate::ui::widget::ink::{cells, put};
use crate::words::say;

/// The highest rating, and the rows of the chart: two ratings share a row where there is no room for one each.
const HIGHEST: u8 = 10;
const CHART: u16 = 6;
const TALL: u16 = 11;
/// The rows around the chart: a free one, and the one with the months.
const AROUND: u16 = 2;
/// The fewest rows for a chart and some scales above it, and for a tall one.
const BOTH: u16 = 13;
const BOTH_TALL: u16 = 24;
/// The longest name of a scale, in cells.
const NAME: u16 = 18;
/// The cells of an axis from 0 to 10.
const AXIS: u16 = 21;
/// The cells at the left of the chart, for its numbers.
const NUMBERS: u16 = 5;

/// Draws a line for each scale, and below them the weeks of the chosen one where there is room.
pub fn draw(sight: &Sight<'_>, area: Rect, buf: &mut Buffer) {
    let (chosen, week) = sight.insight.spot();
    let below = below(area.height);
    let scales = slice(area, 0, area.height - below);
    let bands = &sight.seen.picture.bands;
    let strips = bands.iter().enumerate();
    let strips: Vec<Strip> = strips
        .map(|(at, band)| strip(sight, at, band, area.width))
        .collect();
    flow::draw(&strips, chosen, &sight.theme, scales, buf);
    if let Some(band) = bands.get(chosen).filter(|_| below > 0) {
        let used = u16::try_from(strips.len())
            .unwrap_or(u16::MAX)
            .min(scales.height);
        let axis = EDGE + NAME + 1;
        let legend = say("insight-legend-bands");
        if axis + cells(legend) <= area.width {
            put(buf, area, (axis, used), legend, sight.theme.quiet);
        }
        chart(sight, band, week, slice(area, used + 1, below - 1), buf);
    }
}

/// Counts the rows of the chart and of what is around it.
const fn below(height: u16) -> u16 {
    match height {
        BOTH_TALL.. => TALL + AROUND,
        BOTH.. => CHART + AROUND,
        _ => 0,
    }
}

/// Counts the rows of a picture that has room for all scales, with the chart that this height allows.
pub fn height(sight: &Sight<'_>, area: Rect) -> u16 {
    let scales = u16::try_from(sight.seen.picture.bands.len()).unwrap_or(u16::MAX);
    let least = match area.height {
        BOTH_TALL.. => BOTH_TALL,
        BOTH.. => BOTH,
        _ => 0,
    };
    scales.saturating_add(below(area.height)).max(least)
}

/// One scale: its usual range on the axis, the last rating, and both in numbers.
fn strip(sight: &Sight<'_>, at: usize, band: &Band, width: u16) -> Strip {
    let theme = &sight.theme;
    let name = sight.speaker.name(&Name::Scale(band.scale.clone()));
    let name = truncate(&name, usize::from(NAME)).into_owned();
    let mut parts = vec![(EDGE, name, theme.text)];
    let axis = EDGE + NAME + 1;
    let Some(usual) = band.usual else {
        let few = say!("insight-band-few", n = band.notes.n(), fewest = band.fewest);
        parts.push((axis, few, theme.quiet));
        return Strip {
            row: Some(at),
            parts,
        };
    };
    let last = last(band);
    if width > axis + AXIS {
        parts.extend(along(usual, last).into_iter().map(|(x, sign, kind)| {
            let style = match kind {
                Kind::Ground => theme.quiet,
                Kind::Usual => theme.bar,
                Kind::Last => theme.accent,
            };
            (axis + x, sign.to_owned(), style)
        }));
    }
    let (low, high) = whole(usual);
    let said = if let Some(last) = last {
        say!("insight-band", low = low, high = high, last = last)
    } else {
        say!("insight-band-usual", low = low, high = high)
    };
    let x = if width > axis + AXIS + cells(&said) {
        axis + AXIS + 2
    } else if width > axis + AXIS {
        return Strip {
            row: Some(at),
            parts,
        };
    } else {
        axis
    };
    parts.push((x, said, theme.quiet));
    Strip {
        row: Some(at),
        parts,
    }
}

/// Says what a sign on an axis stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Ground,
    Usual,
    Last,
}

/// Gives the signs of an axis from 0 to 10, two cells a step: dots, the usual range, its middle, the last rating.
fn along(usual: Range, last: Option<u8>) -> Vec<(u16, &'static str, Kind)> {
    let place = |value: f32| {
        let half_steps = (value * 2.0).round().clamp(0.0, f32::from(AXIS - 1));
        (0..AXIS).find(|x| f32::from(*x) >= half_steps).unwrap_or(0)
    };
    let (low, middle, high) = (place(usual.low), place(usual.median), place(usual.high));
    let signs = (0..AXIS).filter_map(|x| {
        if last.is_some_and(|last| u16::from(last) * 2 == x) {
            Some((x, "●", Kind::Last))
        } else if x == middle {
            Some((x, "┃", Kind::Usual))
        } else if (low..=high).contains(&x) {
            Some((x, "▒", Kind::Usual))
        } else {
            (x % 2 == 0).then_some((x, "·", Kind::Ground))
        }
    });
    signs.collect()
}

/// The weeks of one scale from left to right; the chosen one is marked below.
fn chart(sight: &Sight<'_>, band: &Band, chosen: usize, area: Rect, buf: &mut Buffer) {
    let theme = &sight.theme;
    let columns = &sight.board.columns;
    let room = area.width.saturating_sub(NUMBERS + EDGE);
    let count = u16::try_from(columns.len()).unwrap_or(u16::MAX);
    let step = if count.saturating_mul(2) <= room {
        2
    } else {
        1
    };
    let shown = usize::from(room / step).min(columns.len());
    let first = (chosen + 1).max(shown) - shown;
    let rows = area.height.saturating_sub(1);
    let ratings = |y: u16| {
        let from_below = rows - 1 - y;
        if rows == TALL {
            (from_below, from_below)
        } else {
            (2 * from_below, 2 * from_below + 1)
        }
    };
    for y in (0..rows).filter(|y| ratings(*y).0 % 2 == 0) {
        let number = format!("{:>3}", ratings(y).0);
        put(buf, area, (EDGE - 1, y), &number, theme.quiet);
    }
    let usual = band.usual.map(whole);
    let mut told = 0;
    for (place, name) in (0_u16..).zip(columns.iter().skip(first).take(shown)) {
        let x = NUMBERS + EDGE + place * step;
        let at = first + usize::from(place);
        let Name::Week(week) = name else {
            continue;
        };
        let of_week = band.weeks.iter().find(|of| of.week == *week);
        let style = if at == chosen {
            theme.accent
        } else {
            theme.bar
        };
        for y in 0..rows {
            let (sign, style) = pixel(of_week, usual, ratings(y), (style, theme.quiet));
            put(buf, area, (x, y), sign, style);
        }
        let monday = week.monday();
        let is_new = chrono::Datelike::day(&monday) <= 7;
        let month = when::month_short(monday);
        if is_new && x >= told && x + cells(&month) <= area.width {
            put(buf, area, (x, rows), &month, theme.quiet);
            told = x + cells(&month) + 1;
        }
        if at == chosen {
            put(buf, area, (x, rows), "▲", theme.accent);
            told = told.max(x + 2);
        }
    }
}

/// Gives the sign for two ratings of a week, which may be the same: a half of the cell stands for each.
fn pixel(
    week: Option<&BandWeek>,
    usual: Option<(u8, u8)>,
    (lower, upper): (u16, u16),
    (style, quiet): (Style, Style),
) -> (&'static str, Style) {
    let holds =
        |value: u16, (low, high): (u8, u8)| u16::from(low) <= value && value <= u16::from(high);
    if let Some(range) = week.and_then(|week| week.range) {
        let range = whole(range);
        match (holds(lower, range), holds(upper, range)) {
            (true, true) => return ("█", style),
            (true, false) => return ("▄", style),
            (false, true) => return ("▀", style),
            (false, false) => {}
        }
    }
    let values = week.filter(|week| week.range.is_none());
    let is_rated = |value: &u8| [lower, upper].contains(&u16::from(*value));
    if values.is_some_and(|week| week.values.iter().any(is_rated)) {
        return ("•", style);
    }
    let is_usual = usual.is_some_and(|usual| holds(lower, usual) || holds(upper, usual));
    if is_usual {
        ("┄", quiet)
    } else {
        (" ", quiet)
    }
}

/// Says which week is chosen and what was rated in it.
pub fn said(sight: &Sight<'_>, row: usize, column: usize) -> String {
    let band = sight.seen.picture.bands.get(row);
    let columns = &sight.board.columns;
    let (Some(band), Some(name @ Name::Week(week))) = (band, columns.get(column)) else {
        return String::new();
    };
    let scale = sight.speaker.name(&Name::Scale(band.scale.clone()));
    let name = sight.speaker.name(name);
    let Some(of) = band.weeks.iter().find(|of| of.week == *week) else {
        return say!("insight-band-unrated", scale = scale, week = name);
    };
    let mut values = of.values.clone();
    values.sort_unstable();
    let values: Vec<String> = values.iter().map(ToString::to_string).collect();
    say!(
        "insight-band-week",
        scale = scale,
        week = name,
        values = values.join(", "),
        n = of.values.len()
    )
}

/// Gives a range in whole ratings, outwards.
pub fn whole(range: Range) -> (u8, u8) {
    let ratings = 0..=HIGHEST;
    let low = ratings
        .clone()
        .rev()
        .find(|value| f32::from(*value) <= range.low);
    let high = ratings
        .into_iter()
        .find(|value| f32::from(*value) >= range.high);
    (low.unwrap_or(0), high.unwrap_or(HIGHEST))
}

/// Gives the newest rating: notes stand newest first in their week.
pub fn last(band: &Band) -> Option<u8> {
    band.weeks.last()?.values.first().copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    const USUAL: Range = Range {
        low: 3.0,
        median: 4.0,
        high: 5.0,
    };

    #[test]
    fn an_axis_shows_range_middle_and_last_in_their_places() {
        let signs: String = {
            let mut row = vec![' '; usize::from(AXIS)];
            for (x, sign, _) in along(USUAL, Some(9)) {
                row[usize::from(x)] = sign.chars().next().expect("a sign");
            }
            row.into_iter().collect()
        };
        assert_eq!(signs, "· · · ▒▒┃▒▒ · · · ● ·");
    }

    #[test]
    fn the_usual_range_is_a_line_through_every_week() {
        let styles = (Style::new(), Style::new());
        let drawn = |pair| pixel(None, Some((3, 5)), pair, styles).0;
        let pairs = [(0, 1), (2, 3), (4, 5), (6, 7)];
        assert_eq!(pairs.map(drawn), [" ", "┄", "┄", " "]);
        assert_eq!([(3, 3), (6, 6)].map(drawn), ["┄", " "]);
    }

    #[test]
    fn a_range_is_told_outwards() {
        let between = Range {
            low: 3.5,
            median: 4.0,
            high: 4.5,
        };
        assert_eq!(whole(between), (3, 5));
        assert_eq!(whole(USUAL), (3, 5));
    }
}
