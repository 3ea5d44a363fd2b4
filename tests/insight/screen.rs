//! Every figure that the pictures on the screen show, against the same recount: rows are read as they are drawn.

use std::collections::BTreeSet;

use afterword::app::msg::Msg;
use serde_json::Value;

use crate::figures;
use crate::harness::Harness;
use crate::page::{Page, standing};
use crate::{PLANTED, SPANS, now, overview, pages, parts, practised, recounted, shaded, weekly};
use afterword::demo::{SEED, revisions};

/// A window in which every row of every picture has room.
const WINDOW: (u16, u16) = (120, 170);
/// The pictures, in the order in which tab turns through them.
pub const TOPICS: [&str; 11] = [
    "overview",
    "bands",
    "reactions",
    "triggers",
    "sources",
    "skills",
    "strains",
    "practices",
    "load",
    "supervision",
    "aims",
];
/// The place of the span that stands there first.
const HALF: usize = 2;

/// The rows as they are drawn, from the mark on, without the frame.
pub fn rows(h: &Harness) -> Vec<String> {
    drawn(h, WINDOW.1)
}

fn drawn(h: &Harness, height: u16) -> Vec<String> {
    let screen = h.screen(WINDOW.0, height);
    let from = |row: &str| row.trim_start_matches([' ', '›']).trim_end().to_owned();
    let mut rows: Vec<String> = screen.lines().skip(1).map(from).collect();
    rows.pop();
    rows
}

/// The last row above the footer: what is chosen, in words. It is the same in a low window.
pub fn said(h: &Harness) -> String {
    let mut rows = drawn(h, 16).into_iter();
    rows.rfind(|row| !row.is_empty()).unwrap_or_default()
}

/// Gives what follows a name at the beginning of a row, the name whole or cut.
pub fn after<'r>(row: &'r str, name: &str) -> Option<&'r str> {
    if let Some(rest) = row.strip_prefix(name) {
        return (rest.is_empty() || rest.starts_with(' ')).then_some(rest);
    }
    let (head, rest) = row.split_once('…')?;
    (head.len() > 8 && name.starts_with(head.trim_end())).then_some(rest)
}

pub fn n(value: &Value) -> usize {
    usize::try_from(value["n"].as_u64().expect("a count")).expect("few")
}

pub fn list(value: &Value) -> &[Value] {
    value.as_array().expect("a list")
}

pub fn ids(value: &Value) -> BTreeSet<&str> {
    list(&value["notes"])
        .iter()
        .map(|id| id.as_str().expect("a name"))
        .collect()
}

pub fn notes(n: usize) -> String {
    if n == 1 {
        "1 note".to_owned()
    } else {
        format!("{n} notes")
    }
}

/// Opens the pictures at a span.
fn opened(span: usize) -> Harness {
    let mut h = Harness::demo();
    h.send(Msg::Resize(WINDOW.0, WINDOW.1));
    h.keys("i");
    for _ in HALF..span {
        h.keys("]");
    }
    for _ in span..HALF {
        h.keys("[");
    }
    h
}

/// Says what differs in the picture that is open; `is_walked` goes through its cells as well.
fn differences(h: &mut Harness, topic: &str, told: &Value, is_walked: bool) -> Vec<String> {
    let drawn = rows(h);
    let mut wrong = Vec::new();
    let reach = format!(", {}", notes(n(told)));
    if !drawn.iter().any(|row| row.ends_with(&reach)) {
        wrong.push(format!("no row ends with {reach:?}"));
    }
    wrong.extend(match topic {
        "overview" => overview::wrong(h, told),
        "bands" => weekly::bands(h, told, is_walked),
        "reactions" | "triggers" => shaded::grid(h, &told[topic], is_walked),
        "sources" => shaded::sources(&drawn, &told["sources"]),
        "practices" => practised::practices(&drawn, told),
        "load" => weekly::load(h, &told["load"], is_walked),
        _ => parts::wrong(h, topic, told, is_walked),
    });
    wrong
}

#[test]
fn every_figure_on_every_picture_is_that_of_the_recount() {
    let pages = pages(&revisions(SEED, now()));
    let mut all = Vec::new();
    for (place, (span, before)) in SPANS.into_iter().enumerate() {
        let told = recounted(&pages, span, before);
        let mut h = opened(place);
        for topic in TOPICS {
            let wrong = differences(&mut h, topic, &told, place == HALF);
            if !wrong.is_empty() {
                all.push(format!(
                    "{} {topic}: {wrong:#?}\n{}",
                    span.name(),
                    rows(&h).join("\n")
                ));
            }
            h.keys("<tab>");
        }
    }
    assert!(all.is_empty(), "{}", all.join("\n\n"));
}

/// A label or a rating that a note lacks is missed on the picture that counts it.
#[test]
fn a_planted_error_is_seen_on_its_picture() {
    let standing = standing(&pages(&revisions(SEED, now())));
    let place = SPANS.len() - 1;
    let mut h = opened(place);
    for (what, picture) in PLANTED {
        let picture = if picture == "handling" {
            "skills"
        } else {
            picture
        };
        let mut wrong: Vec<Page> = standing.clone();
        crate::plant(&mut wrong, what);
        let told = figures::expected(&wrong, "all", None, now().date_naive());
        for topic in TOPICS {
            let is_missed =
                topic == picture && !differences(&mut h, topic, &told, false).is_empty();
            assert!(
                is_missed || topic != picture,
                "{what} is not missed in {topic}"
            );
            h.keys("<tab>");
        }
    }
    let mut fewer = standing;
    fewer.pop();
    let told = figures::expected(&fewer, "all", None, now().date_naive());
    for topic in TOPICS {
        assert!(
            !differences(&mut h, topic, &told, false).is_empty(),
            "{topic}"
        );
        h.keys("<tab>");
    }
}

/// A figure of the overview that is one more than it should be.
#[test]
fn a_figure_that_is_one_more_is_seen_on_the_overview() {
    let pages = pages(&revisions(SEED, now()));
    let (span, before) = SPANS[HALF];
    let told = recounted(&pages, span, before);
    let mut h = opened(HALF);
    assert_eq!(overview::wrong(&mut h, &told), [] as [&str; 0]);
    let last = list(&told["load"]["weeks"]).len() - 1;
    for figure in [
        "/strains/of/n",
        "/strains/planned/n",
        "/strains/not_asked/n",
        "/sources/of/n",
        "/practices/0/better/n",
        "/practices/0/same/n",
        "/practices/0/worse/n",
        "/load/days_in_a_row",
        &format!("/load/weeks/{last}/n"),
        &format!("/load/weeks/{last}/heavy/n"),
    ] {
        let mut wrong = told.clone();
        let value = wrong.pointer_mut(figure).expect(figure);
        *value = Value::from(value.as_u64().expect("a count") + 1);
        assert!(!overview::wrong(&mut h, &wrong).is_empty(), "{figure}");
    }
}
