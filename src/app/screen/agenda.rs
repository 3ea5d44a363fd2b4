//! The agenda for supervision, page by page: read first, then handed out, sealed to the supervisor's key.

use crate::app::desk::Desk;
use crate::app::editor::{Editor, Outcome};
use crate::app::goods::Goods;
use crate::app::label::for_supervision;
use crate::app::msg::Reply;
use crate::app::now::Now;
use crate::app::route::Route;
use crate::app::scene::{Input, Scene};
use crate::app::scroll::{Page, Scroll};
use crate::app::step::{Choice, Confirm, Nav, Step};
use crate::export::sheet::Sheet;
use crate::export::supervision::recipient::{self, Fault};
use crate::export::supervision::{Agenda as Pages, choice, page};
use crate::export::terms::Private;
use crate::journal::agenda::diary::{Diary, NAME};
use crate::journal::agenda::key::Key;
use crate::journal::note::Note;
use crate::keys::action::Action;
use crate::keys::context::Context;
use crate::words::say;

/// The most characters of a key, with room for what was pasted around it.
const KEY: usize = 120;

/// The answers to the question about the key; no key of this screen gives the first.
const SEAL_NOW: Action = Action::Save;
const OTHER_KEY: Action = Action::Edit;

/// Holds the pages, and which of them is read.
#[derive(Debug)]
pub struct Agenda {
    /// The pages.
    pub pages: Pages,
    /// The page that is read.
    pub at: usize,
    /// How far it is read.
    pub scroll: Scroll,
    /// What was chosen.
    pub choice: choice::Choice,
    /// The line for the supervisor's key, while one is typed.
    pub line: Option<KeyLine>,
    keys: Vec<Key>,
}

/// Holds the line for a key.
#[derive(Debug)]
pub struct KeyLine {
    /// What is typed or pasted.
    pub editor: Editor,
    /// What is wrong with it, until it is changed.
    pub fault: Option<Fault>,
}

impl Agenda {
    /// Makes the pages of these things.
    #[must_use]
    pub fn new(keys: Vec<Key>, desk: &Desk) -> Self {
        let mut agenda = Self {
            pages: Pages { pages: Vec::new() },
            at: 0,
            scroll: Scroll::new(),
            choice: choice::Choice::default(),
            line: None,
            keys,
        };
        agenda.read(desk);
        agenda
    }

    /// Gives the text of the page that is read.
    #[must_use]
    pub fn text(&self) -> String {
        let page = self.pages.pages.get(self.at);
        page.map(page::Page::text).unwrap_or_default()
    }

    fn read(&mut self, desk: &Desk) {
        let wording = |note: &Note, space: &str| for_supervision(note, space, &desk.decks);
        if let Some(library) = desk.library() {
            self.pages = Pages::of(&self.keys, library, self.choice, &wording);
        }
        self.at = self.at.min(self.pages.pages.len().saturating_sub(1));
    }

    fn turned(&mut self, at: usize) {
        if at != self.at && at < self.pages.pages.len() {
            self.at = at;
            self.scroll = Scroll::new();
        }
    }

    fn act(&mut self, action: Action, desk: &Desk) -> Step {
        let text = self.text();
        let extent = (desk.measure)(desk, Page::Agenda(&text));
        if self.scroll.act(action, extent) {
            return Step::stay();
        }
        match action {
            Action::Back => return Step::go(Nav::Back),
            Action::Next | Action::Right => self.turned(self.at + 1),
            Action::Previous | Action::Left => self.turned(self.at.saturating_sub(1)),
            Action::Private => {
                self.choice.private = match self.choice.private {
                    Private::LeftOut => Private::Taken,
                    Private::Taken => Private::LeftOut,
                };
                self.read(desk);
                return Step::stay().saying(match self.choice.private {
                    Private::LeftOut => say("supervision-private-out"),
                    Private::Taken => say("supervision-private-in"),
                });
            }
            Action::Letters => {
                self.choice.letters = !self.choice.letters;
                self.read(desk);
            }
            Action::HandOut | Action::Confirm if !self.pages.pages.is_empty() => {
                return self.hand_out(desk);
            }
            SEAL_NOW => return self.seal(desk),
            OTHER_KEY if known(desk).is_some() => self.line = Some(KeyLine::new()),
            _ => {}
        }
        Step::stay()
    }

    /// Asks for the key first, or whether it is still the same.
    fn hand_out(&mut self, desk: &Desk) -> Step {
        let Some(key) = known(desk) else {
            self.line = Some(KeyLine::new());
            return Step::stay();
        };
        Step::go(Nav::Ask(Confirm {
            question: say!("supervision-seal-question", last = recipient::last(&key)),
            detail: say("supervision-seal-detail").into(),
            choices: vec![
                Choice {
                    key: 'y',
                    label: say("supervision-seal-yes"),
                    action: SEAL_NOW,
                },
                Choice {
                    key: 'o',
                    label: say("supervision-seal-other"),
                    action: OTHER_KEY,
                },
            ],
        }))
    }

