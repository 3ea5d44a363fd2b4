//! The menu over the breathing screen: it waits meanwhile.

use crate::app::desk::Desk;
use crate::app::now::Now;
use crate::app::scene::Input;
use crate::app::screen::breathe::Breathe;
use crate::app::screen::breathe::menu::Menu;
use crate::app::screen::breathe::rating::Rating;
use crate::app::step::Step;
use crate::config::Shape;
use crate::config::habit::Chosen;
use crate::keys::action::Action;

impl Breathe {
    pub(super) fn open_menu(&mut self, desk: &Desk, now: &Now) {
        let was_running = !self.pacing.is_paused();
        if was_running {
            self.pacing.pause(now);
        }
        let is_still = self.moving == Shape::Words;
        let settings = &desk.config.breathe;
        let shape = self.shape;
        let chosen = Chosen {
            shape,
            ..self.chosen()
        };
        self.menu = Some(Menu::new(chosen, settings, is_still, was_running));
    }

    /// Begins anew with what was chosen; shape and sound alone change what goes on.
    pub(super) fn take_menu(&mut self, menu: Menu, desk: &Desk, now: &Now) {
        let chosen = menu.chosen;
        let as_now = Chosen {
            shape: chosen.shape,
            sound: chosen.sound,
            ..self.chosen.clone()
        };
        if chosen != as_now || self.is_closing {
            return self.again(chosen, desk, now);
        }
        self.shape = chosen.shape;
        if chosen.shape != Shape::Words {
            self.moving = chosen.shape;
        }
        self.sounding.sound = chosen.sound;
        if menu.was_running {
            self.pause(now);
        }
    }

    pub(super) fn again(&mut self, chosen: Chosen, desk: &Desk, now: &Now) {
        let before = self.rating.before.filter(|_| !self.is_closing);
        *self = Self {
            is_first: self.is_first,
            rating: Rating {
                before,
                ..Rating::default()
            },
            has_numbers: self.has_numbers,
            ..Self::begin(chosen, desk, now)
        };
    }

    pub(super) fn in_menu(
        &mut self,
        mut menu: Menu,
        input: &Input<'_>,
        desk: &Desk,
        now: &Now,
    ) -> Step {
        match input {
            Input::Action(Action::End | Action::Confirm) => self.take_menu(menu, desk, now),
            Input::Action(Action::Back | Action::Pattern) => {
                if menu.was_running {
                    self.pause(now);
                }
            }
            Input::Action(Action::Pause) => {
                menu.act(Action::Toggle);
                self.menu = Some(menu);
            }
            Input::Action(action) => {
                menu.act(*action);
                self.menu = Some(menu);
            }
            _ => self.menu = Some(menu),
        }
        Step::stay()
    }
}
