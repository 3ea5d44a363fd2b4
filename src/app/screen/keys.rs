//! Who can read, and the keys: the passphrase, a new key, a new kit, another reader.

mod choose;
mod heard;
pub mod new_phrase;
pub mod rows;

use std::time::Duration;

use crate::app::desk::Desk;
use crate::app::editor::{Editor, Outcome};
use crate::app::effect::{Effect, KeyDeed};
use crate::app::msg::Kit;
use crate::app::now::Now;
use crate::app::scene::{Input, Scene};
use crate::app::screen::keys::new_phrase::{Asked, NewPhrase};
use crate::app::screen::keys::rows::rows;
use crate::app::secret::Secret;
use crate::app::step::{Nav, Step};
use crate::journal::reader::{Reader, is_last};
use crate::keys::action::Action;
use crate::keys::context::Context;
use crate::words::say;

/// The longest recipient that is typed, and the longest name, in characters.
const LONGEST: (usize, usize) = (100, 60);

/// Names what the present passphrase is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deed {
    /// Another passphrase.
    Passphrase,
    /// A new key.
    Rotate,
    /// A new kit.
    Kit,
    /// A new key, and everything encrypted anew with it.
    Anew,
}

/// Names the part that is open.
#[derive(Debug)]
pub enum Part {
    /// Who reads, and what can be done.
    Overview,
    /// The present passphrase is asked for.
    Present(Deed),
    /// A new passphrase is chosen.
    New(NewPhrase),
    /// The worker is at it, since then; what was asked for comes after the passphrase was right.
    Working(Option<Deed>, Duration),
    /// The new kit, shown once.
    Kit(Kit),
    /// A recipient is typed.
    Recipient,
    /// Its name is typed.
    Name(String),
    /// Its last six characters are typed.
    Six(String, String),
}

/// Holds the screen.
#[derive(Debug)]
pub struct Keys {
    /// The part that is open.
    pub part: Part,
    /// The chosen row of the overview.
    pub row: usize,
    /// The line that is typed on.
    pub editor: Editor,
    /// What was said last: how it went, or what was not right.
    pub said: Option<String>,
    /// How many rows are scrolled away, where the window is too low.
    pub scroll: u16,
    /// How many files there were when encrypting anew began, while it goes on.
    pub total: Option<usize>,
    /// Whether everything is encrypted anew once the new key is there.
    is_whole: bool,
    present: Option<Secret>,
    /// Whom the question is about.
    leaving: Option<Reader>,
}

impl Keys {
    /// Opens it.
    #[must_use]
    pub fn new() -> Self {
        Self {
            part: Part::Overview,
            row: 0,
            editor: Editor::secret(),
            said: None,
            scroll: 0,
            total: None,
            is_whole: false,
            present: None,
            leaving: None,
        }
    }

    fn turn(&mut self, part: Part) -> Step {
        self.editor = match &part {
            Part::Recipient | Part::Kit(_) | Part::Six(..) => {
                Editor::line("").with_limit(LONGEST.0)
            }
            Part::Name(_) => Editor::line("").with_limit(LONGEST.1),
            _ => Editor::secret(),
        };
        if matches!(part, Part::Overview) {
            self.present = None;
            self.is_whole = false;
        }
        self.said = None;
        self.scroll = 0;
        self.part = part;
        Step::stay()
    }

    fn home(&mut self, said: impl Into<String>) -> Step {
        let step = self.turn(Part::Overview);
        self.said = Some(said.into());
        step
    }

    fn work(&mut self, deed: KeyDeed, then: Option<Deed>, now: &Now) -> Step {
        self.turn(Part::Working(then, now.since_start))
            .and(Effect::Keys(deed))
    }

    fn confirm(&mut self, desk: &Desk, now: &Now) -> Step {
        match &mut self.part {
            Part::Overview => self.choose(desk, now),
            Part::Present(_) | Part::Kit(_) | Part::Recipient if self.editor.is_empty() => {
                Step::stay()
            }
            Part::Present(deed) => {
                let (deed, phrase) = (*deed, Secret::new(self.editor.text()));
                self.present = Some(phrase.clone());
                self.work(KeyDeed::Try(phrase), Some(deed), now)
            }
            Part::New(new) => {
                let asked = new.confirm(&mut self.editor);
                self.asked(asked, now)
            }
            Part::Kit(kit) => {
                if is_last(kit.key.expose(), &self.editor.text()) {
                    return self.work(KeyDeed::TakeKit, None, now);
                }
                self.editor.wipe();
                self.said = Some(say("setup-wrong-characters").to_owned());
                Step::stay()
            }
            Part::Recipient => {
                let typed = self.editor.text().trim().to_ascii_lowercase();
                if typed.starts_with("age1") {
                    return self.turn(Part::Name(typed));
                }
                self.said = Some(say("readers-not-a-key").to_owned());
                Step::stay()
            }
            Part::Name(recipient) => {
                let (recipient, name) = (recipient.clone(), self.editor.text());
                self.turn(Part::Six(recipient, name))
            }
            Part::Six(recipient, name) => {
                let (recipient, name) = (recipient.clone(), name.clone());
                if is_last(&recipient, &self.editor.text()) {
                    let written = desk.written(now);
                    return self.work(KeyDeed::Add(recipient, name, written), None, now);
                }
                self.editor.wipe();
                self.said = Some(say("setup-wrong-characters").to_owned());
                Step::stay()
            }
            Part::Working(..) => Step::stay(),
        }
    }

