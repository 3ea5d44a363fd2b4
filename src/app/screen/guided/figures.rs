//! Lines of the same figures, below one another: "Today: tiredness 3, distance 4." and what it is compared with.

use crate::app::editor::wrap::width;

/// Cells between two columns.
const GAP: usize = 3;

/// Puts the figures of lines that belong together below one another; the text as it is where they do not fit a row.
#[must_use]
pub fn aligned(text: &str, columns: usize) -> String {
    let lines: Vec<&str> = text.lines().collect();
    let Some(count) = lines
        .iter()
        .filter_map(|line| cells(line))
        .map(|cells| cells.len())
        .max()
    else {
        return text.to_owned();
    };
    let rows: Vec<Vec<&str>> = lines
        .iter()
        .filter_map(|line| cells(line))
        .filter(|cells| cells.len() == count)
        .collect();
    let widest = |at: usize| rows.iter().map(|cells| width(cells[at])).max().unwrap_or(0);
    let widths: Vec<usize> = (0..count).map(widest).collect();
    let needs = widths.iter().sum::<usize>() + GAP * (count - 1);
    if rows.len() < 2 || needs > columns {
        return text.to_owned();
    }
    let put = |line: &&str| match cells(line) {
        Some(cells) if cells.len() == count => row(&cells, &widths),
        _ => (*line).to_owned(),
    };
    lines.iter().map(put).collect::<Vec<_>>().join("\n")
}

/// Cuts a line at its figures: what it is about, then each name with its number. None where it is no such line.
fn cells(line: &str) -> Option<Vec<&str>> {
    let (about, rest) = line.split_once(": ")?;
    let figures: Vec<&str> = rest.trim_end_matches('.').split(", ").collect();
    let is_figure = |words: &&str| {
        let last = words.chars().next_back();
        last.is_some_and(|last| last.is_ascii_digit() || last == '\u{2013}')
    };
    let are_figures = figures.len() > 1 && figures.iter().all(is_figure);
    are_figures.then(|| std::iter::once(about).chain(figures).collect())
}

fn row(cells: &[&str], widths: &[usize]) -> String {
    let padded = cells.iter().zip(widths).map(|(cell, widest)| {
        let missing = widest.saturating_sub(width(cell)) + GAP;
        format!("{cell}{}", " ".repeat(missing))
    });
    padded.collect::<String>().trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    const SAID: &str =
        "Today: tiredness 3, fuse 10.\nUsual: tiredness 3 to 5, fuse 1.\nA week: 2 of 9.";

    #[test]
    fn figures_stand_below_one_another_and_other_lines_stay() {
        assert_eq!(
            aligned(SAID, 72),
            "Today   tiredness 3        fuse 10\nUsual   tiredness 3 to 5   fuse 1\nA week: 2 of 9."
        );
    }

    #[test]
    fn without_room_or_anything_to_compare_with_they_stay_lines() {
        assert_eq!(aligned(SAID, 33), SAID);
        for said in [
            "",
            "Today: tiredness 3, fuse 4.",
            "One, two.\nThree: four, five.",
        ] {
            assert_eq!(aligned(said, 72), said);
        }
    }
}
