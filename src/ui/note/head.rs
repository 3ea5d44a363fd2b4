//! What stands above a note's text: title, time, alias, labels.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::app::desk::Desk;
use crate::app::labels::{labels, ratings};
use crate::journal::note::{Note, State};
use crate::ui::text::{sanitize, wrap};
use crate::ui::widget::ink::cells;
use crate::words::say;

/// Parts what is told in one row; the dot stays with the word before it.
const DOT: &str = "\u{a0}· ";

/// Lays the head of a note out; `when` says the time to tell, for an edit does not move a note.
#[must_use]
pub fn rows(note: &Note, when: String, desk: &Desk, width: u16) -> Vec<Line<'static>> {
    let theme = desk.theme;
    let led_by = note.deck.as_deref().map(|id| {
        let known = desk.decks.get(id);
        known.map_or(id, |known| &known.title).to_owned()
    });
    let mut about = vec![when];
    about.extend(note.alias.clone());
    about.extend(led_by.filter(|name| *name != note.title));

    let mut rows = said(&note.title, theme.title, width);
    rows.extend(whole(&about, theme.quiet, width));
    rows.extend(waiting(note, desk));
    rows
}

/// Lays the ratings and labels out; a row ends between two of them.
#[must_use]
pub fn labelled(note: &Note, desk: &Desk, width: u16) -> Vec<Line<'static>> {
    let quiet = desk.theme.quiet;
    let mut rows = whole(&labels(note, &desk.decks), quiet, width);
    rows.extend(whole(&ratings(note, &desk.decks), quiet, width));
    rows
}

/// Breaks labels into rows, none of them in two: their blanks hold them together until the rows are known.
fn whole(labels: &[String], style: Style, width: u16) -> Vec<Line<'static>> {
    let held = labels.iter().enumerate().map(|(at, label)| {
        let label = sanitize(label);
        let dot = if at + 1 < labels.len() {
            DOT.trim_end()
        } else {
            ""
        };
        let fits = cells(&label).saturating_add(cells(dot)) <= width;
        label.replace(' ', if fits { "\u{a0}" } else { " " })
    });
    let text = held.collect::<Vec<_>>().join(DOT);
    if text.is_empty() {
        return Vec::new();
    }
    let rows = wrap(&text, width).into_iter();
    rows.map(|row| Line::styled(text[row].replace('\u{a0}', " "), style))
        .collect()
}

/// What the note still waits for.
fn waiting(note: &Note, desk: &Desk) -> Option<Line<'static>> {
    let theme = desk.theme;
    let open =
        (note.state == State::Open).then_some(("○", format!(" {}   ", say("notes-no-next-step"))));
    let flagged = note
        .is_flagged()
        .then_some(("⚑", format!(" {}", say("notes-for-supervision"))));
    let spans: Vec<_> = [open, flagged]
        .into_iter()
        .flatten()
        .flat_map(|(sign, words)| {
            [
                Span::styled(sign, theme.accent),
                Span::styled(words, theme.text),
            ]
        })
        .collect();
    (!spans.is_empty()).then(|| Line::from(spans))
}

/// Breaks a sentence into rows, made harmless; nothing where nothing is said.
#[must_use]
pub fn said(text: &str, style: Style, width: u16) -> Vec<Line<'static>> {
    if text.trim().is_empty() {
        return Vec::new();
    }
    let text = sanitize(text);
    let rows = wrap(&text, width).into_iter();
    rows.map(|row| Line::styled(text[row].to_owned(), style))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_row_begins_with_the_dot_between_two_labels() {
        let labels = ["heavy shoulders", "held breath", "sleepy"].map(str::to_owned);
        let rows = |width| -> Vec<String> {
            let rows = whole(&labels, Style::new(), width).into_iter();
            rows.map(|row| row.to_string()).collect()
        };
        assert_eq!(rows(31), ["heavy shoulders · held breath ·", "sleepy"]);
        assert_eq!(rows(17), ["heavy shoulders ·", "held breath ·", "sleepy"]);
        for width in 12..40 {
            let rows = rows(width);
            assert!(
                !rows.iter().any(|row| row.starts_with('·')),
                "{width}: {rows:?}"
            );
        }
    }
}
