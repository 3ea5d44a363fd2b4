//! What may stand instead of what was found, in the language of its sentence.

use crate::lint::pack::Lang;
use crate::lint::page::Page;

/// Gives the alias of the note, or a word for somebody, to stand at a place in bytes.
#[must_use]
pub fn person(page: &Page<'_>, byte: usize) -> String {
    let plain = || either(page, byte, "this person", "diese Person").to_owned();
    page.allowed.alias().map_or_else(plain, str::to_owned)
}

/// Gives the words in the language at a place in bytes.
#[must_use]
pub fn either<'a>(page: &Page<'_>, byte: usize, english: &'a str, german: &'a str) -> &'a str {
    match page.lang_at(byte) {
        Lang::English => english,
        Lang::German => german,
    }
}
