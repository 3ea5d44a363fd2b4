//! What is being written and not yet saved, kept encrypted on this machine.

use crate::id::Id;
use crate::journal::draft::Draft;
use crate::journal::limits;
use crate::nesting;
use crate::store::Store;
use crate::store::error::Error;
use crate::store::problem::{Fault, Problem};
use crate::vault::state::{self, State};

/// Holds a draft as it goes to the disk: encrypted, so that it may stay in memory while the journal is locked.
pub struct SealedDraft {
    id: Id,
    file: Vec<u8>,
}

impl SealedDraft {
    /// Names the draft.
    #[must_use]
    pub const fn id(&self) -> Id {
        self.id
    }
}

impl Store {
    /// Encrypts a draft. Works while locked.
    ///
    /// # Errors
    ///
    /// Returns [`Error::NeverUnlocked`], or why it cannot be encrypted.
    pub fn seal_draft(&self, draft: &Draft) -> Result<SealedDraft, Error> {
        let text = toml::to_string(draft).map_err(|_| Error::BadDraft)?;
        let text = zeroize::Zeroizing::new(text);
        Ok(SealedDraft {
            id: draft.id,
            file: state::draft_file(&text, &self.pinned()?.readers)?,
        })
    }

    /// Keeps a draft in place of an older state of it. Works while locked.
    ///
    /// # Errors
    ///
    /// Returns the error of a step; the older state is there then.
    pub fn keep_draft(&self, sealed: &SealedDraft) -> Result<(), Error> {
        Ok(self.state.save_draft(sealed.id, &sealed.file)?)
    }

    /// Reads a draft that could not be kept.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Locked`], or that it does not open.
    pub fn open_draft(&self, sealed: &SealedDraft) -> Result<Draft, Error> {
        let session = self.session.as_ref().ok_or(Error::Locked)?;
        let text = state::draft_text(&sealed.file, session.keyring.readers())?;
        parse(&text).ok_or(Error::BadDraft)
    }

    /// Removes a draft, once its note is saved or it is not wanted. One that is gone is no error.
    ///
    /// # Errors
    ///
    /// Returns the system's error.
    pub fn drop_draft(&self, id: Id) -> Result<(), Error> {
        Ok(self.state.drop_draft(id)?)
    }

    /// Counts the drafts, which works while locked.
    ///
    /// # Errors
    ///
    /// Returns the system's error.
    pub fn count_drafts(&self) -> Result<usize, Error> {
        Ok(self.state.draft_ids()?.len())
    }

    /// Reads the drafts, the last changed first. Those that cannot be read are left where they are.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Locked`], or the system's error.
    pub fn drafts(&self) -> Result<Vec<Draft>, Error> {
        Ok(self.read_drafts()?.0)
    }

    pub(super) fn read_drafts(&self) -> Result<(Vec<Draft>, Vec<Problem>), Error> {
        let session = self.session.as_ref().ok_or(Error::Locked)?;
        let (mut drafts, mut problems) = (Vec::new(), Vec::new());
        for id in self.state.draft_ids()? {
            match read(&self.state, id, session.keyring.readers()) {
                Ok(draft) => drafts.push(draft),
                Err(fault) => problems.push(Problem::new(format!("drafts/{id}.age"), fault)),
            }
        }
        drafts.sort_by_key(|draft| std::cmp::Reverse(draft.changed));
        Ok((drafts, problems))
    }
}

fn read<'a>(
    state: &State,
    id: Id,
    keys: impl Iterator<Item = &'a crate::vault::cipher::Key>,
) -> Result<Draft, Fault> {
    let text = state.draft(id, keys).map_err(|error| Fault::from(&error))?;
    parse(&text).ok_or(Fault::NotText)
}

/// Reads a draft's text, unless it nests deeper than any draft: another program may have written it.
fn parse(text: &str) -> Option<Draft> {
    let safe = nesting::is_within(text, limits::TOML_DEPTH);
    safe.then(|| toml::from_str(text).ok())?
}
