//! What the guard finds in what leaves, and what of it stops an export.

use crate::export::piece::Piece;
use crate::lint;
use crate::lint::allowed::Allowed;
use crate::lint::finding::Finding;
use crate::lint::pack::Pack;
use crate::lint::rule::Severity;

/// Names the text of a piece that a finding is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// The title.
    Title,
    /// The author's own labels.
    Tags,
    /// The text.
    Body,
    /// What is kept for others, where everything leaves.
    Kept,
}

/// Holds one finding with its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// The text it is in.
    pub place: Place,
    /// The line of that text, from 1.
    pub line: usize,
    /// What was found.
    pub finding: Finding,
}

impl Told {
    /// Says whether nothing may leave while this stands.
    #[must_use]
    pub const fn is_block(&self) -> bool {
        matches!(self.finding.severity, Severity::Block)
    }
}

/// Counts findings by how much they matter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// What stops an export.
    pub blocks: usize,
    /// What is worth changing.
    pub warns: usize,
    /// What is worth a thought.
    pub hints: usize,
}

impl Counts {
    /// Counts findings.
    #[must_use]
    pub fn of<'a>(found: impl IntoIterator<Item = &'a Told>) -> Self {
        let mut counts = Self::default();
        for told in found {
            match told.finding.severity {
                Severity::Block => counts.blocks += 1,
                Severity::Warn => counts.warns += 1,
                Severity::Hint => counts.hints += 1,
            }
        }
        counts
    }
}

/// Reads all texts of a piece; `allowed` should hold its alias.
#[must_use]
pub fn check(piece: &Piece, pack: &Pack, allowed: &Allowed) -> Vec<Told> {
    let texts = [Place::Title, Place::Tags, Place::Body, Place::Kept];
    let told = texts.into_iter().flat_map(|place| {
        let text = text(piece, place);
        let found = lint::guard(&text, pack, allowed).into_iter();
        let told = found.map(|finding| Told {
            place,
            line: line(&text, finding.span.start),
            finding,
        });
        told.collect::<Vec<_>>()
    });
    told.collect()
}

/// Gives one of the texts of a piece as the guard reads it.
#[must_use]
pub fn text(piece: &Piece, place: Place) -> String {
    match place {
        Place::Title => piece.title.clone(),
        Place::Tags => own(&piece.tags).collect::<Vec<_>>().join(" "),
        Place::Body => piece.body.clone(),
        Place::Kept => {
            let mut words = Vec::new();
            piece
                .kept
                .values()
                .for_each(|value| kept(value, &mut words));
            words.join("\n")
        }
    }
}

/// Puts a text in the place of one of a piece's; what is kept for others is never changed.
pub fn put(piece: &mut Piece, place: Place, text: &str) {
    match place {
        Place::Title => text.clone_into(&mut piece.title),
        Place::Body => text.clone_into(&mut piece.body),
        Place::Tags => {
            let others = piece.tags.iter().filter(|tag| !is_own(tag)).cloned();
            let own = text.split_whitespace().map(str::to_owned);
            piece.tags = others.chain(own).collect();
        }
        Place::Kept => {}
    }
}

fn own(tags: &[String]) -> impl Iterator<Item = &str> {
    tags.iter().map(String::as_str).filter(|tag| is_own(tag))
}

/// A label that no deck writes.
fn is_own(tag: &str) -> bool {
    tag.starts_with('#') || !tag.contains(':')
}

fn kept<'a>(value: &'a toml::Value, words: &mut Vec<&'a str>) {
    match value {
        toml::Value::String(text) => words.push(text),
        toml::Value::Array(all) => all.iter().for_each(|value| kept(value, words)),
        toml::Value::Table(table) => table.values().for_each(|value| kept(value, words)),
        _ => {}
    }
}

fn line(text: &str, byte: usize) -> usize {
    1 + text[..byte].matches('\n').count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::terms::Terms;
    use crate::id::Id;
    use crate::journal::note::{Note, Written};

    fn piece(title: &str, tags: &[&str], body: &str) -> Piece {
        let at = "2026-11-22T10:42:00+01:00".parse().expect("a time");
        let mut note = Note::new(Id::from_bytes([7; 16]), Written::At(at));
        note.title = title.into();
        note.tags = tags.iter().map(|tag| (*tag).to_owned()).collect();
        note.body = body.into();
        Piece::of(&note, &note.written, Terms::default())
    }

    fn found(piece: &Piece, allowed: &[&str]) -> Vec<(Place, usize, Severity)> {
        let told = check(piece, &Pack::BOTH, &Allowed::new(allowed));
        let short = |told: &Told| (told.place, told.line, told.finding.severity);
        told.iter().map(short).collect()
    }

    #[test]
    fn every_text_is_read_and_lines_are_counted() {
        let piece = piece(
            "Call from Dr Hartley",
            &["ct:helpless", "#maria"],
            "I sat.\nThen Mrs Hartley came.",
        );
        let found = found(&piece, &[]);
        assert!(
            found.contains(&(Place::Title, 1, Severity::Block)),
            "{found:?}"
        );
        assert!(
            found.contains(&(Place::Body, 2, Severity::Block)),
            "{found:?}"
        );
    }

    #[test]
    fn what_is_allowed_stops_nothing() {
        let piece = piece("", &[], "Then Mrs Hartley came.");
        let blocks = |allowed: &[&str]| {
            let told = check(&piece, &Pack::BOTH, &Allowed::new(allowed));
            Counts::of(&told).blocks
        };
        assert_eq!((blocks(&["Mrs Hartley"]), blocks(&[])), (0, 1));
    }

    #[test]
    fn own_labels_can_be_changed_and_others_stay() {
        let mut piece = piece("", &["ct:helpless", "#a"], "");
        assert_eq!(text(&piece, Place::Tags), "#a");
        put(&mut piece, Place::Tags, "#b");
        assert_eq!(piece.tags, ["ct:helpless", "#b"]);
    }
}
