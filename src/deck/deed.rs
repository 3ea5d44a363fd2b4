//! What is asked for the notes that a deck was about.

use std::fmt;

use crate::deck::given::given;
use crate::deck::model::{Does, Kept, Kind};
use crate::deck::path::{Answers, Path, Stop};
use crate::deck::supply::Supply;
use crate::journal::answer::Answer;

/// Asks for something to be done to one note, once the deck is finished.
#[derive(Clone, PartialEq, Eq)]
pub struct Deed {
    /// The item that stands for the note: its name.
    pub item: String,
    /// What the note was chosen from.
    pub supply: Option<Supply>,
    /// What is to be done.
    pub does: Does,
    /// The first line that was written about it, which stays when the note goes.
    pub line: Option<String>,
}

/// Gives what is asked for, note by note; the last choice about a note counts.
#[must_use]
pub fn deeds(path: &Path, answers: &Answers) -> Vec<Deed> {
    let mut deeds: Vec<Deed> = Vec::new();
    for (stop, answer) in given(path, answers) {
        let Some((item, does)) = chosen(stop, answer) else {
            continue;
        };
        deeds.retain(|deed| deed.item != item);
        deeds.push(Deed {
            line: line(item, path, answers),
            item: item.to_owned(),
            supply: supply(stop),
            does,
        });
    }
    deeds
}

fn chosen<'a>(stop: &'a Stop, answer: &Answer) -> Option<(&'a str, Does)> {
    let (Kind::One(list) | Kind::Card(list)) = &stop.step().kind else {
        return None;
    };
    let Answer::Chosen(items) = answer else {
        return None;
    };
    let does = list.item(items.first()?)?.does?;
    Some((&stop.item.as_ref()?.id, does))
}

fn supply(stop: &Stop) -> Option<Supply> {
    let chosen_from = stop.step().each.and_then(|at| stop.deck.steps.get(at));
    chosen_from.and_then(|step| step.supply)
}

fn line(item: &str, path: &Path, answers: &Answers) -> Option<String> {
    let about = |stop: &Stop| stop.item.as_ref().is_some_and(|about| about.id == item);
    let is_private = |stop: &Stop| stop.step().kept == Kept::Private;
    let mut lines = given(path, answers).filter(|(stop, _)| about(stop) && !is_private(stop));
    lines.find_map(|(_, answer)| match answer {
        Answer::Words(words) => Some(words.trim().to_owned()),
        _ => None,
    })
}

/// Prints the note's name and what is asked, never the line.
impl fmt::Debug for Deed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Deed({}, {:?})", self.item, self.does)
    }
}
