//! The library's text model behind the few calls that the editor needs: one call is one edit that can be taken back.

use ratatui_textarea::{CursorMove, TextArea};

use crate::app::editor::past::{EDITS, Kind, Past};
use crate::app::editor::place::Place;

/// Holds lines, cursor and the list of edits. There is always at least one line.
pub struct Model {
    area: TextArea<'static>,
    past: Past,
}

impl Model {
    /// Takes a text in; a model that remembers no edits is for secrets.
    pub fn new(text: &str, remembers: bool) -> Self {
        let mut area = TextArea::new(text.split('\n').map(str::to_owned).collect());
        area.set_max_histories(if remembers { EDITS } else { 0 });
        Self {
            area,
            past: Past::default(),
        }
    }

    /// Gives the lines, without line ends.
    pub fn lines(&self) -> &[String] {
        self.area.lines()
    }

    /// Gives the position of the cursor.
    pub fn cursor(&self) -> Place {
        let at = self.area.cursor();
        let line = &self.lines()[at.0];
        let byte = line
            .char_indices()
            .nth(at.1)
            .map_or(line.len(), |(byte, _)| byte);
        Place::new(at.0, byte)
    }

    /// Moves the cursor.
    pub fn place(&mut self, at: Place) {
        let column = self.lines()[at.line][..at.byte].chars().count();
        if let (Ok(row), Ok(column)) = (u16::try_from(at.line), u16::try_from(column)) {
            self.area.move_cursor(CursorMove::Jump(row, column));
        } else {
            self.place_far(at);
        }
    }

    /// Moves the cursor beyond row or column 65,535, which the library cannot name:
    /// taking back the deletion of all that lies between leaves the cursor at its end.
    fn place_far(&mut self, at: Place) {
        let row = u16::try_from(at.line).unwrap_or(u16::MAX);
        let column = if usize::from(row) == at.line {
            u16::MAX
        } else {
            0
        };
        self.area.move_cursor(CursorMove::Jump(row, column));
        let between = self.piece(self.cursor(), at).chars().count();
        if between > 0 && self.area.max_histories() > 0 {
            self.area.delete_str(between);
            self.area.undo();
            self.past.forget_undone();
        }
    }

    /// Gives the text between two positions, the first not after the second.
    pub fn piece(&self, from: Place, to: Place) -> String {
        let lines = self.lines();
        if from.line == to.line {
            return lines[from.line][from.byte..to.byte].to_owned();
        }
        let mut piece = lines[from.line][from.byte..].to_owned();
        for line in &lines[from.line + 1..to.line] {
            piece.push('\n');
            piece.push_str(line);
        }
        piece.push('\n');
        piece.push_str(&lines[to.line][..to.byte]);
        piece
    }

    /// Puts a text in the place of what lies between two positions, as one step; the cursor stands behind it.
    pub fn replace(&mut self, from: Place, to: Place, text: &str, kind: Kind) {
        let between = self.piece(from, to).chars().count();
        self.place(from);
        if between > 0 {
            self.area.delete_str(between);
        }
        if !text.is_empty() {
            self.area.insert_str(text);
        }
        let edits = usize::from(between > 0) + usize::from(!text.is_empty());
        if edits > 0 {
            self.past.made(kind, edits);
        }
    }

    /// Ends the step that is open.
    pub fn pause(&mut self) {
        self.past.pause();
    }

    /// Takes the last step back; says whether there was one.
    pub fn undo(&mut self) -> bool {
        let edits = self.past.undo();
        (0..edits).take_while(|_| self.area.undo()).count() > 0
    }

    /// Makes the step again that was taken back last; says whether there was one.
    pub fn redo(&mut self) -> bool {
        let edits = self.past.redo();
        (0..edits).take_while(|_| self.area.redo()).count() > 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cursor_reaches_beyond_what_the_library_can_name() {
        let far = [
            ("x".repeat(70_000), Place::new(0, 69_999)),
            ("\n".repeat(70_000), Place::new(69_999, 0)),
        ];
        for (text, at) in far {
            let mut model = Model::new(&text, true);
            model.place(at);
            assert_eq!(model.cursor(), at);
            model.replace(at, at, "here", Kind::Whole);
            assert_eq!(&model.lines()[at.line][at.byte..at.byte + 4], "here");
            assert!(model.undo());
            assert_eq!(model.lines().join("\n"), text);
        }
    }

    #[test]
    fn a_replaced_piece_comes_back_in_one_step() {
        let mut model = Model::new("one\ntwo", true);
        model.replace(Place::new(0, 1), Place::new(1, 2), "é", Kind::Whole);
        assert_eq!(model.lines(), ["oéo"]);
        assert!(model.undo());
        assert_eq!(model.lines(), ["one", "two"]);
        assert!(!model.undo());
        assert!(model.redo());
        assert_eq!(model.lines(), ["oéo"]);
    }
}
