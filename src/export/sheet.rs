//! A page that others made of the journal: a report, a letter. It leaves on the same way as notes do.

use std::fmt;

/// Holds a page that is ready but for what the guard finds in it.
#[derive(Clone, PartialEq, Eq)]
pub struct Sheet {
    /// What the file's name ends in: `md`, `html`.
    pub ending: &'static str,
    /// What is read, checked and shown before it leaves. For a page of marks it is what the marks show.
    pub text: String,
    /// The page of marks, where the file is one; what is changed in the text is changed in it too.
    pub html: Option<String>,
    /// How many pages it has.
    pub pages: usize,
    /// The words for the people it is about, which the guard lets stand.
    pub people: Vec<String>,
    /// The key to seal it to, `age1..`.
    pub sealed_to: Option<String>,
}

impl Sheet {
    /// Makes a page of plain text or Markdown.
    #[must_use]
    pub const fn new(ending: &'static str, text: String) -> Self {
        Self {
            ending,
            text,
            html: None,
            pages: 1,
            people: Vec::new(),
            sealed_to: None,
        }
    }
}

/// Prints a length, never text.
impl fmt::Debug for Sheet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Sheet({} bytes)", self.text.len())
    }
}
