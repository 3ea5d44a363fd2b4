//! A revision as readable text: TOML front matter between `+++` lines, then Markdown (format.md, "An object").

mod depth;
pub mod fault;
mod parse;
mod print;
mod value;

use crate::journal::codec::fault::CodecError;
use crate::journal::revision::Revision;

/// Prints a revision as canonical text, without the seal line and without padding.
///
/// Starts with `+++` and `format`, ends in exactly one LF; white space at the end of the body is not kept.
#[must_use]
pub fn print(revision: &Revision) -> String {
    print::revision(revision)
}

/// Reads what [`print()`] wrote, with or without a `seal` line, with or without padding.
///
/// A format number other than this version's is read as far as it goes: what is missing or strange stays empty, and
/// the number stays in [`Revision::format`], which makes it read-only.
///
/// # Errors
/// The first thing that is wrong; never panics, whatever the text.
pub fn parse(text: &str) -> Result<Revision, CodecError> {
    parse::revision(text)
}

#[cfg(test)]
mod tests;
