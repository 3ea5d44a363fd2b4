//! The forms in which notes leave.

use crate::export::exporter::Exporter;
use crate::export::json::Json;
use crate::export::markdown::Markdown;
use crate::export::text::Text;

/// Names a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Format {
    /// A title as a heading, a line on the note, its text as it was written.
    #[default]
    Markdown,
    /// The same without marks.
    Text,
    /// For programs; `import --from afterword` takes it back.
    Json,
}

impl Format {
    /// Every form.
    pub const ALL: [Self; 3] = [Self::Markdown, Self::Text, Self::Json];

    /// Gives what makes it.
    #[must_use]
    pub fn exporter(self) -> &'static dyn Exporter {
        match self {
            Self::Markdown => &Markdown,
            Self::Text => &Text,
            Self::Json => &Json,
        }
    }
}
