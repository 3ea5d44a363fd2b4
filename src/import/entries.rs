//! A list of entries in JSON, each with its place.

use std::fmt;

use serde::Deserialize;
use serde_json::Value;
use serde_json::value::RawValue;

use crate::fault::Fault;
use crate::import::page::Page;
use crate::import::taken::Taken;
use crate::words::say;

/// Holds one entry: its fields, and the byte of the text where it begins.
pub struct Entry {
    /// The place.
    pub at: usize,
    fields: Value,
}

impl Entry {
    /// Gives a text; nothing where there is none.
    #[must_use]
    pub fn text(&self, key: &str) -> Option<&str> {
        self.fields.get(key).and_then(Value::as_str)
    }

    /// Gives the texts of a list.
    #[must_use]
    pub fn texts(&self, key: &str) -> Vec<String> {
        let list = self.fields.get(key).and_then(Value::as_array);
        let texts = list.into_iter().flatten().filter_map(Value::as_str);
        texts.map(str::to_owned).collect()
    }

    /// Says whether something is true.
    #[must_use]
    pub fn is(&self, key: &str) -> bool {
        self.value(key).and_then(Value::as_bool).unwrap_or(false)
    }

    /// Gives any value.
    #[must_use]
    pub fn value(&self, key: &str) -> Option<&Value> {
        self.fields.get(key)
    }
}

/// Prints its place, never text.
impl fmt::Debug for Entry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Entry(at {})", self.at)
    }
}

/// Takes a text apart: the list that stands under `key`, or the text where it is a list itself.
///
/// An entry that is no object, or nests deeper than the reader of JSON follows, is passed over in `taken`.
///
/// # Errors
/// When the text is not JSON, or has no such list.
pub fn of(page: &Page<'_>, key: &str, taken: &mut Taken) -> Result<Vec<Entry>, Fault> {
    let text = page.text.trim_start_matches('\u{feff}');
    let mut entries = Vec::new();
    for raw in list(page, text, key)? {
        let at = raw.get().as_ptr().addr() - page.text.as_ptr().addr();
        match serde_json::from_str::<Value>(raw.get()) {
            Ok(fields @ Value::Object(_)) => entries.push(Entry { at, fields }),
            _ => taken.pass(page, at, "import-no-entry", "import-no-entry-hint"),
        }
    }
    Ok(entries)
}

fn list<'t>(page: &Page<'_>, text: &'t str, key: &str) -> Result<Vec<&'t RawValue>, Fault> {
    let not_json = |error: serde_json::Error| {
        let what = say!("import-not-json", why = error.to_string());
        Fault {
            file: page.file.to_owned(),
            line: error.line().max(1),
            column: error.column().max(1),
            what,
            remedy: say("import-not-json-hint").to_owned(),
        }
    };
    if text.trim_start().starts_with('[') {
        return serde_json::from_str(text).map_err(not_json);
    }
    let mut all: Fields<'t> = serde_json::from_str(text).map_err(not_json)?;
    let missing = || page.fault(0, say!("import-no-list", key = key), "import-no-list-hint");
    let entries = all.0.remove(key).ok_or_else(missing)?;
    serde_json::from_str(entries.get()).map_err(|_| missing())
}

/// Holds the fields of the outermost object, unread.
#[derive(Deserialize)]
struct Fields<'t>(#[serde(borrow)] std::collections::BTreeMap<String, &'t RawValue>);

/// Reads one number beside the list; nothing where there is none.
#[must_use]
pub fn number(text: &str, key: &str) -> Option<i64> {
    let text = text.trim_start_matches('\u{feff}');
    let fields: Fields<'_> = serde_json::from_str(text).ok()?;
    serde_json::from_str(fields.0.get(key)?.get()).ok()
}
