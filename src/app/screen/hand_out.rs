//! What leaves the journal: shown, looked at by the guard, read once more, and only then written where it should go.
//!
//! ```text
//!   Choose (how much, in which form) -> Look (what the guard found) -> Preview -> Path -> Effect::HandOut
//! ```
//!
//! Changes are made to what leaves, never to the notes. What the guard says stops an export has to be changed, allowed
//! for good, or left out with its note; all else may stand.

mod answering;
pub mod answers;
pub mod choice;
pub mod leaf;
pub mod load;
mod looking;

use std::time::Duration;

use crate::app::desk::Desk;
use crate::app::editor::Editor;
use crate::app::effect::Effect;
use crate::app::goods::Goods;
use crate::app::look::Look;
use crate::app::msg::{Reply, Trouble};
use crate::app::now::Now;
use crate::app::scene::{Input, Scene};
use crate::app::screen::hand_out::answers::Answers;
use crate::app::screen::hand_out::choice::{Choice, Row};
use crate::app::screen::hand_out::load::Load;
use crate::app::scroll::{Page, Scroll};
use crate::app::step::{Nav, Step};
use crate::export::account;
use crate::export::parcel::Parcel;
use crate::keys::action::Action;
use crate::keys::context::Context;
use crate::words::say;

/// The longest text that is shown before it leaves, in bytes.
const SHOWN: usize = 100_000;
/// The most characters of a path.
const PATH: usize = 400;

/// Holds what leaves, and how far that has come.
#[derive(Debug)]
pub struct HandOut {
    /// How far it has come.
    pub part: Part,
    /// What is to leave.
    pub goods: Goods,
    /// In which form, and how much of it.
    pub choice: Choice,
    /// The row under the cursor.
    pub row: usize,
    /// What was typed where a note has no answer.
    pub answers: Answers,
    /// What leaves, as far as it was looked at.
    pub load: Load,
    /// What the guard found in one of them.
    pub look: Option<Look>,
    /// Which one that is.
    pub at: usize,
    /// How far the preview is read.
    pub scroll: Scroll,
    /// What is read before it leaves.
    pub preview: String,
    /// Where it goes.
    pub path: Editor,
    /// Why it was not written.
    pub trouble: Option<Trouble>,
    /// Whether it is being written.
    pub is_writing: bool,
    name: String,
}

/// Says how far it has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// What leaves is chosen.
    Choose,
    /// What an account asks for and its note does not have is typed.
    Answer,
    /// What the guard found is gone through.
    Look,
    /// It is read once more.
    Preview,
    /// Its place is typed.
    Path,
}

impl HandOut {
    /// Opens the page for what is to leave.
    #[must_use]
    pub fn new(goods: Goods, desk: &Desk, now: &Now) -> Self {
        let choice = Choice::new(are_accounts(&goods, desk));
        let answers = Answers::new();
        // Four digits of a random name tell nothing, and keep two files apart.
        let name: String = now.fresh.to_string().chars().take(4).collect();
        Self {
            part: Part::Choose,
            load: Load::new(&goods, choice, &answers, desk),
            answers,
            goods,
            choice,
            row: 0,
            look: None,
            at: 0,
            scroll: Scroll::new(),
            preview: String::new(),
            path: Editor::line("").with_limit(PATH),
            trouble: None,
            is_writing: false,
            name,
        }
    }

    /// Gives the rows that can be chosen from; a page that others made is as it is.
    #[must_use]
    pub fn rows(&self) -> Vec<Row> {
        match self.goods {
            Goods::Notes(_) => {
                let mut rows = vec![Row::Form, Row::Dates, Row::Private];
                rows.extend((self.answered().1 > 0).then_some(Row::Answers));
                rows
            }
            Goods::Sheet(_) => Vec::new(),
        }
    }

    fn is_at(&self, row: Row) -> bool {
        self.rows().get(self.row) == Some(&row)
    }

    /// Says whether the file will be sealed to a key.
    #[must_use]
    pub fn sealed_to(&self) -> Option<&str> {
        match &self.goods {
            Goods::Notes(_) => None,
            Goods::Sheet(sheet) => sheet.sealed_to.as_deref(),
        }
    }

