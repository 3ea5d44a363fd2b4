//! The questions again: for each that could be asked, whether it is.

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate};
use serde_json::{Value, json};

use crate::done::used;
use crate::figures::{aliases, behind};
use crate::page::Page;

fn reactions(page: &Page) -> BTreeSet<&str> {
    let mut reactions = page.within("ct:");
    reactions.remove("ct:plain");
    reactions
}

fn asked(mut question: Value, pages: &[&Page]) -> Value {
    let fields = question.as_object_mut().expect("an object");
    fields.extend(
        behind(pages.iter().copied())
            .as_object()
            .expect("an object")
            .clone(),
    );
    question
}

pub fn questions(pages: &[Page], today: NaiveDate) -> Vec<Value> {
    let lately = pages
        .iter()
        .filter(|page| page.date() >= today - Days::new(183));
    let pages: Vec<&Page> = lately.collect();
    let told: Vec<&Page> = pages
        .iter()
        .filter(|page| !reactions(page).is_empty())
        .copied()
        .collect();
    let mut questions = settles(&pages);
    if told.len() < 5 {
        return questions;
    }
    let all: BTreeSet<&str> = told.iter().flat_map(|page| reactions(page)).collect();
    for reaction in all {
        let own: Vec<&Page> = told
            .iter()
            .filter(|page| page.has(reaction))
            .copied()
            .collect();
        questions.extend(across(reaction, &own, today));
        questions.extend(at_time(reaction, &own, &pages));
        for alias in aliases_of(&told) {
            let (of, others): (Vec<&Page>, Vec<&Page>) =
                told.iter().partition(|page| page.alias == alias);
            if of.len() >= 5 {
                let last = &of[..4];
                questions.extend(between(reaction, &alias, last, &others));
                questions.extend(stuck(reaction, &alias, last));
            }
        }
    }
    questions
}

fn aliases_of(pages: &[&Page]) -> Vec<String> {
    let pages: Vec<Page> = pages.iter().map(|page| (*page).clone()).collect();
    aliases(&pages).into_iter().map(str::to_owned).collect()
}

fn across(reaction: &str, own: &[&Page], today: NaiveDate) -> Option<Value> {
    let lately = own
        .iter()
        .filter(|page| page.date() > today - Days::new(14));
    let lately: Vec<&Page> = lately.copied().collect();
    let aliases = aliases_of(&lately).len();
    let question = json!({ "question": "across", "reaction": reaction, "aliases": aliases });
    (aliases >= 3).then(|| asked(question, &lately))
}

fn between(reaction: &str, alias: &str, last: &[&Page], others: &[&Page]) -> Option<Value> {
    let here: Vec<&Page> = last
        .iter()
        .filter(|page| page.has(reaction))
        .copied()
        .collect();
    let there = others.iter().filter(|page| page.has(reaction)).count();
    let question = json!({ "question": "between", "reaction": reaction, "alias": alias });
    (here.len() >= 3 && there * 5 <= others.len()).then(|| asked(question, &here))
}

fn stuck(reaction: &str, alias: &str, last: &[&Page]) -> Vec<Value> {
    let triggers: BTreeSet<&str> = last.iter().flat_map(|page| page.within("trig:")).collect();
    let met = triggers.into_iter().filter_map(|trigger| {
        let both = last.iter().filter(|page| page.has(trigger) && page.has(reaction));
        let both: Vec<&Page> = both.copied().collect();
        let question = json!({ "question": "stuck", "trigger": trigger, "reaction": reaction, "alias": alias });
        (both.len() >= 3).then(|| asked(question, &both))
    });
    met.collect()
}

/// More than two thirds at one part of the day, and there half as often again as notes are.
fn at_time(reaction: &str, own: &[&Page], pages: &[&Page]) -> Option<Value> {
    let parts = ["night", "morning", "afternoon", "evening"];
    let clustered = parts.into_iter().find_map(|part| {
        let here: Vec<&Page> = own
            .iter()
            .filter(|page| page.part == part)
            .copied()
            .collect();
        let all = pages.iter().filter(|page| page.part == part).count();
        let is_most = here.len() * 3 > own.len() * 2;
        let is_more = 2 * here.len() * pages.len() > 3 * all * own.len();
        (is_most && is_more).then_some((part, here))
    });
    let (part, here) = clustered.filter(|_| own.len() >= 5)?;
    let question =
        json!({ "question": "at-time", "reaction": reaction, "part": part, "of": own.len() });
    Some(asked(question, &here))
}

fn settles(pages: &[&Page]) -> Vec<Value> {
    let tools: BTreeSet<&str> = pages.iter().flat_map(|page| used(page)).collect();
    let settled = tools.into_iter().filter_map(|label| {
        let own = pages.iter().filter(|page| used(page).contains(label));
        let twice = own.filter_map(|page| {
            Some((
                *page,
                *page.scales.get("strength")?,
                *page.scales.get("strength_after")?,
            ))
        });
        let twice: Vec<(&Page, u8, u8)> = twice.collect();
        let fell = twice.iter().filter(|(_, before, after)| after < before);
        let fell: Vec<&Page> = fell.map(|(page, ..)| *page).collect();
        let question = json!({ "question": "settles", "practice": label, "of": twice.len() });
        (twice.len() >= 5 && fell.len() * 3 > twice.len() * 2).then(|| asked(question, &fell))
    });
    settled.collect()
}
