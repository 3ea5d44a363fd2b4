//! Two versions of a note beside each other, or one line under the other where there is no room: what differs is marked at
//! the side of its line, and the words themselves are underlined.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::app::desk::Desk;
use crate::app::labels::{labels, ratings};
use crate::journal::compare::{Pair, Piece, compare};
use crate::journal::note::State;
use crate::journal::revision::Revision;
use crate::ui::note::mark;
use crate::ui::note::page::Rows;
use crate::ui::text::{truncate, width};
use crate::ui::when;
use crate::ui::widget::markdown::flow::Flow;
use crate::words::say;

/// The cells between two columns.
const GAP: u16 = 3;
/// What stands before a line that differs, and before one that both have.
const DIFFERS: &str = "▌ ";
const ALIKE: &str = "  ";
/// The same in one column: which version has the line.
const FIRST: &str = "1▌ ";
const SECOND: &str = "2▌ ";
const BOTH: &str = "   ";
/// The cells in which one column names its first version.
const HEAD: u16 = 26;

/// Says with what two versions are drawn.
#[derive(Debug, Clone, Copy)]
pub struct Sheet<'a> {
    /// What all screens see.
    pub desk: &'a Desk,
    /// The width in cells.
    pub width: u16,
    /// Whether two columns have room.
    pub is_wide: bool,
}

/// Lays two versions out, and gives the first row with a difference.
#[must_use]
pub fn rows(left: &Revision, right: &Revision, sheet: &Sheet<'_>) -> Rows {
    let pairs = compare(&text(left, sheet.desk), &text(right, sheet.desk));
    let mut rows = Vec::new();
    if sheet.is_wide {
        for pair in &pairs {
            beside(pair, sheet, &mut rows);
        }
    } else {
        below(&pairs, sheet, &mut rows);
    }
    let signs = [DIFFERS, FIRST, SECOND];
    let differs = |row: &Line<'_>| {
        let mut spans = row.spans.iter();
        spans.any(|span| signs.contains(&span.content.as_ref()))
    };
    let first = rows.iter().position(differs);
    Rows {
        first: first.unwrap_or(0),
        rows,
    }
}

/// Gives everything of a version that its author may have changed, as text.
fn text(version: &Revision, desk: &Desk) -> String {
    let note = &version.note;
    let mut lines = vec![note.title.trim().to_owned()];
    lines.extend(note.alias.clone());
    let labels = labels(note, &desk.decks).join(" · ");
    let ratings = ratings(note, &desk.decks).join(" · ");
    lines.extend([labels, ratings]);
    if note.is_flagged() {
        lines.push(format!("⚑ {}", say("notes-for-supervision")));
    }
    if note.state == State::Open {
        lines.push(format!("○ {}", say("notes-no-next-step")));
    }
    lines.retain(|line| !line.is_empty());
    lines.push(String::new());
    lines.extend(note.body.trim_end().split('\n').map(str::to_owned));
    lines.join("\n")
}

