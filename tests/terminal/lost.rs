//! A terminal that goes away under the program.

use rustix::process::Signal;

use crate::fragile;
use crate::process::wait_until;
use crate::program::Home;
use crate::pty::{Terminal, WIDE, prepared};

/// Hundredths of a second that leaving may compute, in a build without optimisation.
const ENOUGH: u64 = 50;

/// Closes the terminal and waits for the program to be gone, without having turned in circles meanwhile.
fn assert_gone_after_hang_up(t: &mut Terminal) {
    let program = t.leader();
    let before = program.computed();
    t.hang_up();
    program.wait_ended();
    let spent = program.computed() - before;
    assert!(spent < ENOUGH, "{spent} hundredths of a second");
}

#[test]
fn the_program_ends_with_its_terminal() {
    let home = Home::with_journal();
    let mut t = Terminal::start(&home, WIDE, &[]);
    t.wait_for("Locked").type_keys("\r").unlock();
    t.wait_for("No notes yet");
    assert_gone_after_hang_up(&mut t);
    assert_eq!(t.finish(), 129);
}

#[test]
fn what_was_being_written_survives_its_terminal() {
    let home = Home::with_journal();
    let mut t = Terminal::start(&home, WIDE, &[]);
    t.wait_for("locked").type_keys("w").wait_for("Title");
    t.type_keys("half a thought").wait_for("half a thought");
    assert_gone_after_hang_up(&mut t);

    let mut t = Terminal::start(&home, WIDE, &[]);
    t.wait_for("locked").type_keys("\r").unlock();
    t.wait_for("draft: half a thought");
}

/// Some parents keep the signal from their children; then only the dead line tells. None: `env` cannot do that here.
fn without_hang_ups(home: &Home) -> Option<Terminal> {
    let mut command = prepared(home, "/usr/bin/env");
    command.args(["--block-signal=HUP", env!("CARGO_BIN_EXE_afterword")]);
    let mut t = Terminal::run(command, WIDE);
    t.wait_until("the program, or a refusal", |screen| {
        let text = screen.contents();
        ["Locked", "block-signal"]
            .iter()
            .any(|word| text.contains(word))
    });
    if t.contents().contains("block-signal") {
        return None;
    }
    assert!(blocks_hang_up(&t));
    Some(t)
}

#[test]
fn the_program_ends_with_its_terminal_when_no_signal_reaches_it() {
    let home = Home::with_journal();
    let Some(mut t) = without_hang_ups(&home) else {
        eprintln!("skipped: this env cannot block signals");
        return;
    };
    assert_gone_after_hang_up(&mut t);
    assert_eq!(t.finish(), 129);
}

#[test]
fn the_program_ends_with_its_terminal_in_the_middle_of_a_key() {
    let home = Home::with_journal();
    let Some(mut t) = without_hang_ups(&home) else {
        eprintln!("skipped: this env cannot block signals");
        return;
    };
    t.type_keys("b").wait_for("breathe,").type_keys("\x1b[");
    assert_gone_after_hang_up(&mut t);
    assert_eq!(t.finish(), 129);
}

#[test]
fn the_program_ends_with_its_terminal_while_its_screen_is_hidden() {
    let home = Home::with_journal();
    let mut t = Terminal::start(&home, WIDE, &[]);
    t.wait_for("Locked").type_keys("\x10").wait_for("to go on");
    t.wait_until("no cursor", vt100::Screen::hide_cursor);
    t.hang_up();
    assert_eq!(t.finish(), 129);
}

/// What a program of the terminal library does without further care.
#[test]
fn a_plain_program_turns_in_circles_when_its_terminal_is_gone() {
    let mut t = fragile::start_plain(&Home::new());
    t.wait_for("zanzibar");
    let program = t.leader();
    let before = program.computed();
    t.hang_up();
    wait_until("it computes in vain", || {
        (program.is_there() && program.computed() - before > 2 * ENOUGH).then_some(())
    });
    program.send(Signal::KILL);
}

/// What no program can help: nobody is asked before this signal. SECURITY.md says so.
#[test]
fn a_program_that_is_killed_leaves_its_text_on_the_terminal() {
    let home = Home::with_journal();
    let mut t = Terminal::start(&home, WIDE, &[]);
    t.wait_for("locked").type_keys("w").wait_for("Title");
    t.type_keys("zanzibar").wait_for("zanzibar");
    t.leader().send(Signal::KILL);
    t.leader().wait_ended();
    assert!(t.screen().alternate_screen() && !t.is_cooked());
    assert!(t.contents().contains("zanzibar"));
}

/// The first bit of the mask is the first signal, which is the hang-up.
fn blocks_hang_up(t: &Terminal) -> bool {
    let status = t.leader().read("status");
    let mask = status.lines().find_map(|line| line.strip_prefix("SigBlk:"));
    let mask = u64::from_str_radix(mask.expect("a mask").trim(), 16);
    mask.expect("a number") & 1 == 1
}
