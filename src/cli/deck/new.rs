//! `deck new`: a deck file to begin with.

use std::fs::{DirBuilder, OpenOptions};
use std::io::{ErrorKind, Write};
use std::os::unix::fs::DirBuilderExt;

use crate::cli::call::Call;
use crate::cli::decks::load;
use crate::deck::folder::is_id;
use crate::error::Error;

/// A deck with a step of most kinds and a rule, each with a word on what it is for.
const TEMPLATE: &str = include_str!("template.toml");

/// Writes the deck into the user's folder and prints where it is. What is there already is left alone.
///
/// # Errors
/// When the name cannot be one, is taken, or the file cannot be written.
pub fn run(call: &mut Call, id: &str) -> Result<(), Error> {
    if !is_id(id) {
        return Err(Error::usage(format!("{id} cannot be the name of a deck"))
            .hint("Use small letters, digits, dots and hyphens, 40 at most."));
    }
    if load(call).decks.get(id).is_some() || ["lists", "scales"].contains(&id) {
        return Err(Error::usage(format!("{id} is taken")).hint("Choose another name."));
    }
    let folder = call.place.decks();
    let path = folder.join(format!("{id}.toml"));
    let mut making = DirBuilder::new();
    let made = making.recursive(true).mode(0o700).create(&folder);
    let written = made.and_then(|()| {
        let mut file = OpenOptions::new()
            .write(true)
            .create_new(true)
            .open(&path)?;
        file.write_all(text(id).as_bytes())
    });
    match written {
        Ok(()) => call.output.text(&path.display().to_string()),
        Err(error) if error.kind() == ErrorKind::AlreadyExists => {
            let what = format!("{} is there already", path.display());
            Err(Error::failed(what).hint("It was left as it is. Choose another name."))
        }
        Err(error) => Err(Error::failed(format!(
            "{} could not be written: {error}",
            path.display()
        ))),
    }
}

fn text(id: &str) -> String {
    TEMPLATE.replacen("\"ID\"", &format!("\"{id}\""), 1)
}

#[cfg(test)]
mod tests {
    use crate::deck::decks::Decks;

    use super::*;

    #[test]
    fn the_deck_to_begin_with_is_without_fault_and_bears_its_name() {
        let (decks, faults) = Decks::load(&[("after-call.toml".to_owned(), text("after-call"))]);
        assert_eq!(faults, []);
        assert!(decks.get("after-call").is_some_and(|deck| deck.own));
    }

    #[test]
    fn no_line_of_it_is_too_wide_for_a_screen() {
        let widest = TEMPLATE.lines().map(|line| line.chars().count()).max();
        assert!(widest.is_some_and(|widest| widest <= 120), "{widest:?}");
    }
}
