//! What a program writes while time passes.

use std::io::Read;
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::{Duration, Instant};

use portable_pty::MasterPty;

/// Holds what was written and nobody has heard yet.
pub struct Watched {
    output: Receiver<Vec<u8>>,
}

impl Watched {
    /// Reads on in a thread, so that the program never waits for its terminal.
    pub fn new(terminal: &dyn MasterPty) -> Self {
        let mut source = terminal.try_clone_reader().expect("a reader");
        let (sender, output) = channel();
        thread::spawn(move || {
            let mut chunk = [0; 1 << 14];
            while let Ok(count @ 1..) = source.read(&mut chunk) {
                if sender.send(chunk[..count].to_vec()).is_err() {
                    break;
                }
            }
        });
        Self { output }
    }

    /// Gives all that is written from now on for some time.
    #[expect(
        clippy::disallowed_methods,
        reason = "a bench is there to read the clock"
    )]
    pub fn listen(&self, time: Duration) -> Vec<u8> {
        let end = Instant::now() + time;
        let left = || end.saturating_duration_since(Instant::now());
        let mut heard = Vec::new();
        while let Ok(chunk) = self.output.recv_timeout(left()) {
            heard.extend(chunk);
        }
        heard
    }
}
