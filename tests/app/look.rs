//! The guard on the screens: it looks once words are left, proposes, and never stands in the way.

use afterword::app::desk::Journal;
use afterword::app::effect::{Effect, Save};
use afterword::app::msg::{Reply, Saved};
use afterword::app::route::Route;
use afterword::config::{Config, Guard};
use afterword::deck::page::Form;
use afterword::journal::revision::{Kind, Revision};
use toml::Value;

use crate::harness::{Harness, Start, revision};
use crate::walk::{guided, note, page, skip_all};
use crate::write::{drafts, is_writing, page as blank, saved, saves, shows};

/// A reaction note whose first line has a name in it, just left.
fn left() -> Harness {
    let mut h = Harness::empty();
    h.keys("n <deck:ct-5> harbour <enter> I <space> told <space> Sarah <space> off. <enter>");
    h
}

fn is_looking(h: &Harness) -> bool {
    shows(h, "k   let it stand") || shows(h, "▸")
}

fn settled(h: &Harness) -> Vec<&Save> {
    let settled = h.effects.iter().filter_map(|effect| match effect {
        Effect::Settle(save) => Some(save.as_ref()),
        _ => None,
    });
    settled.collect()
}

fn allowing(words: &[&str]) -> Revision {
    let mut kept = revision(60, "guard", "");
    kept.kind = Kind::Config;
    let list = words.iter().map(|word| Value::String((*word).to_owned()));
    let table = [("allow".to_owned(), Value::Array(list.collect()))];
    kept.note
        .unknown
        .insert("set".into(), Value::Table(table.into_iter().collect()));
    kept
}

fn with(guard: Guard) -> Config {
    Config {
        guard,
        ..Config::default()
    }
}

#[test]
fn a_page_is_looked_at_once_it_is_left_and_never_while_one_types() {
    let mut h = Harness::empty();
    h.keys("n <deck:ct-5> harbour <enter> I <space> told <space> Sarah <space> off.");
    assert!(!is_looking(&h) && page(&h) == "moment");
    h.keys("<enter>");
    assert!(
        is_looking(&h) && page(&h) == "moment",
        "the page is still open"
    );
    assert!(shows(&h, "I told [Sarah] off.") && shows(&h, "Before you go on"));
}

#[test]
fn one_key_puts_the_proposal_there_and_one_takes_it_back() {
    let mut h = left();
    h.keys("r");
    assert!(
        shows(&h, "I told [harbour] off.") && shows(&h, "Changed"),
        "{}",
        h.screen(80, 24)
    );
    h.keys("u");
    assert!(shows(&h, "I told [Sarah] off."));
    h.keys("r <enter>");
    assert_ne!(page(&h), "moment");
    skip_all(&mut h);
    assert_eq!(note(&h).title, "I told harbour off.");
}

#[test]
fn undo_on_the_page_takes_a_proposal_back_as_well() {
    let mut h = blank();
    h.keys("Sarah <space> called <ctrl-g> r e <ctrl-z>");
    assert!(
        is_writing(&h) && shows(&h, "What was found"),
        "{}",
        h.screen(80, 24)
    );
    h.keys("<esc>");
    assert!(shows(&h, "Sarah called"), "{}", h.screen(80, 24));
}

#[test]
fn leaving_the_look_leaves_all_as_it_is_and_goes_on() {
    let mut h = left();
    h.keys("<esc>");
    assert_ne!(page(&h), "moment");
    skip_all(&mut h);
    assert_eq!(note(&h).title, "I told Sarah off.");
}

#[test]
fn what_stands_is_not_asked_again() {
    let mut h = left();
    h.keys("k");
    assert_ne!(
        page(&h),
        "moment",
        "nothing else was found: it goes on by itself"
    );
    h.keys("<esc>");
    assert_eq!(page(&h), "moment");
    h.keys("<enter>");
    assert_ne!(page(&h), "moment");
}

#[test]
fn a_hand_can_change_the_words_itself() {
    let mut h = left();
    h.keys("e");
    assert!(!is_looking(&h) && page(&h) == "moment");
    h.keys("<backspace> <backspace> <enter>");
    skip_all(&mut h);
    assert_eq!(note(&h).title, "I told Sar off.");
}

