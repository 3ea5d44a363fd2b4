//! Putting something in the place of a stretch that was named from outside.

use std::ops::Range;

use crate::app::editor::past::Kind;
use crate::app::editor::place::Place;
use crate::app::editor::{Editor, Outcome};

impl Editor {
    /// Puts a text in the place of some bytes of [`Editor::text`], as one step that can be taken back.
    pub fn swap(&mut self, bytes: Range<usize>, text: &str) -> Outcome {
        let (start, end) = (self.place_of(bytes.start), self.place_of(bytes.end));
        self.pause();
        if text.is_empty() {
            self.model.replace(start, end, "", Kind::Whole);
            return self.changed_if(start != end);
        }
        self.place(start);
        self.anchor = Some(end);
        self.put(text, Kind::Whole)
    }

    /// Finds the position of a byte of [`Editor::text`].
    #[must_use]
    pub fn place_of(&self, byte: usize) -> Place {
        let mut left = byte;
        for (number, line) in self.lines().iter().enumerate() {
            if left <= line.len() {
                return Place::new(number, left);
            }
            left -= line.len() + 1;
        }
        Place::end_of(self.lines())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stretch_is_replaced_and_comes_back_in_one_step() {
        let mut editor = Editor::new("One day\nMrs Hartley left.\nThen I ate.");
        let at = editor.text().find("Mrs").expect("it is there");
        assert_eq!(editor.swap(at..at + 11, "they"), Outcome::Changed);
        assert_eq!(editor.text(), "One day\nthey left.\nThen I ate.");
        assert_eq!(editor.swap(7..8, ""), Outcome::Changed);
        assert_eq!(editor.text(), "One daythey left.\nThen I ate.");
        assert_eq!(
            (editor.undo(), editor.undo()),
            (Outcome::Changed, Outcome::Changed)
        );
        assert_eq!(editor.text(), "One day\nMrs Hartley left.\nThen I ate.");
    }

    #[test]
    fn a_byte_has_its_place_even_behind_the_end() {
        let editor = Editor::new("ab\ncé");
        for (byte, place) in [
            (0, (0, 0)),
            (2, (0, 2)),
            (3, (1, 0)),
            (6, (1, 3)),
            (99, (1, 3)),
        ] {
            assert_eq!(
                editor.place_of(byte),
                Place::new(place.0, place.1),
                "{byte}"
            );
        }
    }
}
