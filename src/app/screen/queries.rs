//! The queries that were saved under a name.

use crate::app::deeds;
use crate::app::desk::Desk;
use crate::app::editor::{Editor, Outcome};
use crate::app::effect::Effect;
use crate::app::msg::Reply;
use crate::app::now::Now;
use crate::app::route::{Question, Route};
use crate::app::scene::{Input, Scene};
use crate::app::scroll::Cursor;
use crate::app::space;
use crate::app::step::{Nav, Step};
use crate::journal::find::fold::fold;
use crate::journal::find::saved::{NAME_LONGEST, Saved, changes, saved, setting_name};
use crate::keys::action::Action;
use crate::keys::context::Context;
use crate::words::say;

/// Holds the list, and the new name while one is typed.
#[derive(Debug)]
pub struct Queries {
    /// The chosen row.
    pub cursor: Cursor,
    /// The new name of the chosen query, while it is typed.
    pub renaming: Option<Renaming>,
    all: Vec<Saved>,
    /// What was removed last, and can be taken back.
    removed: Option<Saved>,
    /// How many answers are waited for: two changes of one name at once would stand side by side.
    under_way: usize,
}

/// Holds a name that is being typed.
#[derive(Debug)]
pub struct Renaming {
    /// What is typed.
    pub editor: Editor,
    /// Whether another query has this name.
    pub is_taken: bool,
}

impl Queries {
    /// Opens the list.
    #[must_use]
    pub fn new(desk: &Desk) -> Self {
        let mut queries = Self {
            cursor: Cursor::new(),
            renaming: None,
            all: Vec::new(),
            removed: None,
            under_way: 0,
        };
        queries.read(desk);
        queries
    }

    /// Gives the queries by name.
    #[must_use]
    pub fn rows(&self) -> &[Saved] {
        &self.all
    }

    fn chosen(&self) -> Option<&Saved> {
        self.all.get(self.cursor.row())
    }

    fn read(&mut self, desk: &Desk) {
        self.all = desk.library().map(saved).unwrap_or_default();
        let row = self.cursor.row();
        self.go(row, desk);
    }

    fn go(&mut self, row: usize, desk: &Desk) {
        let height = space::list(desk.window.1);
        self.cursor.go(row, self.all.len(), height);
    }

    fn act(&mut self, action: Action, desk: &Desk, now: &Now) -> Step {
        let height = space::list(desk.window.1);
        if self.cursor.act(action, self.all.len(), height) {
            return Step::stay();
        }
        match action {
            Action::Back => return Step::go(Nav::Back),
            Action::Find => return Step::go(Nav::Replace(Route::Review { find: true })),
            Action::UndoBin if self.under_way == 0 => return self.take_back(desk, now),
            _ => {}
        }
        let Some(chosen) = self.chosen().cloned() else {
            return Step::stay();
        };
        match action {
            Action::Confirm | Action::Right => {
                Step::go(Nav::Replace(Route::Asked(Question(chosen.asks))))
            }
            Action::Edit => {
                self.renaming = Some(Renaming {
                    editor: Editor::line(&chosen.name).with_limit(NAME_LONGEST),
                    is_taken: false,
                });
                Step::stay()
            }
            Action::Bin if self.under_way == 0 => self.remove(chosen, desk, now),
            _ => Step::stay(),
        }
    }

    fn remove(&mut self, chosen: Saved, desk: &Desk, now: &Now) -> Step {
        let effect = kept(&chosen.name, None, desk, now);
        self.removed = Some(chosen);
        let key = deeds::key(desk, Context::List, Action::UndoBin);
        self.ask([effect]).saying(say!("query-removed", key = key))
    }

    fn take_back(&mut self, desk: &Desk, now: &Now) -> Step {
        let Some(removed) = self.removed.take() else {
            return Step::stay();
        };
        let effect = kept(&removed.name, Some(&removed.asks), desk, now);
        self.ask([effect])
    }

    fn ask<const N: usize>(&mut self, effects: [Effect; N]) -> Step {
        self.under_way += N;
        effects.into_iter().fold(Step::stay(), Step::and)
    }

