//! Takes the terminal over and gives it back.

use std::io::{self, Write};
use std::sync::{Mutex, MutexGuard, PoisonError};

use crossterm::cursor::{SetCursorStyle, Show};
use crossterm::event::{DisableBracketedPaste, EnableBracketedPaste};
use crossterm::execute;
use crossterm::style::Print;
use crossterm::terminal::{
    Clear, ClearType, EnterAlternateScreen, LeaveAlternateScreen, SetTitle, disable_raw_mode,
    enable_raw_mode,
};
use rustix::termios::{QueueSelector, tcflush};

/// Whether the terminal is ours now; the panic hook and a signal may both want to give it back, and the one waits until
/// the other has.
static HELD: Mutex<Held> = Mutex::new(Held::Nothing);

/// Says what we hold of the terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Held {
    /// It is not ours.
    Nothing,
    /// It is ours, and the mouse is its own.
    Keys,
    /// It tells us of the mouse as well.
    KeysAndMouse,
}

fn held() -> MutexGuard<'static, Held> {
    HELD.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Saves and restores the window's title (xterm's `XTPUSHTITLE`, `XTPOPTITLE`).
const PUSH_TITLE: &str = "\x1b[22;0t";
const POP_TITLE: &str = "\x1b[23;0t";

/// Asks the terminal to tell of the mouse's buttons and wheel, in a form without limits (xterm's modes 1000 and 1006), and
/// to leave it alone again.
const MOUSE: (&str, &str) = ("\x1b[?1000h\x1b[?1006h", "\x1b[?1006l\x1b[?1000l");

/// Takes the terminal: raw keys, the alternate screen, pastes as text, and a title that tells nothing.
///
/// # Errors
/// When the terminal does not answer.
pub fn enter() -> io::Result<()> {
    enable_raw_mode()?;
    *held() = Held::Keys;
    execute!(
        io::stdout(),
        Print(PUSH_TITLE),
        SetTitle("afterword"),
        EnterAlternateScreen,
        EnableBracketedPaste,
        SetCursorStyle::SteadyBar, // nothing on the screen blinks
        Clear(ClearType::All)
    )
}

/// Gives the terminal back, wiped; does nothing when it is not ours. Errors are of no use here: it may be gone.
pub fn leave() {
    // The output first, then the flag: whoever ends the program holds the output already, and would wait here for ever.
    let mut out = io::stdout().lock();
    let mut held = held();
    if std::mem::replace(&mut *held, Held::Nothing) == Held::Nothing {
        return;
    }
    let _ = execute!(
        out,
        Clear(ClearType::All),
        Print(MOUSE.1),
        DisableBracketedPaste,
        LeaveAlternateScreen,
        SetCursorStyle::DefaultUserShape,
        Show,
        Print(POP_TITLE)
    );
    let _ = out.flush();
    // What was typed and not read yet was meant for the page: the terminal would echo it, a shell would obey it.
    let _ = tcflush(io::stdin(), QueueSelector::IFlush);
    let _ = disable_raw_mode();
}

/// Asks the terminal to tell of the mouse, or not to any more; says it only when that changes.
pub fn want_mouse(wants: bool) {
    let mut out = io::stdout().lock();
    let mut held = held();
    let next = if wants {
        Held::KeysAndMouse
    } else {
        Held::Keys
    };
    if *held == Held::Nothing || *held == next {
        return;
    }
    *held = next;
    let _ = execute!(out, Print(if wants { MOUSE.0 } else { MOUSE.1 }));
}

/// Gives the terminal back when it goes out of scope, however the function ends.
#[derive(Debug)]
pub struct Taken;

impl Taken {
    /// Takes the terminal.
    ///
    /// # Errors
    /// When the terminal does not answer; then it is given back at once.
    pub fn take() -> io::Result<Self> {
        enter().inspect_err(|_| leave())?;
        Ok(Self)
    }
}

impl Drop for Taken {
    fn drop(&mut self) {
        leave();
    }
}
