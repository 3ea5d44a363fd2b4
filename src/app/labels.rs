//! A note's labels and ratings in words.

use crate::breath::pattern::Pattern;
use crate::deck::decks::Decks;
use crate::deck::model::{Deck, Kind, List, Step};
use crate::export::piece::Piece;
use crate::journal::note::{FLAGGED, Note};
use crate::words::say;

/// Words a label that the rules of decks write.
fn ruled(tag: &str) -> Option<&'static str> {
    Some(match tag {
        "inbox:expand" => say("notes-label-expand"),
        "inbox:later" => say("notes-label-later"),
        "inbox:in-seven-days" => say("notes-label-in-a-week"),
        "sup:sooner" => say("notes-label-sooner"),
        "sup:today" => say("notes-label-today"),
        "repair:planned" => say("notes-label-repair"),
        "felt:easy" => say("breathing-label-easy"),
        "felt:alright" => say("breathing-label-alright"),
        "felt:hard" => say("breathing-label-hard"),
        "felt:unpleasant" => say("breathing-label-unpleasant"),
        "event:hard" => say("notes-label-hard-event"),
        "good:moment" => say("notes-label-good-moment"),
        "learn:near-miss" => say("notes-label-near-miss"),
        "meaning:line" => say("notes-label-line"),
        "learn:need" => say("notes-label-need"),
        "learn:wording" => say("notes-label-wording"),
        "learn:from-supervision" => say("notes-label-from-supervision"),
        "learn:released" => say("notes-label-kept-line"),
        "pattern:seen" => say("notes-label-pattern"),
        "good:moved" => say("notes-label-moved"),
        "win:day" => say("notes-label-went-right"),
        "release:asked" => say("notes-label-release"),
        "hold:note" => say("notes-label-held"),
        _ => return None,
    })
}

/// Namespaces in which rules write words that read as they are.
const SPOKEN: [&str; 4] = ["learn", "good", "lens", "meaning"];

/// A label that only reports need.
const DEPTH: &str = "depth:";

/// Gives the labels as their lists word them, then the others as they stand; the flag for supervision has its own sign.
#[must_use]
pub fn labels(note: &Note, decks: &Decks) -> Vec<String> {
    let decks = relevant(note, decks);
    let is_shown = |tag: &&String| *tag != FLAGGED && !tag.starts_with(DEPTH);
    let shown = note.tags.iter().filter(is_shown);
    let mut labels: Vec<String> = Vec::new();
    let mut plain: Vec<String> = Vec::new();
    for tag in shown {
        match word(tag, &decks) {
            Some(word) if labels.contains(&word) => {}
            Some(word) => labels.push(word),
            None => plain.push(tag.clone()),
        }
    }
    labels.extend(plain);
    labels
}

/// Gives what leaves the words for its deck, its labels and its scales, as people read them on the screen.
pub fn name(piece: &mut Piece, decks: &Decks) {
    let own = piece.deck.as_deref().and_then(|id| decks.get(id));
    let others = decks.ids().filter_map(|id| decks.get(id));
    let all: Vec<&Deck> = own.into_iter().chain(others).collect();
    let worded = |tag: &String| {
        let words = match tag.as_str() {
            FLAGGED => Some(say("notes-for-supervision").to_owned()),
            tag if tag.starts_with(DEPTH) => Some(String::new()),
            tag => word(tag, &all),
        };
        Some((tag.clone(), words?))
    };
    let tags = piece.tags.iter().filter_map(worded);
    let scales = piece.scales.keys();
    let scales = scales.map(|id| (id.clone(), scale_name(id, &all)));
    let deck = own.map(|deck| (deck.id.clone(), deck.title.clone()));
    piece.words = tags.chain(scales).chain(deck).collect();
}

/// Words one label of a namespace as its list does; none where no list has it.
#[must_use]
pub fn worded(tag: &str, decks: &Decks) -> Option<String> {
    let all: Vec<&Deck> = decks.ids().filter_map(|id| decks.get(id)).collect();
    word(tag, &all)
}

/// Gives the ratings: `strength 7, then 5` where something was rated twice.
#[must_use]
pub fn ratings(note: &Note, decks: &Decks) -> Vec<String> {
    let decks = relevant(note, decks);
    let firsts = note.scales.iter().filter(|(id, _)| {
        let before = id.strip_suffix("_after");
        !before.is_some_and(|before| note.scales.contains_key(before))
    });
    let told = firsts.map(|(id, value)| {
        let name = scale_name(id, &decks);
        match note.scales.get(&format!("{id}_after")) {
            Some(after) => say!(
                "notes-rated-twice",
                name = name,
                before = *value,
                after = *after
            ),
            None => format!("{name} {value}"),
        }
    });
    told.collect()
}

