//! Text about a reaction is kept until it was in supervision, or for its days (domain brief 7.4).

use chrono::Days;
use proptest::prelude::*;

use super::due::{self, Why, due};
use super::tests::{ago, id, note, on, today, turned_on, whys};
use crate::journal::agenda::change::{self, flag};
use crate::journal::agenda::item::Item;
use crate::journal::agenda::key::Key;
use crate::journal::revision::Revision;

/// A note that was written so many days ago and closed in supervision so many days ago.
fn supervised(number: u8, days: u64, taken: u64) -> Revision {
    let mut revision = note(number, days);
    flag(&mut revision.note, Item::new(None, ago(days)));
    let key = Key::of(revision.note.id, None);
    assert!(change::taken(&mut revision.note, key, ago(taken), true));
    revision
}

#[test]
fn text_about_a_reaction_is_due_from_supervision_on_or_after_its_days() {
    let mut kept_open = note(3, 40);
    flag(&mut kept_open.note, Item::new(None, ago(40)));
    let key = Key::of(id(3), None);
    assert!(change::taken(&mut kept_open.note, key, ago(2), false));
    let mut again = supervised(4, 40, 2);
    flag(&mut again.note, Item::new(Some("A quiet hour."), ago(1)));
    let mut account = supervised(5, 40, 2);
    account.note.deck = Some("account".to_owned());
    let library = turned_on(vec![
        supervised(1, 40, 2),
        note(2, 40),
        kept_open,
        again,
        account,
        supervised(6, 120, 2),
    ]);
    assert_eq!(
        whys(&library),
        [(id(6), Why::Raw(90)), (id(1), Why::Supervised)]
    );
    let all = due(&library, &on(), today());
    assert_eq!((all[0].since, all[1].since), (ago(30), ago(2)));
    assert!(
        due(&library, &on(), ago(3))
            .iter()
            .all(|due| due.note != id(1))
    );
}

#[test]
fn what_was_in_supervision_can_still_be_kept_a_while() {
    let mut kept = supervised(1, 40, 2);
    due::keep(&mut kept.note, ago(2));
    let library = turned_on(vec![kept]);
    assert_eq!(whys(&library), []);
    assert_eq!(due(&library, &on(), today() + Days::new(88)).len(), 1);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn text_is_due_from_the_earlier_of_supervision_and_its_days(
        written in 0_u64..400,
        taken in prop::option::of(0_u64..400),
        is_closed in any::<bool>(),
        earlier in 0_u64..400,
    ) {
        let taken = taken.map(|taken| taken.min(written));
        let mut revision = note(1, written);
        if let Some(taken) = taken {
            flag(&mut revision.note, Item::new(None, ago(written)));
            change::taken(&mut revision.note, Key::of(id(1), None), ago(taken), is_closed);
        }
        let library = turned_on(vec![revision]);
        let day = ago(earlier);
        let by_days = ago(written) + Days::new(90);
        let first = match taken {
            None => Some(by_days),
            Some(taken) => is_closed.then(|| ago(taken).min(by_days)),
        };
        let due = due(&library, &on(), day);
        prop_assert_eq!(due.first().map(|due| due.since), first.filter(|first| *first <= day));
    }
}
