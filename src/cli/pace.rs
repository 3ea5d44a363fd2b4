//! Lines of words, each at its moment: for a screen reader, a pipe, or eyes that are closed.

use std::io::{self, IsTerminal};
use std::sync::mpsc;
use std::time::Duration;

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::io::Errno;

use crate::app::msg::{Msg, Reply};
use crate::cli::output::{Output, tell};
use crate::error::Error;
use crate::tui::clock::Clock;
use crate::tui::cue::Cues;

/// Names what is due at a moment.
#[derive(Debug)]
pub enum Told<'a> {
    /// A line.
    Line(&'a str),
    /// The terminal's bell.
    Bell,
    /// The user's own program with its arguments.
    Call(Vec<String>),
}

/// Tells each thing when it is due; `enter` at a terminal ends early. Gives the moment at which it was broken off.
///
/// # Errors
/// When a line cannot be written.
pub fn play<'a>(
    output: &mut Output,
    told: impl IntoIterator<Item = (Duration, Told<'a>)>,
) -> Result<Option<Duration>, Error> {
    let clock = Clock::start();
    let (messages, failed) = mpsc::channel();
    let mut cues = Cues::default();
    for (due, told) in told {
        if !wait(&clock, due) || output.is_closed() {
            return Ok(Some(clock.now().since_start));
        }
        match told {
            Told::Line(line) => output.text(line)?,
            Told::Bell => output.ring(),
            Told::Call(call) => cues.run(call, &messages),
        }
        for msg in failed.try_iter() {
            complain(&msg);
        }
    }
    Ok(None)
}

fn complain(msg: &Msg) {
    if let Msg::Reply(Reply::CueFailed(trouble)) = msg {
        tell(&format!("afterword: {} {}", trouble.what, trouble.remedy));
    }
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
