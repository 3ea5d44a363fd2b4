//! What a person was told, and whether a disk keeps it.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use afterword::id::Id;
use afterword::journal::draft::Draft;
use afterword::journal::library::entry::Entry;
use afterword::journal::library::erasure::Erasure;
use afterword::store::Store;
use afterword::store::problem::Fault;
use afterword::store::unlock::Opened;
use afterword::vault::files::Fs as _;
use afterword::vault::files::crash::CrashFs;
use afterword::vault::passphrase::Passphrase;

use crate::room::{create, note, now, passphrase, places};

pub const NEW_WORDS: &str = "six other words";

/// Names what opens the journal.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Phrase {
    #[default]
    Old,
    Either,
    New,
}

/// What a person was told.
#[derive(Debug, Default, Clone, PartialEq, Eq, Hash)]
pub struct Told {
    /// Whether the journal was said to be made.
    pub created: bool,
    /// The notes that were said to be saved, and their texts.
    pub notes: Vec<(Id, String)>,
    /// The notes that were said to be in the bin.
    pub binned: Vec<Id>,
    /// Those that may be there, as it was asked for.
    pub may_bin: Vec<Id>,
    /// What was said to be erased: from the moment that it was asked for, it may be gone.
    pub erasing: Option<Id>,
    pub erased: bool,
    /// What was said to be set.
    pub set: Option<&'static str>,
    /// The text of the draft that was said to be kept.
    pub draft: Option<&'static str>,
    pub phrase: Phrase,
}

pub fn draft(text: &str) -> Draft {
    Draft {
        id: Id::from_bytes([1; 16]),
        note: Id::from_bytes([1; 16]),
        changed: now(),
        title: String::new(),
        deck: None,
        page: None,
        parents: Vec::new(),
        text: text.to_owned(),
        answers: std::collections::BTreeMap::new(),
    }
}

/// An empty disk.
pub fn nothing() -> CrashFs {
    CrashFs::with_folders(&[Path::new("/")])
}

/// A locked journal in memory with two notes, and what was told of them.
pub fn base() -> (CrashFs, Told) {
    let disk = nothing();
    let made = create(Arc::new(disk.clone()), places(Path::new("/"), "one")).unwrap();
    let (mut store, mut told) = (made.store, Told::default());
    told.created = true;
    for text in ["first", "second"] {
        let saved = store.put(&note(text), &[]).unwrap();
        told.notes
            .push((saved.revision.note.id, saved.revision.note.body));
    }
    store.lock().unwrap();
    (disk, told)
}

/// Lists everything on a disk.
pub fn everything(disk: &CrashFs) -> Vec<PathBuf> {
    let (mut found, mut folders) = (Vec::new(), vec![PathBuf::from("/")]);
    while let Some(folder) = folders.pop() {
        let names = disk.read_dir(&folder).unwrap_or_default();
        let paths = names.iter().map(|name| folder.join(name));
        found.extend(paths.clone());
        folders.extend(paths.filter(|path| disk.read_dir(path).is_ok()));
    }
    found.sort();
    found
}

impl Told {
    /// What was told but for names, which differ each time.
    pub fn shape(&self) -> String {
        let notes: Vec<&String> = self.notes.iter().map(|(_, text)| text).collect();
        let counts = [self.binned.len(), self.may_bin.len()];
        let rest = (self.erasing.is_some(), self.erased, self.set, self.draft);
        format!(
            "{notes:?} {counts:?} {rest:?} {:?} {}",
            self.phrase, self.created
        )
    }

    /// Says what a disk does not keep of what was told; none when it keeps all.
    pub fn broken(&self, disk: &CrashFs) -> Option<String> {
        let opened = match self.open(&disk.copy()) {
            Ok(opened) => opened,
            Err(why) if self.created => return Some(format!("it does not open: {why}")),
            Err(_) => return cannot_be_made(disk),
        };
        // What is not there and was not promised may be missed: that is no broken file.
        let is_bad = |fault: &Fault| !matches!(fault, Fault::Missing);
        let problems = opened.problems.iter();
        if let Some(bad) = problems.clone().find(|one| is_bad(&one.fault)) {
            return Some(format!("{bad:?}"));
        }
        let lost = self
            .notes
            .iter()
            .find(|(note, text)| !self.has(&opened, *note, text));
        if let Some((note, text)) = lost {
            return Some(format!("{note} is lost: {text:?}"));
        }
        self.broken_otherwise(&opened)
    }

    fn has(&self, opened: &Opened, note: Id, text: &str) -> bool {
        let Some(entry) = opened.library.entry(note) else {
            return self.erasing == Some(note);
        };
        let may_hide = self.may_bin.contains(&note) || self.erasing == Some(note);
        let mut versions = entry.history().iter();
        let has_text = versions.any(|version| version.note.body == text);
        has_text && (may_hide || !entry.is_binned()) || self.erasing == Some(note)
    }

    fn broken_otherwise(&self, opened: &Opened) -> Option<String> {
        let library = &opened.library;
        let is_binned = |note: &Id| library.entry(*note).is_some_and(Entry::is_binned);
        if !self.binned.iter().all(is_binned) {
            return Some("what was in the bin is not".to_owned());
        }
        let erased = self.erasing.filter(|_| self.erased);
        let is_back = |note: Id| {
            let entry = library.entry(note);
            entry.is_some_and(|entry| entry.erasure() != Some(Erasure::Done))
        };
        if erased.is_some_and(is_back) {
            return Some("what was erased is back".to_owned());
        }
        let set = library
            .config("alias:harbour")
            .and_then(|set| set.text("stage"));
        if self.set.is_some_and(|told| !is_at_least(set, told)) {
            return Some(format!("{:?} was set, not {set:?}", self.set));
        }
        let text = opened.drafts.first().map(|draft| draft.text.as_str());
        let is_kept = |told: &str| text.is_some_and(|text| text.starts_with(told));
        if self.draft.is_some_and(|told| !is_kept(told)) {
            return Some(format!("{:?} was kept, not {text:?}", self.draft));
        }
        None
    }

    /// Opens the journal with what was promised to open it.
    fn open(&self, disk: &CrashFs) -> Result<Opened, String> {
        let fs = Arc::new(disk.clone());
        let store = Store::at(fs, places(Path::new("/"), "one"), now());
        let mut store = store.map_err(|why| format!("{why:?}"))?;
        let new = Passphrase::new(NEW_WORDS).unwrap();
        let phrases = match self.phrase {
            Phrase::Old => vec![passphrase()],
            Phrase::Either => vec![passphrase(), new],
            Phrase::New => vec![new],
        };
        let mut last = String::new();
        for phrase in phrases {
            match store.unlock(&phrase, &mut |_, _| ()) {
                Ok(opened) => return Ok(opened),
                Err(why) => last = format!("{why:?}"),
            }
        }
        Err(last)
    }
}

/// A journal that was not said to be there can be made in the same folder.
fn cannot_be_made(disk: &CrashFs) -> Option<String> {
    let made = create(Arc::new(disk.copy()), places(Path::new("/"), "one"));
    made.err()
        .map(|why| format!("it cannot be made again: {why:?}"))
}

/// A setting that was asked for and not yet confirmed may be there.
fn is_at_least(set: Option<&str>, told: &str) -> bool {
    let order = ["early", "middle", "late"];
    let place = |word: &str| order.iter().position(|known| *known == word);
    set.and_then(place) >= place(told)
}
