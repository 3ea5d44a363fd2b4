//! The drawings: ranges, cells, bars. Every mark has its number beside it or in it, so that none lives by its colour.

use crate::export::report::drawing::{Anchor, Drawing};
use crate::journal::insight::band::Band;

/// The width of a drawing, in pixels.
const WIDE: f32 = 350.0;
/// The height of a row, and where words stand in it.
const ROW: f32 = 15.0;
const BASE: f32 = 11.0;
/// The room for names before the marks, and for numbers after them.
const NAMES: f32 = 96.0;
const NUMBERS: f32 = 74.0;
/// The room for slanted names above columns.
const HEADS: f32 = 62.0;
/// The widest cell.
const CELL: f32 = 24.0;

/// Holds one row of cells: its name, and the counts in its columns or a sentence in their place.
pub struct Cells {
    /// The name.
    pub name: String,
    /// A count for each column; or why there is none.
    pub counts: Result<Vec<usize>, String>,
}

/// Holds one bar of parts that follow each other, with a word after it.
pub struct Parts {
    /// The name.
    pub name: String,
    /// The counts, each in the next colour.
    pub counts: Vec<usize>,
    /// What stands after it.
    pub after: String,
}

/// Draws the usual range of each scale on a line from 0 to 10.
#[must_use]
pub fn bands<'b>(bands: impl Iterator<Item = (String, &'b Band, String)>, told: &str) -> String {
    let rows: Vec<_> = bands.collect();
    let mut drawing = Drawing::new(WIDE, rows_high(rows.len()) + ROW);
    let long = WIDE - NAMES - NUMBERS;
    let at = |value: f32| NAMES + value / 10.0 * long;
    for ((name, band, after), y) in rows.iter().zip(tops()) {
        drawing.words(Anchor::Start, [0.0, y + BASE], NAMES - 6.0, name);
        let Some(usual) = band.usual else {
            drawing.words(Anchor::Start, [NAMES, y + BASE], WIDE - NAMES, after);
            continue;
        };
        drawing.line("l", [at(0.0), y + 8.0], [at(10.0), y + 8.0]);
        let high = (at(usual.high) - at(usual.low)).max(3.0);
        drawing.bar("c2", [at(usual.low), y + 4.0], [high, 8.0]);
        let middle = at(usual.median);
        drawing.line("t", [middle, y + 2.0], [middle, y + 14.0]);
        drawing.words(Anchor::End, [WIDE, y + BASE], NUMBERS - 8.0, after);
    }
    let foot = rows_high(rows.len()) + BASE;
    for (value, word) in [(0.0, "0"), (5.0, "5"), (10.0, "10")] {
        drawing.words(Anchor::Middle, [at(value), foot], 20.0, word);
    }
    drawing.done(told)
}

/// Draws counts as cells, the darker the more.
#[must_use]
pub fn cells(columns: &[String], rows: &[Cells], told: &str) -> String {
    let long = columns.iter().map(|name| name.chars().count()).max();
    let heads = (number(long.unwrap_or(0)) * 4.3 + 14.0).min(HEADS);
    let mut drawing = Drawing::new(WIDE, heads + rows_high(rows.len()));
    let wide = ((WIDE - NAMES - 34.0) / number(columns.len().max(1))).min(CELL);
    let left = |column: usize| NAMES + number(column) * wide;
    let every = if wide < 14.0 { 2 } else { 1 }; // where columns are narrow, every second is named
    for (column, name) in columns.iter().enumerate().step_by(every) {
        drawing.slanted(
            [left(column) + wide / 2.0 + 3.0, heads - 4.0],
            heads + 14.0,
            name,
        );
    }
    let counts = rows.iter().filter_map(|row| row.counts.as_ref().ok());
    let most = counts.flatten().copied().max().unwrap_or(1);
    for (row, y) in rows.iter().zip(tops()) {
        let y = y + heads;
        drawing.words(Anchor::Start, [0.0, y + BASE], NAMES - 6.0, &row.name);
        match &row.counts {
            Err(why) => drawing.words(Anchor::Start, [NAMES, y + BASE], WIDE - NAMES, why),
            Ok(counts) => {
                for (column, count) in counts.iter().enumerate() {
                    let x = left(column);
                    let shade = shade(*count, most);
                    drawing.bar(shade, [x, y], [wide - 1.0, ROW - 1.0]);
                    if *count > 0 {
                        drawing.number(ink(shade), [x + wide / 2.0 - 0.5, y + BASE], *count);
                    }
                }
            }
        }
    }
    drawing.done(told)
}

