//! What half a minute of paced breathing costs, of one core.

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
use std::time::Duration;

use memchr::memmem;

use home::{Home, PROGRAM};
use program::start;
use report::{Report, bench, say};
use watched::Watched;

/// Every frame ends with the cursor shown or hidden.
const ENDS_FRAME: &[u8] = b"\x1b[?25";

/// What the kernel counts time of processes in, for programs: `USER_HZ`, on all machines of today.
const TICKS_A_SECOND: f64 = 100.0;

const BEGINS: Duration = Duration::from_secs(2);
const WINDOW: Duration = Duration::from_secs(20);

fn main() -> ExitCode {
    bench(|report| {
        if !Path::new("/proc/self/stat").exists() {
            return say("breathing: skipped: /proc is missing");
        }
        let home = Home::with_journal();
        for size in [(80, 24), (120, 40)] {
            measure(&home, size, report);
        }
    })
}

fn measure(home: &Home, size: (u16, u16), report: &mut Report) {
    let breathe = home.command(Path::new(PROGRAM), &["breathe"]);
    let mut program = start(breathe, size);
    let id = program.child.process_id().expect("it runs");
    let watched = Watched::new(program.terminal.as_ref());
    watched.listen(BEGINS);
    let before = spent(id);
    let heard = watched.listen(WINDOW);
    let spent = spent(id) - before;
    program.child.kill().expect("it ends");
    let frames = memmem::find_iter(&heard, ENDS_FRAME).count().max(1);
    report.measured(
        &format!("breathing, {}x{}", size.0, size.1),
        spent / WINDOW.as_secs_f64() * 100.0,
        "% of a core",
        &format!(
            "{:.0} ms in {} s, {} frames, {} bytes each",
            spent * 1e3,
            WINDOW.as_secs(),
            frames,
            heard.len() / frames
        ),
        3.0,
    );
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
