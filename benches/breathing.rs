//! Paced breathing through the real loop, in a terminal, for a minute; for ten with `-- --minutes 10`.
//!
//! Promised (the breathing screen's "to love"): the 99th percentile of a frame's lateness is at most one frame, the phase
//! on the screen is the clock's, and at most 1.5 KB a frame go to the terminal. The session is this program itself, which
//! runs the loop on a window that looks on: it reads the word on the screen and, with a clock of its own, what the plan
//! says at that moment. The terminal's other end counts the bytes. Controls beside it: a draw that sleeps has to break
//! the first promise, a clock that is half a second off the second.

#[path = "support/desk.rs"]
mod desk;
#[path = "support/home.rs"]
mod home;
#[path = "support/program.rs"]
mod program;
#[path = "support/report.rs"]
mod report;
#[path = "support/session.rs"]
mod session;
#[path = "support/watched.rs"]
mod watched;

use std::alloc::System;
use std::env;
use std::fs;
use std::path::Path;
use std::process::ExitCode;
use std::time::Duration;

use afterword::config::Shape;
use memchr::memmem;
use zeroizing_alloc::ZeroAlloc;

use home::Home;
use program::{Program, start};
use report::{Report, bench, say};
use session::{Seen, Trick};
use watched::Watched;

/// The same as the program's.
#[global_allocator]
static ALLOCATOR: ZeroAlloc<System> = ZeroAlloc(System);

/// Makes this program the session.
const SESSION: &str = "--session";
/// Chooses a longer one.
const MINUTES: &str = "--minutes";

/// Every frame ends with the cursor shown or hidden.
const ENDS_FRAME: &[u8] = b"\x1b[?25";

/// What the kernel counts time of processes in, for programs: `USER_HZ`, on all machines of today.
const TICKS_A_SECOND: f64 = 100.0;

const SIZES: [(u16, u16); 2] = [(80, 24), (120, 40)];
const CONTROL: Duration = Duration::from_secs(12);

/// The promises: milliseconds, frames, kilobytes, per cent of a core.
const LATEST: f64 = 33.0;
const DIFFERS: f64 = 0.0;
const LARGEST: f64 = 1.5;
const BUSIEST: f64 = 3.0;

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    if arguments.first().is_some_and(|first| first == SESSION) {
        return session::run(&arguments[1..]);
    }
    bench(|report| {
        if !Path::new("/proc/self/stat").exists() {
            return say("breathing: skipped: /proc is missing");
        }
        let home = Home::with_journal();
        let time = Duration::from_secs(60 * minutes(&arguments));
        for size in SIZES {
            measure(&home, size, time, report);
        }
        control(&home, report);
    })
}

fn minutes(arguments: &[String]) -> u64 {
    let at = arguments.iter().position(|argument| argument == MINUTES);
    let number = at.and_then(|at| arguments.get(at + 1)?.parse().ok());
    number.unwrap_or(1)
}

/// Holds a session under way.
struct Running {
    name: String,
    program: Program,
    watched: Watched,
    file: String,
}

impl Running {
    fn start(home: &Home, shape: Shape, size: (u16, u16), time: Duration, trick: Trick) -> Self {
        let name = format!("{}, {}x{}", shape.name(), size.0, size.1);
        let file = format!("{}-{}-{}", shape.name(), size.0, trick.name());
        let ourselves = env::current_exe().expect("a program");
        let seconds = time.as_secs().to_string();
        let call = [SESSION, shape.name(), &seconds, trick.name(), &file];
        let program = start(home.command(&ourselves, &call), size);
        let watched = Watched::new(program.terminal.as_ref());
        Self {
            name,
            program,
            watched,
            file,
        }
    }

    /// Ends it; gives what it saw, the sizes of its frames in bytes, and its seconds of a processor.
    fn end(mut self, home: &Home) -> (Seen, Vec<usize>, f64) {
        let spent = spent(self.program.child.process_id().expect("it runs"));
        let heard = self.watched.listen(Duration::ZERO);
        let mut keys = self.program.terminal.take_writer().expect("a writer");
        keys.write_all(b"q").expect("it listens");
        self.watched.listen(Duration::from_secs(2));
        self.program.child.wait().expect("it ends");
        let seen = fs::read_to_string(home.folder.path().join(&self.file));
        let seen = Seen::parse(&seen.expect("the session tells what it saw"));
        (seen, sizes(&heard), spent)
    }
}

/// Lets all shapes run at once, which is more than anybody does.
fn measure(home: &Home, size: (u16, u16), time: Duration, report: &mut Report) {
    let begin = |shape| Running::start(home, shape, size, time, Trick::None);
    let running: Vec<_> = Shape::ALL.into_iter().map(begin).collect();
    let heard = running[0].watched.listen(time);
    for (at, one) in running.into_iter().enumerate() {
        let name = one.name.clone();
        let (seen, mut frames, spent) = one.end(home);
        if at == 0 {
            frames = sizes(&heard);
        }
        tell(&name, &seen, &frames, spent / time.as_secs_f64(), report);
    }
}

fn tell(name: &str, seen: &Seen, frames: &[usize], load: f64, report: &mut Report) {
    let late = format!(
        "half of {} frames {:.1}, latest {:.1}",
        seen.frames, seen.median, seen.latest
    );
    report.measured(name, seen.late, "ms late, 99 of 100", &late, LATEST);
    report.measured(
        "",
        seen.differs,
        "phases not the clock's",
        "of all frames",
        DIFFERS,
    );
    let mean = frames.iter().sum::<usize>() / frames.len().max(1);
    let largest = frames.iter().max().copied().unwrap_or(0);
    let largest = f64::from(u32::try_from(largest).unwrap_or(u32::MAX)) / 1e3;
    let detail = format!("the largest frame; {mean} bytes in the mean");
    report.measured("", largest, "KB a frame", &detail, LARGEST);
    report.measured(
        "",
        load * 100.0,
        "% of a core",
        "over the whole session",
        BUSIEST,
    );
}

/// What has to break a promise does.
fn control(home: &Home, report: &mut Report) {
    for (trick, name) in [
        (Trick::Sleeps, "control: a draw that sleeps"),
        (Trick::Shifted, "control: a clock half a second off"),
    ] {
        let one = Running::start(home, Shape::Circle, SIZES[0], CONTROL, trick);
        one.watched.listen(CONTROL);
        let (seen, _, _) = one.end(home);
        let is_kept = match trick {
            Trick::Sleeps => seen.late <= LATEST,
            _ => seen.differs <= DIFFERS,
        };
        let detail = format!("{:.1} ms late, {} phases differ", seen.late, seen.differs);
        let kept = f64::from(u8::from(is_kept));
        report.measured(name, kept, "promises kept", &detail, 0.0);
    }
}

/// Gives the size of each frame but the first, which draws everything.
fn sizes(heard: &[u8]) -> Vec<usize> {
    let ends: Vec<usize> = memmem::find_iter(heard, ENDS_FRAME).collect();
    ends.windows(2).map(|pair| pair[1] - pair[0]).collect()
}

/// Gives the seconds that a process has spent so far, its own and the kernel's for it (proc(5), `utime` and `stime`).
fn spent(id: u32) -> f64 {
    let stat = fs::read_to_string(format!("/proc/{id}/stat")).expect("it runs");
    let (_, after_name) = stat.rsplit_once(") ").expect("a name in brackets");
    let ticks = after_name.split(' ').skip(11).take(2);
    let ticks: u32 = ticks
        .map(|ticks| ticks.parse::<u32>().expect("a number"))
        .sum();
    f64::from(ticks) / TICKS_A_SECOND
}
