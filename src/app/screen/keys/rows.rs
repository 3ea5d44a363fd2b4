//! What can be chosen on the overview, and sentences that depend on the desk.

use crate::app::desk::Desk;
use crate::journal::reader::Reader;
use crate::words::say;

/// Names a row that can be chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Row {
    /// Go along with what another machine changed.
    Agree,
    /// Encrypt older notes anew for a kit or a key that was let in after them, which takes a new key.
    Anew,
    /// Go on with encrypting anew.
    GoOn,
    /// Change the passphrase.
    Passphrase,
    /// Make a new key.
    Rotate,
    /// Make a new kit.
    Kit,
    /// Let another key read.
    Add,
    /// One of those who read.
    Reader(usize),
}

/// Lists the rows as they stand on the screen: what can be done, then the readers.
#[must_use]
pub fn rows(desk: &Desk) -> Vec<Row> {
    let readers = &desk.readers;
    let agree = readers.asks().then_some(Row::Agree);
    let go_on = (readers.older > 0 && readers.left > 0).then_some(Row::GoOn);
    let is_left = !readers.newcomers.is_empty() && go_on.is_none();
    let anew = is_left.then_some(Row::Anew);
    let deeds = [Row::Passphrase, Row::Rotate, Row::Kit, Row::Add];
    agree
        .into_iter()
        .chain(anew)
        .chain(go_on)
        .chain(deeds)
        .chain((0..readers.present.len()).map(Row::Reader))
        .collect()
}

/// Says what a row does, or whom it names.
#[must_use]
pub fn label(row: Row, desk: &Desk) -> String {
    match row {
        Row::Agree => say("readers-agree").to_owned(),
        Row::Anew => say("readers-anew-too").to_owned(),
        Row::GoOn => say!("readers-go-on", n = desk.readers.left),
        Row::Passphrase => say("readers-passphrase").to_owned(),
        Row::Rotate => say("readers-rotate").to_owned(),
        Row::Kit => say("readers-new-kit").to_owned(),
        Row::Add => say("readers-add").to_owned(),
        Row::Reader(at) => desk.readers.present.get(at).map(named).unwrap_or_default(),
    }
}

/// Names a reader, with the last characters of the key.
#[must_use]
pub fn named(reader: &Reader) -> String {
    if reader.is_kit {
        // The paper ends in other letters: those of the secret half.
        return called(reader).to_owned();
    }
    say!("readers-ends", name = called(reader), last = reader.last())
}

/// Asks whether a reader is to go.
#[must_use]
pub fn remove_question(reader: &Reader) -> String {
    match reader.name.as_str() {
        "" => say!("readers-remove-unnamed", last = reader.last()),
        name => say!("readers-remove-question", name = name),
    }
}

/// Says that all is encrypted anew, and what was left as it is.
#[must_use]
pub fn all_anew(desk: &Desk) -> String {
    let all = say("readers-all-anew");
    match desk.readers.stuck {
        0 => all.to_owned(),
        n => format!("{all} {}", say!("readers-left-alone", n = n)),
    }
}

fn called(reader: &Reader) -> &str {
    match (reader.is_kit, reader.name.as_str()) {
        (true, _) => say("readers-kit"),
        (false, "") => say("readers-unnamed"),
        (false, name) => name,
    }
}
