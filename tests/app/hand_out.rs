//! What leaves the journal, driven by keys: what is chosen, what the guard stops, what is written where.

use afterword::app::effect::Effect;
use afterword::app::goods::Goods;
use afterword::app::msg::{Reply, Saved, Trouble};
use afterword::app::route::Route;
use afterword::app::screen::Screen;
use afterword::app::screen::hand_out::{HandOut, Part};
use afterword::export::parcel::Parcel;
use afterword::export::sheet::Sheet;
use afterword::journal::revision::{FORMAT, Kind, Revision};
use insta::assert_snapshot;

use crate::harness::{Harness, id, revision};
use crate::shelf::shelf;
use crate::snapshots::seen;

fn out(h: &Harness) -> &HandOut {
    match h.app.screen() {
        Screen::HandOut(out) => out,
        screen => panic!("{screen:?}"),
    }
}

fn parcel(h: &Harness) -> &Parcel {
    let asked = h.effects.iter().find_map(|effect| match effect {
        Effect::HandOut(parcel) => Some(parcel.as_ref()),
        _ => None,
    });
    asked.expect("a parcel was to be written")
}

fn text(h: &Harness) -> &str {
    std::str::from_utf8(&parcel(h).bytes).expect("it is text")
}

/// Two notes: one in which a name stands, one in which nothing does.
fn two() -> Harness {
    let named = revision(
        2,
        "A hard hour",
        "On 21 November Mrs Hartley said nothing. I felt small.",
    );
    shelf(vec![revision(1, "Quiet", "I listened."), named])
}

/// One note without anything in it.
fn quiet() -> Harness {
    shelf(vec![revision(1, "Quiet", "I listened.")])
}

#[test]
fn a_note_is_shown_and_written_where_its_author_says() {
    let mut h = quiet();
    h.keys("r x");
    assert_eq!(out(&h).part, Part::Choose);
    h.keys("<enter>");
    assert_eq!(out(&h).part, Part::Preview);
    h.keys("<enter>");
    assert_eq!(out(&h).part, Part::Path);
    h.keys("<enter>");
    assert!(parcel(&h).to.starts_with("~/page-"), "{}", parcel(&h).to);
    assert!(parcel(&h).name.contains(".md"));
    assert_eq!(text(&h), "# Quiet\n\n*November 2026*\n\nI listened.\n");
    h.reply(Reply::HandedOut("/home/me/page.md".into()));
    assert!(matches!(h.app.screen(), Screen::Review(_)));
    let screen = h.screen(80, 24);
    assert!(screen.contains("It is not encrypted."), "{screen}");
}

#[test]
fn what_the_guard_stops_has_to_be_solved_first_and_the_note_stays_as_it_is() {
    let mut h = two();
    h.keys("/ a <enter> x <enter>");
    assert_eq!(out(&h).part, Part::Look);
    assert!(out(&h).look.as_ref().expect("a look").stops());
    h.keys("k <enter> <enter>");
    assert_eq!(out(&h).part, Part::Look, "it cannot stand");
    h.keys("r");
    h.keys("<enter>");
    assert_eq!(out(&h).part, Part::Preview);
    h.keys("<enter> <enter>");
    assert!(!text(&h).contains("Hartley"), "{}", text(&h));
    assert!(text(&h).contains("In November"), "{}", text(&h));
    let library = h.app.desk().library().expect("it is open");
    let kept = library.entry(id(2)).expect("the note").current();
    assert!(kept.note.body.contains("On 21 November Mrs Hartley"));
    assert!(
        !h.effects
            .iter()
            .any(|effect| matches!(effect, Effect::Save(_)))
    );
}

#[test]
fn a_note_that_is_left_out_does_not_leave() {
    let mut h = two();
    h.keys("/ i <enter> x <enter> x");
    assert_eq!(out(&h).part, Part::Preview);
    h.keys("<enter> <enter>");
    assert!(text(&h).contains("Quiet") && !text(&h).contains("small"));
}

#[test]
fn what_is_allowed_for_good_stops_nothing_any_more() {
    let mut h = shelf(vec![revision(2, "A hour", "Mrs Hartley said nothing.")]);
    h.keys("r x <enter> a");
    let effects = std::mem::take(&mut h.effects);
    let setting = effects.into_iter().find_map(|effect| match effect {
        Effect::Settle(save) => Some(save),
        _ => None,
    });
    let save = setting.expect("the word is allowed");
    let revision = Revision {
        id: id(200),
        format: FORMAT,
        kind: Kind::Config,
        parents: save.parents,
        device: "d1a2b3c4".into(),
        note: save.note,
    };
    h.reply(Reply::Settled(Box::new(Saved {
        revision,
        confirmed: true,
        draft: None,
    })));
    assert_eq!(out(&h).part, Part::Preview);
}

#[test]
fn a_change_is_taken_back_and_stops_it_again() {
    let mut h = two();
    h.keys("r x <esc> <down> x <enter>");
    if out(&h).part != Part::Look {
        h.keys("<esc> <esc> <up> x <enter>");
    }
    h.keys("r u <enter>");
    assert_eq!(out(&h).part, Part::Look);
}

#[test]
fn days_and_private_answers_leave_only_when_that_is_chosen() {
    let body = "## One?\nOn 21 November.\n\n## Two? (private)\nThat I was late.\n";
    let mut h = shelf(vec![revision(1, "Quiet", body)]);
    h.keys("r x <down> <down> <right> <up> <right> <enter>");
    h.keys("<space>");
    h.keys("<enter> <enter>");
    assert!(text(&h).contains("21 November"), "{}", text(&h));
    assert!(text(&h).contains("late"), "{}", text(&h));
}

