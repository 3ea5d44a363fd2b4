//! The end of a deck: what was given is saved, and what comes after is offered.

use crate::app::desk::Desk;
use crate::app::effect::{Effect, Save};
use crate::app::msg::Reply;
use crate::app::now::Now;
use crate::app::route::{About, Route};
use crate::app::scene::Input;
use crate::app::screen::guided::fate::{Fate, obstacle, offers};
use crate::app::screen::guided::keeping::{Heard, Keeping};
use crate::app::screen::guided::pad::Pad;
use crate::app::screen::guided::revisions;
use crate::app::screen::guided::sheet::Size;
use crate::app::screen::guided::told::Told;
use crate::app::screen::guided::{End, Guided};
use crate::app::step::{Nav, Step};
use crate::deck::model::Deck;
use crate::id::Id;
use crate::journal::alias::thread::CARD;
use crate::journal::answer::Answer;
use crate::journal::note::Note;
use crate::keys::action::Action;
use crate::words::say;

impl Guided {
    /// Ends the deck: saves what is worth it, and shows what comes after. An end without anything to show is home.
    pub(super) fn close(&mut self, desk: &Desk, now: &Now) -> Step {
        let session = &self.walk.session;
        let is_worth_it = session.is_worth_keeping() || !session.deeds().is_empty();
        let offers = offers(session, desk);
        let is_bare = offers.is_none() && session.is_finished();
        self.walk.pad = offers.map_or(Pad::Read, Pad::Marks);
        match obstacle(desk) {
            None if is_worth_it => self.save(desk, now),
            Some(why) if is_worth_it => {
                self.fate = Fate::Homeless(why);
                Step::stay()
            }
            _ => {
                self.fate = Fate::Nothing;
                let nav = if is_bare { self.home() } else { Nav::Stay };
                self.forgetting(Step::go(nav))
            }
        }
    }

    /// Saves what the deck asks for the notes that it was about, and then its own note.
    fn save(&mut self, desk: &Desk, now: &Now) -> Step {
        self.fate = Fate::Sealing;
        let base = Note::new(self.walk.note_id(), desk.written(now));
        let makes_note = self.walk.session.is_worth_keeping();
        let own = makes_note.then(|| Save {
            note: self.walk.note(base),
            parents: Vec::new(),
            draft: Some(self.walk.draft_id()),
        });
        let others = revisions::of(&self.walk.session, desk, now);
        if others.is_empty() && own.is_none() {
            self.fate = Fate::Nothing;
            return self.forgetting(Step::stay());
        }
        let keeping = self.keeping.insert(Keeping::new(others, own));
        all(keeping.send())
    }

    /// Sends again what the disk did not take.
    fn save_again(&mut self, desk: &Desk, now: &Now) -> Step {
        let Some(keeping) = &mut self.keeping else {
            return self.save(desk, now);
        };
        self.fate = Fate::Sealing;
        all(keeping.send())
    }

    /// Leads home, or back to the list that the notes were chosen on.
    const fn home(&self) -> Nav {
        match self.end {
            End::Home => Nav::Home,
            End::List => Nav::Back,
        }
    }

    /// Forgets the draft as well, where there may be one.
    pub(super) fn forgetting(&mut self, step: Step) -> Step {
        if std::mem::take(&mut self.walk.may_be_kept) {
            return step.and(Effect::Forget(self.walk.draft_id()));
        }
        step
    }

    pub(super) fn at_the_end(&mut self, input: &Input<'_>, desk: &Desk, now: &Now) -> Step {
        let told = match input {
            Input::Action(Action::Confirm | Action::Save) => return self.done(desk, now),
            Input::Action(Action::Back) => return self.back_from_the_end(desk, now),
            Input::Action(Action::LeaveAndKeep) => return self.leave_and_keep(desk, now),
            Input::Action(action) => {
                let (_, grid) = self.walk.sheet(Size::of(desk));
                self.walk.pad.act(*action, grid, now)
            }
            Input::Key(key) => self.walk.pad.key(*key),
            Input::Reply(reply) => return self.heard(reply),
            Input::Paste(_) | Input::Tick | Input::Mouse(_) => Told::Nothing,
        };
        match told {
            Told::Given(answer) => self.follow(&answer, desk),
            _ => Step::stay(),
        }
    }

    /// What was not saved is saved again; else what is under the cursor opens, or home.
    fn done(&mut self, desk: &Desk, now: &Now) -> Step {
        if self.fate == Fate::NotSaved {
            return self.save_again(desk, now);
        }
        self.follow(&self.walk.pad.answer(), desk)
    }

    /// Opens what was offered, about the same alias where that deck would ask for one; a session card is for whoever is
    /// next.
    fn follow(&self, answer: &Answer, desk: &Desk) -> Step {
        match answer {
            _ if !self.fate.is_settled() => Step::stay(),
            Answer::Chosen(ids) if !ids.is_empty() => {
                let id = ids[0].clone();
                let asks = desk.decks.get(&id).is_some_and(Deck::asks_alias) && id != CARD;
                let alias = self.walk.session.alias().filter(|_| asks);
                Step::go(Nav::Replace(match alias {
                    Some(alias) => Route::About(About::someone(id, alias)),
                    None => Route::Guided(id),
                }))
            }
            _ => Step::go(self.home()),
        }
    }

    fn back_from_the_end(&mut self, desk: &Desk, now: &Now) -> Step {
        match self.fate {
            Fate::NotSaved if self.keeping.as_ref().is_some_and(Keeping::is_under_way) => {
                Step::stay()
            }
            Fate::Nothing | Fate::NotSaved => {
                self.keeping = None;
                self.fate = Fate::Open;
                self.walk.pad = Pad::Read;
                self.walk.back(desk, now);
                Step::stay()
            }
            Fate::Sealing => Step::stay(),
            Fate::Saved(_) | Fate::Homeless(_) | Fate::Open => Step::go(self.home()),
        }
    }

    fn heard(&mut self, reply: &Reply) -> Step {
        match reply {
            Reply::Saved(saved) => self.saved(saved.revision.note.id, saved.confirmed),
            Reply::NotSaved(note, _) => self.refused(*note),
            _ => Step::stay(),
        }
    }

    fn saved(&mut self, note: Id, confirmed: bool) -> Step {
        let heard = self
            .keeping
            .as_mut()
            .map_or(Heard::Nothing, |keeping| keeping.saved(note));
        match heard {
            Heard::Nothing => Step::stay(),
            Heard::Next(effects) => all(effects),
            Heard::Done => {
                self.keeping = None;
                self.fate = Fate::Saved(confirmed);
                let step = self.forgetting(Step::stay());
                if self.was_refused && confirmed {
                    return step.saying(say("guided-now-saved"));
                }
                step
            }
        }
    }

    fn refused(&mut self, note: Id) -> Step {
        if self
            .keeping
            .as_mut()
            .is_some_and(|keeping| keeping.refused(note))
        {
            self.fate = Fate::NotSaved;
            self.was_refused = true;
        }
        Step::stay()
    }
}

fn all(effects: Vec<Effect>) -> Step {
    effects.into_iter().fold(Step::stay(), Step::and)
}
