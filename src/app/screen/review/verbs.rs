//! What is done to the notes of the list: read, handed out, flagged, moved to the bin and back.

use crate::app::deeds::{Deed, can_merge, key};
use crate::app::desk::Desk;
use crate::app::goods::Goods;
use crate::app::msg::Reply;
use crate::app::now::Now;
use crate::app::route::{Listed, Route};
use crate::app::screen::review::Review;
use crate::app::step::{Nav, Step};
use crate::id::Id;
use crate::keys::action::Action;
use crate::keys::context::Context;
use crate::words::say;

impl Review {
    /// Opens what is listed, at the chosen note.
    pub(super) fn listed(&self, route: fn(Listed) -> Route) -> Step {
        if self.found.is_empty() {
            return Step::stay();
        }
        push(route(Listed {
            notes: self.found.clone(),
            at: self.cursor.row(),
            query: self.query().clone(),
        }))
    }

    pub(super) fn merge(&self, desk: &Desk) -> Step {
        let entry = self.chosen(desk).filter(|entry| can_merge(entry));
        entry.map_or_else(Step::stay, |entry| push(Route::Merge(entry.id())))
    }

    /// Hands out the marked notes, or what the filter found; without either, the note under the cursor.
    pub(super) fn hand_out(&self) -> Step {
        let notes: Vec<Id> = if !self.marked.notes().is_empty() {
            self.marked.notes().iter().copied().collect()
        } else if self.query().is_empty() {
            self.found
                .get(self.cursor.row())
                .copied()
                .into_iter()
                .collect()
        } else {
            self.found.clone()
        };
        if notes.is_empty() {
            return Step::stay();
        }
        push(Route::HandOut(Goods::Notes(notes)))
    }

    pub(super) fn deed(&mut self, action: Action, desk: &Desk, now: &Now) -> Step {
        if let Some(step) = self.marked.act(action, desk, now) {
            return step;
        }
        self.marked.forget_labels();
        let entry = self.chosen(desk);
        let step = entry.and_then(|entry| self.deeds.act(action, entry, desk, now));
        step.unwrap_or_else(Step::stay)
    }

    pub(super) fn take_back(&mut self, desk: &Desk, now: &Now) -> Step {
        if let Some(step) = self.marked.tag_back(desk, now) {
            return step;
        }
        let binned = self.deeds.last_binned();
        if let Some(step) = binned.and_then(|last| self.marked.take_back(last, desk, now)) {
            return step;
        }
        let entry = binned.and_then(|note| desk.library()?.entry(note));
        let step = entry.and_then(|entry| self.deeds.act(Action::UndoBin, entry, desk, now));
        step.unwrap_or_else(|| {
            let bin = key(desk, Context::List, Action::ShowBin);
            Step::stay().saying(say!("review-nothing-moved", key = bin))
        })
    }

    pub(super) fn heard(&mut self, reply: &Reply, desk: &Desk) -> Step {
        let done = self.deeds.heard(reply);
        let told = self.marked.heard(reply, desk);
        // Of many at once, only the last is worth a look at all of them.
        let is_changed = matches!(reply, Reply::Saved(_) | Reply::Erased(_));
        if is_changed && self.marked.progress().is_none() {
            self.read(desk);
        }
        if matches!(reply, Reply::Settled(_)) && self.filter.has_kept() {
            let key = key(desk, Context::List, Action::SavedQueries);
            return Step::stay().saying(say!("query-kept", key = key));
        }
        if let Some(told) = told {
            self.read(desk);
            return told;
        }
        let Some(done) = done else {
            return Step::stay();
        };
        let place = self.found.iter().position(|note| *note == done.note);
        if let (Deed::TakeBack, Some(row)) = (done.deed, place) {
            self.go(row, desk);
        }
        self.deeds.told(done, desk)
    }
}

fn push(route: Route) -> Step {
    Step::go(Nav::Push(route))
}
