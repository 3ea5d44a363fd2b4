//! The real binary in a real terminal: a pseudo-terminal whose screen can be read.

use std::fs::File;
use std::io::{Read, Write};
use std::num::NonZeroU16;
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
use rustix::termios::{LocalModes, tcgetattr};

use crate::program::Home;

/// Long enough for a slow machine; nothing is asserted about it but that the text comes at all.
const PATIENCE: Duration = Duration::from_secs(60);

/// A terminal with the program in it.
pub struct Terminal {
    child: Box<dyn Child + Send + Sync>,
    master: Box<dyn MasterPty + Send>,
    keys: Box<dyn Write + Send>,
    screen: Arc<Screen>,
    reader: JoinHandle<()>,
}

/// How the program ended, and what it left on the terminal.
#[derive(Debug)]
pub struct Ended {
    /// The exit code.
    pub code: u32,
    /// The last screen.
    pub screen: String,
    /// Every byte that came.
    pub bytes: Vec<u8>,
}

struct Screen {
    seen: Mutex<Seen>,
    changed: Condvar,
}

struct Seen {
    parser: vt100::Parser,
    bytes: Vec<u8>,
}

impl Terminal {
    /// Starts the program in a terminal of 80 columns and 24 rows.
    pub fn open(home: &Home, arguments: &[&str]) -> Self {
        Self::sized(home, arguments, 80, 24)
    }

    /// Starts the program in a terminal of some size.
    pub fn sized(home: &Home, arguments: &[&str], columns: u16, rows: u16) -> Self {
        let size = PtySize {
            rows,
            cols: columns,
            ..PtySize::default()
        };
        let pair = native_pty_system()
            .openpty(size)
            .expect("a pseudo-terminal");
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_afterword"));
        command.args(arguments);
        command.env_clear();
        command.env("HOME", home.path(""));
        command.env("TERM", "xterm-256color");
        command.cwd(home.path(""));
        let child = pair
            .slave
            .spawn_command(command)
            .expect("the binary starts");
        let seen = Seen {
            parser: vt100::Parser::new(cells(rows), cells(columns), 0),
            bytes: Vec::new(),
        };
        let screen = Arc::new(Screen {
            seen: Mutex::new(seen),
            changed: Condvar::new(),
        });
        let from = pair
            .master
            .try_clone_reader()
            .expect("the terminal can be read");
        let reader = thread::spawn({
            let screen = Arc::clone(&screen);
            move || screen.follow(from)
        });
        let keys = pair
            .master
            .take_writer()
            .expect("the terminal can be typed on");
        Self {
            child,
            master: pair.master,
            keys,
            screen,
            reader,
        }
    }

    /// Types.
    pub fn send(&mut self, keys: &str) -> &mut Self {
        self.keys
            .write_all(keys.as_bytes())
            .expect("the terminal takes keys");
        self.keys.flush().expect("the terminal takes keys");
        self
    }

    /// Waits until a text stands on the screen.
    pub fn wait_for(&mut self, text: &str) -> &mut Self {
        let seen = self
            .screen
            .seen
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        let is_missing = |seen: &mut Seen| !seen.parser.screen().contents().contains(text);
        let (seen, waited) = self
            .screen
            .changed
            .wait_timeout_while(seen, PATIENCE, is_missing)
            .expect("no panic");
        assert!(
            !waited.timed_out(),
            "{text:?} did not come:\n{}",
            seen.parser.screen().contents()
        );
        drop(seen);
        self
    }

    /// Gives what stands on the screen now.
    pub fn text(&self) -> String {
        let seen = self
            .screen
            .seen
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        seen.parser.screen().contents()
    }

    /// Gives the process's number.
    pub fn process(&self) -> u32 {
        self.child.process_id().expect("it runs")
    }

    /// Says whether typed characters show, which outlasts the program.
    pub fn echoes(&self) -> bool {
        let path = self.master.tty_name().expect("a terminal has a name");
        let terminal = File::open(path).expect("the terminal opens");
        tcgetattr(terminal)
            .expect("a terminal")
            .local_modes
            .contains(LocalModes::ECHO)
    }

    /// Waits for the program's exit and gives its code; its output may still be on the way.
    pub fn exit(&mut self) -> u32 {
        self.child.wait().expect("the binary ends").exit_code()
    }

    /// Waits for the end. The reader is joined first: a child's exit is not the end of its output.
    pub fn end(mut self) -> Ended {
        let code = self.exit();
        drop(self.keys);
        self.reader.join().expect("no panic");
        let seen = self
            .screen
            .seen
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        Ended {
            code,
            screen: seen.parser.screen().contents(),
            bytes: seen.bytes.clone(),
        }
    }
}

fn cells(count: u16) -> NonZeroU16 {
    NonZeroU16::new(count).expect("a terminal has cells")
}

impl Screen {
    /// Reads until the other end is closed, which Linux tells as an error.
    fn follow(&self, mut from: Box<dyn Read + Send>) {
        let mut buffer = [0; 4096];
        while let Ok(count @ 1..) = from.read(&mut buffer) {
            let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
            seen.parser.process(&buffer[..count]);
            seen.bytes.extend_from_slice(&buffer[..count]);
            self.changed.notify_all();
        }
    }
}
