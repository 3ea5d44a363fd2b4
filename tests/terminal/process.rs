//! What the system tells of a running program.

use std::fs;
use std::thread;
use std::time::Duration;

use rustix::process::{Pid, Signal, kill_process, test_kill_process};

/// Names a running program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Process(Pid);

impl Process {
    /// Takes a process id.
    pub fn new(id: u32) -> Self {
        let id = i32::try_from(id).expect("a process id");
        Self(Pid::from_raw(id).expect("a process id"))
    }

    /// Gives its number.
    pub fn id(self) -> u32 {
        u32::try_from(self.0.as_raw_nonzero().get()).expect("a process id")
    }

    /// Sends a signal.
    pub fn send(self, signal: Signal) {
        kill_process(self.0, signal).expect("it runs");
    }

    /// Says whether it is there, be it a zombie.
    pub fn is_there(self) -> bool {
        test_kill_process(self.0).is_ok()
    }

    /// Waits until it is stopped.
    pub fn wait_stopped(self) {
        wait_until("it stops", || (self.state() == "T").then_some(()));
    }

    /// Waits until it has ended.
    pub fn wait_ended(self) {
        wait_until("it ends", || {
            (!self.is_there() || self.state() == "Z").then_some(())
        });
    }

    fn state(self) -> String {
        self.stat().first().cloned().unwrap_or_default()
    }

    /// Gives the hundredths of a second that it has computed; it may be a zombie.
    pub fn computed(self) -> u64 {
        let stat = self.stat();
        let number = |at: usize| stat[at].parse::<u64>().expect("a number");
        number(11) + number(12)
    }

    /// The fields after the name, which may hold blanks.
    fn stat(self) -> Vec<String> {
        let text = self.read("stat");
        let (_, fields) = text.rsplit_once(')').unwrap_or_default();
        fields.split_whitespace().map(str::to_owned).collect()
    }

    /// Names one of its files below `/proc`.
    pub fn path(self, name: &str) -> String {
        format!("/proc/{}/{name}", self.0.as_raw_nonzero())
    }

    /// Reads one of its files below `/proc`; empty when that is refused.
    pub fn read(self, name: &str) -> String {
        fs::read(self.path(name)).map_or_else(
            |_| String::new(),
            |bytes| String::from_utf8_lossy(&bytes).into_owned(),
        )
    }
}

/// Looks again and again until there is an answer.
#[expect(
    clippy::disallowed_methods,
    reason = "the system does not tell when another process changes"
)]
pub fn wait_until<T>(what: &str, mut look: impl FnMut() -> Option<T>) -> T {
    for _ in 0..4000 {
        if let Some(found) = look() {
            return found;
        }
        thread::sleep(Duration::from_millis(10));
    }
    panic!("waited in vain: {what}");
}