    fn typed(&mut self, input: &Input<'_>, desk: &Desk, now: &Now) -> Step {
        match input {
            Input::Action(Action::Back) => self.renaming = None,
            Input::Action(Action::Confirm | Action::Save) => return self.rename(desk, now),
            Input::Action(Action::Undo) => self.edit(Editor::undo),
            Input::Action(Action::Redo) => self.edit(Editor::redo),
            Input::Key(key) => self.edit(|editor| editor.key(*key)),
            Input::Paste(text) => self.edit(|editor| editor.paste(text)),
            _ => {}
        }
        Step::stay()
    }

    fn edit(&mut self, change: impl FnOnce(&mut Editor) -> Outcome) {
        if let Some(renaming) = &mut self.renaming
            && change(&mut renaming.editor) == Outcome::Changed
        {
            renaming.is_taken = false;
        }
    }

    /// Gives the chosen query its new name: it is kept under that, and removed under the old one.
    fn rename(&mut self, desk: &Desk, now: &Now) -> Step {
        let (Some(renaming), Some(old)) = (&mut self.renaming, self.all.get(self.cursor.row()))
        else {
            return Step::stay();
        };
        let name = renaming.editor.text().trim().to_owned();
        let is_same = name.is_empty() || name == old.name || self.under_way > 0;
        let is_other = |saved: &&Saved| fold(&saved.name) == fold(&name) && saved.name != old.name;
        renaming.is_taken = !is_same && self.all.iter().any(|saved| is_other(&saved));
        if renaming.is_taken {
            return Step::stay();
        }
        self.renaming = None;
        if is_same {
            return Step::stay();
        }
        let effects = [
            kept(&name, Some(&old.asks), desk, now),
            kept(&old.name, None, desk, now),
        ];
        self.removed = None;
        self.ask(effects)
    }

    fn heard(&mut self, reply: &Reply, desk: &Desk) -> Step {
        if matches!(reply, Reply::NotSettled(_)) {
            self.removed = None; // it is still there
        }
        if matches!(reply, Reply::Settled(_) | Reply::NotSettled(_)) {
            self.under_way = self.under_way.saturating_sub(1);
            self.read(desk);
        }
        Step::stay()
    }
}

/// Asks to keep a query under a name; none removes it.
fn kept(name: &str, asks: Option<&str>, desk: &Desk, now: &Now) -> Effect {
    desk.settle(&setting_name(name), changes(asks), now)
}

impl Scene for Queries {
    fn context(&self, _desk: &Desk) -> Context {
        match self.renaming {
            Some(_) => Context::Text,
            None => Context::List,
        }
    }

    fn update(&mut self, input: &Input<'_>, desk: &Desk, now: &Now) -> Step {
        match input {
            Input::Reply(reply) => self.heard(reply, desk),
            input if self.renaming.is_some() => self.typed(input, desk, now),
            Input::Action(action) => self.act(*action, desk, now),
            _ => Step::stay(),
        }
    }

    fn does(&self, action: Action, _desk: &Desk) -> bool {
        use Action::{Back, Bin, Confirm, Down, Edit, Find, First, Last, PageDown, PageUp};
        use Action::{Redo, Right, Save, Undo, UndoBin, Up};
        if self.renaming.is_some() {
            return matches!(action, Back | Confirm | Save | Undo | Redo);
        }
        match action {
            Back | Find => true,
            UndoBin => self.removed.is_some(),
            Up | Down | PageUp | PageDown | First | Last | Confirm | Right | Edit | Bin => {
                self.chosen().is_some()
            }
            _ => false,
        }
    }

    fn word(&self, action: Action) -> &'static str {
        match action {
            Action::Confirm | Action::Save if self.renaming.is_some() => Action::Confirm.describe(),
            Action::Confirm | Action::Right => say("query-key-ask"),
            Action::Edit => say("query-key-rename"),
            Action::Bin => say("query-key-remove"),
            Action::UndoBin => say("query-key-back"),
            _ => action.describe(),
        }
    }

    fn hints(&self, desk: &Desk) -> Vec<Action> {
        use Action::{Back, Bin, Confirm, Edit, Find, Help, UndoBin};
        if self.renaming.is_some() {
            return vec![Confirm, Back];
        }
        let mut hints = vec![Confirm, Edit, Bin, UndoBin, Find, Back, Help];
        hints.retain(|hint| *hint == Help || self.does(*hint, desk));
        hints
    }
}
