//! What was set aside for a week.
//!
//! It stands in the setting [`SETTING`] under the key [`LINES`]: a list of `name day`, the day on which the line comes
//! back. Each line has a name that lasts as long as what it stands for: another note is another line.

use chrono::{Days, NaiveDate};
use toml::Value;

use crate::journal::library::Library;

/// The name of the setting.
pub const SETTING: &str = "set-aside";
/// The key of the list in it.
pub const LINES: &str = "lines";
/// For so many days a line is not shown.
const DAYS: u64 = 7;

/// Says whether a line is set aside today.
#[must_use]
pub fn is_aside(library: &Library, name: &str, today: NaiveDate) -> bool {
    lines(library).any(|(known, until)| known == name && today < until)
}

/// Gives the list with a line set aside for a week; those that are back are not kept.
#[must_use]
pub fn with(library: &Library, name: &str, today: NaiveDate) -> Value {
    let until = today.checked_add_days(Days::new(DAYS)).unwrap_or(today);
    let others = lines(library).filter(|(known, until)| *known != name && today < *until);
    let others = others.map(|(known, until)| format!("{known} {until}"));
    let all = others.chain([format!("{name} {until}")]);
    Value::Array(all.map(Value::String).collect())
}

/// Gives the list without a line, which is shown again.
#[must_use]
pub fn without(library: &Library, name: &str) -> Value {
    let others = lines(library).filter(|(known, _)| *known != name);
    let others = others.map(|(known, until)| Value::String(format!("{known} {until}")));
    Value::Array(others.collect())
}

fn lines(library: &Library) -> impl Iterator<Item = (&str, NaiveDate)> {
    let setting = library.config(SETTING);
    let lines = setting.into_iter().flat_map(|setting| setting.texts(LINES));
    lines.filter_map(|line| {
        let (name, until) = line.rsplit_once(' ')?;
        Some((name, until.parse().ok()?))
    })
}
