//! Drives the breathing screen.

use std::time::Duration;

use afterword::app::msg::Msg;
use afterword::app::route::{Breathing, Route};
use afterword::app::screen::Screen;
use afterword::app::screen::breathe::Breathe;
use afterword::config::Config;

use crate::harness::{Harness, Start};

/// Begins from the locked start, with one key.
pub fn breathing() -> Harness {
    let mut h = Harness::start(Start::Locked);
    h.keys("b");
    h
}

/// Begins with a pattern, a length and settings.
pub fn own(pattern: &str, minutes: u32, config: Config) -> Harness {
    let route = Route::Breathe(Breathing {
        pattern: Some(pattern.to_owned()),
        minutes: Some(minutes),
        sound: None,
    });
    Harness::at(route, config)
}

/// Waits so many milliseconds, and looks at the clock at the end of them.
pub fn wait(h: &mut Harness, millis: u64) {
    h.wait(Duration::from_millis(millis));
    h.send(Msg::Tick);
}

/// Gives the breathing screen, which is open.
pub fn screen(h: &Harness) -> &Breathe {
    match h.app.screen() {
        Screen::Breathe(breathe) => breathe,
        _ => panic!("not the breathing screen"),
    }
}

/// Says whether it is open.
pub fn is_open(h: &Harness) -> bool {
    matches!(h.app.screen(), Screen::Breathe(_))
}

/// Says whether a text is on the screen.
pub fn shows(h: &Harness, text: &str) -> bool {
    h.screen(80, 24).contains(text)
}

/// Gives the place in the session.
pub fn place(h: &Harness) -> Duration {
    screen(h).pacing.elapsed(h.app.now())
}
