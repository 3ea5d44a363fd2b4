//! Every figure again, counted the plain way: for each cell, walk all notes and ask each.

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate};
use serde_json::{Value, json};

use crate::asked;
use crate::done::{load, practices};
use crate::page::Page;

/// The notes in a figure.
pub fn behind<'p>(pages: impl IntoIterator<Item = &'p Page>) -> Value {
    let names: Vec<&String> = pages.into_iter().map(|page| &page.id).collect();
    json!({ "n": names.len(), "notes": names })
}

pub fn with(mut value: Value, more: &Value) -> Value {
    let fields = value.as_object_mut().expect("an object");
    fields.extend(more.as_object().expect("an object").clone());
    value
}

fn line(label: &str, pages: &[Page], has: impl Fn(&&Page) -> bool) -> Value {
    with(json!({ "label": label }), &behind(pages.iter().filter(has)))
}

/// The labels that occur in a namespace.
fn labels<'p>(pages: &'p [Page], space: &str) -> BTreeSet<&'p str> {
    pages.iter().flat_map(|page| page.within(space)).collect()
}

fn tallied(pages: &[Page], space: &str, without: &[&str]) -> Vec<Value> {
    let labels = labels(pages, space).into_iter();
    let labels = labels.filter(|label| !without.contains(label));
    labels
        .map(|label| line(label, pages, |page| page.has(label)))
        .collect()
}

pub fn expected(all: &[Page], span: &str, before: Option<&str>, today: NaiveDate) -> Value {
    let pages = all
        .iter()
        .filter(|page| before.is_none_or(|day| &page.local[..10] > day));
    let pages: Vec<Page> = pages.cloned().collect();
    let whole = json!({
        "version": 1,
        "span": span,
        "since": pages.last().map(Page::week),
        "until": today.format("%G-W%V").to_string(),
        "questions": asked::questions(&pages, today),
        "bands": bands(&pages),
        "reactions": grid(&pages, &aliases(&pages), |page, alias| page.alias == alias),
        "triggers": grid(&pages, &labels(&pages, "trig:"), Page::has),
        "sources": sources(&pages),
        "skills": profile(&pages, "skill:", &[]),
        "handling": handling(&pages),
        "strains": strains(&pages),
        "practices": practices(&pages),
        "load": load(&pages, all, today),
        "supervision": supervision(&pages),
        "aims": profile(&pages, "aim:", &[]),
        "aim_results": profile(&pages, "aim-result:", &[]),
        "moral": profile(&pages, "moral:", &[]),
        "obstacles": profile(&pages, "obstacle:", &[]),
        "good": profile(&pages, "good:", &["good:moment", "good:moved"]),
        "learning": learning(&pages),
    });
    with(whole, &behind(&pages))
}

pub fn aliases(pages: &[Page]) -> BTreeSet<&str> {
    let aliases = pages.iter().map(|page| page.alias.as_str());
    aliases.filter(|alias| !alias.is_empty()).collect()
}

/// The least value that so many quarters of all lie at or below.
fn quarter(values: &[u8], quarters: usize) -> u8 {
    let enough = |value: &u8| values.iter().filter(|other| *other <= value).count() * 4;
    let up = (0..=10).find(|value| enough(value) >= quarters * values.len());
    up.expect("ratings from 0 to 10")
}

fn range(values: &[u8], fewest: usize) -> Value {
    if values.len() < fewest {
        return Value::Null;
    }
    let (low, high) = (quarter(values, 1), quarter(values, 3));
    json!({ "low": f64::from(low), "median": middle(values.iter().map(|value| f64::from(*value))), "high": f64::from(high) })
}

/// Strikes out the least and the greatest until one or two are left.
pub fn middle(values: impl Iterator<Item = f64>) -> f64 {
    let mut values: Vec<f64> = values.collect();
    values.sort_by(f64::total_cmp);
    while values.len() > 2 {
        values.remove(0);
        values.pop();
    }
    values.iter().sum::<f64>() / if values.len() == 2 { 2.0 } else { 1.0 }
}

