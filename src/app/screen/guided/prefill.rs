//! What is known already of a thing for supervision, in the place of what would be asked for (decks.md, D22).

use crate::app::desk::Desk;
use crate::app::label::joined;
use crate::deck::decks::Decks;
use crate::deck::page::Page;
use crate::deck::session::Session;
use crate::journal::agenda::PREPARE;
use crate::journal::agenda::change::find;
use crate::journal::agenda::item::Item;
use crate::journal::agenda::key::Key;
use crate::journal::answer::Answer;
use crate::journal::note::Note;
use crate::journal::private::left_out;
use crate::words::say;

/// The most characters of a note's own words.
const LONGEST: usize = 160;

/// Fills a page of the preparation that was not answered yet with what its note says.
pub fn fill(page: &mut Page, session: &Session, desk: &Desk) {
    if session.deck().id != PREPARE || page.given.is_some() {
        return;
    }
    let item = page.about.as_ref().and_then(|item| item.id.parse().ok());
    let (Some(key), Some(library)) = (item, desk.library()) else {
        return;
    };
    let key: Key = key;
    if let Some(entry) = library.entry(key.note) {
        let note = &entry.current().note;
        let known = find(note, key).unwrap_or_default();
        let step = page.id.split('@').next().unwrap_or_default();
        page.given = known_of(step, &known, note, &desk.decks);
    }
}

fn known_of(step: &str, known: &Item, note: &Note, decks: &Decks) -> Option<Answer> {
    let chosen = |id: &str| Answer::Chosen(vec![id.to_owned()]);
    match step {
        "question" => known.question.clone().map(Answer::Words),
        "wish" => known.wish.map(|wish| chosen(wish.name())),
        "eye" => known.eye.map(|eye| chosen(eye.name())),
        "moment" => Some(moment(known, note, decks)).filter(|moment| !moment.is_empty()),
        _ => None,
    }
}

/// Gives what happened in the note's own words, then what was felt and done as its labels say.
fn moment(known: &Item, note: &Note, decks: &Decks) -> Answer {
    let told = known.line.clone().or_else(|| told(note));
    let mut lines: Vec<String> = told.into_iter().collect();
    let labelled = |space: &str| joined(note, space, decks);
    lines.extend(labelled("ct").map(|words| say!("supervision-felt", words = words)));
    lines.extend(labelled("body").map(|words| say!("supervision-body", words = words)));
    lines.extend(labelled("pull").map(|words| say!("supervision-pull", words = words)));
    lines.extend(labelled("act").map(|words| say!("supervision-did", words = words)));
    // What is added begins on a line of its own.
    lines.extend((!lines.is_empty()).then(String::new));
    Answer::Words(lines.join("\n"))
}

/// Gives the note's first words that are no heading, cut at a sentence or a word; nothing private.
fn told(note: &Note) -> Option<String> {
    let body = left_out(&note.body);
    let mut lines = body.lines().map(str::trim);
    let line = lines.find(|line| !line.starts_with('#') && line.contains(char::is_alphanumeric))?;
    let Some((end, _)) = line.char_indices().nth(LONGEST) else {
        return Some(line.to_owned());
    };
    let head = &line[..end];
    let sentence = head.rfind(['.', '?']).map(|at| &head[..=at]);
    let word = || head.rfind(' ').map_or(head, |at| &head[..at]);
    Some(sentence.map_or_else(|| format!("{} …", word()), str::to_owned))
}
