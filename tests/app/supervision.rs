//! The list for supervision, the card that puts something on it, the days and the hours, driven by keys.

use afterword::app::effect::{Effect, Save};
use afterword::app::msg::{Reply, Saved};
use afterword::app::route::Route;
use afterword::app::screen::Screen;
use afterword::app::screen::supervision::Supervision;
use afterword::id::Id;
use afterword::journal::agenda::change::{flag, open};
use afterword::journal::agenda::diary::{Diary, Hour, Kind, NAME, With, hours};
use afterword::journal::agenda::item::{Item, Urgency, Wish};
use afterword::journal::library::setting::{self, Changes};
use afterword::journal::note::{Note, Written};
use afterword::journal::revision::{FORMAT, Kind as Object, Revision};
use chrono::{Days, NaiveDate};
use insta::assert_snapshot;

use crate::harness::{Harness, id, revision, today};
use crate::shelf::{entry, settle, shelf};
use crate::snapshots::{lived_in, seen};
use crate::walk::{guided, page};

pub fn day(ago: u64) -> NaiveDate {
    today().date_naive() - Days::new(ago)
}

fn list(h: &Harness) -> &Supervision {
    match h.app.screen() {
        Screen::Supervision(list) => list,
        screen => panic!("{screen:?}"),
    }
}

fn titles(h: &Harness) -> Vec<&str> {
    list(h)
        .rows
        .iter()
        .map(|row| row.headline.as_str())
        .collect()
}

pub fn note_of(h: &Harness, number: u8) -> &Note {
    &entry(h, id(number)).current().note
}

/// A note that goes to supervision since some days.
fn flagged(number: u8, title: &str, ago: u64, urgency: Urgency) -> Revision {
    let body = "I looked at the clock.\nThen it was quiet.\n";
    let mut one = revision(number, title, body);
    one.note.written = Written::Part(day(ago), afterword::journal::note::DayPart::Morning);
    one.note.alias = Some("harbour".into());
    let item = Item {
        urgency,
        ..Item::new(None, day(ago))
    };
    flag(&mut one.note, item);
    one
}

fn set(number: u8, changes: Changes) -> Revision {
    let at = (id(number), Written::At(today()));
    let (note, parents) = setting::next(None, NAME, changes, at);
    object(number, note, parents)
}

fn object(number: u8, note: Note, parents: Vec<Id>) -> Revision {
    Revision {
        id: id(number),
        format: FORMAT,
        kind: Object::Config,
        parents,
        device: "d1a2b3c4".into(),
        note,
    }
}

fn hour(ago: u64, minutes: u32) -> Hour {
    Hour {
        day: day(ago),
        minutes,
        with: With::Supervisor,
        kind: Kind::Individual,
        is_entered: true,
    }
}

/// Three things that wait, a day that is set, and hours.
pub fn full() -> Harness {
    let mut quiet = flagged(1, "quiet hour", 20, Urgency::Next);
    let question = Item {
        question: Some("Whose hurry was it, and what would have happened without it?".into()),
        wish: Some(Wish::Check),
        ..Item::new(Some("I looked at the clock."), day(20))
    };
    quiet.note.tags.clear();
    quiet.note.unknown.clear();
    flag(&mut quiet.note, question);
    let mut gone = flagged(3, "on the bus", 2, Urgency::Next);
    let line = Item::new(Some("Tired, and glad of it."), day(2));
    flag(&mut gone.note, line);
    afterword::journal::agenda::change::take_off(&mut gone.note, None);
    let mut diary = Diary::on(Some(today().date_naive() + Days::new(2)));
    diary.extend(Diary::logged(&[hour(30, 60), hour(12, 90), hour(400, 60)]));
    shelf(vec![
        quiet,
        flagged(2, "late again", 5, Urgency::Sooner),
        gone,
        set(9, diary),
    ])
}

