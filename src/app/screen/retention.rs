//! How long notes are kept: the author's own rules, off until they are turned on.

use crate::app::desk::Desk;
use crate::app::holding::{self, HOLD_NOW};
use crate::app::msg::Reply;
use crate::app::now::Now;
use crate::app::scene::{Input, Scene};
use crate::app::step::{Nav, Step};
use crate::journal::library::setting::Setting;
use crate::journal::retention::rules::{NAME, Rules};
use crate::keys::action::Action;
use crate::keys::context::Context;
use crate::words::say;

/// The days that text about a reaction can be kept.
pub const RAW: [u32; 5] = [30, 60, 90, 180, 365];
/// The years that numbers and accounts can be kept.
pub const YEARS: [u32; 6] = [1, 2, 3, 5, 7, 10];
/// The days that a formulation can be kept once its word is retired.
pub const AFTER: [u32; 4] = [30, 90, 180, 365];

/// Names a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// Whether notes become due at all.
    On,
    /// Text about a reaction.
    Raw,
    /// Numbers.
    Numbers,
    /// Accounts.
    Accounts,
    /// Formulations.
    Formulations,
    /// Whether everything is held.
    Held,
}

impl Field {
    /// All rows in order.
    pub const ALL: [Self; 6] = [
        Self::On,
        Self::Raw,
        Self::Numbers,
        Self::Accounts,
        Self::Formulations,
        Self::Held,
    ];
}

/// Holds the rules while they are changed. They are kept when the screen is left.
#[derive(Debug)]
pub struct Retention {
    /// The row under the cursor.
    pub row: usize,
    /// What the rules say now.
    pub rules: Rules,
    before: Rules,
    is_newer: bool,
}

impl Retention {
    /// Opens them.
    #[must_use]
    pub fn new(desk: &Desk) -> Self {
        let rules = desk.library().map(Rules::of).unwrap_or_default();
        let set = desk.library().and_then(|library| library.config(NAME));
        Self {
            row: 0,
            rules,
            before: rules,
            is_newer: set.is_some_and(Setting::is_newer),
        }
    }

    fn turn(&mut self, forward: bool) -> Step {
        if self.is_newer {
            return Step::stay().saying(say("alias-card-newer"));
        }
        let rules = &mut self.rules;
        match Field::ALL[self.row] {
            Field::On => rules.choice = Some(!rules.is_on()),
            Field::Raw => rules.raw_days = turned(&RAW, rules.raw_days, forward),
            Field::Numbers => rules.numbers_years = turned(&YEARS, rules.numbers_years, forward),
            Field::Accounts => rules.accounts_years = turned(&YEARS, rules.accounts_years, forward),
            Field::Formulations => {
                rules.formulations_days = turned(&AFTER, rules.formulations_days, forward);
            }
            Field::Held if rules.is_held => rules.is_held = false,
            Field::Held => return holding::ask(),
        }
        Step::stay()
    }

    fn close(&self, desk: &Desk, now: &Now) -> Step {
        let changes = self.rules.changes(&self.before);
        let back = Step::go(Nav::Back);
        if changes.is_empty() {
            return back;
        }
        back.and(desk.settle(NAME, changes, now))
            .saying(say("release-rules-kept"))
    }

    fn act(&mut self, action: Action, desk: &Desk, now: &Now) -> Step {
        match action {
            Action::Up => self.row = self.row.saturating_sub(1),
            Action::Down => self.row = (self.row + 1).min(Field::ALL.len() - 1),
            Action::First => self.row = 0,
            Action::Last => self.row = Field::ALL.len() - 1,
            Action::Left => return self.turn(false),
            Action::Right | Action::Toggle => return self.turn(true),
            Action::Back | Action::Confirm | Action::Save => return self.close(desk, now),
            HOLD_NOW => self.rules.is_held = true,
            _ => {}
        }
        Step::stay()
    }
}

impl Scene for Retention {
    fn context(&self, _desk: &Desk) -> Context {
        Context::Release
    }

    fn update(&mut self, input: &Input<'_>, desk: &Desk, now: &Now) -> Step {
        match input {
            Input::Action(action) => self.act(*action, desk, now),
            Input::Reply(Reply::Settled(_)) => {
                self.before = desk.library().map(Rules::of).unwrap_or_default();
                Step::stay()
            }
            _ => Step::stay(),
        }
    }

    fn does(&self, action: Action, _desk: &Desk) -> bool {
        use Action::{Back, Confirm, Down, First, Last, Left, Right, Save, Toggle, Up};
        matches!(
            action,
            Back | Confirm | Save | Up | Down | First | Last | Left | Right | Toggle
        )
    }

    fn word(&self, action: Action) -> &'static str {
        match action {
            Action::Right | Action::Left | Action::Toggle => say("alias-key-change"),
            // Leaving keeps what was chosen.
            Action::Confirm | Action::Back | Action::Save => say("alias-key-keep"),
            _ => action.describe(),
        }
    }

    fn hints(&self, _desk: &Desk) -> Vec<Action> {
        vec![Action::Right, Action::Confirm, Action::Help]
    }
}

/// Goes to the number after this one, or before it, and stops at both ends.
fn turned(all: &[u32], now: u32, forward: bool) -> u32 {
    let next = if forward {
        all.iter().find(|one| **one > now)
    } else {
        all.iter().rfind(|one| **one < now)
    };
    next.copied().unwrap_or(now)
}