fn bands(pages: &[Page]) -> Vec<Value> {
    let scales: BTreeSet<&String> = pages.iter().flat_map(|page| page.scales.keys()).collect();
    let scales = scales
        .into_iter()
        .filter(|scale| !scale.ends_with("_after"));
    let band = |scale: &String| {
        let rated: Vec<&Page> = pages
            .iter()
            .filter(|page| page.scales.contains_key(scale))
            .collect();
        let values =
            |pages: &[&Page]| -> Vec<u8> { pages.iter().map(|page| page.scales[scale]).collect() };
        let weeks: BTreeSet<String> = rated.iter().map(|page| page.week()).collect();
        let weeks = weeks.iter().map(|week| {
            let of_week = rated.iter().filter(|page| page.week() == *week);
            let of_week: Vec<&Page> = of_week.copied().collect();
            let values = values(&of_week);
            let told = json!({ "week": week, "range": range(&values, 3), "values": values });
            with(told, &behind(of_week))
        });
        let told = json!({
            "scale": scale,
            "fewest": 5,
            "fewest_a_week": 3,
            "usual": range(&values(&rated), 5),
            "weeks": weeks.collect::<Vec<_>>(),
        });
        with(told, &behind(rated.iter().copied()))
    };
    scales.map(band).collect()
}

fn grid(pages: &[Page], names: &BTreeSet<&str>, is_of: fn(&Page, &str) -> bool) -> Value {
    let mut columns: BTreeSet<String> = BTreeSet::new();
    let mut rows = Vec::new();
    for name in names {
        let own = pages
            .iter()
            .filter(|page| is_of(page, name) && !page.within("ct:").is_empty());
        let own: Vec<Page> = own.cloned().collect();
        if own.is_empty() {
            continue;
        }
        let mut cells = Vec::new();
        if own.len() >= 5 {
            cells = tallied(&own, "ct:", &[]);
            columns.extend(labels(&own, "ct:").into_iter().map(str::to_owned));
        }
        rows.push(json!({ "name": name, "of": behind(&own), "cells": cells }));
    }
    json!({ "fewest": 5, "columns": columns, "rows": rows })
}

fn sources(pages: &[Page]) -> Value {
    let named: Vec<Page> = in_space(pages, "src:");
    let mut months = Vec::new();
    let mut columns = BTreeSet::new();
    if let Some((first, last)) = named.last().zip(named.first()).filter(|_| named.len() >= 5) {
        let days = (0..).map(|ahead| first.date() + Days::new(ahead));
        let days = days.take_while(|day| *day <= last.date());
        let calendar: BTreeSet<String> = days.map(|day| day.to_string()[..7].to_owned()).collect();
        for month in calendar {
            let own = named.iter().filter(|page| page.month() == month);
            let own: Vec<Page> = own.cloned().collect();
            let lines = tallied(&own, "src:", &[]);
            months.push(json!({ "month": month, "of": behind(&own), "lines": lines }));
        }
        columns = labels(&named, "src:");
    }
    json!({ "fewest": 5, "of": behind(&named), "columns": columns, "months": months })
}

fn in_space(pages: &[Page], space: &str) -> Vec<Page> {
    let own = pages.iter().filter(|page| !page.within(space).is_empty());
    own.cloned().collect()
}

fn profile(pages: &[Page], space: &str, without: &[&str]) -> Value {
    let own = pages.iter().filter(|page| {
        page.within(space)
            .iter()
            .any(|label| !without.contains(label))
    });
    let own: Vec<Page> = own.cloned().collect();
    let lines = tallied(&own, space, without);
    let lines = if own.len() < 5 { Vec::new() } else { lines };
    json!({ "fewest": 5, "of": behind(&own), "lines": lines })
}

