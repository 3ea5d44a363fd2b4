//! What a page says: from the last preparation where there is one, else from the note's own words and labels.

use crate::export::coarse::coarse;
use crate::export::piece::When;
use crate::export::supervision::choice::{Choice, GUESS, Wording};
use crate::export::supervision::letters::Letters;
use crate::export::supervision::page::Page;
use crate::export::terms::{Dates, Private};
use crate::journal::agenda::PREPARE;
use crate::journal::agenda::item::{Eye, Wish};
use crate::journal::agenda::key::Key;
use crate::journal::agenda::prepared::{Part, Prepared, answers};
use crate::journal::agenda::queue::Waiting;
use crate::journal::alias::card::{Card, Place, Stage};
use crate::journal::library::Library;
use crate::journal::note::Note;
use crate::journal::private::{MARK, left_out};
use crate::lint::alias_refusal;
use crate::words::say;

/// Tells of one thing.
pub(super) fn page(
    waiting: &Waiting<'_>,
    library: &Library,
    choice: Choice,
    letters: &Letters,
    wording: Wording<'_>,
) -> Page {
    let note = waiting.note();
    // A word that points to a person stays behind, as in every export.
    let alias = note
        .alias
        .clone()
        .filter(|alias| alias_refusal(alias).is_none());
    let shown = alias.as_ref().map(|alias| letters.of(alias));
    let mut page = match preparation(library, waiting.key()) {
        Some(prepared) => prepared_page(prepared, waiting.key(), choice),
        None => own_page(waiting, choice, wording),
    };
    let labels = |space: &str| wording(note, space);
    let felt = felt(&labels);
    page.moment = page.moment.and_then(|moment| without(&moment, &felt));
    page.felt.extend((!felt.is_empty()).then(|| felt.join(" ")));
    if page.guess.is_none() {
        page.guess = labels("src").map(|words| say!("supervision-page-source", words = words));
    }
    page.question = page.question.or(waiting.item.question.clone());
    page.wish = waiting
        .item
        .wish
        .map(|one| wish(one).to_owned())
        .or(page.wish);
    page.eye = waiting.item.eye.map(|one| eye(one).to_owned()).or(page.eye);
    page.about = about(waiting, alias.as_deref(), shown.clone(), library);
    page.alias = shown;
    neutral(page, letters)
}

/// Gives the newest preparation that was about this.
fn preparation(library: &Library, key: Key) -> Option<&Note> {
    let notes = library.entries().map(|entry| &entry.current().note);
    let mut prepared = notes.filter(|note| note.deck.as_deref() == Some(PREPARE));
    prepared.find(|note| Prepared::of(note).iter().any(|one| one.item == Some(key)))
}

fn prepared_page(note: &Note, key: Key, choice: Choice) -> Page {
    let parts = answers(note, Some(key));
    let once = answers(note, None);
    let get = |step: &str| words(&parts, step);
    // What was asked once stands with the first thing of that preparation.
    let first = Prepared::of(note).into_iter().find_map(|one| one.item);
    let is_first = first == Some(key);
    let piece = words(&once, "piece").filter(|_| is_first);
    let mut page = Page {
        question: get("question"),
        wish: get("wish"),
        eye: get("eye"),
        moment: get("moment").or_else(|| get("line")),
        guess: get("guess"),
        rival: get("rival"),
        tried: get("tried").into_iter().collect(),
        elsewhere: get("elsewhere"),
        ..Page::default()
    };
    page.tried
        .extend(get("asked").map(|words| say!("supervision-page-asked", words = words)));
    page.tried
        .extend(piece.map(|words| say!("supervision-page-piece", words = words)));
    if choice.private == Private::Taken {
        let private = parts.iter().chain(once.iter().filter(|_| is_first));
        let private = private.filter(|part| part.is_private);
        page.private = private.map(|part| part.words.clone()).collect();
    }
    page
}

fn words(parts: &[Part], step: &str) -> Option<String> {
    let mut public = parts.iter().filter(|part| !part.is_private);
    public
        .find(|part| part.step == step)
        .map(|part| part.words.clone())
}

/// Tells of a note that was not prepared: the line, or its text without what is private.
fn own_page(waiting: &Waiting<'_>, choice: Choice, wording: Wording<'_>) -> Page {
    let note = waiting.note();
    let asks = note.title.trim().ends_with('?');
    let (moment, guess) = if let Some(line) = &waiting.item.line {
        (line.clone(), None)
    } else {
        let body = without_labels(&left_out(&note.body), note, wording);
        let (body, guess) = without_guess(&body, wording(note, GUESS).as_deref());
        (below(&body), guess)
    };
    let source = wording(note, "src").map(|words| say!("supervision-page-source", words = words));
    Page {
        question: asks.then(|| note.title.trim().to_owned()),
        moment: (!moment.trim().is_empty()).then_some(moment),
        guess: guess.map(|guess| {
            let both: Vec<String> = [guess].into_iter().chain(source).collect();
            both.join("\n\n")
        }),
        private: if choice.private == Private::Taken {
            private(&note.body)
        } else {
            Vec::new()
        },
        ..Page::default()
    }
}

/// The labels that a page tells by itself: the answers that they stand for need not be there twice.
const TOLD: [&str; 5] = ["ct", "body", "pull", "act", "src"];

/// Leaves out the answers of a text that its labels tell.
fn without_labels(body: &str, note: &Note, wording: Wording<'_>) -> String {
    let told: Vec<String> = TOLD
        .iter()
        .filter_map(|space| wording(note, space))
        .collect();
    let mut sections = sections(body);
    sections.retain(|section| {
        let answer = section.split_once('\n').map(|(_, answer)| answer.trim());
        !(section.starts_with("##") && told.iter().any(|words| Some(words.as_str()) == answer))
    });
    sections.concat()
}

