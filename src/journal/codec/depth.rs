//! How deep front matter nests.

use toml::{Table, Value};

use crate::journal::limits;
use crate::nesting;

/// More brackets or dots than this cannot come from a front matter within the limit: a header and a key of eight
/// parts each, around arrays and tables.
const SAFE: usize = 2 * limits::TOML_DEPTH;

/// Says whether the front matter may be given to the parser.
pub(super) fn is_safe(front: &str) -> bool {
    nesting::is_within(front, SAFE)
}

/// Counts how many tables and arrays stand inside each other, the front matter itself included.
pub(super) fn of(front: &Table) -> usize {
    1 + front.values().map(of_value).max().unwrap_or(0)
}

fn of_value(value: &Value) -> usize {
    match value {
        Value::Array(items) => 1 + items.iter().map(of_value).max().unwrap_or(0),
        Value::Table(table) => of(table),
        _ => 0,
    }
}
