//! Any keys in any window: the program goes on.

use std::time::Duration;

use rustix::process::Signal;

use crate::program::Home;
use crate::pty::Terminal;

/// What a keyboard, a mouse or a line of noise may send; one letter each for all the rest.
const KEYS: [&str; 44] = [
    "\r",
    "\t",
    "\x1b",
    "\x7f",
    " ",
    "\x1b[A",
    "\x1b[B",
    "\x1b[C",
    "\x1b[D",
    "\x1b[H",
    "\x1b[F",
    "\x1b[5~",
    "\x1b[6~",
    "\x1b[3~",
    "\x1b[Z",
    "\x1bOP",
    "\x1bb",
    "\x1b\x7f",
    "\x1b[1;5C",
    "\x01",
    "\x05",
    "\x06",
    "\x07",
    "\x08",
    "\x0b",
    "\x0c",
    "\x0f",
    "\x10",
    "\x13",
    "\x14",
    "\x15",
    "\x17",
    "\x18",
    "\x19",
    "\x1a",
    "é",
    "今",
    "👩‍⚕️",
    "e\u{301}",
    "\u{202e}",
    "\x1b[200~pasted\r\n\x1b[31m\x1b[201~",
    "\x1b[<0;5;5M",
    "\x1b[I",
    "\u{fffd}",
];

/// A small generator with a fixed start, so that a failure comes again.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % limit as u64).expect("it is below a usize")
    }

    fn key(&mut self) -> String {
        match self.below(3) {
            0 => KEYS[self.below(KEYS.len())].to_owned(),
            _ => char::from(b' ' + u8::try_from(self.below(95)).expect("small")).to_string(),
        }
    }

    fn size(&mut self) -> (u16, u16) {
        let mut cells = |most| u16::try_from(1 + self.below(most)).expect("small");
        (cells(300), cells(100))
    }
}

/// Keys that leave the program are no news; it is started again.
fn started(home: &Home) -> Terminal {
    let mut t = Terminal::start(home, (80, 24), &[]);
    t.wait_for("locked").type_keys("\r").unlock();
    t.wait_gone("Your passphrase");
    t
}

fn assert_ended_well(t: &mut Terminal, log: &[String]) {
    let code = t.finish();
    assert!(
        [0, 130, 143].contains(&code),
        "{code} after {log:?}:\n{}",
        t.contents()
    );
}

#[test]
fn no_key_in_no_window_breaks_the_program() {
    let home = Home::with_journal();
    home.note("A body\n\n- of some\n- lines", &["--title", "title"]);
    let mut dice = Dice(0x5eed_2026);
    let mut log = Vec::new();
    let mut t = started(&home);
    for _ in 0..150 {
        for _ in 0..=dice.below(12) {
            let key = dice.key();
            t.type_keys(&key);
            log.push(key);
        }
        let (cols, rows) = dice.size();
        t.resize(cols, rows).watch(Duration::from_millis(10));
        if t.has_ended() {
            assert_ended_well(&mut t, &log);
            log.clear();
            t = started(&home);
        }
    }
    t.leader().send(Signal::TERM);
    assert_ended_well(&mut t, &log);
    home.unlocked(&["check"]).succeeds();
}
