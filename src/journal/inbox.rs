//! What can be done about a file that is not as it should be.

/// Names something that can be done about a file in the inbox.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deed {
    /// Read what stands in it, as text and never as a note.
    Read,
    /// Take a text that the journal did not write as a new note, or give an own file its name back.
    Adopt,
    /// Remove the file.
    Discard,
    /// Put back the copy that this machine holds.
    Restore,
    /// Stop missing it: it is meant to be gone.
    Forget,
}

/// The front-matter key of a note whose text came from a file that the journal did not write. It stays through every
/// edit.
pub const ADOPTED: &str = "adopted";
