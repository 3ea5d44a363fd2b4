//! A query from the command line, and what to say when it cannot be understood.

use crate::error::Error;
use crate::journal::find::mistake::Mistake;
use crate::journal::find::query::Query;
use crate::tui::clock::wall;
use crate::ui::text::{sanitize, width};

/// Reads the arguments as one query, as of today.
///
/// An argument that the shell kept whole, and that is words alone, is a phrase: `find "not enough"`.
///
/// # Errors
/// When it cannot be understood: a caret stands under the place.
pub fn read(arguments: &[String]) -> Result<Query, Error> {
    let asked: Vec<String> = arguments.iter().map(|part| quoted(part)).collect();
    let asked = asked.join(" ");
    Query::parse(&asked, wall().date_naive()).map_err(|mistake| refused(&asked, &mistake))
}

fn quoted(argument: &str) -> String {
    let is_plain = |letter: char| !"\":<>=≥≤".contains(letter);
    let words: Vec<&str> = argument.split_whitespace().collect();
    let is_phrase = words.len() > 1
        && argument.chars().all(is_plain)
        && words.iter().all(|word| !word.starts_with('-'));
    if is_phrase {
        format!("\"{}\"", argument.trim())
    } else {
        argument.to_owned()
    }
}

/// Shows the query with a caret under the mistake.
fn refused(asked: &str, mistake: &Mistake) -> Error {
    let before = sanitize(&asked[..mistake.range.start]).into_owned();
    let piece = width(&sanitize(&mistake.piece)).max(1);
    let message = format!(
        "{}\n  {}\n  {}{}",
        mistake.what(),
        sanitize(asked),
        " ".repeat(width(&before)),
        "^".repeat(piece)
    );
    Error::usage(message).hint(mistake.remedy())
}
