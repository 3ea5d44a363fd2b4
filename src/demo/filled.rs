//! The sample's scenes, looks, cards and pages, each filled into its deck.

use crate::demo::data::{Entry, Look, Page, Scene, Short};
use crate::demo::dice::Dice;
use crate::demo::questions::Questions;
use crate::demo::sheet::Sheet;
use crate::journal::note::{LEARNING, Note, State};

/// What the decks ask for instead of a meaning, when it was the day.
const DAY: &str = "What does the day need?";

/// Makes a reaction note: in ninety seconds where a guess was enough, else in five minutes.
pub(super) fn reaction(questions: &Questions, note: Note, scene: &Scene, dice: &mut Dice) -> Note {
    let mut note = match &scene.guess {
        None => long(questions, note, scene, dice),
        Some(guess) => {
            let mut sheet = Sheet::new(questions, "ct-90", note);
            quick(&mut sheet, scene, guess, dice);
            sheet.done()
        }
    };
    if scene.open {
        note.state = State::Open;
    }
    note.tags.extend(scene.tags.iter().cloned());
    learned(note, scene.learning.as_ref())
}

fn long(questions: &Questions, note: Note, scene: &Scene, dice: &mut Dice) -> Note {
    let mut sheet = Sheet::new(questions, "ct-5", note);
    sheet.words("moment", &scene.moment);
    sheet.choose("trigger", [&scene.trigger]);
    sheet.choose("body", &scene.body);
    sheet.choose("feeling", &scene.ct);
    sheet.choose("feel", &scene.feel);
    let strength = dice.near(scene.strength);
    sheet.rate("strength", strength);
    sheet.choose("pull", [&scene.pull]);
    sheet.rate("closeness", scene.closeness);
    sheet.choose("source", [&scene.source]);
    sheet.rate("mine", dice.near(ownness(&scene.source)));
    sheet.choose("role", &scene.role);
    sheet.choose("likeness", &scene.likeness);
    sheet.choose("handling", &scene.act);
    sheet.choose("skills", &scene.skills);
    sheet.words("meaning", &scene.meaning);
    if !scene.open {
        sheet.choose("next", [&scene.next]);
        sheet.choose("when", &scene.when);
    }
    sheet.rate("after", scene.after.min(strength));
    in_seven_days(&mut sheet, &scene.source);
    sheet.done()
}

fn quick(sheet: &mut Sheet<'_>, scene: &Scene, guess: &str, dice: &mut Dice) {
    sheet.choose("feeling", &scene.ct);
    let strength = dice.near(scene.strength);
    sheet.rate("strength", strength);
    sheet.choose("pull", [&scene.pull]);
    sheet.choose("source", [&scene.source]);
    guessed(sheet, &scene.source, guess);
    if !scene.open {
        sheet.choose("next", [&scene.next]);
    }
    if strength >= 7 {
        sheet.tag("inbox:expand");
    }
    in_seven_days(sheet, &scene.source);
    set_off(sheet, &scene.trigger);
}

/// Makes a reaction note that never was more than ninety seconds.
pub(super) fn short(questions: &Questions, note: Note, short: &Short, dice: &mut Dice) -> Note {
    let mut sheet = Sheet::new(questions, "ct-90", note);
    sheet.choose("feeling", [&short.ct]);
    sheet.rate("strength", dice.near(short.strength));
    sheet.choose("pull", [&short.pull]);
    sheet.choose("source", [&short.source]);
    guessed(&mut sheet, &short.source, &short.guess);
    sheet.choose("next", [&short.next]);
    in_seven_days(&mut sheet, &short.source);
    set_off(&mut sheet, &short.trigger);
    sheet.done()
}

fn guessed(sheet: &mut Sheet<'_>, source: &str, guess: &str) {
    match source {
        "conditions-today" => sheet.words_to("guess", DAY, guess),
        _ => sheet.words("guess", guess),
    }
}

fn in_seven_days(sheet: &mut Sheet<'_>, source: &str) {
    if source == "cannot-tell" {
        sheet.tag("inbox:in-seven-days");
    }
}

/// Labels a note with what set it off. The short decks do not ask for it: their notes were labelled afterwards, in the list.
pub(super) fn set_off(sheet: &mut Sheet<'_>, trigger: &str) {
    sheet.tag(&format!("trig:{trigger}"));
}

/// Makes a look back at how two people work together.
pub(super) fn look_back(questions: &Questions, note: Note, look: &Look, dice: &mut Dice) -> Note {
    let mut sheet = Sheet::new(questions, "alliance-look", note);
    for (scale, rating) in [
        ("aims", look.aims),
        ("way", look.way),
        ("bond", look.bond),
        ("ease", look.ease),
    ] {
        sheet.rate(scale, dice.near(rating));
    }
    sheet.choose("pace", [&look.pace]);
    sheet.words("worked", &look.worked);
    sheet.words("did-not", &look.not);
    sheet.words("why", &look.guess);
    sheet.choose("lens", &look.lens);
    sheet.choose("acts", &look.acts);
    sheet.words("hard", &look.hard);
    sheet.choose("next", [&look.next]);
    sheet.choose("when", &look.when);
    sheet.done()
}

/// Makes the note of any deck from an answer for each step.
pub(super) fn entry(questions: &Questions, note: Note, entry: &Entry) -> Note {
    let mut sheet = Sheet::new(questions, &entry.deck, note);
    sheet.answers(&entry.answers);
    for item in &entry.item {
        sheet.section(&item.about);
        sheet.answers(&item.answers);
    }
    for tag in &entry.tags {
        sheet.tag(tag);
    }
    learned(sheet.done(), entry.learning.as_ref())
}

/// Makes a free note.
pub(super) fn page(note: Note, page: &Page) -> Note {
    let note = Note {
        title: page.title.clone(),
        alias: page.alias.clone(),
        tags: page.tags.clone(),
        body: page.text.trim().to_owned(),
        ..note
    };
    learned(note, page.learning.as_ref())
}

/// Writes down the line that stays of a note.
fn learned(mut note: Note, line: Option<&String>) -> Note {
    if let Some(line) = line {
        note.unknown
            .insert(LEARNING.to_owned(), line.as_str().into());
    }
    note
}

/// How much of a reaction is one's own, by where it comes from.
fn ownness(source: &str) -> u8 {
    match source {
        "mine" => 8,
        "stirred-by-them" => 3,
        _ => 5,
    }
}
