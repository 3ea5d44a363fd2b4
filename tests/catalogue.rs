//! The catalogue of tests (`catalogue.toml`): all that it names is there, and each test has its control and its figure.

use std::fs;
use std::path::{Path, PathBuf};

use toml::{Table, Value};

/// The ids of the design's catalogue; some numbers were never given. 67 is the aim that stands below its tables.
const IDS: [std::ops::RangeInclusive<u8>; 4] = [1..=28, 30..=38, 40..=57, 60..=67];

/// P runs with `cargo test`, N behind `.ci/release-tier`, D is documented only, X is not run.
const TIERS: [&str; 4] = ["P", "N", "D", "X"];

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn catalogue() -> Table {
    include_str!("catalogue.toml")
        .parse()
        .expect("the catalogue is TOML")
}

fn text<'a>(entry: &'a Table, key: &str) -> &'a str {
    entry.get(key).and_then(Value::as_str).unwrap_or_default()
}

fn list<'a>(entry: &'a Table, key: &str) -> Vec<&'a str> {
    let items = entry.get(key).and_then(Value::as_array);
    items
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .collect()
}

/// Says what of a place is not there: `file::test`, a bench, or a stage of the release's tests.
fn lost(root: &Path, place: &str) -> Option<String> {
    if let Some(stage) = place.strip_prefix(".ci/release-tier ") {
        let is_there = root.join(".ci/tier").join(stage).is_file();
        return (!is_there).then(|| format!("no stage {stage}"));
    }
    let (file, test) = place.split_once("::").unwrap_or((place, ""));
    let Ok(source) = fs::read_to_string(root.join(file)) else {
        return Some(format!("no file {file}"));
    };
    let test = test.rsplit("::").next().unwrap_or_default();
    let is_there = test.is_empty()
        || names(&source, test)
        || parts(root, file, &source).any(|part| names(&part, test));
    (!is_there).then(|| format!("no test {test} in {file}"))
}

/// Says whether a test's name stands in a text as a word of its own; a macro may make the function.
fn names(source: &str, test: &str) -> bool {
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    source.split(|c| !is_word(c)).any(|word| word == test)
}

/// Gives the files that a test program is made of beside its own: those that it names by path.
fn parts(root: &Path, file: &str, source: &str) -> impl Iterator<Item = String> {
    let folder = root.join(file).parent().map(Path::to_owned);
    let paths = source
        .lines()
        .filter_map(|line| line.trim().strip_prefix("#[path = \""));
    let paths: Vec<String> = paths
        .filter_map(|path| Some(path.split_once('"')?.0.to_owned()))
        .collect();
    let files = paths
        .into_iter()
        .filter_map(move |path| Some(folder.as_ref()?.join(path)));
    files.filter_map(|path| fs::read_to_string(path).ok())
}

/// Gives what is wrong with one entry.
fn faults(root: &Path, id: &str, entry: &Table) -> Vec<String> {
    let tier = text(entry, "tier");
    let mut faults = Vec::new();
    if !TIERS.contains(&tier) {
        faults.push(format!("{id}: no tier {tier:?}"));
    }
    if ["what", "figure"]
        .iter()
        .any(|key| text(entry, key).is_empty())
    {
        faults.push(format!("{id}: says not what it is, or not what came of it"));
    }
    let is_run = ["P", "N"].contains(&tier);
    if is_run && (list(entry, "lives").is_empty() || text(entry, "command").is_empty()) {
        faults.push(format!("{id}: lives nowhere, or no command runs it"));
    }
    if is_run && list(entry, "controls").is_empty() {
        faults.push(format!(
            "{id}: nothing shows that the fault would be caught"
        ));
    }
    // A control may be told in words, which have spaces.
    let controls = list(entry, "controls").into_iter();
    let controls = controls.filter(|place| place.contains(".rs") && !place.contains(' '));
    let places = list(entry, "lives").into_iter().chain(controls);
    faults.extend(places.filter_map(|place| Some(format!("{id}: {}", lost(root, place)?))));
    faults
}

#[test]
fn every_test_of_the_catalogue_is_where_it_says() {
    let (root, catalogue) = (root(), catalogue());
    let entries = catalogue
        .iter()
        .filter_map(|(id, entry)| Some((id, entry.as_table()?)));
    let faults: Vec<String> = entries
        .flat_map(|(id, entry)| faults(&root, id, entry))
        .collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn the_catalogue_has_every_id() {
    let ids = IDS
        .into_iter()
        .flatten()
        .map(|number| format!("T{number:02}"));
    let listed: Vec<String> = catalogue().keys().cloned().collect();
    assert_eq!(listed, ids.collect::<Vec<_>>());
}

#[test]
fn what_the_catalogue_names_wrongly_is_found() {
    let entry = r#"
        what = "Something"
        tier = "P"
        lives = ["tests/layers.rs::no_such_test", "tests/none.rs::test", ".ci/release-tier none"]
        controls = []
        figure = "1 of 1"
        command = "cargo test"
    "#;
    let found = faults(&root(), "T00", &entry.parse().expect("TOML"));
    let expected = [
        "T00: nothing shows that the fault would be caught",
        "T00: no test no_such_test in tests/layers.rs",
        "T00: no file tests/none.rs",
        "T00: no stage none",
    ];
    assert_eq!(found, expected);
}
