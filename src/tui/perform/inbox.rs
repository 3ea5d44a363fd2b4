//! Sorts the inbox: what waits as the screen shows it, and each deed.

use chrono::{DateTime, Local};

use crate::app::effect::Sorting;
use crate::app::msg::{Peeked, Piece, Reply, Sorted};
use crate::error::problem;
use crate::journal::draft::Draft;
use crate::journal::inbox::Deed;
use crate::store::Store;
use crate::store::error::Error;
use crate::store::inbox::Item;
use crate::store::problem::Fault;
use crate::tui::perform::{Office, trouble};
use crate::vault::{identity, object};
use crate::words::say;

impl Office {
    /// Does what was asked with a file, and looks at the folder again.
    pub(super) fn sort(&mut self, asked: &Sorting) -> Reply {
        let done = self.with_store(|store| {
            let is_note = match asked.deed {
                Deed::Read => false,
                Deed::Adopt => store.adopt(&asked.name, asked.written)?.is_some(),
                Deed::Discard => store.discard(&asked.name).map(|_| false)?,
                Deed::Restore => store.restore(&asked.name).map(|()| false)?,
                Deed::Forget => store.let_be(&asked.name).map(|()| false)?,
            };
            looked(store, Some(asked.deed), is_note)
        });
        done.unwrap_or_else(|fault| Reply::NotSorted(trouble(fault)))
    }

    /// Puts the file back that was discarded last.
    pub(super) fn take_back(&mut self) -> Reply {
        let done = self.with_store(|store| {
            store.take_back()?;
            looked(store, None, false)
        });
        done.unwrap_or_else(|fault| Reply::NotSorted(trouble(fault)))
    }

    /// Reads what stands in a file.
    pub(super) fn peek(&mut self, name: &str) -> Reply {
        let read = self.with_store(|store| store.peek(name));
        read.map_or_else(
            |fault| Reply::NotSorted(trouble(fault)),
            |text| {
                Reply::Peeked(Peeked {
                    name: name.to_owned(),
                    text,
                })
            },
        )
    }

    /// Lists what waits.
    pub(super) fn waits(&self, drafts: &[Draft]) -> Vec<Piece> {
        let items = self.store.as_ref().map(Store::inbox).unwrap_or_default();
        pieces(&items, drafts)
    }

    fn with_store<T>(
        &mut self,
        work: impl FnOnce(&mut Store) -> Result<T, Error>,
    ) -> Result<T, Error> {
        work(self.store.as_mut().ok_or(Error::NoJournal)?)
    }
}

fn looked(store: &mut Store, deed: Option<Deed>, is_note: bool) -> Result<Reply, Error> {
    let opened = store.look_again(&mut |_, _| ())?;
    Ok(Reply::Sorted(Box::new(Sorted {
        deed,
        is_note,
        removed: store.removed(),
        inbox: pieces(&store.inbox(), &opened.drafts),
        library: opened.library,
    })))
}

/// Says of each file what it is and what to do.
fn pieces(items: &[Item], drafts: &[Draft]) -> Vec<Piece> {
    items.iter().map(|item| piece(item, drafts)).collect()
}

fn piece(item: &Item, drafts: &[Draft]) -> Piece {
    let found = &item.problem;
    let mut remedy = problem::remedy(&found.fault).to_owned();
    let id = object::id_of(&found.name);
    let goes_on = |draft: &Draft| id.is_some_and(|id| draft.parents.contains(&id));
    if found.fault == Fault::Missing && drafts.iter().any(goes_on) {
        remedy.push(' ');
        remedy.push_str(say("inbox-draft"));
    }
    Piece {
        name: found.name.clone(),
        is_identity: found.name == identity::NAME,
        brief: problem::brief(found),
        what: problem::what(found),
        remedy,
        since: item
            .since
            .map(|since| DateTime::<Local>::from(since).fixed_offset()),
        deeds: item.deeds.clone(),
    }
}
