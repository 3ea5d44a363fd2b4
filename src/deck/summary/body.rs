//! A note's text: the questions as headings, the answers in words, one section for each item of a group.

use crate::deck::given::{given, is_content};
use crate::deck::model::{Item, Kept, Kind, Step};
use crate::deck::path::{Answers, Path, Stop};
use crate::deck::summary::changes;
use crate::journal::answer::Answer;
use crate::journal::private;
use crate::words::say;

/// Prints what was given as Markdown.
pub fn print(path: &Path, answers: &Answers) -> String {
    let mut text = String::new();
    let mut about: Option<&Item> = None;
    let mut said = Vec::new();
    for (stop, answer) in given(path, answers).filter(|(stop, _)| is_content(stop)) {
        let words = in_words(path, stop, answer);
        if words.is_empty() {
            continue;
        }
        if !text.is_empty() {
            text.push('\n');
        }
        if let Some(item) = stop.item.as_ref().filter(|item| about != Some(*item)) {
            text.push_str(&head(item));
        }
        about = stop.item.as_ref();
        let level = if about.is_some() { "###" } else { "##" };
        let ask = stop.ask.as_ref().unwrap_or(&stop.step().ask);
        let section = match stop.step().kept {
            Kept::Private => private::section(level, ask, &words),
            _ => format!("{level} {ask}\n{words}\n"),
        };
        text.push_str(&section);
        if about.is_none() {
            said.push((ask.clone(), words));
        }
    }
    if text.is_empty() {
        return text;
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

/// Heads the section of an item.
fn head(item: &Item) -> String {
    if item.gloss.is_empty() {
        return format!("## {}\n\n", item.label);
    }
    format!("## {}\n{}\n\n", item.label, item.gloss)
}

fn in_words(path: &Path, stop: &Stop, answer: &Answer) -> String {
    let Step { kind, supply, .. } = stop.step();
    match (kind, answer) {
        (Kind::Scale(scale), Answer::Scale(value)) => {
            format!("{} {}", scale.name, say!("guided-of-ten", value = *value))
        }
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
            let label = |id: &String| list.item(id).map_or(id.clone(), |item| item.label.clone());
            let items = items.iter().filter(|id| stop.still_offers(id));
            items.map(label).collect::<Vec<_>>().join(", ")
        }
        (_, Answer::Words(words)) => words.trim().to_owned(),
        _ => String::new(),
    }
}
