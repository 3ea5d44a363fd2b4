//! Carries effects out: the worker's hands.

mod erasing;
mod inbox;
mod keys;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::app::effect::{Effect, Save};
use crate::app::msg::{Kit, Opened, Reply, Saved, Trouble, Verdict};
use crate::app::secret::Secret;
use crate::config::habit::{FILE, Habit};
use crate::error::{Error, advice};
use crate::export::parcel::Parcel;
use crate::id::Id;
use crate::journal::draft::Draft;
use crate::journal::note::Note;
use crate::store::create::Setup;
use crate::store::drafts::SealedDraft;
use crate::store::{self, Store, put};
use crate::tui::clock;
use crate::tui::hand_out::{self, Ground};
use crate::vault::files::{Fs, protocol};
use crate::vault::passphrase::Passphrase;
use crate::vault::places::Places;
use crate::vault::{self, strength};
use crate::words::say;

/// Holds the journal's files and what the worker remembers of them.
pub struct Office {
    fs: Arc<dyn Fs>,
    places: Places,
    home: Option<PathBuf>,
    work: u8,
    store: Option<Store>,
    /// Drafts whose notes are saved: one that arrives late must not come back.
    done: BTreeSet<Id>,
    /// Drafts that the disk did not take, tried again with whatever comes next.
    held: BTreeMap<Id, SealedDraft>,
    /// A kit that was made and is not taken yet, with the passphrase that was tried for it.
    kit: Option<(vault::kit::Kit, Passphrase)>,
    /// Whether something that was written still waits for the disk's word.
    is_unconfirmed: bool,
}

impl Office {
    /// Takes the folders over; `work` is scrypt's log2 N for a journal that is made here.
    #[must_use]
    pub fn new(fs: Arc<dyn Fs>, places: Places, work: u8, store: Option<Store>) -> Self {
        Self {
            fs,
            places,
            home: None,
            work,
            store,
            done: BTreeSet::new(),
            held: BTreeMap::new(),
            kit: None,
            is_unconfirmed: false,
        }
    }

    /// Says where the user's home is, which `~` stands for in a path.
    #[must_use]
    pub fn with_home(mut self, home: &Path) -> Self {
        self.home = Some(home.to_owned());
        self
    }

    /// Carries one effect out and answers. Effects of the terminal itself are the loop's.
    pub fn perform(&mut self, effect: Effect, answer: &dyn Fn(Reply)) {
        self.confirm_again();
        self.keep_again(answer);
        let reply = match effect {
            Effect::ProposePhrase => {
                Some(Reply::Phrase(Secret::new(strength::phrase().to_string())))
            }
            Effect::JudgePhrase(phrase) => Some(Reply::Verdict(judge(&phrase))),
            Effect::Create(phrase) => Some(or_failed(self.create(&phrase))),
            Effect::Unlock(phrase) => Some(self.unlock(&phrase, answer)),
            Effect::Lock => self.lock(),
            Effect::Save(save) => Some(self.save(&save)),
            Effect::Settle(setting) => Some(self.settle(&setting)),
            Effect::Bin(note, parents) => Some(self.bin(&note, &parents)),
            Effect::Erase(erase) => Some(self.erase(&erase, answer)),
            Effect::Sort(asked) => Some(self.sort(&asked)),
            Effect::TakeBack => Some(self.take_back()),
            Effect::Peek(name) => Some(self.peek(&name)),
            Effect::Keep(draft) => self.keep(&draft),
            Effect::Forget(id) => self.forget(id),
            Effect::Remember(habit) => {
                self.remember(&habit);
                None
            }
            Effect::Keys(deed) => Some(self.keys(deed)),
            Effect::HandOut(parcel) => Some(self.hand_out(&parcel)),
            Effect::Bell
            | Effect::Copy(_)
            | Effect::Uncopy
            | Effect::Outside(_)
            | Effect::Cue(_)
            | Effect::Wipe
            | Effect::Stop
            | Effect::Quit(_) => None,
        };
        if let Some(reply) = reply {
            answer(reply);
        }
        if let Some(store) = &mut self.store {
            store.make_snapshot(); // left to do by a lock, if it was one
        }
    }

