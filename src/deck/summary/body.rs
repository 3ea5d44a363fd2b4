//! A note's text: the questions as headings, the answers in words, one section for each item of a group.

use crate::deck::given::{given, is_content};
use crate::deck::model::{Item, Kept, Kind, List, Scale, Step};
use crate::deck::path::{Answers, Path, Stop};
use crate::deck::summary::changes;
use crate::deck::supply::Supply;
use crate::journal::answer::Answer;
use crate::journal::private;
use crate::words::say;

/// Says whether something was given that belongs into a note.
pub fn has_content(path: &Path, answers: &Answers) -> bool {
    let mut content = given(path, answers).filter(|(stop, _)| is_content(stop));
    content.any(|(stop, answer)| !in_words(path, stop, answer).is_empty())
}

/// Prints what was given as Markdown.
pub fn print(path: &Path, answers: &Answers) -> String {
    let mut text = String::new();
    let mut about: Option<&Item> = None;
    let mut said = Vec::new();
    if !has_content(path, answers) {
        return text;
    }
    for (stop, answer) in given(path, answers).filter(|(stop, _)| is_content(stop) || is_told(stop))
    {
        let words = in_words(path, stop, answer);
        if words.is_empty() {
            continue;
        }
        if !text.is_empty() {
            text.push('\n');
        }
        if let Some(item) = stop.item.as_ref().filter(|item| about != Some(*item)) {
            text.push_str(&head(stop, item));
        }
        about = stop.item.as_ref();
        let level = if about.is_some() { "###" } else { "##" };
        let ask = stop.heading();
        let section = match stop.step().kept {
            Kept::Private => private::section(level, ask, &words),
            _ => format!("{level} {ask}\n{words}\n"),
        };
        text.push_str(&section);
        if about.is_none() {
            said.push((ask.to_owned(), words));
        }
    }
    let changes = path
        .before
        .as_ref()
        .map(|before| changes::print(before, &said));
    for section in changes.iter().filter(|section| !section.is_empty()) {
        text.push('\n');
        text.push_str(section);
    }
    text
}

/// Says whether what is read there goes into the note: the answers to a notice say nothing without it.
fn is_told(stop: &Stop) -> bool {
    stop.step().supply == Some(Supply::Notice)
}

/// Heads the section of an item; a note's title stays as it was written.
fn head(stop: &Stop, item: &Item) -> String {
    let about = stop.step().each.map(|at| &stop.deck.steps[at]);
    let is_a_title = about.is_some_and(|step| step.supply.is_some());
    let label = if is_a_title {
        item.label.clone()
    } else {
        capital(&item.label)
    };
    if item.gloss.is_empty() {
        return format!("## {label}\n\n");
    }
    format!("## {label}\n{}\n\n", item.gloss)
}

fn capital(label: &str) -> String {
    let mut letters = label.chars();
    let first = letters
        .next()
        .map(|letter| letter.to_uppercase().to_string());
    first.unwrap_or_default() + letters.as_str()
}

fn in_words(path: &Path, stop: &Stop, answer: &Answer) -> String {
    let Step { kind, supply, .. } = stop.step();
    match (kind, answer) {
        (Kind::Scale(scale), Answer::Scale(value)) => rated(scale, *value),
        (Kind::One(_) | Kind::Many(_), Answer::Chosen(items)) if supply.is_some() => {
            let brought = stop.brought.iter();
            let chosen = brought.filter(|item| items.contains(&item.id));
            let labels: Vec<String> = chosen.map(|item| format!("- {}", item.label)).collect();
            // What is chosen to be asked about has a section of its own for each.
            let is_asked_about = path.asks_about(stop);
            if is_asked_about {
                String::new()
            } else {
                labels.join("\n")
            }
        }
        (Kind::One(list) | Kind::Many(list) | Kind::Card(list), Answer::Chosen(items)) => {
            let label = |id: &String| list.item(id).map_or(id.clone(), |item| chosen(list, item));
            let items = items.iter().filter(|id| stop.still_offers(id));
            items.map(label).collect::<Vec<_>>().join(", ")
        }
        (_, Answer::Words(words)) => words.trim().to_owned(),
        (_, Answer::Seen) if is_told(stop) => {
            let lines = stop.brought.iter().map(|line| line.label.as_str());
            lines.collect::<Vec<_>>().join("\n")
        }
        _ => String::new(),
    }
}

/// Says a rating, and what its middle means where that is not simply the middle.
fn rated(scale: &Scale, value: u8) -> String {
    let of_ten = say!("guided-of-ten", value = value);
    match &scale.middle {
        None => format!("{} {of_ten}", scale.name),
        Some(middle) => say!(
            "guided-of-ten-middle",
            scale = scale.name.as_str(),
            rating = of_ten,
            middle = middle.as_str()
        ),
    }
}

/// Says an item; of a pair the other side too.
fn chosen(list: &List, item: &Item) -> String {
    if list.pairs && !item.gloss.is_empty() {
        return format!("{}, {}", item.label, item.gloss);
    }
    item.label.clone()
}
