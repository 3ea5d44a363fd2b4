//! Reads keys and pastes, and notices when the terminal is gone or the machine was asleep.

use std::io;
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};
use std::sync::mpsc::Sender;
use std::thread;
use std::time::Duration;

use crossterm::event::{self, Event};
use rustix::event::{PollFd, PollFlags, poll};

use crate::app::msg::{Msg, Signal};

/// How long one more key is waited for after a key, before the descriptors are asked again. crossterm looks for keys
/// that it has read already only within such a time.
const LINGER: Duration = Duration::from_millis(20);

/// Starts the thread that reads, the only one that may: two would mix up the order of what is typed. It ends with the
/// program or with the terminal.
///
/// # Errors
/// When the system refuses the thread.
pub fn listen(messages: Sender<Msg>) -> io::Result<()> {
    thread::Builder::new().name("keys".into()).spawn(move || {
        let clock = wake::watch();
        while wait(clock.as_ref(), &messages).is_some() {}
        let _ = messages.send(Msg::Signal(Signal::HangUp));
    })?;
    Ok(())
}

/// Sleeps until something is there, and passes it on; `None`: the terminal is gone. crossterm alone would spin on a
/// terminal that hung up, so the descriptor is asked first.
fn wait(clock: Option<&OwnedFd>, messages: &Sender<Msg>) -> Option<()> {
    let stdin = io::stdin();
    let mut fds = vec![PollFd::from_borrowed_fd(stdin.as_fd(), PollFlags::IN)];
    fds.extend(clock.map(|clock| PollFd::new(clock, PollFlags::IN)));
    match poll(&mut fds, None) {
        Ok(_) => {}
        Err(rustix::io::Errno::INTR) => return Some(()),
        Err(_) => return None,
    }
    if fds[0]
        .revents()
        .intersects(PollFlags::HUP | PollFlags::ERR | PollFlags::NVAL)
    {
        return None;
    }
    if let (Some(clock), Some(polled)) = (clock, fds.get(1))
        && !polled.revents().is_empty()
    {
        wake::acknowledge(clock.as_fd());
        messages.send(Msg::Tick).ok()?;
    }
    if fds[0].revents().contains(PollFlags::IN) {
        pass_on(messages)?;
    }
    Some(())
}

/// Passes on what was typed, each key at once; `None`: the terminal is gone.
fn pass_on(messages: &Sender<Msg>) -> Option<()> {
    while event::poll(LINGER).ok()? {
        let msg = match event::read().ok()? {
            Event::Key(key) => Msg::Key(key),
            Event::Paste(text) => Msg::Paste(text),
            Event::Resize(width, height) => Msg::Resize(width, height),
            Event::FocusGained | Event::FocusLost | Event::Mouse(_) => continue,
        };
        messages.send(msg).ok()?;
    }
    Some(())
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
