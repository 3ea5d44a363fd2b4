//! What lies above a screen: help, a question, or the list of verbs.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use crate::app::step::{Choice, Confirm};
use crate::keys::action::Action;
use crate::keys::context::Context;
use crate::keys::keymap::Keymap;

/// Names what lies above a screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Overlay {
    /// The keys that work here.
    Help {
        /// The screen's keys.
        context: Context,
        /// How many rows are scrolled away.
        scroll: u16,
    },
    /// A question.
    Confirm(Confirm),
    /// Verbs to choose from by typing a part of their name.
    Palette(Palette),
}

/// Holds the list of verbs while one is looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Palette {
    /// What was typed.
    pub typed: String,
    /// The chosen row.
    pub row: usize,
    all: Vec<Action>,
}

/// What stays open after a key, and what it asks for.
type Outcome = (Option<Overlay>, Option<Action>);

impl Overlay {
    /// Opens the help for a screen.
    #[must_use]
    pub const fn help(context: Context) -> Self {
        Self::Help { context, scroll: 0 }
    }

    /// Opens the list of verbs that work on a screen.
    #[must_use]
    pub fn palette(context: Context, keymap: &Keymap, does: impl Fn(Action) -> bool) -> Self {
        let all = keymap
            .bindings(context)
            .into_iter()
            .map(|(_, action)| action);
        Self::Palette(Palette {
            typed: String::new(),
            row: 0,
            all: all
                .filter(|action| *action != Action::Palette && does(*action))
                .collect(),
        })
    }

    /// Takes a key in.
    #[must_use]
    pub fn key(self, key: KeyEvent, keymap: &Keymap) -> Outcome {
        match keymap.action(Context::Dialog, key) {
            Some(safe @ (Action::Lock | Action::Hide)) => return (None, Some(safe)),
            Some(Action::Interrupt) => return self.interrupted(),
            _ => {}
        }
        match self {
            Self::Help { context, scroll } => help_key(context, scroll, key),
            Self::Confirm(confirm) => confirm_key(confirm, key),
            Self::Palette(palette) => palette.key(key),
        }
    }

    /// Says whether it is the question of `ctrl-c`.
    #[must_use]
    pub fn asks_to_leave(&self) -> bool {
        let leaves = |choice: &Choice| choice.action == Action::Leave;
        matches!(self, Self::Confirm(confirm) if confirm.choices.iter().any(leaves))
    }

    /// `ctrl-c` on its own question leaves; elsewhere it asks.
    fn interrupted(self) -> Outcome {
        let action = if self.asks_to_leave() {
            Action::Leave
        } else {
            Action::Interrupt
        };
        (None, Some(action))
    }
}

fn help_key(context: Context, scroll: u16, key: KeyEvent) -> Outcome {
    let scroll = match key.code {
        KeyCode::Down | KeyCode::Char('j') => scroll.saturating_add(1),
        KeyCode::Up | KeyCode::Char('k') => scroll.saturating_sub(1),
        KeyCode::PageDown | KeyCode::Char(' ') => scroll.saturating_add(10),
        KeyCode::PageUp => scroll.saturating_sub(10),
        _ => return (None, None),
    };
    (
        Some(Overlay::Help {
            context,
            scroll: scroll.min(200),
        }),
        None,
    )
}

fn confirm_key(confirm: Confirm, key: KeyEvent) -> Outcome {
    if key.code == KeyCode::Esc {
        return (None, None);
    }
    let pressed = match key.code {
        KeyCode::Char(pressed) => pressed.to_ascii_lowercase(),
        _ => return (Some(Overlay::Confirm(confirm)), None),
    };
    let action = confirm
        .choices
        .iter()
        .find(|choice| choice.key == pressed)
        .map(|choice| choice.action);
    match action {
        Some(action) => (None, Some(action)),
        None => (Some(Overlay::Confirm(confirm)), None),
    }
}

impl Palette {
    /// Lists the verbs whose name or description holds what was typed.
    #[must_use]
    pub fn matches(&self) -> Vec<Action> {
        let typed = self.typed.to_lowercase();
        let fits = |action: &&Action| {
            action.name().contains(&typed) || action.describe().to_lowercase().contains(&typed)
        };
        self.all.iter().filter(fits).copied().collect()
    }

    fn key(mut self, key: KeyEvent) -> Outcome {
        match key.code {
            KeyCode::Esc => return (None, None),
            KeyCode::Enter => {
                let chosen = self.matches().get(self.row).copied();
                return (None, chosen);
            }
            KeyCode::Up => self.row = self.row.saturating_sub(1),
            KeyCode::Down => self.row = (self.row + 1).min(self.matches().len().saturating_sub(1)),
            KeyCode::Backspace => {
                self.typed.pop();
                self.row = 0;
            }
            KeyCode::Char(typed)
                if !key
                    .modifiers
                    .intersects(KeyModifiers::CONTROL | KeyModifiers::ALT) =>
            {
                self.typed.push(typed);
                self.row = 0;
            }
            _ => {}
        }
        (Some(Overlay::Palette(self)), None)
    }
}
