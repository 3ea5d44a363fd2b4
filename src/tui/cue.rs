//! Runs the user's own program for cues: as it stands, without a shell, and never waited for.
//!
//! One thread of its own starts it, so that the thread that draws is not held up. At most one runs at a time: the one
//! before is ended first. The first that fails is told of, and none is started after it.

use std::io;
use std::os::unix::process::{CommandExt as _, ExitStatusExt as _};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread::{self, JoinHandle};

use crate::app::msg::{Msg, Reply, Trouble};
use crate::breath::cue::Cue;
use crate::words::say;

/// Holds the way to the thread that starts programs; it begins with the first cue.
#[derive(Debug, Default)]
pub struct Cues {
    calls: Option<Sender<Vec<String>>>,
    thread: Option<JoinHandle<()>>,
}

impl Cues {
    /// Asks for a call, program first; returns at once. A failure comes as a message, once.
    pub fn run(&mut self, call: Vec<String>, messages: &Sender<Msg>) {
        if self.thread.is_none() {
            let (calls, inbox) = mpsc::channel();
            let messages = messages.clone();
            let thread = thread::Builder::new().name("cues".into());
            // Without a thread it stays silent.
            self.thread = thread.spawn(move || start_each(&inbox, &messages)).ok();
            self.calls = Some(calls);
        }
        if let Some(calls) = &self.calls {
            let _ = calls.send(call);
        }
    }

    /// Ends what still runs, and the thread. A program that was just told of the end is let go.
    pub fn finish(&mut self) {
        self.calls = None;
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

impl Drop for Cues {
    fn drop(&mut self) {
        self.finish();
    }
}

/// Starts the programs one after the other. Calls that wait already are passed over: a late cue leads astray.
fn start_each(inbox: &Receiver<Vec<String>>, messages: &Sender<Msg>) {
    let mut running: Option<Running> = None;
    while let Ok(first) = inbox.recv() {
        let call = inbox.try_iter().last().unwrap_or(first);
        let fault = match running.take().map(Running::end).transpose() {
            Ok(_) => Running::start(&call).map(|started| running = Some(started)),
            Err(fault) => Err(fault),
        };
        if let Err(fault) = fault {
            let _ = messages.send(Msg::Reply(Reply::CueFailed(told(&call, &fault))));
            return;
        }
    }
    if let Some(running) = running
        && !running.is_the_last_word
    {
        let _ = running.end();
    }
}

/// Holds a program that was started.
struct Running {
    child: Child,
    is_the_last_word: bool,
}

impl Running {
    /// Starts a program in a process group of its own, without our input and output.
    fn start(call: &[String]) -> io::Result<Self> {
        let (program, arguments) = call.split_first().ok_or(io::ErrorKind::InvalidInput)?;
        let mut command = Command::new(program);
        command.args(arguments).process_group(0);
        command.stdin(Stdio::null());
        command.stdout(Stdio::null()).stderr(Stdio::null());
        Ok(Self {
            child: command.spawn()?,
            is_the_last_word: arguments.last().is_some_and(|word| word == Cue::End.word()),
        })
    }

    /// Ends it, if it still runs.
    ///
    /// # Errors
    /// When it had ended already, and said that it failed.
    fn end(mut self) -> io::Result<()> {
        match self.child.try_wait()? {
            Some(status) if status.success() => Ok(()),
            Some(status) => Err(io::Error::other(failure(status))),
            None => {
                let group = rustix::process::Pid::from_child(&self.child);
                let _ = rustix::process::kill_process_group(group, rustix::process::Signal::KILL);
                self.child.wait().map(|_| ())
            }
        }
    }
}

fn failure(status: ExitStatus) -> String {
    match (status.code(), status.signal()) {
        (Some(code), _) => say!("breathing-cue-ended", code = code),
        (None, Some(signal)) => say!("breathing-cue-signal", signal = signal),
        (None, None) => say("breathing-cue-broke").to_owned(),
    }
}

fn told(call: &[String], fault: &io::Error) -> Trouble {
    let program = call.first().map_or("", String::as_str);
    let why = match fault.kind() {
        io::ErrorKind::NotFound => say("breathing-cue-missing").to_owned(),
        io::ErrorKind::PermissionDenied => say("breathing-cue-forbidden").to_owned(),
        _ => fault.to_string(),
    };
    Trouble {
        what: say!("breathing-cue-failed", program = program, why = why),
        remedy: say("breathing-cue-remedy").into(),
    }
}

#[cfg(test)]
mod tests;
