//! What was called saved, and whether it is there.

use std::collections::BTreeSet;

use afterword::journal::library::Library;
use afterword::journal::library::entry::Entry;

/// Remembers every line and every label that was called saved, by whomever and wherever.
#[derive(Debug, Default)]
pub struct Told {
    lines: BTreeSet<String>,
    labels: BTreeSet<String>,
}

impl Told {
    /// Takes a line of a note that was called saved.
    pub fn line(&mut self, line: &str) {
        self.lines.insert(line.trim_end().to_owned());
    }

    /// Takes a label that was called saved.
    pub fn label(&mut self, label: &str) {
        self.labels.insert(label.to_owned());
    }

    /// How much was called saved.
    pub fn len(&self) -> usize {
        self.lines.len() + self.labels.len()
    }

    /// Gives what is in no version of any note of a journal, in the bin or out of it.
    pub fn lost(&self, library: &Library) -> Vec<String> {
        let entries = library.entries().chain(library.binned());
        let versions = entries.flat_map(Entry::history);
        let (mut lines, mut labels) = (BTreeSet::new(), BTreeSet::new());
        for version in versions {
            lines.extend(version.note.body.lines().map(str::trim_end));
            labels.extend(version.note.tags.iter().map(String::as_str));
        }
        let no_line = self
            .lines
            .iter()
            .filter(|line| !lines.contains(line.as_str()));
        let no_label = self
            .labels
            .iter()
            .filter(|label| !labels.contains(label.as_str()));
        no_line.chain(no_label).cloned().collect()
    }
}
