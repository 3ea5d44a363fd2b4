//! Turns a place on the way into a page, and fits an answer to a page.

use std::sync::Arc;

use crate::deck::before::Before;
use crate::deck::decks::Decks;
use crate::deck::model::{Item, Kind, List};
use crate::deck::page::{Choices, Form, Known, Page};
use crate::deck::path::Stop;
use crate::deck::start::Start;
use crate::journal::answer::Answer;
use crate::words::say;

/// The list of cue cards; others are named after it, such as `cues-home`.
const CUES: &str = "cues";

/// Makes the page of a place on the way.
#[must_use]
pub fn page(
    stop: &Stop,
    before: Option<&Before>,
    decks: &Decks,
    start: &Start,
    given: Option<&Answer>,
) -> Page {
    let asked = stop.step();
    let question = match &asked.kind {
        _ if stop.is_bare && start.is_locked => say("guided-before-locked").to_owned(),
        _ if stop.is_bare => asked.otherwise.clone().unwrap_or_default(),
        Kind::Read(Some(lines)) => line_in_turn(lines, start),
        _ => stop.ask.clone().unwrap_or_else(|| asked.ask.clone()),
    };
    Page {
        id: stop.id.clone(),
        deck: stop.deck.title.clone(),
        about: stop.item.clone(),
        ask: question,
        help: stop
            .help
            .clone()
            .or_else(|| asked.help.clone())
            .filter(|_| !stop.is_bare),
        lines: lines(stop),
        form: form(stop, decks, start),
        given: given
            .cloned()
            .or_else(|| said(stop))
            .or_else(|| last_time(stop, before?)),
        seconds: stop.seconds,
    }
}

/// Gives the line of the note that a group is about, to begin with.
fn said(stop: &Stop) -> Option<Answer> {
    let is_line = matches!(stop.step().kind, Kind::Line(_));
    let said = &stop.item.as_ref()?.said;
    (is_line && !said.is_empty()).then(|| Answer::Words(said.clone()))
}

/// Gives what was written here the last time, to go on from.
fn last_time(stop: &Stop, before: &Before) -> Option<Answer> {
    let asked = stop.step();
    let is_written = matches!(asked.kind, Kind::Line(_) | Kind::Text(_)) && stop.item.is_none();
    let said = before.said(stop.heading()).filter(|_| is_written)?;
    Some(Answer::Words(said.to_owned()))
}

/// Makes an answer fit a form: items in the list's order, a line without line ends. None when it cannot fit.
#[must_use]
pub fn fit(form: &Form, answer: Answer) -> Option<Answer> {
    match (form, answer) {
        (_, Answer::Skipped) => Some(Answer::Skipped),
        (Form::Read | Form::Timed(_) | Form::Breath { .. }, Answer::Seen) => Some(Answer::Seen),
        (Form::Scale(_), Answer::Scale(value)) => (value <= 10).then_some(Answer::Scale(value)),
        (Form::Many(choices), Answer::Chosen(ids)) => {
            chosen(choices, &ids).filter(|_| choices.most.is_none_or(|most| ids.len() <= most))
        }
        (
            Form::One(choices) | Form::Card(choices) | Form::Pick(choices) | Form::Offer(choices),
            Answer::Chosen(ids),
        ) => chosen(choices, &ids).filter(|_| ids.len() <= 1),
        (Form::Text(_), Answer::Words(words)) => Some(Answer::Words(words)),
        (Form::Line(_) | Form::Alias(_), Answer::Words(words)) => {
            Some(Answer::Words(one_line(&words)))
        }
        _ => None,
    }
}

/// Gives the lines to read; what is chosen from stands in the form.
fn lines(stop: &Stop) -> Vec<String> {
    if !matches!(stop.step().kind, Kind::Read(_)) {
        return Vec::new();
    }
    stop.brought.iter().map(|item| item.label.clone()).collect()
}

