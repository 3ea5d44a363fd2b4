//! The text that is being written: a page, a line, or a passphrase.
//!
//! The library's text area is the model underneath (`model`); keys (`command`), steps by visible character and word (`words`),
//! undo by word (`past`) and soft wrapping (`wrap`, `scroll`) are ours. `ui::widget::page` and `ui::widget::field` draw it.

pub mod command;
mod model;
mod moves;
mod past;
pub mod place;
pub mod scroll;
mod swap;
#[cfg(test)]
mod tests;
pub mod words;
pub mod wrap;

use std::fmt;
use std::ops::Range;

use crossterm::event::KeyEvent;

use crate::app::editor::command::{Command, Step};
use crate::app::editor::model::Model;
use crate::app::editor::moves::Ground;
use crate::app::editor::past::Kind;
use crate::app::editor::place::Place;
use crate::app::editor::scroll::{Row, Size};
use crate::journal::limits::{BODY_BYTES, TITLE_CHARS};
use crate::journal::text::normalise;

/// Holds a text, the cursor in it, and what can be taken back.
pub struct Editor {
    model: Model,
    shape: Shape,
    limit: usize,
    anchor: Option<Place>,
    column: Option<usize>,
    size: Size,
    top: Row,
    version: u64,
}

/// Says what kind of text it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// Many lines, soft-wrapped.
    Page,
    /// One line.
    Line,
    /// One line that is never shown, and whose edits are not remembered.
    Secret,
}

/// Says what became of a key or a paste.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[must_use]
pub enum Outcome {
    /// It is not the editor's key: the screen may use it.
    NotMine,
    /// The text is as it was; the cursor may have moved.
    Same,
    /// The text changed.
    Changed,
    /// The text would have grown over its limit, and is as it was.
    Full,
}

impl Editor {
    /// Makes a page, with the cursor behind the text.
    #[must_use]
    pub fn new(text: &str) -> Self {
        Self::of(Shape::Page, BODY_BYTES, text)
    }

    /// Makes a single line, with the cursor behind the text.
    #[must_use]
    pub fn line(text: &str) -> Self {
        Self::of(Shape::Line, TITLE_CHARS, text)
    }

    /// Makes an empty line for a passphrase.
    #[must_use]
    pub fn secret() -> Self {
        Self::of(Shape::Secret, TITLE_CHARS, "")
    }

    /// Sets how much it takes: bytes of a page, characters of a line.
    #[must_use]
    pub const fn with_limit(mut self, limit: usize) -> Self {
        self.limit = limit;
        self
    }

    fn of(shape: Shape, limit: usize, text: &str) -> Self {
        let text = tidy(shape, text);
        let mut model = Model::new(&text, shape != Shape::Secret);
        model.place(Place::end_of(model.lines()));
        let size = Size {
            width: u16::MAX,
            height: 1,
        };
        Self {
            model,
            shape,
            limit,
            anchor: None,
            column: None,
            size,
            top: Row::default(),
            version: 0,
        }
    }

    /// Gives the whole text, lines joined by line feeds.
    #[must_use]
    pub fn text(&self) -> String {
        self.lines().join("\n")
    }

    /// Gives the lines; there is at least one.
    #[must_use]
    pub fn lines(&self) -> &[String] {
        self.model.lines()
    }

