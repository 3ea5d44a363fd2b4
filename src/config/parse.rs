//! From a file to settings: every key, its bounds, and the mistakes.

use std::path::PathBuf;
use std::time::Duration;

use toml::Spanned;
use toml::de::DeString;

use crate::fault::Fault;

use super::program::program;
use super::raw::{Raw, Value};
use super::tables::{each, seconds, unknown};
use super::theme::ThemeName;
use super::{Clock, Config, Guard, GuardPack, Precision};
use super::{bindings, breathing, speaking};

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
const GUARDS: [(&str, Guard); 3] = [
    ("on", Guard::On),
    ("warn", Guard::Warn),
    ("off", Guard::Off),
];
const PACKS: [(&str, GuardPack); 2] = [("en", GuardPack::English), ("de", GuardPack::German)];

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
            "mouse" => raw.yes_no(value, &mut self.mouse),
            "cover" => raw.yes_no(value, &mut self.cover),
            "copy-command" => program(raw, value, &mut self.clipboard.copy),
            "paste-command" => program(raw, value, &mut self.clipboard.paste),
            "osc52" => raw.yes_no(value, &mut self.clipboard.terminal),
            "editor" => program(raw, value, &mut self.editor),
            "guard" => raw.one_of(value, &GUARDS, &mut self.guard),
            "guard-packs" => packs(raw, value, &mut self.guard_packs),
            "name" => self.name = name(raw, value),
            "breathe" => breathing::read(raw, key, value, &mut self.breathe),
            "journal" => each(raw, "journal", key, value, |raw, key, value| {
                match key.get_ref().as_ref() {
                    "folder" => self.folder = folder(raw, value),
                    _ => unknown(raw, key, 2),
                }
            }),
            "words" => speaking::read(raw, key, value, &mut self.words),
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

/// The most characters in a name.
const NAME: usize = 30;

fn name(raw: &mut Raw, value: &Value) -> Option<String> {
    let remedy = "give a short name in quotes; \"\" means \"you\"";
    let text = raw.text(value, remedy)?.trim();
    if text.chars().count() > NAME || text.chars().any(char::is_control) {
        raw.fault(value.span(), "not a short name", remedy);
        return None;
    }
    Some(text.to_owned()).filter(|name| !name.is_empty())
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

fn width(raw: &mut Raw, value: &Value, before: u16) -> u16 {
    let mut number = u64::from(before);
    raw.number(value, 40..=72, &mut number);
    u16::try_from(number).unwrap_or(before)
}

/// Reads a list of languages; one that is wrong or empty leaves what was there.
fn packs(raw: &mut Raw, value: &Value, into: &mut Vec<GuardPack>) {
    let remedy = "list one or both: [\"en\", \"de\"]; guard = \"off\" switches the guard off";
    let items = value.get_ref().as_array().filter(|items| !items.is_empty());
    let Some(items) = items else {
        return raw.fault(value.span(), "not a list of languages", remedy);
    };
    let mut packs = Vec::new();
    for item in items {
        let name = item.get_ref().as_str();
        match PACKS.iter().find(|(known, _)| Some(*known) == name) {
            Some((_, pack)) if packs.contains(pack) => {}
            Some((_, pack)) => packs.push(*pack),
            None => {
                return raw.fault(
                    item.span(),
                    "a language that the guard does not read",
                    remedy,
                );
            }
        }
    }
    *into = packs;
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
