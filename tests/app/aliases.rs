//! The list of aliases and the card of each, driven by keys.

use afterword::app::effect::Effect;
use afterword::app::msg::{Reply, Saved};
use afterword::app::screen::Screen;
use afterword::app::screen::aliases::Aliases;
use afterword::id::Id;
use afterword::journal::alias::card::{self, Card, Place, Stage};
use afterword::journal::alias::thread::CARRY;
use afterword::journal::library::setting;
use afterword::journal::note::{State, Written};
use afterword::journal::revision::{FORMAT, Kind, Revision};
use insta::assert_snapshot;

use crate::harness::{Harness, id, today};
use crate::shelf::shelf;
use crate::snapshots::{lived_in, seen};
use crate::walk::{about, page};

fn list(h: &Harness) -> &Aliases {
    match h.app.screen() {
        Screen::Aliases(aliases) => aliases,
        screen => panic!("{screen:?}"),
    }
}

fn words(h: &Harness) -> Vec<&str> {
    let rows = list(h).rows().into_iter();
    rows.map(|known| known.word.as_str()).collect()
}

/// A card as it lies in the journal.
fn carded(number: u8, word: &str, card: Card) -> Revision {
    let changes = card.changes(Card::default());
    let at = (id(number), Written::At(today()));
    let (note, parents) = setting::next(None, &card::name(word), changes, at);
    object(id(number.wrapping_add(50)), note, parents)
}

fn object(id: Id, note: afterword::journal::note::Note, parents: Vec<Id>) -> Revision {
    Revision {
        id,
        format: FORMAT,
        kind: Kind::Config,
        parents,
        device: "d1a2b3c4".into(),
        note,
    }
}

/// Answers every setting that was to be kept, and forgets the effects. Gives how many there were.
fn settle(h: &mut Harness) -> usize {
    let mut count = 0;
    for effect in std::mem::take(&mut h.effects) {
        if let Effect::Settle(save) = effect {
            count += 1;
            let number = u8::try_from(200 + count).expect("few");
            let revision = object(id(number), save.note, save.parents);
            h.reply(Reply::Settled(Box::new(Saved {
                revision,
                confirmed: true,
                draft: None,
            })));
        }
    }
    count
}

fn card_of(h: &Harness, word: &str) -> Card {
    Card::of(word, h.app.desk().library().expect("it is open"))
}

/// Some aliases with cards, one of them retired, one due.
fn used() -> Harness {
    let mut revisions = vec![
        about(1, "harbour", &[]),
        about(2, "harbour", &[]),
        about(3, "quarry", &[]),
        about(4, "linen", &[]),
    ];
    revisions[1].note.state = State::Open;
    revisions[1].note.tags = vec!["next:repair".into(), "repair:planned".into()];
    revisions[1]
        .note
        .unknown
        .insert(CARRY.into(), "A line".into());
    let harbour = Card {
        stage: Some(Stage::Middle),
        place: Some(Place::Clinic),
        review: Some(today().date_naive()),
        is_retired: false,
        is_held: false,
    };
    let linen = Card {
        is_retired: true,
        ..Card::default()
    };
    let basalt = Card {
        review: today().date_naive().checked_add_days(chrono::Days::new(28)),
        stage: Some(Stage::Early),
        ..Card::default()
    };
    revisions.push(carded(11, "harbour", harbour));
    revisions.push(carded(12, "linen", linen));
    revisions.push(carded(13, "basalt", basalt));
    shelf(revisions)
}

#[test]
fn the_list_shows_words_in_use_and_retired_ones_on_a_key() {
    let mut h = used();
    h.keys("a");
    let mut shown = words(&h);
    shown.sort_unstable();
    assert_eq!(shown, ["basalt", "harbour", "quarry"]);
    h.keys("B");
    assert_eq!(words(&h).last(), Some(&"linen"));
    h.keys("B <esc>");
    assert!(matches!(h.app.screen(), Screen::Home(_)));
}

