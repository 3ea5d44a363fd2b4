//! Where the parts of a page stand. Known to the app, so that keys move by the rows that are drawn.

use crate::app::desk::Desk;
use crate::app::editor::wrap;
use crate::app::space;

/// Rows that are left free above the question of a large window, and for each row from there on.
const LOW: u16 = 12;

/// Counts rows and cells on a screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sheet {
    /// Cells of the column of text.
    pub width: u16,
    /// The row of the question.
    pub ask: u16,
    /// The row of the help, if it has room.
    pub help: Option<u16>,
    /// The first row of the answer.
    pub answer: u16,
    /// Rows for the answer.
    pub rows: u16,
    /// The row of the time that is left, if it has room.
    pub bar: Option<u16>,
}

/// Holds the cells of the column of text and the rows between header and footer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Size {
    /// Cells.
    pub width: u16,
    /// Rows.
    pub height: u16,
}

impl Size {
    /// Gives what a window leaves to a page.
    #[must_use]
    pub fn of(desk: &Desk) -> Self {
        let (columns, rows) = desk.window;
        Self::within(columns, space::rows(rows), desk)
    }

    /// Gives what a page has in the area between header and footer.
    #[must_use]
    pub fn within(columns: u16, rows: u16, desk: &Desk) -> Self {
        Self {
            width: space::column(columns, desk.config.text_width),
            height: rows,
        }
    }
}

/// Counts the rows of a text.
#[must_use]
pub fn rows_of(text: &str, width: u16) -> u16 {
    let lines = text.split('\n');
    let rows = lines.map(|line| wrap::rows(line, usize::from(width)).len());
    u16::try_from(rows.sum::<usize>()).unwrap_or(u16::MAX)
}

impl Sheet {
    /// Finds the places. What the answer needs comes first, then the help, then the time, then air.
    #[must_use]
    pub fn of(size: Size, ask: &str, help: Option<&str>, needs: u16) -> Self {
        let Size { width, height } = size;
        let most = height.saturating_sub(1).max(1).min(height);
        let asked = rows_of(ask, width).min(most);
        let gap = u16::from(height >= asked + 4);
        let mut free = height.saturating_sub(asked + gap).saturating_sub(needs);
        let mut take = |rows: u16| {
            let taken = if rows <= free { rows } else { 0 };
            free -= taken;
            taken
        };
        let helped = take(help.map_or(0, |help| rows_of(help, width)));
        let timed = take(1) + take(1);
        let top = (height.saturating_sub(LOW) / 5).min(free);
        let answer = top + asked + helped + gap;
        Self {
            width,
            ask: top,
            help: (helped > 0).then_some(top + asked),
            answer,
            rows: height.saturating_sub(answer + timed),
            bar: (timed > 0).then(|| height - 1),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_parts_never_overlap_and_never_leave_the_screen() {
        for (width, height) in (0..90).flat_map(|width| (0..45).map(move |height| (width, height)))
        {
            for needs in [0, 3, 17, 40] {
                let size = Size { width, height };
                let sheet = Sheet::of(
                    size,
                    "What did you want to do, or not do?",
                    Some("Any."),
                    needs,
                );
                let end = sheet.answer + sheet.rows;
                assert!(end <= height.max(sheet.answer));
                assert!(
                    sheet
                        .help
                        .is_none_or(|help| sheet.ask < help && help < sheet.answer)
                );
                assert!(sheet.bar.is_none_or(|bar| end <= bar && bar < height));
            }
        }
    }

    #[test]
    fn many_options_leave_no_room_for_the_time_but_all_are_seen() {
        let size = Size {
            width: 72,
            height: 20,
        };
        let few = Sheet::of(size, "Where?", Some("Any."), 8);
        assert_eq!((few.ask, few.help, few.answer), (1, Some(2), 4));
        assert_eq!(few.bar, Some(19));
        let many = Sheet::of(size, "Where?", Some("Any."), 17);
        assert_eq!((many.help, many.bar, many.rows), (Some(1), None, 17));
    }
}
