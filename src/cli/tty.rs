//! The terminal that the user sits at, whatever standard input and output are.

use std::fs::{File, OpenOptions};
use std::io::{self, IsTerminal};

/// Opens the terminal of this process.
///
/// # Errors
/// When there is none.
pub fn open() -> io::Result<File> {
    OpenOptions::new().read(true).write(true).open("/dev/tty")
}

/// Says whether somebody is there to be asked: standard input or standard error is a terminal.
#[must_use]
pub fn is_attended() -> bool {
    io::stdin().is_terminal() || io::stderr().is_terminal()
}

/// Says whether the full screen can be opened: standard input and output are both a terminal.
#[must_use]
pub fn is_full() -> bool {
    io::stdin().is_terminal() && io::stdout().is_terminal()
}
