//! From what someone types to what is asked.
//!
//! ```text
//!   word  "a phrase"  title:rain  alias:harbour,linen  tag:#own  ct:helpless  deck:ct-5  alias:*
//!   strength:>=7  tired:<4  fuse:3..5      since:2w  before:march  on:2026-11-03  on:"last month"
//!   open  supervision                      not X  -X
//! ```
//!
//! All of it must be so; a comma means either. There is no `or`: it would take an everyday word, and needs brackets.

use std::ops::Range;

use chrono::NaiveDate;

use crate::journal::find::fold::fold;
use crate::journal::find::key::{self, Key, Plain};
use crate::journal::find::mistake::{Fault, Mistake};
use crate::journal::find::rating::{NoRating, Ratings};
use crate::journal::find::term::{Ask, Label, Pattern, Term, When};
use crate::journal::find::token::{Kind, Token, Value, tokens, value, values};
use crate::journal::find::when::{days, meant};

/// The most words that one date has: `the 3 november 2026`.
const DATE_WORDS: usize = 4;

/// Reads what is asked. While it is typed, the last label may still go on.
///
/// # Errors
/// The first piece that cannot be understood.
pub fn terms(text: &str, today: NaiveDate, is_typed: bool) -> Result<Vec<Term>, Mistake> {
    let mut reader = Reader::new(text, today, is_typed);
    let mut terms = Vec::new();
    while let Some(term) = reader.next() {
        terms.extend(term?);
    }
    Ok(terms)
}

/// Reads what can be understood of a question that is being typed, each piece once, and leaves the rest out.
#[must_use]
pub fn understood(text: &str, today: NaiveDate) -> Vec<Term> {
    let mut reader = Reader::new(text, today, true);
    let mut terms = Vec::new();
    while let Some(term) = reader.next() {
        terms.extend(term.unwrap_or_default());
    }
    terms
}

struct Reader<'t> {
    text: &'t str,
    today: NaiveDate,
    is_typed: bool,
    tokens: Vec<Token>,
    at: usize,
}

impl<'t> Reader<'t> {
    fn new(text: &'t str, today: NaiveDate, is_typed: bool) -> Self {
        Self {
            text,
            today,
            is_typed,
            tokens: tokens(text),
            at: 0,
        }
    }

    /// Reads the next piece; a mistake in it covers all that belongs to it.
    fn next(&mut self) -> Option<Result<Option<Term>, Mistake>> {
        let start = self.tokens.get(self.at)?.range.start;
        let term = self.term().map_err(|mistake| Mistake {
            whole: start..self.tokens[self.at - 1].range.end,
            ..mistake
        });
        Some(term)
    }

    /// Reads the next term; none when it asks nothing.
    fn term(&mut self) -> Result<Option<Term>, Mistake> {
        let mut is_denied = false;
        let mut last = 0..0;
        while let Some(token) = self.tokens.get(self.at).cloned() {
            self.at += 1;
            is_denied ^= token.is_denied;
            last = token.range.clone();
            let ask = match token.kind {
                Kind::Phrase(inner) => word(&self.text[inner]),
                Kind::Run(run) if run.is_empty() => break,
                Kind::Run(run) if self.plain(&run) == Some(Plain::Not) => {
                    is_denied = !is_denied;
                    continue;
                }
                Kind::Run(run) => self.run(run)?,
            };
            return Ok(ask.map(|ask| Term { is_denied, ask }));
        }
        Err(self.mistake(last, Fault::NothingDenied))
    }

    fn plain(&self, run: &Range<usize>) -> Option<Plain> {
        Plain::named(&fold(&self.text[run.clone()]))
    }

    fn run(&mut self, run: Range<usize>) -> Result<Option<Ask>, Mistake> {
        match self.plain(&run) {
            Some(Plain::Open) => return Ok(Some(Ask::Open)),
            Some(Plain::Supervision) => return Ok(Some(Ask::Flagged)),
            _ => {}
        }
        let typed = &self.text[run.clone()];
        if let Some(colon) = typed.find(':') {
            return self.keyed(run, colon);
        }
        let sign = typed.find(['<', '>', '=', '≥', '≤']).unwrap_or(0);
        let scale = key::scale(&fold(&typed[..sign]));
        scale.map_or_else(
            || Ok(word(typed)),
            |scale| self.scale(scale, run.start + sign..run.end),
        )
    }

    /// Reads `key:value`.
    fn keyed(&mut self, run: Range<usize>, colon: usize) -> Result<Option<Ask>, Mistake> {
        let name = fold(&self.text[run.start..run.start + colon]);
        let behind = run.start + colon + 1..run.end;
        if let Some(key) = Key::named(&name) {
            return self.of_key(key, behind).map(Some);
        }
        let said = &self.text[behind.clone()];
        if let Some(scale) = key::scale(&name)
            && (Ratings::is_meant(said) || !key::ALSO_LABELS.contains(&name.as_str()))
        {
            return self.scale(scale, behind);
        }
        if let Some(meant) = key::meant(&name) {
            let key = run.start..run.start + colon;
            return Err(self.mistake(key, Fault::NoKey).meaning(meant));
        }
        if !can_be_a_name(&name) || said.is_empty() || said.starts_with('/') {
            return Ok(word(&self.text[run].replace('"', "")));
        }
        if Ratings::is_meant(said) {
            return self.own_scale(name, run.start..run.start + colon, behind);
        }
        self.label(Label::Tag, &name, behind).map(Some)
    }

