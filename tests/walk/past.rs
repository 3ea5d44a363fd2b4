//! Notes of earlier days, so that there is something to look back on.

#![expect(clippy::disallowed_methods, reason = "the past is counted from today")]

use std::sync::Arc;

use afterword::journal::library::setting;
use afterword::journal::note::{Note, State, Written};
use afterword::store::Store;
use afterword::vault::files::real::RealFs;
use afterword::vault::passphrase::Passphrase;
use afterword::vault::places::Places;
use afterword::vault::random;
use chrono::{DateTime, FixedOffset, TimeDelta, Utc};
use toml::{Table, Value};

use crate::program::{Home, PASSPHRASE};

/// Writes notes into the home's journal as the program would have on their days. Of `days = [1, 2]` each gets one.
pub fn write(home: &Home, notes: &[Table]) {
    if notes.is_empty() {
        return;
    }
    let now = Utc::now().fixed_offset();
    let places = Places {
        journal: home.journal(),
        state: home.path(".local/state/afterword"),
        cache: home.path(".cache/afterword"),
    };
    let mut store = Store::at(Arc::new(RealFs), places, now).expect("the journal is there");
    let passphrase = Passphrase::new(PASSPHRASE).expect("a passphrase");
    let opened = store.unlock(&passphrase, &mut |_, _| ());
    assert!(opened.is_ok(), "{:?}", opened.err());
    for note in notes {
        if let Some(name) = note.get("setting").and_then(Value::as_str) {
            set(&mut store, name, now);
            continue;
        }
        for days in days(note) {
            let written = store.put(&read(note, now - TimeDelta::days(days)), &[]);
            assert!(written.is_ok(), "{:?}", written.err());
        }
    }
    store.lock().expect("it locks");
}

/// Turns on what a setting stands for.
fn set(store: &mut Store, name: &str, now: DateTime<FixedOffset>) {
    let on = vec![("on", Some(Value::from(true)))];
    let at = (random::id(), Written::At(now));
    let (note, parents) = setting::next(None, name, on, at);
    let written = store.put_config(&note, &parents);
    assert!(written.is_ok(), "{:?}", written.err());
}

fn days(note: &Table) -> Vec<i64> {
    match note.get("days") {
        Some(Value::Array(days)) => days.iter().filter_map(Value::as_integer).collect(),
        Some(Value::Integer(days)) => vec![*days],
        _ => panic!("how many days ago?"),
    }
}

fn read(table: &Table, written: DateTime<FixedOffset>) -> Note {
    let text = |key: &str| table.get(key).and_then(Value::as_str);
    let mut note = Note::new(random::id(), Written::At(written));
    text("title")
        .unwrap_or_default()
        .clone_into(&mut note.title);
    note.deck = text("deck").map(str::to_owned);
    note.alias = text("alias").map(str::to_owned);
    text("body").unwrap_or_default().clone_into(&mut note.body);
    note.state = text("state").and_then(State::named).unwrap_or(State::Done);
    let tags = table.get("tags").and_then(Value::as_array);
    let tags = tags.into_iter().flatten().filter_map(Value::as_str);
    note.tags = tags.map(str::to_owned).collect();
    let scales = table.get("scales").and_then(Value::as_table);
    for (scale, value) in scales.into_iter().flatten() {
        let value = value.as_integer().expect("a rating");
        let value = u8::try_from(value).expect("0 to 10");
        note.scales.insert(scale.clone(), value);
    }
    note
}
