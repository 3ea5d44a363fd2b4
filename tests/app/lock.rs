//! Locking, by key, by time and by sleep.

use std::time::Duration;

use afterword::app::BROKEN;
use afterword::app::desk::Journal;
use afterword::app::effect::Effect;
use afterword::app::msg::{Kit, Msg, Reply, Signal, Trouble};
use afterword::app::secret::Secret;
use chrono::TimeDelta;
use crossterm::event::{KeyCode, KeyEvent};

use crate::harness::{Harness, Start, id, opened, revision};

fn with_a_note() -> Harness {
    Harness::start(Start::Open(
        vec![revision(1, "a title", "a body")],
        Vec::new(),
    ))
}

#[test]
fn the_journal_locks_after_five_minutes_without_a_key_and_not_before() {
    let mut h = with_a_note();
    h.wait(Duration::from_secs(299));
    assert!(h.app.desk().is_open());
    h.wait(Duration::from_secs(2));
    assert!(!h.app.desk().is_open());
    assert!(h.effects.contains(&Effect::Lock) && h.effects.contains(&Effect::Wipe));
}

#[test]
fn a_key_puts_the_lock_off() {
    let mut h = with_a_note();
    h.wait(Duration::from_secs(200)).keys("<down>");
    h.wait(Duration::from_secs(200));
    assert!(h.app.desk().is_open());
}

#[test]
fn the_machine_waking_up_locks_before_anything_else() {
    let mut h = with_a_note();
    h.sleep(Duration::from_secs(6));
    h.send(Msg::Tick);
    assert!(!h.app.desk().is_open());
}

/// Somebody sets the clock, or the zone changes: the time on the wall jumps, the time since the start does not.
#[test]
fn a_wall_clock_that_jumps_neither_delays_the_lock_nor_hurries_it() {
    for jump in [TimeDelta::hours(-1), TimeDelta::hours(1)] {
        let mut h = with_a_note();
        let start = h.app.now().since_start;
        let mut at = |seconds: u64| {
            let mut now = *h.app.now();
            now.since_start = start + Duration::from_secs(seconds);
            now.wall += if seconds == 100 {
                jump
            } else {
                TimeDelta::zero()
            };
            h.app.update(Msg::Tick, now);
            h.app.desk().is_open()
        };
        assert!(at(100) && at(299));
        assert!(!at(301), "{jump}");
    }
}

#[test]
fn a_short_stumble_of_the_clock_does_not_lock() {
    let mut h = with_a_note();
    h.sleep(Duration::from_secs(4));
    h.send(Msg::Tick);
    assert!(h.app.desk().is_open());
}

#[test]
fn what_was_asked_before_a_lock_opens_nothing_after_it() {
    let mut h = Harness::start(Start::Locked);
    h.keys("<enter> river <enter> <ctrl-l>");
    h.reply(opened(vec![revision(1, "late", "late")], Vec::new()));
    assert!(!h.app.desk().is_open());
}

#[test]
fn a_try_given_up_by_a_lock_does_not_answer_for_the_next_one() {
    let mut h = Harness::start(Start::Locked);
    h.keys("<enter> river <enter> <ctrl-l> <enter> guess <enter>");
    h.reply(opened(vec![revision(1, "late", "late")], Vec::new()));
    assert!(!h.app.desk().is_open());
    h.reply(Reply::WrongPassphrase);
    assert!(!h.app.desk().is_open());
    h.keys("river <enter>");
    h.reply(opened(vec![revision(1, "late", "late")], Vec::new()));
    assert!(h.app.desk().is_open());
}

#[test]
fn another_failure_does_not_end_a_try_to_unlock() {
    let mut h = Harness::start(Start::Locked);
    h.keys("<enter> river <enter>");
    let trouble = || Trouble {
        what: "The disk is full.".into(),
        remedy: String::new(),
    };
    h.reply(Reply::Failed(trouble()));
    h.reply(opened(Vec::new(), Vec::new()));
    assert!(h.app.desk().is_open());
    h.keys("<ctrl-l> <enter> river <enter>");
    h.reply(Reply::NotUnlocked(trouble()));
    assert!(matches!(h.app.desk().journal, Journal::Locked));
}