/// Takes the answer to the question for a guess out of a text: it has a section of the page to itself.
fn without_guess(body: &str, ask: Option<&str>) -> (String, Option<String>) {
    let mut guess = None;
    let mut sections = sections(body);
    sections.retain(|section| {
        let (heading, answer) = section.split_once('\n').unwrap_or((section, ""));
        let is_it = heading.starts_with("##") && Some(heading.trim_matches(['#', ' '])) == ask;
        if is_it && guess.is_none() && !answer.trim().is_empty() {
            guess = Some(answer.trim().to_owned());
            return false;
        }
        true
    });
    (sections.concat(), guess)
}

/// Cuts a text before each of its headings.
fn sections(body: &str) -> Vec<String> {
    let mut sections: Vec<String> = vec![String::new()];
    for line in body.split_inclusive('\n') {
        if line.starts_with("##") {
            sections.push(String::new());
        }
        if let Some(section) = sections.last_mut() {
            section.push_str(line);
        }
    }
    sections
}

/// Puts the headings of a text below those of the page.
fn below(body: &str) -> String {
    let deeper = |line: &str| {
        let sign = if line.starts_with('#') { "#" } else { "" };
        format!("{sign}{line}\n")
    };
    let text: String = body.lines().map(deeper).collect();
    text.trim().to_owned()
}

/// Gives the private answers of a text with their questions.
fn private(body: &str) -> Vec<String> {
    let mut sections: Vec<String> = Vec::new();
    let mut is_open = false;
    for line in body.lines() {
        if line.starts_with("##") {
            is_open = line.trim_end().ends_with(MARK);
            if is_open {
                let ask = line.trim_start_matches('#').trim();
                sections.push(ask.strip_suffix(MARK).unwrap_or(ask).to_owned());
            }
        } else if let Some(section) = sections.last_mut().filter(|_| is_open) {
            section.push('\n');
            section.push_str(line);
        }
    }
    sections
        .iter()
        .map(|section| section.trim().to_owned())
        .collect()
}

/// Leaves out the lines that the next section tells: a preparation begins with them.
fn without(moment: &str, felt: &[String]) -> Option<String> {
    let is_told = |line: &&str| felt.iter().any(|told| told == line.trim());
    let rest: Vec<&str> = moment.lines().filter(|line| !is_told(line)).collect();
    let rest = rest.join("\n").trim().to_owned();
    (!rest.is_empty()).then_some(rest)
}

fn felt(labels: &dyn Fn(&str) -> Option<String>) -> Vec<String> {
    let said = [
        labels("ct").map(|words| say!("supervision-felt", words = words)),
        labels("body").map(|words| say!("supervision-body", words = words)),
        labels("pull").map(|words| say!("supervision-pull", words = words)),
        labels("act").map(|words| say!("supervision-did", words = words)),
    ];
    said.into_iter().flatten().collect()
}

fn about(
    waiting: &Waiting<'_>,
    alias: Option<&str>,
    shown: Option<String>,
    library: &Library,
) -> Vec<String> {
    let card = alias
        .map(|alias| Card::of(alias, library))
        .unwrap_or_default();
    let when = When::of(waiting.entry.written(), Dates::Month);
    let stage = card.stage.map(|one| stage(one).to_owned());
    let place = card.place.map(|one| place(one).to_owned());
    let said = [shown, stage, place, Some(when.in_words())];
    said.into_iter().flatten().collect()
}

/// Makes every day a month and, where that was chosen, every alias a letter.
fn neutral(page: Page, letters: &Letters) -> Page {
    let plain = |text: String| letters.in_text(&coarse(&text));
    let some = |text: Option<String>| text.map(plain);
    let all = |texts: Vec<String>| texts.into_iter().map(plain).collect();
    Page {
        question: some(page.question),
        moment: some(page.moment),
        felt: all(page.felt),
        guess: some(page.guess),
        rival: some(page.rival),
        tried: all(page.tried),
        elsewhere: some(page.elsewhere),
        private: all(page.private),
        ..page
    }
}

fn wish(wish: Wish) -> &'static str {
    match wish {
        Wish::Think => say("supervision-wish-think"),
        Wish::Check => say("supervision-wish-check"),
        Wish::Held => say("supervision-wish-held"),
    }
}

fn eye(eye: Eye) -> &'static str {
    match eye {
        Eye::Them => say("supervision-eye-them"),
        Eye::WhatIDo => say("supervision-eye-what-i-do"),
        Eye::Us => say("supervision-eye-us"),
        Eye::Me => say("supervision-eye-me"),
        Eye::YouAndMe => say("supervision-eye-you-and-me"),
        Eye::Setting => say("supervision-eye-setting"),
    }
}

fn stage(stage: Stage) -> &'static str {
    match stage {
        Stage::Early => say("supervision-stage-early"),
        Stage::Middle => say("supervision-stage-middle"),
        Stage::Late => say("supervision-stage-late"),
        Stage::Ended => say("supervision-stage-ended"),
    }
}

/// Gives where the work happens as a type; a name of a place is never known here.
fn place(place: Place) -> &'static str {
    match place {
        Place::Practice => say("alias-setting-practice"),
        Place::Clinic => say("alias-setting-clinic"),
        Place::Ward => say("alias-setting-ward"),
        Place::Day => say("alias-setting-day-clinic"),
        Place::Group => say("alias-setting-group"),
        Place::Family => say("alias-setting-family"),
        Place::Home => say("alias-setting-home"),
        Place::Remote => say("alias-setting-remote"),
        Place::Other => say("alias-setting-other"),
    }
}
