//! What help shows, as plain data.

/// Holds what help says of a screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// The heading of what is said before the keys; none where it needs none.
    pub title: Option<&'static str>,
    /// What is said before the keys, a paragraph each.
    pub about: Vec<&'static str>,
    /// Where the keys work: "on the home screen".
    pub place: &'static str,
    /// The keys, a row for each thing that they do.
    pub rows: Vec<Row>,
}

/// Holds all keys that do the same, and the word for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The keys as they are printed, two blanks between them: "enter  right  l".
    pub keys: String,
    /// What they do.
    pub word: &'static str,
}
