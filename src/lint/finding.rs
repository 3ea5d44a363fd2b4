//! What was found, where, and what might stand there instead.

use std::fmt;
use std::ops::Range;

use crate::lint::rule::{Rule, Severity};

/// Holds one finding. It never holds the text that was found.
#[derive(Clone, PartialEq, Eq)]
pub struct Finding {
    /// What it is.
    pub rule: Rule,
    /// How much it matters.
    pub severity: Severity,
    /// Where it stands: bytes of the text, always on borders of characters, never empty.
    pub span: Range<usize>,
    /// What might stand there instead; an empty text takes it away, nothing asks for a thought.
    pub suggestion: Option<String>,
    /// The name of the message that says why.
    pub why: &'static str,
}

impl Finding {
    /// Makes a finding of a rule's usual severity, without a suggestion.
    #[must_use]
    pub const fn new(rule: Rule, span: Range<usize>) -> Self {
        Self {
            rule,
            severity: rule.severity(),
            span,
            suggestion: None,
            why: rule.why(),
        }
    }

    /// Adds what might stand there instead.
    #[must_use]
    pub fn suggest(mut self, instead: impl Into<String>) -> Self {
        self.suggestion = Some(instead.into());
        self
    }

    /// Gives it another severity.
    #[must_use]
    pub const fn weigh(mut self, severity: Severity) -> Self {
        self.severity = severity;
        self
    }

    /// Says whether both stand at one place, at least in part.
    #[must_use]
    pub const fn meets(&self, other: &Self) -> bool {
        self.span.start < other.span.end && other.span.start < self.span.end
    }
}

/// Prints no text: a suggestion may repeat a part of what was found.
impl fmt::Debug for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let instead = match &self.suggestion {
            Some(text) => format!("{} bytes", text.len()),
            None => "nothing".to_owned(),
        };
        write!(
            f,
            "Finding({} {} {:?}, instead: {instead})",
            self.rule.code(),
            self.severity.name(),
            self.span
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn debug_prints_no_text() {
        let finding = Finding::new(Rule::Relative, 3..9).suggest("the wife");
        assert_eq!(
            format!("{finding:?}"),
            "Finding(L10 block 3..9, instead: 8 bytes)"
        );
    }

    #[test]
    fn neighbours_do_not_meet_and_overlaps_do() {
        let at = |span| Finding::new(Rule::Phone, span);
        assert!(!at(0..3).meets(&at(3..5)));
        assert!(at(0..4).meets(&at(3..5)) && at(3..5).meets(&at(0..4)));
    }
}
