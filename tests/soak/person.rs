//! Somebody who uses the program by chance: writes, edits, finds, reads, labels, moves to the bin and back, hides, locks,
//! breathes, calls commands, and pulls the plug.

use std::fs;
use std::sync::Mutex;
use std::time::Duration;

use crate::devices;
use crate::dice::Dice;
use crate::program::Home;
use crate::pty::stopwatch;
use crate::seat::Seat;
use crate::told::Told;
use crate::typed::{Loss, Typed, new_line, new_word};

/// Between two keys of somebody who types, in milliseconds: in haste, well, and slowly.
const STROKES: [u64; 3] = [5, 15, 50];

/// So long a program may live on after it was asked for something, in milliseconds.
const LIFE: usize = 250;

/// The exit code of a check that found something.
const DAMAGED: i32 = 13;

/// What somebody did, in numbers.
#[derive(Debug, Default, Clone, Copy)]
pub struct Deeds {
    pub saved: usize,
    pub kills: usize,
    pub locks: usize,
    pub commands: usize,
    /// The drafts that were resumed.
    pub drafts: usize,
    /// The worst that a kill cost.
    pub worst: Loss,
}

pub struct Person<'a> {
    seat: Seat<'a>,
    told: &'a Mutex<Told>,
    dice: Dice,
    pub deeds: Deeds,
}

impl<'a> Person<'a> {
    pub fn new(home: &'a Home, told: &'a Mutex<Told>, dice: Dice) -> Self {
        Self {
            seat: Seat::start(home),
            told,
            dice,
            deeds: Deeds::default(),
        }
    }

    /// Does one thing by chance.
    pub fn act(&mut self) {
        match self.dice.below(20) {
            0..=2 => self.write(),
            3 | 4 => self.edit(),
            5 => self.label(),
            6 => self.find(),
            7 => self.read(),
            8 => self.bin(),
            9 => self.restore(),
            10 => self.hide(),
            11 | 12 => self.lock(),
            13 => self.breathe(),
            14 | 15 => self.kill(),
            16 => self.note(),
            17 => self.list(),
            18 => self.check(),
            _ => self.export(),
        }
    }

    fn chance(&mut self, one_in: usize) -> bool {
        self.dice.below(one_in) == 0
    }

    fn told(&mut self, line: &str) {
        self.told.lock().expect("nobody panicked").line(line);
        self.deeds.saved += 1;
    }

    /// Opens the journal; what was being written when the program was killed is saved first.
    fn open(&mut self) {
        self.seat.open();
        while self.seat.t.contents().contains("draft: ") {
            self.seat.t.type_keys("d").wait_gone("Between sessions");
            self.seat.save();
            self.deeds.drafts += 1;
            self.seat.wait_home();
        }
    }

    /// Opens the list of notes.
    fn review(&mut self) {
        self.open();
        self.seat.go("r", "review");
        let down = self.dice.below(10);
        self.seat.t.type_keys(&"j".repeat(down));
    }

    fn write(&mut self) {
        if self.chance(2) {
            self.open();
        }
        self.seat.t.type_keys("w").wait_for("Title");
        self.fill("");
        self.seat.wait_home();
    }

    fn edit(&mut self) {
        self.review();
        if self.holds("Nothing is written yet") {
            return self.seat.back();
        }
        self.seat.go("e", "edit");
        self.fill("\r");
        self.seat.back();
    }

    /// Types a line on the page that is open, with something around it, and saves it; or the program is killed meanwhile.
    fn fill(&mut self, around: &str) {
        let line = new_line(&mut self.dice);
        let clock = stopwatch();
        self.seat.t.type_keys(around);
        if self.chance(4) {
            let keys = self.dice.below(line.len() + 1);
            let typed = self.type_keys(&line[..keys], &clock);
            return self.lose(&typed, &clock);
        }
        let typed = self.type_keys(&line, &clock);
        let word = line.split(' ').next().unwrap_or_default();
        self.seat.t.type_keys(around).wait_for(word);
        if self.chance(4) {
            self.seat.t.type_keys("\x13");
            self.linger();
            return self.lose(&typed, &clock);
        }
        self.seat.save();
        self.told(&line);
    }

    fn type_keys(&mut self, text: &str, clock: &impl Fn() -> Duration) -> Typed {
        let stroke = Duration::from_millis(STROKES[self.dice.below(STROKES.len())]);
        let mut typed = Typed::default();
        for key in text.chars() {
            self.seat.t.type_keys(key.encode_utf8(&mut [0; 4]));
            typed.text.push(key);
            typed.times.push(clock());
            self.seat.t.watch(stroke);
        }
        typed
    }

    /// Lets the program live on for a moment.
    fn linger(&mut self) {
        let time = Duration::from_millis(self.dice.below(LIFE) as u64);
        self.seat.t.watch(time);
    }