    fn of_key(&mut self, key: Key, behind: Range<usize>) -> Result<Ask, Mistake> {
        match key {
            Key::Alias => self.label(Label::Alias, "", behind),
            Key::Tag => self.label(Label::Tag, "", behind),
            Key::Deck => self.label(Label::Deck, "", behind),
            Key::Title => {
                let said = value(self.text, behind.clone());
                let words = said.and_then(|said| folded(&said.text));
                words
                    .map(Ask::Title)
                    .ok_or_else(|| self.mistake(behind, Fault::NoWord))
            }
            Key::Since => self.when(When::Since, behind),
            Key::Before => self.when(When::Before, behind),
            Key::On => self.when(When::On, behind),
        }
    }

    /// Reads labels; those of a namespace are given with it.
    fn label(&self, label: Label, space: &str, behind: Range<usize>) -> Result<Ask, Mistake> {
        let values = values(self.text, behind.clone());
        let patterns: Vec<Pattern> = values
            .iter()
            .filter_map(|value| self.pattern(value, space))
            .collect();
        if patterns.is_empty() {
            return Err(self.mistake(behind, Fault::NoLabel));
        }
        Ok(Ask::Label(label, patterns))
    }

    fn pattern(&self, value: &Value, space: &str) -> Option<Pattern> {
        let typed = &self.text[value.range.clone()];
        let star = typed.strip_suffix('*').map(|_| value.text.len() - 1);
        let text = folded(&value.text[..star.unwrap_or(value.text.len())]);
        let is_last = self.is_typed && !value.is_quoted && value.range.end == self.text.len();
        let text = match (text, star) {
            (Some(text), _) => text,
            (None, Some(_)) => String::new(),
            (None, None) => return None,
        };
        Some(Pattern {
            text: if space.is_empty() {
                text
            } else {
                format!("{space}:{text}")
            },
            begins: star.is_some() || is_last,
        })
    }

    fn scale(&self, scale: String, behind: Range<usize>) -> Result<Option<Ask>, Mistake> {
        let fault = match Ratings::read(&self.text[behind.clone()]) {
            Ok(ratings) => return Ok(Some(Ask::Scale(scale, ratings))),
            Err(NoRating::Unfinished) => Fault::NoRating,
            Err(NoRating::Outside) => Fault::PastTheScale,
            Err(NoRating::Other) => Fault::NotARating,
        };
        Err(self.mistake(behind, fault))
    }

    /// Reads a rating of a scale that does not come with the program, or a label that is a number.
    fn own_scale(
        &self,
        name: String,
        key: Range<usize>,
        behind: Range<usize>,
    ) -> Result<Option<Ask>, Mistake> {
        if let Some(meant) = key::meant_scale(&name) {
            return Err(self.mistake(key, Fault::NoKey).meaning(meant));
        }
        let said = &self.text[behind.clone()];
        let is_label =
            said.starts_with(|first: char| first.is_ascii_digit()) && !said.contains("..");
        if is_label {
            return self.label(Label::Tag, &name, behind).map(Some);
        }
        self.scale(name, behind)
    }

    /// Reads a date, which may be of some words: `since:2 weeks ago`.
    fn when(&mut self, when: When, behind: Range<usize>) -> Result<Ask, Mistake> {
        let value = value(self.text, behind.clone());
        let is_quoted = value.as_ref().is_some_and(|value| value.is_quoted);
        let Some(said) = value.and_then(|said| folded(&said.text)) else {
            return Err(self.mistake(behind, Fault::NoDate));
        };
        let (said, place) = if is_quoted {
            (said, behind)
        } else {
            self.with_following(said, behind)
        };
        match days(&said, self.today) {
            Some(days) => Ok(Ask::When(when, days, said)),
            None => Err(Mistake {
                nearest: meant(&said).map(str::to_owned),
                ..self.mistake(place, Fault::NotADate)
            }),
        }
    }

    /// Adds the words that follow a date, as many as are one date together.
    fn with_following(&mut self, said: String, place: Range<usize>) -> (String, Range<usize>) {
        let following = self.tokens[self.at..].iter().take(DATE_WORDS - 1);
        let runs = following.map_while(|next| match &next.kind {
            Kind::Run(run) if !next.is_denied => Some(run.clone()),
            _ => None,
        });
        let (mut words, mut longest) = (said.clone(), (said, place.clone(), 0));
        for (count, run) in (1..).zip(runs) {
            words = format!("{words} {}", fold(&self.text[run.clone()]));
            if days(&words, self.today).is_some() {
                longest = (words.clone(), place.start..run.end, count);
            }
        }
        let (said, place, count) = longest;
        self.at += count;
        (said, place)
    }

    fn mistake(&self, range: Range<usize>, fault: Fault) -> Mistake {
        Mistake {
            piece: self.text[range.clone()].to_owned(),
            whole: range.clone(),
            range,
            fault,
            nearest: None,
        }
    }
}

impl Mistake {
    fn meaning(self, nearest: &str) -> Self {
        Self {
            nearest: Some(nearest.to_owned()),
            ..self
        }
    }
}

fn word(typed: &str) -> Option<Ask> {
    folded(typed).map(Ask::Word)
}

/// Folds words; none when nothing is left to look for.
fn folded(typed: &str) -> Option<String> {
    let folded = fold(typed.trim());
    let folded = folded.trim();
    (!folded.is_empty()).then(|| folded.to_owned())
}

/// Says whether a folded word can name a scale or the namespace of labels.
fn can_be_a_name(word: &str) -> bool {
    let fits = |letter: char| {
        letter.is_ascii_lowercase() || letter.is_ascii_digit() || "-_".contains(letter)
    };
    word.starts_with(|first: char| first.is_ascii_lowercase()) && word.chars().all(fits)
}
