//! What was drawn, as text: rows of signs, and rows followed by runs of styles for snapshots.

use std::fmt::Write;

use ratatui::Frame;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::{Buffer, Cell, CellWidth};
use ratatui::layout::Position;
use ratatui::style::{Color, Modifier};

/// Holds one drawn frame.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Screen {
    /// Its cells.
    pub buffer: Buffer,
    /// The terminal's cursor, where it is shown.
    pub cursor: Option<Position>,
}

impl Screen {
    /// Draws one frame of some size.
    pub fn draw(width: u16, height: u16, draw: impl FnOnce(&mut Frame<'_>)) -> Self {
        let mut terminal = Terminal::new(TestBackend::new(width, height)).expect("a test terminal");
        terminal.draw(draw).expect("a test terminal draws");
        let backend = terminal.backend();
        let cursor = backend.cursor_visible().then(|| backend.cursor_position());
        Self {
            buffer: backend.buffer().clone(),
            cursor,
        }
    }

    /// Gives the rows as text, without the blanks at their ends.
    pub fn text(&self) -> String {
        let rows = self.rows().map(|row| {
            let signs: String = row.iter().map(|(_, cell)| cell.symbol()).collect();
            signs.trim_end().to_owned() + "\n"
        });
        rows.collect()
    }

    /// Gives the rows as text, then one line for each run of cells with a style of their own, then the cursor.
    pub fn text_and_styles(&self) -> String {
        let mut page = self.text();
        for (y, row) in self.rows().enumerate() {
            for run in row.chunk_by(|(_, left), (_, right)| style(left) == style(right)) {
                let (Some((from, cell)), Some((last, end))) = (run.first(), run.last()) else {
                    continue;
                };
                if style(cell) != "plain" {
                    let to = last + end.cell_width().max(1) - 1;
                    writeln!(page, "{y}: {from}-{to} {}", style(cell))
                        .expect("writing to a string works");
                }
            }
        }
        match self.cursor {
            Some(Position { x, y }) => page + &format!("cursor {x},{y}\n"),
            None => page + "no cursor\n",
        }
    }

    /// Gives the cells of each row with their columns, without those that lie under a wide sign.
    pub fn rows(&self) -> impl Iterator<Item = Vec<(u16, &Cell)>> {
        let area = self.buffer.area;
        (area.top()..area.bottom()).map(move |y| {
            let mut x = area.left();
            std::iter::from_fn(|| {
                let cell = (x < area.right()).then(|| &self.buffer[(x, y)])?;
                let at = x;
                x += cell.cell_width().max(1);
                Some((at, cell))
            })
            .collect()
        })
    }
}

fn style(cell: &Cell) -> String {
    let colour = |name: &str, colour: Color| {
        (colour != Color::Reset).then(|| format!("{name}{colour}").to_lowercase())
    };
    let weights = [
        (Modifier::BOLD, "bold"),
        (Modifier::DIM, "dim"),
        (Modifier::ITALIC, "italic"),
        (Modifier::UNDERLINED, "underlined"),
        (Modifier::REVERSED, "reversed"),
    ];
    let weights = weights
        .iter()
        .filter(|(weight, _)| cell.modifier.contains(*weight));
    let colours = [colour("", cell.fg), colour("on ", cell.bg)]
        .into_iter()
        .flatten();
    let words: Vec<_> = colours
        .chain(weights.map(|(_, word)| (*word).to_owned()))
        .collect();
    if words.is_empty() {
        "plain".to_owned()
    } else {
        words.join(" ")
    }
}
