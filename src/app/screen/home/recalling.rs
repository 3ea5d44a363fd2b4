//! The line of the week: looked for, and passed over.

use crate::app::desk::Desk;
use crate::app::msg::Reply;
use crate::app::now::Now;
use crate::app::recall;
use crate::app::scene::Input;
use crate::app::screen::home::Home;
use crate::app::step::Step;
use crate::words::say;

impl Home {
    /// Looks for the line of the week: when the journal opens, when something was written, and on another day.
    pub(super) fn look(&mut self, input: &Input<'_>, desk: &Desk) {
        let is_changed = matches!(
            input,
            Input::Reply(
                Reply::Unlocked(_)
                    | Reply::Saved(_)
                    | Reply::Erased(_)
                    | Reply::Settled(_)
                    | Reply::NotSettled(_)
            )
        );
        let looked = desk.is_open().then_some(desk.today);
        if is_changed || self.looked != looked {
            self.looked = looked;
            self.recalled = recall::of_week(desk);
        }
    }

    /// Takes the line off for this week.
    pub(super) fn pass_over(&mut self, desk: &Desk, now: &Now) -> Step {
        if self.recalled.take().is_none() {
            return Step::stay();
        }
        Step::ask(recall::pass_over(desk, now)).saying(say("recall-passed"))
    }
}
