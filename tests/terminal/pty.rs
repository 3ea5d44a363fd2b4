//! The program in a real terminal, and that terminal's screen.

use std::fs::OpenOptions;
use std::io::{Read, Write};
use std::num::NonZeroU16;
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
use rustix::fs::OFlags;
use rustix::termios::{LocalModes, tcgetattr};
use vt100::Parser;

use crate::process::Process;
use crate::program::Home;

/// How long a screen may take to show what it must, on a busy machine.
const PATIENCE: Duration = Duration::from_secs(40);

/// Lines above the screen that the terminal remembers, as real ones do.
const SCROLLBACK: usize = 1000;

/// The usual window.
pub const WIDE: (u16, u16) = (80, 24);

/// The smallest window that all screens are made for.
pub const SMALL: (u16, u16) = (40, 12);

/// Runs a program, says how it ended, and stays until enter, so that the terminal can be looked at. The program's process
/// id goes into the file `pid`.
const SHELL: &str = r#"printf 'before\n'; sh -c 'echo $$ >pid; exec "$0" "$@"' "$@"; printf 'left %s\n' $?; read -r _"#;

/// Holds a running program, its terminal, and every byte that it wrote.
pub struct Terminal {
    parser: Parser,
    bytes: Vec<u8>,
    output: Receiver<Vec<u8>>,
    reader: Option<JoinHandle<()>>,
    is_closing: Arc<AtomicBool>,
    input: Option<Box<dyn Write + Send>>,
    master: Option<Box<dyn MasterPty + Send>>,
    child: Box<dyn Child + Send + Sync>,
}

impl Terminal {
    /// Starts the program with all its folders below a home.
    pub fn start(home: &Home, size: (u16, u16), arguments: &[&str]) -> Self {
        let mut command = prepared(home, env!("CARGO_BIN_EXE_afterword"));
        command.args(arguments);
        Self::run(command, size)
    }

    /// Starts the program below a shell that owns the terminal and stays when the program ends.
    pub fn below_a_shell(home: &Home, arguments: &[&str]) -> Self {
        let mut command = prepared(home, "/bin/sh");
        command.args(["-c", SHELL, "sh", env!("CARGO_BIN_EXE_afterword")]);
        command.args(arguments);
        Self::run(command, WIDE)
    }

    /// Starts any program.
    pub fn run(command: CommandBuilder, (cols, rows): (u16, u16)) -> Self {
        let pty = native_pty_system()
            .openpty(pty_size(cols, rows))
            .expect("a pseudo terminal");
        let child = pty
            .slave
            .spawn_command(command)
            .expect("the program starts");
        drop(pty.slave);
        let source = pty.master.try_clone_reader().expect("a reader");
        let (sender, output) = channel();
        let is_closing = Arc::new(AtomicBool::new(false));
        let closing = Arc::clone(&is_closing);
        Self {
            parser: Parser::new(cells(rows), cells(cols), SCROLLBACK),
            bytes: Vec::new(),
            output,
            reader: Some(thread::spawn(move || read(source, &sender, &closing))),
            is_closing,
            input: Some(pty.master.take_writer().expect("a writer")),
            master: Some(pty.master),
            child,
        }
    }

    /// Types text as it stands; `\r` is enter.
    pub fn type_keys(&mut self, keys: &str) -> &mut Self {
        let input = self.input.as_mut().expect("the terminal is open");
        input.write_all(keys.as_bytes()).expect("the program reads");
        input.flush().expect("the program reads");
        self
    }

    /// Pastes text, as a terminal does it that was asked to mark pastes.
    pub fn paste(&mut self, text: &str) -> &mut Self {
        assert!(self.screen().bracketed_paste(), "pastes are not asked for");
        self.type_keys(&format!("\x1b[200~{text}\x1b[201~"))
    }

    /// Types the passphrase of the home's journal where it is asked for.
    pub fn unlock(&mut self) -> &mut Self {
        self.wait_for("Your passphrase")
            .type_keys(crate::program::PASSPHRASE)
            .type_keys("\r")
    }

    /// Waits until the screen shows a text.
    pub fn wait_for(&mut self, text: &str) -> &mut Self {
        self.wait_until(text, |screen| screen.contents().contains(text))
    }

    /// Waits until the first row names a place.
    pub fn wait_place(&mut self, place: &str) -> &mut Self {
        self.wait_until(place, |screen| {
            screen
                .contents()
                .lines()
                .next()
                .is_some_and(|row| row.contains(place))
        })
    }

    /// Waits until the screen no longer shows a text.
    pub fn wait_gone(&mut self, text: &str) -> &mut Self {
        self.wait_until(text, |screen| !screen.contents().contains(text))
    }

    /// Waits until the screen is as it must be.
    pub fn wait_until(&mut self, what: &str, is_so: impl Fn(&vt100::Screen) -> bool) -> &mut Self {
        let end = now() + PATIENCE;
        while !is_so(self.screen()) {
            match self
                .output
                .recv_timeout(end.saturating_duration_since(now()))
            {
                Ok(chunk) => self.take(&chunk),
                Err(RecvTimeoutError::Timeout) => {
                    panic!("waited for {what:?} in vain:\n{}", self.contents())
                }
                Err(RecvTimeoutError::Disconnected) => {
                    panic!("ended before {what:?}:\n{}", self.contents())
                }
            }
        }
        self
    }

