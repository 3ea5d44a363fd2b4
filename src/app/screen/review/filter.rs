//! What is pressed while the cursor is in the filter, or while a query gets its name.

use crossterm::event::{KeyCode, KeyEvent};

use crate::app::desk::Desk;
use crate::app::editor::{Editor, Outcome};
use crate::app::now::Now;
use crate::app::scene::Input;
use crate::app::screen::review::asking::Asking;
use crate::app::screen::review::naming::{Named, Naming};
use crate::app::step::Step;
use crate::journal::find::query::Query;
use crate::keys::action::Action;
use crate::words::say;

/// Holds the line above the list, and the name for its query while one is typed.
#[derive(Debug)]
pub struct Filter {
    /// The line, and what became of it.
    pub asking: Asking,
    /// Whether the cursor is in it.
    pub is_typing: bool,
    /// The name for the query.
    pub naming: Option<Naming>,
    is_keeping: bool,
}

/// Names what an input to the filter means for the list.
#[derive(Debug)]
pub enum Heard {
    /// Nothing.
    Nothing,
    /// Something else is asked.
    Changed,
    /// An arrow chooses in the list.
    Moved(Action),
    /// Something is asked of the world.
    Step(Step),
}

impl Filter {
    /// Begins with what is asked already.
    #[must_use]
    pub fn new(asks: &str, is_typing: bool) -> Self {
        Self {
            asking: Asking::new(asks),
            is_typing,
            naming: None,
            is_keeping: false,
        }
    }

    /// Gives what is asked.
    #[must_use]
    pub const fn query(&self) -> &Query {
        self.asking.query()
    }

    /// Says whether keys are text.
    #[must_use]
    pub const fn is_open(&self) -> bool {
        self.is_typing || self.naming.is_some()
    }

    /// Says, once, whether a query was to be kept.
    pub fn has_kept(&mut self) -> bool {
        std::mem::take(&mut self.is_keeping)
    }

    /// Empties the line, if anything stands in it.
    pub fn clear(&mut self, desk: &Desk) -> bool {
        let is_full = !self.asking.editor().is_empty();
        if is_full {
            self.asking.wipe(desk);
        }
        is_full
    }

    /// Takes an input in while it is open; `finds` says whether anything is listed.
    pub fn update(&mut self, input: &Input<'_>, finds: bool, desk: &Desk, now: &Now) -> Heard {
        if self.naming.is_some() {
            return self.named(input, desk, now);
        }
        match input {
            Input::Action(action) => self.act(*action, finds, desk),
            Input::Key(key) => self.key(*key, desk),
            Input::Paste(text) => self.change(desk, |editor| editor.paste(text)),
            _ => Heard::Nothing,
        }
    }

    /// The arrows still choose, all other keys write.
    fn key(&mut self, key: KeyEvent, desk: &Desk) -> Heard {
        Heard::Moved(match key.code {
            KeyCode::Up => Action::Up,
            KeyCode::Down => Action::Down,
            KeyCode::PageUp => Action::PageUp,
            KeyCode::PageDown => Action::PageDown,
            _ => return self.change(desk, |editor| editor.key(key)),
        })
    }

    fn act(&mut self, action: Action, finds: bool, desk: &Desk) -> Heard {
        match action {
            Action::Back if self.clear(desk) => return Heard::Changed,
            Action::Back => self.is_typing = false,
            Action::Skip if self.asking.offers_something() => {
                self.asking.take(desk);
                return Heard::Changed;
            }
            Action::Confirm | Action::Skip => self.is_typing = !finds,
            Action::Save if self.can_be_kept() => {
                self.naming = Some(Naming::of(&self.asking.editor().text()));
            }
            Action::Undo => return self.change(desk, Editor::undo),
            Action::Redo => return self.change(desk, Editor::redo),
            _ => {}
        }
        Heard::Nothing
    }

    fn change(&mut self, desk: &Desk, change: impl FnOnce(&mut Editor) -> Outcome) -> Heard {
        match self.asking.change(desk, change) {
            Outcome::Changed => Heard::Changed,
            _ => Heard::Nothing,
        }
    }

    fn named(&mut self, input: &Input<'_>, desk: &Desk, now: &Now) -> Heard {
        let naming = self.naming.as_mut();
        let named = naming.map(|naming| naming.update(input, desk, now));
        let Some(Named::Closed(kept)) = named else {
            return Heard::Nothing;
        };
        self.naming = None;
        self.is_keeping = kept.is_some();
        kept.map_or(Heard::Nothing, |kept| Heard::Step(Step::ask(*kept)))
    }

    fn can_be_kept(&self) -> bool {
        !self.query().is_empty() && self.asking.mistake().is_none()
    }

    /// Says whether a verb does something while it is open.
    #[must_use]
    pub fn does(&self, action: Action, finds: bool) -> bool {
        use Action::{Back, Confirm, Redo, Save, Skip, Undo};
        match action {
            Back | Undo | Redo => true,
            Confirm => finds || self.naming.is_some(),
            _ if self.naming.is_some() => false,
            Skip => finds || self.asking.offers_something(),
            Save => self.can_be_kept(),
            _ => false,
        }
    }

    /// Gives its own word for a verb while it is open.
    #[must_use]
    pub fn word(&self, action: Action) -> Option<&'static str> {
        Some(match action {
            Action::Confirm if self.naming.as_ref().is_some_and(|naming| naming.is_taken) => {
                say("query-key-replace")
            }
            Action::Confirm if self.naming.is_some() => say("query-key-keep"),
            Action::Back if self.naming.is_some() => action.describe(),
            Action::Save => say("query-key-keep"),
            Action::Skip if self.asking.offers_something() => say("query-key-complete"),
            Action::Confirm | Action::Skip => say("keys-to-the-list"),
            _ => return None,
        })
    }

    /// Lists the verbs that the footer shows while it is open.
    #[must_use]
    pub fn hints(&self, finds: bool) -> Vec<Action> {
        use Action::{Back, Confirm, Help, Save, Skip};
        if self.naming.is_some() {
            return vec![Confirm, Back];
        }
        let mut hints = vec![Confirm, Back, Help, Save];
        if self.asking.offers_something() {
            hints.insert(0, Skip);
        }
        hints.retain(|hint| *hint == Help || self.does(*hint, finds));
        hints
    }
}