/// Names the two versions by when they were written, in one row; it stands still while they are read.
#[must_use]
pub fn head(left: &Revision, right: &Revision, sheet: &Sheet<'_>) -> Line<'static> {
    let desk = sheet.desk;
    let column = if sheet.is_wide {
        column(sheet)
    } else {
        (sheet.width.saturating_sub(1) / 2).min(HEAD)
    };
    let forms = |number: u8, version: &Revision| {
        let written = &version.note.written;
        let clock = when::clock(written, &desk.config);
        let day = when::plain(written.day(), desk.today);
        let short = when::plain_short(written.day(), desk.today);
        [
            format!("{number}  {day}, {clock}"),
            format!("{number}  {short}, {clock}"),
            format!("{number} {short} {clock}"),
        ]
    };
    let (left, right) = (forms(1, left), forms(2, right));
    let room = usize::from(column);
    let fit = |at: &usize| width(&left[*at]).max(width(&right[*at])) <= room;
    let form = (0..2).find(fit).unwrap_or(2);
    let [left, right] = [left, right].map(|forms| {
        let words = truncate(&forms[form], room).into_owned();
        Some(Line::styled(words, desk.theme.title))
    });
    joined(left, right, column)
}

const fn column(sheet: &Sheet<'_>) -> u16 {
    sheet.width.saturating_sub(GAP) / 2
}

/// One line of each version in its own column.
fn beside(pair: &Pair, sheet: &Sheet<'_>, rows: &mut Vec<Line<'static>>) {
    let sign = if pair.is_same() { ALIKE } else { DIFFERS };
    let column = column(sheet);
    let side = |line: &Option<Vec<Piece>>| {
        let line = line.as_deref();
        line.map_or_else(Vec::new, |line| laid_out(line, sign, column, sheet))
    };
    rows.extend(side_by_side(side(&pair.left), side(&pair.right), column));
}

/// Lines that both have once; of a stretch that differs, first all of the one, then all of the other.
fn below(pairs: &[Pair], sheet: &Sheet<'_>, rows: &mut Vec<Line<'static>>) {
    for stretch in pairs.chunk_by(|one, next| one.is_same() == next.is_same()) {
        let side = |sign, side: fn(&Pair) -> Option<&Vec<Piece>>| -> Vec<_> {
            let lines = stretch.iter().filter_map(side);
            lines
                .flat_map(|line| laid_out(line, sign, sheet.width, sheet))
                .collect()
        };
        if stretch[0].is_same() {
            rows.extend(side(BOTH, |pair| pair.left.as_ref()));
        } else {
            rows.extend(side(FIRST, |pair| pair.left.as_ref()));
            rows.extend(side(SECOND, |pair| pair.right.as_ref()));
        }
    }
}

/// Breaks one line into rows, each behind its sign.
fn laid_out(
    line: &[Piece],
    sign: &'static str,
    width_of: u16,
    sheet: &Sheet<'_>,
) -> Vec<Line<'static>> {
    let theme = &sheet.desk.theme;
    let heading = line.first().and_then(|piece| heading(&piece.text));
    let base = heading.map_or(theme.text, |_| theme.title);
    let mut flow = Flow::default();
    for (at, piece) in line.iter().enumerate() {
        let text = heading.filter(|_| at == 0).unwrap_or(&piece.text);
        let style = if piece.is_changed {
            base.patch(mark::style(theme))
        } else {
            base
        };
        flow.push(text, style);
    }
    let sign = Span::styled(sign, theme.accent);
    let room = width_of.saturating_sub(cells(&sign)).max(1);
    if flow.is_empty() {
        return vec![Line::from(vec![sign])];
    }
    let rows = flow.rows(room);
    rows.map(|row| std::iter::once(sign.clone()).chain(row).collect())
        .collect()
}

/// Gives the words of a heading: Markdown has one to six signs before it, and a blank.
fn heading(line: &str) -> Option<&str> {
    let rest = line.trim_start_matches('#');
    let is_one = rest.starts_with(' ') && (1..=6).contains(&(line.len() - rest.len()));
    is_one.then(|| rest.trim_start())
}

fn side_by_side(
    left: Vec<Line<'static>>,
    right: Vec<Line<'static>>,
    column: u16,
) -> Vec<Line<'static>> {
    let count = left.len().max(right.len());
    let (mut left, mut right) = (left.into_iter(), right.into_iter());
    (0..count)
        .map(|_| joined(left.next(), right.next(), column))
        .collect()
}

fn joined(left: Option<Line<'static>>, right: Option<Line<'static>>, column: u16) -> Line<'static> {
    let mut spans = left.map(styled).unwrap_or_default();
    if let Some(right) = right {
        let used: usize = spans.iter().map(|span| width(&span.content)).sum();
        let room = usize::from(column + GAP).saturating_sub(used);
        spans.push(Span::styled(" ".repeat(room), Style::default()));
        spans.extend(styled(right));
    }
    Line::from(spans)
}

/// The pieces of a row, each with the row's own style below its own.
fn styled(row: Line<'static>) -> Vec<Span<'static>> {
    let below = row.style;
    let spans = row.spans.into_iter();
    spans
        .map(|span| Span::styled(span.content, below.patch(span.style)))
        .collect()
}

fn cells(span: &Span<'_>) -> u16 {
    u16::try_from(width(&span.content)).unwrap_or(u16::MAX)
}
