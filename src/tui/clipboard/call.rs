//! Runs a program to its end, or ends it.

use std::io::{self, Read as _, Write as _};
use std::os::unix::process::CommandExt as _;
use std::process::{Command, ExitStatus, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use rustix::process::{Pid, Signal, kill_process_group};
use zeroize::Zeroizing;

use crate::words::say;

/// How long a program may take.
const PATIENCE: Duration = Duration::from_secs(3);

/// A clipboard that holds more does not hold a note of ours.
const MOST: u64 = 4 * 1024 * 1024;

/// Names what went wrong with a program.
#[derive(Debug)]
pub(super) enum Fault {
    /// It could not be started or spoken to.
    Io(io::Error),
    /// It did not end in time, and was ended.
    Slow,
    /// It said that it failed.
    Ended(ExitStatus),
}

impl Fault {
    /// Says it behind the program's name.
    pub fn says(&self) -> String {
        match self {
            Self::Io(fault) if fault.kind() == io::ErrorKind::NotFound => {
                say("clipboard-missing").to_owned()
            }
            Self::Io(fault) => fault.to_string(),
            Self::Slow => say("clipboard-slow").to_owned(),
            Self::Ended(status) => status.code().map_or_else(
                || say("clipboard-broke").to_owned(),
                |code| say!("clipboard-ended", code = code),
            ),
        }
    }
}

/// Runs a program with some input, or else gives what it printed.
///
/// What is given a text may leave a part of itself in the background to serve it: that holds none of our descriptors.
pub(super) fn run(call: &[String], input: Option<&[u8]>) -> Result<Zeroizing<Vec<u8>>, Fault> {
    let (program, arguments) = call.split_first().ok_or_else(none)?;
    let mut command = Command::new(program);
    command.args(arguments).process_group(0);
    command.stdin(Stdio::piped()).stderr(Stdio::null());
    command.stdout(match input {
        Some(_) => Stdio::null(),
        None => Stdio::piped(),
    });
    let mut child = command.spawn().map_err(Fault::Io)?;
    let group = Pid::from_child(&child);
    let (done, ended) = mpsc::channel();
    let input = Zeroizing::new(input.unwrap_or_default().to_vec());
    thread::spawn(move || {
        // One that does not read has ended already, or says so by its status.
        let _ = child.stdin.take().map(|mut stdin| stdin.write_all(&input));
        let mut printed = Zeroizing::new(Vec::new());
        if let Some(stdout) = child.stdout.take() {
            let _ = stdout.take(MOST).read_to_end(&mut printed);
        }
        let _ = done.send(child.wait().map(|status| (status, printed)));
    });
    match ended.recv_timeout(PATIENCE) {
        Ok(Ok((status, printed))) if status.success() => Ok(printed),
        Ok(Ok((status, _))) => Err(Fault::Ended(status)),
        Ok(Err(fault)) => Err(Fault::Io(fault)),
        Err(_) => {
            let _ = kill_process_group(group, Signal::KILL);
            Err(Fault::Slow)
        }
    }
}

fn none() -> Fault {
    Fault::Io(io::ErrorKind::InvalidInput.into())
}