#[test]
fn a_card_is_changed_by_arrows_and_kept_when_it_is_left() {
    let mut h = shelf(vec![about(1, "harbour", &[])]);
    h.keys("a <enter> <right> <right> <down> <left> <down> <right>");
    let screen = h.screen(80, 24);
    for words in ["middle", "somewhere else", "in a week"] {
        assert!(screen.contains(words), "{screen}");
    }
    h.keys("<esc>");
    assert_eq!(settle(&mut h), 1);
    let card = card_of(&h, "harbour");
    assert_eq!(
        (card.stage, card.place),
        (Some(Stage::Middle), Some(Place::Other))
    );
    assert_eq!(
        card.review,
        today().date_naive().checked_add_days(chrono::Days::new(7))
    );
    h.keys("<enter> <left> <enter>");
    assert_eq!(settle(&mut h), 1);
    assert_eq!(card_of(&h, "harbour").stage, Some(Stage::Early));
    h.keys("<enter> <enter>");
    assert_eq!(settle(&mut h), 0, "nothing changed, nothing is written");
}

#[test]
fn retiring_asks_says_what_it_does_and_can_be_taken_back() {
    let mut h = used();
    h.keys("a");
    let word = words(&h)[0].to_owned();
    h.keys("d");
    let screen = h.screen(80, 24);
    assert!(screen.contains("not listed any more"), "{screen}");
    h.keys("<esc>");
    assert_eq!(settle(&mut h), 0);
    h.keys("d r");
    assert_eq!(settle(&mut h), 1);
    assert!(card_of(&h, &word).is_retired);
    assert!(!words(&h).contains(&word.as_str()));
    h.keys("B <end>");
    let last = words(&h)[words(&h).len() - 1].to_owned();
    h.keys("u");
    settle(&mut h);
    assert!(!card_of(&h, &last).is_retired);
}

/// An answer that comes late moves the rows below the question.
#[test]
fn the_word_that_the_question_names_is_retired_and_no_other() {
    let mut h = used();
    h.keys("a");
    let asked = words(&h)[1].to_owned();
    h.keys("d r <down> d");
    assert_eq!(settle(&mut h), 1);
    h.keys("r");
    assert_eq!(settle(&mut h), 1);
    assert!(card_of(&h, &asked).is_retired, "{asked}");
}

#[test]
fn a_new_word_is_taken_by_a_key_or_typed_and_names_are_refused() {
    let mut h = Harness::empty();
    h.keys("a n");
    let offered = list(&h).fresh.as_ref().expect("a line").offers.shown()[1];
    assert!(h.screen(80, 24).contains(&format!("2  {offered}")));
    h.keys("2");
    assert!(h.screen(80, 24).contains(offered));
    settle(&mut h);
    h.keys("<esc>");
    assert_eq!(words(&h), [offered]);

    for refused in ["J.S.", "JS", "anna", "stone1984"] {
        h.keys("n").keys(refused).keys("<enter>");
        let fresh = list(&h).fresh.as_ref().expect("the line stays");
        assert!(fresh.refusal.is_some(), "{refused}");
        assert_eq!(fresh.editor.text(), refused);
        h.keys("<esc>");
    }
    h.keys("n granite <enter>");
    assert_eq!(settle(&mut h), 1);
    h.keys("<esc> n GRANITE <enter>");
    assert_eq!(settle(&mut h), 0, "it is there already");
    assert_eq!(words(&h).len(), 2);
}

#[test]
fn initials_and_names_are_refused_on_the_page_of_a_deck_with_all_that_was_typed() {
    for (typed, reason) in [
        ("J.S.", "Initials point to a person"),
        ("JS", "read as initials"),
        ("anna", "given name"),
        ("stone1984", "record"),
    ] {
        let mut h = Harness::empty();
        h.keys("n <deck:ct-5>").keys(typed);
        assert!(!h.screen(80, 24).contains(reason), "never while typing");
        h.keys("<enter>");
        assert_eq!(page(&h), "alias");
        let screen = h.screen(80, 24);
        assert!(
            screen.contains(reason) && screen.contains(typed),
            "{screen}"
        );
    }
}

#[test]
fn an_alias_that_was_there_before_is_taken_whatever_it_is() {
    let mut h = shelf(vec![about(1, "JS", &[])]);
    h.keys("n <deck:ct-5> 1");
    assert_eq!(page(&h), "moment");
}

#[test]
fn a_review_that_is_due_waits_on_the_home_screen_and_opens_the_card() {
    let mut h = used();
    let screen = h.screen(80, 24);
    assert!(screen.contains("review: harbour"), "{screen}");
    assert!(!screen.contains("review: basalt"));
    h.keys("<enter>");
    let Screen::Alias(card) = h.app.screen() else {
        panic!("{:?}", h.app.screen());
    };
    assert_eq!(card.word(), "harbour");
}

