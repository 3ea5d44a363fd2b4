//! What a key, a paste or the mouse does: first what is above the screen, then the verbs that work anywhere, then the screen.

use crossterm::event::KeyEvent;

use crate::app::App;
use crate::app::effect::Effect;
use crate::app::help;
use crate::app::mouse::Mouse;
use crate::app::overlay::Overlay;
use crate::app::scene::{Input, Scene};
use crate::app::scroll::Page;
use crate::app::step::{Choice, Confirm};
use crate::keys::action::Action;
use crate::words::say;

/// The exit code after `ctrl-c`.
const INTERRUPTED: i32 = 130;

impl App {
    pub(crate) fn key(&mut self, key: KeyEvent) -> Vec<Effect> {
        if self.is_hidden && !self.asks_to_leave() {
            return self.hidden_key(key);
        }
        if let Some(overlay) = self.overlay.take() {
            return self.overlay_key(overlay, key);
        }
        let action = self
            .desk
            .keymap
            .action(self.screen().context(&self.desk), key);
        match action {
            Some(action) => self.act(action),
            None => self.give(&Input::Key(key)),
        }
    }

    /// Says whether the question is open whether to leave the program, the only one that shows above a hidden screen.
    #[must_use]
    pub fn asks_to_leave(&self) -> bool {
        self.overlay.as_ref().is_some_and(Overlay::asks_to_leave)
    }

    /// Hidden, only the keys that keep things safe work.
    fn hidden_key(&mut self, key: KeyEvent) -> Vec<Effect> {
        match self
            .desk
            .keymap
            .action(self.screen().context(&self.desk), key)
        {
            Some(action @ (Action::Hide | Action::Lock | Action::Interrupt)) => self.act(action),
            _ => Vec::new(),
        }
    }

    fn overlay_key(&mut self, overlay: Overlay, key: KeyEvent) -> Vec<Effect> {
        let most = match overlay {
            Overlay::Help { .. } => {
                let sheet = help::sheet(self.screen(), &self.desk);
                (self.desk.measure)(&self.desk, Page::Help(&sheet)).most()
            }
            _ => 0,
        };
        let (overlay, action) = overlay.key(key, &self.desk.keymap, most);
        self.overlay = overlay;
        action.map_or_else(Vec::new, |action| self.act(action))
    }

    fn act(&mut self, action: Action) -> Vec<Effect> {
        match action {
            Action::Hide => {
                self.is_hidden = !self.is_hidden;
                let mut effects = if self.is_hidden {
                    self.interrupt_screens()
                } else {
                    Vec::new()
                };
                effects.push(Effect::Wipe);
                effects
            }
            Action::Cover => {
                self.cover();
                self.give(&Input::Tick) // a page that scrolls looks where it stands
            }
            Action::Lock => {
                self.is_hidden = false;
                self.lock()
            }
            Action::Interrupt => self.interrupt(),
            Action::Leave => self.quit(INTERRUPTED),
            Action::Quit => self.quit(0),
            Action::Help => {
                self.hush();
                self.overlay = Some(Overlay::Help { scroll: 0 });
                Vec::new()
            }
            Action::Palette => {
                self.hush();
                let commands = help::commands(self.screen(), &self.desk);
                self.overlay = Some(Overlay::palette(commands));
                Vec::new()
            }
            action => self.give(&Input::Action(action)),
        }
    }

    /// The first `ctrl-c` asks, the second leaves. A hidden screen stays hidden behind the question.
    fn interrupt(&mut self) -> Vec<Effect> {
        self.overlay = Some(Overlay::Confirm(Confirm {
            question: say("app-leave-question").into(),
            detail: say("app-leave-detail").into(),
            choices: vec![Choice {
                key: 'y',
                label: say("app-leave"),
                action: Action::Leave,
            }],
        }));
        Vec::new()
    }

    /// Says whether the terminal is to tell of the mouse now: the screen makes use of it, nothing lies above, and the
    /// settings do not forbid it.
    #[must_use]
    pub fn wants_mouse(&self) -> bool {
        let is_shown = !self.is_hidden && self.overlay.is_none();
        is_shown && self.desk.config.mouse && self.screen().wants_mouse()
    }

    /// A report may still be on its way when the screen is gone that asked for it.
    pub(crate) fn mouse(&mut self, mouse: Mouse) -> Vec<Effect> {
        if self.wants_mouse() {
            self.give(&Input::Mouse(mouse))
        } else {
            Vec::new()
        }
    }

    pub(crate) fn paste(&mut self, text: &str) -> Vec<Effect> {
        if self.is_hidden || self.overlay.is_some() {
            return Vec::new();
        }
        self.give(&Input::Paste(text))
    }
}
