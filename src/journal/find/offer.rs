//! What could stand where someone types in a query.

use std::fmt;
use std::ops::Range;

use crate::journal::find::fold::fold;
use crate::journal::find::key::{self, Key};
use crate::journal::find::lexicon::Lexicon;
use crate::journal::find::term::{Label, as_value};
use crate::journal::find::token::{Kind, tokens};
use crate::words::say;

/// The most words that are offered.
const MOST: usize = 12;

/// A word that stands alone is completed from so many letters on.
const LETTERS: usize = 2;

/// Holds what is offered for a stretch of a query.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Offers {
    /// The bytes that an offer takes the place of.
    pub range: Range<usize>,
    /// The offers, the likeliest first; none of them is what already stands there.
    pub words: Vec<String>,
}

/// Offers what could stand right before a place of a query: labels of the journal, keys, days and ratings.
#[must_use]
pub fn offers(lexicon: &Lexicon, text: &str, at: usize) -> Offers {
    let behind = text.get(at..).unwrap_or_default();
    if behind.starts_with(|next: char| !next.is_whitespace()) {
        return Offers::default();
    }
    let before = text.get(..at).unwrap_or_default();
    let Some(token) = tokens(before).pop().filter(|token| token.range.end == at) else {
        return Offers::default();
    };
    let Kind::Run(run) = token.kind else {
        return Offers::default();
    };
    let typed = &before[run.clone()];
    let mut offers = match typed.find(':') {
        Some(colon) => behind_key(lexicon, &typed[..colon], before, run.start + colon + 1..at),
        None => alone(lexicon, typed, run),
    };
    let stands = &before[offers.range.clone()];
    let mut seen: Vec<String> = Vec::new();
    offers.words.retain(|word| {
        let is_new = word != stands && !seen.contains(word);
        seen.push(word.clone());
        is_new
    });
    offers.words.truncate(MOST);
    offers
}

/// What could stand behind `key:`.
fn behind_key(lexicon: &Lexicon, key: &str, before: &str, behind: Range<usize>) -> Offers {
    let said = &before[behind.clone()];
    let last = said.rfind(',').map_or(0, |comma| comma + 1);
    let range = behind.start + last..behind.end;
    let begin = fold(&before[range.clone()]);
    let name = fold(key);
    let words: Vec<String> = match Key::named(&name) {
        Some(Key::Alias) => labels(lexicon, Label::Alias, &begin),
        Some(Key::Tag) => labels(lexicon, Label::Tag, &begin),
        Some(Key::Deck) => labels(lexicon, Label::Deck, &begin),
        Some(Key::Title) => Vec::new(),
        Some(Key::Since | Key::Before | Key::On) => begin_with(days(), &begin),
        None if key::scale(&name).is_some() => begin_with(ratings(), &begin),
        None => {
            let space = format!("{name}:");
            let tags = lexicon.labels(Label::Tag, &space);
            let own = tags.filter_map(|tag| tag.get(space.len()..));
            let own = begin_with(own.map(as_value), &begin);
            if own.is_empty() && begin.is_empty() {
                // Nothing begins so: what can be asked instead takes the place of all of it.
                let start = behind.start - key.len() - 1;
                return Offers {
                    range: start..range.end,
                    words: rated(lexicon).collect(),
                };
            }
            own
        }
    };
    Offers { range, words }
}

/// What a word that stands alone could become: a key, a scale, a label.
fn alone(lexicon: &Lexicon, typed: &str, range: Range<usize>) -> Offers {
    let begin = fold(typed);
    if begin.chars().count() < LETTERS || is_whole(&begin) {
        return Offers::default();
    }
    let mut words = begin_with(keys(), &begin);
    let aliases = lexicon.labels(Label::Alias, &begin).map(as_value);
    words.extend(aliases.map(|alias| format!("{}:{alias}", say("query-key-alias"))));
    // Labels are many: what the language itself has would be out of sight behind them.
    let scales = rated(lexicon);
    words.extend(scales.filter(|scale| key::begins_scale(scale.trim_end_matches(':'), &begin)));
    let tags = lexicon.labels(Label::Tag, &begin);
    let tags = tags.chain(lexicon.tags_within(&begin));
    words.extend(tags.filter(|tag| tag.contains(':')).map(as_value));
    Offers { range, words }
}

/// The scales that were used, the most used first, to be followed by a rating.
fn rated(lexicon: &Lexicon) -> impl Iterator<Item = String> {
    let scales = lexicon.scales().filter(|scale| !scale.contains('_'));
    scales.map(|scale| format!("{scale}:"))
}

/// Says whether a word means something as it stands: it is not completed then.
fn is_whole(word: &str) -> bool {
    key::Plain::named(word).is_some() || Key::named(word).is_some() || key::scale(word).is_some()
}

fn labels(lexicon: &Lexicon, label: Label, begin: &str) -> Vec<String> {
    lexicon.labels(label, begin).map(as_value).collect()
}

fn begin_with(words: impl IntoIterator<Item = String>, begin: &str) -> Vec<String> {
    let mut words: Vec<String> = words.into_iter().collect();
    words.retain(|word| fold(word.trim_matches('"')).starts_with(begin));
    words
}

fn keys() -> [String; 9] {
    [
        say("query-key-alias"),
        say("query-key-tag"),
        say("query-key-deck"),
        say("query-key-title"),
        say("query-key-since"),
        say("query-key-before"),
        say("query-key-on"),
        say("query-word-open"),
        say("query-word-supervision"),
    ]
    .map(|word| match Key::named(&fold(word)) {
        Some(_) => format!("{word}:"),
        None => word.to_owned(),
    })
}

fn days() -> impl Iterator<Item = String> {
    let near = say("query-offered-days").split(", ").map(as_value);
    let months = (1..=12).map(|n| say!("time-month", n = n).to_lowercase());
    near.chain(months)
}

fn ratings() -> impl Iterator<Item = String> {
    [">=7", ">=5", "<4", "3..5", "*"]
        .into_iter()
        .map(str::to_owned)
}

/// Prints a count, never a word.
impl fmt::Debug for Offers {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Offers({} for {:?})", self.words.len(), self.range)
    }
}

#[cfg(test)]
mod tests;