#[test]
fn a_card_written_before_a_session_waits_for_its_second_half() {
    let mut before = about(1, "harbour", &[]);
    before.note.deck = Some("session-card".into());
    before.note.tags = vec!["aim:agree".into()];
    let mut h = shelf(vec![before]);
    let screen = h.screen(80, 24);
    assert!(screen.contains("session card: harbour"), "{screen}");
    h.keys("<enter>");
    assert_eq!(page(&h), "result");
    assert!(
        h.screen(80, 24)
            .contains("last aim: agree on something, a title")
    );
    let session = &crate::walk::guided(&h).walk.session;
    assert_eq!(session.alias(), Some("harbour"));
}

#[test]
fn the_card_of_an_alias_tells_what_was_left_and_opens_the_session_card() {
    let mut h = used();
    h.keys("<enter>");
    let screen = h.screen(80, 24);
    for line in ["to pick up: A line", "was it tried?", "1 note without"] {
        assert!(screen.contains(line), "{line}: {screen}");
    }
    h.keys("p");
    let session = &crate::walk::guided(&h).walk.session;
    assert_eq!(session.alias(), Some("harbour"));
    let screen = h.screen(80, 24);
    for line in ["to pick up: A line", "was it tried?", "1 note without"] {
        assert!(screen.contains(line), "{line}: {screen}");
    }
}

#[test]
fn what_was_left_and_has_no_room_on_the_card_leaves_its_sign() {
    let mut h = used();
    h.keys("<enter>");
    let low = h.screen(40, 12);
    assert!(
        !low.contains("1 note without") && low.contains('…'),
        "{low}"
    );
    let high = h.screen(80, 24);
    assert!(
        high.contains("1 note without") && !high.contains('…'),
        "{high}"
    );
}

#[test]
fn a_session_card_works_while_locked_and_says_what_it_cannot_show() {
    let mut h = Harness::start(crate::harness::Start::Locked);
    h.keys("p linen <enter>");
    assert_eq!(page(&h), "side");
    let screen = h.screen(80, 24);
    assert!(
        screen.contains("shown when the journal is open"),
        "{screen}"
    );
}

#[test]
fn a_lock_leaves_no_word_on_the_screen() {
    for keys in ["a", "a <enter>", "a n"] {
        let mut h = used();
        h.keys(keys).keys("<ctrl-l>");
        assert!(matches!(h.app.screen(), Screen::Home(_)), "{keys}");
        assert!(!h.screen(80, 24).contains("harbour"), "{keys}");
    }
}

#[test]
fn a_line_that_was_left_in_a_deck_is_found_again() {
    let mut h = Harness::empty();
    h.keys("n <deck:session-card> linen <enter> 2 1 <tab> 7");
    assert_eq!(page(&h), "carry");
    h.keys("the <space> garden <enter>");
    let save = h.effects.iter().rev().find_map(|effect| match effect {
        Effect::Save(save) => Some(save),
        _ => None,
    });
    let save = save.expect("something is saved");
    let line = save.note.unknown.get(CARRY).and_then(|line| line.as_str());
    assert_eq!(line, Some("the garden"));
    assert!(save.note.body.contains("the garden"));
}

#[test]
fn how_the_list_and_the_card_look() {
    let mut h = Harness::empty();
    h.keys("a");
    assert_snapshot!("aliases_empty", seen(&mut h));
    let mut h = lived_in();
    h.keys("a");
    assert_snapshot!("aliases_typical", seen(&mut h));
    let mut h = used();
    h.keys("a B");
    assert_snapshot!("aliases_full", seen(&mut h));
    let mut h = used();
    h.keys("<enter>");
    assert_snapshot!("alias_card_full", seen(&mut h));
    let mut h = shelf(vec![about(1, "harbour", &[])]);
    h.keys("a <enter>");
    assert_snapshot!("alias_card_empty", seen(&mut h));
    h.keys("<esc> n");
    h.keys("J.S. <enter>");
    assert_snapshot!("alias_refused", seen(&mut h));
    h.keys("<esc> d");
    assert_snapshot!("alias_retire", seen(&mut h));
}
