//! The sample journal follows the same rules as the notes of anybody else.

use std::collections::BTreeSet;

use afterword::breath::presets;
use afterword::deck::builtin;
use afterword::demo::{SEED, notes};
use afterword::journal::note::{FLAGGED, HELD, LEARNING, Note, RELEASE};
use afterword::journal::retention::distil::RELEASED;
use afterword::journal::revision::Kind;
use afterword::lint::allowed::Allowed;
use afterword::lint::pack::Pack;
use afterword::lint::rule::Severity;
use afterword::lint::{alias_refusal, guard};
use toml::{Table, Value};

/// Labels that the program sets without a deck.
const OWN: [&str; 8] = [
    FLAGGED,
    HELD,
    RELEASE,
    RELEASED,
    "felt:easy",
    "felt:alright",
    "felt:hard",
    "felt:unpleasant",
];

fn sample() -> impl Iterator<Item = Note> {
    let until = "2026-11-22T10:42:00+01:00".parse().expect("a moment");
    let samples = notes(SEED, until).into_iter();
    samples
        .filter(|sample| sample.kind == Kind::Note)
        .map(|sample| sample.note)
}

#[test]
fn every_label_is_one_that_the_decks_can_leave() {
    let declared = declared();
    for note in sample() {
        for tag in &note.tags {
            assert!(tag.starts_with('#') || declared.contains(tag), "{tag}");
        }
    }
}

#[test]
fn the_guard_would_let_every_text_go() {
    let allowed = Allowed::default();
    for note in sample() {
        let learned = note.unknown.get(LEARNING).and_then(Value::as_str);
        let text = [note.title.as_str(), learned.unwrap_or_default(), &note.body].join("\n\n");
        let found = guard(&text, &Pack::BOTH, &allowed);
        for finding in found {
            let words = &text[finding.span.clone()];
            let code = finding.rule.code();
            assert_ne!(finding.severity, Severity::Block, "{code}: {words}");
        }
    }
}

#[test]
fn every_alias_is_a_neutral_word() {
    let aliases: BTreeSet<String> = sample().filter_map(|note| note.alias).collect();
    assert_eq!(aliases.len(), 10);
    for alias in aliases {
        assert!(alias_refusal(&alias).is_none(), "{alias}");
    }
}

/// Every label that a built-in deck can leave, and those that the program itself sets.
fn declared() -> BTreeSet<String> {
    let mut declared: BTreeSet<String> = OWN.map(str::to_owned).into();
    for pattern in presets::offered() {
        declared.insert(format!("breath:{}", pattern.id));
    }
    for list in lists() {
        let space = list.get("tag").and_then(Value::as_str);
        declared.extend(items(space, list.get("items")));
    }
    for deck in decks() {
        declared.extend(texts(deck.get("tags")));
        for step in tables(&deck, "step") {
            let space = step.get("tag").and_then(Value::as_str);
            declared.extend(items(space, step.get("choices")));
            if let (Some(space), Some(from)) = (space, step.get("from").and_then(Value::as_str)) {
                let named = |list: &&Table| list.get("id").and_then(Value::as_str) == Some(from);
                let list = lists().into_iter().find(|list| named(&list));
                declared.extend(items(
                    Some(space),
                    list.as_ref().and_then(|list| list.get("items")),
                ));
            }
            let pattern = step.get("pattern").and_then(Value::as_str);
            declared.extend(pattern.map(|pattern| format!("breath:{pattern}")));
        }
        for rule in tables(&deck, "rule") {
            declared.extend(rule.get("tag").and_then(Value::as_str).map(str::to_owned));
        }
    }
    declared
}

fn lists() -> Vec<Table> {
    tables(&read(builtin::shared_files().0.1), "list")
}

fn decks() -> impl Iterator<Item = Table> {
    builtin::files().map(|(_, text)| read(text))
}

fn read(text: &str) -> Table {
    toml::from_str(text).expect("a file of the program")
}

fn tables(deck: &Table, key: &str) -> Vec<Table> {
    let list = deck.get(key).and_then(Value::as_array);
    let tables = list.into_iter().flatten().filter_map(Value::as_table);
    tables.cloned().collect()
}

fn texts(list: Option<&Value>) -> Vec<String> {
    let list = list.and_then(Value::as_array).into_iter().flatten();
    list.filter_map(Value::as_str).map(str::to_owned).collect()
}

/// The labels of a list: its namespace and the id of an item, or its words with hyphens.
fn items(space: Option<&str>, list: Option<&Value>) -> Vec<String> {
    let Some(space) = space else {
        return Vec::new();
    };
    let list = list.and_then(Value::as_array).into_iter().flatten();
    let id = |item: &Value| match item {
        Value::String(label) => Some(label.replace(' ', "-")),
        other => other.get("id").and_then(Value::as_str).map(str::to_owned),
    };
    list.filter_map(id)
        .map(|id| format!("{space}:{id}"))
        .collect()
}
