//! Reads typed values out of a TOML table and reports what does not fit, with its place.

use std::ops::RangeInclusive;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::deck::read::faults::{Faults, Marked, suggest};

/// Reads one table whose keys are known.
pub struct Fields<'t> {
    /// Where the table stands.
    pub at: usize,
    table: &'t DeTable<'t>,
}

impl<'t> Fields<'t> {
    /// Opens a table and reports the keys that do not belong there.
    pub fn open(at: usize, table: &'t DeTable<'t>, known: &[&str], faults: &mut Faults) -> Self {
        for key in table.keys() {
            let name = key.get_ref().as_ref();
            if !known.contains(&name) {
                let near = suggest(name, known.iter().copied());
                faults.add(key.span().start, format!("unknown key \"{name}\""), near);
            }
        }
        Self { at, table }
    }

    /// Says whether a key is there.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        self.value(key).is_some()
    }

    /// Gives a raw value.
    #[must_use]
    pub fn value(&self, key: &str) -> Option<&'t Spanned<DeValue<'t>>> {
        let mut pairs = self.table.iter();
        pairs
            .find(|(name, _)| name.get_ref() == key)
            .map(|(_, value)| value)
    }

    /// Reads one line of text of at most `limit` characters.
    pub fn text(&self, key: &str, limit: usize, faults: &mut Faults) -> Option<Marked<String>> {
        line(key, self.value(key)?, limit, faults)
    }

    /// Reads one line of text that has to be there.
    pub fn needed(&self, key: &str, limit: usize, faults: &mut Faults) -> Option<Marked<String>> {
        if !self.has(key) {
            faults.add(
                self.at,
                format!("\"{key}\" is missing"),
                format!("add \"{key} = '...'\""),
            );
        }
        self.text(key, limit, faults)
    }

    /// Reads one line of text, or several in an array.
    pub fn texts(&self, key: &str, limit: usize, faults: &mut Faults) -> Vec<Marked<String>> {
        self.items(key)
            .into_iter()
            .filter_map(|value| line(key, value, limit, faults))
            .collect()
    }

    /// Gives a value's items: those of an array, or the value itself.
    #[must_use]
    pub fn items(&self, key: &str) -> Vec<&'t Spanned<DeValue<'t>>> {
        let Some(value) = self.value(key) else {
            return Vec::new();
        };
        let array = value.get_ref().as_array();
        array.map_or_else(|| vec![value], |array| array.iter().collect())
    }

    /// Reads a whole number within a range.
    pub fn number(
        &self,
        key: &str,
        range: RangeInclusive<u32>,
        faults: &mut Faults,
    ) -> Option<Marked<u32>> {
        let value = self.value(key)?;
        let at = value.span().start;
        let integer = value.get_ref().as_integer();
        let number =
            integer.and_then(|integer| u32::from_str_radix(integer.as_str(), integer.radix()).ok());
        let fits = number.filter(|number| range.contains(number));
        if fits.is_none() {
            let (low, high) = (range.start(), range.end());
            faults.add(
                at,
                format!("\"{key}\" is not a whole number from {low} to {high}"),
                "write such a number",
            );
        }
        fits.map(|value| Marked { at, value })
    }

    /// Reads a length in minutes, whole or not, as seconds.
    pub fn minutes(&self, key: &str, faults: &mut Faults) -> Option<Marked<u32>> {
        let Some(value) = self.value(key) else {
            faults.add(
                self.at,
                format!("\"{key}\" is missing"),
                format!("add \"{key} = 5\", or what it takes"),
            );
            return None;
        };
        let at = value.span().start;
        let written = match value.get_ref() {
            DeValue::Integer(integer) => integer.as_str().parse::<f64>().ok(),
            DeValue::Float(float) => float.as_str().parse::<f64>().ok(),
            _ => None,
        };
        let seconds = written.and_then(whole_seconds);
        if seconds.is_none() {
            faults.add(
                at,
                format!("\"{key}\" is not a number of minutes up to 60"),
                "write it like 5 or 0.5",
            );
        }
        seconds.map(|value| Marked { at, value })
    }

    /// Reads a yes or no; no when the key is not there.
    pub fn flag(&self, key: &str, default: bool, faults: &mut Faults) -> bool {
        let Some(value) = self.value(key) else {
            return default;
        };
        let flag = value.get_ref().as_bool();
        if flag.is_none() {
            faults.add(
                value.span().start,
                format!("\"{key}\" is neither true nor false"),
                "write true or false",
            );
        }
        flag.unwrap_or(default)
    }

    /// Reads the tables under `[[key]]` or in an array.
    pub fn tables(&self, key: &str, faults: &mut Faults) -> Vec<(usize, &'t DeTable<'t>)> {
        let mut tables = Vec::new();
        for value in self.items(key) {
            match value.get_ref().as_table() {
                Some(table) => tables.push((value.span().start, table)),
                None => faults.add(
                    value.span().start,
                    format!("\"{key}\" is not a table"),
                    format!("write it as [[{key}]] with its keys below"),
                ),
            }
        }
        tables
    }

    /// Reads the pairs of a table such as `ask.meaning = "..."`: each key with its values' texts.
    pub fn pairs(
        &self,
        key: &str,
        limit: usize,
        faults: &mut Faults,
    ) -> Vec<(Marked<String>, Marked<String>)> {
        let Some(value) = self.value(key) else {
            return Vec::new();
        };
        let Some(table) = value.get_ref().as_table() else {
            let remedy = format!("write \"{key}.STEP = '...'\"");
            faults.add(
                value.span().start,
                format!("\"{key}\" does not say for which step"),
                remedy,
            );
            return Vec::new();
        };
        let mut pairs = Vec::new();
        for (name, value) in table {
            let name = Marked {
                at: name.span().start,
                value: name.get_ref().to_string(),
            };
            let values = value
                .get_ref()
                .as_array()
                .map_or_else(|| vec![value], |array| array.iter().collect());
            let texts = values
                .into_iter()
                .filter_map(|value| line(key, value, limit, faults));
            pairs.extend(texts.map(|text| (name.clone(), text)));
        }
        pairs
    }
}

/// Reads one line of text of at most `limit` characters, or reports why it is none.
pub fn line(
    key: &str,
    value: &Spanned<DeValue<'_>>,
    limit: usize,
    faults: &mut Faults,
) -> Option<Marked<String>> {
    let at = value.span().start;
    let Some(text) = value.get_ref().as_str() else {
        faults.add(
            at,
            format!("\"{key}\" is not a text"),
            "put it in double quotes",
        );
        return None;
    };
    let length = text.chars().count();
    if length > limit {
        let what = format!("\"{key}\" has {length} characters; {limit} fit");
        faults.add(at, what, "shorten it");
    }
    if text.trim().is_empty() {
        faults.add(
            at,
            format!("\"{key}\" is empty"),
            "write a few words, or remove the key",
        );
    }
    if text.chars().any(char::is_control) {
        faults.add(
            at,
            format!("\"{key}\" holds a line end or another control character"),
            "keep it on one line",
        );
    }
    Some(Marked {
        at,
        value: text.to_owned(),
    })
}

/// Gives whole seconds of up to an hour.
fn whole_seconds(minutes: f64) -> Option<u32> {
    let seconds = (minutes * 60.0).round();
    (1..=3600).find(|whole| (f64::from(*whole) - seconds).abs() < 0.5)
}
