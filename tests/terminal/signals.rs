//! Signals: the terminal is given back, nothing of the text stays on it, and the draft is kept.

use rustix::process::Signal;

use crate::escapes::{foreign, outside};
use crate::fragile;
use crate::guided::to_the_words;
use crate::program::Home;
use crate::pty::{Terminal, WIDE, program};
use crate::traces::{NOWHERE, found};

/// Signals that end the program.
const ENDING: [(Signal, i32); 4] = [
    (Signal::TERM, 15),
    (Signal::HUP, 1),
    (Signal::INT, 2),
    (Signal::QUIT, 3),
];

/// A screen: how to reach it from the locked start, and how it shows that one is there.
struct Screen {
    open: fn(&mut Terminal),
    shows: &'static str,
}

const LOCKED: Screen = Screen {
    open: |_| {},
    shows: "Locked",
};

const HOME: Screen = Screen {
    open: |t| {
        t.type_keys("\r").unlock();
    },
    shows: "No notes yet",
};

const PASSPHRASE: Screen = Screen {
    open: |t| {
        t.type_keys("\rseven otters");
    },
    shows: "••••••••••••",
};

const HELP: Screen = Screen {
    open: |t| {
        t.type_keys("?");
    },
    shows: "Keys on the locked home screen",
};

const WRITE: Screen = Screen {
    open: |t| {
        t.type_keys("\r").unlock().wait_for("No notes yet");
        t.type_keys("w")
            .wait_for("Title")
            .type_keys("zanzibar quillfeather");
    },
    shows: "zanzibar quillfeather",
};

const WRITE_LOCKED: Screen = Screen {
    open: |t| {
        t.type_keys("w")
            .wait_for("Title")
            .type_keys("zanzibar quillfeather");
    },
    shows: "zanzibar quillfeather",
};

const GUIDED: Screen = Screen {
    open: |t| {
        to_the_words(t);
        t.type_keys("zanzibar quillfeather");
    },
    shows: "zanzibar quillfeather",
};

const READER: Screen = Screen {
    open: |t| {
        t.type_keys("w").wait_for("Title");
        t.type_keys("zanzibar quillfeather\x13").wait_for("Saved");
        t.type_keys("\r").unlock().wait_for("1 note").type_keys("r");
        t.wait_for("zanzibar").type_keys("\r").wait_place("note");
    },
    shows: "zanzibar quillfeather",
};

const FILTER: Screen = Screen {
    open: |t| {
        t.type_keys("\r").unlock().wait_for("No notes yet");
        t.type_keys("/zanzibar");
    },
    shows: "zanzibar",
};

const BREATHE: Screen = Screen {
    open: |t| {
        t.type_keys("b");
    },
    shows: "breathe,",
};

fn assert_given_back(t: &Terminal, left: &str) {
    let screen = t.screen();
    assert!(!screen.alternate_screen(), "the alternate screen is open");
    assert!(!screen.hide_cursor(), "the cursor is hidden");
    assert!(!screen.bracketed_paste(), "pastes are marked");
    assert!(t.is_cooked(), "the keys are raw");
    assert_eq!(screen.contents(), left);
    assert_eq!(outside(t.bytes()).trim_end(), left);
}

fn every_ending_signal_gives_the_terminal_back(screen: &Screen) {
    for (signal, number) in ENDING {
        let home = Home::with_journal();
        end(&home, screen, signal, number);
    }
}

fn every_ending_signal_keeps_the_draft(screen: &Screen) {
    for (signal, number) in ENDING {
        let home = Home::with_journal();
        end(&home, screen, signal, number);
        assert_eq!(
            found(&home.path(""), &["zanzibar", "quillfeather"]),
            NOWHERE
        );
        assert_draft_is_there(&home);
    }
}

fn assert_draft_is_there(home: &Home) {
    let mut t = Terminal::start(home, WIDE, &[]);
    t.wait_for("locked").type_keys("\r").unlock();
    t.wait_for("draft: ").type_keys("d").wait_gone("draft: ");
    t.wait_for("zanzibar quillfeather");
}

fn end(home: &Home, screen: &Screen, signal: Signal, number: i32) {
    let mut t = Terminal::below_a_shell(home, &[]);
    t.wait_for("locked");
    (screen.open)(&mut t);
    t.wait_for(screen.shows);
    assert!(t.screen().alternate_screen() && !t.is_cooked());
    program(home).send(signal);
    t.wait_for(&format!("left {}", 128 + number));
    assert_given_back(&t, &format!("before\nleft {}", 128 + number));
}

#[test]
fn a_signal_on_the_locked_start_gives_the_terminal_back() {
    every_ending_signal_gives_the_terminal_back(&LOCKED);
}

#[test]
fn a_signal_on_the_open_start_gives_the_terminal_back() {
    every_ending_signal_gives_the_terminal_back(&HOME);
}

#[test]
fn a_signal_on_a_half_typed_passphrase_gives_the_terminal_back() {
    every_ending_signal_gives_the_terminal_back(&PASSPHRASE);
}

#[test]
fn a_signal_on_the_help_gives_the_terminal_back() {
    every_ending_signal_gives_the_terminal_back(&HELP);
}

