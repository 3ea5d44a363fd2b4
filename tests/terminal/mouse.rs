//! The mouse: asked for on the calendar alone, given back however that ends, and never a way to type.

use rustix::process::Signal;
use vt100::{MouseProtocolEncoding, MouseProtocolMode};

use crate::escapes::foreign;
use crate::program::Home;
use crate::pty::{Terminal, WIDE, program};

fn has_mouse(screen: &vt100::Screen) -> bool {
    screen.mouse_protocol_mode() != MouseProtocolMode::None
}

fn assert_given_back(t: &Terminal) {
    assert!(!has_mouse(t.screen()), "the mouse is still told of");
    let encoding = t.screen().mouse_protocol_encoding();
    assert_eq!(encoding, MouseProtocolEncoding::Default);
}

/// Opens the calendar of a journal without notes.
fn open(t: &mut Terminal) {
    t.wait_for("Locked").type_keys("\r").unlock();
    t.wait_for("No notes yet");
    assert!(!has_mouse(t.screen()), "the start leaves the mouse alone");
    t.type_keys("y").wait_place("calendar");
    t.wait_until("the mouse", has_mouse);
}

#[test]
fn it_is_the_terminals_own_again_when_the_calendar_closes_is_covered_or_locked() {
    let home = Home::with_journal();
    let mut t = Terminal::start(&home, WIDE, &[]);
    open(&mut t);
    for (keys, back) in [("\x1b", "y"), ("?", "\x1b"), ("\x10", "\x10")] {
        t.type_keys(keys);
        t.wait_until("no mouse", |screen| !has_mouse(screen));
        t.type_keys(back).wait_until("the mouse", has_mouse);
    }
    t.type_keys("\x0c").wait_for("Locked");
    t.wait_until("no mouse", |screen| !has_mouse(screen));
    assert_given_back(&t);
    assert_eq!(foreign(t.bytes()), []);
}

#[test]
fn a_signal_and_a_stop_give_it_back() {
    for (signal, left) in [(Signal::TERM, "left 143"), (Signal::HUP, "left 129")] {
        let home = Home::with_journal();
        let mut t = Terminal::below_a_shell(&home, &[]);
        open(&mut t);
        program(&home).send(signal);
        t.wait_for(left);
        assert_given_back(&t);
    }
    let home = Home::with_journal();
    let mut t = Terminal::below_a_shell(&home, &[]);
    open(&mut t);
    let running = program(&home);
    running.send(Signal::TSTP);
    running.wait_stopped();
    t.wait_until("the shell's screen", |screen| !screen.alternate_screen());
    assert_given_back(&t);
    running.send(Signal::CONT);
    t.wait_for("Locked");
    assert_given_back(&t);
}

#[test]
fn the_setting_keeps_it_the_terminals_own() {
    let home = Home::with_journal();
    home.write(".config/afterword/config.toml", "mouse = false\n");
    let mut t = Terminal::start(&home, WIDE, &[]);
    t.wait_for("Locked").type_keys("\r").unlock();
    t.wait_for("No notes yet").type_keys("y");
    t.wait_place("calendar").type_keys("\x1b[<0;9;9M");
    t.type_keys("\x1b").wait_for("No notes yet");
    assert_given_back(&t);
}

#[test]
fn reports_that_a_hostile_terminal_makes_up_type_nothing_and_break_nothing() {
    let home = Home::with_journal();
    let mut t = Terminal::start(&home, WIDE, &[]);
    t.wait_for("Locked").type_keys("w").wait_for("Title");
    for report in [
        "\x1b[<0;9;9M",
        "\x1b[<0;9;9m",
        "\x1b[<;;M",
        "\x1b[<99999999999;1;1M",
        "\x1b[<0;0;0M",
        "\x1b[<64;65536;65536M",
    ] {
        t.type_keys(report).type_keys("z");
    }
    t.wait_for("zzzzzz");
    assert!(!t.contents().contains("<0"), "{}", t.contents());
}
