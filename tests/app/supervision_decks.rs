//! Decks and supervision: what is to go there is on the list, whatever deck asked; what was taken up leaves it.

use afterword::app::screen::Screen;
use afterword::deck::decks::Decks;
use afterword::deck::model::{Deck, Kind};
use afterword::journal::agenda::change::{flag, open};
use afterword::journal::agenda::item::{Item, Urgency, Wish, kept};
use afterword::journal::agenda::prepared::answers;
use afterword::journal::note::{LEARNING, RELEASE, State};
use afterword::journal::revision::Revision;

use crate::harness::{Harness, id, revision, today};
use crate::shelf::shelf;
use crate::walk::{guided, note, page, seal, skip_all, walk};
use crate::write::{saved, saves};

/// The built-in decks that ask for a next step by the common list.
fn asking() -> Vec<Deck> {
    let decks = Decks::builtin();
    let asks = |deck: &&Deck| {
        let asks =
            |kind: &Kind| matches!(kind, Kind::One(list) | Kind::Many(list) if list.tag == "next");
        deck.steps.iter().any(|step| asks(&step.kind))
    };
    decks.all().filter(asks).cloned().collect()
}

/// Goes through a deck and takes supervision wherever it is asked what comes next; passes over the rest.
fn to_supervision(deck: &str) -> Option<Harness> {
    let mut h = Harness::empty();
    h.keys(&format!("n <deck:{deck}>"));
    let mut was_asked = false;
    for _ in 0..80 {
        let Screen::Guided(guided) = h.app.screen() else {
            return None;
        };
        if guided.is_closing() {
            return was_asked.then_some(h);
        }
        let is_next = guided
            .walk
            .page
            .as_ref()
            .is_some_and(|page| page.id.ends_with("next"));
        if !is_next {
            h.keys("<tab>");
            continue;
        }
        was_asked = true;
        let answer = afterword::journal::answer::Answer::Chosen(vec!["supervision".into()]);
        let row = place_of(&h, &answer);
        h.keys("<home>");
        for _ in 0..row {
            h.keys("<down>");
        }
        h.keys("<enter>");
    }
    None
}

/// Finds the row of an item on the open page.
fn place_of(h: &Harness, answer: &afterword::journal::answer::Answer) -> usize {
    use afterword::deck::page::Form;
    let afterword::journal::answer::Answer::Chosen(ids) = answer else {
        panic!("an item");
    };
    match guided(h).walk.page.as_ref().map(|page| page.form.clone()) {
        Some(Form::One(choices) | Form::Many(choices)) => {
            let items = &choices.list.items;
            let place = items.iter().position(|item| item.id == ids[0]);
            place.expect("supervision is among what comes next")
        }
        form => panic!("{form:?}"),
    }
}

#[test]
fn whatever_deck_sends_it_to_supervision_puts_it_on_the_list() {
    let mut walked = 0;
    for deck in asking() {
        let Some(h) = to_supervision(&deck.id) else {
            continue;
        };
        walked += 1;
        let note = note(&h);
        assert!(
            note.tags.contains(&"next:supervision".to_owned()),
            "{}",
            deck.id
        );
        assert!(note.is_flagged(), "{}: {:?}", deck.id, note.tags);
        let count = note.tags.iter().filter(|tag| *tag == "sup:flagged").count();
        assert_eq!(count, 1, "{}", deck.id);
    }
    assert!(walked >= 4, "{walked} decks were walked");
}

#[test]
fn another_next_step_puts_nothing_on_the_list() {
    let mut h = Harness::empty();
    h.keys("n <deck:ct-5> harbour <enter> quiet <enter>");
    skip_all(&mut h);
    assert!(!note(&h).is_flagged());
}

fn flagged(number: u8, title: &str, items: &[Item]) -> Revision {
    let mut one = revision(
        number,
        title,
        "## What happened?\nI looked at the clock.\nThen it was quiet.\n",
    );
    one.note.alias = Some("harbour".into());
    one.note.tags = vec!["ct:distant".into(), "body:yawning".into()];
    for item in items {
        flag(&mut one.note, item.clone());
    }
    one
}

fn item(line: Option<&str>) -> Item {
    Item::new(line, today().date_naive())
}

/// Says that everything that was to be written is on the disk, the deck's own note last.
fn seal_all(h: &mut Harness) -> usize {
    let mut count = 0;
    while !matches!(
        guided(h).fate,
        afterword::app::screen::guided::fate::Fate::Saved(_)
    ) {
        let save = saves(h)[count].clone();
        count += 1;
        h.reply(saved(&save.note, true));
    }
    count
}

