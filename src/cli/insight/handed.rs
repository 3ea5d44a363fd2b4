//! The page on its way out: checked first, then written once.

use std::path::Path;

use crate::cli::call::Call;
use crate::cli::guard;
use crate::cli::output::tell;
use crate::error::Error;
use crate::export::report::names::Names;
use crate::export::report::page::sheet;
use crate::journal::alias::roll::roll;
use crate::journal::insight::picture::Insight;
use crate::journal::library::Library;
use crate::lint::allowed::Allowed;
use crate::lint::finding::Finding;
use crate::lint::pack::Pack;
use crate::lint::rule::Severity;
use crate::tui::hand_out;
use crate::vault::files::real::RealFs;
use crate::words::say;

/// Gives every alias of the journal.
pub fn aliases(library: &Library) -> Vec<String> {
    roll(library).into_iter().map(|known| known.word).collect()
}

/// Tells what the guard finds in the page, and writes it if nothing stops it. Hints are told of the author's own lines,
/// which stand last; all else are counts and the words of lists.
///
/// # Errors
/// When something in it points at a person, or it cannot be written; then there is no file.
pub fn out(call: &Call, file: &Path, insight: &Insight, names: &Names<'_>) -> Result<(), Error> {
    let sheet = sheet(insight, names);
    let is_stopped = |finding: &Finding| finding.severity == Severity::Block;
    let found = crate::lint::guard(&sheet.text, &Pack::BOTH, &Allowed::default());
    let own = sheet.text.rfind(say("report-learning"));
    let is_own = |finding: &Finding| own.is_some_and(|own| finding.span.start > own);
    let is_told = |finding: &&Finding| is_stopped(finding) || is_own(finding);
    for finding in found.iter().filter(is_told) {
        let place = place(&sheet.text, finding.span.start);
        tell(&format!("{place}: {}", guard::told(&sheet.text, finding)));
    }
    if found.iter().any(is_stopped) {
        return Err(Error::failed(say("report-refused")).hint(say("report-refused-hint")));
    }
    let folder = file.parent().filter(|folder| *folder != Path::new(""));
    if hand_out::is_inside(folder.unwrap_or(Path::new(".")), &call.place.places.journal) {
        return Err(Error::failed(say("export-in-journal")).hint(say("export-in-journal-hint")));
    }
    let html = sheet.html.unwrap_or_default();
    hand_out::put(&RealFs, file, html.as_bytes())?;
    tell(&say!("report-written", path = file.display().to_string()));
    Ok(())
}

/// Names the place of a byte: the heading above it, and the line below that heading.
fn place(text: &str, byte: usize) -> String {
    let before = &text[..byte];
    let mut lines = before.lines().rev().enumerate();
    let head = lines.find(|(_, line)| !line.is_empty() && !line.starts_with(' '));
    match head {
        Some((0, head)) => head.to_owned(),
        Some((line, head)) => say!("report-place", head = head, line = line),
        None => String::new(),
    }
}