    fn create(&mut self, phrase: &Secret) -> Result<Reply, Error> {
        let passphrase = Passphrase::new(phrase.expose())?;
        let setup = Setup {
            passphrase: &passphrase,
            work: self.work,
            now: clock::wall(),
        };
        let created = Store::create(Arc::clone(&self.fs), self.places.clone(), &setup)?;
        self.store = Some(created.store);
        Ok(Reply::Created(Box::new(Kit {
            journal: created.kit.journal().to_string(),
            key: Secret::new(
                secrecy::ExposeSecret::expose_secret(&created.kit.secret()).to_owned(),
            ),
        })))
    }

    fn unlock(&mut self, phrase: &Secret, answer: &dyn Fn(Reply)) -> Reply {
        match self.try_unlock(phrase, answer) {
            Ok(opened) => Reply::Unlocked(Box::new(opened)),
            Err(store::error::Error::Vault(vault::error::Error::WrongPassphrase)) => {
                Reply::WrongPassphrase
            }
            Err(fault) => Reply::NotUnlocked(trouble(fault)),
        }
    }

    fn try_unlock(
        &mut self,
        phrase: &Secret,
        answer: &dyn Fn(Reply),
    ) -> Result<Opened, store::error::Error> {
        let passphrase = Passphrase::new(phrase.expose())?;
        let store = self.store.as_mut().ok_or(store::error::Error::NoJournal)?;
        let opened = store.unlock(&passphrase, &mut |done, total| {
            // A few words on the way are enough; each would wake the screen.
            if done % 100 == 0 {
                answer(Reply::Progress { done, total });
            }
        })?;
        let troubles = opened.unkept.map(trouble).into_iter().collect();
        let held: Vec<_> = self.held.values().collect();
        let held = held
            .into_iter()
            .filter_map(|draft| store.open_draft(draft).ok());
        let mut drafts: Vec<Draft> = held.collect();
        let on_disk = opened.drafts.into_iter();
        drafts.extend(on_disk.filter(|draft| !self.held.contains_key(&draft.id)));
        Ok(Opened {
            library: opened.library,
            inbox: self.waits(&drafts),
            drafts,
            troubles,
            readers: opened.readers,
            taken_in: opened.taken_in,
        })
    }

    fn lock(&mut self) -> Option<Reply> {
        self.kit = None;
        let fault = self.store.as_mut()?.lock().err()?;
        Some(Reply::Failed(trouble(fault)))
    }

    fn save(&mut self, save: &Save) -> Reply {
        match self.put(|store| store.put(&save.note, &save.parents)) {
            Ok(mut saved) => {
                saved.draft = save.draft;
                if let Some(draft) = save.draft {
                    self.done.insert(draft);
                    let _ = self.forget(draft);
                }
                Reply::Saved(Box::new(saved))
            }
            Err(fault) => Reply::NotSaved(save.note.id, trouble(fault)),
        }
    }

    fn settle(&mut self, setting: &Save) -> Reply {
        match self.put(|store| store.put_config(&setting.note, &setting.parents)) {
            Ok(saved) => Reply::Settled(Box::new(saved)),
            Err(fault) => Reply::NotSettled(trouble(fault)),
        }
    }

    fn bin(&mut self, note: &Note, parents: &[Id]) -> Reply {
        match self.put(|store| store.put_tombstone(note.id, note.written, parents)) {
            Ok(saved) => Reply::Saved(Box::new(saved)),
            Err(fault) => Reply::NotSaved(note.id, trouble(fault)),
        }
    }

