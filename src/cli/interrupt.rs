//! Breaking off: `ctrl-c` and the other signals end a command at once, with the terminal as it was.

use std::process;
use std::sync::{Mutex, PoisonError};
use std::thread;

use rustix::fd::AsFd;
use rustix::termios::{LocalModes, OptionalActions, Termios, tcgetattr, tcsetattr};
use signal_hook::consts::{SIGHUP, SIGINT, SIGQUIT, SIGTERM};
use signal_hook::iterator::Signals;

use crate::cli::tty;
use crate::error::Error;
use crate::words::say;

/// How the terminal was before its echo was turned off.
static BEFORE: Mutex<Option<Termios>> = Mutex::new(None);

/// From now on a signal puts the terminal back and ends the process with 128 plus the signal's number. Not for the
/// full screen, which has its own way. Ending at any moment is safe: a note is either durable and told, or neither.
///
/// # Errors
/// When the system refuses.
pub fn watch() -> Result<(), Error> {
    let refused =
        |error: std::io::Error| Error::failed(say!("cli-signals", why = error.to_string()));
    let mut signals = Signals::new([SIGINT, SIGTERM, SIGHUP, SIGQUIT]).map_err(refused)?;
    let wait = move || {
        if let Some(signal) = signals.forever().next() {
            restore();
            process::exit(128 + signal);
        }
    };
    let thread = thread::Builder::new().name("signals".to_owned());
    thread.spawn(wait).map(drop).map_err(refused)
}

/// Keeps typed characters off the screen until it is dropped.
#[derive(Debug)]
pub struct Silence(());

impl Silence {
    /// Turns the terminal's echo off.
    ///
    /// # Errors
    /// When the terminal refuses; a passphrase must not be asked for then.
    pub fn over(terminal: impl AsFd) -> Result<Self, rustix::io::Errno> {
        let before = tcgetattr(&terminal)?;
        let mut quiet = before.clone();
        quiet.local_modes.remove(LocalModes::ECHO);
        *BEFORE.lock().unwrap_or_else(PoisonError::into_inner) = Some(before);
        tcsetattr(&terminal, OptionalActions::Flush, &quiet)?;
        Ok(Self(()))
    }
}

impl Drop for Silence {
    fn drop(&mut self) {
        restore();
    }
}

fn restore() {
    let before = BEFORE.lock().unwrap_or_else(PoisonError::into_inner).take();
    if let (Some(before), Ok(terminal)) = (before, tty::open()) {
        let _ = tcsetattr(&terminal, OptionalActions::Now, &before);
    }
}
