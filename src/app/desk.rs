//! What all screens see: settings, decks, and the journal as far as it is open.

use std::collections::BTreeSet;
use std::time::Duration;

use chrono::NaiveDate;

use crate::app::effect::{Effect, Save};
use crate::app::msg::{Piece, Trouble};
use crate::app::now::Now;
use crate::app::practice::Practice;
use crate::app::scroll::{Extent, Page};
use crate::config::theme::Theme;
use crate::config::{Config, Precision};
use crate::deck::decks::Decks;
use crate::fault::Fault;
use crate::id::Id;
use crate::journal::draft::Draft;
use crate::journal::library::Library;
use crate::journal::library::setting::{self, Changes};
use crate::journal::note::Written;
use crate::journal::practice;
use crate::journal::reader::Readers;
use crate::keys::keymap::Keymap;

/// Tells how many rows a page takes in the window, and how many of them are shown at once.
pub type Measure = fn(&Desk, Page<'_>) -> Extent;

/// Holds what all screens see. Only `App` changes it.
#[derive(Debug)]
pub struct Desk {
    /// The settings.
    pub config: Config,
    /// Which key does what.
    pub keymap: Keymap,
    /// The decks, built in and own.
    pub decks: Decks,
    /// The journal, as far as it is open.
    pub journal: Journal,
    /// Whether this machine can write notes while the journal is locked.
    pub is_writable: bool,
    /// What is being written and was left; known only while the journal is open.
    pub drafts: Vec<Draft>,
    /// Files that need a look.
    pub inbox: Vec<Piece>,
    /// What this machine could not do for itself.
    pub troubles: Vec<Trouble>,
    /// Who can read; known only while the journal is open.
    pub readers: Readers,
    /// Mistakes in the settings and in own decks.
    pub faults: Vec<Fault>,
    /// The styles, as settings and terminal want them.
    pub theme: Theme,
    /// Whether words are covered, until the program ends.
    pub is_covered: bool,
    /// The window's width and height in cells.
    pub window: (u16, u16),
    /// Today on the author's calendar, as of the last thing that happened.
    pub today: NaiveDate,
    /// What is known of somebody's breathing.
    pub practice: Practice,
    /// Measures a page of reading; only the drawing layer knows, and gives it when the program starts.
    pub measure: Measure,
    /// What opens the sample journal, when it is that.
    pub sample: Option<&'static str>,
}

/// Tells how far the journal is open.
#[derive(Debug)]
pub enum Journal {
    /// There is none yet.
    Missing,
    /// It is there and locked.
    Locked,
    /// The passphrase is being tried.
    Unlocking {
        /// Since when, in time since the start.
        since: Duration,
        /// Objects opened, and all of them, once the passphrase was right.
        progress: Option<(usize, usize)>,
    },
    /// It is open.
    Open(Box<Library>),
}

impl Desk {
    /// Names the practices that made things worse more than once; none while the journal is locked.
    #[must_use]
    pub fn set_aside(&self) -> BTreeSet<String> {
        let notes = self.library().into_iter().flat_map(Library::entries);
        practice::set_aside(notes.map(|entry| &entry.current().note))
    }

    /// Gives the notes, while the journal is open.
    #[must_use]
    pub fn library(&self) -> Option<&Library> {
        match &self.journal {
            Journal::Open(library) => Some(library),
            _ => None,
        }
    }

    /// Says whether the journal is open.
    #[must_use]
    pub const fn is_open(&self) -> bool {
        matches!(self.journal, Journal::Open(_))
    }

    /// Finds what was left by its name.
    #[must_use]
    pub fn draft(&self, id: Id) -> Option<&Draft> {
        self.drafts.iter().find(|draft| draft.id == id)
    }

    /// Tells when something that is written now was written, as exactly as the settings want it kept.
    #[must_use]
    pub fn written(&self, now: &Now) -> Written {
        let exact = Written::At(now.wall);
        match self.config.written {
            Precision::Exact => exact,
            Precision::DayPart => exact.coarse(),
        }
    }

    /// Asks to keep what the user sets under a name. While locked it holds the changes alone and adds to the rest.
    ///
    /// The answer is `Reply::Settled`. Wait for it before the next change of the same name: two versions that were
    /// asked for at once stand side by side.
    #[must_use]
    pub fn settle(&self, name: &str, changes: Changes, now: &Now) -> Effect {
        let known = self.library().and_then(|library| library.config(name));
        let at = (now.fresh, self.written(now));
        let (note, parents) = setting::next(known, name, changes, at);
        Effect::Settle(Box::new(Save {
            note,
            parents,
            draft: None,
        }))
    }

    /// Forgets what is known only while the journal is open, the notes themselves aside.
    pub(crate) fn forget(&mut self) {
        self.drafts.clear();
        self.inbox.clear();
        self.troubles.clear();
        self.readers = Readers::default();
    }

    /// Takes the newer state of a draft in.
    pub(crate) fn keep_draft(&mut self, draft: Draft) {
        self.forget_draft(draft.id);
        self.drafts.insert(0, draft);
    }

    /// Forgets a draft.
    pub(crate) fn forget_draft(&mut self, id: Id) {
        self.drafts.retain(|draft| draft.id != id);
    }
}
