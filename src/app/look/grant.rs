//! What a wish of the look does to the texts, for any screen that holds some.

use crate::app::deeds;
use crate::app::desk::Desk;
use crate::app::editor::{Editor, Outcome};
use crate::app::effect::Effect;
use crate::app::look::watch::{Texts, Watch};
use crate::app::look::{Part, Spot, Then, Wish, ground};
use crate::app::now::Now;
use crate::keys::action::Action;
use crate::keys::context::Context;
use crate::words::say;

/// Is a screen's texts that the guard may look at.
pub trait Written {
    /// Gives the texts as they are.
    fn texts(&self) -> Texts;

    /// Gives the editor of one.
    fn page(&mut self, part: Part) -> Option<&mut Editor>;
}

/// Says what came of a key.
#[derive(Default)]
pub struct Granted {
    /// Whether a text changed.
    pub is_changed: bool,
    /// What is asked of the world.
    pub effect: Option<Effect>,
    /// How the look closed, if it did.
    pub closed: Option<Closed>,
    /// What was put there, and how it is taken back.
    pub said: Option<String>,
}

/// As many characters of what was put there are said.
const MOST: usize = 32;

/// Says how a look closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Closed {
    /// What follows now.
    Then(Then),
    /// The cursor stands in this text.
    Edit(Part),
}

impl Watch {
    /// Takes a verb in while the look is open, and does to the texts what it asks for.
    pub fn act<W: Written>(
        &mut self,
        action: Action,
        written: &mut W,
        desk: &Desk,
        now: &Now,
    ) -> Granted {
        let Some(look) = &mut self.look else {
            return Granted::default();
        };
        let then = look.then;
        let mut granted = Granted::default();
        match look.act(action) {
            Wish::Nothing => return granted,
            Wish::Swap(part, span, text) => {
                let outcome = written.page(part).map(|page| page.swap(span, &text));
                granted.is_changed = outcome == Some(Outcome::Changed);
                granted.said = granted.is_changed.then(|| swapped(&text, desk));
            }
            Wish::TakeBack(part) => {
                let outcome = written.page(part).map(Editor::undo);
                granted.is_changed = outcome == Some(Outcome::Changed);
            }
            Wish::LetStand(spot) => self.let_stand(&spot),
            Wish::Allow(spot) => granted.effect = self.allow(&spot, desk, now),
            Wish::Close(then) => return self.closed(granted, Closed::Then(then)),
            Wish::Edit(part, byte) => {
                if let Some(page) = written.page(part) {
                    page.place(page.place_of(byte));
                }
                self.look = None;
                granted.closed = Some(Closed::Edit(part));
                return granted;
            }
        }
        if self.look_again(written.texts(), desk) {
            return self.closed(granted, Closed::Then(then));
        }
        granted
    }

    fn allow(&mut self, spot: &Spot, desk: &Desk, now: &Now) -> Option<Effect> {
        let words = self.look.as_ref().map(|look| look.words(spot).to_owned())?;
        self.let_stand(spot);
        ground::allow(&words, desk, now)
    }

    fn closed(&mut self, mut granted: Granted, closed: Closed) -> Granted {
        self.close();
        granted.closed = Some(closed);
        granted
    }
}

/// Says what was put there, in words only where they may be seen, and the key that takes it back.
fn swapped(text: &str, desk: &Desk) -> String {
    let key = deeds::key(desk, Context::Look, Action::Undo);
    if text.is_empty() {
        return say!("look-taken-out", key = key);
    }
    if desk.is_covered || text.chars().count() > MOST {
        return say!("look-put-covered", key = key);
    }
    say!("look-put", words = text, key = key)
}
