//! Reads keys and pastes, and notices when the terminal is gone or the machine was asleep.

use std::io;
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};
use std::sync::mpsc::Sender;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::io::Errno;
use zeroize::{Zeroize as _, Zeroizing};

use crate::app::msg::{Msg, Signal};
use crate::tui::decode::Decoder;
use crate::tui::mishap::{Place, pass};

/// Whether another program reads the terminal now, and how the thread that reads learns that it ended.
static AWAY: Mutex<bool> = Mutex::new(false);
static BACK: Condvar = Condvar::new();

/// Leaves the keys to another program. Nothing is read any more when this returns.
pub fn pause() {
    *away() = true;
}

/// Reads the keys again.
pub fn resume() {
    *away() = false;
    BACK.notify_all();
}

fn away() -> MutexGuard<'static, bool> {
    AWAY.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Bytes that are read at once.
const CHUNK: usize = 4096;

/// Starts the thread that reads. It ends with the program or with the terminal.
///
/// # Errors
/// When the system refuses the thread.
pub fn listen(messages: Sender<Msg>) -> io::Result<()> {
    thread::Builder::new().name("keys".into()).spawn(move || {
        let clock = wake::watch();
        let mut ear = Ear {
            messages,
            decoder: Decoder::default(),
            chunk: Zeroizing::new([0; CHUNK]),
        };
        while ear.wait(clock.as_ref()).is_some() {}
        let _ = ear.messages.send(Msg::Signal(Signal::HangUp));
    })?;
    Ok(())
}

/// Holds what the thread needs; nothing of what was typed stays in it.
struct Ear {
    messages: Sender<Msg>,
    decoder: Decoder,
    chunk: Zeroizing<[u8; CHUNK]>,
}

impl Ear {
    /// Sleeps until something is there, and passes it on; `None`: the terminal is gone.
    fn wait(&mut self, clock: Option<&OwnedFd>) -> Option<()> {
        let stdin = io::stdin();
        let mut fds = vec![PollFd::from_borrowed_fd(stdin.as_fd(), PollFlags::IN)];
        fds.extend(clock.map(|clock| PollFd::new(clock, PollFlags::IN)));
        let patience = self.decoder.patience();
        let patience = patience.map(|time| Timespec::try_from(time).expect("a few seconds"));
        match poll(&mut fds, patience.as_ref()) {
            Ok(0) => {
                let msg = self.decoder.settle();
                return self.pass_on(msg);
            }
            Ok(_) => {}
            Err(Errno::INTR) => return Some(()),
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
            self.pass_on([Msg::Tick])?;
        }
        if fds[0].revents().contains(PollFlags::IN) {
            // Held while it reads: whoever pauses waits for the end of it.
            let away = away();
            if *away {
                drop(BACK.wait_while(away, |away| *away));
                return Some(());
            }
            self.read(stdin.as_fd())?;
        }
        Some(())
    }

    fn read(&mut self, stdin: BorrowedFd<'_>) -> Option<()> {
        let count = match rustix::io::read(stdin, &mut self.chunk[..]) {
            Ok(0) => return None,
            Ok(count) => count,
            Err(Errno::INTR | Errno::AGAIN) => return Some(()),
            Err(_) => return None,
        };
        let msgs = self.decoder.take(&self.chunk[..count]);
        pass(Place::Keys);
        self.chunk[..count].zeroize();
        self.pass_on(msgs)
    }

    /// `None`: nobody listens any more.
    fn pass_on(&self, msgs: impl IntoIterator<Item = Msg>) -> Option<()> {
        msgs.into_iter()
            .try_for_each(|msg| self.messages.send(msg).ok())
    }
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