/// Answers every setting that was to be kept, and forgets the effects. Gives how many there were.
fn kept(h: &mut Harness) -> usize {
    let mut count = 0;
    for effect in std::mem::take(&mut h.effects) {
        if let Effect::Settle(save) = effect {
            count += 1;
            let number = 150
                + u8::try_from(count).expect("few")
                + h.app.desk().library().map_or(0, |library| {
                    u8::try_from(
                        library
                            .config(NAME)
                            .map_or(0, |setting| setting.heads().len() * 7),
                    )
                    .expect("few")
                });
            let Save { note, parents, .. } = *save;
            h.reply(Reply::Settled(Box::new(Saved {
                revision: object(
                    number.wrapping_add(parents.first().map_or(0, |id| {
                        u8::from_str_radix(&id.to_string()[..2], 16).expect("hex")
                    })),
                    note,
                    parents,
                ),
                confirmed: true,
                draft: None,
            })));
        }
    }
    count
}

fn diary(h: &Harness) -> Diary {
    Diary::of(h.app.desk().library().expect("open"))
}

#[test]
fn the_list_has_what_presses_first_and_each_key_does_its_job() {
    let mut h = full();
    h.keys("s");
    assert_eq!(titles(&h)[0], "late again");
    assert_eq!(titles(&h)[2], "Tired, and glad of it.");
    h.keys("w");
    settle(&mut h);
    assert_eq!(open(note_of(&h, 2))[0].wish, Some(Wish::Think));
    h.keys("<down> u u");
    assert_eq!(h.effects.len(), 1, "one change of a note at a time");
    settle(&mut h);
    assert_eq!(open(note_of(&h, 1))[0].urgency, Urgency::Sooner);
    assert_eq!(
        list(&h).cursor.row(),
        0,
        "it moved up, and the cursor with it"
    );
    h.keys("<enter>");
    assert!(h.screen(80, 24).contains("quiet hour"));
    h.keys("n");
    assert!(
        h.screen(80, 24).contains("late again"),
        "{}",
        h.screen(80, 24)
    );
    h.keys("<esc> <esc>");
    assert!(matches!(h.app.screen(), Screen::Home(_)));
}

#[test]
fn taking_off_is_taken_back_with_one_key() {
    let mut h = full();
    h.keys("s t");
    settle(&mut h);
    assert_eq!(titles(&h).len(), 2);
    assert!(h.screen(80, 24).contains("Off the list."));
    h.keys("z");
    settle(&mut h);
    assert_eq!(titles(&h)[0], "late again");
    h.keys("z");
    assert!(h.effects.is_empty(), "there is nothing left to take back");
}

#[test]
fn what_is_put_back_leaves_the_other_lines_of_its_note_as_they_are_now() {
    let mut one = revision(
        1,
        "quiet hour",
        "I looked at the clock.\nThen it was quiet.\n",
    );
    for line in ["I looked at the clock.", "Then it was quiet."] {
        flag(&mut one.note, Item::new(Some(line), day(2)));
    }
    let mut h = shelf(vec![one]);
    h.keys("s t");
    settle(&mut h);
    h.keys("w");
    settle(&mut h);
    h.keys("z");
    settle(&mut h);
    let mut wishes: Vec<_> = open(note_of(&h, 1)).iter().map(|item| item.wish).collect();
    wishes.sort_by_key(Option::is_some);
    assert_eq!(wishes, [None, Some(Wish::Think)]);
}

#[test]
fn the_preparation_begins_with_what_is_marked_or_under_the_cursor() {
    let mut h = full();
    h.keys("s p");
    assert_eq!(page(&h), format!("question@{}", id(2)));
    h.keys("<esc>");
    assert_eq!(page(&h), "which", "what was chosen can be changed");
    let mut h = full();
    h.keys("s <down> <space> p");
    let first = page(&h).to_owned();
    assert!(
        first.starts_with(&format!("question@{}.", id(1))),
        "{first}"
    );
    assert!(
        h.screen(80, 24).contains("Whose hurry was it"),
        "{}",
        h.screen(80, 24)
    );
    h.keys("<ctrl-x>");
    assert!(matches!(h.app.screen(), Screen::Home(_)));
}

