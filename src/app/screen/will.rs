//! What is to happen to the journal when its author cannot act: chosen here, handed out as a page.

use crate::app::desk::Desk;
use crate::app::editor::Editor;
use crate::app::goods::Goods;
use crate::app::msg::Reply;
use crate::app::now::Now;
use crate::app::route::Route;
use crate::app::scene::{Input, Scene};
use crate::app::step::{Nav, Step};
use crate::export::sheet::Sheet;
use crate::journal::will::{NAME, Will, Wish};
use crate::keys::action::Action;
use crate::keys::context::Context;
use crate::words::say;

/// The wishes in their order; none stands before them.
const WISHES: [Wish; 6] = [
    Wish::Destroy,
    Wish::Keep(1),
    Wish::Keep(3),
    Wish::Keep(5),
    Wish::Keep(7),
    Wish::Keep(10),
];
/// The most characters of a role.
const WHO: usize = 80;
/// The rows that can be chosen: the wish, and who sees to it.
pub const ROWS: usize = 2;

/// Holds the wish while it is changed, and the line for the role while it is typed.
#[derive(Debug)]
pub struct WillScreen {
    /// The row under the cursor.
    pub row: usize,
    /// What is wished now.
    pub will: Will,
    /// The line that is typed, while it is.
    pub editor: Option<Editor>,
    /// How many rows of the page are scrolled away.
    pub scroll: u16,
    before: Will,
}

impl WillScreen {
    /// Opens it.
    #[must_use]
    pub fn new(desk: &Desk) -> Self {
        let will = desk.library().map(Will::of).unwrap_or_default();
        Self {
            row: 0,
            before: will.clone(),
            will,
            editor: None,
            scroll: 0,
        }
    }

    fn turn(&mut self, forward: bool) {
        let now = self.will.wish;
        let at = WISHES.iter().position(|wish| Some(*wish) == now);
        self.will.wish = match (at, forward) {
            (None, true) => Some(WISHES[0]),
            (None, false) => None,
            (Some(at), true) => Some(WISHES[(at + 1).min(WISHES.len() - 1)]),
            (Some(at), false) => at.checked_sub(1).map(|at| WISHES[at]),
        };
    }

    /// Keeps what was changed, if anything was.
    fn kept(&self, step: Step, desk: &Desk, now: &Now) -> Step {
        let changes = self.will.changes(&self.before);
        if changes.is_empty() {
            return step;
        }
        step.and(desk.settle(NAME, changes, now))
            .saying(say("will-kept"))
    }

    fn act(&mut self, action: Action, desk: &Desk, now: &Now) -> Step {
        match action {
            Action::Up => self.row = self.row.saturating_sub(1),
            Action::Down => self.row = (self.row + 1).min(ROWS - 1),
            Action::Left | Action::Right | Action::Toggle if self.row == 0 => {
                self.turn(action != Action::Left);
            }
            Action::Right | Action::Confirm if self.row == 1 => {
                let who = self.will.who.as_deref().unwrap_or_default();
                self.editor = Some(Editor::line(who).with_limit(WHO));
            }
            Action::PageDown => self.scroll = self.scroll.saturating_add(4).min(100),
            Action::PageUp => self.scroll = self.scroll.saturating_sub(4),
            Action::Back | Action::Confirm => return self.kept(Step::go(Nav::Back), desk, now),
            Action::HandOut => {
                let sheet = Sheet::new("md", self.will.page(None));
                let goods = Goods::Sheet(Box::new(sheet));
                return self.kept(Step::go(Nav::Push(Route::HandOut(goods))), desk, now);
            }
            _ => {}
        }
        Step::stay()
    }

    fn typed(&mut self, input: &Input<'_>) {
        let Some(editor) = &mut self.editor else {
            return;
        };
        match input {
            Input::Action(Action::Back) => self.editor = None,
            Input::Action(Action::Confirm | Action::Save) => {
                let who = editor.text().trim().to_owned();
                self.will.who = (!who.is_empty()).then_some(who);
                self.editor = None;
            }
            Input::Action(Action::Undo) => drop(editor.undo()),
            Input::Action(Action::Redo) => drop(editor.redo()),
            Input::Key(key) => drop(editor.key(*key)),
            Input::Paste(text) => drop(editor.paste(text)),
            Input::Action(_) | Input::Tick | Input::Reply(_) | Input::Mouse(_) => {}
        }
    }
}

impl Scene for WillScreen {
    fn context(&self, _desk: &Desk) -> Context {
        match self.editor {
            Some(_) => Context::Text,
            None => Context::Release,
        }
    }

    fn update(&mut self, input: &Input<'_>, desk: &Desk, now: &Now) -> Step {
        match input {
            Input::Reply(Reply::Settled(_)) => {
                self.before = desk.library().map(Will::of).unwrap_or_default();
            }
            Input::Reply(_) => {}
            _ if self.editor.is_some() => self.typed(input),
            Input::Action(action) => return self.act(*action, desk, now),
            _ => {}
        }
        Step::stay()
    }

    fn does(&self, action: Action, _desk: &Desk) -> bool {
        use Action::{
            Back, Confirm, Down, HandOut, Left, PageDown, PageUp, Redo, Right, Save, Toggle, Undo,
            Up,
        };
        if self.editor.is_some() {
            return matches!(action, Back | Confirm | Save | Undo | Redo);
        }
        match action {
            Left | Toggle => self.row == 0,
            action => matches!(
                action,
                Back | Confirm | Up | Down | Right | PageDown | PageUp | HandOut
            ),
        }
    }

    fn word(&self, action: Action) -> &'static str {
        match action {
            Action::Confirm if self.editor.is_none() && self.row == 1 => say("will-key-who"),
            Action::Right | Action::Left | Action::Toggle => say("alias-key-change"),
            // Leaving keeps what was chosen.
            Action::Confirm | Action::Back if self.editor.is_none() => say("alias-key-keep"),
            Action::Save => Action::Confirm.describe(),
            _ => action.describe(),
        }
    }

    fn hints(&self, _desk: &Desk) -> Vec<Action> {
        use Action::{Back, Confirm, HandOut, Help, PageDown, Right};
        if self.editor.is_some() {
            return vec![Confirm, Back];
        }
        let keep = if self.row == 1 { Back } else { Confirm };
        let typed = (self.row == 1).then_some(Confirm);
        let hints = [Right].into_iter().chain(typed);
        hints.chain([keep, HandOut, Help, PageDown]).collect()
    }
}
