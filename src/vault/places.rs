//! Where a journal and what belongs to it are kept.

use std::path::PathBuf;

use crate::id::Id;

/// Holds the three folders, which the command line finds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Places {
    /// The journal itself: what is backed up and synced.
    pub journal: PathBuf,
    /// `$XDG_STATE_HOME/afterword`: one folder for each journal below it, never synced.
    pub state: PathBuf,
    /// `$XDG_CACHE_HOME/afterword`: one folder for each journal below it, rebuildable.
    pub cache: PathBuf,
}

impl Places {
    /// Gives the folder that holds the sealed objects.
    #[must_use]
    pub fn objects(&self) -> PathBuf {
        self.journal.join("objects")
    }

    /// Gives this journal's folder below the state folder.
    #[must_use]
    pub fn state_of(&self, journal: Id) -> PathBuf {
        self.state.join(journal.to_string())
    }

    /// Gives this journal's folder below the cache folder.
    #[must_use]
    pub fn cache_of(&self, journal: Id) -> PathBuf {
        self.cache.join(journal.to_string())
    }
}