    /// Goes the way that everything goes which leaves the journal.
    fn seal(&self, desk: &Desk) -> Step {
        let Some(key) = known(desk) else {
            return Step::stay();
        };
        let sheet = Sheet {
            pages: self.pages.pages.len(),
            people: self
                .pages
                .aliases()
                .into_iter()
                .map(str::to_owned)
                .collect(),
            sealed_to: Some(key),
            ..Sheet::new("md.age", self.pages.text())
        };
        Step::go(Nav::Push(Route::HandOut(Goods::Sheet(Box::new(sheet)))))
    }

    fn typed(&mut self, input: &Input<'_>, desk: &Desk, now: &Now) -> Step {
        let Some(line) = &mut self.line else {
            return Step::stay();
        };
        let outcome = match input {
            Input::Action(Action::Back) => {
                self.line = None;
                return Step::stay();
            }
            Input::Action(Action::Confirm | Action::Save) => {
                return match recipient::read(&line.editor.text()) {
                    Ok(key) => {
                        self.line = None;
                        let kept = desk.settle(NAME, Diary::to(&key), now);
                        let last = recipient::last(&key);
                        Step::ask(kept).saying(say!("supervision-key-kept", last = last))
                    }
                    Err(fault) => {
                        line.fault = Some(fault);
                        Step::stay()
                    }
                };
            }
            Input::Action(Action::Undo) => line.editor.undo(),
            Input::Action(Action::Redo) => line.editor.redo(),
            Input::Key(key) => line.editor.key(*key),
            Input::Paste(text) => line.editor.paste(text),
            _ => Outcome::Same,
        };
        if outcome == Outcome::Changed {
            line.fault = None;
        }
        Step::stay()
    }
}

impl KeyLine {
    fn new() -> Self {
        Self {
            editor: Editor::line("").with_limit(KEY),
            fault: None,
        }
    }
}

/// Gives the key that was kept, if it can still be read.
fn known(desk: &Desk) -> Option<String> {
    let reader = desk.library().map(Diary::of)?.reader?;
    recipient::read(&reader).ok()
}

impl Scene for Agenda {
    fn context(&self, _desk: &Desk) -> Context {
        match self.line {
            Some(_) => Context::Text,
            None => Context::Agenda,
        }
    }

    fn update(&mut self, input: &Input<'_>, desk: &Desk, now: &Now) -> Step {
        match input {
            Input::Reply(Reply::Saved(_) | Reply::Settled(_) | Reply::Erased(_)) => {
                self.read(desk);
                Step::stay()
            }
            Input::Reply(_) => Step::stay(),
            input if self.line.is_some() => self.typed(input, desk, now),
            Input::Action(action) => self.act(*action, desk),
            _ => Step::stay(),
        }
    }

    fn does(&self, action: Action, desk: &Desk) -> bool {
        use Action::{Back, Confirm, Down, Edit, First, HandOut, Last, Left, Letters, Next};
        use Action::{PageDown, PageUp, Previous, Private, Redo, Right, Save, Undo, Up};
        if self.line.is_some() {
            return matches!(action, Back | Confirm | Save | Undo | Redo);
        }
        let pages = self.pages.pages.len();
        match action {
            Back => true,
            Next | Previous | Left | Right => pages > 1,
            Edit => known(desk).is_some(),
            HandOut | Confirm | Letters | Private | Up | Down | PageUp | PageDown | First
            | Last => pages > 0,
            _ => false,
        }
    }

    fn word(&self, action: Action) -> &'static str {
        match action {
            Action::Confirm | Action::Save if self.line.is_some() => {
                say("supervision-key-keep-key")
            }
            Action::HandOut | Action::Confirm => say("supervision-key-seal"),
            Action::Next | Action::Right => say("supervision-key-next-page"),
            Action::Previous | Action::Left => say("supervision-key-page-before"),
            Action::Edit => say("supervision-key-other-key"),
            Action::Private if self.choice.private == Private::Taken => {
                say("supervision-key-private-out")
            }
            Action::Letters if self.choice.letters => say("supervision-key-words"),
            _ => action.describe(),
        }
    }

    fn hints(&self, desk: &Desk) -> Vec<Action> {
        use Action::{Back, Confirm, HandOut, Help, Letters, Next, Previous, Private};
        let all = if self.line.is_some() {
            vec![Confirm, Back]
        } else {
            vec![HandOut, Next, Previous, Back, Private, Letters, Help]
        };
        let works = |action: &Action| *action == Help || self.does(*action, desk);
        all.into_iter().filter(works).collect()
    }
}
