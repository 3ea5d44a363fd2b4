//! First run, without a terminal.

use afterword::app::effect::Effect;
use afterword::app::msg::{Kit, Reply, Verdict};
use afterword::app::secret::Secret;

use crate::harness::{Harness, Start};

fn verdict(good: bool) -> Reply {
    Reply::Verdict(Verdict {
        good,
        says: "so".into(),
    })
}

/// On the page for a passphrase of one's own.
fn own() -> Harness {
    let mut h = Harness::start(Start::Missing);
    h.keys("<enter> <enter> o");
    assert!(h.screen(80, 24).contains("of your own"));
    h
}

/// On the page that asks how long raw notes stay.
pub fn keep() -> Harness {
    let mut h = own();
    h.keys("ab <enter>");
    h.reply(verdict(true));
    h.reply(verdict(true));
    h.keys("ab <enter>");
    h.reply(Reply::Created(Box::new(Kit {
        journal: "0102030405060708090a0b0c0d0e0f10".into(),
        key: Secret::new("AGE-SECRET-KEY-1QPZRY9X8GF2TVDW0".into()),
    })));
    h.keys("<esc> y");
    h.effects.clear();
    assert!(h.screen(80, 24).contains("How long should raw notes stay?"));
    h
}

fn days(h: &Harness) -> Option<String> {
    let set = h.effects.iter().find_map(|effect| match effect {
        Effect::Settle(set) => Some(set.note.body.clone()),
        _ => None,
    });
    assert!(h.screen(80, 24).contains("Ready"), "{}", h.screen(80, 24));
    set
}

#[test]
fn how_long_notes_stay_is_asked_once_and_can_be_left_open() {
    let mut h = keep();
    h.keys("<enter>");
    assert_eq!(
        days(&h).as_deref(),
        Some("- on: true\n"),
        "90 days is as proposed"
    );
    let mut h = keep();
    h.keys("3");
    assert!(days(&h).expect("it is set").contains("raw_days: 180"));
    for no in ["4", "<esc>"] {
        let mut h = keep();
        h.keys(no);
        assert_eq!(days(&h), None, "off until it is turned on");
    }
}

#[test]
fn enter_before_the_verdict_counts_when_the_verdict_comes() {
    let mut h = own();
    h.keys("ab <enter>");
    h.reply(verdict(true));
    assert!(!h.screen(80, 24).contains("Once more"));
    h.reply(verdict(true));
    assert!(h.screen(80, 24).contains("Once more"));
}

#[test]
fn a_letter_after_enter_takes_the_enter_back() {
    let mut h = own();
    h.keys("a <enter> b");
    h.reply(verdict(true));
    h.reply(verdict(true));
    assert!(!h.screen(80, 24).contains("Once more"));
}

#[test]
fn a_verdict_on_a_line_that_was_left_neither_blocks_nor_passes_the_next() {
    let mut h = own();
    h.keys("a <esc> o");
    h.reply(verdict(true));
    h.keys("<enter>");
    assert!(h.screen(80, 24).contains("Not strong enough yet"));
    h.keys("b <enter>");
    h.reply(verdict(true));
    assert!(h.screen(80, 24).contains("Once more"));
    assert!(
        !h.effects
            .iter()
            .any(|effect| matches!(effect, Effect::Create(_)))
    );
}
