//! The program inside `tmux`, as many run it: tmux reads its bytes, keeps a screen of its own, and draws that one.

use std::fs;
use std::process::Command;

use crate::program::Home;
use crate::pty::{Terminal, prepared};

/// The whole window for the program, escape passed on at once, and an end with its window.
const SETTINGS: &str = "set -g status off\nset -g escape-time 0\nset -g destroy-unattached on\n";

/// Says whether tmux is installed.
pub fn is_installed() -> bool {
    let version = Command::new("tmux").arg("-V").output();
    version.is_ok_and(|output| output.status.success())
}

/// Starts the program inside a tmux of its own.
pub fn start(home: &Home, size: (u16, u16)) -> Terminal {
    let settings = home.path("tmux.conf");
    write(&settings);
    let mut command = prepared(home, "tmux");
    command.env("LANG", "C.UTF-8");
    command.env("TMUX_TMPDIR", home.path(""));
    command.args(["-u", "-f"]);
    command.arg(settings);
    command.args(["new-session", env!("CARGO_BIN_EXE_afterword")]);
    Terminal::run(command, size)
}

#[expect(clippy::disallowed_methods, reason = "a file of the test's own")]
fn write(settings: &std::path::Path) {
    fs::write(settings, SETTINGS).expect("a writable home");
}