#[test]
fn a_lock_while_the_journal_is_made_does_not_take_its_kit_away() {
    let mut h = Harness::start(Start::Missing);
    h.keys("<enter> <enter>");
    h.reply(Reply::Phrase(Secret::new("river".into())));
    h.keys("<enter> river <enter>");
    assert!(matches!(h.effects.last(), Some(Effect::Create(_))));
    h.keys("<ctrl-l>");
    assert!(!h.effects.contains(&Effect::Lock));
    h.reply(Reply::Created(Box::new(Kit {
        journal: "0".repeat(32),
        key: Secret::new("AGE-SECRET-KEY-1CANARY".into()),
    })));
    assert!(h.screen(80, 24).contains("CANARY"));
    h.keys("<ctrl-l>");
    let locked = h.screen(80, 24);
    assert!(!locked.contains("CANARY") && locked.contains("cannot be shown again"));
    assert!(matches!(h.app.desk().journal, Journal::Locked));
}

#[test]
fn a_sentence_said_before_a_lock_is_gone_after_it() {
    let mut h = with_a_note();
    h.reply(Reply::Failed(Trouble {
        what: "Something said.".into(),
        remedy: String::new(),
    }));
    assert!(h.screen(80, 24).contains("Something said"));
    h.keys("<ctrl-l>");
    assert!(!h.screen(80, 24).contains("Something said"));
}

#[test]
fn no_key_and_no_paste_is_printed_for_debugging() {
    let paste = Msg::Paste("canary".into());
    assert_eq!(format!("{paste:?}"), "Paste(6 bytes)");
    let key = Msg::Key(KeyEvent::from(KeyCode::Char('q')));
    assert_eq!(format!("{key:?}"), "Key(..)");
}

#[test]
fn every_signal_to_leave_locks_first_and_gives_its_number() {
    for number in [1, 2, 3, 15] {
        let mut h = with_a_note();
        h.send(Msg::Signal(Signal::Leave(number)));
        assert_eq!(
            h.effects,
            [Effect::Lock, Effect::Wipe, Effect::Quit(128 + number)]
        );
    }
}

#[test]
fn a_panic_elsewhere_locks_and_leaves_with_its_own_code() {
    let mut h = with_a_note();
    h.send(Msg::Signal(Signal::Broken));
    assert_eq!(
        h.effects,
        [Effect::Lock, Effect::Wipe, Effect::Quit(BROKEN)]
    );
}

#[test]
fn coming_back_from_the_background_draws_on_a_clean_screen() {
    let mut h = with_a_note();
    h.send(Msg::Signal(Signal::Continue));
    assert_eq!(h.effects, [Effect::Wipe]);
}

/// The machine was too busy for the tick that would have locked.
#[test]
fn a_key_long_after_the_lock_was_due_opens_nothing_and_an_answer_may_still_come() {
    let answer = || Msg::Reply(Reply::DraftKept(id(1)));
    let enter = || Msg::Key(KeyEvent::from(KeyCode::Enter));
    let paste = || Msg::Paste("text".into());
    for (msg, is_open) in [(answer(), true), (enter(), false), (paste(), false)] {
        let mut h = with_a_note();
        let mut now = *h.app.now();
        now.since_start += Duration::from_secs(301);
        let effects = h.app.update(msg, now);
        assert_eq!(h.app.desk().is_open(), is_open);
        assert_eq!(effects.contains(&Effect::Lock), !is_open);
        h.app.update(Msg::Tick, now);
        assert!(!h.app.desk().is_open());
    }
}

#[test]
fn stepping_into_the_background_locks() {
    let mut h = with_a_note();
    h.send(Msg::Signal(Signal::Stop));
    assert_eq!(h.effects, [Effect::Lock, Effect::Wipe, Effect::Stop]);
}

#[test]
fn the_hidden_screen_shows_nothing_and_takes_no_keys() {
    let mut h = with_a_note();
    h.keys("<ctrl-p>");
    let hidden = h.screen(80, 24);
    assert!(
        !hidden.contains("afterword") && !hidden.contains("note"),
        "{hidden}"
    );
    h.keys("q q <enter>");
    assert_eq!(h.effects, [Effect::Wipe]);
    h.keys("<ctrl-p>");
    assert!(h.screen(80, 24).contains("1 note"));
}

#[test]
fn a_locked_home_wakes_only_to_turn_its_clock() {
    let h = Harness::start(Start::Locked);
    assert_eq!(h.app.pulse(), Some(Duration::from_secs(60)));
}
