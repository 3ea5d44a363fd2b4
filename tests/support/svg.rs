//! A drawn frame as a picture: the same cells always give the same bytes.

use std::fmt::Write;

use ratatui::buffer::Cell;
use ratatui::buffer::CellWidth;
use ratatui::style::{Color, Modifier};

use super::screen::Screen;

const CELL: (u16, u16) = (9, 19);
const MARGIN: u16 = 16;
const GROUND: &str = "#16181d";
const INK: &str = "#d8d6d0";
const FONT: &str = "ui-monospace, 'JetBrains Mono', 'DejaVu Sans Mono', Menlo, Consolas, monospace";

/// Draws a frame on a dark ground; the title is read out by screen readers.
pub fn svg(screen: &Screen, title: &str) -> String {
    let area = screen.buffer.area;
    let (width, height) = (
        area.width * CELL.0 + 2 * MARGIN,
        area.height * CELL.1 + 2 * MARGIN,
    );
    let mut picture = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" \
         role=\"img\" aria-label=\"{title}\" font-family=\"{FONT}\" font-size=\"15\" fill=\"{INK}\" xml:space=\"preserve\">\n\
         <title>{title}</title>\n\
         <rect width=\"100%\" height=\"100%\" rx=\"8\" fill=\"{GROUND}\"/>\n",
        title = escape(title),
    );
    for (y, row) in (0..).zip(screen.rows()) {
        for run in row.chunk_by(|left, right| joins(left.1, right.1)) {
            draw_run(&mut picture, run, y);
        }
    }
    picture.push_str("</svg>\n");
    picture
}

/// Says whether two cells can be written in one go: alike, and neither wider than the grid.
fn joins(left: &Cell, right: &Cell) -> bool {
    let alike = (left.fg, left.bg, left.modifier) == (right.fg, right.bg, right.modifier);
    alike && left.cell_width() == 1 && right.cell_width() == 1
}

fn draw_run(picture: &mut String, run: &[(u16, &Cell)], y: u16) {
    let (Some(&(first, cell)), Some(&(last, end))) = (run.first(), run.last()) else {
        return;
    };
    let cells = last + end.cell_width().max(1) - first;
    let (x, top) = (MARGIN + first * CELL.0, MARGIN + y * CELL.1);
    let (ink, ground) = colours(cell);
    if ground != GROUND {
        let size = (cells * CELL.0, CELL.1);
        writeln!(
            picture,
            "<rect x=\"{x}\" y=\"{top}\" width=\"{}\" height=\"{}\" fill=\"{ground}\"/>",
            size.0, size.1
        )
        .expect("writing to a string works");
    }
    let signs: String = run.iter().map(|(_, cell)| cell.symbol()).collect();
    if signs.trim().is_empty() && !cell.modifier.contains(Modifier::UNDERLINED) {
        return;
    }
    let (baseline, length) = (top + CELL.1 - 5, cells * CELL.0);
    let looks = looks(cell, ink);
    let signs = escape(&signs);
    writeln!(
        picture,
        "<text x=\"{x}\" y=\"{baseline}\" textLength=\"{length}\"{looks}>{signs}</text>"
    )
    .expect("writing to a string works");
}

fn looks(cell: &Cell, ink: &str) -> String {
    let has = |weight| cell.modifier.contains(weight);
    let mut looks = String::new();
    if ink != INK {
        write!(looks, " fill=\"{ink}\"").expect("writing to a string works");
    }
    for (weight, attribute) in [
        (Modifier::BOLD, " font-weight=\"bold\""),
        (Modifier::DIM, " opacity=\"0.6\""),
        (Modifier::ITALIC, " font-style=\"italic\""),
        (Modifier::UNDERLINED, " text-decoration=\"underline\""),
    ] {
        looks += if has(weight) { attribute } else { "" };
    }
    looks
}

fn colours(cell: &Cell) -> (&'static str, &'static str) {
    let (ink, ground) = (colour(cell.fg, INK), colour(cell.bg, GROUND));
    if cell.modifier.contains(Modifier::REVERSED) {
        (ground, ink)
    } else {
        (ink, ground)
    }
}

/// Gives a calm colour for each of the terminal's names.
const fn colour(colour: Color, own: &'static str) -> &'static str {
    match colour {
        Color::Black => "#0f1014",
        Color::Red | Color::LightRed => "#d08770",
        Color::Green | Color::LightGreen => "#a3be8c",
        Color::Yellow | Color::LightYellow => "#e5c07b",
        Color::Blue | Color::LightBlue => "#81a1c1",
        Color::Magenta | Color::LightMagenta => "#b48ead",
        Color::Cyan | Color::LightCyan => "#88c0c0",
        Color::Gray | Color::DarkGray => "#8a8d94",
        Color::White => "#f0eee8",
        _ => own,
    }
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}
