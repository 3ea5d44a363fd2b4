//! From a file to settings: every key, its bounds, and the mistakes.

use std::path::PathBuf;
use std::time::Duration;

use toml::Spanned;
use toml::de::{DeString, DeTable};

use crate::breath::pattern::{Pattern, PatternError};
use crate::fault::Fault;

use super::bindings;
use super::raw::{Raw, Value};
use super::theme::ThemeName;
use super::{Breathe, Clock, Config, Precision, Shape};

/// Lists the tables of the file with their keys; the first is the top of the file.
const TABLES: [(&str, &[&str]); 3] = [
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
            "cover",
            "breathe",
            "journal",
            "keys",
        ],
    ),
    (
        "breathe",
        &["pattern", "minutes", "shape", "start-seconds", "numbers"],
    ),
    ("journal", &["folder"]),
];

const THEMES: [(&str, ThemeName); 5] = [
    ("auto", ThemeName::Auto),
    ("dark", ThemeName::Dark),
    ("light", ThemeName::Light),
    ("high-contrast", ThemeName::HighContrast),
    ("monochrome", ThemeName::Monochrome),
];
const PRECISIONS: [(&str, Precision); 2] = [
    ("exact", Precision::Exact),
    ("day-part", Precision::DayPart),
];
const SHAPES: [(&str, Shape); 4] = [
    ("circle", Shape::Circle),
    ("column", Shape::Column),
    ("sweep", Shape::Sweep),
    ("words", Shape::Words),
];

impl Config {
    /// Reads a file; what is wrong in it or not there has its default.
    ///
    /// Gives every mistake at once, in the order of the file, which is named as `file`.
    #[must_use]
    pub fn parse(file: &str, text: &str) -> (Self, Vec<Fault>) {
        let mut config = Self::default();
        let (mut raw, table) = Raw::read(file, text);
        let unreadable = raw.count();
        for (key, value) in &table {
            config.take(&mut raw, key, value);
        }
        (config, raw.into_faults(unreadable))
    }

    fn take(&mut self, raw: &mut Raw, key: &Spanned<DeString>, value: &Value) {
        match key.get_ref().as_ref() {
            "theme" => raw.one_of(value, &THEMES, &mut self.theme),
            "clock" => self.clock = clock(raw, value, self.clock),
            "idle-minutes" => minutes(raw, value, 1..=60, &mut self.idle),
            "reduced-motion" => raw.yes_no(value, &mut self.reduced_motion),
            "text-width" => self.text_width = width(raw, value, self.text_width),
            "autosave-seconds" => seconds(raw, value, 1..=2, &mut self.autosave),
            "written" => raw.one_of(value, &PRECISIONS, &mut self.written),
            "cover" => raw.yes_no(value, &mut self.cover),
            "breathe" => each(raw, "breathe", key, value, |raw, key, value| {
                self.breathe.take(raw, key, value);
            }),
            "journal" => each(raw, "journal", key, value, |raw, key, value| {
                match key.get_ref().as_ref() {
                    "folder" => self.folder = folder(raw, value),
                    _ => unknown(raw, key, 2),
                }
            }),
            "keys" => {
                let mut keys = Vec::new();
                each(raw, "keys", key, value, |raw, key, value| {
                    keys.extend(bindings::read(raw, key, value));
                });
                self.keymap = bindings::bind(raw, &self.keymap, &keys);
            }
            _ => unknown(raw, key, 0),
        }
    }
}

impl Breathe {
    fn take(&mut self, raw: &mut Raw, key: &Spanned<DeString>, value: &Value) {
        match key.get_ref().as_ref() {
            "pattern" => pattern(raw, value, &mut self.pattern),
            "minutes" => raw.number(value, 1..=30, &mut self.minutes),
            "shape" => raw.one_of(value, &SHAPES, &mut self.shape),
            "start-seconds" => seconds(raw, value, 4..=6, &mut self.start),
            "numbers" => raw.yes_no(value, &mut self.numbers),
            _ => unknown(raw, key, 1),
        }
    }
}

/// Goes through a table of the file.
fn each(
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
fn unknown(raw: &mut Raw, key: &Spanned<DeString>, table: usize) {
    let name = key.get_ref().as_ref();
    let elsewhere = TABLES.iter().find(|(_, keys)| keys.contains(&name));
    let elsewhere = elsewhere.map(|(table, _)| match *table {
        "" => "at the top of the file, above the first [group]".to_owned(),
        table => format!("under [{table}]"),
    });
    raw.unknown(key, TABLES[table].1, elsewhere.as_deref());
}

fn clock(raw: &mut Raw, value: &Value, before: Clock) -> Clock {
    let hours = value
        .get_ref()
        .as_integer()
        .map(|hours| hours.as_str().to_owned());
    match hours.as_deref() {
        Some("24") => Clock::Hours24,
        Some("12") => Clock::Hours12,
        _ => {
            raw.fault(value.span(), "not a clock", "give 24 or 12, without quotes");
            before
        }
    }
}

fn minutes(
    raw: &mut Raw,
    value: &Value,
    bounds: std::ops::RangeInclusive<u64>,
    into: &mut Duration,
) {
    let mut number = into.as_secs() / 60;
    raw.number(value, bounds, &mut number);
    *into = Duration::from_secs(number * 60);
}

fn seconds(
    raw: &mut Raw,
    value: &Value,
    bounds: std::ops::RangeInclusive<u64>,
    into: &mut Duration,
) {
    let mut number = into.as_secs();
    raw.number(value, bounds, &mut number);
    *into = Duration::from_secs(number);
}

fn width(raw: &mut Raw, value: &Value, before: u16) -> u16 {
    let mut number = u64::from(before);
    raw.number(value, 40..=72, &mut number);
    u16::try_from(number).unwrap_or(before)
}

fn pattern(raw: &mut Raw, value: &Value, into: &mut Pattern) {
    let known = "give a known one, such as \"b.46\" or \"b.box\", or your own: \"4-0-6-0\" (in, hold, out, hold)";
    let Some(text) = raw.text(value, known) else {
        return;
    };
    match Pattern::find(text) {
        Ok(pattern) => *into = pattern,
        Err(PatternError::Form) => raw.fault(value.span(), "no breathing pattern", known),
        Err(error) => raw.fault(
            value.span(),
            "a pattern that could do harm",
            error.to_string(),
        ),
    }
}

fn folder(raw: &mut Raw, value: &Value) -> Option<PathBuf> {
    let remedy =
        "give a whole path: \"/home/you/journal\" or \"~/journal\"; \"\" means the usual place";
    let text = raw.text(value, remedy)?;
    let path = PathBuf::from(text);
    let whole = path.is_absolute() || text.starts_with("~/");
    if !whole && !text.is_empty() {
        raw.fault(value.span(), "not a whole path", remedy);
    }
    whole.then_some(path)
}

#[cfg(test)]
mod tests;
