//! `guard`: what in a text might point at a person or belongs elsewhere. No journal and no passphrase.

use clap::Args;
use serde_json::{Value, json};
use zeroize::Zeroizing;

use crate::cli::call::Call;
use crate::cli::source::Source;
use crate::error::Error;
use crate::lint::allowed::Allowed;
use crate::lint::finding::Finding;
use crate::lint::guard;
use crate::lint::pack::Pack;
use crate::lint::rule::Severity;
use crate::words::say;

/// The longest text that is read, in bytes: far more than anybody writes into one note.
const LONGEST: usize = 1024 * 1024;

/// Holds how it is told.
#[derive(Debug, Args)]
#[command(
    after_help = "It reads UTF-8 from standard input, at most 1 MiB, in English or German. \
    It finds some things, never all: nothing found does not mean anonymous. What it finds changes no exit code."
)]
pub struct Guard {
    /// Print a list for programs: rule, severity, start and end in bytes, suggestion; never the text.
    #[arg(long)]
    json: bool,
}

/// Reads a text from standard input and tells what was found. What was found is no failure: the exit code is 0.
///
/// # Errors
/// When the text cannot be read, is too long or is not UTF-8, or nothing can be written.
pub fn run(call: &mut Call, options: &Guard) -> Result<(), Error> {
    let text = Zeroizing::new(Source::Stdin.read(LONGEST)?);
    let found = guard(&text, &Pack::BOTH, &Allowed::default());
    if options.json {
        return call.output.json(found.iter().map(object).collect());
    }
    call.output.text(&page(&text, &found))
}

fn object(finding: &Finding) -> Value {
    json!({
        "rule": finding.rule.code(),
        "severity": finding.severity.name(),
        "start": finding.span.start,
        "end": finding.span.end,
        "suggestion": finding.suggestion,
    })
}

/// A line for each finding, then what the list does not mean.
fn page(text: &str, found: &[Finding]) -> String {
    if found.is_empty() {
        return format!("{}\n{}", say("guard-nothing"), say("guard-nothing-means"));
    }
    let mut lines = rows(text, found);
    lines.push(say("guard-more").to_owned());
    lines.join("\n")
}

/// Gives a line for each finding: its place, the rule, the first letter, and why.
#[must_use]
pub fn rows(text: &str, found: &[Finding]) -> Vec<String> {
    let mut places = Places::new(text);
    found
        .iter()
        .map(|finding| row(text, finding, &places.of(finding.span.start)))
        .collect()
}

/// Says what a finding is, without its text: `L09  M…  stops an export. ..`
#[must_use]
pub fn told(text: &str, finding: &Finding) -> String {
    row(text, finding, "").trim_start().to_owned()
}

/// `3:14    L09  M…  stops an export. A title and a name point at one person. Perhaps: the doctor.`
fn row(text: &str, finding: &Finding, place: &str) -> String {
    let severity = match finding.severity {
        Severity::Block => say("guard-block"),
        Severity::Warn => say("guard-warn"),
        Severity::Hint => say("guard-hint"),
    };
    let why = say(finding.why);
    let rule = finding.rule.code();
    let mask = mask(&text[finding.span.clone()]);
    let instead = match finding.suggestion.as_deref() {
        None => String::new(),
        Some("") => format!(" {}", say("guard-remove")),
        Some(text) => format!(" {}", say!("guard-instead", text = text)),
    };
    format!("{place:<7} {rule}  {mask:<2}  {severity}. {why}{instead}")
}

/// The first letter alone, enough to see which place is meant and too little to be read over a shoulder.
fn mask(found: &str) -> String {
    let first = found.chars().find(|c| c.is_alphanumeric());
    format!("{}…", first.map(String::from).unwrap_or_default())
}

/// Gives places as people count them, in one pass over the text: findings come in its order.
struct Places<'a> {
    text: &'a str,
    at: usize,
    line: usize,
    column: usize,
}

impl<'a> Places<'a> {
    const fn new(text: &'a str) -> Self {
        Self {
            text,
            at: 0,
            line: 1,
            column: 1,
        }
    }

    /// `line:column`, both from 1, the column in characters.
    fn of(&mut self, byte: usize) -> String {
        for c in self.text[self.at..byte].chars() {
            if c == '\n' {
                self.line += 1;
                self.column = 1;
            } else {
                self.column += 1;
            }
        }
        self.at = byte;
        format!("{}:{}", self.line, self.column)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> String {
        page(text, &guard(text, &Pack::BOTH, &Allowed::default()))
    }

    #[test]
    fn places_are_lines_and_columns_and_the_text_is_masked() {
        let page = told("Höre:\ndann kam Frau Steinegger zu mir.");
        assert!(page.starts_with("2:10    L09"), "{page}");
        assert!(
            page.contains("L09  F…") && !page.contains("Steinegger"),
            "{page}"
        );
        assert!(page.ends_with("never all."), "{page}");
    }

    #[test]
    fn nothing_found_is_not_called_anonymous() {
        let page = told("I listened.");
        assert!(page.starts_with("Nothing found.\n"), "{page}");
        assert!(!page.contains("anonym"), "{page}");
    }
}
