//! Reads values out of TOML with their places, and collects every mistake on the way.

use std::ops::{Range, RangeInclusive};

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::fault::{Fault, nearest};
use crate::nesting;

/// Holds a file under way, and the mistakes found in it.
pub(super) struct Raw<'a> {
    file: &'a str,
    text: &'a str,
    faults: Vec<Fault>,
}

/// A value with its place.
pub(super) type Value<'a> = Spanned<DeValue<'a>>;

/// No setting is longer, so that no file is.
const LONGEST: usize = 64 * 1024;
/// No setting nests deeper.
const DEEPEST: usize = 8;

impl<'a> Raw<'a> {
    /// Reads a file as far as it can be read, and notes where it cannot.
    pub fn read(file: &'a str, text: &'a str) -> (Self, DeTable<'a>) {
        let mut raw = Self {
            file,
            text,
            faults: Vec::new(),
        };
        if text.len() > LONGEST || !nesting::is_within(text, DEEPEST) {
            let remedy = "take `afterword config example` as a start";
            raw.fault(0..0, "this is no configuration of this program", remedy);
            return (raw, DeTable::new());
        }
        let (table, errors) = DeTable::parse_recoverable(text);
        for error in errors {
            let what = error
                .message()
                .lines()
                .next()
                .unwrap_or("not readable")
                .to_owned();
            let remedy = "settings look like: theme = \"dark\"";
            raw.fault(error.span().unwrap_or(0..0), what, remedy);
        }
        (raw, table.into_inner())
    }

    /// Gives every mistake in the order of the file; one that only follows from an unreadable line is left out.
    pub fn into_faults(self, unreadable: usize) -> Vec<Fault> {
        let (syntax, meaning) = self.faults.split_at(unreadable.min(self.faults.len()));
        let follows = |fault: &&Fault| syntax.iter().any(|first| first.line == fault.line);
        let meaning = meaning.iter().filter(|fault| !follows(fault));
        let mut faults: Vec<Fault> = syntax.iter().chain(meaning).cloned().collect();
        faults.sort();
        faults
    }

    /// Counts the mistakes so far.
    pub const fn count(&self) -> usize {
        self.faults.len()
    }

    /// Notes a mistake.
    pub fn fault(
        &mut self,
        span: Range<usize>,
        what: impl Into<String>,
        remedy: impl Into<String>,
    ) {
        let fault = Fault::at(self.file, self.text, span.start, what, remedy);
        self.faults.push(fault);
    }

    /// Notes a key that nobody knows, with the nearest one that is known here or a place where it is.
    pub fn unknown(
        &mut self,
        key: &Spanned<impl AsRef<str>>,
        known: &[&str],
        elsewhere: Option<&str>,
    ) {
        let name = key.get_ref().as_ref();
        let remedy = match (elsewhere, nearest(name, known.iter().copied())) {
            (Some(place), _) => format!("it belongs {place}"),
            (None, Some(near)) => format!("did you mean \"{near}\"?"),
            (None, None) => format!("here you can set {}", known.join(", ")),
        };
        self.fault(
            key.span(),
            format!("unknown key \"{}\"", name.escape_debug()),
            remedy,
        );
    }

    /// Reads one of several words.
    pub fn one_of<T: Copy>(&mut self, value: &Value, words: &[(&str, T)], into: &mut T) {
        let names: Vec<&str> = words.iter().map(|(name, _)| *name).collect();
        let remedy = format!("choose one of {}", quoted(&names));
        let Some(word) = self.text(value, &remedy) else {
            return;
        };
        if let Some((_, meaning)) = words.iter().find(|(name, _)| *name == word) {
            *into = *meaning;
        } else {
            let near = nearest(word, names).map(|near| format!("did you mean \"{near}\"?"));
            let what = format!("unknown choice \"{}\"", word.escape_debug());
            self.fault(value.span(), what, near.unwrap_or(remedy));
        }
    }

    /// Reads a whole number within bounds.
    pub fn number(&mut self, value: &Value, bounds: RangeInclusive<u64>, into: &mut u64) {
        let number = value.get_ref().as_integer();
        let number = number.and_then(|n| u64::from_str_radix(n.as_str(), n.radix()).ok());
        if let Some(number) = number.filter(|number| bounds.contains(number)) {
            *into = number;
        } else {
            let (least, most) = (bounds.start(), bounds.end());
            let remedy = format!("give a whole number from {least} to {most}");
            self.fault(value.span(), "not a number that fits here", remedy);
        }
    }

    /// Reads true or false.
    pub fn yes_no(&mut self, value: &Value, into: &mut bool) {
        match value.get_ref().as_bool() {
            Some(yes) => *into = yes,
            None => self.fault(
                value.span(),
                "neither true nor false",
                "write true or false, without quotes",
            ),
        }
    }

    /// Reads a text in quotes.
    pub fn text<'v>(&mut self, value: &'v Value, remedy: &str) -> Option<&'v str> {
        let text = value.get_ref().as_str();
        if text.is_none() {
            self.fault(value.span(), "not a text in quotes", remedy);
        }
        text
    }
}

/// Lists words in quotes: "a", "b", "c".
fn quoted(words: &[&str]) -> String {
    let words: Vec<String> = words.iter().map(|word| format!("\"{word}\"")).collect();
    words.join(", ")
}
