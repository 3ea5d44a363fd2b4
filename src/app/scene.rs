//! What every screen can do, and what it is given.

use std::fmt;
use std::time::Duration;

use crossterm::event::KeyEvent;

use crate::app::desk::Desk;
use crate::app::effect::Effect;
use crate::app::mouse::Mouse;
use crate::app::msg::Reply;
use crate::app::now::Now;
use crate::app::step::Step;
use crate::journal::draft::Draft;
use crate::keys::action::Action;
use crate::keys::context::Context;

/// Holds what a screen is given.
pub enum Input<'a> {
    /// A verb, from a key or from the answer to a question.
    Action(Action),
    /// A key that is bound to nothing here: text, or a digit that chooses.
    Key(KeyEvent),
    /// Pasted text.
    Paste(&'a str),
    /// What the mouse did; only a screen that wants it is told.
    Mouse(Mouse),
    /// Time went on.
    Tick,
    /// The worker answered; every open screen hears it.
    Reply(&'a Reply),
}

/// Prints what kind it is, never a key or a pasted text.
impl fmt::Debug for Input<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Action(action) => write!(f, "Action({action:?})"),
            Self::Key(_) => f.write_str("Key(..)"),
            Self::Paste(text) => write!(f, "Paste({} bytes)", text.len()),
            Self::Mouse(mouse) => write!(f, "Mouse({mouse:?})"),
            Self::Tick => f.write_str("Tick"),
            Self::Reply(reply) => write!(f, "Reply({reply:?})"),
        }
    }
}

/// Is what all screens have in common. Screens do not know each other.
pub trait Scene {
    /// Names the keys that work here.
    fn context(&self, desk: &Desk) -> Context;

    /// Takes one input in.
    fn update(&mut self, input: &Input<'_>, desk: &Desk, now: &Now) -> Step;

    /// Lists the verbs that the footer shows, the most needed first.
    fn hints(&self, desk: &Desk) -> Vec<Action>;

    /// Gives the footer's word for a verb, where it means something of its own here.
    fn word(&self, action: Action) -> &'static str {
        action.describe()
    }

    /// Says whether a verb does something here, so that help and the list of commands name no other.
    fn does(&self, _action: Action, _desk: &Desk) -> bool {
        true
    }

    /// Says whether it makes use of the mouse. While it does, text on it cannot be selected as elsewhere.
    fn wants_mouse(&self) -> bool {
        false
    }

    /// Says after what time this screen changes by itself.
    fn pulse(&self, _now: &Now) -> Option<Duration> {
        None
    }

    /// Gives what would be lost if the screen closed now.
    fn draft(&self, _now: &Now) -> Option<Draft> {
        None
    }

    /// Counts up with every change to the draft, so that it is kept only when something is new.
    fn draft_version(&self) -> u64 {
        0
    }

    /// Says whether the screen may stay when the journal is locked.
    fn survives_lock(&self) -> bool {
        false
    }

    /// Breaks off: the screen is hidden or locked, the program steps aside or ends. What runs stands still from now on.
    fn interrupt(&mut self, _desk: &Desk, _now: &Now) -> Vec<Effect> {
        Vec::new()
    }

    /// Says whether something runs that needs no key, so that time without keys is not idle.
    fn is_running(&self, _now: &Now) -> bool {
        false
    }
}
