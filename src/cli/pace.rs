//! Lines of words, each at its moment: for a screen reader, a pipe, or eyes that are closed.

use std::io::{self, IsTerminal};
use std::time::Duration;

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::io::Errno;

use crate::cli::output::Output;
use crate::error::Error;
use crate::tui::clock::Clock;

/// Writes each line when it is due; `enter` at a terminal ends early.
///
/// # Errors
/// When a line cannot be written.
pub fn play<'a>(
    output: &mut Output,
    lines: impl IntoIterator<Item = (Duration, &'a str)>,
) -> Result<(), Error> {
    let clock = Clock::start();
    for (due, line) in lines {
        if !wait(&clock, due) || output.is_closed() {
            return Ok(());
        }
        output.text(line)?;
    }
    Ok(())
}

/// Waits for a moment; says no when `enter` was pressed before it.
fn wait(clock: &Clock, due: Duration) -> bool {
    loop {
        let left = due.saturating_sub(clock.now().since_start);
        if left.is_zero() {
            return true;
        }
        if is_pressed(left) {
            return false;
        }
    }
}

/// Sleeps until something is typed or the time is over.
fn is_pressed(longest: Duration) -> bool {
    let stdin = io::stdin();
    let time = Timespec::try_from(longest).ok();
    let mut keys = [PollFd::new(&stdin, PollFlags::IN)];
    let watched = if stdin.is_terminal() {
        &mut keys[..]
    } else {
        &mut []
    };
    match poll(watched, time.as_ref()) {
        Ok(0) | Err(Errno::INTR) => false,
        // The line is taken, so that the shell does not get it.
        Ok(_) => stdin.read_line(&mut String::new()).is_ok(),
        Err(_) => true,
    }
}
