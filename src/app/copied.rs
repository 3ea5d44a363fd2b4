//! What was copied, until it is taken back: after a while, and when the journal closes.

use std::time::Duration;

use crate::app::App;
use crate::app::clipboard::STAYS;
use crate::app::effect::Effect;
use crate::app::msg::Reply;
use crate::words::say;

impl App {
    /// Says when what was copied is taken back.
    pub(super) fn uncopy_due(&self) -> Option<Duration> {
        self.copied
    }

    /// Takes back what was copied, if it is due or the journal closes.
    pub(super) fn uncopy(&mut self) -> Option<Effect> {
        self.copied.take().map(|_| Effect::Uncopy)
    }

    /// Takes in what became of a copy. One that arrives after a lock goes again at once.
    pub(super) fn copied(&mut self, reply: &Reply) -> Option<Effect> {
        match reply {
            Reply::Copied { comes_back: true } if !self.desk.is_open() => {
                return Some(Effect::Uncopy);
            }
            Reply::Copied { comes_back: true } => {
                self.copied = Some(self.now.since_start + STAYS);
                self.say(say!("clipboard-copied", seconds = STAYS.as_secs()));
            }
            Reply::Copied { comes_back: false } => self.say(say("clipboard-copied-and-stays")),
            Reply::NotCopied(trouble) => {
                self.warn(format!("{} {}", trouble.what, trouble.remedy));
            }
            Reply::Uncopied { was_ours: true } => self.say(say("clipboard-taken-back")),
            Reply::Uncopied { was_ours: false } => self.say(say("clipboard-not-ours")),
            _ => {}
        }
        None
    }
}
