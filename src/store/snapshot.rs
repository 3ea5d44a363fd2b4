//! The snapshot: made after a lock, when something was accepted since the last one.
//!
//! It is made of the files in the folder, each compared with the hash on the seen list, so that no key is needed. What
//! is gone or damaged by then is carried over from the snapshot before.

use std::collections::BTreeMap;
use std::io;
use std::sync::Arc;

use crate::id::Id;
use crate::store::Store;
use crate::store::error::Error;
use crate::store::session::{Due, Session};
use crate::vault::cipher::Key;
use crate::vault::object;
use crate::vault::prescan::FILE_LIMIT;
use crate::vault::seen;
use crate::vault::snapshot;

impl Store {
    /// Makes the snapshot that the last lock left to do, if it did: what changed since the one before is in it then. The
    /// journal works without it, so whatever fails is left to the next lock.
    ///
    /// It reads and writes as much as the journal holds, so it is not done before the lock is answered.
    pub fn make_snapshot(&mut self) {
        let Some(mut due) = self.due.take() else {
            return;
        };
        let Ok(Some(_lock)) = self.state.try_lock() else {
            return; // another process keeps the seen list now, and with it the snapshot
        };
        let fs = Arc::clone(&self.fs);
        let folder = self.places.objects();
        let ids: Vec<Id> = due.seen.ids().collect();
        let mut ids = ids.into_iter();
        let mut next = || {
            ids.by_ref().find_map(|id| {
                let read = fs.read(&folder.join(object::file_name(id)), FILE_LIMIT);
                let is_it = |file: &Vec<u8>| due.seen.get(id) == Some(&seen::hash(file));
                match read.ok().filter(is_it) {
                    Some(file) => Some(Ok((id, file))),
                    None if due.lost.contains(&id) => Some(Ok((id, due.carried.remove(&id)?))),
                    // It went since the unlock: the snapshot before may be all that holds it.
                    None => Some(Err(io::Error::other("not as it was accepted"))),
                }
            })
        };
        let cache = self.places.cache_of(self.journal);
        let _ = snapshot::write(self.fs.as_ref(), &cache, &due.reader, &mut next);
    }

    /// Ends a session, and says what is left to do: nothing where the snapshot is newer than the seen list, or another
    /// process keeps both.
    pub(super) fn due_of(&self, session: Session) -> Option<Due> {
        if session.lock.is_none() || self.has_snapshot() {
            return None;
        }
        let lost = session.lost();
        let carried = if lost.is_empty() {
            BTreeMap::new()
        } else {
            self.copies(session.keyring.local(), &|id| lost.contains(&id))
                .ok()?
        };
        Some(Due {
            reader: session.keyring.local().to_public(),
            carried,
            lost,
            seen: session.seen,
        })
    }

    /// Says whether nothing was accepted since the snapshot was made. Two times that are the same do not say which was
    /// first, so it is made again then.
    fn has_snapshot(&self) -> bool {
        let cache = self.places.cache_of(self.journal);
        let made = self.fs.changed(&cache.join(snapshot::NAME));
        let kept = self.state.seen_changed();
        matches!((made, kept), (Ok(made), Ok(kept)) if made > kept)
    }

    /// Reads copies from the snapshot; nothing says yet that they may be trusted.
    pub(super) fn copies(
        &self,
        local: &Key,
        wanted: &dyn Fn(Id) -> bool,
    ) -> Result<BTreeMap<Id, Vec<u8>>, Error> {
        let cache = self.places.cache_of(self.journal);
        Ok(snapshot::read(self.fs.as_ref(), &cache, local, wanted)?)
    }
}