#[test]
fn after_supervision_opens_its_deck() {
    let mut h = full();
    h.keys("s a");
    assert_eq!(guided(&h).walk.session.deck().id, "supervision-after");
}

#[test]
fn the_next_day_is_typed_as_people_write_it() {
    let mut h = full();
    h.keys("s d");
    h.keys("tues");
    assert!(h.screen(80, 24).contains("Tuesday"), "{}", h.screen(80, 24));
    h.keys("<esc> d soon <enter>");
    assert!(
        h.screen(80, 24).contains("That is no day to come."),
        "{}",
        h.screen(80, 24)
    );
    assert!(h.effects.is_empty());
    for _ in 0..4 {
        h.keys("<backspace>");
    }
    h.keys("3 <space> Dec <enter>");
    assert_eq!(kept(&mut h), 1);
    assert_eq!(diary(&h).next, NaiveDate::from_ymd_opt(2026, 12, 3));
    h.keys("d <enter>");
    assert_eq!(kept(&mut h), 1);
    assert_eq!(diary(&h).next, None);
    assert!(
        h.screen(80, 24).contains("No day is set: d sets one"),
        "{}",
        h.screen(80, 24)
    );
}

#[test]
fn hours_are_added_changed_taken_out_and_put_back() {
    let mut h = full();
    h.keys("s l");
    let screen = h.screen(80, 24);
    assert!(screen.contains("2026: 2.5 h · 2025: 1 h"), "{screen}");
    h.keys("n <left> <left> <down> <right> <right> <down> <right> <down> <right> <enter>");
    assert_eq!(kept(&mut h), 1);
    let first = hours(h.app.desk().library().expect("open"))[0].clone();
    assert_eq!((first.day, first.minutes), (day(2), 90));
    assert_eq!((first.with, first.kind), (With::Peers, Kind::Group));
    h.keys("<home> <enter> <left> <enter>");
    assert_eq!(kept(&mut h), 1);
    assert_eq!(diary(&h).log[0].minutes, 75);
    h.keys("d");
    assert_eq!(kept(&mut h), 1);
    assert_eq!(diary(&h).log.len(), 3);
    h.keys("u");
    assert_eq!(kept(&mut h), 1);
    assert_eq!(diary(&h).log.len(), 4);
    h.keys("<esc> <esc>");
    assert!(matches!(h.app.screen(), Screen::Home(_)));
}

#[test]
fn an_hour_is_never_to_come() {
    let mut h = full();
    h.keys("s l n <right> <right> <pgdn> <enter>");
    kept(&mut h);
    assert_eq!(diary(&h).log[0].day, day(0));
}

#[test]
fn a_locked_journal_asks_for_the_passphrase_first() {
    let mut h = Harness::at(Route::Home, afterword::config::Config::default());
    h.keys("s");
    assert!(
        matches!(h.app.screen(), Screen::Home(_)),
        "s is no key before the passphrase"
    );
}

#[test]
fn the_note_of_what_is_chosen_stands_below_it_where_there_is_room() {
    let mut h = full();
    h.keys("s");
    let note = list(&h).chosen().expect("a row").key.note;
    let body = entry(&h, note).current().note.body.clone();
    let line = body.lines().next().expect("a line");
    assert!(h.screen(100, 40).contains(line));
    assert!(!h.screen(100, 14).contains(line));
}

#[test]
fn looks() {
    assert_snapshot!("supervision_empty", seen(lived_in().keys("s")));
    assert_snapshot!("supervision_full", seen(full().keys("s <down> <space>")));
    assert_snapshot!("supervision_day", seen(full().keys("s d tues")));
    assert_snapshot!(
        "supervision_day_error",
        seen(full().keys("s d soon <enter>"))
    );
    assert_snapshot!("supervision_hours_empty", seen(lived_in().keys("s l")));
    assert_snapshot!("supervision_hours", seen(full().keys("s l")));
    assert_snapshot!("supervision_hours_form", seen(full().keys("s l n <down>")));
}
