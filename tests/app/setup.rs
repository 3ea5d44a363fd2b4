//! First run, without a terminal.

use afterword::app::effect::Effect;
use afterword::app::msg::{Reply, Verdict};

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
