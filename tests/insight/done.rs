//! What was done, again: practices with what came after, and the load of the weeks.

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate};
use serde_json::{Value, json};

use crate::figures::{behind, middle, with};
use crate::page::Page;

/// The practices in a note. A practice that is a breathing itself, as g.sigh is b.sigh, counts once.
pub fn used(page: &Page) -> BTreeSet<&str> {
    let mut used = page.within("tool:");
    for breathing in page.within("breath:") {
        let own = breathing.replace("breath:b.", "tool:g.");
        if !page.has(&own) {
            used.insert(breathing);
        }
    }
    used
}

pub fn practices(pages: &[Page]) -> Vec<Value> {
    let mut names: BTreeSet<(String, &str)> = BTreeSet::new();
    for page in pages {
        names.extend(
            used(page)
                .into_iter()
                .map(|label| (label.to_owned(), "strength")),
        );
        let twice = ["moral", "harsh"].into_iter().filter(|scale| {
            page.scales.contains_key(*scale) && page.scales.contains_key(&format!("{scale}_after"))
        });
        if used(page).is_empty() && !page.deck.is_empty() {
            names.extend(twice.map(|scale| (format!("deck:{}", page.deck), scale)));
        }
    }
    names
        .iter()
        .map(|(name, scale)| practice(pages, name, scale))
        .collect()
}

fn practice(pages: &[Page], name: &str, scale: &str) -> Value {
    let change = |page: &Page| {
        let after = page.scales.get(&format!("{scale}_after"))?;
        Some(f64::from(*after) - f64::from(*page.scales.get(scale)?))
    };
    let is_used = |page: &&Page| match name.strip_prefix("deck:") {
        Some(deck) => page.deck == deck && used(page).is_empty() && change(page).is_some(),
        None => used(page).contains(name),
    };
    let all: Vec<&Page> = pages.iter().filter(is_used).collect();
    let alone: Vec<&Page> = all
        .iter()
        .filter(|page| used(page).len() < 2)
        .copied()
        .collect();
    let those = |is: fn(f64) -> bool| {
        behind(
            alone
                .iter()
                .filter(|page| change(page).is_some_and(is))
                .copied(),
        )
    };
    let changes: Vec<f64> = alone.iter().filter_map(|page| change(page)).collect();
    json!({
        "practice": name,
        "scale": scale,
        "fewest": 5,
        "used": behind(all.iter().copied()),
        "better": those(|change| change < 0.0),
        "same": those(|change| change == 0.0),
        "worse": those(|change| change > 0.0),
        "unrated": behind(alone.iter().filter(|page| change(page).is_none()).copied()),
        "mixed": behind(all.iter().filter(|page| used(page).len() > 1).copied()),
        "median_change": (changes.len() >= 5).then(|| middle(changes.into_iter())),
    })
}

pub fn load(pages: &[Page], all: &[Page], today: NaiveDate) -> Value {
    let days: Vec<NaiveDate> = pages.last().map_or_else(Vec::new, |first| {
        let days = (0..).map(|ahead| first.date() + Days::new(ahead));
        days.take_while(|day| *day <= today).collect()
    });
    let times = |form: &str, key: &str| -> Vec<Value> {
        let times: BTreeSet<String> = days
            .iter()
            .map(|day| day.format(form).to_string())
            .collect();
        let told = times.iter().map(|time| {
            let own = pages
                .iter()
                .filter(|page| page.date().format(form).to_string() == *time);
            let own: Vec<&Page> = own.collect();
            with(json!({ key: time }), &amount(&own, &days))
        });
        told.collect()
    };
    let written = |ago: u64| all.iter().any(|page| page.date() == today - Days::new(ago));
    let from = u64::from(!written(0));
    let in_a_row = (from..10_000).take_while(|ago| written(*ago)).count();
    json!({
        "heavy_from": 7,
        "days_in_a_row": in_a_row,
        "weeks": times("%G-W%V", "week"),
        "months": times("%Y-%m", "month"),
    })
}

fn amount(own: &[&Page], days: &[NaiveDate]) -> Value {
    let is_heavy = |page: &&&Page| page.scales.get("strength").is_some_and(|value| *value > 6);
    let heavy: Vec<&Page> = own.iter().filter(is_heavy).copied().collect();
    let on = |pages: &[&Page], day: &NaiveDate| {
        let then = pages.iter().filter(|page| page.date() == *day);
        then.count()
    };
    let told = json!({
        "heavy": behind(heavy.iter().copied()),
        "days": days.iter().filter(|day| on(own, day) > 0).count(),
        "most_heavy_a_day": days.iter().map(|day| on(&heavy, day)).max(),
    });
    with(told, &behind(own.iter().copied()))
}
