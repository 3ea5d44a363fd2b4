//! Which languages the guard reads.

/// Names a language of the lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lang {
    /// English, with the forms of the United Kingdom and of the United States.
    English,
    /// German, with the forms of Germany, Austria and Switzerland.
    German,
}

/// Holds the languages that are on; at least one.
///
/// With both on, each sentence is read as what it is written in: a clinician in Zurich writes both.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pack {
    english: bool,
    german: bool,
}

impl Pack {
    /// English alone.
    pub const ENGLISH: Self = Self {
        english: true,
        german: false,
    };

    /// German alone.
    pub const GERMAN: Self = Self {
        english: false,
        german: true,
    };

    /// English and German.
    pub const BOTH: Self = Self {
        english: true,
        german: true,
    };

    /// Says whether a language is on.
    #[must_use]
    pub const fn has(self, lang: Lang) -> bool {
        match lang {
            Lang::English => self.english,
            Lang::German => self.german,
        }
    }

    /// Gives the language where only one is on.
    #[must_use]
    pub const fn only(self) -> Option<Lang> {
        match (self.english, self.german) {
            (true, false) => Some(Lang::English),
            (false, true) => Some(Lang::German),
            _ => None,
        }
    }
}

impl Default for Pack {
    fn default() -> Self {
        Self::BOTH
    }
}
