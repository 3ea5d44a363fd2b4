//! A note's page: the whole of it as rows. Versions that stand side by side are shown so.

use std::collections::BTreeSet;

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::app::deeds::key;
use crate::app::desk::Desk;
use crate::journal::find::query::Query;
use crate::journal::library::entry::Entry;
use crate::journal::note::Note;
use crate::journal::revision::Revision;
use crate::keys::action::Action;
use crate::keys::context::Context;
use crate::ui::note::head::{self, said};
use crate::ui::note::mark::mark_all;
use crate::ui::text::width;
use crate::ui::when;
use crate::ui::widget::markdown;
use crate::words::say;

/// The cells between two versions side by side.
const GAP: u16 = 3;

/// With fewer rows than this, a text comes before its labels.
pub const SHORT: u16 = 14;

/// What stands before a row that another version does not have, and before one that it has.
const DIFFERS: &str = "▌ ";
const ALIKE: &str = "  ";
/// What stands before a notice about two versions.
const SIGN: &str = "◆ ";

/// Says where a page is drawn and with what.
#[derive(Debug, Clone, Copy)]
pub struct Paper<'a> {
    /// What all screens see.
    pub desk: &'a Desk,
    /// The keys that work on this screen.
    pub context: Context,
    /// The width of the page in cells.
    pub width: u16,
    /// Whether two versions have room beside each other.
    pub is_wide: bool,
    /// Whether there are so few rows that the text comes before its labels.
    pub is_short: bool,
}

/// Holds the rows of a page, and the one to begin with.
#[derive(Debug, Clone, Default)]
pub struct Rows {
    /// The rows.
    pub rows: Vec<Line<'static>>,
    /// Where something was found or changed; the top when nothing was.
    pub first: usize,
}

/// Lays a note out, the words that it was found by marked.
#[must_use]
pub fn note(entry: &Entry, query: &Query, paper: &Paper<'_>) -> Rows {
    let mut rows = note_rows(entry, paper);
    let found = mark_all(&mut rows, query, &paper.desk.theme);
    // What is unusual about a note stands at its top, and is read first.
    let first = found.filter(|_| !entry.is_forked()).unwrap_or(0);
    Rows { rows, first }
}

/// Lays one version out; rows that one of those before it does not have are marked at their side.
#[must_use]
pub fn version(text: &Revision, before: &[&Revision], paper: &Paper<'_>) -> Rows {
    let rows = version_rows(text, before, paper);
    let is_marked = |row: &Line<'_>| {
        row.spans
            .first()
            .is_some_and(|span| span.content == DIFFERS)
    };
    let first = rows.iter().position(is_marked).unwrap_or(0);
    Rows { rows, first }
}