/// The note's own deck words its labels first.
fn relevant<'d>(note: &Note, decks: &'d Decks) -> Vec<&'d Deck> {
    let own = note.deck.as_deref().and_then(|id| decks.get(id));
    let others = decks.ids().filter_map(|id| decks.get(id));
    own.into_iter().chain(others).collect()
}

/// Words one label, as the first list that has it does; nothing where none has.
#[must_use]
pub fn label(tag: &str, decks: &Decks) -> Option<String> {
    word(tag, &all(decks))
}

/// Names a scale, or gives its id where no deck has it.
#[must_use]
pub fn scale(id: &str, decks: &Decks) -> String {
    scale_name(id, &all(decks))
}

/// The reaction note comes first: it asks from the shared lists, and their words are those that hold everywhere.
fn all(decks: &Decks) -> Vec<&Deck> {
    let first = decks.get("ct-5").into_iter();
    let all = decks.ids().filter_map(|id| decks.get(id));
    first.chain(all).collect()
}

fn word(tag: &str, decks: &[&Deck]) -> Option<String> {
    if let Some(words) = ruled(tag) {
        return Some(words.to_owned());
    }
    let (space, item) = tag.split_once(':')?;
    if space == "breath"
        && let Ok(pattern) = Pattern::find(item)
    {
        return Some(say!("notes-breath", name = pattern.title()));
    }
    if space == "tool" {
        let practice = decks.iter().find(|deck| deck.id == item);
        return practice.map(|deck| deck.title.clone());
    }
    let mut lists = steps(decks).filter_map(|step| list_of(step, space));
    match lists.find_map(|list| list.item(item)) {
        Some(item) => Some(item.label.clone()),
        None => SPOKEN.contains(&space).then(|| item.replace('-', " ")),
    }
}

/// Gives the list whose items write labels of a namespace, as the first deck that asks from one has it.
#[must_use]
pub fn list<'d>(space: &str, decks: &'d Decks) -> Option<&'d List> {
    all(decks)
        .into_iter()
        .flat_map(|deck| &deck.steps)
        .find_map(|step| list_of(step, space))
}

/// Gives the list of a step, if its items write labels of a namespace.
fn list_of<'d>(step: &'d Step, space: &str) -> Option<&'d List> {
    match &step.kind {
        Kind::One(list) | Kind::Many(list) | Kind::Card(list) => {
            (step.tag.as_deref() == Some(space)).then_some(list.as_ref())
        }
        _ => None,
    }
}

fn scale_name(id: &str, decks: &[&Deck]) -> String {
    let mut scales = steps(decks).filter_map(|step| match &step.kind {
        Kind::Scale(scale) if scale.id == id => Some(scale.name.clone()),
        _ => None,
    });
    scales.next().unwrap_or_else(|| id.to_owned())
}

fn steps<'d>(decks: &[&'d Deck]) -> impl Iterator<Item = &'d Step> {
    decks.iter().flat_map(|deck| &deck.steps)
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::id::Id;
    use crate::journal::note::{DayPart, Written};

    fn note(tags: &[&str]) -> Note {
        let written = Written::Part(NaiveDate::default(), DayPart::Morning);
        let mut note = Note::new(Id::from_bytes([1; 16]), written);
        note.tags = tags.iter().map(ToString::to_string).collect();
        note
    }

    #[test]
    fn a_label_is_worded_by_its_list_and_stays_as_it_is_without_one() {
        let tags = [
            "ct:helpless",
            "body:tight-chest",
            "ct:none-such",
            "#own",
            "sup:flagged",
            "sup:sooner",
            "depth:short",
            "breath:b.46",
        ];
        let shown = labels(&note(&tags), &Decks::builtin());
        let wanted = [
            "Not enough",
            "tight chest",
            "supervision sooner",
            "breath: Easy longer-out",
            "ct:none-such",
            "#own",
        ];
        assert_eq!(shown, wanted);
    }

    #[test]
    fn what_was_rated_twice_is_told_once() {
        let mut note = note(&[]);
        let scales = [
            ("strength", 7),
            ("strength_after", 5),
            ("fuse", 2),
            ("own_after", 1),
        ];
        note.scales = scales.map(|(id, value)| (id.to_owned(), value)).into();
        let told = ratings(&note, &Decks::builtin());
        assert_eq!(told, ["short fuse 2", "own_after 1", "strength 7, then 5"]);
    }
}
