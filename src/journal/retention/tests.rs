use std::sync::atomic::{AtomicU64, Ordering};

use chrono::{Days, NaiveDate};
use toml::Value;

use super::due::{Due, Why, due};
use super::grace::{self, Listed, going, marked};
use super::hold::{Hold, hold};
use super::rules::{self, NAME, Rules};
use super::tally::{Tally, asks, tally};
use super::*;
use crate::id::Id;
use crate::journal::alias::card;
use crate::journal::library::{Library, setting};
use crate::journal::note::{DayPart, GRACE, HELD, LEARNING, Note, RELEASE, Written};
use crate::journal::revision::{FORMAT, Kind, Revision};

pub(super) fn id(number: u8) -> Id {
    Id::from_bytes([number; 16])
}

pub(super) fn today() -> NaiveDate {
    "2026-11-22".parse().expect("a day")
}

pub(super) fn ago(days: u64) -> NaiveDate {
    today() - Days::new(days)
}

pub(super) fn written(day: NaiveDate) -> Written {
    Written::Part(day, DayPart::Morning)
}

pub(super) fn note(number: u8, days: u64) -> Revision {
    let mut note = Note::new(id(number), written(ago(days)));
    note.body = "A quiet hour.\n".to_owned();
    Revision {
        id: id(number + 100),
        format: FORMAT,
        kind: Kind::Note,
        parents: Vec::new(),
        device: "d1a2b3c4".into(),
        note,
    }
}

pub(super) fn of_deck(deck: &str, number: u8, days: u64) -> Revision {
    let mut revision = note(number, days);
    revision.note.deck = Some(deck.to_owned());
    revision
}

/// Sets something in the journal, as a version written on a day.
pub(super) fn set(library: &mut Library, name: &str, changes: setting::Changes, day: NaiveDate) {
    static COUNT: AtomicU64 = AtomicU64::new(0);
    let mut bytes = [200; 16];
    bytes[..8].copy_from_slice(&COUNT.fetch_add(1, Ordering::Relaxed).to_le_bytes());
    let fresh = Id::from_bytes(bytes);
    let known = library.config(name);
    let (note, parents) = setting::next(known, name, changes, (fresh, written(day)));
    library.insert(Revision {
        id: fresh,
        format: FORMAT,
        kind: Kind::Config,
        parents,
        device: "d1a2b3c4".into(),
        note,
    });
}

pub(super) fn on() -> Rules {
    Rules {
        choice: Some(true),
        ..Rules::default()
    }
}

/// A library in which the rules were turned on long ago.
pub(super) fn turned_on(notes: Vec<Revision>) -> Library {
    let mut library = Library::from_revisions(notes);
    let changes = on().changes(&Rules::default());
    set(&mut library, NAME, changes, ago(900));
    library
}

/// Marks a note, as a version written on a day.
pub(super) fn mark(library: &mut Library, number: u8, line: Option<&str>, day: NaiveDate) {
    let entry = library.entry(id(number)).expect("a note");
    let mut note = entry.current().note.clone();
    note.written = written(day);
    grace::mark(&mut note, line, library, day);
    let parents = entry.head_ids();
    library.insert(Revision {
        id: id(number + 150),
        parents,
        note,
        ..self::note(number, 0)
    });
}

pub(super) fn whys(library: &Library) -> Vec<(Id, Why)> {
    let due = due(library, &Rules::of(library), today());
    due.into_iter().map(|due| (due.note, due.why)).collect()
}

#[test]
fn nothing_is_ever_due_before_it_was_turned_on() {
    let notes = vec![note(1, 4000), of_deck("checkin", 2, 4000)];
    let mut library = Library::from_revisions(notes);
    assert_eq!(Rules::of(&library).choice, None);
    assert_eq!(whys(&library), []);
    set(
        &mut library,
        NAME,
        vec![("on", Some(Value::from(false)))],
        ago(3),
    );
    assert_eq!(
        (whys(&library), Rules::of(&library).is_on()),
        (vec![], false)
    );
    set(
        &mut library,
        NAME,
        vec![("on", Some(Value::from(true)))],
        ago(2),
    );
    assert_eq!(whys(&library).len(), 2);
    assert_eq!(
        tally(&library, today()),
        Tally {
            due: 2,
            ..Tally::default()
        }
    );
}

