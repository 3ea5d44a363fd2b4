//! A program that is never killed: it is opened and locked again and again, each screen is looked at, notes and drafts come
//! and go. Its journal stays as large as it was, so that what grows is a leak.

use std::time::Duration;

use crate::flat::Seen;
use crate::program::Home;
use crate::seat::Seat;

/// The ways from the start to a screen: keys, and the name of each screen on the way.
const WAYS: [&[(&str, &str)]; 29] = [
    &[("r", "review"), ("\r", "note")],
    &[("r", "review"), ("e", "edit")],
    &[("r", "review"), ("h", "earlier versions")],
    &[("r", "review"), ("o", "reading on")],
    &[("r", "review"), ("x", "hand out")],
    &[("r", "review"), ("Q", "saved queries")],
    &[("r", "review"), ("B", "bin")],
    &[("/", "review")],
    &[("i", "insight")],
    &[("y", "calendar")],
    &[("t", "on this day")],
    &[("a", "aliases")],
    &[("@", "people")],
    &[("s", "supervision")],
    &[("s", "supervision"), ("l", "hours")],
    &[("p", "session card")],
    &[("l", "let go")],
    &[("l", "let go"), ("o", "how long")],
    &[("l", "let go"), ("w", "if you cannot act")],
    &[("I", "inbox")],
    &[("K", "keys")],
    &[("g", "choose")],
    &[("b", "breathe")],
    &[("c", "check-in")],
    &[("n", "choose")],
    &[("1", "doorway minute")],
    &[("3", "three-minute reset")],
    &[("0", "full gap")],
    &[("w", "write")],
];

/// So many rounds pass from one note that is saved, and erased, to the next: its tombstone stays.
const SAVING: usize = 8;

/// The program, and what was seen of it.
pub struct Steady<'a> {
    seat: Seat<'a>,
    pub rounds: usize,
    pub open: Seen,
    pub locked: Seen,
}

/// Makes a journal with something for each screen.
pub fn home() -> Home {
    let home = Home::with_journal();
    for number in 0..4 {
        let label = format!("label{}", number % 3);
        home.note(
            "Calm rain, far away.",
            &["--alias", "harbour", "--tag", &label],
        );
        home.note("Heavy, then less.", &["--tag", "sup:flagged"]);
    }
    home
}

impl<'a> Steady<'a> {
    pub fn start(home: &'a Home) -> Self {
        let mut seat = Seat::start(home);
        seat.open();
        seat.go("r", "review");
        seat.go("e", "edit");
        seat.t.type_keys("Again. ");
        seat.save();
        seat.back();
        seat.lock();
        Self {
            seat,
            rounds: 0,
            open: Seen::default(),
            locked: Seen::default(),
        }
    }

    /// Lives from one lock to the next.
    pub fn round(&mut self) {
        self.seat.open();
        for way in WAYS {
            for (key, place) in way {
                self.seat.go(key, place);
            }
            self.seat.back();
        }
        self.look_at_a_card();
        self.drop_a_draft();
        if self.rounds.is_multiple_of(SAVING) {
            self.save_and_erase();
        }
        let overlays = [("?", "Keys on"), ("\x0bqu", "› qu")];
        for (keys, shown) in overlays {
            self.seat.t.type_keys(keys).wait_for(shown);
            self.seat.back();
        }
        self.seat.t.type_keys("\x10").wait_gone("Between sessions");
        self.seat.t.type_keys("\x10");
        self.seat.wait_home();
        self.settle();
        self.open.look(self.seat.t.leader());
        self.seat.lock();
        self.settle();
        self.locked.look(self.seat.t.leader());
        self.seat.t.forget();
        self.rounds += 1;
    }

    /// Waits until the program computes no more: after a lock, what belongs to it is put away.
    fn settle(&mut self) {
        let program = self.seat.t.leader();
        let mut before = None;
        while before != Some(program.computed()) {
            before = Some(program.computed());
            self.seat.t.watch(Duration::from_millis(150));
        }
    }

    /// The card of a word has no name of its own in the first row.
    fn look_at_a_card(&mut self) {
        self.seat.go("a", "aliases");
        self.seat.t.type_keys("\r").wait_for("stage of the work");
        self.seat.back();
    }

    fn drop_a_draft(&mut self) {
        let t = &mut self.seat.t;
        t.type_keys("w").wait_for("Title");
        t.type_keys("A draft, now and then.")
            .wait_for("now and then.");
        t.type_keys("\x18").wait_for("draft: ").type_keys("x");
        t.wait_for("Throw this draft away?").type_keys("d");
        self.seat.wait_home();
        self.seat.t.wait_gone("draft: ");
    }

    fn save_and_erase(&mut self) {
        self.seat.t.type_keys("w").wait_for("Title");
        self.seat
            .t
            .type_keys("A note that goes.")
            .wait_for("that goes.");
        self.seat.save();
        self.seat.wait_home();
        self.seat.go("r", "review");
        self.seat.t.type_keys("d").wait_for("Moved to the bin.");
        self.seat.go("B", "bin");
        self.seat.t.type_keys("E").wait_for("for good?");
        self.seat
            .t
            .type_keys("e")
            .wait_for("Nothing is in the bin.");
        self.seat.back();
    }
}
