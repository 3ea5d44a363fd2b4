//! Where the program is shown.

use std::process::{Command, Stdio};

use crate::cli::place;
use crate::doctor::facts::{Terminal, Tmux};

/// Asks for it. Within `tmux`, `tmux` itself is asked.
pub(super) fn look() -> Terminal {
    Terminal {
        name: place::terminal(),
        tmux: if place::is_in_tmux() {
            alternate_screen()
        } else {
            Tmux::Outside
        },
    }
}

fn alternate_screen() -> Tmux {
    let asked = Command::new("tmux")
        .args(["show-options", "-gwv", "alternate-screen"])
        .stdin(Stdio::null())
        .stderr(Stdio::null())
        .output();
    asked.map_or(Tmux::Silent, |answer| read(&answer.stdout))
}

fn read(answer: &[u8]) -> Tmux {
    match answer.trim_ascii() {
        b"on" => Tmux::On,
        b"off" => Tmux::Off,
        _ => Tmux::Silent,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_tmux_answers_is_read() {
        assert_eq!(
            [read(b"on\n"), read(b"off\n"), read(b"")],
            [Tmux::On, Tmux::Off, Tmux::Silent]
        );
    }
}