/// Lays a note out below another one: a rule, the headline, the text. The words that it was found by are marked.
#[must_use]
pub fn passage(entry: &Entry, query: &Query, paper: &Paper<'_>) -> Vec<Line<'static>> {
    let theme = &paper.desk.theme;
    let text = entry.current();
    let note = &text.note;
    let mut rows = notices(entry, paper);
    if note.title.trim().is_empty() {
        rows.extend(said(&note.headline(), theme.title, paper.width));
    }
    rows.extend(whole(entry, text, paper));
    let _ = mark_all(&mut rows, query, theme);
    rows.push(Line::default());
    let rule = "─".repeat(paper.width.into());
    let mut all = vec![Line::styled(rule, theme.quiet)];
    all.extend(rows);
    all
}

fn note_rows(entry: &Entry, paper: &Paper<'_>) -> Vec<Line<'static>> {
    let mut rows = notices(entry, paper);
    match entry.texts().as_slice() {
        [only] => rows.extend(whole(entry, only, paper)),
        [left, right] if paper.is_wide => rows.extend(side_by_side(left, right, paper)),
        texts => {
            for (at, text) in texts.iter().enumerate() {
                rows.extend((at > 0).then(Line::default));
                rows.extend(version_rows(text, texts, paper));
            }
        }
    }
    rows
}

/// Lays one version out; rows that one of the others does not have are marked at their side.
fn version_rows(text: &Revision, others: &[&Revision], paper: &Paper<'_>) -> Vec<Line<'static>> {
    let desk = paper.desk;
    let inner = inner(paper);
    let known: Vec<_> = others
        .iter()
        .map(|other| sentences(other, inner, desk))
        .collect();
    let is_new = |row: &Line<'_>| {
        let said = words(row);
        !said.is_empty() && known.iter().any(|known| !known.contains(&said))
    };
    let head = version_head(text, paper, inner).into_iter();
    let body = markdown::lines(&text.note.body, inner, &desk.theme).into_iter();
    let foot = below(&text.note, paper, inner).into_iter();
    let body = body.map(|row| (if is_new(&row) { DIFFERS } else { ALIKE }, row));
    let head = head.map(|row| (ALIKE, row));
    let foot = foot.map(|row| (ALIKE, row));
    let behind = |(sign, row): (&'static str, Line<'static>)| {
        std::iter::once(Span::styled(sign, desk.theme.accent))
            .chain(spans(row))
            .collect()
    };
    head.chain(body).chain(foot).map(behind).collect()
}

fn whole(entry: &Entry, text: &Revision, paper: &Paper<'_>) -> Vec<Line<'static>> {
    let theme = &paper.desk.theme;
    let mut rows = above(
        &text.note,
        when::long(entry.written(), &paper.desk.config),
        paper,
        paper.width,
    );
    rows.extend(markdown::lines(&text.note.body, paper.width, theme));
    rows.extend(below(&text.note, paper, paper.width));
    rows
}

/// The head of one version: a later one says when it was changed, for the note keeps its first day.
fn version_head(text: &Revision, paper: &Paper<'_>, width: u16) -> Vec<Line<'static>> {
    let written = when::long(&text.note.written, &paper.desk.config);
    let when = if text.parents.is_empty() {
        written
    } else {
        say!("notes-changed", day = written)
    };
    above(&text.note, when, paper, width)
}

/// What stands above the text, an empty row behind it.
fn above(note: &Note, when: String, paper: &Paper<'_>, width: u16) -> Vec<Line<'static>> {
    let mut rows = head::rows(note, when, paper.desk, width);
    if !paper.is_short {
        rows.extend(head::labelled(note, paper.desk, width));
    }
    rows.push(Line::default());
    rows
}

/// What stands below the text, an empty row before it.
fn below(note: &Note, paper: &Paper<'_>, width: u16) -> Vec<Line<'static>> {
    let mut rows = Vec::new();
    if paper.is_short {
        rows.extend(head::labelled(note, paper.desk, width));
    }
    if !rows.is_empty() {
        rows.insert(0, Line::default());
    }
    rows
}

/// Says first what is unusual about a note, and what to do about it.
fn notices(entry: &Entry, paper: &Paper<'_>) -> Vec<Line<'static>> {
    let key = |action| key(paper.desk, paper.context, action);
    let newer = say("notes-newer-edit").to_owned();
    let binned = say!("notes-in-the-bin", key = key(Action::UndoBin));
    let gone = say!(
        "notes-binned-elsewhere",
        edit = key(Action::Edit),
        bin = key(Action::Bin)
    );
    let forked = say!(
        "notes-forked",
        merge = key(Action::Merge),
        edit = key(Action::Edit)
    );
    let told = [
        (entry.is_newer(), newer),
        (entry.is_binned(), binned),
        (entry.is_forked() && entry.texts().len() == 1, gone),
        (entry.is_forked() && entry.texts().len() > 1, forked),
    ];
    let told = told.iter().filter(|(is_so, _)| *is_so);
    let mut rows: Vec<_> = told
        .flat_map(|(_, notice)| hanging(notice, paper.desk.theme.warning, paper.width))
        .collect();
    if !rows.is_empty() {
        rows.push(Line::default());
    }
    rows
}

/// Breaks a sentence behind a sign so that all its rows begin at the first word.
fn hanging(text: &str, style: Style, width: u16) -> Vec<Line<'static>> {
    let Some(rest) = text.strip_prefix(SIGN) else {
        return said(text, style, width);
    };
    let rows = said(rest, style, width.saturating_sub(2)).into_iter();
    let signs = std::iter::once(SIGN).chain(std::iter::repeat("  "));
    rows.zip(signs)
        .map(|(row, sign)| Line::styled(format!("{sign}{}", words(&row)), style))
        .collect()
}

/// Joins the rows of two versions, each in its own column.
fn side_by_side(left: &Revision, right: &Revision, paper: &Paper<'_>) -> Vec<Line<'static>> {
    let column = paper.width.saturating_sub(GAP) / 2;
    let half = Paper {
        width: column,
        ..*paper
    };
    let mut left_rows = version_rows(left, &[right], &half);
    let mut right_rows = version_rows(right, &[left], &half);
    // The texts begin in the same row, though one head may be longer.
    let head = |version: &Revision| version_head(version, &half, inner(&half)).len();
    let (left_head, right_head) = (head(left), head(right));
    let pad = |rows: &mut Vec<Line<'static>>, head: usize, other: usize| {
        let blank = std::iter::repeat_n(Line::default(), other.saturating_sub(head));
        rows.splice(head..head, blank);
    };
    pad(&mut left_rows, left_head, right_head);
    pad(&mut right_rows, right_head, left_head);
    let mut right_rows = right_rows.into_iter();
    let mut rows: Vec<Line<'static>> = Vec::new();
    for row in left_rows {
        rows.push(beside(row, right_rows.next(), column));
    }
    rows.extend(right_rows.map(|row| beside(Line::default(), Some(row), column)));
    rows
}

/// Gives the width of a version's text, behind the sign at its side.
fn inner(paper: &Paper<'_>) -> u16 {
    paper.width.saturating_sub(2).max(1)
}

fn beside(left: Line<'static>, right: Option<Line<'static>>, column: u16) -> Line<'static> {
    let used = width(&words(&left));
    let room = usize::from(column + GAP).saturating_sub(used);
    let mut all: Vec<_> = spans(left).collect();
    if let Some(right) = right {
        all.push(Span::raw(" ".repeat(room)));
        all.extend(spans(right));
    }
    Line::from(all)
}

/// The rows of a version as plain words, to see what another one says differently.
fn sentences(version: &Revision, width: u16, desk: &Desk) -> BTreeSet<String> {
    let rows = markdown::lines(&version.note.body, width, &desk.theme);
    rows.iter().map(words).collect()
}

fn words(row: &Line<'_>) -> String {
    row.spans.iter().map(|span| span.content.as_ref()).collect()
}

/// The pieces of a row, each with the row's own style below its own.
fn spans(row: Line<'static>) -> impl Iterator<Item = Span<'static>> {
    let below = row.style;
    row.spans
        .into_iter()
        .map(move |span| Span::styled(span.content, below.patch(span.style)))
}
