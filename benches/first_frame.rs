//! From `exec` to the first complete frame, beside an empty ratatui program.

#[path = "support/home.rs"]
mod home;
#[path = "support/pair.rs"]
mod pair;
#[path = "support/program.rs"]
mod program;
#[path = "support/report.rs"]
mod report;

use std::env;
use std::fs;
use std::io::{self, Read, Write};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Command, ExitCode};
use std::time::Duration;

use memchr::memmem;
use portable_pty::CommandBuilder;
use rustix::time::{ClockId, clock_gettime};

use home::{Home, PROGRAM};
use pair::Pair;
use program::start;
use report::{Report, bench, say};

/// Makes this program the empty one.
const EMPTY: &str = "--empty-program";

/// Makes this program tell the time and become another.
const LAUNCH: &str = "--launch";

/// Opens the alternate screen; every frame after that ends with the cursor shown or hidden.
const OPENS: &[u8] = b"\x1b[?1049h";
const ENDS_FRAME: &[u8] = b"\x1b[?25";

const ROUNDS: usize = 60;

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    match arguments.first().map(String::as_str) {
        Some(EMPTY) => empty().map_or(ExitCode::FAILURE, |()| ExitCode::SUCCESS),
        Some(LAUNCH) => launch(&arguments[1..]),
        _ => bench(|report| {
            for notes in [1, 1_000] {
                measure(notes, report);
            }
        }),
    }
}

/// Is what any ratatui program does: it takes the terminal, draws nothing, and waits for a key.
fn empty() -> io::Result<()> {
    let mut terminal = ratatui::try_init()?;
    terminal.draw(|_| {})?;
    let pressed = io::stdin().read(&mut [0]);
    ratatui::try_restore()?;
    pressed.map(|_| ())
}

/// Tells the time on the first line and becomes another program, so that what the bench itself needs to start one does
/// not count.
fn launch(call: &[String]) -> ExitCode {
    let mut program = Command::new(&call[0]);
    program.args(&call[1..]);
    say(&monotonic().as_nanos().to_string());
    // It returns only when there is no such program.
    let _ = program.exec();
    ExitCode::FAILURE
}

/// Reads the clock that all processes share.
fn monotonic() -> Duration {
    let time = clock_gettime(ClockId::Monotonic);
    let seconds = u64::try_from(time.tv_sec).expect("a time after the start");
    Duration::new(
        seconds,
        u32::try_from(time.tv_nsec).expect("less than a second"),
    )
}

fn measure(notes: usize, report: &mut Report) {
    let home = Home::with_journal();
    fill(
        &home.folder.path().join(".local/share/afterword/objects"),
        notes,
    );
    let ourselves = env::current_exe().expect("a path");
    let ourselves = ourselves.to_str().expect("a path of letters");
    let start = |call: &[&str]| {
        let call = [&[LAUNCH], call].concat();
        first_frame(home.command(Path::new(ourselves), &call))
    };
    let pair = Pair::measure(ROUNDS, || start(&[PROGRAM]), || start(&[ourselves, EMPTY]));
    report.measured(
        &format!("first frame, {notes} objects"),
        pair.ratio(),
        "x an empty program",
        &pair.detail(),
        1.5,
    );
}

/// Multiplies the one object of a new journal. While it is locked nobody looks into them.
fn fill(objects: &Path, notes: usize) {
    let mut entries = fs::read_dir(objects).expect("a folder");
    let object = entries.next().expect("an object").expect("its name").path();
    for number in 1..notes {
        fs::copy(&object, objects.join(format!("{number:032x}.age"))).expect("a copy");
    }
}

fn first_frame(command: CommandBuilder) -> Duration {
    let mut program = start(command, (80, 24));
    let mut output = program.terminal.try_clone_reader().expect("a reader");
    let written = read_frame(&mut output);
    let end = monotonic();
    let mut keys = program.terminal.take_writer().expect("a writer");
    keys.write_all(b"q").expect("it listens");
    // The end of a terminal may be told as an error.
    let _ = io::copy(&mut output, &mut io::sink());
    program.child.wait().expect("it ends");
    end.saturating_sub(launched(&written))
}

fn read_frame(output: &mut dyn Read) -> Vec<u8> {
    let mut written = Vec::new();
    let mut chunk = [0; 1 << 14];
    while !is_frame(&written) {
        let count = output.read(&mut chunk).expect("a frame");
        assert!(count > 0, "it ended before its first frame");
        written.extend_from_slice(&chunk[..count]);
    }
    written
}

/// Reads the time that [`launch`] told.
fn launched(written: &[u8]) -> Duration {
    let line = written.split(|byte| !byte.is_ascii_digit()).next();
    let nanos = str::from_utf8(line.unwrap_or_default()).expect("digits");
    Duration::from_nanos(nanos.parse().expect("a time"))
}

fn is_frame(written: &[u8]) -> bool {
    memmem::find(written, OPENS)
        .is_some_and(|at| memmem::find(&written[at..], ENDS_FRAME).is_some())
}
