//! What is said when the program breaks: a fixed sentence and a place, never text.

use std::io::Write;
use std::panic::{self, Location};
use std::sync::mpsc::Sender;
use std::sync::{Mutex, PoisonError};
use std::thread;

use crate::app::msg::{Msg, Signal};
use crate::tui::terminal;

/// What a thread that broke has to say, until the terminal is given back.
static UNTOLD: Mutex<Option<String>> = Mutex::new(None);

/// Installs the hook, for the thread that draws. A panic's own message may hold note text (a string slice prints the
/// string), so it is dropped.
///
/// Another thread must not give the terminal back: a frame with text that is drawn at that moment would land on the
/// shell's screen. It says that it broke, and [`tell`] speaks for it at the end.
pub fn install_hook(messages: Sender<Msg>) {
    let draws = thread::current().id();
    panic::set_hook(Box::new(move |info| {
        let said = sentence(info.location());
        if thread::current().id() == draws {
            terminal::leave();
            say(&said);
        } else {
            *UNTOLD.lock().unwrap_or_else(PoisonError::into_inner) = Some(said);
            let _ = messages.send(Msg::Signal(Signal::Broken));
        }
    }));
}

/// Says what a thread that broke left to be said; `false`: none broke.
pub fn tell() -> bool {
    let untold = UNTOLD.lock().unwrap_or_else(PoisonError::into_inner).take();
    untold.inspect(|said| say(said)).is_some()
}

fn sentence(place: Option<&Location<'_>>) -> String {
    let place = place.map_or_else(String::new, |place| {
        format!(" ({}:{})", place.file(), place.line())
    });
    format!(
        "afterword: something broke inside the program{place}. What you wrote was kept as a draft where that was possible.\n\
         Start it again to go on. If it happens twice, please report the place named here."
    )
}

fn say(text: &str) {
    let _ = writeln!(std::io::stderr(), "{text}");
}
