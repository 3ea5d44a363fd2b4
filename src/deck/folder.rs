//! What a person adds to the decks: files of one's own, and packs that come as a folder.

use crate::deck::read::vocabulary;

/// Holds a file's name, as it is told with a mistake, and its text.
pub type File = (String, String);

/// Holds the files of one folder.
#[derive(Debug, Clone, Default)]
pub struct Folder {
    /// The pack's name; none for the user's own files, which may take the place of what comes with the program.
    pub pack: Option<String>,
    /// The decks.
    pub decks: Vec<File>,
    /// Its `lists.toml`.
    pub lists: Option<File>,
    /// Its `scales.toml`.
    pub scales: Option<File>,
}

impl Folder {
    /// Says whether there is nothing in it.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.decks.is_empty() && self.lists.is_none() && self.scales.is_none()
    }
}

/// Says whether a word can be the id of a deck: lower-case letters, digits, dots and hyphens.
#[must_use]
pub fn is_id(word: &str) -> bool {
    vocabulary::is_name(word)
}
