//! A program in a terminal of its own.

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

/// Holds a running program and the other end of its terminal.
pub struct Program {
    /// The process.
    pub child: Box<dyn Child + Send + Sync>,
    /// What one types into and reads from.
    pub terminal: Box<dyn MasterPty + Send>,
}

/// Starts a program; returns as soon as the system has its image.
pub fn start(command: CommandBuilder, (cols, rows): (u16, u16)) -> Program {
    let size = PtySize {
        rows,
        cols,
        pixel_width: 0,
        pixel_height: 0,
    };
    let pair = native_pty_system().openpty(size).expect("a terminal");
    Program {
        child: pair.slave.spawn_command(command).expect("it starts"),
        terminal: pair.master,
    }
}
