//! The note that a session makes: readable Markdown, labels and ratings.

mod body;
mod changes;

use std::collections::BTreeMap;

use crate::deck::given::given;
use crate::deck::model::{Deck, Kept, Kind};
use crate::deck::path::{Answers, Path, Stop};
use crate::deck::standing;
use crate::journal::alias::thread::CARRY;
use crate::journal::answer::Answer;
use crate::journal::note::{Note, State};

/// The list whose answer closes a note.
const NEXT: &str = "next";
/// The most characters in a title and the most labels on a note (format 1).
const TITLE: usize = 500;
const TAGS: usize = 100;

/// Says whether anything was given that belongs into a note.
#[must_use]
pub fn is_worth_keeping(path: &Path, answers: &Answers) -> bool {
    body::has_content(path, answers)
}

/// Makes the note. What was skipped, or is not on the way any more, is left out.
#[must_use]
pub fn note(deck: &Deck, path: &Path, answers: &Answers, base: Note) -> Note {
    let mut note = Note {
        title: title(deck, path, answers),
        deck: Some(deck.id.clone()),
        alias: path.alias.clone().or(base.alias.clone()),
        state: state(path, answers),
        scales: scales(path, answers),
        body: body::print(path, answers),
        ..base
    };
    if let Some(line) = carried(path, answers) {
        note.unknown.insert(CARRY.to_owned(), line.into());
    }
    for tag in path.tags.iter().cloned().chain(labels(path, answers)) {
        if !note.tags.contains(&tag) && note.tags.len() < TAGS {
            note.tags.push(tag);
        }
    }
    note
}

/// Gives the line that was left for the next time, from the step `carry` of the deck or of one inside it: the last.
fn carried(path: &Path, answers: &Answers) -> Option<String> {
    let lines = given(path, answers).filter_map(|(stop, answer)| match answer {
        Answer::Words(words) if stop.step().id == CARRY => Some(words.trim().to_owned()),
        _ => None,
    });
    lines.last()
}

/// Gives the note's title: the first answer that is meant for it, or else the deck's own title.
#[must_use]
pub fn title(deck: &Deck, path: &Path, answers: &Answers) -> String {
    let named = given(path, answers).find_map(|(stop, answer)| match answer {
        Answer::Words(words) if stop.step().kept == Kept::Title => words.trim().lines().next(),
        _ => None,
    });
    named.unwrap_or(&deck.title).chars().take(TITLE).collect()
}

fn state(path: &Path, answers: &Answers) -> State {
    let asks = |stop: &&Stop| matches!(&stop.step().kind, Kind::One(list) if list.id == NEXT);
    let mut asked = path.stops.iter().filter(asks).peekable();
    let waits = asked.peek().is_some()
        && !asked.any(|stop| {
            answers
                .get(&stop.id)
                .is_some_and(|answer| !answer.is_empty())
        });
    if waits { State::Open } else { State::Done }
}

/// Gives the ratings. A deck's second use of a scale is kept as `_after`; a deck's own ratings go before those of
/// the decks that run inside it.
fn scales(path: &Path, answers: &Answers) -> BTreeMap<String, u8> {
    let mut rated: Vec<(usize, String, u8)> = given(path, answers)
        .filter_map(|(stop, answer)| match (&stop.step().kind, answer) {
            (Kind::Scale(scale), Answer::Scale(value)) if *value <= 10 => {
                Some((stop.depth, scale_key(stop, &scale.id), *value))
            }
            _ => None,
        })
        .collect();
    rated.sort_by_key(|(depth, ..)| std::cmp::Reverse(*depth));
    rated
        .into_iter()
        .map(|(_, key, value)| (key, value))
        .collect()
}

/// A rating on a page that comes up in every deck is a later one of what the deck rated itself.
fn scale_key(stop: &Stop, scale: &str) -> String {
    let (deck, at) = (&stop.deck, stop.at);
    if stop.id.starts_with(standing::SIGN) {
        return format!("{scale}_after");
    }
    let same = |kind: &Kind| matches!(kind, Kind::Scale(other) if other.id == scale);
    let before = deck.steps[..at].iter().any(|step| same(&step.kind));
    if before {
        format!("{scale}_after")
    } else {
        scale.to_owned()
    }
}

fn labels<'a>(path: &'a Path, answers: &'a Answers) -> impl Iterator<Item = String> {
    given(path, answers).flat_map(|(stop, answer)| {
        let tag = stop.step().tag.as_ref();
        match (&stop.step().kind, answer) {
            (Kind::Breath { pattern, .. }, Answer::Seen) => vec![format!("breath:{pattern}")],
            (_, Answer::Chosen(items)) => tag
                .map(|tag| {
                    let items = items.iter().filter(|item| stop.still_offers(item));
                    items.map(|item| format!("{tag}:{item}")).collect()
                })
                .unwrap_or_default(),
            _ => Vec::new(),
        }
    })
}
