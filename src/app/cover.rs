//! Covering the words on the screen from somebody beside it: all but what is being written or read are bars of their width.
//!
//! One key turns it on and off, on every screen; it lasts until the program ends.

use crate::app::App;
use crate::app::screen::Screen;
use crate::app::screen::hand_out::Part;
use crate::words::say;

/// Says what is covered on a screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cover {
    /// Nothing: it shows no words of a note.
    Nothing,
    /// The screen covers its texts word by word, for one writes there, or line by line among what may be seen.
    Own,
    /// Every row but the one where the cursor stands.
    Rows,
}

/// Says what is covered on a screen. There is no default, so that a new screen has to decide.
#[must_use]
pub const fn of(screen: &Screen) -> Cover {
    match screen {
        Screen::Setup(_)
        | Screen::Unlock(_)
        | Screen::Picker(_)
        | Screen::Breathe(_)
        | Screen::Keys(_)
        | Screen::Retention(_) => Cover::Nothing,
        Screen::Home(_) | Screen::Guided(_) | Screen::Write(_) | Screen::Calendar(_) => Cover::Own,
        // Its list names files; only their texts are somebody's words.
        Screen::Inbox(inbox) => match inbox.page {
            Some(_) => Cover::Rows,
            None => Cover::Nothing,
        },
        Screen::HandOut(out) => match out.part {
            Part::Answer | Part::Look | Part::Preview => Cover::Rows,
            Part::Choose | Part::Path => Cover::Nothing,
        },
        Screen::Review(_)
        | Screen::Insight(_)
        | Screen::Reader(_)
        | Screen::ReadOn(_)
        | Screen::OnThisDay(_)
        | Screen::Compare(_)
        | Screen::Merge(_)
        | Screen::History(_)
        | Screen::Aliases(_)
        | Screen::Alias(_)
        | Screen::People(_)
        | Screen::Supervision(_)
        | Screen::SupervisionLog(_)
        | Screen::Flag(_)
        | Screen::FlagLine(_)
        | Screen::NextStep(_)
        | Screen::Agenda(_)
        | Screen::Queries(_)
        | Screen::Bin(_)
        | Screen::Release(_)
        | Screen::Will(_) => Cover::Rows,
    }
}

impl App {
    /// Covers the words, or shows them again; where one does not see it at once, it is said.
    pub(super) fn cover(&mut self) {
        self.desk.is_covered = !self.desk.is_covered;
        let said = match (self.desk.is_covered, of(self.screen())) {
            (true, Cover::Rows) => say("app-covered-rows"),
            (true, Cover::Nothing) => say("app-covered"),
            (true, Cover::Own) => {
                self.notice = None;
                return;
            }
            (false, _) => say("app-uncovered"),
        };
        self.say(said);
    }
}