/// Draws bars of parts.
#[must_use]
pub fn parts(rows: &[Parts], told: &str) -> String {
    let mut drawing = Drawing::new(WIDE, rows_high(rows.len()));
    let sums = rows.iter().map(|row| row.counts.iter().sum::<usize>());
    let most = number(sums.max().unwrap_or(1).max(1));
    let (begin, long) = (NAMES + 34.0, WIDE - NAMES - 34.0 - NUMBERS);
    for (row, y) in rows.iter().zip(tops()) {
        drawing.words(Anchor::Start, [0.0, y + BASE], begin - 6.0, &row.name);
        let mut x = begin;
        for (count, class) in row.counts.iter().zip(["c3", "c1", "c4"]) {
            let wide = number(*count) / most * long;
            if *count > 0 {
                drawing.bar(class, [x, y + 2.0], [(wide - 1.0).max(1.0), ROW - 4.0]);
            }
            if wide > 12.0 {
                drawing.number(ink(class), [x + wide / 2.0, y + BASE], *count);
            }
            x += wide;
        }
        drawing.words(
            Anchor::Start,
            [x + 4.0, y + BASE],
            WIDE - x - 4.0,
            &row.after,
        );
    }
    drawing.done(told)
}

/// Draws columns of two parts, the lower one first, with a name below and the sum above.
#[must_use]
pub fn columns(columns: &[(String, [usize; 2])], told: &str) -> String {
    const HIGH: f32 = 56.0;
    let mut drawing = Drawing::new(WIDE, HIGH + 2.0 * ROW);
    let sums = columns.iter().map(|(_, [lower, upper])| lower + upper);
    let most = number(sums.max().unwrap_or(1).max(1));
    let wide = (WIDE / number(columns.len().max(1))).min(40.0);
    let high = |count: usize| number(count) / most * HIGH;
    let every = columns.len().div_ceil(12).max(1);
    for (place, (name, [lower, upper])) in columns.iter().enumerate() {
        let (x, foot) = (number(place) * wide, HIGH + ROW);
        let top = foot - high(*lower) - high(*upper);
        drawing.bar("c1", [x + 1.0, top], [wide - 2.0, high(*upper)]);
        drawing.bar(
            "c4",
            [x + 1.0, foot - high(*lower)],
            [wide - 2.0, high(*lower)],
        );
        let sum = (lower + upper).to_string();
        drawing.words(
            Anchor::Middle,
            [x + wide / 2.0, top - 2.0],
            wide + 6.0,
            &sum,
        );
        if place % every == 0 {
            let room = wide * number(every);
            drawing.words(Anchor::Middle, [x + wide / 2.0, foot + BASE], room, name);
        }
    }
    drawing.done(told)
}

fn tops() -> impl Iterator<Item = f32> {
    std::iter::successors(Some(0.0_f32), |y| Some(y + ROW))
}

fn rows_high(rows: usize) -> f32 {
    number(rows) * ROW
}

/// Counts on a page are small, so that nothing is lost.
fn number(count: usize) -> f32 {
    f32::from(u16::try_from(count).unwrap_or(u16::MAX))
}

fn shade(count: usize, most: usize) -> &'static str {
    match (count * 4).div_ceil(most.max(1)) {
        0 => "c0",
        1 => "c1",
        2 => "c2",
        3 => "c3",
        _ => "c4",
    }
}

/// The colour of a number on a shade.
fn ink(shade: &str) -> &'static str {
    if matches!(shade, "c3" | "c4") {
        "i"
    } else {
        ""
    }
}
