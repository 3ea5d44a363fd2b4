//! What all screens see, for benches: no files behind it.

use afterword::app::desk::{Desk, Journal};
use afterword::app::practice::Practice;
use afterword::config::Config;
use afterword::config::theme::Theme;
use afterword::deck::decks::Decks;
use afterword::journal::reader::Readers;
use afterword::keys::keymap::Keymap;
use afterword::ui;
use chrono::NaiveDate;

/// Lays out a desk with a locked journal in which notes can be written.
pub fn desk(config: Config) -> Desk {
    Desk {
        config,
        keymap: Keymap::default(),
        decks: Decks::builtin(),
        journal: Journal::Locked,
        is_writable: true,
        drafts: Vec::new(),
        inbox: Vec::new(),
        troubles: Vec::new(),
        readers: Readers::default(),
        faults: Vec::new(),
        theme: Theme::default(),
        measure: ui::measure,
        is_covered: false,
        window: (80, 24),
        today: NaiveDate::default(),
        practice: Practice::default(),
        sample: None,
    }
}
