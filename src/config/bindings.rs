//! The `[keys]` of the file: verbs, their new keys, and why some cannot be had.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeString, DeValue};

use crate::fault::nearest;
use crate::keys::action::Action;
use crate::keys::chord::{Chord, ChordError};
use crate::keys::keymap::{Clash, Keymap};

use super::raw::{Raw, Value};

/// Holds the keys that the file gives a verb, and where it does.
pub(super) struct Choice {
    action: Action,
    chords: Vec<Chord>,
    span: Range<usize>,
}

const REMEDY: &str = "a key is written like \"ctrl-s\", \"f2\", \"space\" or \"G\"";

/// Reads one line: a verb with a key or a list of keys.
pub(super) fn read(raw: &mut Raw, key: &Spanned<DeString>, value: &Value) -> Option<Choice> {
    let Some(action) = Action::named(key.get_ref()) else {
        unknown(raw, key);
        return None;
    };
    let before = raw.count();
    let chords: Vec<Chord> = match value.get_ref() {
        DeValue::Array(items) => items.iter().filter_map(|item| chord(raw, item)).collect(),
        _ => chord(raw, value).into_iter().collect(),
    };
    if raw.count() == before && chords.is_empty() {
        raw.fault(
            value.span(),
            format!("\"{action}\" would have no key"),
            "give at least one",
        );
    }
    let span = value.span();
    (raw.count() == before).then_some(Choice {
        action,
        chords,
        span,
    })
}

fn unknown(raw: &mut Raw, key: &Spanned<DeString>) {
    let names: Vec<&str> = Action::all().iter().map(|action| action.name()).collect();
    let near = nearest(key.get_ref(), names);
    let remedy = near.map_or_else(
        || "`afterword config example` lists what can be bound".to_owned(),
        |near| format!("did you mean \"{near}\"?"),
    );
    let what = format!("unknown action \"{}\"", key.get_ref().escape_debug());
    raw.fault(key.span(), what, remedy);
}

fn chord(raw: &mut Raw, value: &Value) -> Option<Chord> {
    let text = raw.text(value, REMEDY)?;
    let why = match text.parse::<Chord>() {
        Ok(chord) => return Some(chord),
        Err(why) => why,
    };
    let remedy = match why {
        ChordError::Unknown => REMEDY,
        ChordError::Same(_) => "choose another key",
    };
    raw.fault(
        value.span(),
        format!("\"{}\" {why}", text.escape_debug()),
        remedy,
    );
    None
}

/// Gives the verbs their keys, all together; those that cannot be had keep the ones they had.
pub(super) fn bind(raw: &mut Raw, keymap: &Keymap, choices: &[Choice]) -> Keymap {
    let wanted: Vec<_> = choices
        .iter()
        .map(|choice| (choice.action, choice.chords.clone()))
        .collect();
    let (keymap, clashes) = keymap.rebound(&wanted);
    for (action, clash) in clashes {
        let choice = choices.iter().find(|choice| choice.action == action);
        let span = choice.map_or(0..0, |choice| choice.span.clone());
        let (what, remedy) = explain(action, clash);
        raw.fault(span, what, remedy);
    }
    keymap
}

fn explain(action: Action, clash: Clash) -> (String, String) {
    match clash {
        Clash::Taken(context, chord, other) => (
            format!("\"{chord}\" is \"{other}\" {} already", context.place()),
            format!("choose another key, or give \"{other}\" another one too"),
        ),
        Clash::Unreachable(typed) if typed.is_typed_in() => (
            format!("\"{action}\" would have no key {}", typed.place()),
            "add one with ctrl or alt, or a function key".to_owned(),
        ),
        Clash::Unreachable(context) => (
            format!("\"{action}\" would have no key {}", context.place()),
            "add another key to the list".to_owned(),
        ),
    }
}