#[test]
fn the_preparation_begins_with_what_is_known_and_leaves_the_question_in_its_note() {
    let known = Item {
        question: Some("Whose hurry was it?".into()),
        wish: Some(Wish::Check),
        urgency: Urgency::Sooner,
        ..item(None)
    };
    let mut h = shelf(vec![flagged(1, "quiet hour", &[known])]);
    h.keys("n <deck:supervision-prep> 1 <enter>");
    let key = id(1).to_string();
    walk(&mut h, &[(&format!("question@{key}"), "")]);
    assert!(
        h.screen(80, 24).contains("Whose hurry was it?"),
        "{}",
        h.screen(80, 24)
    );
    h.keys("<backspace> <space> then? <enter> <enter> 1");
    assert_eq!(page(&h), format!("moment@{key}"));
    let screen = h.screen(80, 24);
    for words in [
        "I looked at the clock.",
        "I felt: Far away.",
        "In the body: yawning.",
    ] {
        assert!(screen.contains(words), "{screen}");
    }
    skip_all(&mut h);
    let first = saves(&h)[0].note.clone();
    let [item] = &open(&first)[..] else {
        panic!("it stays on the list");
    };
    assert_eq!(item.question.as_deref(), Some("Whose hurry was it then?"));
    assert_eq!(
        (item.wish, item.urgency),
        (Some(Wish::Check), Urgency::Sooner)
    );
    assert_eq!(seal_all(&mut h), 2);
    let own = note(&h);
    let parts = answers(&own, key.parse().ok());
    let steps: Vec<&str> = parts.iter().map(|part| part.step.as_str()).collect();
    assert_eq!(steps, ["question", "wish", "eye", "moment"]);
}

#[test]
fn what_was_taken_up_leaves_the_list_line_by_line_in_one_new_version() {
    let lines = [
        item(Some("I looked at the clock.")),
        item(Some("Then it was quiet.")),
    ];
    let mut h = shelf(vec![flagged(1, "quiet hour", &lines)]);
    h.keys("n <deck:supervision-after>");
    while page(&h) != "which" {
        h.keys("<tab>");
    }
    h.keys("1 2 <enter> 1 2");
    skip_all(&mut h);
    assert_eq!(saves(&h).len(), 1, "one version for both lines");
    let note = saves(&h)[0].note.clone();
    let [left] = &open(&note)[..] else {
        panic!("one line was kept open: {note:?}");
    };
    assert_eq!(left.taken, Some(today().date_naive()));
    let closed: Vec<Item> = kept(&note)
        .into_iter()
        .filter(|item| item.is_closed)
        .collect();
    assert_eq!(closed.len(), 1);
    assert_eq!(note.state, State::Done);
}

#[test]
fn what_is_let_go_leaves_the_list_with_the_line_that_stays() {
    let mut h = shelf(vec![flagged(1, "quiet hour", &[item(None)])]);
    h.keys("n <deck:supervision-after>");
    while page(&h) != "which" {
        h.keys("<tab>");
    }
    h.keys("1 <enter> 3 slower <enter>");
    skip_all(&mut h);
    let note = saves(&h)[0].note.clone();
    assert!(!note.is_flagged() && note.tags.contains(&RELEASE.to_owned()));
    assert_eq!(note.unknown[LEARNING].as_str(), Some("slower"));
    seal_all(&mut h);
    seal(&mut h);
}

#[test]
fn what_is_taken_in_depth_is_not_offered_again_as_brief() {
    let notes = || {
        let titles = ["quiet hour", "loud hour", "short hour"];
        let numbered = titles.iter().zip(1_u8..);
        let revisions = numbered.map(|(title, number)| flagged(number, title, &[item(None)]));
        revisions.collect::<Vec<_>>()
    };
    let labels = |h: &Harness| {
        use afterword::deck::page::Form;
        let page = guided(h).walk.page.clone().expect("a page");
        let Form::Many(choices) = page.form else {
            panic!("{:?}", page.form);
        };
        let items = choices.list.items.iter();
        items.map(|item| item.id.clone()).collect::<Vec<_>>()
    };
    let mut h = shelf(notes());
    h.keys("n <deck:supervision-prep>");
    let all = labels(&h);
    assert_eq!(all.len(), 3);
    h.keys("1 <enter>");
    while page(&h) != "brief" {
        h.keys("<tab>");
    }
    assert_eq!(labels(&h), all[1..]);
    // Nothing in depth: all of them can be brief.
    let mut h = shelf(notes());
    h.keys("n <deck:supervision-prep>");
    while page(&h) != "brief" {
        h.keys("<tab>");
    }
    assert_eq!(labels(&h), all);
}

#[test]
fn where_all_is_taken_in_depth_nothing_is_asked_about_the_brief() {
    let mut h = shelf(vec![flagged(1, "quiet hour", &[item(None)])]);
    h.keys("n <deck:supervision-prep> 1 <enter>");
    while page(&h) != "rather-not" {
        assert_ne!(page(&h), "brief");
        h.keys("<tab>");
    }
}