#[test]
fn a_signal_while_writing_keeps_the_draft_and_shows_nothing_of_it() {
    every_ending_signal_keeps_the_draft(&WRITE);
}

#[test]
fn a_signal_while_writing_on_a_locked_journal_keeps_the_draft_as_well() {
    every_ending_signal_keeps_the_draft(&WRITE_LOCKED);
}

#[test]
fn a_signal_in_a_deck_keeps_the_draft_and_shows_nothing_of_it() {
    every_ending_signal_keeps_the_draft(&GUIDED);
}

#[test]
fn a_signal_while_reading_gives_the_terminal_back() {
    every_ending_signal_gives_the_terminal_back(&READER);
}

#[test]
fn a_signal_while_looking_for_something_gives_the_terminal_back() {
    every_ending_signal_gives_the_terminal_back(&FILTER);
}

#[test]
fn a_signal_while_breathing_gives_the_terminal_back() {
    every_ending_signal_gives_the_terminal_back(&BREATHE);
}

#[test]
fn a_second_ctrl_c_while_a_passphrase_is_tried_ends_the_program_at_once() {
    let home = Home::new();
    home.unlocked(&["init", "--kit", "kit.txt", "--work-factor", "19"]);
    let mut t = Terminal::below_a_shell(&home, &[]);
    t.wait_for("Locked").type_keys("\r").unlock();
    t.wait_for("trying it");
    program(&home).send(Signal::TERM);
    t.wait_until("the shell's screen", |screen| !screen.alternate_screen());
    program(&home).send(Signal::INT);
    t.wait_for("left 130");
    assert_given_back(&t, "before\nleft 130");
}

#[test]
fn a_stopped_program_gives_the_terminal_back_and_comes_back_locked() {
    let home = Home::with_journal();
    home.note("zanzibar", &["--title", "quillfeather"]);
    let mut t = Terminal::below_a_shell(&home, &[]);
    t.wait_for("Locked").type_keys("\r").unlock();
    t.wait_for("1 note").type_keys("w").wait_for("Title");
    t.type_keys("zanzibar").wait_for("zanzibar");
    for _ in 0..2 {
        let program = program(&home);
        program.send(Signal::TSTP);
        program.wait_stopped();
        t.wait_until("the shell's screen", |screen| !screen.alternate_screen());
        assert_given_back(&t, "before");
        program.send(Signal::CONT);
        t.wait_for("Locked");
        assert!(t.screen().alternate_screen() && !t.is_cooked());
        assert!(t.screen().bracketed_paste());
        t.type_keys("\r").unlock().wait_for("draft: zanzibar");
    }
}

/// A stopped program may never be called back.
#[test]
fn what_was_being_written_is_kept_before_the_program_stops() {
    let home = Home::with_journal();
    let mut t = Terminal::start(&home, WIDE, &[]);
    (WRITE_LOCKED.open)(&mut t);
    t.wait_for(WRITE_LOCKED.shows);
    t.leader().send(Signal::TSTP);
    t.leader().wait_stopped();
    t.leader().send(Signal::KILL);
    t.leader().wait_ended();
    assert_draft_is_there(&home);
}

/// A session that closes sends several signals, and does not wait in between.
#[test]
fn many_signals_at_once_cost_no_draft() {
    let home = Home::with_journal();
    let mut t = Terminal::start(&home, WIDE, &[]);
    (WRITE_LOCKED.open)(&mut t);
    t.wait_for(WRITE_LOCKED.shows);
    for signal in [Signal::HUP, Signal::TERM, Signal::HUP, Signal::TERM] {
        t.leader().send(signal);
    }
    assert!([129, 143].contains(&t.finish()));
    assert_draft_is_there(&home);
}

/// What was typed and not read yet was meant for the page: the terminal must not echo it, and the shell not take it for a
/// command. (The stopped program cannot read; both the keys and the signal wait for it.)
#[test]
fn what_was_typed_ahead_of_a_signal_does_not_reach_the_shell() {
    let home = Home::with_journal();
    for _ in 0..5 {
        let mut t = Terminal::below_a_shell(&home, &[]);
        t.wait_for("locked").type_keys("w").wait_for("Title");
        let running = program(&home);
        running.send(Signal::STOP);
        running.wait_stopped();
        t.type_keys(&"zanzibar quillfeather\r".repeat(40));
        running.send(Signal::TERM);
        running.send(Signal::CONT);
        t.wait_for("left 143");
        assert_given_back(&t, "before\nleft 143");
        assert!(!t.has_ended(), "the shell read what was typed");
    }
}

#[test]
fn asked_twice_a_program_that_hangs_on_its_files_ends_at_once() {
    let home = Home::with_journal();
    home.write(&format!(".local/share/afterword/{}", fragile::STUCK), "");
    let mut t = fragile::start(&home);
    t.wait_place("locked").type_keys("\r").unlock();
    t.wait_for("trying it").leader().send(Signal::INT);
    t.wait_until("the shell's screen", |screen| !screen.alternate_screen());
    assert!(!t.has_ended(), "it hangs");
    t.leader().send(Signal::INT);
    assert_eq!(t.finish(), 130);
    assert_eq!(foreign(t.bytes()), []);
}
