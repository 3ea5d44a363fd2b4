//! What the worker's answers change on the screen of the keys.

use crate::app::desk::Desk;
use crate::app::effect::{Effect, KeyDeed};
use crate::app::msg::{Keyed, Reply};
use crate::app::now::Now;
use crate::app::screen::keys::new_phrase::NewPhrase;
use crate::app::screen::keys::{Deed, Keys, Part, rows};
use crate::app::step::Step;
use crate::words::say;

impl Keys {
    pub(super) fn heard(&mut self, reply: &Reply, desk: &Desk, now: &Now) -> Step {
        match reply {
            Reply::Keys(keyed, _) => self.keyed(keyed, desk, now),
            reply => match &mut self.part {
                Part::New(new) => {
                    let asked = new.heard(reply, &mut self.editor);
                    self.asked(asked, now)
                }
                _ => Step::stay(),
            },
        }
    }

    fn keyed(&mut self, keyed: &Keyed, desk: &Desk, now: &Now) -> Step {
        match keyed {
            Keyed::Seen => Step::stay(),
            Keyed::Right => self.go_on(now),
            Keyed::Changed(true) => self.home(say("readers-changed")),
            Keyed::Changed(false) => self.home(say("readers-change-doubtful")),
            Keyed::Rotated => {
                self.row = 0;
                let is_whole = self.is_whole;
                let step = self.home(say("readers-new-key-holds"));
                if is_whole && desk.readers.left > 0 {
                    return self.encrypt_anew(desk);
                }
                step
            }
            Keyed::Kit(kit) => self.turn(Part::Kit(kit.clone())),
            Keyed::KitTaken => {
                self.row = 0; // the row that encrypts older notes anew is the first one now
                self.home(say("readers-new-kit-holds"))
            }
            Keyed::Added => {
                self.row = 0;
                self.home(say("readers-now-reads"))
            }
            Keyed::Removed => {
                // The row that was chosen is gone: its neighbour is chosen.
                self.row = self.row.min(rows::rows(desk).len().saturating_sub(1));
                self.home(say("readers-now-removed"))
            }
            Keyed::Agreed => self.home(say("readers-now-agreed")),
            Keyed::Anew => self.anew(desk),
            Keyed::Failed(trouble) => {
                self.total = None;
                let what = format!("{} {}", trouble.what, trouble.remedy);
                match self.part {
                    Part::Working(Some(deed), _) => {
                        self.turn(Part::Present(deed));
                        self.said = Some(what);
                        Step::stay()
                    }
                    _ => self.home(what),
                }
            }
        }
    }

    /// The passphrase was right: what it was asked for comes now.
    fn go_on(&mut self, now: &Now) -> Step {
        let Part::Working(Some(deed), _) = self.part else {
            return Step::stay();
        };
        match (deed, self.present.clone()) {
            (Deed::Passphrase, Some(_)) => self
                .turn(Part::New(NewPhrase::default()))
                .and(Effect::ProposePhrase),
            (Deed::Rotate | Deed::Anew, Some(phrase)) => {
                self.is_whole = deed == Deed::Anew;
                self.work(KeyDeed::Rotate(phrase), None, now)
            }
            (Deed::Kit, Some(phrase)) => self.work(KeyDeed::MakeKit(phrase), None, now),
            (_, None) => self.turn(Part::Overview),
        }
    }

    /// The next few, as long as the screen is open.
    fn anew(&mut self, desk: &Desk) -> Step {
        if self.total.is_none() {
            return Step::stay();
        }
        if desk.readers.left > 0 {
            return Step::ask(Effect::Keys(KeyDeed::Anew));
        }
        self.total = None;
        self.row = 0;
        self.said = Some(rows::all_anew(desk));
        Step::stay()
    }
}
