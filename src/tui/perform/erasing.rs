//! Erases a note: the line that stays of it is on the disk before anything goes.

use crate::app::effect::Erase;
use crate::app::msg::{Erased, Reply};
use crate::store::error::Error;
use crate::store::{Store, erase};
use crate::tui::perform::{Office, trouble};

impl Office {
    /// Erases a note and answers; what stays of it is told first, as any note that was saved.
    pub(super) fn erase(&mut self, asked: &Erase, answer: &dyn Fn(Reply)) -> Reply {
        let note = asked.erasing.note;
        match self.try_erase(asked, answer) {
            Ok(erased) => Reply::Erased(Box::new(Erased {
                note,
                tombstones: erased.tombstones,
                left: erased.left,
                confirmed: erased.confirmed,
            })),
            Err(fault) => Reply::NotErased(note, trouble(fault)),
        }
    }

    fn try_erase(&mut self, asked: &Erase, answer: &dyn Fn(Reply)) -> Result<erase::Erased, Error> {
        if let Some(note) = &asked.stays {
            let saved = self.put(|store| store.put(note, &[]))?;
            let is_sure = saved.confirmed || self.store.as_ref().is_some_and(Store::confirm);
            answer(Reply::Saved(Box::new(saved)));
            if !is_sure {
                return Err(Error::Unconfirmed);
            }
        }
        let store = self.store.as_mut().ok_or(Error::NoJournal)?;
        let erased = store.erase(&asked.erasing, asked.written)?;
        self.is_unconfirmed |= !erased.confirmed;
        Ok(erased)
    }
}
