//! What was left with an alias for the next time, in words.

use crate::app::label::label;
use crate::deck::decks::Decks;
use crate::journal::alias::thread::{Aim, CARD, Thread};
use crate::journal::library::Library;
use crate::words::say;

/// Says what was left with an alias: a line each, the one to pick up first; nothing where nothing was left.
#[must_use]
pub fn lines(alias: &str, library: &Library, decks: &Decks) -> Vec<String> {
    let thread = Thread::of(alias, library);
    let mut lines = Vec::new();
    if let Some(words) = &thread.carry {
        lines.push(say!("alias-left-carry", words = words.as_str()));
    }
    if thread.is_repair_planned {
        lines.push(say("alias-left-repair").to_owned());
    }
    if !thread.next.is_empty() {
        let next = thread.next.iter().map(|step| label(decks, "next", step));
        let words = next.collect::<Vec<_>>().join(", ");
        lines.push(say!("alias-left-next", words = words));
    }
    if thread.undecided > 0 {
        lines.push(say!("alias-left-undecided", n = thread.undecided));
    }
    lines.extend(thread.aim.as_ref().map(|aim| aimed(aim, decks)));
    lines
}

fn aimed(aim: &Aim, decks: &Decks) -> String {
    let id = label(decks, "aim", &aim.id);
    // A card without words of one's own has the deck's title.
    let is_own = |words: &&String| decks.get(CARD).is_none_or(|deck| deck.title != **words);
    let words = match aim.words.as_ref().filter(is_own) {
        Some(words) => format!("{id}, {words}"),
        None => id,
    };
    match &aim.result {
        None => say!("alias-left-aim", words = words),
        Some(result) => {
            let result = label(decks, "aim-result", result);
            say!("alias-left-aim-result", words = words, result = result)
        }
    }
}