    /// Says whether nothing is written.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.lines().iter().all(String::is_empty) && self.lines().len() == 1
    }

    /// Gives the kind of text it is.
    #[must_use]
    pub const fn shape(&self) -> Shape {
        self.shape
    }

    /// Counts the changes of the text so far: equal counts mean an equal text.
    #[must_use]
    pub const fn version(&self) -> u64 {
        self.version
    }

    /// Gives the position of the cursor.
    #[must_use]
    pub fn cursor(&self) -> Place {
        self.model.cursor()
    }

    /// Gives what is selected, its start first; none when that is empty.
    #[must_use]
    pub fn selection(&self) -> Option<Range<Place>> {
        let (anchor, cursor) = (self.anchor?, self.cursor());
        (anchor != cursor).then(|| anchor.min(cursor)..anchor.max(cursor))
    }

    /// Gives the row at the top of the page.
    #[must_use]
    pub const fn top(&self) -> Row {
        self.top
    }

    /// Tells the size of the page that it is drawn on, so that up, down and scrolling go by its rows.
    pub fn fit(&mut self, width: u16, height: u16) {
        self.size = Size { width, height };
        self.follow();
    }

    /// Moves the cursor to a position, or to the nearest that there is.
    pub fn place(&mut self, at: Place) {
        let line = at.line.min(self.lines().len() - 1);
        let text = &self.lines()[line];
        let mut byte = at.byte.min(text.len());
        while !text.is_char_boundary(byte) {
            byte -= 1;
        }
        self.anchor = None;
        self.step_to(Place::new(line, byte));
    }

    /// Takes a key in, when it is one for text.
    pub fn key(&mut self, key: KeyEvent) -> Outcome {
        command::read(key).map_or(Outcome::NotMine, |command| self.perform(command))
    }

    /// Does what a key asks for.
    pub fn perform(&mut self, command: Command) -> Outcome {
        match command {
            Command::Newline if self.shape != Shape::Page => Outcome::NotMine,
            Command::Newline => self.put("\n", Kind::Whole),
            Command::Insert(c) => self.type_char(c),
            Command::Delete(step) => self.delete(step),
            Command::Move(step, selects) => self.go(step, selects),
            Command::Undo => self.undo(),
            Command::Redo => self.redo(),
        }
    }

    /// Takes pasted text in, as one step; in a line, line ends become blanks.
    pub fn paste(&mut self, text: &str) -> Outcome {
        let text = tidy(self.shape, text);
        self.put(&text, Kind::Whole)
    }

    /// Takes the last step back.
    pub fn undo(&mut self) -> Outcome {
        let changed = self.model.undo();
        self.changed_if(changed)
    }

    /// Makes the step again that was taken back last.
    pub fn redo(&mut self) -> Outcome {
        let changed = self.model.redo();
        self.changed_if(changed)
    }

    /// Ends the step of undo: called when the writer paused.
    pub fn pause(&mut self) {
        self.model.pause();
    }

    /// Forgets the text and all that could be taken back. Freed memory is wiped by the allocator.
    pub fn wipe(&mut self) {
        let Self {
            shape,
            limit,
            size,
            version,
            ..
        } = *self;
        *self = Self {
            size,
            version: version + 1,
            ..Self::of(shape, limit, "")
        };
    }

    fn type_char(&mut self, c: char) -> Outcome {
        let text = tidy(self.shape, c.encode_utf8(&mut [0; 4]));
        self.put(&text, Kind::Type(c.is_whitespace()))
    }

    fn put(&mut self, text: &str, kind: Kind) -> Outcome {
        if text.is_empty() {
            return Outcome::Same;
        }
        let selected = self.selection();
        let kind = if selected.is_some() {
            Kind::Whole
        } else {
            kind
        };
        let Range { start, end } = selected.unwrap_or(self.cursor()..self.cursor());
        let removed = self.measure(&self.model.piece(start, end));
        if self.measure_all() - removed + self.measure(text) > self.limit {
            return Outcome::Full;
        }
        self.model.replace(start, end, text, kind);
        self.changed_if(true)
    }

    fn delete(&mut self, step: Step) -> Outcome {
        let selected = self.selection();
        let is_small = selected.is_none() && matches!(step, Step::Left | Step::Right);
        let Range { start, end } = selected.unwrap_or_else(|| self.reach(step));
        if start == end {
            return Outcome::Same;
        }
        let kind = if is_small {
            let piece = self.model.piece(start, end);
            Kind::Delete(piece.chars().all(char::is_whitespace))
        } else {
            Kind::Whole
        };
        self.model.replace(start, end, "", kind);
        self.changed_if(true)
    }

    /// Gives what lies between the cursor and where a step leads.
    fn reach(&self, step: Step) -> Range<Place> {
        let cursor = self.cursor();
        let target = self.ground().target(cursor, step);
        cursor.min(target)..cursor.max(target)
    }

    fn go(&mut self, step: Step, selects: bool) -> Outcome {
        let is_vertical = matches!(step, Step::Up | Step::Down | Step::PageUp | Step::PageDown);
        if is_vertical && self.shape != Shape::Page {
            return Outcome::NotMine;
        }
        let at = self.cursor();
        let column = is_vertical.then(|| self.ground().column(at));
        let target = self.ground().target(at, step);
        self.anchor = selects.then(|| self.anchor.unwrap_or(at));
        self.step_to(target);
        self.column = column;
        Outcome::Same
    }

    fn ground(&self) -> Ground<'_> {
        Ground {
            lines: self.lines(),
            size: self.size,
            column: self.column,
            is_one_word: self.shape == Shape::Secret,
        }
    }

    fn step_to(&mut self, at: Place) {
        self.model.pause();
        self.model.place(words::snap(self.lines(), at));
        self.column = None;
        self.follow();
    }

    fn changed_if(&mut self, changed: bool) -> Outcome {
        self.anchor = None;
        self.column = None;
        if !changed {
            return Outcome::Same;
        }
        let (cursor, snapped) = (self.cursor(), words::snap(self.lines(), self.cursor()));
        if cursor != snapped {
            self.model.place(snapped);
        }
        self.version += 1;
        self.follow();
        Outcome::Changed
    }

    fn follow(&mut self) {
        self.top = scroll::follow(self.lines(), self.top, self.cursor(), self.size);
    }

    fn measure(&self, text: &str) -> usize {
        if self.shape == Shape::Page {
            text.len()
        } else {
            text.chars().count()
        }
    }

    fn measure_all(&self) -> usize {
        let ends = self.lines().len() - 1;
        self.lines()
            .iter()
            .map(|line| self.measure(line))
            .sum::<usize>()
            + ends
    }
}

/// Makes text fit for the editor: clean, and on one line where there is only one.
fn tidy(shape: Shape, text: &str) -> String {
    let text = normalise(text);
    match shape {
        Shape::Page => text,
        Shape::Line | Shape::Secret => text.trim_end_matches('\n').replace('\n', " "),
    }
}

/// Prints lengths, never text.
impl fmt::Debug for Editor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let bytes: usize = self.lines().iter().map(String::len).sum();
        f.debug_struct("Editor")
            .field("shape", &self.shape)
            .field("lines", &self.lines().len())
            .field("bytes", &bytes)
            .field("version", &self.version)
            .finish_non_exhaustive()
    }
}
