//! The program in a real terminal, and that terminal's screen.

use std::io::{Read, Write};
use std::path::Path;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, ExitStatus, MasterPty, PtySize, native_pty_system};
use vt100::Parser;

/// How long a screen may take to show what it must, on a busy machine.
const PATIENCE: Duration = Duration::from_secs(40);

/// Holds a running program, its terminal, and every byte that it wrote.
pub struct Terminal {
    parser: Parser,
    bytes: Vec<u8>,
    output: Receiver<Vec<u8>>,
    reader: Option<JoinHandle<()>>,
    input: Option<Box<dyn Write + Send>>,
    master: Option<Box<dyn MasterPty + Send>>,
    child: Box<dyn Child + Send + Sync>,
}

impl Terminal {
    /// Starts the program in a terminal of this size, with all its folders below `home`.
    pub fn start(home: &Path, size: (u16, u16), arguments: &[&str]) -> Self {
        let (cols, rows) = size;
        let pty = native_pty_system()
            .openpty(PtySize { rows, cols, pixel_width: 0, pixel_height: 0 })
            .expect("a pseudo terminal");
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_afterword"));
        command.args(arguments);
        command.env_clear();
        command.env("HOME", home);
        command.env("TERM", "xterm-256color");
        command.cwd(home);
        let child = pty.slave.spawn_command(command).expect("the program starts");
        drop(pty.slave);
        let mut source = pty.master.try_clone_reader().expect("a reader");
        let (sender, output) = channel();
        let reader = thread::spawn(move || {
            let mut chunk = [0; 4096];
            while let Ok(count @ 1..) = source.read(&mut chunk) {
                if sender.send(chunk[..count].to_vec()).is_err() {
                    break;
                }
            }
        });
        Self {
            parser: Parser::new(rows, cols, 0),
            bytes: Vec::new(),
            output,
            reader: Some(reader),
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

    /// Waits until the screen shows a text.
    pub fn wait_for(&mut self, text: &str) -> &mut Self {
        self.wait_until(text, |screen| screen.contains(text))
    }

    /// Waits until the screen no longer shows a text.
    pub fn wait_gone(&mut self, text: &str) -> &mut Self {
        self.wait_until(text, |screen| !screen.contains(text))
    }

    fn wait_until(&mut self, what: &str, is_so: impl Fn(&str) -> bool) -> &mut Self {
        let end = Instant::now() + PATIENCE;
        while !is_so(&self.contents()) {
            let left = end.saturating_duration_since(Instant::now());
            match self.output.recv_timeout(left) {
                Ok(chunk) => self.take(&chunk),
                Err(RecvTimeoutError::Timeout) => panic!("waited for {what:?} in vain:\n{}", self.contents()),
                Err(RecvTimeoutError::Disconnected) => panic!("ended before {what:?}:\n{}", self.contents()),
            }
        }
        self
    }

    fn take(&mut self, chunk: &[u8]) {
        self.parser.process(chunk);
        self.bytes.extend_from_slice(chunk);
    }

    /// Gives the screen's text.
    pub fn contents(&self) -> String {
        self.parser.screen().contents()
    }

    /// Gives the screen for all else that it tells.
    pub fn screen(&self) -> &vt100::Screen {
        self.parser.screen()
    }

    /// Gives every byte that the program wrote so far.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// Gives the program's process id.
    pub fn pid(&self) -> u32 {
        self.child.process_id().expect("it runs")
    }

    /// Changes the size of the window.
    pub fn resize(&mut self, cols: u16, rows: u16) -> &mut Self {
        let master = self.master.as_ref().expect("the terminal is open");
        master
            .resize(PtySize { rows, cols, pixel_width: 0, pixel_height: 0 })
            .expect("a new size");
        self.parser.screen_mut().set_size(rows, cols);
        self
    }

    /// Closes the terminal under the program, as a lost connection does.
    pub fn hang_up(&mut self) {
        self.input = None;
        self.master = None;
    }

    /// Waits for the end of the program and of its output, and gives its exit status.
    pub fn finish(&mut self) -> ExitStatus {
        let end = Instant::now() + PATIENCE;
        while let Ok(chunk) = self.output.recv_timeout(end.saturating_duration_since(Instant::now())) {
            self.take(&chunk);
        }
        let status = self.child.wait().expect("it ends");
        if let Some(reader) = self.reader.take() {
            reader.join().expect("the reader ends");
        }
        status
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        let _ = self.child.kill();
    }
}
