//! Waits for the system's signals and passes them on.

use std::io;
use std::process;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::Sender;
use std::thread;

use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGWINCH};
use signal_hook::iterator::Signals;

use crate::app::msg::{Msg, Signal};
use crate::tui::mishap::{Place, pass};
use crate::tui::{terminal, window};

/// Whether the program is on its way out, which may take as long as a passphrase does.
static IS_LEAVING: AtomicBool = AtomicBool::new(false);

/// Whether another program has the terminal: what is pressed there is meant for it.
static IS_OUTSIDE: AtomicBool = AtomicBool::new(false);

/// Notes that another program has the terminal, or not any more.
pub fn outside(is_outside: bool) {
    IS_OUTSIDE.store(is_outside, Ordering::SeqCst);
}

/// Says whether a signal comes from a key that was pressed for another program.
fn is_for_another(signal: i32) -> bool {
    matches!(signal, SIGINT | SIGQUIT) && IS_OUTSIDE.load(Ordering::SeqCst)
}

/// Notes that the program is leaving: one more `ctrl-c` ends it at once.
pub fn leaving() {
    IS_LEAVING.store(true, Ordering::SeqCst);
}

/// Catches the signals from now on; they wait until somebody listens.
///
/// # Errors
/// When the system refuses a handler.
pub fn catch() -> io::Result<Signals> {
    Signals::new([SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP, SIGCONT, SIGWINCH])
}

/// Starts the thread that waits. It ends with the program.
///
/// # Errors
/// When the system refuses the thread.
pub fn listen(mut signals: Signals, messages: Sender<Msg>) -> io::Result<()> {
    thread::Builder::new()
        .name("signals".into())
        .spawn(move || {
            for signal in &mut signals {
                if is_for_another(signal) {
                    continue;
                }
                pass(Place::Signal);
                end_if_pressed(signal);
                if meaning(signal).is_some_and(|msg| messages.send(msg).is_err()) {
                    break;
                }
            }
        })?;
    Ok(())
}

/// Ends the program when somebody presses for it a second time; the terminal is given back first. A session that closes
/// sends TERM and HUP, each perhaps twice, and the draft must be kept then: those end nothing at once.
fn end_if_pressed(signal: i32) {
    let is_pressed = matches!(signal, SIGINT | SIGQUIT);
    if is_pressed && IS_LEAVING.load(Ordering::SeqCst) {
        let _held = io::stdout().lock(); // no frame may follow onto the shell's screen
        terminal::leave();
        process::exit(128 + signal);
    }
    if is_pressed || matches!(signal, SIGTERM | SIGHUP) {
        leaving();
    }
}

fn meaning(signal: i32) -> Option<Msg> {
    Some(match signal {
        SIGWINCH => {
            let size = window::size().ok()?;
            Msg::Resize(size.width, size.height)
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