#[test]
fn a_place_that_is_taken_is_told_and_another_can_be_typed() {
    let mut h = quiet();
    h.keys("r x <enter> <enter> <enter>");
    h.reply(Reply::NotHandedOut(Trouble {
        what: "There is a file of that name already.".into(),
        remedy: "Choose another name; nothing was written.".into(),
    }));
    assert!(h.screen(80, 24).contains("already"));
    h.effects.clear();
    h.keys("x <enter>");
    assert!(parcel(&h).to.contains(".mdx"), "{}", parcel(&h).to);
}

#[test]
fn many_notes_are_looked_at_bit_by_bit_and_can_be_left() {
    let notes = (1..=60).map(|n| revision(n, &format!("Note {n}"), "I listened."));
    let mut h = shelf(notes.collect());
    h.keys("/ listened <enter> x");
    let (done, all) = out(&h).load.progress();
    assert!(done < all && all == 60, "{done} of {all}");
    h.keys("<enter>");
    assert_eq!(out(&h).part, Part::Choose, "it is not ready");
    h.wait(std::time::Duration::from_millis(20));
    assert!(out(&h).load.is_done());
    h.keys("<enter> <enter> <enter>");
    assert_eq!(text(&h).matches("I listened.").count(), 60);
}

#[test]
fn a_lock_takes_all_of_it_away() {
    let mut h = two();
    h.keys("r x <ctrl-l>");
    assert!(matches!(h.app.screen(), Screen::Home(_)));
}

#[test]
fn an_account_is_put_as_it_is_asked_for_and_counted() {
    let body = "## What happened?\nOn 3 March a late call.\n\n## Why does it matter?\nI rushed.\n";
    let mut account = revision(1, "late calls", body);
    account.note.deck = Some("account".into());
    let mut h = shelf(vec![account]);
    h.keys("r x");
    let screen = h.screen(80, 24);
    for words in ["four answers", "Not answered", "professional code"] {
        assert!(screen.contains(words), "{screen}");
    }
    assert_snapshot!("hand_out_account", seen(&mut h));
    h.keys("<right> <right>");
    assert!(h.screen(80, 24).contains("of about 150 words"));
    h.keys("<enter> <enter> <enter>");
    assert!(
        text(&h).contains("## What?\n\nIn March a late call."),
        "{}",
        text(&h)
    );
    assert!(text(&h).ends_with("## Now what?\n\n…\n"), "{}", text(&h));
}

fn sheet(sealed_to: Option<&str>) -> Route {
    let mut sheet = Sheet::new("html", "harbour <3 Mrs Hartley".into());
    sheet.html = Some("<p>harbour &lt;3 Mrs Hartley</p>".into());
    sheet.sealed_to = sealed_to.map(str::to_owned);
    Route::HandOut(Goods::Sheet(Box::new(sheet)))
}

#[test]
fn a_page_of_marks_gets_what_was_changed_in_its_text() {
    let mut h = Harness::at(sheet(Some("age1x")), afterword::config::Config::default());
    h.keys("<enter>");
    assert_eq!(out(&h).part, Part::Look);
    h.keys("r <enter> <enter>");
    assert!(h.screen(80, 24).contains("sealed to the key"));
    h.keys("<enter>");
    let text = text(&h);
    assert!(
        text.starts_with("<p>harbour &lt;3 ") && !text.contains("Hartley"),
        "{text}"
    );
    assert_eq!(parcel(&h).sealed_to.as_deref(), Some("age1x"));
}

#[test]
fn hand_out_chosen() {
    let mut h = two();
    h.keys("/ i <enter> x");
    assert_snapshot!("hand_out_choose", seen(&mut h));
    h.keys("<enter>");
    assert_snapshot!("hand_out_found", seen(&mut h));
    h.keys("r <enter>");
    assert_snapshot!("hand_out_preview", seen(&mut h));
    h.keys("<enter>");
    assert_snapshot!("hand_out_path", seen(&mut h));
}

#[test]
fn an_answer_that_the_note_lacks_is_typed_for_what_leaves_alone() {
    let body = "## What happened?\nA late call.\n\n## Why does it matter?\nI rushed.\n";
    let mut account = revision(1, "late calls", body);
    account.note.deck = Some("account".into());
    let mut h = shelf(vec![account]);
    h.keys("r x <down> <down> <down>");
    assert!(h.screen(80, 24).contains("0 of 2 given here"));
    h.keys("<right>");
    assert_eq!(out(&h).part, Part::Answer);
    h.keys("Sit <space> first. <enter>");
    assert!(h.screen(80, 24).contains("professional code"));
    assert_snapshot!("hand_out_answer", seen(&mut h));
    h.keys("Ask <space> Mrs <space> Hartley. <enter>");
    assert_eq!(out(&h).part, Part::Choose);
    let screen = h.screen(80, 24);
    assert!(screen.contains("2 of 2 given here"), "{screen}");
    h.keys("<enter>");
    assert_eq!(out(&h).part, Part::Look, "the guard looks at it as well");
    h.keys("<esc> <right> <enter>");
    h.keys(&"<backspace> ".repeat(16));
    h.keys("Ask <space> them. <esc>");
    assert_eq!(out(&h).part, Part::Choose);
    h.keys("<enter> <enter> <enter>");
    assert!(text(&h).contains("Sit first."), "{}", text(&h));
    assert!(text(&h).contains("\n\nAsk them.\n"), "{}", text(&h));
    let kept = h
        .effects
        .iter()
        .any(|effect| matches!(effect, Effect::Save(_)));
    assert!(!kept, "the note stays as it is");
}
