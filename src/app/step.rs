//! What a screen answers: where to go, and what to ask of the world.

use std::fmt;

use crate::app::effect::Effect;
use crate::app::route::Route;
use crate::keys::action::Action;

/// Holds a screen's answer to one input.
pub struct Step {
    /// Where to go.
    pub nav: Nav,
    /// What to ask of the world, in order.
    pub effects: Vec<Effect>,
    /// A sentence for the notice line.
    pub notice: Option<String>,
}

/// Prints the length of the sentence, which may hold words of a note.
impl fmt::Debug for Step {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Step")
            .field("nav", &self.nav)
            .field("effects", &self.effects)
            .field("notice", &self.notice.as_ref().map(String::len))
            .finish()
    }
}

/// Names where to go.
#[derive(Debug)]
pub enum Nav {
    /// Stay on this screen.
    Stay,
    /// Open another screen above this one.
    Push(Route),
    /// Open another screen in place of this one.
    Replace(Route),
    /// Close this screen.
    Back,
    /// Leave all screens but home.
    Home,
    /// Ask before going on; the answer comes back as an action.
    Ask(Confirm),
}

impl Nav {
    /// Says whether another screen comes up.
    #[must_use]
    pub const fn moves(&self) -> bool {
        !matches!(self, Self::Stay | Self::Ask(_))
    }
}

/// Holds a question with its answers.
#[derive(Clone, PartialEq, Eq)]
pub struct Confirm {
    /// The question.
    pub question: String,
    /// What it means, in a sentence or two; may be empty.
    pub detail: String,
    /// The answers. `esc` always means: stay.
    pub choices: Vec<Choice>,
}

/// Prints lengths: a question may name a note.
impl fmt::Debug for Confirm {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let bytes = self.question.len() + self.detail.len();
        write!(f, "Confirm({bytes} bytes, {:?})", self.choices)
    }
}

/// Holds one answer to a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// The key that gives it.
    pub key: char,
    /// What it does.
    pub label: &'static str,
    /// What the screen is told.
    pub action: Action,
}

impl Step {
    /// Stays, and asks nothing.
    #[must_use]
    pub const fn stay() -> Self {
        Self::go(Nav::Stay)
    }

    /// Goes somewhere.
    #[must_use]
    pub const fn go(nav: Nav) -> Self {
        Self {
            nav,
            effects: Vec::new(),
            notice: None,
        }
    }

    /// Stays, and asks for one thing.
    #[must_use]
    pub fn ask(effect: Effect) -> Self {
        Self::stay().and(effect)
    }

    /// Adds something to ask for.
    #[must_use]
    pub fn and(mut self, effect: Effect) -> Self {
        self.effects.push(effect);
        self
    }

    /// Adds a sentence for the notice line.
    #[must_use]
    pub fn saying(mut self, notice: impl Into<String>) -> Self {
        self.notice = Some(notice.into());
        self
    }
}