fn form(stop: &Stop, decks: &Decks, start: &Start) -> Form {
    let choices = |list: Arc<List>| Choices {
        list,
        preselected: stop.preselected.clone(),
        most: stop.step().most,
    };
    let brought = |list: &Arc<List>| {
        if !stop.step().is_open_ended() {
            return turned(list, start.turn);
        }
        Arc::new(List {
            items: stop.brought.clone(),
            ..List::clone(list)
        })
    };
    match &stop.step().kind {
        _ if stop.is_bare => Form::Read,
        Kind::Read(_) => Form::Read,
        Kind::Scale(scale) => Form::Scale(Arc::clone(scale)),
        Kind::One(list) => Form::One(Choices {
            preselected: stop.preselected.last().cloned().into_iter().collect(),
            ..choices(brought(list))
        }),
        Kind::Many(list) => Form::Many(choices(brought(list))),
        Kind::Line(limit) => Form::Line(*limit),
        Kind::Text(limit) => Form::Text(*limit),
        Kind::Timed(cues) => Form::Timed(cues.clone()),
        Kind::Breath { pattern, ramp } => Form::Breath {
            pattern: pattern.clone(),
            ramp: *ramp,
        },
        Kind::Deck(ids) => Form::Pick(choices(titles(ids, decks, start))),
        Kind::Offer(ids) => Form::Offer(choices(titles(ids, decks, start))),
        Kind::Card(list) => Form::Card(choices(Arc::clone(list))),
        Kind::Alias => Form::Alias(Known(
            start.known.iter().map(|known| known.word.clone()).collect(),
        )),
    }
}

fn chosen(choices: &Choices, ids: &[String]) -> Option<Answer> {
    let known = ids.iter().all(|id| choices.list.item(id).is_some());
    let items = choices
        .list
        .items
        .iter()
        .filter(|item| ids.contains(&item.id));
    known.then(|| Answer::Chosen(items.map(|item| item.id.clone()).collect()))
}

fn one_line(words: &str) -> String {
    words
        .split(['\n', '\r'])
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// Gives the line whose turn it is. A cue card begins with the user's name where that is set: to be spoken to is easier
/// to hear than to speak to oneself (domain brief 4.4).
fn line_in_turn(lines: &List, start: &Start) -> String {
    let line = lines.items.get(start.turn % lines.items.len().max(1));
    let line = line.map(|item| item.label.clone()).unwrap_or_default();
    let name = start.name.as_ref().filter(|_| is_cue(lines));
    name.map_or_else(|| line.clone(), |name| format!("{name}. {line}"))
}

/// Says whether a list holds cue cards.
fn is_cue(lines: &List) -> bool {
    lines.id == CUES
        || lines
            .id
            .strip_prefix(CUES)
            .is_some_and(|more| more.starts_with('-'))
}

/// Brings the neutral and warm items to the front in every second showing.
fn turned(list: &Arc<List>, turn: usize) -> Arc<List> {
    if turn.is_multiple_of(2) || !list.items.iter().any(|item| item.first) {
        return Arc::clone(list);
    }
    let (first, rest): (Vec<Item>, Vec<Item>) =
        list.items.iter().cloned().partition(|item| item.first);
    Arc::new(List {
        items: first.into_iter().chain(rest).collect(),
        ..List::clone(list)
    })
}

/// Names the decks to choose from; what was set aside is left out while something else is there.
fn titles(ids: &[String], decks: &Decks, start: &Start) -> Arc<List> {
    let is_offered = |id: &&String| !start.set_aside.contains(*id);
    let all = !ids.iter().any(|id| is_offered(&id));
    let item = |id: &String| {
        let deck = decks.get(id)?;
        Some(Item {
            id: id.clone(),
            label: deck.title.clone(),
            gloss: deck.when.clone(),
            ..Item::default()
        })
    };
    Arc::new(List {
        items: ids
            .iter()
            .filter(|id| all || is_offered(id))
            .filter_map(item)
            .collect(),
        ..List::default()
    })
}
