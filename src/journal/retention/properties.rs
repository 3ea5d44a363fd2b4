//! Whatever the notes, the marks and the clock: nothing goes that is held, early, or not listed.

use chrono::{Days, NaiveDate};
use proptest::prelude::*;

use super::due::due;
use super::grace::{Listed, going, marked};
use super::rules::Rules;
use super::tests::{ago, id, mark, note, on, set, today, turned_on};
use crate::journal::alias::card;
use crate::journal::library::Library;
use crate::journal::note::{FLAGGED, HELD};

/// One note as it may lie in a journal.
#[derive(Debug, Clone)]
struct Lies {
    days: u64,
    deck: Option<&'static str>,
    is_held: bool,
    is_flagged: bool,
    is_about: bool,
    marked: Option<u64>,
}

fn lies() -> impl Strategy<Value = Lies> {
    let deck = prop::sample::select(vec![
        None,
        Some("ct-5"),
        Some("checkin"),
        Some("account"),
        Some("formulation"),
        Some("release"),
    ]);
    let marked = prop::option::of(0_u64..60);
    let fields = (
        0_u64..2000,
        deck,
        any::<bool>(),
        any::<bool>(),
        any::<bool>(),
        marked,
    );
    fields.prop_map(|(days, deck, is_held, is_flagged, is_about, marked)| Lies {
        days,
        deck,
        is_held,
        is_flagged,
        is_about,
        marked,
    })
}

/// Lays notes down, with the rules on and, if asked, somebody held.
fn laid(all: &[Lies], is_someone_held: bool) -> Library {
    let made = all.iter().zip(1_u8..).map(|(one, number)| {
        let mut revision = note(number, one.days);
        revision.note.deck = one.deck.map(str::to_owned);
        revision.note.alias = one.is_about.then(|| "harbour".to_owned());
        for (is_so, label) in [(one.is_held, HELD), (one.is_flagged, FLAGGED)] {
            if is_so {
                revision.note.add_label(label);
            }
        }
        revision
    });
    let mut library = turned_on(made.collect());
    let card = card::name("harbour");
    set(
        &mut library,
        &card,
        vec![("retired", Some(true.into()))],
        ago(500),
    );
    let held = is_someone_held.then(|| true.into());
    set(&mut library, &card, vec![("held", held)], ago(400));
    for (one, number) in all.iter().zip(1_u8..) {
        if let Some(days) = one.marked {
            mark(&mut library, number, Some("A line."), ago(days));
        }
    }
    library
}

fn number(of: crate::id::Id) -> usize {
    (1_u8..=40)
        .find(|number| id(*number) == of)
        .expect("one of ours")
        .into()
}

fn shifted(days: i64) -> NaiveDate {
    if days < 0 {
        today() - Days::new(days.unsigned_abs())
    } else {
        today() + Days::new(days.unsigned_abs())
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn nothing_held_is_ever_due_or_goes(
        all in prop::collection::vec(lies(), 1..20),
        is_someone_held in any::<bool>(),
        shift in -400_i64..400,
    ) {
        let library = laid(&all, is_someone_held);
        let day = shifted(shift);
        let dues = due(&library, &on(), day).into_iter().map(|due| due.note);
        let goes = going(&library, &on(), day).into_iter().map(|grace| grace.note);
        for id in dues.chain(goes) {
            let one = &all[number(id) - 1];
            let is_about_held = one.is_about && is_someone_held;
            prop_assert!(!one.is_held, "the note");
            prop_assert!(!is_about_held, "the word");
        }
        let held = Rules { is_held: true, ..on() };
        prop_assert!(due(&library, &held, day).is_empty() && going(&library, &held, day).is_empty());
        prop_assert!(due(&library, &Rules::default(), day).is_empty());
        prop_assert!(going(&library, &Rules::default(), day).is_empty());
    }

    #[test]
    fn nothing_goes_before_seven_whole_days(
        all in prop::collection::vec(lies(), 1..20),
        later in 0_u64..90,
    ) {
        let library = laid(&all, false);
        let day = today() + Days::new(later);
        for grace in going(&library, &on(), day) {
            let marked = all[number(grace.note) - 1].marked.expect("it was marked");
            prop_assert!((day - ago(marked)).num_days() > 7);
        }
    }

    #[test]
    fn a_wrong_clock_makes_nothing_go_that_was_not_listed(
        all in prop::collection::vec(lies(), 1..20),
        shift in prop::sample::select(vec![-366_i64, -8, 0, 8, 366]),
    ) {
        let library = laid(&all, false);
        let before = Listed::now(&library, &on(), today());
        let agreed = before.agreed(&library, &on(), shifted(shift));
        prop_assert!(agreed.iter().all(|id| before.notes().contains(id)));
        let nothing = Listed::default();
        prop_assert!(nothing.agreed(&library, &on(), shifted(shift)).is_empty());
        let marks = marked(&library, &on());
        for id in agreed {
            let grace = marks.iter().find(|grace| grace.note == id).expect("it is marked");
            prop_assert!(grace.is_over(shifted(shift)) && grace.is_over(today()));
        }
    }
}
