//! Screens open and close, and what becomes of breathing when its screen closes, is broken off, or the program ends.

use crate::app::App;
use crate::app::autosave::Autosave;
use crate::app::effect::Effect;
use crate::app::route::Route;
use crate::app::scene::Scene;
use crate::app::screen::Screen;
use crate::app::screen::breathe::rating::Felt;

impl App {
    /// Lets every screen know that it is broken off.
    pub(crate) fn interrupt_screens(&mut self) -> Vec<Effect> {
        let (desk, now) = (&self.desk, &self.now);
        let screens = self.stack.iter_mut();
        screens
            .flat_map(|screen| screen.interrupt(desk, now))
            .collect()
    }

    /// Opens a screen above the others. A session of breathing that is open is not one that was broken off.
    pub(crate) fn push(&mut self, route: Route) {
        self.stack.push(Screen::open(route, &self.desk, &self.now));
        if matches!(self.screen(), Screen::Breathe(_)) {
            self.desk.practice.stop(None);
        }
        self.autosave = Autosave::at(self.screen().draft_version());
    }

    /// Closes the screen on top, unless it is home.
    pub(crate) fn close(&mut self) {
        if self.stack.len() > 1
            && let Some(screen) = self.stack.pop()
        {
            self.part_with(&screen);
        }
        self.autosave = Autosave::at(self.screen().draft_version());
    }

    /// Keeps in mind where a session was broken off, and how it was.
    fn part_with(&mut self, screen: &Screen) {
        let Screen::Breathe(breathe) = screen else {
            return;
        };
        let practice = &mut self.desk.practice;
        practice.stop(breathe.stopped(&self.now));
        practice.uneasy = match breathe.rating.felt {
            None => practice.uneasy,
            Some(felt) if Felt::is_uneasy(felt) => practice.uneasy.saturating_add(1),
            Some(_) => 0,
        };
    }

    /// Closes all screens but home.
    pub(crate) fn close_all(&mut self) {
        for screen in self.stack.split_off(1) {
            self.part_with(&screen);
        }
    }

    /// Leaves out what the settings do not want.
    pub(crate) fn wanted(&self, mut effects: Vec<Effect>) -> Vec<Effect> {
        if !self.desk.config.breathe.remember {
            effects.retain(|effect| !matches!(effect, Effect::Remember(_)));
        }
        effects
    }

    /// Gives what the next run has to know of a session that this end breaks off.
    pub(crate) fn remembered_at_the_end(&mut self) -> Vec<Effect> {
        if self.stack.len() > 1 {
            self.close_all();
        }
        let habit = self.desk.practice.at_the_end(&self.now);
        self.wanted(
            habit
                .map(|habit| Effect::Remember(Box::new(habit)))
                .into_iter()
                .collect(),
        )
    }
}
