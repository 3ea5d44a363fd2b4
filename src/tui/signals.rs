//! Waits for the system's signals and passes them on.

use std::io;
use std::sync::mpsc::Sender;
use std::thread;

use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGWINCH};
use signal_hook::iterator::Signals;

use crate::app::msg::{Msg, Signal};

/// Starts the thread that waits. It ends with the program.
///
/// # Errors
/// When the system refuses a handler or the thread.
pub fn listen(messages: Sender<Msg>) -> io::Result<()> {
    let mut signals = Signals::new([SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP, SIGCONT, SIGWINCH])?;
    thread::Builder::new()
        .name("signals".into())
        .spawn(move || {
            for signal in &mut signals {
                if meaning(signal).is_some_and(|msg| messages.send(msg).is_err()) {
                    break;
                }
            }
        })?;
    Ok(())
}

fn meaning(signal: i32) -> Option<Msg> {
    Some(match signal {
        SIGWINCH => {
            let (width, height) = crossterm::terminal::size().ok()?;
            Msg::Resize(width, height)
        }
        SIGTSTP => Msg::Signal(Signal::Stop),
        SIGCONT => Msg::Signal(Signal::Continue),
        leave => Msg::Signal(Signal::Leave(leave)),
    })
}

/// Steps into the background as any program does; returns when it is called back.
pub fn stop() {
    let _ = signal_hook::low_level::emulate_default_handler(SIGTSTP);
}
