//! The line on which a query that is to be kept gets its name.

use crate::app::desk::Desk;
use crate::app::editor::{Editor, Outcome};
use crate::app::effect::Effect;
use crate::app::now::Now;
use crate::app::scene::Input;
use crate::journal::find::fold::fold;
use crate::journal::find::saved::{NAME_LONGEST, changes, saved, setting_name};
use crate::journal::library::Library;
use crate::keys::action::Action;

/// Holds the name while it is typed.
#[derive(Debug)]
pub struct Naming {
    /// What is typed.
    pub editor: Editor,
    /// Whether another query has this name: `enter` once more replaces it.
    pub is_taken: bool,
    asks: String,
}

/// Names what became of an input.
#[derive(Debug)]
pub enum Named {
    /// The name is still being typed.
    Open,
    /// The line is closed, and this is to be kept.
    Closed(Option<Box<Effect>>),
}

impl Naming {
    /// Asks for the name of a query.
    #[must_use]
    pub fn of(asks: &str) -> Self {
        Self {
            editor: Editor::line("").with_limit(NAME_LONGEST),
            is_taken: false,
            asks: asks.trim().to_owned(),
        }
    }

    /// Takes an input in.
    pub fn update(&mut self, input: &Input<'_>, desk: &Desk, now: &Now) -> Named {
        let outcome = match input {
            Input::Action(Action::Back) => return Named::Closed(None),
            Input::Action(Action::Confirm | Action::Save) => return self.take(desk, now),
            Input::Action(Action::Undo) => self.editor.undo(),
            Input::Action(Action::Redo) => self.editor.redo(),
            Input::Key(key) => self.editor.key(*key),
            Input::Paste(text) => self.editor.paste(text),
            _ => Outcome::Same,
        };
        self.is_taken &= outcome != Outcome::Changed;
        Named::Open
    }

    fn take(&mut self, desk: &Desk, now: &Now) -> Named {
        let name = self.editor.text().trim().to_owned();
        if name.is_empty() {
            return Named::Closed(None);
        }
        let known = known(desk, &name);
        if known.is_some() && !self.is_taken {
            self.is_taken = true;
            return Named::Open;
        }
        let name = known.unwrap_or(name);
        let kept = desk.settle(&setting_name(&name), changes(Some(&self.asks)), now);
        Named::Closed(Some(Box::new(kept)))
    }
}

/// Finds the saved query of a name, however it is written.
#[must_use]
pub fn known(desk: &Desk, name: &str) -> Option<String> {
    let folded = fold(name);
    let all = desk.library().map(saved_names).unwrap_or_default();
    all.into_iter().find(|known| fold(known) == folded)
}

fn saved_names(library: &Library) -> Vec<String> {
    saved(library).into_iter().map(|saved| saved.name).collect()
}