#[test]
fn words_are_allowed_for_good_in_the_journal() {
    let mut h = left();
    h.keys("a");
    let save = settled(&h)[0].clone();
    assert_eq!(save.note.title, "guard");
    assert!(save.note.body.contains("Sarah"));
    assert_ne!(page(&h), "moment");

    let mut h = Harness::start(Start::Open(vec![allowing(&["sarah"])], Vec::new()));
    h.keys("n <deck:ct-5> harbour <enter> I <space> told <space> Sarah <space> off. <enter>");
    assert_ne!(page(&h), "moment", "{}", h.screen(80, 24));
    h.keys("<esc> <enter>");
    h.keys("<esc> <space> And <space> Thomas. <enter> a");
    let Value::Table(set) = &settled(&h)[0].note.unknown["set"] else {
        panic!("a table")
    };
    assert_eq!(
        set["allow"].as_array().map(Vec::len),
        Some(2),
        "the first stays allowed"
    );
}

#[test]
fn while_locked_nothing_can_be_allowed_for_good() {
    let mut h = Harness::at(Route::Write, Config::default());
    assert!(matches!(h.app.desk().journal, Journal::Locked));
    h.keys("Sarah <space> called <ctrl-s>");
    assert!(shows(&h, "k   let it stand") && !shows(&h, "from now on"));
    h.keys("a");
    assert!(is_looking(&h) && settled(&h).is_empty());
    h.keys("<ctrl-g> <esc>");
    assert_eq!(saves(&h)[0].note.body, "Sarah called");
}

#[test]
fn a_quick_deck_has_one_line_for_it() {
    let mut h = Harness::empty();
    h.keys("3");
    while guided(&h)
        .walk
        .page
        .as_ref()
        .is_some_and(|page| !matches!(page.form, Form::Line(_)))
    {
        h.keys("<tab>");
    }
    h.keys("Sarah <space> again");
    let open = page(&h).to_owned();
    h.keys("<enter>");
    assert!(
        page(&h) == open && shows(&h, "▸ \"Sarah\" might say too much."),
        "{}",
        h.screen(80, 24)
    );
    assert!(shows(&h, "Sarah again") && !shows(&h, "Before you go on"));
    h.keys("<enter>");
    assert_ne!(page(&h), open);
}

#[test]
fn one_line_everywhere_or_nothing_at_all_is_a_setting() {
    let mut h = Harness::at(Route::Write, with(Guard::Warn));
    h.keys("Sarah <space> called <ctrl-s>");
    assert!(shows(&h, "▸ \"Sarah\" might say too much.") && saves(&h).is_empty());
    h.keys("<enter>");
    assert_eq!(saves(&h).len(), 1);

    let mut h = Harness::at(Route::Write, with(Guard::Off));
    h.keys("Sarah <space> called <ctrl-g>");
    assert!(shows(&h, "The guard is off in your settings."));
    h.keys("<ctrl-s>");
    assert_eq!(saves(&h).len(), 1);
}

#[test]
fn a_small_hint_alone_opens_nothing_and_is_there_for_who_asks() {
    let mut h = blank();
    h.keys("I <space> told <space> Grace <space> so <tab>");
    assert!(!shows(&h, "to look at"));
    h.keys("<ctrl-g>");
    assert!(shows(&h, "I told [Grace] so"), "{}", h.screen(80, 24));
    h.keys("<esc> <ctrl-s>");
    assert_eq!(saves(&h).len(), 1);

    let mut h = blank();
    h.keys("Sarah <space> told <space> Grace <space> so <ctrl-s>");
    assert!(shows(&h, "and one small hint") && shows(&h, "[Sarah] told Grace so"));
    h.keys("h n");
    assert!(
        shows(&h, "2 of 2") && shows(&h, "Sarah told [Grace] so"),
        "{}",
        h.screen(80, 24)
    );
}

#[test]
fn small_hints_come_up_around_the_place_that_is_shown() {
    let mut h = blank();
    h.keys("I <space> told <space> Grace <space> of <space> Sarah <ctrl-s>");
    assert!(shows(&h, "I told Grace of [Sarah]"));
    h.keys("h");
    assert!(
        shows(&h, "I told Grace of [Sarah]") && shows(&h, "2 of 2"),
        "{}",
        h.screen(80, 24)
    );
}

#[test]
fn what_was_said_of_a_proposal_goes_once_it_is_taken_back() {
    let mut h = left();
    h.keys("r");
    let said = h.app.notice().expect("what was put there").clone();
    let printed = format!("{said:?}");
    assert!(said.text.contains("harbour") && !printed.contains("harbour"));
    h.keys("u");
    assert_eq!(h.app.notice(), None);
}