#[test]
fn each_kind_of_note_has_its_own_time_oldest_first() {
    let mut practice = of_deck("settle-60", 9, 91);
    practice.note.tags = vec!["tool:feet".to_owned()];
    let library = turned_on(vec![
        note(1, 90),
        note(2, 89),
        of_deck("checkin", 3, 2 * 366),
        of_deck("checkin", 4, 700),
        of_deck("account", 5, 3 * 366),
        of_deck("account", 6, 1000),
        of_deck("release", 7, 3000),
        of_deck("good-moment", 8, 3000),
        practice,
    ]);
    let expected = [
        (id(5), Why::Account(3)),
        (id(3), Why::Numbers(2)),
        (id(1), Why::Raw(90)),
    ];
    assert_eq!(whys(&library), expected);
}

#[test]
fn a_formulation_goes_thirty_days_after_its_word_was_retired() {
    let mut draft = of_deck("formulation", 1, 400);
    draft.note.alias = Some("harbour".to_owned());
    let mut library = turned_on(vec![draft]);
    assert_eq!(whys(&library), []);
    let retire = |library: &mut Library, is_on: bool, day| {
        let value = is_on.then(|| Value::from(true));
        set(
            library,
            &card::name("harbour"),
            vec![("retired", value)],
            day,
        );
    };
    retire(&mut library, true, ago(300));
    assert_eq!(whys(&library), [(id(1), Why::Formulation(30))]);
    retire(&mut library, false, ago(200));
    assert_eq!(whys(&library), []);
    retire(&mut library, true, ago(29));
    assert_eq!(whys(&library), [], "the days begin again");
}

#[test]
fn what_is_held_flagged_marked_or_in_the_bin_is_not_due() {
    let mut held = note(1, 100);
    held.note.add_label(HELD);
    let mut flagged = note(2, 100);
    flagged.note.add_label(crate::journal::note::FLAGGED);
    let mut marked = note(3, 100);
    marked.note.add_label(RELEASE);
    let mut about = note(4, 100);
    about.note.alias = Some("harbour".to_owned());
    let mut library = turned_on(vec![held, flagged, marked, about, note(5, 100)]);
    assert_eq!(whys(&library).len(), 2, "the control");
    set(
        &mut library,
        &card::name("harbour"),
        vec![("held", Some(true.into()))],
        ago(1),
    );
    assert_eq!(whys(&library), [(id(5), Why::Raw(90))]);
    set(
        &mut library,
        NAME,
        vec![("held", Some(true.into()))],
        ago(1),
    );
    assert_eq!(whys(&library), []);
    assert_eq!(
        hold(&note(5, 1).note, &library, &Rules::of(&library)),
        Some(Hold::Journal)
    );
}

#[test]
fn the_rules_read_back_and_strange_numbers_do_not_count() {
    let mut library = turned_on(Vec::new());
    let chosen = Rules {
        raw_days: 180,
        accounts_years: 5,
        later: Some(today()),
        is_held: true,
        ..on()
    };
    set(&mut library, NAME, chosen.changes(&on()), ago(1));
    assert_eq!(Rules::of(&library), chosen);
    assert_eq!(chosen.changes(&chosen), []);
    for number in [0, -1, i64::MAX] {
        set(
            &mut library,
            NAME,
            vec![("raw_days", Some(number.into()))],
            today(),
        );
        assert_eq!(Rules::of(&library).raw_days, Rules::default().raw_days);
    }
    assert_eq!(rules::NAME, "retention");
}

#[test]
fn a_marked_note_stays_for_seven_whole_days_and_can_be_taken_back() {
    let mut library = turned_on(vec![note(1, 100)]);
    mark(&mut library, 1, Some(" Slow is a speed. "), ago(7));
    let rules = Rules::of(&library);
    let grace = marked(&library, &rules)[0];
    assert_eq!((grace.since, grace.until), (ago(7), today()));
    assert_eq!(going(&library, &rules, today()), []);
    assert_eq!(going(&library, &rules, today() + Days::new(1)), [grace]);
    let mut back = library.entry(id(1)).expect("a note").current().note.clone();
    assert_eq!(distil::line(&back), Some("Slow is a speed."));
    grace::take_back(&mut back);
    assert_eq!(back.body, note(1, 100).note.body);
    assert!(back.tags.is_empty() && !back.unknown.contains_key(GRACE));
    assert_eq!(
        distil::line(&back),
        Some("Slow is a speed."),
        "to begin with the next time"
    );
}

