//! The program without its shell: keys in, frames out.

use std::time::Duration;

use afterword::app::App;
use afterword::app::desk::{Desk, Journal};
use afterword::app::msg::Msg;
use afterword::app::now::Now;
use afterword::app::practice::Practice;
use afterword::app::route::Route;
use afterword::config::Config;
use afterword::config::theme::Theme;
use afterword::deck::decks::Decks;
use afterword::id::Id;
use afterword::journal::library::Library;
use afterword::journal::reader::Readers;
use afterword::keys::chord::Chord;
use afterword::keys::keymap::Keymap;
use afterword::ui;
use chrono::DateTime;
use ratatui::Terminal;
use ratatui::backend::TestBackend;

use crate::stopwatch::time;

/// Time from one key to the next.
const PACE: Duration = Duration::from_millis(120);

/// Holds an open journal, its window, and how long it has been open.
pub struct Shown {
    app: App,
    terminal: Terminal<TestBackend>,
    now: Now,
}

impl Shown {
    /// Opens a screen on a journal.
    pub fn open(library: Library, route: Route, (width, height): (u16, u16)) -> Self {
        let desk = Desk {
            config: Config::default(),
            keymap: Keymap::default(),
            decks: Decks::builtin(),
            journal: Journal::Open(Box::new(library)),
            is_writable: true,
            drafts: Vec::new(),
            inbox: Vec::new(),
            troubles: Vec::new(),
            readers: Readers::default(),
            faults: Vec::new(),
            theme: Theme::default(),
            measure: ui::measure,
            is_covered: false,
            window: (width, height),
            today: chrono::NaiveDate::default(),
            practice: Practice::default(),
            sample: None,
        };
        let now = Now {
            wall: DateTime::parse_from_rfc3339("2026-11-22T10:42:00+01:00").expect("a date"),
            since_start: Duration::ZERO,
            asleep: Duration::ZERO,
            fresh: Id::from_bytes([7; 16]),
        };
        Self {
            app: App::new(desk, route, now),
            terminal: Terminal::new(TestBackend::new(width, height)).expect("a terminal"),
            now,
        }
    }

    /// Presses keys one after the other, and gives the mean time from a key to the end of the frame after it.
    pub fn press(&mut self, keys: &[Chord]) -> Duration {
        let times = keys.iter().map(|key| self.key(*key));
        let count = u32::try_from(keys.len()).expect("few keys");
        times.sum::<Duration>() / count
    }

    fn key(&mut self, key: Chord) -> Duration {
        self.now.since_start += PACE;
        time(|| {
            let effects = self.app.update(Msg::Key(key.into()), self.now);
            let drawn = self.terminal.draw(|frame| ui::draw(&self.app, frame));
            drawn.expect("a terminal of memory");
            effects
        })
    }
}

/// Reads the names of keys, blanks between them.
pub fn keys(names: &str) -> Vec<Chord> {
    let chord = |name: &str| name.parse().expect("a key");
    names.split(' ').map(chord).collect()
}