fn handling(pages: &[Page]) -> Value {
    let held = [
        "noticed",
        "paused",
        "breathed",
        "named-it-usefully",
        "held-back-on-purpose",
    ];
    let acted = ["acted-a-little", "acted-without-noticing"];
    let is =
        |page: &Page, items: &[&str]| items.iter().any(|item| page.has(&format!("act:{item}")));
    let kind = |was_held: bool, was_acted: bool| {
        let own = in_space(pages, "act:");
        behind(
            own.iter()
                .filter(|page| is(page, &held) == was_held && is(page, &acted) == was_acted),
        )
    };
    let kinds = json!({
        "held": kind(true, false),
        "acted": kind(false, true),
        "both": kind(true, true),
        "neither": kind(false, false),
    });
    with(profile(pages, "act:", &[]), &kinds)
}

fn strains(pages: &[Page]) -> Value {
    let family = |name: &&str| json!({ "name": name, "of": behind(&in_space(pages, name)), "lines": tallied(pages, name, &[]) });
    let families = ["strain:away-", "strain:against-", "strain:me-"];
    let planned: Vec<&Page> = pages
        .iter()
        .filter(|page| page.has("repair:planned"))
        .collect();
    let fate = |plan: &&Page| -> Option<String> {
        let place = pages.iter().position(|page| page.id == plan.id)?;
        let later = pages[..place].iter().rev(); // the next one first
        let mut told = later.filter(|page| page.alias == plan.alias && !plan.alias.is_empty());
        told.find_map(|page| {
            let mut fates = page.within("repair:");
            fates.remove("repair:planned");
            fates.first().map(|fate| (*fate).to_owned())
        })
    };
    let outcomes = [
        "went-well",
        "in-part",
        "badly",
        "not-the-moment",
        "none-needed",
    ]
    .map(|outcome| {
        let label = format!("repair:{outcome}");
        let own = planned
            .iter()
            .filter(|plan| fate(plan).as_deref() == Some(&label));
        with(json!({ "label": label }), &behind(own.copied()))
    });
    let not_asked = planned.iter().filter(|plan| fate(plan).is_none());
    json!({
        "of": behind(&in_space(pages, "strain:")),
        "families": families.iter().map(family).collect::<Vec<_>>(),
        "outcomes": outcomes,
        "not_asked": behind(not_asked.copied()),
        "planned": behind(planned.iter().copied()),
    })
}

fn supervision(pages: &[Page]) -> Value {
    let of = in_space(pages, "eye:");
    let lines = |labels: &[&str]| -> Vec<Value> {
        labels
            .iter()
            .map(|label| line(label, pages, |page| page.has(label)))
            .collect()
    };
    let eyes = [
        "eye:them",
        "eye:what-i-do",
        "eye:us",
        "eye:me",
        "eye:you-and-me",
        "eye:setting",
    ];
    let unused = eyes
        .iter()
        .filter(|eye| of.len() >= 5 && !of.iter().any(|page| page.has(eye)));
    let flagged = |label: &str| behind(pages.iter().filter(|page| page.has(label)));
    json!({
        "fewest": 5,
        "flagged": flagged("sup:flagged"),
        "sooner": flagged("sup:sooner"),
        "of": behind(&of),
        "eyes": lines(&eyes),
        "never": unused.collect::<Vec<_>>(),
        "wishes": lines(&["sup:formative", "sup:normative", "sup:restorative"]),
    })
}

fn learning(pages: &[Page]) -> Vec<Value> {
    let lines = pages
        .iter()
        .filter(|page| !page.learning.is_empty() || !page.within("learn:").is_empty());
    let told = |page: &Page| {
        let said = [&page.learning, &page.title, &page.first];
        let line = said.into_iter().find(|line| !line.is_empty());
        json!({ "line": line, "month": page.month(), "labels": page.within("learn:"), "note": page.id })
    };
    lines.map(told).collect()
}
