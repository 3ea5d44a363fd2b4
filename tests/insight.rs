//! Every figure of the insight on the sample journal, against a recount from the notes' printed text: as data, as it is
//! drawn on the screen (`screen`), and as the report words it (`worded`).
//!
//! The recount reads front matter with a few lines of its own and counts the plain way. A planted error, once in each
//! picture, shows that the comparison can fail.

#[path = "insight/asked.rs"]
mod asked;
#[path = "insight/done.rs"]
mod done;
#[path = "insight/figures.rs"]
mod figures;
#[expect(dead_code, reason = "the tests of the screens use the rest")]
#[path = "app/harness.rs"]
mod harness;
#[path = "insight/lists.rs"]
mod lists;
#[path = "insight/named.rs"]
mod named;
#[path = "insight/overview.rs"]
mod overview;
#[path = "insight/page.rs"]
mod page;
#[path = "insight/parts.rs"]
mod parts;
#[path = "insight/practised.rs"]
mod practised;
#[path = "insight/report.rs"]
mod report;
#[path = "insight/screen.rs"]
mod screen;
#[path = "insight/shaded.rs"]
mod shaded;
#[path = "insight/weekly.rs"]
mod weekly;
#[path = "insight/worded.rs"]
mod worded;

use std::collections::BTreeSet;

use afterword::demo::{SEED, revisions};
use afterword::journal::codec;
use afterword::journal::insight::picture::Insight;
use afterword::journal::insight::span::Span;
use afterword::journal::library::Library;
use afterword::journal::revision::Revision;
use chrono::{DateTime, FixedOffset};
use serde_json::Value;

use page::{Page, standing};

/// Each span, and the last day that is too old on this day, worked out by hand.
const SPANS: [(Span, Option<&str>); 5] = [
    (Span::Weeks, Some("2026-10-25")),
    (Span::Quarter, Some("2026-08-22")),
    (Span::Half, Some("2026-05-22")),
    (Span::Year, Some("2025-11-22")),
    (Span::All, None),
];

fn now() -> DateTime<FixedOffset> {
    "2026-11-22T10:42:00+01:00".parse().expect("a moment")
}

fn told(library: &Library, span: Span) -> Value {
    let insight = Insight::of(library, now().date_naive(), span);
    serde_json::to_value(insight).expect("plain data")
}

fn pages(revisions: &[Revision]) -> Vec<Page> {
    let texts = revisions.iter().map(codec::print);
    texts.map(|text| Page::read(&text)).collect()
}

fn recounted(pages: &[Page], span: Span, before: Option<&str>) -> Value {
    figures::expected(&standing(pages), span.name(), before, now().date_naive())
}

/// The order of lines is no figure: objects in a list are compared as a set, and so are the names of columns.
fn ordered(value: &Value) -> Value {
    match value {
        Value::Object(fields) => {
            let field = |(key, value): (&String, &Value)| {
                let mut value = ordered(value);
                if let (true, Value::Array(names)) = (is_a_set(key), &mut value) {
                    names.sort_by_key(Value::to_string);
                }
                (key.clone(), value)
            };
            fields.iter().map(field).collect()
        }
        Value::Array(items) => {
            let mut items: Vec<Value> = items.iter().map(ordered).collect();
            if items.first().is_some_and(Value::is_object) {
                items.sort_by_key(Value::to_string);
            }
            Value::Array(items)
        }
        value => value.clone(),
    }
}

fn is_a_set(key: &str) -> bool {
    ["columns", "never", "labels"].contains(&key)
}

/// Gives the pictures that are not the same.
fn differences(one: &Value, other: &Value) -> BTreeSet<String> {
    let (one, other) = (ordered(one), ordered(other));
    let (one, other) = (
        one.as_object().expect("fields"),
        other.as_object().expect("fields"),
    );
    let keys: BTreeSet<&String> = one.keys().chain(other.keys()).collect();
    let differ = keys
        .into_iter()
        .filter(|key| one.get(*key) != other.get(*key));
    differ.cloned().collect()
}

#[test]
fn every_figure_on_the_sample_journal_equals_a_recount_from_the_printed_notes() {
    for seed in [SEED, 7, 2026] {
        let revisions = revisions(seed, now());
        let (library, pages) = (
            Library::from_revisions(revisions.clone()),
            pages(&revisions),
        );
        for (span, before) in SPANS {
            let (told, recounted) = (told(&library, span), recounted(&pages, span, before));
            let differ = differences(&told, &recounted);
            assert!(
                differ.is_empty(),
                "seed {seed}, {}: {differ:?}",
                span.name()
            );
        }
    }
}

/// The labels and ratings that each picture counts: taken from one note, they have to be missed there.
const PLANTED: [(&str, &str); 9] = [
    ("ct:", "reactions"),
    ("trig:", "triggers"),
    ("src:", "sources"),
    ("skill:", "skills"),
    ("act:", "handling"),
    ("breath:", "practices"),
    ("sup:flagged", "supervision"),
    ("tired", "bands"),
    ("strength", "load"),
];

/// Takes a label or a rating from the first note that has it; of strengths, from a heavy one.
fn plant(pages: &mut [Page], what: &str) {
    let heavy = |page: &&mut Page| {
        what != "strength" || page.scales.get(what).is_some_and(|value| *value > 6)
    };
    let has = |page: &&mut Page| !page.within(what).is_empty() || page.scales.contains_key(what);
    let victim = pages.iter_mut().filter(has).find(heavy).expect(what);
    victim.tags.retain(|tag| !tag.starts_with(what));
    victim.scales.remove(what);
}

#[test]
fn a_planted_error_is_seen_in_its_picture() {
    let revisions = revisions(SEED, now());
    let told = told(&Library::from_revisions(revisions.clone()), Span::All);
    let pages = pages(&revisions);
    for (what, picture) in PLANTED {
        let mut wrong = standing(&pages);
        plant(&mut wrong, what);
        let recounted = figures::expected(&wrong, "all", None, now().date_naive());
        assert!(differences(&told, &recounted).contains(picture), "{what}");
    }
    let mut fewer = standing(&pages);
    fewer.pop();
    let recounted = figures::expected(&fewer, "all", None, now().date_naive());
    let differ = differences(&told, &recounted);
    assert!(differ.contains("n") && differ.contains("notes") && differ.contains("load"));
}

#[test]
fn the_sample_journal_fills_the_pictures() {
    let library = Library::from_revisions(revisions(SEED, now()));
    let insight = Insight::of(&library, now().date_naive(), Span::All);
    assert!(!insight.reactions.is_too_few() && !insight.triggers.is_too_few());
    assert!(!insight.sources.is_too_few() && !insight.handling.profile.is_too_few());
    assert!(insight.bands.iter().any(|band| band.usual.is_some()));
    assert!(
        insight
            .practices
            .iter()
            .any(|used| used.median_change.is_some())
    );
    assert!(!insight.questions.is_empty());
}
