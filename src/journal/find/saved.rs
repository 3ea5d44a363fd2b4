//! Queries that the user keeps under a name: settings named `query:NAME`, the query as it was typed under `asks`.

use std::fmt;

use toml::Value;

use crate::journal::find::fold::fold;
use crate::journal::library::Library;
use crate::journal::library::setting::{Changes, Setting};

/// Where the names of these settings begin.
const NAME: &str = "query:";

/// The most characters that a name is given.
pub const NAME_LONGEST: usize = 40;

const ASKS: &str = "asks";

/// Holds one saved query.
#[derive(Clone, PartialEq, Eq)]
pub struct Saved {
    /// Its name.
    pub name: String,
    /// The query as it was typed; days such as `2w` count from the day on which it is asked.
    pub asks: String,
}

/// Lists the saved queries by name; what was removed is left out.
#[must_use]
pub fn saved(library: &Library) -> Vec<Saved> {
    let mut all: Vec<Saved> = library.configs().filter_map(read).collect();
    all.sort_by_cached_key(|saved| fold(&saved.name));
    all
}

fn read(setting: &Setting) -> Option<Saved> {
    Some(Saved {
        name: setting.name().strip_prefix(NAME)?.to_owned(),
        asks: setting.text(ASKS)?.to_owned(),
    })
}

/// Gives the name of the setting that holds a query.
#[must_use]
pub fn setting_name(name: &str) -> String {
    format!("{NAME}{name}")
}

/// Gives what to change so that it holds this query; none removes it.
#[must_use]
pub fn changes(asks: Option<&str>) -> Changes {
    vec![(ASKS, asks.map(Value::from))]
}

/// Prints lengths, never a word.
impl fmt::Debug for Saved {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Saved({} bytes)", self.asks.len())
    }
}
