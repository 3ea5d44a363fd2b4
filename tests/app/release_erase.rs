//! Erasing on the screens: asked first, in honest words, one after the other, never what is held.

use afterword::app::effect::{Effect, Erase};
use afterword::app::msg::{Erased, Reply, Saved, Trouble};
use afterword::app::overlay::Overlay;
use afterword::app::screen::Screen;
use afterword::app::screen::release::lists::Part;
use afterword::journal::library::erasure::ERASED;
use afterword::journal::note::{HELD, Note};
use afterword::journal::revision::{FORMAT, Kind, Revision};

use crate::harness::{Harness, Start, id, opened, revision};
use crate::release::{full, let_go, marked, old, part, rules_on};
use crate::shelf::{settle, shelf, version};

/// Takes the erasures that were asked for.
fn erasures(h: &mut Harness) -> Vec<Erase> {
    let effects = std::mem::take(&mut h.effects).into_iter();
    let erasures = effects.filter_map(|effect| match effect {
        Effect::Erase(erase) => Some(*erase),
        _ => None,
    });
    erasures.collect()
}

/// Answers the one that was asked for, as the worker does.
fn erase(h: &mut Harness, left: usize) -> Erase {
    let mut asked = erasures(h);
    assert_eq!(asked.len(), 1, "one after the other");
    let asked = asked.remove(0);
    let revision = |kind, number: u8, note: Note| Revision {
        id: id(number),
        format: FORMAT,
        kind,
        parents: Vec::new(),
        device: "d1a2b3c4".into(),
        note,
    };
    if let Some(note) = &asked.stays {
        h.reply(Reply::Saved(Box::new(Saved {
            revision: revision(Kind::Note, 70, note.clone()),
            confirmed: true,
            draft: None,
        })));
    }
    let note = asked.erasing.note;
    let mut tombstone = Note::new(note, asked.written);
    tombstone.unknown.insert(ERASED.into(), true.into());
    let tombstone = Revision {
        parents: asked.erasing.versions.clone(),
        ..revision(Kind::Tombstone, 71, tombstone)
    };
    h.reply(Reply::Erased(Box::new(Erased {
        note,
        tombstones: vec![tombstone],
        left,
        confirmed: true,
    })));
    asked
}

fn bin(notes: Vec<Revision>) -> Harness {
    let mut h = shelf(notes);
    h.keys("r d");
    settle(&mut h);
    h.keys("d");
    settle(&mut h);
    h.keys("B");
    h
}

#[test]
fn one_note_in_the_bin_is_erased_after_honest_words() {
    let mut h = bin(vec![
        revision(1, "older", "First."),
        revision(2, "newer", "Second."),
    ]);
    h.keys("E");
    let printed = format!("{:?}", h.app.overlay());
    assert!(!printed.contains("older"), "{printed}");
    for (width, height) in [(80, 24), (60, 20), (40, 12)] {
        let screen = h.screen(width, height);
        for words in [
            "Erase \"older\" for good?",
            "backups",
            "encrypted",
            "passphrase",
            "kit can read it",
        ] {
            assert!(screen.contains(words), "{words}\n{screen}");
        }
    }
    h.keys("<ctrl-e>");
    assert_eq!(erasures(&mut h).len(), 0, "that is no answer");
    h.keys("<esc>");
    assert_eq!(erasures(&mut h).len(), 0);
    h.keys("E e");
    let asked = erase(&mut h, 0);
    assert_eq!((asked.erasing.versions.len(), asked.stays), (2, None));
    let screen = h.screen(80, 24);
    assert!(screen.contains("Erased from this folder."), "{screen}");
    assert!(screen.contains("1 note, by the day"), "{screen}");
}

#[test]
fn a_long_title_is_cut_between_characters_in_the_question() {
    let title = format!("a{}", "👩‍⚕️".repeat(60));
    let mut h = shelf(vec![revision(1, &title, "First.")]);
    h.keys("r <enter> E");
    let Some(Overlay::Confirm(asked)) = h.app.overlay() else {
        panic!("no question")
    };
    assert!(asked.question.contains("👩‍⚕️…"), "{}", asked.question);
}