    fn turn(&mut self, forward: bool, desk: &Desk) {
        if let Some(row) = self.rows().get(self.row) {
            self.choice.turn(*row, forward);
            if *row != Row::Form || self.choice.are_accounts {
                self.load = Load::new(&self.goods, self.choice, &self.answers, desk);
            }
        }
    }

    fn act(&mut self, action: Action, desk: &Desk, now: &Now) -> Step {
        match self.part {
            Part::Choose => self.choose(action, desk),
            Part::Answer => self.at_an_answer(action, desk),
            Part::Look => self.at_the_look(action, desk, now),
            Part::Preview => self.read(action, desk),
            Part::Path => self.at_the_path(action),
        }
    }

    fn choose(&mut self, action: Action, desk: &Desk) -> Step {
        let last = self.rows().len().saturating_sub(1);
        match action {
            Action::Back => return Step::go(Nav::Back),
            Action::Up => self.row = self.row.saturating_sub(1),
            Action::Down => self.row = (self.row + 1).min(last),
            Action::First => self.row = 0,
            Action::Last => self.row = last,
            Action::Right | Action::Toggle if self.is_at(Row::Answers) => return self.answer(),
            Action::Left => self.turn(false, desk),
            Action::Right | Action::Toggle => self.turn(true, desk),
            Action::Confirm if self.load.is_done() => return self.go_on(desk),
            _ => {}
        }
        Step::stay()
    }

    /// Goes to the next that has to be looked at, or on to the preview.
    fn go_on(&mut self, desk: &Desk) -> Step {
        self.look = None;
        if self.load.is_empty() {
            self.part = Part::Choose;
            return Step::stay();
        }
        match self.load.next() {
            Some(at) => self.open_look(at, desk),
            None => self.show(),
        }
        Step::stay()
    }

    fn show(&mut self) {
        let mut text = self.load.preview(&self.goods, self.choice);
        if text.len() > SHOWN {
            let end = (0..=SHOWN).rev().find(|at| text.is_char_boundary(*at));
            text.truncate(end.unwrap_or(0));
            text.push_str("\n\n");
            text.push_str(say("export-preview-more"));
        }
        self.preview = text;
        self.scroll = Scroll::new();
        self.part = Part::Preview;
    }

    fn read(&mut self, action: Action, desk: &Desk) -> Step {
        let extent = (desk.measure)(desk, Page::Leaving(&self.preview, self.load.standing()));
        if self.scroll.act(action, extent) {
            return Step::stay();
        }
        match action {
            Action::Back => self.part = Part::Choose,
            Action::Confirm => {
                let (ending, _) = self.load.bytes(&self.goods, self.choice);
                if self.path.is_empty() {
                    self.path = Editor::line(&format!("~/page-{}.{ending}", self.name));
                    self.path =
                        std::mem::replace(&mut self.path, Editor::line("")).with_limit(PATH);
                }
                self.part = Part::Path;
            }
            _ => {}
        }
        Step::stay()
    }

    fn at_the_path(&mut self, action: Action) -> Step {
        match action {
            _ if self.is_writing => {}
            Action::Back => self.part = Part::Preview,
            Action::Undo => {
                let _ = self.path.undo();
            }
            Action::Redo => {
                let _ = self.path.redo();
            }
            Action::Confirm | Action::Save => return self.write(),
            _ => {}
        }
        Step::stay()
    }

    fn write(&mut self) -> Step {
        let to = self.path.text().trim().to_owned();
        if to.is_empty() {
            return Step::stay().saying(say("export-to-empty"));
        }
        if self.load.is_blocked() {
            return Step::stay();
        }
        self.is_writing = true;
        self.trouble = None;
        let (ending, bytes) = self.load.bytes(&self.goods, self.choice);
        Step::ask(Effect::HandOut(Box::new(Parcel {
            name: format!("page-{}.{ending}", self.name),
            bytes,
            to,
            sealed_to: self.sealed_to().map(str::to_owned),
        })))
    }

    fn heard(&mut self, reply: &Reply, desk: &Desk) -> Step {
        match reply {
            Reply::Settled(_) => self.allowed(desk),
            Reply::HandedOut(path) if self.is_writing => {
                let path = path.as_str();
                let said = if self.sealed_to().is_some() {
                    say!("export-written-sealed", path = path)
                } else {
                    say!("export-written", path = path)
                };
                Step::go(Nav::Back).saying(said)
            }
            Reply::NotHandedOut(trouble) if self.is_writing => {
                self.is_writing = false;
                self.trouble = Some(trouble.clone());
                Step::stay()
            }
            _ => Step::stay(),
        }
    }
}

