//! From the start of the process to the first complete frame, beside an empty ratatui program.

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
use std::path::Path;
use std::process::ExitCode;
use std::time::Duration;

use memchr::memmem;
use portable_pty::CommandBuilder;

use home::{Home, PROGRAM};
use pair::{Pair, time};
use program::start;
use report::{Report, bench};

/// Makes this program the empty one.
const EMPTY: &str = "--empty-program";

/// Opens the alternate screen; every frame after that ends with the cursor shown or hidden.
const OPENS: &[u8] = b"\x1b[?1049h";
const ENDS_FRAME: &[u8] = b"\x1b[?25";

const ROUNDS: usize = 60;

fn main() -> ExitCode {
    if env::args().any(|argument| argument == EMPTY) {
        return empty().map_or(ExitCode::FAILURE, |()| ExitCode::SUCCESS);
    }
    bench(|report| {
        for notes in [1, 1_000] {
            measure(notes, report);
        }
    })
}

/// Is what any ratatui program does: it takes the terminal, draws nothing, and waits for a key.
fn empty() -> io::Result<()> {
    let mut terminal = ratatui::try_init()?;
    terminal.draw(|_| {})?;
    let pressed = io::stdin().read(&mut [0]);
    ratatui::try_restore()?;
    pressed.map(|_| ())
}

fn measure(notes: usize, report: &mut Report) {
    let home = Home::with_journal();
    fill(
        &home.folder.path().join(".local/share/afterword/objects"),
        notes,
    );
    let ourselves = env::current_exe().expect("a path");
    let pair = Pair::measure(
        ROUNDS,
        || first_frame(home.command(Path::new(PROGRAM), &[])),
        || first_frame(home.command(&ourselves, &[EMPTY])),
    );
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
    let time = time(|| read_frame(&mut output));
    let mut keys = program.terminal.take_writer().expect("a writer");
    keys.write_all(b"q").expect("it listens");
    // The end of a terminal may be told as an error.
    let _ = io::copy(&mut output, &mut io::sink());
    program.child.wait().expect("it ends");
    time
}

fn read_frame(output: &mut dyn Read) {
    let mut written = Vec::new();
    let mut chunk = [0; 1 << 14];
    while !is_frame(&written) {
        let count = output.read(&mut chunk).expect("a frame");
        assert!(count > 0, "it ended before its first frame");
        written.extend_from_slice(&chunk[..count]);
    }
}

fn is_frame(written: &[u8]) -> bool {
    memmem::find(written, OPENS)
        .is_some_and(|at| memmem::find(&written[at..], ENDS_FRAME).is_some())
}
