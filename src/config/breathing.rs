//! The `[breathe]` of the file, and the patterns of one's own below it.

use std::borrow::Cow;

use toml::Spanned;
use toml::de::{DeString, DeTable};

use crate::breath::pattern::{Pattern, PatternError};

use super::program::{PROGRAM, program};
use super::raw::{Raw, Value};
use super::tables::{each, seconds, unknown};
use super::{Breathe, Shape, Sound};

/// The keys of a pattern of one's own.
const OWN: [&str; 3] = ["id", "name", "seconds"];
/// The most patterns of one's own: a list that is longer is no help between two patients.
const MOST_OWN: usize = 20;
/// The longest id and the longest name, in characters.
const LONGEST: usize = 30;

const KNOWN: &str = "give a known one, such as \"b.46\" or \"b.box\", or your own: \"4-0-6-0\" (in, hold, out, hold)";
const SECONDS: &str = "write the seconds as \"4-0-6-0\" (in, hold, out, hold)";
const NO_COMMAND: &str = "\"command\" needs a program";

/// Reads the group. Patterns of one's own come first, so that they can be named wherever they stand.
pub(super) fn read(raw: &mut Raw, key: &Spanned<DeString>, value: &Value, into: &mut Breathe) {
    if let Some(own) = entry(value, "own") {
        list(raw, own, &mut into.own);
    }
    let mut has_sound = false;
    each(raw, "breathe", key, value, |raw, key, value| {
        has_sound |= key.get_ref() == "sound";
        take(raw, key, value, into);
    });
    if !has_sound && !into.command.is_empty() {
        into.sound = Sound::Command;
    }
    if into.sound == Sound::Command && into.command.is_empty() {
        into.sound = Sound::Off;
        let place = entry(value, "sound").map_or(0..0, Spanned::span);
        raw.fault(place, NO_COMMAND, format!("add cue-command, and {PROGRAM}"));
    }
}

fn take(raw: &mut Raw, key: &Spanned<DeString>, value: &Value, into: &mut Breathe) {
    match key.get_ref().as_ref() {
        "pattern" => pattern(raw, value, into),
        "minutes" => raw.number(value, 1..=30, &mut into.minutes),
        "shape" => raw.one_of(
            value,
            &Shape::ALL.map(|shape| (shape.name(), shape)),
            &mut into.shape,
        ),
        "start-seconds" => seconds(raw, value, 4..=6, &mut into.start),
        "numbers" => raw.yes_no(value, &mut into.numbers),
        "sound" => raw.one_of(
            value,
            &Sound::ALL.map(|sound| (sound.name(), sound)),
            &mut into.sound,
        ),
        "cue-command" | "cue_command" => program(raw, value, &mut into.command),
        "remember" => raw.yes_no(value, &mut into.remember),
        "own" => {}
        _ => unknown(raw, key, 1),
    }
}

fn pattern(raw: &mut Raw, value: &Value, into: &mut Breathe) {
    let Some(text) = raw.text(value, KNOWN) else {
        return;
    };
    match into.find(text) {
        Ok(pattern) => into.pattern = pattern,
        Err(error) => refuse(raw, value, error, KNOWN),
    }
}

fn refuse(raw: &mut Raw, value: &Value, error: PatternError, known: &str) {
    match error {
        PatternError::Form => raw.fault(value.span(), "no breathing pattern", known),
        error => raw.fault(
            value.span(),
            "a pattern that could do harm",
            error.to_string(),
        ),
    }
}

fn list(raw: &mut Raw, value: &Value, into: &mut Vec<Pattern>) {
    let Some(array) = value.get_ref().as_array() else {
        let remedy = "begin each with [[breathe.own]] on a line of its own";
        return raw.fault(value.span(), "\"own\" is a list of patterns", remedy);
    };
    for value in array {
        let Some(own) = own(raw, value) else { continue };
        if into.iter().any(|other| other.id == own.id) {
            raw.fault(
                value.span(),
                "two patterns with one id",
                "give each its own",
            );
        } else if into.len() == MOST_OWN {
            let remedy = format!("keep the {MOST_OWN} that you use");
            return raw.fault(value.span(), "too many patterns", remedy);
        } else {
            into.push(own);
        }
    }
}

/// Reads one pattern of one's own, within the limits that keep people safe.
fn own(raw: &mut Raw, value: &Value) -> Option<Pattern> {
    let Some(table) = value.get_ref().as_table() else {
        let remedy = "begin each with [[breathe.own]] on a line of its own";
        raw.fault(value.span(), "no pattern", remedy);
        return None;
    };
    for (key, _) in table {
        if !OWN.contains(&key.get_ref().as_ref()) {
            raw.unknown(key, &OWN, None);
        }
    }
    let id = part(raw, value, "id", "an id", id_fault);
    let name = part(raw, value, "name", "a name", name_fault);
    let pattern = numbers(raw, value);
    Some(Pattern {
        id: Cow::Owned(id?),
        name: Cow::Owned(name?),
        ..pattern?
    })
}

/// Reads a text of a pattern's table; `fault` says what is wrong with one.
fn part(
    raw: &mut Raw,
    table: &Value,
    key: &str,
    what: &str,
    fault: impl Fn(&str) -> Option<&'static str>,
) -> Option<String> {
    let remedy = format!("add {key} = \"..\"");
    let Some(value) = entry(table, key) else {
        raw.fault(table.span(), format!("a pattern without {what}"), remedy);
        return None;
    };
    let text = raw.text(value, &remedy)?;
    if let Some(remedy) = fault(text) {
        raw.fault(value.span(), format!("not {what}"), remedy);
        return None;
    }
    Some(text.to_owned())
}

fn id_fault(id: &str) -> Option<&'static str> {
    let is_plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    let begins = id.starts_with(|c: char| c.is_ascii_lowercase());
    if !begins || !id.chars().all(is_plain) || id.len() > LONGEST {
        return Some(
            "begin with a small letter, then small letters, digits and hyphens, 30 at most",
        );
    }
    Pattern::find(id)
        .is_ok()
        .then_some("choose one that no other pattern has")
}

fn name_fault(name: &str) -> Option<&'static str> {
    let fits = (1..=LONGEST).contains(&name.trim().chars().count());
    (!fits || name.chars().any(char::is_control)).then_some("give 1 to 30 characters on one line")
}

fn numbers(raw: &mut Raw, table: &Value) -> Option<Pattern> {
    let Some(value) = entry(table, "seconds") else {
        raw.fault(table.span(), "a pattern without seconds", SECONDS);
        return None;
    };
    let text = raw.text(value, SECONDS)?;
    match text.parse() {
        Ok(pattern) => Some(pattern),
        Err(error) => {
            refuse(raw, value, error, SECONDS);
            None
        }
    }
}

fn entry<'v, 'a>(table: &'v Value<'a>, name: &str) -> Option<&'v Value<'a>> {
    let table: &DeTable = table.get_ref().as_table()?;
    let mut entries = table.iter();
    let found = entries.find(|(key, _)| key.get_ref() == name);
    found.map(|(_, value)| value)
}

#[cfg(test)]
mod tests;
