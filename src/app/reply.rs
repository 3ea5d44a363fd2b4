//! What the worker's answers change.

use std::mem;

use crate::app::App;
use crate::app::desk::Journal;
use crate::app::effect::Effect;
use crate::app::msg::{Erased, Keyed, Opened, Reply, Saved, Sorted, Trouble};
use crate::app::scene::{Input, Scene};
use crate::journal::reader::{Reader, Readers};
use crate::words::say;

impl App {
    /// Takes an answer in, then lets every open screen hear it, the one on top last.
    pub(crate) fn reply(&mut self, mut reply: Reply) -> Vec<Effect> {
        if self.is_stale(&reply) {
            return Vec::new();
        }
        self.note_reply(&mut reply);
        let uncopied = self.copied(&reply);
        let mut effects = self.tell_screens(&reply);
        effects.extend(uncopied);
        effects
    }

    /// What was asked for before a lock must not open anything after it, not even during the next try: the answers
    /// come in order, so the first ones belong to the tries that were given up.
    fn is_stale(&mut self, reply: &Reply) -> bool {
        match reply {
            Reply::Progress { .. } => self.given_up > 0,
            Reply::Keys(..) => !self.desk.is_open(),
            Reply::Unlocked(_) | Reply::WrongPassphrase | Reply::NotUnlocked(_)
                if self.given_up > 0 =>
            {
                self.given_up -= 1;
                true
            }
            Reply::Unlocked(_) => !matches!(
                self.desk.journal,
                Journal::Unlocking { .. } | Journal::Missing
            ),
            _ => false,
        }
    }

    fn note_reply(&mut self, reply: &mut Reply) {
        match reply {
            Reply::Unlocked(opened) => self.unlocked(opened),
            Reply::Saved(saved) | Reply::Settled(saved) => self.saved(saved),
            Reply::Created(_) => {
                self.desk.journal = Journal::Open(Box::default());
                self.desk.is_writable = true;
            }
            Reply::Progress { done, total } => {
                if let Journal::Unlocking { progress, .. } = &mut self.desk.journal {
                    *progress = Some((*done, *total));
                }
            }
            Reply::WrongPassphrase | Reply::NotUnlocked(_) => self.unlock_failed(),
            // Whoever was in an editor was at the keys.
            Reply::Edited { .. } | Reply::NotEdited(_) => self.last_input = self.now.since_start,
            Reply::Sorted(sorted) => self.sorted(sorted),
            Reply::Erased(erased) => self.erased(erased),
            Reply::Keys(keyed, readers) => self.keyed(keyed, readers),
            _ => {}
        }
        if let Some(words) = refused(reply) {
            self.warn(words);
        }
    }

    /// Who reads now. The folder does not tell who was let in after older notes were encrypted.
    fn keyed(&mut self, keyed: &Keyed, readers: &Readers) {
        let before = mem::replace(&mut self.desk.readers, readers.clone());
        let is_new = |reader: &&Reader| match keyed {
            Keyed::Rotated => false,
            Keyed::KitTaken if reader.is_kit => true,
            Keyed::Added if !before.present.contains(reader) => true,
            _ => before.newcomers.contains(reader),
        };
        let newcomers = readers.present.iter().filter(is_new).cloned();
        self.desk.readers.newcomers = newcomers.collect();
    }

    fn unlock_failed(&mut self) {
        if matches!(self.desk.journal, Journal::Unlocking { .. }) {
            self.desk.journal = Journal::Locked;
        }
    }

    fn unlocked(&mut self, opened: &mut Opened) {
        if opened.taken_in > 0 {
            self.say(say!("app-taken-in", n = opened.taken_in));
        }
        self.desk.drafts = mem::take(&mut opened.drafts);
        self.desk.inbox = mem::take(&mut opened.inbox);
        self.desk.troubles = mem::take(&mut opened.troubles);
        self.desk.readers = mem::take(&mut opened.readers);
        self.desk.journal = Journal::Open(Box::new(mem::take(&mut opened.library)));
        self.desk.is_writable = true;
    }

    /// The folder was looked at again: what is in it now counts, if the journal is still open.
    fn sorted(&mut self, sorted: &mut Sorted) {
        if let Journal::Open(library) = &mut self.desk.journal {
            library.renew(mem::take(&mut sorted.library));
            self.desk.inbox = mem::take(&mut sorted.inbox);
        }
    }

    fn saved(&mut self, saved: &Saved) {
        if !saved.confirmed {
            self.warn(say("app-not-confirmed"));
        }
        if let Some(draft) = saved.draft {
            self.desk.forget_draft(draft);
        }
        if let Journal::Open(library) = &mut self.desk.journal {
            library.insert(saved.revision.clone());
        }
    }

    /// What was erased is forgotten, with what was being written on it. Where files are left, it is known what of.
    fn erased(&mut self, erased: &Erased) {
        self.desk.drafts.retain(|draft| draft.note != erased.note);
        if let Journal::Open(library) = &mut self.desk.journal {
            if erased.left == 0 {
                library.forget(erased.note);
            }
            library.extend(erased.tombstones.iter().cloned());
        }
        if erased.left > 0 {
            self.warn(say!("release-not-whole", n = erased.left));
        } else if !erased.confirmed {
            self.warn(say("app-not-confirmed"));
        }
    }

    fn tell_screens(&mut self, reply: &Reply) -> Vec<Effect> {
        let mut effects = Vec::new();
        for index in 0..self.stack.len() {
            let is_top = index + 1 == self.stack.len();
            let Some(screen) = self.stack.get_mut(index) else {
                break;
            };
            let step = screen.update(&Input::Reply(reply), &self.desk, &self.now);
            if is_top {
                effects.extend(self.follow(step));
            } else {
                effects.extend(step.effects);
            }
        }
        effects
    }
}

/// Says what could not be done, and what to do about it; nothing of what was, nor where a screen says it.
fn refused(reply: &Reply) -> Option<String> {
    let parts = |trouble: &Trouble| (trouble.what.clone(), trouble.remedy.clone());
    Some(match reply {
        Reply::NotUnlocked(trouble)
        | Reply::NotEdited(trouble)
        | Reply::Failed(trouble)
        | Reply::CueFailed(trouble)
        | Reply::NotSorted(trouble) => format!("{} {}", trouble.what, trouble.remedy),
        Reply::NotSaved(_, trouble) => {
            let (what, remedy) = parts(trouble);
            say!("app-not-saved", what = what, remedy = remedy)
        }
        Reply::NotErased(_, trouble) => {
            let (what, remedy) = parts(trouble);
            say!("release-not-erased", what = what, remedy = remedy)
        }
        Reply::NotSettled(trouble) => {
            let (what, remedy) = parts(trouble);
            say!("app-not-kept", what = what, remedy = remedy)
        }
        Reply::DraftNotKept(_, trouble) => {
            let (what, remedy) = parts(trouble);
            say!("app-draft-not-kept", what = what, remedy = remedy)
        }
        _ => return None,
    })
}
