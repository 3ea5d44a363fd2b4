//! The window: its size, and what is drawn on it.

use std::borrow::Cow;
use std::fmt;
use std::io::{self, Write};

use ratatui::backend::{Backend, ClearType, CrosstermBackend, WindowSize};
use ratatui::buffer::Cell;
use ratatui::layout::{Position, Size};
use rustix::io::Errno;
use rustix::termios::tcgetwinsize;
use zeroize::Zeroize as _;

use crate::ui::text::sanitize;

/// What a terminal has that does not know its size, as a serial line.
const USUAL: Size = Size::new(80, 24);

/// Asks the terminal for its size in cells.
///
/// crossterm would start `tput`, found in the user's `PATH`, for a terminal that is gone or does not know.
///
/// # Errors
/// When the terminal is gone.
pub fn size() -> io::Result<Size> {
    let cells = tcgetwinsize(io::stdout())?;
    Ok(match (cells.ws_col, cells.ws_row) {
        (0, _) | (_, 0) => USUAL,
        (width, height) => Size::new(width, height),
    })
}

/// Draws on the terminal through crossterm, and never asks it where its cursor is: the listener would take the answer.
#[derive(Debug)]
pub struct Window(CrosstermBackend<Sheet>);

impl Window {
    /// Draws on standard output.
    #[must_use]
    pub fn stdout() -> Self {
        Self(CrosstermBackend::new(Sheet::default()))
    }
}

/// Collects a frame, writes it in one piece and wipes it; standard output's own buffer would keep a part of it until
/// another frame comes that is as long.
#[derive(Default)]
struct Sheet(Vec<u8>);

impl Write for Sheet {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        let written = write(&self.0);
        self.0.zeroize();
        written
    }
}

/// Says whether a cell's sign does nothing but show itself.
fn is_harmless(sign: &str) -> bool {
    matches!(sanitize(sign), Cow::Borrowed(_)) && !sign.contains('\n')
}

/// Rings the terminal's bell. A terminal that is gone rings for nobody.
pub fn ring() {
    let _ = write(b"\x07");
}

/// Writes a sequence for the terminal that no frame holds, in one piece.
///
/// # Errors
/// When the terminal is gone.
pub fn send(bytes: &[u8]) -> io::Result<()> {
    write(bytes)
}

/// Writes to the terminal in one piece. Whoever holds standard output keeps it off.
fn write(mut rest: &[u8]) -> io::Result<()> {
    let stdout = io::stdout().lock();
    while !rest.is_empty() {
        match rustix::io::write(&stdout, rest) {
            Ok(count) => rest = &rest[count..],
            Err(Errno::INTR) => {}
            Err(error) => return Err(error.into()),
        }
    }
    Ok(())
}

/// Prints a length.
impl fmt::Debug for Sheet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Sheet({} bytes)", self.0.len())
    }
}

impl Backend for Window {
    type Error = io::Error;

    fn draw<'a, I>(&mut self, content: I) -> io::Result<()>
    where
        I: Iterator<Item = (u16, u16, &'a Cell)>,
    {
        // The last door: whoever set a cell without the function that makes text harmless is stopped here.
        let unseen = Cell::new("·");
        self.0.draw(content.map(|(x, y, cell)| {
            let is_safe = is_harmless(cell.symbol());
            (x, y, if is_safe { cell } else { &unseen })
        }))
    }

    fn hide_cursor(&mut self) -> io::Result<()> {
        self.0.hide_cursor()
    }

    /// Never fails: ratatui does this last of all, and complains on a standard error that may be gone as well, which
    /// is a panic.
    fn show_cursor(&mut self) -> io::Result<()> {
        let _ = self.0.show_cursor();
        Ok(())
    }

    fn get_cursor_position(&mut self) -> io::Result<Position> {
        Err(io::ErrorKind::Unsupported.into())
    }

    fn set_cursor_position<P: Into<Position>>(&mut self, position: P) -> io::Result<()> {
        self.0.set_cursor_position(position)
    }

    fn clear(&mut self) -> io::Result<()> {
        self.0.clear()
    }

    fn clear_region(&mut self, clear_type: ClearType) -> io::Result<()> {
        self.0.clear_region(clear_type)
    }

    fn size(&self) -> io::Result<Size> {
        size()
    }

    fn window_size(&mut self) -> io::Result<WindowSize> {
        Ok(WindowSize {
            columns_rows: size()?,
            pixels: Size::ZERO,
        })
    }

    fn flush(&mut self) -> io::Result<()> {
        Backend::flush(&mut self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sign_that_does_more_than_show_itself_is_told() {
        for sign in ["a", " ", "今", "e\u{301}", "👩‍⚕️"] {
            assert!(is_harmless(sign), "{sign}");
        }
        for sign in [
            "\u{1b}",
            "\u{1b}[2J",
            "\n",
            "a\n",
            "\t",
            "\u{7f}",
            "\u{9b}",
            "\u{202e}",
        ] {
            assert!(!is_harmless(sign), "{sign:?}");
        }
    }

    /// What a frame of one cell takes; `Debug` prints how many bytes there are.
    fn frame(sign: &str) -> String {
        let mut window = Window::stdout();
        let mut cell = Cell::default();
        cell.set_symbol(sign);
        window.draw([(0, 0, &cell)].into_iter()).unwrap();
        format!("{window:?}")
    }

    #[test]
    fn a_cell_that_steers_is_drawn_as_a_dot() {
        let dot = frame("·");
        assert!(dot.contains("bytes"), "{dot}");
        assert_ne!(frame("今"), dot, "the control: it takes a byte more");
        for sign in ["\u{1b}]52;c;eA==\u{7}", "\n", "\u{202e}", "a\u{1b}[2J"] {
            assert_eq!(frame(sign), dot, "{sign:?}");
        }
    }
}
