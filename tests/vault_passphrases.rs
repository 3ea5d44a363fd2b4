//! Wrong passphrases, near ones too, and the work that a passphrase costs, whatever else the machine does.

#![expect(clippy::print_stdout, reason = "a measurement says what it measured")]
#![expect(clippy::unwrap_used, reason = "a test that cannot set up must stop")]

use std::collections::BTreeMap;
use std::iter;
use std::process::{Child, Command};

use afterword::vault::error::Error;
use afterword::vault::identity::{self, WORK, unwrap, wrap};
use afterword::vault::passphrase::Passphrase;
use afterword::vault::prescan::WORK_LIMIT;
use rustix::time::{ClockId, clock_gettime};

const RIGHT: &str = "Six plain words, für a test";
const TEXT: &[u8] = b"what is inside";

fn passphrase(typed: &str) -> Passphrase {
    Passphrase::new(typed).unwrap()
}

/// Passphrases that are nearly right: a letter less, more, other, or in the other case; a space; another form.
fn near() -> Vec<String> {
    let letters: Vec<char> = RIGHT.chars().collect();
    let text = |letters: &[char]| letters.iter().collect::<String>();
    let mut all = Vec::new();
    for at in 0..letters.len() {
        let with = |letter: Option<char>| {
            let (before, after) = (&letters[..at], &letters[at + 1..]);
            [text(before), letter.into_iter().collect(), text(after)].concat()
        };
        let here = letters[at];
        let flipped = if here.is_lowercase() {
            here.to_ascii_uppercase()
        } else {
            here.to_ascii_lowercase()
        };
        all.extend([
            with(None),
            with(Some('x')),
            with(Some(' ')),
            with(Some(flipped)),
        ]);
        all.push([text(&letters[..at]), " ".to_owned(), text(&letters[at..])].concat());
        all.push(text(&letters[..at]));
        all.push([RIGHT, &text(&letters[at..])].concat());
    }
    for (from, to) in [
        ("ü", "u"),
        ("ü", "ue"),
        ("ü", "Ü"),
        (" ", "\u{a0}"),
        (" ", "\t"),
        (",", "，"),
        ("i", "і"),
    ] {
        all.push(RIGHT.replace(from, to));
    }
    // A zero byte at the end is missing here: HMAC, inside scrypt, fills its key up with zeros, so it changes nothing.
    for end in ["\n", "\r\n", " ", "\u{200b}", "\u{301}"] {
        all.push(format!("{RIGHT}{end}"));
        all.push(format!("{end}{RIGHT}"));
    }
    all.retain(|typed| typed != RIGHT && !typed.is_empty());
    all.sort();
    all.dedup();
    all
}

fn refused(file: &[u8], typed: &str) {
    let opened = unwrap(file, &passphrase(typed));
    assert!(matches!(opened, Err(Error::WrongPassphrase)), "{typed:?}");
}

#[test]
fn a_thousand_wrong_passphrases_open_nothing_and_the_right_one_does() {
    let file = wrap(TEXT, &passphrase(RIGHT), 10).unwrap();
    let near = near();
    let far = (0..).map(|number| format!("{number} other plain words"));
    let wrong: Vec<String> = near.iter().cloned().chain(far).take(1000).collect();
    for typed in &wrong {
        refused(&file, typed);
    }
    // The control: the same words composed otherwise are the same words.
    for right in [RIGHT.to_owned(), RIGHT.replace('ü', "u\u{308}")] {
        assert_eq!(*unwrap(&file, &passphrase(&right)).unwrap(), TEXT);
    }
    println!(
        "{} wrong passphrases, {} of them near: 0 opened",
        wrong.len(),
        near.len()
    );
}

/// The processor's time of this thread alone, in microseconds: other work on the machine does not count.
fn cost(act: impl FnOnce()) -> i64 {
    let before = clock_gettime(ClockId::ThreadCPUTime);
    act();
    let after = clock_gettime(ClockId::ThreadCPUTime);
    (after.tv_sec - before.tv_sec) * 1_000_000 + (after.tv_nsec - before.tv_nsec) / 1000
}

