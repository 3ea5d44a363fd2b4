//! The start.

use std::collections::BTreeMap;

use afterword::app::effect::Effect;
use afterword::app::msg::{Erased, Reply, Saved};
use afterword::app::route::{Breathing, Route};
use afterword::app::screen::Screen;
use afterword::app::secret::Secret;
use afterword::config::Config;
use afterword::journal::draft::Draft;
use afterword::journal::note::State;

use crate::harness::{Harness, Start, id, revision, today};

#[test]
fn enter_on_the_locked_home_asks_for_the_passphrase_and_tries_it() {
    let mut h = Harness::start(Start::Locked);
    h.keys("<enter> river <enter>");
    assert_eq!(h.effects, [Effect::Unlock(Secret::new("river".into()))]);
}

#[test]
fn nothing_that_was_written_shows_before_the_passphrase() {
    let mut h = Harness::start(Start::Open(
        vec![revision(1, "a title", "a body")],
        Vec::new(),
    ));
    assert!(h.screen(80, 24).contains("1 note"));
    h.keys("<ctrl-l>");
    let screen = h.screen(80, 24);
    assert!(
        screen.contains("Locked") && !screen.contains("1 note"),
        "{screen}"
    );
}

#[test]
fn a_wrong_passphrase_says_so_and_asks_again() {
    let mut h = Harness::start(Start::Locked);
    h.keys("<enter> river <enter>");
    h.reply(Reply::WrongPassphrase);
    assert!(h.screen(80, 24).contains("did not open it"));
    h.effects.clear();
    h.keys("again <enter>");
    assert_eq!(h.effects, [Effect::Unlock(Secret::new("again".into()))]);
}

#[test]
fn q_on_home_leaves_and_esc_does_not() {
    let mut h = Harness::start(Start::Locked);
    h.keys("<esc> <esc>");
    assert_eq!(h.effects, []);
    h.keys("q");
    assert_eq!(h.effects.last(), Some(&Effect::Quit(0)));
}

#[test]
fn ctrl_c_asks_once_and_leaves_at_the_second() {
    let mut h = Harness::empty();
    h.keys("<ctrl-c>");
    assert!(h.screen(80, 24).contains("Leave Afterword?"));
    assert_eq!(h.effects, []);
    h.keys("<ctrl-c>");
    assert_eq!(h.effects.last(), Some(&Effect::Quit(130)));
}

#[test]
fn without_a_journal_a_note_leads_to_making_one_and_breathing_does_not() {
    let mut h = Harness::start(Start::Missing);
    assert!(h.screen(80, 24).contains("No journal here yet"));
    h.keys("n");
    assert!(matches!(h.app.screen(), Screen::Setup(_)));
    let mut h = Harness::start(Start::Missing);
    h.keys("b");
    assert!(matches!(h.app.screen(), Screen::Breathe(_)));
}

#[test]
fn a_screen_asked_for_by_name_is_an_errand_and_ends_the_program() {
    let mut h = Harness::at(Route::Breathe(Breathing::default()), Config::default());
    h.app = h.app.as_errand();
    h.keys("<esc>");
    assert_eq!(h.effects.last(), Some(&Effect::Quit(0)));
}

/// A draft of free writing.
fn draft() -> Draft {
    Draft {
        id: id(7),
        note: id(8),
        changed: today(),
        title: "the long hour".into(),
        deck: None,
        page: None,
        parents: Vec::new(),
        text: "the long hour".into(),
        answers: BTreeMap::new(),
    }
}

#[test]
fn a_draft_is_let_go_only_after_a_question() {
    let mut h = Harness::start(Start::Open(Vec::new(), vec![draft()]));
    h.keys("x");
    assert_eq!(h.effects, []);
    assert!(h.screen(80, 24).contains("Throw this draft away?"));
    h.keys("<esc>");
    assert!(h.screen(80, 24).contains("the long hour"));
    h.keys("x d");
    assert_eq!(h.effects, [Effect::Forget(id(7))]);
    assert!(!h.screen(80, 24).contains("the long hour"));
}

#[test]
fn a_draft_that_became_a_note_does_not_wait_any_more() {
    let mut h = Harness::start(Start::Open(Vec::new(), vec![draft()]));
    assert!(h.screen(80, 24).contains("draft: the long hour"));
    h.reply(Reply::Saved(Box::new(Saved {
        revision: revision(8, "the long hour", ""),
        confirmed: true,
        draft: Some(id(7)),
    })));
    assert!(!h.screen(80, 24).contains("draft:"));
}

#[test]
fn the_notes_without_a_next_step_open_and_no_others() {
    let mut open = [revision(1, "the first", ""), revision(2, "the second", "")];
    for revision in &mut open {
        revision.note.state = State::Open;
    }
    let done = revision(3, "a third", "");
    let notes = open.into_iter().chain([done]).collect();
    let mut h = Harness::start(Start::Open(notes, Vec::new()));
    assert!(h.screen(80, 24).contains("›5  2 notes without a next step"));
    h.keys("<enter>");
    assert!(h.screen(80, 24).contains("note 1 of 2"));
    h.keys("n n");
    assert!(!h.screen(80, 24).contains("a third"));
}