    /// Pulls the plug while something is being written, and looks how much of it is saved or kept.
    fn lose(&mut self, typed: &Typed, clock: &impl Fn() -> Duration) {
        self.pull();
        let end = clock();
        let opened = devices::open(self.seat.home);
        let text = typed.text.trim_end();
        let mut told = Told::default();
        told.line(text);
        let is_saved = !text.is_empty() && told.lost(&opened.library).is_empty();
        let drafts = opened.drafts.iter().map(|draft| draft.text.as_str());
        let kept = drafts.map(|draft| begun(draft, text)).max().unwrap_or(0);
        let kept = if is_saved { text.len() } else { kept };
        let loss = typed.loss(kept, end);
        assert!(loss.is_little(), "{loss:?} of {} keys", typed.text.len());
        self.deeds.worst = self.deeds.worst.max(loss);
        if is_saved {
            self.told(text);
        }
        for draft in &opened.drafts {
            // Each is saved as soon as the journal is opened again.
            draft.text.lines().for_each(|line| self.told(line));
        }
        self.open();
    }

    fn pull(&mut self) {
        self.seat.kill();
        self.deeds.kills += 1;
        self.seat.again();
    }

    /// Pulls the plug while nothing is written: while the journal opens or locks, a list is shown, a note is looked for.
    fn kill(&mut self) {
        if self.seat.is_open {
            let keys = ["r", "/zu", "i", "s", "y", "\x0c"];
            self.seat.t.type_keys(keys[self.dice.below(keys.len())]);
        } else {
            self.seat.t.type_keys("\r").unlock();
        }
        self.linger();
        self.pull();
    }

    fn label(&mut self) {
        self.review();
        if self.holds("Nothing is written yet") {
            return self.seat.back();
        }
        let label = new_word();
        self.seat.t.type_keys("#").wait_for("a label, or");
        self.seat.t.type_keys(&label).wait_for(&label);
        self.seat.t.type_keys("\r");
        // Of two versions side by side one is to be chosen first.
        let answers = ["Labels changed", "Two versions stand side by side"];
        self.wait_for_one(&answers);
        if self.holds(answers[0]) {
            self.told.lock().expect("nobody panicked").label(&label);
            self.deeds.saved += 1;
        }
        self.seat.back();
    }

    fn holds(&self, text: &str) -> bool {
        self.seat.t.contents().contains(text)
    }

    fn wait_for_one(&mut self, texts: &[&str]) {
        let is_one = |screen: &vt100::Screen| {
            let shown = screen.contents();
            texts.iter().any(|text| shown.contains(text))
        };
        self.seat.t.wait_until(texts[0], is_one);
    }

    fn find(&mut self) {
        self.open();
        self.seat.go("/", "review");
        self.seat.t.type_keys("calm ra").wait_for("/ calm ra");
        self.seat.back();
    }

    fn read(&mut self) {
        self.review();
        if !self.holds("Nothing is written yet") {
            self.seat.go("\r", "note");
        }
        self.seat.back();
    }

    fn bin(&mut self) {
        self.review();
        if self.holds("Nothing is written yet") {
            return self.seat.back();
        }
        self.seat.t.type_keys("d").wait_for("Moved to the bin.");
        if self.chance(3) {
            self.seat.t.type_keys("u").wait_for("Taken back");
        }
        self.seat.back();
    }

    fn restore(&mut self) {
        self.open();
        self.seat.go("r", "review");
        self.seat.go("B", "bin");
        if !self.holds("Nothing is in the bin.") {
            self.seat.t.type_keys("u").wait_for("Taken back");
        }
        self.seat.back();
    }

    fn hide(&mut self) {
        self.seat.t.type_keys("\x10").wait_gone("Between sessions");
        self.seat.t.type_keys("\x10");
        self.seat.wait_home();
    }

    fn lock(&mut self) {
        if self.seat.is_open {
            self.seat.lock();
            self.deeds.locks += 1;
        } else {
            self.open();
        }
    }

    fn breathe(&mut self) {
        self.seat.go("b", "breathe");
        self.linger();
        self.seat.back();
    }

    /// Writes a note through the command line, beside the program that runs.
    fn note(&mut self) {
        let line = new_line(&mut self.dice);
        self.seat.home.note(&line, &[]);
        self.told(&line);
        self.deeds.commands += 1;
    }

    fn list(&mut self) {
        self.command(&["list"], &[0]);
    }

    /// A file that is half here is damaged until the rest comes.
    fn check(&mut self) {
        self.command(&["check"], &[0, DAMAGED]);
    }

    fn export(&mut self) {
        self.command(&["export", "--leave-out", "--out", "out"], &[0]);
        let folder = self.seat.home.path("out");
        if folder.exists() {
            fs::remove_dir_all(folder).expect("it is ours");
        }
    }

    fn command(&mut self, arguments: &[&str], codes: &[i32]) {
        let ran = self.seat.home.unlocked(arguments);
        let is_fine = ran.code.is_some_and(|code| codes.contains(&code));
        assert!(is_fine, "{arguments:?}: {ran:?}");
        self.deeds.commands += 1;
    }
}

/// Says how many letters of a text stand in a draft.
fn begun(draft: &str, text: &str) -> usize {
    let ends = (0..=text.len()).rev();
    ends.into_iter()
        .find(|end| draft.contains(&text[..*end]))
        .unwrap_or(0)
}
