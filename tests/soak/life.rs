//! The whole of it: bouts in which all live at once, and after each a sync to the end and a look at what is there.

#![expect(clippy::print_stdout, reason = "a measurement says what it measured")]

use std::env;
use std::sync::Mutex;
use std::thread;
use std::time::Duration;

use afterword::vault::random;

use crate::devices;
use crate::dice::Dice;
use crate::flat::Seen;
use crate::person::Person;
use crate::program::Home;
use crate::pty::stopwatch;
use crate::steady::{self, Steady};
use crate::sync::Sync;
use crate::told::Told;

/// All that takes part.
struct Life<'a> {
    devices: &'a [Home; 2],
    told: &'a Mutex<Told>,
    people: [Person<'a>; 2],
    sync: Sync<'a>,
    steady: Steady<'a>,
}

impl Life<'_> {
    /// Lets all live for some time.
    fn bout(&mut self, time: Duration) {
        let clock = stopwatch();
        let is_over = || clock() >= time;
        let (people, sync, steady) = (&mut self.people, &mut self.sync, &mut self.steady);
        thread::scope(|scope| {
            for person in people {
                scope.spawn(|| {
                    while !is_over() {
                        person.act();
                    }
                });
            }
            scope.spawn(|| {
                while !is_over() {
                    sync.some();
                }
            });
            while !is_over() {
                steady.round();
            }
        });
    }

    /// Lets the two copies meet: both hold all that was called saved, and no file that is not as it should be.
    fn meet(&mut self) {
        self.sync.all();
        let told = self.told.lock().expect("nobody panicked");
        for (number, home) in self.devices.iter().enumerate() {
            home.unlocked(&["check", "--read-all"]).succeeds();
            let opened = devices::open(home);
            assert_eq!(opened.problems, [], "device {number}");
            assert_eq!(
                told.lost(&opened.library),
                Vec::<String>::new(),
                "lost on device {number}"
            );
        }
    }

    fn tell(&self, bouts: usize) {
        let [one, two] = self.people.each_ref().map(|person| person.deeds);
        let told = self.told.lock().expect("nobody panicked").len();
        println!(
            "{bouts} bouts: {told} called saved, 0 lost; {} kills, {} locks, {} commands, {} drafts resumed, {} files \
             copied; the worst kill cost {:?}",
            one.kills + two.kills,
            one.locks + two.locks,
            one.commands + two.commands,
            one.drafts + two.drafts,
            self.sync.copied,
            one.worst.max(two.worst),
        );
        for (state, seen) in self.seen() {
            println!("{state}: {} looks, {:?}", seen.len(), seen.range());
        }
    }

    fn seen(&self) -> [(&'static str, &Seen); 2] {
        [("open", &self.steady.open), ("locked", &self.steady.locked)]
    }
}

/// Lives for so many bouts, and gives what is wrong with the program that was never killed.
fn live(seed: u64, bouts: usize, time: Duration) {
    println!("seed {seed}");
    let mut dice = Dice::new(seed);
    let (devices, home) = (devices::two(), steady::home());
    let told = Mutex::new(Told::default());
    let mut life = Life {
        people: devices
            .each_ref()
            .map(|home| Person::new(home, &told, Dice::new(dice.throw()))),
        sync: Sync::new(&devices, Dice::new(dice.throw())),
        steady: Steady::start(&home),
        devices: &devices,
        told: &told,
    };
    for bout in 1..=bouts {
        life.bout(time);
        life.meet();
        if bout.is_multiple_of(10) {
            life.tell(bout);
        }
    }
    life.tell(bouts);
    for (state, seen) in life.seen() {
        let Some(range) = seen.range() else {
            println!("not looked at: only root may see the open files of this program");
            continue;
        };
        assert_eq!(range.files.0, range.files.1, "open files, {state}");
        assert!(!seen.is_enough() || range.is_flat(), "{state}: {range:?}");
    }
}

#[test]
fn in_a_piece_of_a_day_with_kills_and_syncs_nothing_is_lost() {
    live(26, 2, Duration::from_secs(4));
}

#[test]
#[ignore = "as long as it is told: .ci/release-tier soak"]
fn in_a_day_with_kills_and_syncs_nothing_is_lost_and_nothing_grows() {
    let minutes = given("AFTERWORD_SOAK_MINUTES").unwrap_or(30);
    let bouts = usize::try_from(minutes).expect("it fits").max(1);
    let seed = given("AFTERWORD_SOAK_SEED").unwrap_or_else(by_chance);
    live(seed, bouts, Duration::from_secs(60));
}

/// The control: of a note that was never saved it is noticed that it is not there.
#[test]
fn a_note_that_was_never_saved_is_missed() {
    let devices = devices::two();
    devices[0].note("A line that is there.", &["--tag", "here"]);
    Sync::new(&devices, Dice::new(26)).all();
    let mut told = Told::default();
    told.line("A line that is there.");
    told.label("here");
    for home in &devices {
        assert_eq!(
            told.lost(&devices::open(home).library),
            Vec::<String>::new()
        );
    }
    told.line("A line that is not.");
    told.label("nowhere");
    for home in &devices {
        let lost = told.lost(&devices::open(home).library);
        assert_eq!(lost, ["A line that is not.", "nowhere"]);
    }
}

fn by_chance() -> u64 {
    let id = random::id().to_string();
    u64::from_str_radix(&id[..16], 16).expect("an id is of hexadecimal digits")
}

#[expect(
    clippy::disallowed_methods,
    reason = "how a person tells a test what to do"
)]
fn given(name: &str) -> Option<u64> {
    env::var(name).ok()?.parse().ok()
}