#[test]
fn emptying_the_bin_goes_one_by_one_and_leaves_what_is_held() {
    let mut held = revision(3, "held", "Third.");
    held.note.add_label(HELD);
    let mut h = bin(vec![revision(1, "older", "First."), held]);
    h.keys("X");
    assert!(
        h.screen(80, 24).contains("Erase \"older\" for good?"),
        "one is free"
    );
    h.keys("e");
    assert!(h.screen(80, 24).contains("0 of 1 are gone"), "it is told");
    assert_eq!(erase(&mut h, 0).erasing.note, id(1));
    assert!(!h.screen(80, 24).contains("are gone"));
    assert_eq!(erasures(&mut h).len(), 0);
    h.keys("X");
    assert!(
        h.screen(80, 24).contains("It is held"),
        "{}",
        h.screen(80, 24)
    );
}

#[test]
fn a_refusal_stops_the_rest_and_says_what_to_do() {
    let mut h = bin(vec![
        revision(1, "older", "First."),
        revision(2, "newer", "Second."),
    ]);
    h.keys("X e");
    let asked = erasures(&mut h);
    h.reply(Reply::NotErased(
        asked[0].erasing.note,
        Trouble {
            what: "The disk is full.".into(),
            remedy: "Make room.".into(),
        },
    ));
    assert_eq!(erasures(&mut h).len(), 0);
    assert!(
        h.screen(80, 24)
            .contains("Nothing was erased. The disk is full.")
    );
}

#[test]
fn the_reader_erases_a_note_and_goes_back() {
    let mut h = shelf(vec![
        revision(1, "rain", "First."),
        revision(2, "bus", "Second."),
    ]);
    h.keys("r <enter> E e");
    erase(&mut h, 0);
    assert!(matches!(h.app.screen(), Screen::Review(_)));
    assert!(h.screen(80, 24).contains("Erased from this folder."));
}

#[test]
fn what_can_go_goes_after_a_yes_with_its_line_written_first() {
    let mut notes = full();
    notes.extend(marked(7, "the other door", 30));
    let mut h = let_go(notes);
    h.keys("a y");
    let screen = h.screen(80, 24);
    assert!(
        screen.contains("Let these 2 notes go for good?"),
        "{screen}"
    );
    h.keys("y");
    let first = erase(&mut h, 0);
    assert_eq!(first.erasing.note, id(7), "the longest over first");
    let stays = first.stays.expect("a line was written");
    assert_eq!(
        (stays.body.as_str(), stays.alias),
        ("Slow is a speed.\n", None)
    );
    assert!(h.screen(80, 24).contains("1 of 2"), "{}", h.screen(80, 24));
    let second = erase(&mut h, 0);
    assert_eq!(
        (second.erasing.note, second.stays),
        (id(5), None),
        "the line is there already"
    );
    let screen = h.screen(80, 24);
    assert!(
        screen.contains("2 notes erased") && screen.contains("what stayed 2"),
        "{screen}"
    );
}

/// An answer that comes late moves the rows below the question.
#[test]
fn the_note_that_the_question_names_goes_and_no_other() {
    let mut notes = full();
    notes.extend(marked(7, "the other door", 30));
    notes.extend(marked(8, "a third door", 25));
    let mut h = let_go(notes.clone());
    h.keys("u <down> y");
    assert!(h.screen(80, 24).contains("\"a third door\""));
    settle(&mut h);
    h.keys("y");
    assert_eq!(erase(&mut h, 0).erasing.note, id(8));

    let mut h = let_go(notes);
    h.keys("u <down> H");
    settle(&mut h);
    h.keys("h");
    let held = h.effects.iter().filter_map(|effect| match effect {
        Effect::Save(save) => Some(save.note.id),
        _ => None,
    });
    assert_eq!(held.collect::<Vec<_>>(), [id(8)]);
}

