//! Choosing a new passphrase: six words are offered, one's own is judged, and it is typed twice.

use std::mem;

use crossterm::event::KeyEvent;

use crate::app::editor::Editor;
use crate::app::effect::Effect;
use crate::app::msg::{Reply, Verdict};
use crate::app::option_key;
use crate::app::secret::Secret;
use crate::words::say;

/// Names the page that is open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Page {
    /// Six words; none until they were made.
    Offer(Option<Secret>),
    /// One's own, with the verdict on it.
    Own(Option<Verdict>),
    /// The chosen one once more.
    Again(Secret),
}

/// Holds the choice.
#[derive(Debug)]
pub struct NewPhrase {
    /// The page that is open.
    pub page: Page,
    /// Verdicts that are still on their way.
    awaited: u32,
    /// Whether `enter` came before the last verdict.
    is_hasty: bool,
}

/// Says what comes of a key.
#[derive(Debug)]
pub enum Asked {
    /// Nothing.
    Nothing,
    /// Another page, with an empty line.
    Turned,
    /// It was not right.
    Again(&'static str),
    /// Something is asked of the world.
    Do(Box<Effect>),
    /// It is chosen, and was typed twice.
    Chosen(Secret),
}

impl Default for NewPhrase {
    fn default() -> Self {
        Self {
            page: Page::Offer(None),
            awaited: 0,
            is_hasty: false,
        }
    }
}

impl NewPhrase {
    /// Says whether a line is typed on.
    #[must_use]
    pub const fn is_typed(&self) -> bool {
        !matches!(self.page, Page::Offer(_))
    }

    pub(super) fn confirm(&mut self, editor: &mut Editor) -> Asked {
        match &self.page {
            Page::Offer(Some(phrase)) => {
                self.page = Page::Again(phrase.clone());
                Asked::Turned
            }
            Page::Own(verdict) => self.own(verdict.clone(), editor),
            Page::Again(_) if editor.is_empty() => Asked::Nothing,
            Page::Again(chosen) if editor.text() == chosen.expose() => {
                Asked::Chosen(chosen.clone())
            }
            Page::Again(_) => {
                editor.wipe();
                Asked::Again(say("setup-not-the-same"))
            }
            Page::Offer(None) => Asked::Nothing,
        }
    }

    /// One's own is taken when the verdict on its last letter is in and good.
    fn own(&mut self, verdict: Option<Verdict>, editor: &Editor) -> Asked {
        self.is_hasty = self.awaited > 0;
        if self.is_hasty {
            return Asked::Nothing;
        }
        if verdict.is_some_and(|verdict| verdict.good) && !editor.is_empty() {
            self.page = Page::Again(Secret::new(editor.text()));
            return Asked::Turned;
        }
        Asked::Again(say("setup-too-weak"))
    }

    pub(super) fn key(&mut self, key: KeyEvent) -> Asked {
        match (&self.page, option_key::pressed(key)) {
            (Page::Offer(_), Some('a')) => {
                self.page = Page::Offer(None);
                Asked::Do(Box::new(Effect::ProposePhrase))
            }
            (Page::Offer(_), Some('o')) => {
                self.page = Page::Own(None);
                Asked::Turned
            }
            _ => Asked::Nothing,
        }
    }

    pub(super) fn edited(&mut self, editor: &Editor) -> Asked {
        self.is_hasty = false;
        if !matches!(self.page, Page::Own(_)) {
            return Asked::Nothing;
        }
        self.awaited += 1;
        Asked::Do(Box::new(Effect::JudgePhrase(Secret::new(editor.text()))))
    }

    /// Verdicts come in the order of the letters, also for a line that was left meanwhile.
    pub(super) fn heard(&mut self, reply: &Reply, editor: &mut Editor) -> Asked {
        match (&mut self.page, reply) {
            (Page::Offer(offered), Reply::Phrase(phrase)) => *offered = Some(phrase.clone()),
            (page, Reply::Verdict(heard)) => {
                self.awaited = self.awaited.saturating_sub(1);
                if let Page::Own(verdict) = page {
                    *verdict = Some(heard.clone());
                    if self.awaited == 0 && mem::take(&mut self.is_hasty) {
                        return self.own(Some(heard.clone()), editor);
                    }
                }
            }
            _ => {}
        }
        Asked::Nothing
    }

    /// Goes back to the offer.
    pub(super) fn back(&mut self) {
        self.page = Page::Offer(None);
    }
}
