//! Our own form, as `export --format json` writes it.

use serde::Deserialize as _;
use serde_json::Value;

use crate::export::json::SCHEMA;
use crate::fault::Fault;
use crate::import::entries::{self, Entry};
use crate::import::page::Page;
use crate::import::taken::{Taken, note};
use crate::import::when;
use crate::journal::note::{DayPart, Note, State, Written};
use crate::words::say;

/// What is wrong with an entry, and what to do.
type Wrong = (&'static str, &'static str);

const STRANGE: Wrong = ("import-strange", "import-strange-hint");

pub(super) fn read(page: &Page<'_>) -> Result<Taken, Fault> {
    let mut taken = Taken::default();
    let entries = entries::of(page, "notes", &mut taken)?;
    if entries::number(page.text, "schema").is_some_and(|schema| schema != SCHEMA) {
        return Err(page.fault(0, say("import-schema"), "import-schema-hint"));
    }
    for entry in entries {
        match whole(page, &entry) {
            Ok(note) => taken.take(page, entry.at, note),
            Err((what, remedy)) => taken.pass(page, entry.at, what, remedy),
        }
    }
    Ok(taken)
}

fn whole(page: &Page<'_>, entry: &Entry) -> Result<Note, Wrong> {
    let written = written(page, entry).ok_or(("import-no-time", "import-no-time-hint"))?;
    let text = |key| entry.text(key).unwrap_or_default();
    let mut note = note(written, text("title"), text("body"), &entry.texts("tags"));
    note.deck = entry.text("deck").map(str::to_owned);
    note.alias = entry.text("alias").map(str::to_owned);
    note.state = match entry.text("state") {
        Some(state) => State::named(state).ok_or(STRANGE)?,
        None => State::default(),
    };
    for (scale, rating) in fields(entry, "scales")? {
        let rating = rating.as_u64().and_then(|rating| u8::try_from(rating).ok());
        note.scales.insert(scale, rating.ok_or(STRANGE)?);
    }
    for (key, kept) in fields(entry, "kept")? {
        let kept = toml::Value::deserialize(kept).map_err(|_| STRANGE)?;
        note.unknown.insert(key, kept);
    }
    Ok(note)
}

/// Gives the fields of an object; none where there is no object.
fn fields(entry: &Entry, key: &str) -> Result<serde_json::Map<String, Value>, Wrong> {
    match entry.value(key) {
        None | Some(Value::Null) => Ok(serde_json::Map::new()),
        Some(Value::Object(fields)) => Ok(fields.clone()),
        Some(_) => Err(STRANGE),
    }
}

/// Reads a time, a day with its part, or a month, which stands for its first day.
fn written(page: &Page<'_>, entry: &Entry) -> Option<Written> {
    let text = entry.text("written")?;
    match (entry.text("part"), when::day(text)) {
        (Some(part), Some(day)) => DayPart::named(part).map(|part| Written::Part(day, part)),
        (None, Some(day)) => Some(when::on(day)),
        _ => when::read(page, text).or_else(|| when::day(&format!("{text}-01")).map(when::on)),
    }
}