    fn put(
        &mut self,
        write: impl FnOnce(&mut Store) -> Result<put::Saved, store::error::Error>,
    ) -> Result<Saved, store::error::Error> {
        let store = self.store.as_mut().ok_or(store::error::Error::NoJournal)?;
        let put::Saved {
            revision,
            confirmed,
        } = write(store)?;
        self.is_unconfirmed |= !confirmed;
        Ok(Saved {
            revision,
            confirmed,
            draft: None,
        })
    }

    fn keep(&mut self, draft: &Draft) -> Option<Reply> {
        if self.done.contains(&draft.id) {
            return None;
        }
        let store = self.store.as_ref()?;
        let sealed = match store.seal_draft(draft) {
            Ok(sealed) => sealed,
            Err(fault) => return Some(Reply::DraftNotKept(draft.id, trouble(fault))),
        };
        self.held.remove(&draft.id);
        Some(match store.keep_draft(&sealed) {
            Ok(()) => Reply::DraftKept(draft.id),
            Err(fault) => {
                self.held.insert(draft.id, sealed);
                Reply::DraftNotKept(draft.id, trouble(fault))
            }
        })
    }

    /// Tries what the disk did not take before: a lock may have taken it off the screen since.
    fn keep_again(&mut self, answer: &dyn Fn(Reply)) {
        let Some(store) = &self.store else { return };
        self.held.retain(|id, draft| {
            let is_kept = store.keep_draft(draft).is_ok();
            if is_kept {
                answer(Reply::DraftKept(*id));
            }
            !is_kept
        });
    }

    /// Writes what was breathed last. Where that cannot be, the next start asks the settings again, and nothing is lost.
    fn remember(&self, habit: &Habit) {
        let folder = &self.places.state;
        let made = protocol::make_dir(self.fs.as_ref(), folder);
        let _ = self.fs.make_private(folder);
        let text = habit.print();
        let _ =
            made.and_then(|()| protocol::replace(self.fs.as_ref(), folder, FILE, text.as_bytes()));
    }

    fn hand_out(&self, parcel: &Parcel) -> Reply {
        let ground = Ground {
            home: self.home.clone(),
            journal: self.places.journal.clone(),
        };
        match hand_out::write(self.fs.as_ref(), &ground, parcel) {
            Ok(path) => Reply::HandedOut(path.display().to_string()),
            Err(error) => Reply::NotHandedOut(shown(&error)),
        }
    }

    fn forget(&mut self, id: Id) -> Option<Reply> {
        self.held.remove(&id);
        let fault = self.store.as_ref()?.drop_draft(id).err()?;
        Some(Reply::Failed(trouble(fault)))
    }

    fn confirm_again(&mut self) {
        if self.is_unconfirmed {
            self.is_unconfirmed = !self.store.as_ref().is_some_and(Store::confirm);
        }
    }
}

/// Prints the folders, nothing of what is in them.
impl fmt::Debug for Office {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Office")
            .field("places", &self.places)
            .finish_non_exhaustive()
    }
}

fn or_failed(result: Result<Reply, Error>) -> Reply {
    result.unwrap_or_else(|error| Reply::Failed(shown(&error)))
}

fn trouble(fault: store::error::Error) -> Trouble {
    shown(&Error::from(fault))
}

fn shown(error: &Error) -> Trouble {
    let mut letters = error.message.chars();
    let first = letters.next().map(char::to_uppercase).into_iter().flatten();
    Trouble {
        what: format!("{}.", first.chain(letters).collect::<String>()),
        remedy: error.hint.clone().unwrap_or_default(),
    }
}

fn judge(phrase: &Secret) -> Verdict {
    let verdict = strength::verdict(phrase.expose(), &[]);
    let says = match verdict.advice {
        _ if verdict.ok => say("setup-hard-to-guess").to_owned(),
        Some(why) => say!("setup-easy-because", why = advice::why(why)),
        None => say("setup-easy").to_owned(),
    };
    Verdict {
        good: verdict.ok,
        says,
    }
}

#[cfg(test)]
mod tests;
