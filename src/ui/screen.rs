//! One file a screen.

pub mod agenda;
pub mod alias_card;
pub mod aliases;
pub mod bin;
pub mod breathe;
pub mod calendar;
pub mod compare;
pub mod flag;
pub mod flag_line;
pub mod guided;
pub mod hand_out;
pub mod history;
pub mod home;
pub mod inbox;
pub mod insight;
pub mod keys;
pub mod next_step;
pub mod on_this_day;
pub mod people;
pub mod picker;
pub mod queries;
pub mod read_on;
pub mod reader;
pub mod release;
pub mod retention;
pub mod review;
pub mod setup;
pub mod supervision;
pub mod supervision_log;
pub mod unlock;
pub mod will;
pub mod write;

use crate::app::App;
use crate::app::desk::Journal;
use crate::app::screen::Screen;
use crate::ui::head::Head;
use crate::words::say;

/// Says where one is.
#[must_use]
pub fn head(app: &App) -> Head {
    let place = match app.screen() {
        Screen::Home(_) => home(app),
        Screen::Setup(_) => say("screen-setup"),
        Screen::Unlock(_) => say("screen-locked"),
        Screen::Picker(_) if matches!(app.desk().journal, Journal::Locked) => {
            say("screen-choose-locked")
        }
        Screen::Picker(_) => say("screen-choose"),
        Screen::Guided(guided) => return guided::head(guided),
        Screen::Write(write) => write::place(write),
        Screen::Breathe(breathe) => return breathe::head(breathe, app.now()),
        Screen::Review(_) => say("screen-review"),
        Screen::Insight(_) => say("insight-place"),
        Screen::Reader(reader) => return reader::head(reader),
        Screen::ReadOn(read_on) => return read_on::head(read_on),
        Screen::Calendar(_) => say("screen-calendar"),
        Screen::OnThisDay(_) => say("screen-on-this-day"),
        Screen::Compare(_) => say("screen-compare"),
        Screen::Merge(merge) => return compare::head(merge, app.desk()),
        Screen::History(_) => say("screen-history"),
        Screen::Aliases(_) | Screen::Alias(_) => say("alias-place"),
        Screen::People(_) => say("people-place"),
        Screen::Supervision(_) | Screen::Flag(_) | Screen::FlagLine(_) => say("supervision-place"),
        Screen::NextStep(_) => say("screen-next-step"),
        Screen::SupervisionLog(_) => say("supervision-log"),
        Screen::Agenda(agenda) => return agenda::head(agenda),
        Screen::Queries(_) => say("query-place"),
        Screen::Bin(_) => say("screen-bin"),
        Screen::Release(_) => say("screen-release"),
        Screen::Retention(_) => say("screen-retention"),
        Screen::Will(_) => say("screen-will"),
        Screen::HandOut(_) => say("export-place"),
        Screen::Inbox(_) => say("screen-inbox"),
        Screen::Keys(_) => say("readers-place"),
    };
    Head {
        place: place.into(),
        ..Head::default()
    }
}

fn home(app: &App) -> &'static str {
    match app.desk().journal {
        Journal::Open(_) if app.desk().sample.is_some() => say("screen-sample"),
        Journal::Unlocking { .. } => say("screen-opening"),
        Journal::Locked => say("screen-locked"),
        Journal::Open(_) | Journal::Missing => "",
    }
}
