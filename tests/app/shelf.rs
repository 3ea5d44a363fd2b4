//! Notes for the tests of the screens that list and show them, and a worker that answers at once.

use afterword::app::effect::Effect;
use afterword::app::msg::{Reply, Saved, Trouble};
use afterword::id::Id;
use afterword::journal::library::entry::Entry;
use afterword::journal::note::{DayPart, Note, State, Written};
use afterword::journal::revision::{FORMAT, Kind, Revision};

use crate::harness::{Harness, Start, id, revision};

/// Opens a journal with these versions.
pub fn shelf(revisions: Vec<Revision>) -> Harness {
    Harness::start(Start::Open(revisions, Vec::new()))
}

/// A version of the note `number`, over others.
pub fn version(number: u8, version: u8, parents: &[u8], body: &str) -> Revision {
    Revision {
        id: id(version),
        parents: parents.iter().copied().map(id).collect(),
        ..revision(number, "a title", body)
    }
}

/// Opens three notes: one about harbour, one that waits for a next step, and the newest.
pub fn three() -> Harness {
    let mut first = revision(1, "quiet hour", "Rain on the roof.\n");
    first.note.alias = Some("harbour".into());
    let mut second = revision(2, "late again", "The door, and tired eyes.\n");
    second.note.tags = vec!["#own".into()];
    second.note.state = State::Open;
    let third = revision(3, "on the bus", "Tired, and glad of it.\n");
    let mut notes = [first, second, third];
    for (day, revision) in (1..).zip(&mut notes) {
        let written = revision.note.written.local().date() - chrono::Days::new(9 - 3 * day);
        let part = DayPart::Morning;
        revision.note.written = Written::Part(written, part);
    }
    shelf(notes.to_vec())
}

/// One note that two machines changed apart.
pub fn fork() -> Vec<Revision> {
    vec![
        version(1, 101, &[], "How it began.\n"),
        version(1, 102, &[101], "How it began.\n\nAt home.\n"),
        version(1, 103, &[101], "How it began.\n\nOn the ward.\n"),
    ]
}

/// Answers everything that was to be written, as the worker does, and forgets the effects.
pub fn settle(h: &mut Harness) {
    for effect in std::mem::take(&mut h.effects) {
        let revision = match effect {
            Effect::Save(save) => written(h, Kind::Note, save.note, save.parents),
            Effect::Bin(note, parents) => {
                let note = Note::new(note.id, note.written);
                written(h, Kind::Tombstone, note, parents)
            }
            Effect::Settle(set) => {
                let revision = written(h, Kind::Config, set.note, set.parents);
                h.reply(Reply::Settled(Box::new(Saved {
                    revision,
                    confirmed: true,
                    draft: None,
                })));
                continue;
            }
            _ => continue,
        };
        h.reply(Reply::Saved(Box::new(Saved {
            revision,
            confirmed: true,
            draft: None,
        })));
    }
}

fn written(h: &Harness, kind: Kind, note: Note, parents: Vec<Id>) -> Revision {
    let library = h.app.desk().library().expect("an open journal");
    let known = library
        .entry(note.id)
        .map_or(0, |entry| entry.history().len());
    let mut bytes = [0xee; 16];
    bytes[0] = u8::try_from(known).expect("few versions");
    bytes[1] = u8::try_from(parents.len()).expect("few parents");
    bytes[2..10].copy_from_slice(&note.id.to_string().as_bytes()[..8]);
    Revision {
        id: Id::from_bytes(bytes),
        format: FORMAT,
        kind,
        parents,
        device: "d1a2b3c4".into(),
        note,
    }
}

/// Says to the program that a note could not be written.
pub fn refuse(h: &mut Harness, note: Id) {
    h.reply(Reply::NotSaved(
        note,
        Trouble {
            what: "The disk is full.".into(),
            remedy: "Make room.".into(),
        },
    ));
}

pub fn entry(h: &Harness, note: Id) -> &Entry {
    let library = h.app.desk().library().expect("an open journal");
    library.entry(note).expect("a note")
}

pub fn row_of(screen: &str, words: &str) -> usize {
    let row = screen.lines().position(|row| row.contains(words));
    row.unwrap_or_else(|| panic!("{words:?} is not on\n{screen}"))
}

/// Gives the row of the list with the cursor.
pub fn chosen(screen: &str) -> String {
    let mut rows = screen
        .lines()
        .filter(|row| row.trim_start().starts_with('›'));
    let row = rows
        .next()
        .unwrap_or_else(|| panic!("no row is chosen on\n{screen}"));
    row.to_owned()
}

/// A text that no window shows at once.
pub fn sixty_lines() -> String {
    let lines: Vec<_> = (1..=60).map(|line| format!("line {line}\n")).collect();
    lines.join("\n")
}
