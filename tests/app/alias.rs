//! New words for people: what is offered, what is refused, and that a refusal costs nothing.

use afterword::app::effect::Effect;
use afterword::app::screen::Screen;
use afterword::app::screen::guided::Guided;
use afterword::app::screen::guided::naming::Row;
use afterword::journal::alias::card::{self, Card};
use afterword::journal::library::setting;
use afterword::journal::note::Written;
use afterword::journal::revision::{FORMAT, Kind, Revision};

use crate::harness::{Harness, Start, id, today};
use crate::shelf::shelf;
use crate::walk::about;

fn guided(h: &Harness) -> &Guided {
    match h.app.screen() {
        Screen::Guided(guided) => guided,
        screen => panic!("{screen:?}"),
    }
}

/// The words that the alias page offers.
fn offered(h: &Harness) -> Vec<String> {
    let afterword::app::screen::guided::pad::Pad::Alias(naming) = &guided(h).walk.pad else {
        panic!("not the page for the alias");
    };
    let rows = naming.rows().into_iter();
    let words = rows.filter_map(|row| match row {
        Row::Offered(word) => Some(word.to_owned()),
        _ => None,
    });
    words.collect()
}

fn retired(word: &str) -> Revision {
    let card = Card {
        is_retired: true,
        ..Card::default()
    };
    let changes = card.changes(Card::default());
    let at = (id(77), Written::At(today()));
    let (note, parents) = setting::next(None, &card::name(word), changes, at);
    Revision {
        id: id(78),
        format: FORMAT,
        kind: Kind::Config,
        parents,
        device: "d1a2b3c4".into(),
        note,
    }
}

#[test]
fn three_new_words_are_offered_and_a_key_takes_one() {
    for (key, place) in [("2", 0), ("3", 1), ("4", 2)] {
        let mut h = shelf(vec![about(1, "harbour", &[])]);
        h.keys("n <deck:ct-5>");
        let words = offered(&h);
        assert_eq!(words.len(), 3);
        assert!(h.screen(80, 24).contains(&words[2]));
        h.keys(key);
        assert_eq!(
            guided(&h).walk.session.alias(),
            Some(words[place].as_str()),
            "{key}"
        );
    }
}

#[test]
fn another_key_or_its_row_brings_other_words_and_typing_takes_them_away() {
    let mut h = Harness::empty();
    h.keys("n <deck:ct-5>");
    let first = offered(&h);
    h.keys("0");
    let second = offered(&h);
    assert!(first.iter().all(|word| !second.contains(word)));
    h.keys("<down> <down> <down> <down> <down> <enter>");
    assert_eq!(crate::walk::page(&h), "alias", "the row stays here");
    assert!(offered(&h).iter().all(|word| !second.contains(word)));
    h.keys("h");
    assert!(offered(&h).is_empty());
}

#[test]
fn while_locked_nobody_knows_what_is_in_use_so_nothing_is_offered() {
    let mut h = Harness::start(Start::Locked);
    h.keys("n <deck:ct-5>");
    assert_eq!(crate::walk::page(&h), "alias");
    assert!(offered(&h).is_empty());
    h.keys("7 <backspace> linen <enter>");
    assert_eq!(guided(&h).walk.session.alias(), Some("linen"));
}

#[test]
fn a_retired_word_is_not_listed_and_refused_with_the_reason_and_all_that_was_typed() {
    let mut h = shelf(vec![
        about(1, "harbour", &[]),
        about(2, "quarry", &[]),
        retired("quarry"),
    ]);
    h.keys("n <deck:ct-5>");
    assert!(!h.screen(80, 24).contains("quarry"));
    for going_on in ["<enter>", "<tab>"] {
        h.keys("Quarry").keys(going_on);
        assert_eq!(crate::walk::page(&h), "alias", "{going_on}");
        let screen = h.screen(80, 24);
        assert!(screen.contains("This word is retired"), "{screen}");
        assert!(screen.contains("› Quarry"), "{screen}");
        h.keys("<backspace>");
        assert!(!h.screen(80, 24).contains("retired"), "until it is changed");
        h.keys("<ctrl-u>");
        for _ in 0..6 {
            h.keys("<backspace>");
        }
    }
    h.keys("linen <enter>");
    assert_eq!(guided(&h).walk.session.alias(), Some("linen"));
}

#[test]
fn a_page_of_ones_own_offers_words_on_the_empty_line_and_digits_stay_digits_elsewhere() {
    let mut h = shelf(vec![about(1, "harbour", &[])]);
    h.keys("w 7 <backtab> <backtab>");
    let Screen::Write(write) = h.app.screen() else {
        panic!("not the page");
    };
    let words = write.offered().to_vec();
    assert_eq!(words.len(), 3);
    let screen = h.screen(80, 24);
    assert!(screen.contains(&format!("1 {}", words[0])), "{screen}");
    h.keys("2 <ctrl-s>");
    let Some(Effect::Save(save)) = h.effects.last() else {
        panic!("nothing is saved: {:?}", h.effects);
    };
    assert_eq!(save.note.alias.as_deref(), Some(words[1]));
    assert_eq!(save.note.body, "7");
}

#[test]
fn a_page_is_not_saved_under_a_retired_word_unless_the_note_had_it_before() {
    let all = || vec![about(2, "quarry", &[]), retired("quarry")];
    let mut h = shelf(all());
    h.keys("w text <backtab> <backtab> quarry <ctrl-s>");
    assert!(!h.effects.iter().any(|e| matches!(e, Effect::Save(_))));
    let screen = h.screen(80, 24);
    assert!(screen.contains("This word is retired"), "{screen}");
    assert!(screen.contains("text") && screen.contains("quarry"));
    h.keys("<tab>");
    let Screen::Write(write) = h.app.screen() else {
        panic!("not the page");
    };
    assert!(write.unfit.is_some(), "the line stays open");
    h.keys("y <ctrl-s>");
    assert!(h.effects.iter().any(|e| matches!(e, Effect::Save(_))));

    let mut h = shelf(all());
    h.keys("r e <end> more <ctrl-s>");
    let Some(Effect::Save(save)) = h.effects.last() else {
        panic!("nothing is saved: {:?}", h.effects);
    };
    assert_eq!(save.note.alias.as_deref(), Some("quarry"));
}

#[test]
fn no_word_that_is_offered_would_be_refused() {
    use afterword::journal::alias::nouns::nouns;
    use afterword::lint::alias_refusal;
    let refused: Vec<_> = nouns("en")
        .chain(nouns("de"))
        .filter(|word| alias_refusal(word).is_some())
        .collect();
    assert_eq!(refused, [] as [&str; 0]);
}