#[test]
fn what_was_said_on_one_screen_does_not_follow_to_the_next_but_one() {
    let mut h = Harness::start(Start::Open(
        vec![revision(1, "a title", "a body")],
        Vec::new(),
    ));
    h.keys("3 5 <ctrl-x>");
    assert!(h.screen(80, 24).contains("It waits under Open"));
    h.keys("r");
    assert!(!h.screen(80, 24).contains("It waits under Open"));
}

#[test]
fn the_line_that_the_work_is_to_serve_stands_on_the_start_until_another_is_written() {
    let mut first = revision(1, "To be someone who can be told.", "");
    first.note.tags = vec!["meaning:line".into()];
    let mut h = Harness::start(Start::Open(vec![first], Vec::new()));
    assert!(h.screen(80, 24).contains("\"To be someone"));
    h.keys("n <deck:what-else> <tab> <tab> <tab> <tab> Slow <space> hands <enter> <enter>");
    let note = crate::walk::seal(&mut h);
    assert_eq!(note.title, "Slow hands");
    h.keys("<enter>");
    let screen = h.screen(80, 24);
    assert!(
        screen.contains("\"Slow hands\"") && !screen.contains("To be someone"),
        "{screen}"
    );
    let locked = Harness::start(Start::Locked);
    assert!(!locked.screen(80, 24).contains('"'));
}

#[test]
fn the_cursor_stands_on_the_chosen_line_that_waits() {
    for (width, height) in [(80, 24), (120, 40), (60, 30), (40, 12)] {
        let mut h = Harness::demo();
        let row = |h: &Harness| {
            let (x, y) = h.cursor(width, height);
            let screen = h.screen(width, height);
            let row = screen.lines().nth(usize::from(y)).unwrap_or_default();
            row.chars().skip(usize::from(x)).collect::<String>()
        };
        assert!(row(&h).starts_with("›5"), "{width}: {}", row(&h));
        h.keys("<down>");
        assert!(row(&h).starts_with("›6"), "{width}: {}", row(&h));
    }
    let nothing = Harness::empty();
    assert_eq!(
        nothing.cursor(80, 24),
        Harness::start(Start::Locked).cursor(80, 24)
    );
}

#[test]
fn a_low_window_shows_that_more_waits_above_and_below() {
    let mut h = Harness::demo();
    let row = |h: &Harness| {
        let screen = h.screen(40, 12);
        let row = screen.lines().find(|row| row.contains('›'));
        row.expect("one is chosen").trim_end().to_owned()
    };
    assert!(row(&h).ends_with('↓'), "{}", row(&h));
    h.keys("<down> <down> <down> <down> <down>");
    assert!(row(&h).ends_with('↑'), "{}", row(&h));
    let only = left(&[1]);
    assert!(
        row(&only).ends_with(|sign| !"↑↓".contains(sign)),
        "{}",
        row(&only)
    );
}

/// Drafts with these numbers, in this order.
fn left(numbers: &[u8]) -> Harness {
    let drafts = numbers.iter().map(|number| {
        let mut draft = draft();
        draft.id = id(*number);
        draft.note = id(*number);
        draft.title = format!("left {number}");
        draft
    });
    Harness::start(Start::Open(Vec::new(), drafts.collect()))
}

/// A note that was being erased is gone meanwhile, and its draft with it.
#[test]
fn the_draft_that_was_asked_about_is_let_go_and_no_other() {
    let mut h = left(&[1, 2, 3]);
    h.keys("<down> x");
    h.reply(Reply::Erased(Box::new(Erased {
        note: id(1),
        tombstones: Vec::new(),
        left: 0,
        confirmed: true,
    })));
    h.keys("d");
    assert_eq!(h.effects, [Effect::Forget(id(2))]);
}

#[test]
fn when_the_last_line_goes_the_one_before_it_is_chosen() {
    let mut h = left(&[1, 2]);
    h.keys("<down> x d");
    h.keys("<enter>");
    assert!(!matches!(h.app.screen(), Screen::Home(_)));
}

#[test]
fn what_waits_behind_the_lines_is_counted_where_there_is_room() {
    let mut drafts = Vec::new();
    for number in 1..=4 {
        let mut draft = draft();
        draft.id = id(number);
        draft.title = format!("left {number}");
        drafts.push(draft);
    }
    let mut unclear = Vec::new();
    for number in 11..=12 {
        let mut open = revision(number, "a title", "a body");
        open.note.state = State::Open;
        unclear.push(open);
    }
    let h = Harness::start(Start::Open(unclear, drafts));
    let screen = h.screen(80, 24);
    assert!(screen.contains("and 1 more"), "{screen}");
    assert!(!Harness::empty().screen(80, 24).contains("more"));
}

#[test]
fn an_empty_journal_says_which_key_writes_the_first_note() {
    let screen = Harness::empty().screen(80, 40);
    assert!(screen.contains("No notes yet. n writes one."), "{screen}");
}
