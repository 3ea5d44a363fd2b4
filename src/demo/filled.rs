//! The sample's scenes, looks and days, each filled into its deck.

use crate::demo::data::{Days, Look, Page, Reset, Scene};
use crate::demo::dice::Dice;
use crate::demo::questions::Questions;
use crate::demo::sheet::Sheet;
use crate::journal::note::{Note, State};

/// What the decks ask for instead of a meaning, when it was the day.
const DAY: &str = "What does the day need?";

/// Makes a reaction note: in ninety seconds where a guess was enough, else in five minutes.
pub(super) fn reaction(questions: &Questions, note: Note, scene: &Scene, dice: &mut Dice) -> Note {
    let mut note = match &scene.guess {
        None => long(questions, note, scene, dice),
        Some(guess) => short(questions, note, scene, guess, dice),
    };
    if scene.open {
        note.state = State::Open;
    }
    note.tags
        .extend(scene.feel.iter().map(|word| format!("feel:{word}")));
    note.tags.extend(scene.tags.iter().cloned());
    if let Some(wish) = &scene.flag {
        note.tags
            .extend(["sup:flagged".to_owned(), format!("sup:{wish}")]);
    }
    note
}

fn long(questions: &Questions, note: Note, scene: &Scene, dice: &mut Dice) -> Note {
    let mut sheet = Sheet::new(questions, "ct-5", note);
    sheet.words("moment", &scene.moment);
    sheet.choose("trigger", [&scene.trigger]);
    sheet.choose("body", &scene.body);
    sheet.choose("feeling", &scene.ct);
    let strength = dice.near(scene.strength);
    sheet.rate("strength", strength);
    sheet.choose("pull", [&scene.pull]);
    sheet.rate("closeness", scene.closeness);
    sheet.choose("source", [&scene.source]);
    sheet.rate("mine", dice.near(ownness(&scene.source)));
    sheet.choose("likeness", &scene.likeness);
    sheet.choose("handling", &scene.act);
    sheet.choose("skills", &scene.skills);
    sheet.words("meaning", &scene.meaning);
    if !scene.open {
        sheet.choose("next", [&scene.next]);
        sheet.choose("when", &scene.when);
    }
    sheet.rate("after", scene.after.min(strength));
    if scene.source == "cannot-tell" {
        sheet.tag("inbox:in-seven-days");
    }
    sheet.done()
}

fn short(questions: &Questions, note: Note, scene: &Scene, guess: &str, dice: &mut Dice) -> Note {
    let mut sheet = Sheet::new(questions, "ct-90", note);
    sheet.choose("feeling", &scene.ct);
    let strength = dice.near(scene.strength);
    sheet.rate("strength", strength);
    sheet.choose("pull", [&scene.pull]);
    sheet.choose("source", [&scene.source]);
    match scene.source.as_str() {
        "conditions-today" => sheet.words_to("guess", DAY, guess),
        _ => sheet.words("guess", guess),
    }
    if !scene.open {
        sheet.choose("next", [&scene.next]);
    }
    if strength >= 7 {
        sheet.tag("inbox:expand");
    }
    sheet.done()
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

/// Makes a day check-in; `load` is what the week adds to a rested day's ratings.
pub(super) fn check_in(
    questions: &Questions,
    note: Note,
    days: &Days,
    load: u8,
    dice: &mut Dice,
) -> Note {
    let mut sheet = Sheet::new(questions, "checkin", note);
    for (scale, rested) in [("tired", 3), ("fuse", 2), ("distance", 2)] {
        sheet.rate(scale, dice.near(rested + load));
    }
    sheet.choose("today", dice.pick(&days.today));
    if dice.below(3) > 0 {
        sheet.words("line", dice.pick::<String>(&days.line));
    }
    sheet.done()
}

/// Makes the note of a three-minute reset.
pub(super) fn reset(questions: &Questions, note: Note, reset: &Reset, dice: &mut Dice) -> Note {
    let mut sheet = Sheet::new(questions, "reset-3", note);
    let before = dice.near(reset.strength);
    sheet.rate("strength", before);
    sheet.tag("breath:b.3545");
    sheet.choose("body", &reset.body);
    sheet.choose("feeling", [&reset.ct]);
    sheet.tag(&format!("feel:{}", reset.feel));
    sheet.words("happened", &reset.line);
    sheet.choose("next", [&reset.next]);
    sheet.rate("after", before.saturating_sub(*dice.pick(&[0, 1, 2, 2, 3])));
    sheet.done()
}

/// Makes the note of the minute at the door.
pub(super) fn doorway(questions: &Questions, note: Note, carried: &str, dice: &mut Dice) -> Note {
    let mut sheet = Sheet::new(questions, "doorway-60", note);
    sheet.rate("strength", dice.near(5));
    sheet.tag("breath:b.34");
    sheet.words("word", carried);
    sheet.done()
}

/// Makes a free note.
pub(super) fn page(note: Note, page: &Page) -> Note {
    Note {
        title: page.title.clone(),
        alias: page.alias.clone(),
        tags: page.tags.clone(),
        body: page.text.trim().to_owned(),
        ..note
    }
}

/// How much of a reaction is one's own, by where it comes from.
fn ownness(source: &str) -> u8 {
    match source {
        "mine" => 8,
        "stirred-by-them" => 3,
        _ => 5,
    }
}
