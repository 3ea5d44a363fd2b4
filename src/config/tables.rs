//! The groups of the file with their keys, and what is read in more than one of them.

use std::ops::RangeInclusive;
use std::time::Duration;

use toml::Spanned;
use toml::de::{DeString, DeTable};

use super::raw::{Raw, Value};

/// Lists the tables of the file with their keys; the first is the top of the file.
pub(super) const TABLES: [(&str, &[&str]); 4] = [
    (
        "",
        &[
            "theme",
            "clock",
            "idle-minutes",
            "reduced-motion",
            "text-width",
            "autosave-seconds",
            "written",
            "mouse",
            "cover",
            "copy-command",
            "paste-command",
            "osc52",
            "editor",
            "guard",
            "guard-packs",
            "name",
            "breathe",
            "journal",
            "words",
            "keys",
        ],
    ),
    (
        "breathe",
        &[
            "pattern",
            "minutes",
            "shape",
            "start-seconds",
            "numbers",
            "sound",
            "cue-command",
            "remember",
            "own",
        ],
    ),
    ("journal", &["folder"]),
    ("words", &["language", "patient", "voice", "name"]),
];

/// Goes through a table of the file.
pub(super) fn each(
    raw: &mut Raw,
    name: &str,
    key: &Spanned<DeString>,
    value: &Value,
    mut take: impl FnMut(&mut Raw, &Spanned<DeString>, &Value),
) {
    let Some(table) = value.get_ref().as_table() else {
        let remedy = format!("write [{name}] on a line of its own and its settings below");
        return raw.fault(
            key.span(),
            format!("\"{name}\" is a group of settings"),
            remedy,
        );
    };
    let table: &DeTable = table;
    for (key, value) in table {
        take(raw, key, value);
    }
}

/// Notes an unknown key of a table, with the table to which it belongs if there is one.
pub(super) fn unknown(raw: &mut Raw, key: &Spanned<DeString>, table: usize) {
    let name = key.get_ref().as_ref();
    let elsewhere = TABLES.iter().find(|(_, keys)| keys.contains(&name));
    let elsewhere = elsewhere.map(|(table, _)| match *table {
        "" => "at the top of the file, above the first [group]".to_owned(),
        table => format!("under [{table}]"),
    });
    raw.unknown(key, TABLES[table].1, elsewhere.as_deref());
}

/// Reads whole seconds within bounds.
pub(super) fn seconds(
    raw: &mut Raw,
    value: &Value,
    bounds: RangeInclusive<u64>,
    into: &mut Duration,
) {
    let mut number = into.as_secs();
    raw.number(value, bounds, &mut number);
    *into = Duration::from_secs(number);
}
