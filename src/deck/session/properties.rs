//! Properties of any walk: it never panics, and it can be left and resumed anywhere.

use proptest::prelude::*;

use super::tests::{DECKS, base, chosen, words};
use crate::deck::page::{Dot, Form};
use crate::deck::session::Session;
use crate::deck::start::Start;
use crate::journal::answer::Answer;

/// What a person, or a damaged draft, might do next.
#[derive(Debug, Clone)]
enum Act {
    Answer(Answer),
    Nth(usize),
    Skip,
    Back,
    Resume,
}

fn act() -> impl Strategy<Value = Act> {
    let items = prop::collection::vec("[a-z-]{0,12}", 0..3);
    prop_oneof![
        any::<u8>().prop_map(|value| Act::Answer(Answer::Scale(value % 13))),
        items.prop_map(|items| Act::Answer(Answer::Chosen(items))),
        any::<String>().prop_map(|text| Act::Answer(Answer::Words(text))),
        Just(Act::Answer(Answer::Seen)),
        (0..20_usize).prop_map(Act::Nth),
        (0..20_usize).prop_map(Act::Nth),
        Just(Act::Skip),
        Just(Act::Back),
        Just(Act::Resume),
    ]
}

/// Gives an answer that fits the open page: the n-th item, or a rating of n.
fn nth(session: &Session, n: usize) -> Option<Answer> {
    Some(match session.page()?.form {
        Form::Scale(_) => Answer::Scale(u8::try_from(n % 11).ok()?),
        Form::One(list)
        | Form::Many(list)
        | Form::Card(list)
        | Form::Pick(list)
        | Form::Offer(list) => chosen(&[&list.list.items.get(n % list.list.items.len())?.id]),
        Form::Line(_) | Form::Text(_) | Form::Alias(_) => words("word"),
        Form::Read | Form::Timed(_) | Form::Breath { .. } => Answer::Seen,
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_answers_in_any_order_never_panic_and_always_resume(
        deck in any::<prop::sample::Index>(),
        turn in any::<usize>(),
        acts in prop::collection::vec(act(), 0..40),
    ) {
        let decks = &*DECKS;
        let ids: Vec<&str> = decks.ids().collect();
        let id = ids[deck.index(ids.len())];
        let start = Start { turn, ..Start::default() };
        let mut session = Session::start(decks, id, start.clone()).expect("a deck");
        for act in acts {
            match act {
                Act::Answer(answer) => { session.answer(answer); }
                Act::Nth(n) => {
                    let answer = nth(&session, n);
                    let taken = answer.is_some_and(|answer| session.answer(answer));
                    prop_assert!(taken || session.is_finished());
                }
                Act::Skip => { session.skip(); }
                Act::Back => { session.back(); }
                Act::Resume => {
                    let page = session.page_id().map(str::to_owned);
                    let answers = session.answers().clone();
                    let again = Session::resume(decks, id, start.clone(), answers, page.as_deref()).expect("it");
                    prop_assert!(session.is_finished() || again.page() == session.page());
                    session = again;
                }
            }
            let here = session.place().iter().filter(|dot| **dot == Dot::Here).count();
            prop_assert_eq!(here == 0, session.is_finished());
            prop_assert_eq!(session.page().is_none(), session.is_finished());
            let note = session.note(base());
            prop_assert!(note.tags.len() <= 100 && note.scales.values().all(|value| *value <= 10));
            prop_assert_eq!(note.body.is_empty(), !session.is_worth_keeping());
        }
    }

    #[test]
    fn a_draft_with_any_answers_opens(answers in prop::collection::btree_map("[a-z]{1,8}|strength|feeling|next|alias", act(), 0..8)) {
        let answers = answers.into_iter().filter_map(|(page, act)| match act {
            Act::Answer(answer) => Some((page, answer)),
            _ => None,
        });
        let session = Session::resume(&DECKS, "ct-5", Start::default(), answers.collect(), Some("gone"));
        let session = session.expect("a deck");
        let _ = (session.page(), session.note(base()), session.place());
    }
}
