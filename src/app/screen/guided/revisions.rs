//! The next versions of the notes that a deck was about.

use crate::app::desk::Desk;
use crate::app::effect::Save;
use crate::app::now::Now;
use crate::deck::deed::Deed;
use crate::deck::model::Does;
use crate::journal::library::entry::Entry;
use crate::journal::note::{HELD, LEARNING, Note, RELEASE, State};

/// Gives what a deck asks for as revisions in the place of all that stand; a note that stays as it is needs none.
#[must_use]
pub fn of(deeds: &[Deed], desk: &Desk, now: &Now) -> Vec<Save> {
    let Some(library) = desk.library() else {
        return Vec::new();
    };
    let asked = deeds.iter().filter_map(|deed| {
        let entry = library.entry(deed.item.parse().ok()?)?;
        Some((deed, entry))
    });
    asked
        .filter(|(_, entry)| !entry.is_newer() && !entry.is_binned() && !entry.is_forked())
        .filter_map(|(deed, entry)| revision(deed, entry, desk, now))
        .collect()
}

fn revision(deed: &Deed, entry: &Entry, desk: &Desk, now: &Now) -> Option<Save> {
    let stands = &entry.current().note;
    let note = done(deed, stands.clone());
    (note != *stands).then(|| Save {
        note: Note {
            written: desk.written(now),
            ..note
        },
        parents: entry.head_ids(),
        draft: None,
    })
}

fn done(deed: &Deed, mut note: Note) -> Note {
    match deed.does {
        Does::Keep => {}
        Does::Close => note.state = State::Done,
        Does::Hold => label(&mut note, HELD),
        Does::Release => {
            label(&mut note, RELEASE);
            if let Some(line) = &deed.line {
                let line = toml::Value::String(line.clone());
                note.unknown.insert(LEARNING.to_owned(), line);
            }
        }
    }
    note
}

fn label(note: &mut Note, tag: &str) {
    if !note.tags.iter().any(|known| known == tag) {
        note.tags.push(tag.to_owned());
    }
}
