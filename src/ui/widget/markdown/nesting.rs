//! Lists and quotes inside each other: what stands before a row.

use crate::ui::widget::ink::cells;

/// Deeper levels look like this one: nobody reads further in, and a hostile text must not cost more.
const DEEPEST: usize = 8;

/// More levels than this in one line are no writing; the parser's work would grow with lines times levels.
const ABSURD: usize = 64;

/// Names one level.
pub enum Level {
    /// A bar beside the text.
    Quote,
    /// Two cells to the right.
    Indent,
    /// Behind a marker, which stands on the first row alone.
    Item(Marker),
}

/// Holds the marker of an item.
pub struct Marker {
    text: String,
    is_due: bool,
}

/// Holds the open levels and lists.
#[derive(Default)]
pub struct Nesting {
    levels: Vec<Level>,
    /// Levels that are open but no longer shown.
    deeper: usize,
    /// For each open list the number of its next item; none for a list without numbers.
    lists: Vec<Option<u64>>,
}

impl Nesting {
    /// Opens a level.
    pub fn enter(&mut self, level: Level) {
        if self.levels.len() < DEEPEST {
            self.levels.push(level);
        } else {
            self.deeper += 1;
        }
    }

    /// Closes the innermost level.
    pub fn leave(&mut self) {
        match self.deeper.checked_sub(1) {
            Some(deeper) => self.deeper = deeper,
            None => _ = self.levels.pop(),
        }
    }

    /// Opens a list, numbered from a number on or not at all.
    pub fn enter_list(&mut self, first: Option<u64>) {
        self.lists.push(first);
    }

    /// Closes a list.
    pub fn leave_list(&mut self) {
        self.lists.pop();
    }

    /// Says whether a list is open.
    pub fn is_in_list(&self) -> bool {
        !self.lists.is_empty()
    }

    /// Opens the next item of the innermost list.
    pub fn enter_item(&mut self) {
        let text = match self.lists.last_mut() {
            Some(Some(number)) => {
                let text = format!("{number}. ");
                *number = number.saturating_add(1);
                text
            }
            _ => "• ".to_owned(),
        };
        self.enter(Level::Item(Marker { text, is_due: true }));
    }

    /// Makes the innermost item one that can be done.
    pub fn check(&mut self, is_done: bool) {
        if let (0, Some(Level::Item(marker))) = (self.deeper, self.levels.last_mut()) {
            let sign = if is_done { "[x] " } else { "[ ] " };
            sign.clone_into(&mut marker.text);
        }
    }

    /// Gives what stands before the first row of an item, once; none when no marker is due.
    pub fn first(&mut self, width: u16) -> Option<String> {
        let is_due = |level: &Level| matches!(level, Level::Item(marker) if marker.is_due);
        if !self.levels.iter().any(is_due) {
            return None;
        }
        let before = self.before(true);
        for level in &mut self.levels {
            if let Level::Item(marker) = level {
                marker.is_due = false;
            }
        }
        Some(fitted(&before, self.rest(width).1))
    }

    /// Gives what stands before all other rows, and its cells: at most half of the width.
    pub fn rest(&self, width: u16) -> (String, u16) {
        let before = self.before(false);
        let most = if width < 4 { 0 } else { width / 2 };
        let cells = cells(&before).min(most);
        (fitted(&before, cells), cells)
    }

    fn before(&self, with_markers: bool) -> String {
        let part = |level: &Level| match level {
            Level::Quote => "│ ".to_owned(),
            Level::Indent => "  ".to_owned(),
            Level::Item(marker) if with_markers && marker.is_due => marker.text.clone(),
            Level::Item(marker) => " ".repeat(marker.text.chars().count()),
        };
        self.levels.iter().map(part).collect()
    }
}

/// Cuts what stands before a row to some cells; each of its characters takes one.
fn fitted(before: &str, cells: u16) -> String {
    before.chars().take(usize::from(cells)).collect()
}

/// Says whether a line begins with more levels than anybody writes.
#[must_use]
pub fn is_absurd(text: &str) -> bool {
    text.split(['\n', '\r']).any(|line| levels(line) > ABSURD)
}

/// Counts the levels that a line can open: quote signs, list markers, and indents by two.
fn levels(line: &str) -> usize {
    let mut levels = 0;
    let mut blanks = 0;
    let mut rest = line.bytes().peekable();
    while let Some(byte) = rest.next() {
        match byte {
            b' ' => blanks += 1,
            b'\t' => blanks += 4,
            b'>' => levels += 1,
            b'-' | b'*' | b'+' | b'.' | b')'
                if matches!(rest.peek(), None | Some(b' ' | b'\t')) =>
            {
                levels += 1;
            }
            b'0'..=b'9' => {}
            _ => break,
        }
    }
    levels + blanks / 2
}
