//! The limits of format 1: past one there is a clear error, and nothing is lost.

use crate::journal::note::Note;

/// Bytes of a body: 1 MiB.
pub const BODY_BYTES: usize = 1024 * 1024;
/// Characters of a title.
pub const TITLE_CHARS: usize = 500;
/// Tags of one note.
pub const TAGS: usize = 100;
/// Bytes between the two `+++` lines: 64 KiB.
pub const FRONT_MATTER_BYTES: usize = 64 * 1024;
/// Tables and arrays inside each other in the front matter, the front matter itself included.
pub const TOML_DEPTH: usize = 8;
/// The highest rating of a scale.
pub const SCALE_MAX: u8 = 10;
/// Objects of one journal.
pub const OBJECTS: usize = 200_000;

/// What the front matter holds beside the author's own words: names, date, device, quotes, up to 150 parents.
const RESERVED_BYTES: usize = 8 * 1024;

/// Names the limit that a note is past.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Limit {
    /// The text has more than [`BODY_BYTES`].
    #[error("the text is longer than 1 MiB")]
    Body,
    /// The title has more than [`TITLE_CHARS`].
    #[error("the title is longer than 500 characters")]
    Title,
    /// There are more than [`TAGS`].
    #[error("there are more than 100 tags")]
    Tags,
    /// A rating is above [`SCALE_MAX`].
    #[error("a rating is above 10")]
    Scale,
    /// Title, labels, ratings and kept keys together do not fit into [`FRONT_MATTER_BYTES`].
    #[error("title, tags and labels together are longer than 64 KiB")]
    Labels,
}

/// Says whether a note can be written as one object and read back.
///
/// # Errors
/// The first limit that the note is past, in the order of [`Limit`].
pub fn check(note: &Note) -> Result<(), Limit> {
    let within = [
        (note.body.len() <= BODY_BYTES, Limit::Body),
        (note.title.chars().count() <= TITLE_CHARS, Limit::Title),
        (note.tags.len() <= TAGS, Limit::Tags),
        (
            note.scales.values().all(|&rating| rating <= SCALE_MAX),
            Limit::Scale,
        ),
        (
            label_bytes(note) <= FRONT_MATTER_BYTES - RESERVED_BYTES,
            Limit::Labels,
        ),
    ];
    within
        .into_iter()
        .try_for_each(|(fits, limit)| if fits { Ok(()) } else { Err(limit) })
}

/// Counts what labels may take at most when printed: quotes and separators, and escapes of up to six bytes.
fn label_bytes(note: &Note) -> usize {
    let words = [&note.title]
        .into_iter()
        .chain(&note.deck)
        .chain(&note.alias);
    let plain: usize = words
        .chain(&note.tags)
        .chain(note.scales.keys())
        .map(|word| printed(word))
        .sum();
    plain + table_bytes(&note.unknown)
}

fn table_bytes(table: &toml::Table) -> usize {
    table
        .iter()
        .map(|(key, value)| printed(key) + value_bytes(value))
        .sum()
}

fn value_bytes(value: &toml::Value) -> usize {
    match value {
        toml::Value::String(text) => printed(text),
        toml::Value::Array(items) => 4 + items.iter().map(value_bytes).sum::<usize>(),
        toml::Value::Table(table) => 4 + table_bytes(table),
        _ => 40,
    }
}

/// Bytes of a text in quotes, with ` = ` or `, ` behind it.
fn printed(text: &str) -> usize {
    let escaped = |letter: char| match letter {
        '"' | '\\' => 2,
        letter if letter.is_control() => 6,
        letter => letter.len_utf8(),
    };
    8 + text.chars().map(escaped).sum::<usize>()
}

#[cfg(test)]
mod tests;
