//! What the program asks of the system while nothing happens: nothing.
//!
//! strace starts the program in a terminal and writes down each call with its time. Calls that began before the window
//! and end in none are no calls within it. The clock in the first row turns once a minute, so the window lies between
//! two turns.

#[path = "support/home.rs"]
mod home;
#[path = "support/program.rs"]
mod program;
#[path = "support/report.rs"]
mod report;
#[path = "support/watched.rs"]
mod watched;

use std::fs;
use std::path::Path;
use std::process::ExitCode;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use home::{Home, PROGRAM};
use program::start;
use report::{Report, bench, say};
use watched::Watched;

const STRACE: &str = "/usr/bin/strace";
const SETTLES: Duration = Duration::from_secs(3);
const WINDOW: Duration = Duration::from_secs(10);
const MINUTE: f64 = 60.0;

fn main() -> ExitCode {
    bench(|report| {
        if !Path::new(STRACE).exists() {
            return say("at rest: skipped: strace is missing");
        }
        let home = Home::with_journal();
        measure("at rest, locked home", &home, &[], report);
        measure("at rest, open home", &home, &["demo"], report);
    })
}

fn measure(name: &str, home: &Home, arguments: &[&str], report: &mut Report) {
    let mut call = vec!["-f", "-qq", "-ttt", "-o", "calls", PROGRAM];
    call.extend(arguments);
    let mut program = start(home.command(Path::new(STRACE), &call), (80, 24));
    let watched = Watched::new(program.terminal.as_ref());
    watched.listen(SETTLES);
    watched.listen(until_window());
    let begin = seconds();
    watched.listen(WINDOW);
    let end = seconds();
    let mut keys = program.terminal.take_writer().expect("a writer");
    keys.write_all(b"q").expect("it listens");
    program.child.wait().expect("it ends");
    let log = fs::read_to_string(home.folder.path().join("calls")).expect("a log");
    let times: Vec<f64> = log.lines().filter_map(time).collect();
    let within = times
        .iter()
        .filter(|time| (begin..end).contains(*time))
        .count();
    let after = times.iter().filter(|time| **time >= end).count();
    assert!(after > 0, "strace hears the key that ends the program");
    let detail = format!("in {} s; {after} from a key to the end", WINDOW.as_secs());
    report.measured(name, count(within), "system calls", &detail, 0.0);
}

/// Gives the time until no minute ends within the window.
fn until_window() -> Duration {
    let second = seconds() % MINUTE;
    if (1.0..MINUTE - WINDOW.as_secs_f64() - 1.0).contains(&second) {
        return Duration::ZERO;
    }
    Duration::from_secs_f64((MINUTE + 1.0 - second) % MINUTE)
}

/// Reads the time on a line such as `4711 1732268531.123456 futex(...`; the rest of a call that began before, such as
/// `<... futex resumed>`, has one as well.
fn time(line: &str) -> Option<f64> {
    line.split_whitespace().nth(1)?.parse().ok()
}

#[expect(
    clippy::disallowed_methods,
    reason = "a bench is there to read the clock"
)]
fn seconds() -> f64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    since.expect("a time after 1970").as_secs_f64()
}

fn count(calls: usize) -> f64 {
    u32::try_from(calls).map_or(f64::INFINITY, f64::from)
}
