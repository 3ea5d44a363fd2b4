//! The next versions of the notes that a deck was about.

use std::collections::BTreeMap;

use crate::app::desk::Desk;
use crate::app::effect::Save;
use crate::app::now::Now;
use crate::app::screen::guided::prepared;
use crate::deck::deed::Deed;
use crate::deck::model::Does;
use crate::deck::session::Session;
use crate::deck::supply::Supply;
use crate::id::Id;
use crate::journal::agenda::change::taken;
use crate::journal::agenda::key::Key;
use crate::journal::library::entry::Entry;
use crate::journal::note::{HELD, Note, State};
use crate::journal::retention::{due, grace};

/// Gives what a deck asks for as revisions in the place of all that stand, one a note; a note that stays as it is needs
/// none.
#[must_use]
pub fn of(session: &Session, desk: &Desk, now: &Now) -> Vec<Save> {
    let mut revised = Revised {
        desk,
        notes: BTreeMap::new(),
    };
    for deed in session.deeds() {
        revised.change(&deed.item, |key, note| done(&deed, key, note, desk));
    }
    for asked in prepared::asked(session) {
        revised.change(&asked.item, |key, note| asked.put(key, note));
    }
    revised.saves(now)
}

/// Holds the notes that are changed.
struct Revised<'d> {
    desk: &'d Desk,
    notes: BTreeMap<Id, (&'d Entry, Note)>,
}

impl Revised<'_> {
    /// Changes the note that an item stands for, if it can be changed.
    fn change(&mut self, item: &str, change: impl FnOnce(Key, &mut Note)) {
        let Ok(key) = item.parse::<Key>() else { return };
        let library = self.desk.library();
        let Some(entry) = library.and_then(|library| library.entry(key.note)) else {
            return;
        };
        if entry.is_newer() || entry.is_binned() || entry.is_forked() {
            return;
        }
        let stands = || (entry, entry.current().note.clone());
        let (_, note) = self.notes.entry(key.note).or_insert_with(stands);
        change(key, note);
    }

    fn saves(self, now: &Now) -> Vec<Save> {
        let written = self.desk.written(now);
        let changed = self.notes.into_values();
        let changed = changed.filter(|(entry, note)| *note != entry.current().note);
        let save = |(entry, note): (&Entry, Note)| Save {
            note: Note { written, ..note },
            parents: entry.head_ids(),
            draft: None,
        };
        changed.map(save).collect()
    }
}

fn done(deed: &Deed, key: Key, note: &mut Note, desk: &Desk) {
    if deed.supply == Some(Supply::Flagged) {
        let is_closed = matches!(deed.does, Does::Close | Does::Release);
        taken(note, key, desk.today, is_closed);
    }
    match deed.does {
        Does::Keep => {}
        Does::Later => due::keep(note, desk.today),
        Does::Close => note.state = State::Done,
        Does::Hold => note.add_label(HELD),
        Does::Release => {
            if let Some(library) = desk.library() {
                grace::mark(note, deed.line.as_deref(), library, desk.today);
            }
        }
    }
}
