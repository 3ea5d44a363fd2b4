//! Marks the words that a note was found by.

use ratatui::style::{Modifier, Style};
use ratatui::text::{Line, Span};

use crate::config::theme::Theme;
use crate::journal::find::mark::marks;
use crate::journal::find::query::Query;

/// Gives how found words look: in the accent and underlined, so that no colour is needed.
#[must_use]
pub const fn style(theme: &Theme) -> Style {
    theme.accent.add_modifier(Modifier::UNDERLINED)
}

/// Marks the found words of a line; says whether there were any.
pub fn mark(line: &mut Line<'static>, query: &Query, style: Style) -> bool {
    if query.is_empty() {
        return false;
    }
    let text: String = line
        .spans
        .iter()
        .map(|span| span.content.as_ref())
        .collect();
    let found = marks(query, &text);
    let mut spans = Vec::new();
    let mut start = 0;
    for span in &line.spans {
        let end = start + span.content.len();
        let edges = found.iter().flat_map(|range| [range.start, range.end]);
        let mut cuts: Vec<usize> = edges.filter(|cut| start < *cut && *cut < end).collect();
        cuts.push(end);
        let mut from = start;
        for cut in cuts {
            let is_found = found.iter().any(|range| range.contains(&from));
            let look = if is_found {
                span.style.patch(style)
            } else {
                span.style
            };
            spans.push(Span::styled(text[from..cut].to_owned(), look));
            from = cut;
        }
        start = end;
    }
    line.spans = spans;
    !found.is_empty()
}

/// Marks the found words of all rows; gives the first row with one.
pub fn mark_all(rows: &mut [Line<'static>], query: &Query, theme: &Theme) -> Option<usize> {
    let mut first = None;
    for (at, row) in rows.iter_mut().enumerate() {
        if mark(row, query, style(theme)) {
            first.get_or_insert(at);
        }
    }
    first
}

#[cfg(test)]
mod tests {
    use super::*;

    fn query(words: &str) -> Query {
        Query::parse(words, chrono::NaiveDate::default()).expect("a query")
    }

    #[test]
    fn words_are_marked_across_the_pieces_of_a_line_and_nothing_is_lost() {
        let bold = Style::new().add_modifier(Modifier::BOLD);
        let mut line = Line::from(vec![Span::raw("a qui"), Span::styled("et evening", bold)]);
        let marked = style(&Theme::default());
        assert!(mark(&mut line, &query("QUIET ing"), marked));
        let told: Vec<_> = line
            .spans
            .iter()
            .map(|span| (span.content.as_ref(), span.style))
            .collect();
        let both = bold.patch(marked);
        assert_eq!(
            told,
            [
                ("a ", Style::new()),
                ("qui", marked),
                ("et", both),
                (" even", bold),
                ("ing", both)
            ]
        );
    }

    #[test]
    fn a_line_without_the_words_stays_as_it_is() {
        let mut line = Line::from("nothing much");
        let before = line.clone();
        let marked = style(&Theme::default());
        assert!(!mark(&mut line, &query("harbour"), marked));
        assert_eq!(line, before);
    }
}