/// Says whether all that is to leave are notes of the deck for accounts.
fn are_accounts(goods: &Goods, desk: &Desk) -> bool {
    let (Goods::Notes(notes), Some(library)) = (goods, desk.library()) else {
        return false;
    };
    let mut entries = notes.iter().filter_map(|note| library.entry(*note));
    !notes.is_empty()
        && entries.all(|entry| entry.current().note.deck.as_deref() == Some(account::DECK))
}

impl Scene for HandOut {
    fn context(&self, _desk: &Desk) -> Context {
        match self.part {
            Part::Choose => Context::List,
            Part::Look => Context::Look,
            Part::Preview => Context::Reader,
            Part::Answer | Part::Path => Context::Text,
        }
    }

    fn update(&mut self, input: &Input<'_>, desk: &Desk, now: &Now) -> Step {
        match input {
            Input::Action(action) => return self.act(*action, desk, now),
            Input::Reply(reply) => return self.heard(reply, desk),
            Input::Tick => self.load.go_on(desk),
            Input::Key(key) if self.part == Part::Answer => {
                let _ = self.answers.editor.key(*key);
            }
            Input::Paste(text) if self.part == Part::Answer => {
                let _ = self.answers.editor.paste(text);
            }
            Input::Key(key) if self.part == Part::Path && !self.is_writing => {
                let _ = self.path.key(*key);
            }
            Input::Paste(text) if self.part == Part::Path && !self.is_writing => {
                let _ = self.path.paste(text);
            }
            _ => {}
        }
        Step::stay()
    }

    fn does(&self, action: Action, _desk: &Desk) -> bool {
        use Action::{Back, Confirm, Down, First, Last, Left, PageDown, PageUp, Redo, Right};
        use Action::{Save, Toggle, Undo, Up};
        match self.part {
            Part::Choose => match action {
                Back => true,
                Confirm => self.load.is_done() && !self.load.is_empty(),
                Up | Down | First | Last => self.rows().len() > 1,
                Left => !self.rows().is_empty() && !self.is_at(Row::Answers),
                Right | Toggle => !self.rows().is_empty(),
                _ => false,
            },
            Part::Look => self.does_at_the_look(action),
            Part::Preview => matches!(
                action,
                Back | Confirm | Up | Down | PageUp | PageDown | First | Last
            ),
            Part::Answer | Part::Path => matches!(action, Back | Confirm | Save | Undo | Redo),
        }
    }

    fn word(&self, action: Action) -> &'static str {
        match (self.part, action) {
            (Part::Choose, Action::Right | Action::Toggle) if self.is_at(Row::Answers) => {
                say("export-key-answer")
            }
            (Part::Choose, Action::Left | Action::Right | Action::Toggle) => {
                say("export-key-change")
            }
            (Part::Choose, Action::Confirm) => say("export-key-next"),
            (Part::Look, action) => self.word_at_the_look(action),
            (Part::Preview, Action::Confirm) => say("export-key-where"),
            (Part::Preview | Part::Answer, Action::Back) => say("export-key-back"),
            (Part::Path, Action::Confirm | Action::Save) => say("export-key-write"),
            _ => action.describe(),
        }
    }

    fn hints(&self, desk: &Desk) -> Vec<Action> {
        use Action::{
            Allow, Back, Confirm, Help, LeaveOut, PageDown, PassOver, Replace, Right, Undo,
        };
        let hints = match self.part {
            Part::Choose => vec![Right, Confirm, Back, Help],
            Part::Look => vec![
                Confirm, Replace, Allow, LeaveOut, PassOver, Undo, Back, Help,
            ],
            Part::Preview => vec![Confirm, PageDown, Back, Help],
            Part::Answer | Part::Path => vec![Confirm, Back, Help],
        };
        let works = |action: &Action| *action == Help || self.does(*action, desk);
        hints.into_iter().filter(works).collect()
    }

    fn pulse(&self, _now: &Now) -> Option<Duration> {
        (!self.load.is_done()).then_some(Duration::ZERO)
    }
}