    /// Leaves encrypting anew where it is: what is done is done.
    fn back(&mut self) -> Step {
        let is_back = matches!(&self.part, Part::New(new) if new.is_typed());
        match &mut self.part {
            Part::Overview => Step::go(Nav::Back),
            Part::Working(..) => Step::stay(),
            Part::New(new) if is_back => {
                new.back();
                self.editor = Editor::secret();
                self.said = None;
                Step::ask(Effect::ProposePhrase)
            }
            _ => self.turn(Part::Overview),
        }
    }

    fn asked(&mut self, asked: Asked, now: &Now) -> Step {
        match asked {
            Asked::Nothing => Step::stay(),
            Asked::Again(why) => {
                self.said = Some(why.to_owned());
                Step::stay()
            }
            Asked::Do(effect) => {
                self.said = None;
                Step::ask(*effect)
            }
            Asked::Turned => {
                self.editor = Editor::secret();
                self.said = None;
                Step::stay()
            }
            Asked::Chosen(new) => match self.present.take() {
                Some(present) => self.work(KeyDeed::Change { present, new }, None, now),
                None => self.turn(Part::Overview),
            },
        }
    }

    fn moved(&mut self, desk: &Desk, down: bool) -> Step {
        if matches!(self.part, Part::Overview) {
            let last = rows(desk).len().saturating_sub(1);
            self.row = if down {
                (self.row + 1).min(last)
            } else {
                self.row.saturating_sub(1)
            };
        } else {
            self.scroll = if down {
                (self.scroll + 1).min(60)
            } else {
                self.scroll.saturating_sub(1)
            };
        }
        Step::stay()
    }

    fn edited(&mut self, outcome: Outcome, now: &Now) -> Step {
        if outcome != Outcome::Changed {
            return Step::stay();
        }
        self.said = None;
        match &mut self.part {
            Part::New(new) => {
                let asked = new.edited(&self.editor);
                self.asked(asked, now)
            }
            _ => Step::stay(),
        }
    }

    fn is_typed(&self) -> bool {
        match &self.part {
            Part::Overview | Part::Working(..) => false,
            Part::New(new) => new.is_typed(),
            _ => true,
        }
    }
}

impl Default for Keys {
    fn default() -> Self {
        Self::new()
    }
}

impl Keys {
    /// Says whether a passphrase is offered, to be taken or not.
    const fn is_offering(&self) -> bool {
        matches!(&self.part, Part::New(new) if matches!(new.page, new_phrase::Page::Offer(_)))
    }
}

impl Scene for Keys {
    fn context(&self, _desk: &Desk) -> Context {
        if self.is_typed() {
            Context::Text
        } else {
            Context::Guided
        }
    }

    fn update(&mut self, input: &Input<'_>, desk: &Desk, now: &Now) -> Step {
        match input {
            Input::Action(Action::Confirm) => self.confirm(desk, now),
            Input::Action(Action::Back) => self.back(),
            Input::Action(Action::Discard) => self.remove(desk, now),
            Input::Action(Action::Up) => self.moved(desk, false),
            Input::Action(Action::Down) => self.moved(desk, true),
            Input::Key(key) if self.is_typed() => {
                let outcome = self.editor.key(*key);
                self.edited(outcome, now)
            }
            Input::Key(key) => match &mut self.part {
                Part::New(new) => {
                    let asked = new.key(*key);
                    self.asked(asked, now)
                }
                _ => Step::stay(),
            },
            Input::Paste(text) if self.is_typed() => {
                let outcome = self.editor.paste(text);
                self.edited(outcome, now)
            }
            Input::Reply(reply) => self.heard(reply, desk, now),
            _ => Step::stay(),
        }
    }

    fn does(&self, action: Action, desk: &Desk) -> bool {
        use Action::{Back, Confirm, Down, Up};
        match (&self.part, action) {
            (Part::Working(..), _) => false,
            (Part::Overview, Confirm) => self.can_choose(desk),
            _ => matches!(action, Confirm | Back | Up | Down),
        }
    }

    fn word(&self, action: Action) -> &'static str {
        match action {
            Action::Confirm if self.total.is_some() => say("readers-stop-it"),
            Action::Confirm if self.is_offering() => say("setup-take"),
            _ => action.describe(),
        }
    }

    fn hints(&self, desk: &Desk) -> Vec<Action> {
        let works = [Action::Confirm, Action::Back].into_iter();
        let works = works.filter(|action| self.does(*action, desk));
        works.chain([Action::Help]).collect()
    }

    fn pulse(&self, _now: &Now) -> Option<Duration> {
        matches!(self.part, Part::Working(..)).then_some(Duration::from_millis(100))
    }

    /// Encrypting many notes anew takes as long as it takes.
    fn is_running(&self, _now: &Now) -> bool {
        self.total.is_some() || matches!(self.part, Part::Working(..) | Part::Kit(_))
    }
}
