//! A part of the page in words.

/// Holds a heading with what stands below it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Section {
    /// The heading.
    pub title: String,
    /// What the numbers mean, in a sentence.
    pub why: Option<String>,
    /// The lines.
    pub rows: Vec<Row>,
}

/// Holds one line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// What it is about; may be empty.
    pub name: String,
    /// What is told of it.
    pub told: String,
}

impl Section {
    /// Begins a part.
    #[must_use]
    pub fn new(title: &str) -> Self {
        Self {
            title: title.to_owned(),
            ..Self::default()
        }
    }

    /// Says what the numbers mean.
    #[must_use]
    pub fn because(self, why: impl Into<String>) -> Self {
        Self {
            why: Some(why.into()),
            ..self
        }
    }

    /// Adds a line.
    pub fn push(&mut self, name: impl Into<String>, told: impl Into<String>) {
        self.rows.push(Row {
            name: name.into(),
            told: told.into(),
        });
    }

    /// Adds a line where there is something to tell.
    pub fn push_some(&mut self, name: impl Into<String>, told: impl Into<String>) {
        let told = told.into();
        if !told.is_empty() {
            self.push(name, told);
        }
    }
}