#[test]
fn an_older_mark_without_a_day_and_a_day_set_by_hand_still_get_seven_days() {
    let mut old = note(1, 100);
    old.note.add_label(RELEASE);
    old.note.written = written(ago(3));
    let mut forged = note(2, 100);
    forged.note.add_label(RELEASE);
    forged.note.written = written(ago(3));
    forged
        .note
        .unknown
        .insert(GRACE.into(), "2020-01-01".into());
    let library = turned_on(vec![old, forged]);
    let until: Vec<_> = marked(&library, &on())
        .iter()
        .map(|grace| grace.until)
        .collect();
    assert_eq!(until, [today() + Days::new(4); 2]);
}

#[test]
fn a_clock_that_stood_behind_does_not_cut_the_grace_short() {
    let mut library = turned_on(vec![note(1, 500), note(2, 1)]);
    mark(&mut library, 1, None, ago(365));
    let grace = marked(&library, &on())[0];
    assert_eq!(
        grace.until,
        ago(1) + Days::new(7),
        "from the newest note, not from the clock"
    );
    assert_eq!(going(&library, &on(), today()), []);
}

#[test]
fn a_clock_that_runs_ahead_is_asked_about() {
    let library = turned_on(vec![note(1, 3)]);
    assert_eq!(grace::silence(&library, today()), None);
    assert_eq!(
        grace::silence(&library, today() + Days::new(365)),
        Some(368)
    );
}

#[test]
fn only_what_was_listed_goes_and_only_while_it_still_may() {
    let mut library = turned_on(vec![note(1, 100), note(2, 100), note(3, 100)]);
    mark(&mut library, 1, None, ago(20));
    mark(&mut library, 2, None, ago(20));
    let rules = Rules::of(&library);
    let listed = Listed::now(&library, &rules, today());
    assert_eq!(listed.notes(), [id(1), id(2)]);
    mark(&mut library, 3, None, ago(20));
    assert_eq!(listed.agreed(&library, &rules, today()), [id(1), id(2)]);
    set(
        &mut library,
        NAME,
        vec![("held", Some(true.into()))],
        today(),
    );
    assert_eq!(listed.agreed(&library, &Rules::of(&library), today()), []);
}

#[test]
fn it_is_asked_by_itself_once_a_week_and_not_when_the_clock_is_in_doubt() {
    let mut library = turned_on(vec![note(1, 100), note(2, 1)]);
    assert!(!asks(&library, today()));
    mark(&mut library, 1, None, today());
    let then = today() + Days::new(8);
    assert!(!asks(&library, today() + Days::new(7)) && asks(&library, then));
    assert!(
        !asks(&library, today() + Days::new(300)),
        "the clock is in doubt"
    );
    let later = (then + Days::new(7)).to_string();
    set(
        &mut library,
        NAME,
        vec![("not_before", Some(later.into()))],
        then,
    );
    assert!(!asks(&library, then) && asks(&library, then + Days::new(7)));
}

#[test]
fn the_line_stays_alone_with_its_month_and_the_labels_that_point_to_nobody() {
    let mut from = note(1, 100);
    from.note.alias = Some("harbour".to_owned());
    from.note.title = "The day of the storm".to_owned();
    from.note.tags = ["ct:helpless", "#tuesday", "sup:formative", "body:throat"]
        .map(str::to_owned)
        .to_vec();
    let mut library = turned_on(vec![from]);
    mark(&mut library, 1, Some("Slow is a speed."), ago(9));
    let stays = distil::stays(library.entry(id(1)).expect("a note"), &library, id(77));
    let stays = stays.expect("a line was written");
    assert_eq!(stays.body, "Slow is a speed.\n");
    assert_eq!(stays.written.day().to_string(), "2026-08-01");
    assert_eq!(stays.tags, ["ct:helpless", "body:throat", distil::RELEASED]);
    assert_eq!((stays.alias.as_deref(), stays.title.as_str()), (None, ""));
    assert!(stays.unknown.is_empty() && !stays.unknown.contains_key(LEARNING));
    library.insert(Revision {
        id: id(78),
        note: stays,
        ..note(77, 0)
    });
    assert_eq!(distil::released(&library).count(), 1);
    let again = distil::stays(library.entry(id(1)).expect("a note"), &library, id(79));
    assert_eq!(again, None, "an earlier try got that far");
    assert!(whys(&library).iter().all(|(due, _)| *due != id(77)));
}

#[test]
fn a_due_note_says_since_when() {
    let library = turned_on(vec![note(1, 100)]);
    let due = due(&library, &on(), today());
    let expected = Due {
        note: id(1),
        why: Why::Raw(90),
        since: ago(10),
    };
    assert_eq!(due, [expected]);
}
