//! A panic: a fixed sentence and a place, and nothing of the text.

use crate::escapes::{foreign, outside};
use crate::fragile::{self, BREAKS};
use crate::program::Home;
use crate::pty::{Terminal, WIDE};

/// The exit code of a program that broke.
const BROKEN: u32 = 101;

/// Waits for the end and checks what it left on the terminal.
fn assert_says_only_the_place(t: &mut Terminal) {
    assert_eq!(t.finish(), BROKEN);
    let screen = t.screen();
    assert!(!screen.alternate_screen() && !screen.hide_cursor() && !screen.bracketed_paste());
    assert_eq!(screen.mouse_protocol_mode(), vt100::MouseProtocolMode::None);
    assert_eq!(foreign(t.bytes()), []);
    let said = outside(t.bytes());
    let said: Vec<_> = said.split_whitespace().collect();
    let said = said.join(" ");
    let (place, rest) = said
        .strip_prefix("running 1 test afterword: something broke inside the program (tests/terminal/fragile.rs:")
        .and_then(|said| said.split_once("). "))
        .unwrap_or_else(|| panic!("{said}"));
    assert!(place.bytes().all(|byte| byte.is_ascii_digit()), "{said}");
    assert_eq!(
        rest,
        "What you wrote was kept as a draft where that was possible. Start it again to go on. \
         If it happens twice, please report the place named here."
    );
}

#[test]
fn a_panic_while_drawing_prints_a_place_and_no_text_and_keeps_the_draft() {
    let home = Home::with_journal();
    let mut t = fragile::start(&home);
    t.wait_for("locked").type_keys("w").wait_for("Title");
    t.type_keys("quillfeather").wait_for("quillfeather");
    t.type_keys(&BREAKS.to_string());
    assert_says_only_the_place(&mut t);

    let mut t = Terminal::start(&home, WIDE, &[]);
    t.wait_for("locked").type_keys("\r").unlock();
    t.wait_for(&format!("draft: quillfeather{BREAKS}"));
}

#[test]
fn a_panic_of_the_worker_prints_a_place_and_no_text() {
    let home = Home::with_journal();
    let mut t = fragile::start(&home);
    t.wait_for("locked").type_keys("\r").unlock();
    assert_says_only_the_place(&mut t);
}

#[test]
fn without_the_program_s_hook_the_same_panic_prints_the_text() {
    let mut t = fragile::start_bare(&Home::new());
    t.finish();
    assert!(outside(t.bytes()).contains("quillfeather"));
}
