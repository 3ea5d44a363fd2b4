//! The sample's small notes of a day: check-ins, resets, the minute at the door, and practices.

use crate::demo::data::{Breathing, Days, Practice, Reset};
use crate::demo::dice::Dice;
use crate::demo::filled::set_off;
use crate::demo::questions::Questions;
use crate::demo::sheet::Sheet;
use crate::journal::note::Note;

/// How strong it was after a reset, against before.
const RESET: [i8; 8] = [-2, -1, 0, -3, -2, 1, -1, -2];

/// Makes a day check-in; `load` is what the week adds to a rested day's ratings.
pub(super) fn check_in(
    questions: &Questions,
    note: Note,
    (days, line): (&Days, Option<&str>),
    load: u8,
    dice: &mut Dice,
) -> Note {
    let mut sheet = Sheet::new(questions, "checkin", note);
    for (scale, rested) in [("tired", 3), ("fuse", 2), ("distance", 2)] {
        sheet.rate(scale, dice.near(rested + load));
    }
    sheet.choose("today", dice.pick(&days.today));
    match dice.below(6) {
        0 => sheet.rate("energy", dice.near(6_u8.saturating_sub(load))),
        1 => sheet.rate("backed", dice.near(7_u8.saturating_sub(load))),
        2 => sheet.rate("moral", dice.near(1 + load)),
        _ => {}
    }
    if let Some(line) = line {
        sheet.words("line", line);
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
    sheet.rate("after", changed(before, *dice.pick(&RESET)));
    if let Some(trigger) = &reset.trigger {
        set_off(&mut sheet, trigger);
    }
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

/// Makes the note of one use of a small practice.
pub(super) fn practice(
    questions: &Questions,
    note: Note,
    (practice, at): (&Practice, usize),
    dice: &mut Dice,
) -> Note {
    let mut sheet = Sheet::new(questions, &practice.deck, note);
    let before = dice.near(practice.strength);
    sheet.rate("strength", before);
    if practice.deck == "g.sigh" {
        sheet.tag("breath:b.sigh");
    }
    sheet.rate("after", changed(before, turn(&practice.change, at)));
    sheet.done()
}

/// Makes the note of some minutes of breathing, as the breathing screen keeps it.
pub(super) fn breathing(note: Note, breathing: &Breathing, at: usize, dice: &mut Dice) -> Note {
    let before = dice.near(breathing.strength);
    let after = changed(before, turn(&breathing.change, at));
    let felt = &breathing.felt[at % breathing.felt.len()];
    let Breathing {
        title,
        minutes,
        breaths,
        ..
    } = breathing;
    let change = match after.cmp(&before) {
        std::cmp::Ordering::Less => "less",
        std::cmp::Ordering::Equal => "no change",
        std::cmp::Ordering::Greater => "more",
    };
    Note {
        title: "Breathing".to_owned(),
        deck: Some("breathe".to_owned()),
        tags: vec![
            format!("breath:{}", breathing.pattern),
            format!("felt:{felt}"),
        ],
        scales: [
            ("strength".to_owned(), before),
            ("strength_after".to_owned(), after),
        ]
        .into(),
        body: format!(
            "{title}: {minutes} min, {breaths} breaths.\nStrength {before} before, {after} after: {change}.\nIt was {felt}."
        ),
        ..note
    }
}

fn turn(changes: &[i8], at: usize) -> i8 {
    changes[at % changes.len()]
}

fn changed(before: u8, by: i8) -> u8 {
    before.saturating_add_signed(by).min(10)
}
