//! Reads keys and pastes, and notices when the terminal is gone or the machine was asleep.

use std::io;
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};
use std::sync::mpsc::Sender;
use std::thread;
use std::time::Duration;

use crossterm::event::{self, Event};
use rustix::event::{PollFd, PollFlags, poll};

use crate::app::msg::{Msg, Signal};

/// Starts the thread that reads. It ends with the program or with the terminal.
///
/// # Errors
/// When the system refuses the thread.
pub fn listen(messages: Sender<Msg>) -> io::Result<()> {
    thread::Builder::new().name("keys".into()).spawn(move || {
        let clock = wake::watch();
        while let Some(messages_at_hand) = wait(clock.as_ref()) {
            if messages_at_hand
                .into_iter()
                .any(|msg| messages.send(msg).is_err())
            {
                return;
            }
        }
        let _ = messages.send(Msg::Signal(Signal::HangUp));
    })?;
    Ok(())
}

/// Sleeps until something is there; `None`: the terminal is gone. crossterm alone would spin on a
/// terminal that hung up, so the descriptor is asked first.
fn wait(clock: Option<&OwnedFd>) -> Option<Vec<Msg>> {
    let stdin = io::stdin();
    let mut fds = vec![PollFd::from_borrowed_fd(stdin.as_fd(), PollFlags::IN)];
    fds.extend(clock.map(|clock| PollFd::new(clock, PollFlags::IN)));
    match poll(&mut fds, None) {
        Ok(_) => {}
        Err(rustix::io::Errno::INTR) => return Some(Vec::new()),
        Err(_) => return None,
    }
    if fds[0]
        .revents()
        .intersects(PollFlags::HUP | PollFlags::ERR | PollFlags::NVAL)
    {
        return None;
    }
    let mut found = Vec::new();
    if let (Some(clock), Some(polled)) = (clock, fds.get(1))
        && !polled.revents().is_empty()
    {
        wake::acknowledge(clock.as_fd());
        found.push(Msg::Tick);
    }
    if fds[0].revents().contains(PollFlags::IN) {
        found.extend(at_hand(Duration::ZERO)?);
    }
    Some(found)
}

/// Reads what is there already, or comes within a time; `None`: the terminal is gone.
pub(super) fn at_hand(patience: Duration) -> Option<Vec<Msg>> {
    let mut found = Vec::new();
    let mut patience = patience;
    while event::poll(std::mem::take(&mut patience)).ok()? {
        match event::read().ok()? {
            Event::Key(key) => found.push(Msg::Key(key)),
            Event::Paste(text) => found.push(Msg::Paste(text)),
            Event::Resize(width, height) => found.push(Msg::Resize(width, height)),
            Event::FocusGained | Event::FocusLost | Event::Mouse(_) => {}
        }
    }
    Some(found)
}

/// A timer that the kernel cancels when the wall clock jumps, which it does on waking from sleep:
/// the one way to notice a sleep without waking up to look.
#[cfg(target_os = "linux")]
mod wake {
    use super::{BorrowedFd, OwnedFd};
    use rustix::time::{
        Itimerspec, TimerfdClockId, TimerfdFlags, TimerfdTimerFlags, Timespec, timerfd_create,
        timerfd_settime,
    };

    pub(super) fn watch() -> Option<OwnedFd> {
        let timer = timerfd_create(
            TimerfdClockId::Realtime,
            TimerfdFlags::CLOEXEC | TimerfdFlags::NONBLOCK,
        )
        .ok()?;
        arm(&timer)?;
        Some(timer)
    }

    pub(super) fn acknowledge(timer: BorrowedFd<'_>) {
        let mut count = [0; 8];
        let _ = rustix::io::read(timer, &mut count);
        let _ = arm(timer);
    }

    fn arm(timer: impl super::AsFd) -> Option<()> {
        let never = Itimerspec {
            it_interval: Timespec {
                tv_sec: 0,
                tv_nsec: 0,
            },
            it_value: Timespec {
                tv_sec: i64::MAX / 2_000_000_000,
                tv_nsec: 0,
            },
        };
        let flags = TimerfdTimerFlags::ABSTIME | TimerfdTimerFlags::CANCEL_ON_SET;
        timerfd_settime(timer, flags, &never).ok().map(|_| ())
    }
}

#[cfg(not(target_os = "linux"))]
mod wake {
    use super::{BorrowedFd, OwnedFd};

    pub(super) fn watch() -> Option<OwnedFd> {
        None
    }

    pub(super) fn acknowledge(_: BorrowedFd<'_>) {}
}