#[test]
fn a_note_is_looked_at_before_it_is_saved_and_saved_with_what_was_changed() {
    let mut h = blank();
    h.keys("Sarah <space> called. <enter> Then <space> Thomas. <tab> About <space> Kevin <ctrl-s>");
    assert!(saves(&h).is_empty() && shows(&h, "1 of 3") && shows(&h, "Before it is saved"));
    assert!(shows(&h, "About [Kevin]"));
    h.keys("r <enter> r");
    assert!(shows(&h, "[Sarah] called."), "{}", h.screen(80, 24));
    h.keys("<esc>");
    let save = &saves(&h)[0].note;
    assert_eq!(save.title, "About this person");
    assert_eq!(save.body, "Sarah called.\nThen this person.");
    let save = save.clone();
    h.reply(saved(&save, true));
    assert!(shows(&h, "Saved and sealed."));
}

#[test]
fn a_field_that_is_left_counts_quietly_until_something_is_typed() {
    let mut h = blank();
    h.keys("Sarah <space> called <tab>");
    assert!(shows(&h, "one place to look at: ctrl-g") && is_writing(&h));
    h.keys("T");
    assert!(!shows(&h, "to look at"));
}

#[test]
fn nothing_is_lost_when_it_locks_during_a_look() {
    let mut h = left();
    h.keys("r <ctrl-l>");
    let kept = drafts(&h).last().expect("a draft").to_owned();
    assert_eq!(
        (kept.text.as_str(), kept.page.as_deref()),
        ("I told harbour off.", Some("moment"))
    );

    let mut h = left();
    h.keys("<ctrl-x>");
    assert_eq!(
        drafts(&h).last().expect("a draft").text,
        "I told Sarah off."
    );
}

#[test]
fn words_that_are_covered_stay_covered() {
    let mut h = left();
    h.keys("<ctrl-o>");
    assert!(
        !shows(&h, "Sarah") && shows(&h, "[▒▒▒▒▒]"),
        "{}",
        h.screen(80, 24)
    );
    let mut h = Harness::at(Route::Write, with(Guard::Warn));
    h.keys("Sarah <space> called <ctrl-o> <ctrl-s>");
    assert!(!shows(&h, "Sarah") && shows(&h, "One place might say too much."));
}

#[test]
fn safety_has_its_card_in_a_deck_and_its_place_before_saving() {
    let mut h = Harness::empty();
    h.keys(
        "n <deck:ct-5> harbour <enter> They <space> are <space> suicidal <space> again. <enter>",
    );
    assert!(!shows(&h, "let it stand"), "{}", h.screen(80, 24));
    let mut h = blank();
    h.keys("They <space> are <space> suicidal <space> again. <ctrl-s>");
    assert!(
        shows(&h, "record and act through your service"),
        "{}",
        h.screen(80, 24)
    );
    assert!(!shows(&h, "from now on"), "nobody passes over it for good");
}

#[test]
fn what_the_look_holds_is_never_printed() {
    let h = left();
    let printed = format!("{:?}", h.app);
    assert!(printed.contains("Look(1 of 1") && !printed.contains("Sarah"));
}

#[test]
fn a_setting_that_is_on_its_way_does_not_disturb_the_deck() {
    let mut h = left();
    h.keys("a");
    let mut kept = revision(61, "", "");
    kept.note = settled(&h)[0].note.clone();
    kept.kind = Kind::Config;
    let open = page(&h).to_owned();
    h.reply(Reply::Settled(Box::new(Saved {
        revision: kept,
        confirmed: true,
        draft: None,
    })));
    assert_eq!(page(&h), open);
}

#[test]
fn a_window_of_any_size_shows_what_fits() {
    let mut quick = Harness::at(Route::Write, with(Guard::Warn));
    quick.keys("Sarah <space> called <ctrl-s>");
    for h in [left(), quick] {
        for (width, height) in (1..60).flat_map(|width| (1..14).map(move |height| (width, height)))
        {
            assert_eq!(h.screen(width, height).lines().count(), usize::from(height));
        }
    }
}

#[test]
fn a_proposal_at_the_beginning_keeps_its_capital() {
    let mut h = blank();
    h.keys("Sarah <space> called. <ctrl-s> r <enter>");
    assert_eq!(saves(&h)[0].note.body, "This person called.");
}
