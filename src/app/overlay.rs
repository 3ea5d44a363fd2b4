//! What lies above a screen: help, a question, or the list of verbs.

use crossterm::event::{KeyCode, KeyEvent};

use crate::app::option_key;
use crate::app::step::{Choice, Confirm};
use crate::keys::action::Action;
use crate::keys::context::Context;
use crate::keys::keymap::Keymap;

/// Names what lies above a screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Overlay {
    /// The keys that work here.
    Help {
        /// How many rows are scrolled away.
        scroll: usize,
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
    all: Vec<(Action, &'static str)>,
}

/// What stays open after a key, and what it asks for.
type Outcome = (Option<Overlay>, Option<Action>);

impl Overlay {
    /// Opens the list of the verbs that work on a screen, with the screen's words for them.
    #[must_use]
    pub const fn palette(all: Vec<(Action, &'static str)>) -> Self {
        Self::Palette(Palette {
            typed: String::new(),
            row: 0,
            all,
        })
    }

    /// Takes a key in; help scrolls by at most so many rows.
    #[must_use]
    pub fn key(self, key: KeyEvent, keymap: &Keymap, most: usize) -> Outcome {
        match keymap.action(Context::Dialog, key) {
            Some(safe @ (Action::Lock | Action::Hide)) => return (None, Some(safe)),
            Some(Action::Interrupt) => return self.interrupted(),
            _ => {}
        }
        match self {
            Self::Help { scroll } => help_key(scroll, most, key),
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

fn help_key(scroll: usize, most: usize, key: KeyEvent) -> Outcome {
    let scroll = match key.code {
        KeyCode::Down | KeyCode::Char('j') => scroll.saturating_add(1),
        KeyCode::Up | KeyCode::Char('k') => scroll.saturating_sub(1),
        KeyCode::PageDown | KeyCode::Char(' ') => scroll.saturating_add(10),
        KeyCode::PageUp => scroll.saturating_sub(10),
        _ => return (None, None),
    };
    let scroll = scroll.min(most);
    (Some(Overlay::Help { scroll }), None)
}

fn confirm_key(confirm: Confirm, key: KeyEvent) -> Outcome {
    if key.code == KeyCode::Esc {
        return (None, None);
    }
    let pressed = option_key::pressed(key).map(|key| key.to_ascii_lowercase());
    let mut choices = confirm.choices.iter();
    match choices.find(|choice| Some(choice.key) == pressed) {
        Some(choice) => (None, Some(choice.action)),
        None => (Some(Overlay::Confirm(confirm)), None),
    }
}

impl Palette {
    /// Lists the verbs whose name or word holds what was typed, with the word.
    #[must_use]
    pub fn matches(&self) -> Vec<(Action, &'static str)> {
        let typed = self.typed.to_lowercase();
        let fits = |(action, word): &&(Action, &str)| {
            action.name().contains(&typed) || word.to_lowercase().contains(&typed)
        };
        self.all.iter().filter(fits).copied().collect()
    }

    fn key(mut self, key: KeyEvent) -> Outcome {
        match key.code {
            KeyCode::Esc => return (None, None),
            KeyCode::Enter => {
                let chosen = self.matches().get(self.row).map(|(action, _)| *action);
                return (None, chosen);
            }
            KeyCode::Up => self.row = self.row.saturating_sub(1),
            KeyCode::Down => self.row = (self.row + 1).min(self.matches().len().saturating_sub(1)),
            KeyCode::Backspace => {
                self.typed.pop();
                self.row = 0;
            }
            _ => {
                if let Some(typed) = option_key::pressed(key) {
                    self.typed.push(typed);
                    self.row = 0;
                }
            }
        }
        (Some(Overlay::Palette(self)), None)
    }
}