    /// Takes in what comes for some time; for what must pass, never for what must be so.
    pub fn watch(&mut self, time: Duration) -> &mut Self {
        let end = now() + time;
        while let Ok(chunk) = self
            .output
            .recv_timeout(end.saturating_duration_since(now()))
        {
            self.take(&chunk);
        }
        self
    }

    fn take(&mut self, chunk: &[u8]) {
        self.parser.process(chunk);
        self.bytes.extend_from_slice(chunk);
    }

    /// Gives the screen's text.
    pub fn contents(&self) -> String {
        self.screen().contents()
    }

    /// Gives the screen for all else that it tells.
    pub fn screen(&self) -> &vt100::Screen {
        self.parser.screen()
    }

    /// Gives every byte that was written so far.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// Forgets the bytes up to here.
    pub fn forget(&mut self) {
        self.bytes.clear();
    }

    /// Gives what ran first in this terminal.
    pub fn leader(&self) -> Process {
        Process::new(self.child.process_id().expect("it runs"))
    }

    /// Says whether the terminal edits lines and echoes, as a shell needs it.
    pub fn is_cooked(&self) -> bool {
        let master = self.master.as_ref().expect("the terminal is open");
        let name = master.tty_name().expect("a terminal has a name");
        let flags = i32::try_from(OFlags::NOCTTY.bits()).expect("a small flag");
        let mut options = OpenOptions::new();
        let slave = options.read(true).write(true).custom_flags(flags);
        let slave = slave.open(name).expect("the terminal is there");
        let modes = tcgetattr(slave).expect("a terminal").local_modes;
        modes.contains(LocalModes::ICANON | LocalModes::ECHO | LocalModes::ISIG)
    }

    /// Changes the size of the window.
    pub fn resize(&mut self, cols: u16, rows: u16) -> &mut Self {
        let master = self.master.as_ref().expect("the terminal is open");
        master.resize(pty_size(cols, rows)).expect("a new size");
        self.parser.set_size(cells(rows), cells(cols));
        self
    }

    /// Closes the terminal under the program, as a lost connection does.
    pub fn hang_up(&mut self) {
        self.is_closing.store(true, Ordering::SeqCst);
        // The reader holds the terminal open until a byte comes; to be hidden or shown makes the program draw.
        self.type_keys("\x10");
        let reader = self.reader.take().expect("the terminal is open");
        reader.join().expect("the reader ends");
        self.input = None;
        self.master = None;
    }

    /// Says whether what ran first has ended.
    pub fn has_ended(&mut self) -> bool {
        self.child.try_wait().expect("a child of ours").is_some()
    }

    /// Waits for the end of what ran first and of its output, and gives its exit code.
    pub fn finish(&mut self) -> u32 {
        let end = now() + PATIENCE;
        loop {
            match self
                .output
                .recv_timeout(end.saturating_duration_since(now()))
            {
                Ok(chunk) => self.take(&chunk),
                Err(RecvTimeoutError::Disconnected) => break,
                Err(RecvTimeoutError::Timeout) => panic!("it does not end:\n{}", self.contents()),
            }
        }
        let ended = crate::process::wait_until("its end", || {
            self.child
                .try_wait()
                .expect("a child of ours")
                .map(|status| {
                    assert_eq!(status.signal(), None, "a signal ended it");
                    status.exit_code()
                })
        });
        if let Some(reader) = self.reader.take() {
            reader.join().expect("the reader ends");
        }
        ended
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Gives the program below the shell of [`Terminal::below_a_shell`].
pub fn program(home: &Home) -> Process {
    let text = std::fs::read_to_string(home.path("pid")).expect("the shell wrote it");
    Process::new(text.trim().parse().expect("a number"))
}

/// Prepares a program that sees this home and nothing else.
#[expect(
    clippy::disallowed_methods,
    reason = "where coverage is counted is said there alone"
)]
pub fn prepared(home: &Home, program: impl AsRef<Path>) -> CommandBuilder {
    let folder = home.path("");
    let mut command = CommandBuilder::new(program.as_ref());
    command.env_clear();
    command.env("HOME", &folder);
    command.env("TMPDIR", home.path("tmp"));
    command.env("TERM", "xterm-256color");
    command.env("PATH", "/usr/local/bin:/usr/bin:/bin");
    command.cwd(folder);
    // What is measured of this program is measured of that one too.
    if let Some(counts) = std::env::var_os("LLVM_PROFILE_FILE") {
        command.env("LLVM_PROFILE_FILE", counts);
    }
    command
}

fn read(mut source: Box<dyn Read + Send>, sender: &Sender<Vec<u8>>, is_closing: &AtomicBool) {
    let mut chunk = [0; 4096];
    while let Ok(count @ 1..) = source.read(&mut chunk) {
        if sender.send(chunk[..count].to_vec()).is_err() || is_closing.load(Ordering::SeqCst) {
            break;
        }
    }
}

fn pty_size(cols: u16, rows: u16) -> PtySize {
    PtySize {
        rows,
        cols,
        pixel_width: 0,
        pixel_height: 0,
    }
}

fn cells(count: u16) -> NonZeroU16 {
    NonZeroU16::new(count).expect("a window has cells")
}

/// Starts a stopwatch.
pub fn stopwatch() -> impl Fn() -> Duration {
    let start = now();
    move || now() - start
}

#[expect(
    clippy::disallowed_methods,
    reason = "only a limit to patience needs the clock"
)]
fn now() -> Instant {
    Instant::now()
}
