//! What is said when the program breaks: a fixed sentence and a place, never text.

use std::io::Write;
use std::panic;

use crate::tui::terminal;

/// Installs the hook. A panic's own message may hold note text (a string slice prints the string), so it is dropped.
pub fn install_hook() {
    panic::set_hook(Box::new(|info| {
        terminal::leave();
        let place = info.location().map_or_else(String::new, |place| {
            format!(" ({}:{})", place.file(), place.line())
        });
        let _ = writeln!(
            std::io::stderr(),
            "afterword: something broke inside the program{place}. What you wrote was kept as a draft where that was possible.\n\
             Start it again to go on. If it happens twice, please report the place named here."
        );
    }));
}
