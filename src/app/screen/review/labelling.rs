//! Marks on rows of the list, and the line in which labels for them are typed.

use crate::app::desk::Desk;
use crate::app::editor::Outcome;
use crate::app::now::Now;
use crate::app::scene::Input;
use crate::app::screen::review::Review;
use crate::app::screen::review::marked::labels;
use crate::app::screen::review::tagging::Tagging;
use crate::app::step::Step;
use crate::journal::library::Library;
use crate::keys::action::Action;

impl Review {
    /// Marks the chosen note, or takes its mark off, and goes on to the next.
    pub(super) fn mark(&mut self, desk: &Desk) -> Step {
        if let Some(note) = self.found.get(self.cursor.row()) {
            self.marked.toggle(*note);
            let _ = self.moved(Action::Down, desk);
        }
        Step::stay()
    }

    /// Opens the line for labels.
    pub(super) fn tag(&mut self, desk: &Desk) -> Step {
        let notes = self.marked.or(self.chosen(desk), desk);
        let own = labels(notes.iter().map(|entry| &entry.current().note));
        let all = desk.library().into_iter().flat_map(Library::entries);
        let all = labels(all.map(|entry| &entry.current().note));
        self.tagging = (!notes.is_empty()).then(|| Tagging::new(notes.len(), all, own));
        Step::stay()
    }

    /// In the line for labels: `enter` puts them on, `esc` leaves all as it is.
    pub(super) fn act_in_tagging(&mut self, action: Action, desk: &Desk, now: &Now) -> Step {
        let Some(mut tagging) = self.tagging.take() else {
            return Step::stay();
        };
        match action {
            Action::Back => return Step::stay(),
            Action::Confirm => {
                let entry = desk.library().zip(self.found.get(self.cursor.row()));
                let chosen = entry.and_then(|(library, note)| library.entry(*note));
                return self.marked.tag(tagging.labels(), chosen, desk, now);
            }
            Action::Skip => tagging.complete(),
            Action::Undo => {
                let _ = tagging.editor.undo();
            }
            Action::Redo => {
                let _ = tagging.editor.redo();
            }
            _ => {}
        }
        self.tagging = Some(tagging);
        Step::stay()
    }

    pub(super) fn write_label(&mut self, input: &Input<'_>) {
        let Some(tagging) = &mut self.tagging else {
            return;
        };
        let _ = match input {
            Input::Key(key) => tagging.editor.key(*key),
            Input::Paste(text) => tagging.editor.paste(text),
            _ => Outcome::Same,
        };
    }
}