/// The cheapest of some tries: what the work itself takes.
fn least(tries: usize, mut act: impl FnMut()) -> i64 {
    iter::repeat_with(|| cost(&mut act))
        .take(tries)
        .min()
        .unwrap()
}

/// How much of a passphrase is right must not show in the time; the control is the factor of two that one more step of
/// work takes.
#[test]
#[ignore = "measures time: .ci/release-tier passphrases"]
fn the_time_does_not_tell_how_much_of_a_passphrase_is_right() {
    let file = wrap(TEXT, &passphrase(RIGHT), 12).unwrap();
    let letters: Vec<char> = RIGHT.chars().collect();
    let wrong = |right: usize| {
        let start: String = letters[..right].iter().collect();
        format!("{start}{}", "z".repeat(letters.len() - right))
    };
    let costs: BTreeMap<usize, i64> = (0..letters.len())
        .map(|right| {
            let typed = wrong(right);
            (right, least(15, || refused(&file, &typed)))
        })
        .collect();
    let (low, high) = (costs.values().min().unwrap(), costs.values().max().unwrap());
    let dearer = wrap(TEXT, &passphrase(RIGHT), 13).unwrap();
    let twice = least(15, || refused(&dearer, &wrong(0)));
    println!(
        "0 to {} letters right: {low} to {high} µs; one step of work more: {twice} µs",
        letters.len() - 1
    );
    assert!(high * 10 <= low * 12, "{costs:?}");
    assert!(twice * 10 > high * 15);
}

/// Processes that keep the machine busy; gone when the test is.
struct Busy(Vec<Child>);

impl Busy {
    fn new(count: usize) -> Self {
        let spin = || {
            Command::new("sh")
                .args(["-c", "while :; do :; done"])
                .spawn()
                .unwrap()
        };
        Self(iter::repeat_with(spin).take(count).collect())
    }
}

impl Drop for Busy {
    fn drop(&mut self) {
        for child in &mut self.0 {
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}

/// What is written and accepted does not depend on how fast the machine is at the moment.
fn under_load(times: usize, processes: usize) {
    let _busy = Busy::new(processes);
    let words = passphrase(RIGHT);
    for at in 0..times {
        let file = wrap(TEXT, &words, WORK).unwrap();
        assert_eq!(identity::work(&file).unwrap(), 18);
        // Each costs a second: every tenth shows that it is accepted too.
        if at % 10 == 0 {
            assert_eq!(*unwrap(&file, &words).unwrap(), TEXT);
        }
    }
    println!(
        "{times} identities made beside {processes} busy processes: 18 each time, none refused"
    );
}

#[test]
fn the_work_is_the_same_beside_busy_processes() {
    under_load(1, 2);
    assert_eq!((WORK, WORK_LIMIT), (18, 22));
}

#[test]
#[ignore = "minutes: .ci/release-tier passphrases"]
fn the_work_is_the_same_two_hundred_times_beside_busy_processes() {
    under_load(200, 6);
}

/// The control: left to itself the crate measures, and what it writes depends on the moment.
#[test]
#[ignore = "minutes: .ci/release-tier passphrases"]
fn left_to_itself_the_crate_writes_what_the_moment_allows() {
    let work = || {
        let recipient = age::scrypt::Recipient::new(RIGHT.into());
        let encryptor =
            age::Encryptor::with_recipients(iter::once(&recipient as &dyn age::Recipient)).unwrap();
        let mut file = Vec::new();
        let writer = encryptor.wrap_output(&mut file).unwrap();
        writer.finish().unwrap();
        identity::work(&file).unwrap()
    };
    let quiet = work();
    let _busy = Busy::new(6);
    let loaded: Vec<u8> = iter::repeat_with(work).take(5).collect();
    println!("left to itself: 2^{quiet} at rest, {loaded:?} beside 6 busy processes");
    assert!(loaded.iter().any(|work| *work != 18) || quiet != 18);
}
