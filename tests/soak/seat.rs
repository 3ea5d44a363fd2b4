//! A program that somebody uses on a device, and often loses.

use std::time::Duration;

use rustix::process::Signal;

use crate::program::Home;
use crate::pty::{Terminal, WIDE};

/// A running program and whether its journal is open.
pub struct Seat<'a> {
    pub home: &'a Home,
    pub t: Terminal,
    pub is_open: bool,
}

impl<'a> Seat<'a> {
    pub fn start(home: &'a Home) -> Self {
        let mut t = Terminal::start(home, WIDE, &[]);
        t.wait_place("locked");
        let is_open = false;
        Self { home, t, is_open }
    }

    /// Opens the journal, if it is not.
    pub fn open(&mut self) {
        if !self.is_open {
            self.t.type_keys("\r").unlock();
            self.is_open = true;
            self.wait_home();
        }
    }

    pub fn lock(&mut self) {
        self.t.type_keys("\x0c").wait_place("locked");
        self.is_open = false;
    }

    /// Waits for the start, open or locked.
    pub fn wait_home(&mut self) {
        let is_open = self.is_open;
        self.t
            .wait_until("the start", |screen| is_home(screen, is_open));
    }

    /// Goes back to the start from wherever this is, and leaves nothing behind.
    pub fn back(&mut self) {
        for _ in 0..8 {
            self.t.watch(Duration::from_millis(30));
            if is_home(self.t.screen(), self.is_open) {
                return;
            }
            let before = self.t.contents();
            self.t.type_keys("\x1b");
            self.t
                .wait_until("esc", |screen| screen.contents() != before);
        }
        panic!("there is no way back:\n{}", self.t.contents());
    }

    /// Opens a screen that a key leads to from the start.
    pub fn go(&mut self, key: &str, place: &str) {
        self.t.type_keys(key).wait_place(place);
    }

    /// Saves the page that is open, and waits until that is said.
    pub fn save(&mut self) {
        self.t.type_keys("\x13").wait_for("Saved and sealed.");
    }

    /// Kills the program.
    pub fn kill(&mut self) {
        self.t.leader().send(Signal::KILL);
        self.t.leader().wait_ended();
    }

    /// Begins anew after an end.
    pub fn again(&mut self) {
        *self = Self::start(self.home);
    }
}

/// Says whether the start is shown and nothing before it.
fn is_home(screen: &vt100::Screen, is_open: bool) -> bool {
    let text = screen.contents();
    let place = text.lines().next().unwrap_or_default();
    text.contains("Between sessions") && place.contains("locked") != is_open && !text.contains('╭')
}