#[test]
fn an_unlock_that_leads_home_shows_what_can_go_once() {
    let mut h = Harness::start(Start::Locked);
    h.keys("<enter> pass <enter>");
    h.reply(opened(full(), Vec::new()));
    assert_eq!(part(&h), Part::Going);
    h.keys("<esc>");
    settle(&mut h);
    assert!(matches!(h.app.screen(), Screen::Home(_)));
    let mut h = Harness::start(Start::Locked);
    h.keys("<enter> pass <enter>");
    h.reply(opened(vec![rules_on(), old(1, "rain", 500)], Vec::new()));
    assert!(
        matches!(h.app.screen(), Screen::Home(_)),
        "what is due can wait"
    );
}

#[test]
fn what_is_left_of_an_erased_note_and_what_came_back_are_named_and_offered() {
    let tombstone = |number: u8, of: u8, parents: &[u8]| {
        let mut tombstone = version(of, number, parents, "");
        tombstone.kind = Kind::Tombstone;
        tombstone.note = Note::new(id(of), tombstone.note.written);
        tombstone.note.unknown.insert(ERASED.into(), true.into());
        tombstone
    };
    let mut back = version(2, 122, &[120], "Written elsewhere.");
    back.note.title = "came home".into();
    let half = vec![
        version(1, 110, &[], "First."),
        tombstone(111, 1, &[110]),
        tombstone(121, 2, &[120]),
        back,
    ];
    let mut h = Harness::start(Start::Locked);
    h.keys("<enter> pass <enter>");
    h.reply(opened(half, Vec::new()));
    assert_eq!(part(&h), Part::Left);
    let screen = h.screen(80, 24);
    assert!(screen.contains("files are left"), "{screen}");
    assert!(screen.contains("came home") && screen.contains("came back from another machine"));
    h.keys("a y y");
    assert_eq!(erase(&mut h, 0).stays, None);
    erase(&mut h, 1);
    let screen = h.screen(80, 24);
    assert!(screen.contains("could not be removed"), "{screen}");
    assert!(
        screen.contains("not erased yet 1"),
        "it is offered again\n{screen}"
    );
}

#[test]
fn what_came_back_can_be_kept_after_all() {
    let mut tombstone = version(2, 121, &[120], "");
    tombstone.kind = Kind::Tombstone;
    tombstone.note = Note::new(id(2), tombstone.note.written);
    tombstone.note.unknown.insert(ERASED.into(), true.into());
    let mut h = shelf(vec![
        tombstone,
        version(2, 122, &[120], "Written elsewhere."),
    ]);
    h.keys("u");
    let kept = h.effects.iter().find_map(|effect| match effect {
        Effect::Save(save) => Some(save.parents.len()),
        _ => None,
    });
    assert_eq!(kept, Some(2), "over both");
    settle(&mut h);
    h.keys("<esc> r");
    assert!(h.screen(80, 24).contains("a title"), "{}", h.screen(80, 24));
}

/// The screens below hear of it as well: a row of something erased would open a page without words.
#[test]
fn what_was_erased_while_it_was_read_is_in_no_list_below() {
    let mut h = shelf(vec![
        revision(1, "Kept words", "I listened."),
        revision(2, "Gone words", "I did not."),
    ]);
    h.keys("r");
    assert!(h.screen(80, 24).contains("Gone words"), "the control");
    h.keys("<enter>");
    if h.screen(80, 24).contains("I listened.") {
        h.keys("<esc> <down> <enter>");
    }
    assert!(h.screen(80, 24).contains("I did not."));
    h.keys("E e");
    erase(&mut h, 0);
    let screen = h.screen(80, 24);
    assert!(matches!(h.app.screen(), Screen::Review(_)), "{screen}");
    assert!(screen.contains("1 note") && screen.contains("Kept words"));
    assert!(
        !screen.contains("Gone") && !screen.contains("nothing written"),
        "{screen}"
    );
}
