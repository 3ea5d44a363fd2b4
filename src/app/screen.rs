//! Every screen, and how a route becomes one.

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
pub mod merge;
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

use std::time::Duration;

use crate::app::desk::Desk;
use crate::app::effect::Effect;
use crate::app::now::Now;
use crate::app::route::Route;
use crate::app::scene::{Input, Scene};
use crate::app::step::Step;
use crate::journal::draft::Draft;
use crate::keys::action::Action;
use crate::keys::context::Context;

/// Holds the screen that is open.
#[derive(Debug)]
pub enum Screen {
    /// The start.
    Home(home::Home),
    /// First run.
    Setup(Box<setup::Setup>),
    /// The passphrase.
    Unlock(Box<unlock::Unlock>),
    /// Decks or practices to choose from.
    Picker(picker::Picker),
    /// A deck, page by page.
    Guided(Box<guided::Guided>),
    /// The editor.
    Write(Box<write::Write>),
    /// Paced breathing.
    Breathe(Box<breathe::Breathe>),
    /// All notes.
    Review(Box<review::Review>),
    /// What the notes say together.
    Insight(Box<insight::Insight>),
    /// One note.
    Reader(Box<reader::Reader>),
    /// The notes of a list one under the other.
    ReadOn(Box<read_on::ReadOn>),
    /// A year of days.
    Calendar(Box<calendar::Calendar>),
    /// What was written around a day in earlier months and years.
    OnThisDay(Box<on_this_day::OnThisDay>),
    /// Two of a note's revisions side by side.
    Compare(compare::Compare),
    /// A note's heads, to make one of them.
    Merge(merge::Merge),
    /// A note's revisions.
    History(history::History),
    /// The words that stand for people.
    Aliases(Box<aliases::Aliases>),
    /// The card of one of them.
    Alias(alias_card::AliasCard),
    /// The people to turn to on a hard day.
    People(Box<people::People>),
    /// What waits for supervision.
    Supervision(Box<supervision::Supervision>),
    /// The hours of supervision.
    SupervisionLog(supervision_log::SupervisionLog),
    /// The card that takes something there.
    Flag(Box<flag::Flag>),
    /// The lines of a note, one of which goes there.
    FlagLine(flag_line::FlagLine),
    /// The next steps, one of which a note gets.
    NextStep(next_step::NextStep),
    /// What is taken along, page by page.
    Agenda(Box<agenda::Agenda>),
    /// The queries that were saved under a name.
    Queries(Box<queries::Queries>),
    /// What was moved to the bin.
    Bin(bin::Bin),
    /// What may be let go.
    Release(Box<release::Release>),
    /// How long notes are kept.
    Retention(retention::Retention),
    /// What is to happen when one cannot act.
    Will(Box<will::WillScreen>),
    /// What leaves the journal.
    HandOut(Box<hand_out::HandOut>),
    /// Who can read, and the keys.
    Keys(Box<keys::Keys>),
    /// Files and settings that need a look.
    Inbox(inbox::Inbox),
}

impl Screen {
    /// Opens the start.
    #[must_use]
    pub fn home(desk: &Desk) -> Self {
        Self::Home(home::Home::new(desk))
    }

    /// Opens the screen that a route names.
    #[must_use]
    pub fn open(route: Route, desk: &Desk, now: &Now) -> Self {
        match route {
            Route::Setup => Self::Setup(Box::new(setup::Setup::new(desk))),
            Route::Home => Self::home(desk),
            Route::Unlock(then) => Self::Unlock(Box::new(unlock::Unlock::new(then))),
            Route::Decks => Self::Picker(picker::Picker::decks()),
            Route::Practices => Self::Picker(picker::Picker::practices()),
            Route::Guided(id) => Self::guided(guided::Guided::start(&id, desk, now), desk),
            Route::About(about) => Self::guided(guided::Guided::about(&about, desk, now), desk),
            Route::Resume(draft) => Self::resume(draft, desk, now),
            Route::Write => Self::Write(Box::new(write::Write::blank(desk, now))),
            Route::Edit(note) => Self::Write(Box::new(write::Write::edit(note, desk, now))),
            Route::Breathe(breathing) => {
                Self::Breathe(Box::new(breathe::Breathe::new(&breathing, desk, now)))
            }
            Route::Review { find } => Self::Review(Box::new(review::Review::new(find, desk))),
            Route::Insight => Self::Insight(Box::new(insight::Insight::new(desk))),
            Route::Reader(note) => Self::Reader(Box::new(reader::Reader::new(note, desk))),
            Route::Listed(listed) => Self::Reader(Box::new(reader::Reader::among(listed))),
            Route::ReadOn(listed) => Self::ReadOn(Box::new(read_on::ReadOn::new(listed))),
            Route::Calendar => Self::Calendar(Box::new(calendar::Calendar::new(desk))),
            Route::OnThisDay(day) => {
                Self::OnThisDay(Box::new(on_this_day::OnThisDay::new(day, desk)))
            }
            Route::Compare(note, version, against) => {
                Self::Compare(compare::Compare::new(note, version, against))
            }
            Route::Merge(note) => Self::Merge(merge::Merge::new(note)),
            Route::History(note) => Self::History(history::History::new(note)),
            Route::Aliases => Self::Aliases(Box::new(aliases::Aliases::new(desk))),
            Route::Alias(word) => Self::Alias(alias_card::AliasCard::new(&word.0, desk, now)),
            Route::SessionCard(word, half) => {
                Self::guided(guided::Guided::card(&word.0, half, desk, now), desk)
            }
            Route::People => Self::People(Box::new(people::People::new(desk))),
            Route::Supervision => Self::Supervision(Box::new(supervision::Supervision::new(desk))),
            Route::SupervisionLog => {
                Self::SupervisionLog(supervision_log::SupervisionLog::new(desk))
            }
            Route::Flag(about) => Self::Flag(Box::new(flag::Flag::new(about, desk, now))),
            Route::FlagLine(note) => Self::FlagLine(flag_line::FlagLine::new(note)),
            Route::NextStep(note) => Self::NextStep(next_step::NextStep::new(note)),
            Route::Prepare(keys) => Self::guided(guided::Guided::prepare(&keys, desk, now), desk),
            Route::Agenda(keys) => Self::Agenda(Box::new(agenda::Agenda::new(keys, desk))),
            Route::Asked(asked) => Self::Review(Box::new(review::Review::asked(&asked.0, desk))),
            Route::SavedQueries => Self::Queries(Box::new(queries::Queries::new(desk))),
            Route::Bin => Self::Bin(bin::Bin::new(desk)),
            Route::Release => Self::Release(Box::new(release::Release::new(desk))),
            Route::Distil(notes) => Self::guided(guided::Guided::distil(&notes, desk, now), desk),
            Route::Retention => Self::Retention(retention::Retention::new(desk)),
            Route::Will => Self::Will(Box::new(will::WillScreen::new(desk))),
            Route::HandOut(goods) => {
                Self::HandOut(Box::new(hand_out::HandOut::new(goods, desk, now)))
            }
            Route::Inbox => Self::Inbox(inbox::Inbox::new(desk)),
            Route::Keys => Self::Keys(Box::default()),
        }
    }

    /// A draft with a deck goes on there, one without in the editor.
    fn resume(id: crate::id::Id, desk: &Desk, now: &Now) -> Self {
        match desk.draft(id) {
            Some(draft) if draft.deck.is_some() => {
                Self::guided(guided::Guided::resume(draft, desk, now), desk)
            }
            Some(draft) => Self::Write(Box::new(write::Write::resume(draft, desk, now))),
            None => Self::home(desk),
        }
    }

    /// Says whether the recovery kit is on the screen, which is shown only once.
    #[must_use]
    pub const fn shows_kit(&self) -> bool {
        matches!(self, Self::Setup(setup) if matches!(setup.part, setup::Part::Kit(_)))
    }

    /// A deck that is not there any more opens nothing.
    fn guided(guided: Option<guided::Guided>, desk: &Desk) -> Self {
        guided.map_or_else(|| Self::home(desk), |guided| Self::Guided(Box::new(guided)))
    }

    fn scene(&self) -> &dyn Scene {
        match self {
            Self::Home(screen) => screen,
            Self::Setup(screen) => screen.as_ref(),
            Self::Unlock(screen) => screen.as_ref(),
            Self::Picker(screen) => screen,
            Self::Guided(screen) => screen.as_ref(),
            Self::Write(screen) => screen.as_ref(),
            Self::Breathe(screen) => screen.as_ref(),
            Self::Review(screen) => screen.as_ref(),
            Self::Insight(screen) => screen.as_ref(),
            Self::Reader(screen) => screen.as_ref(),
            Self::ReadOn(screen) => screen.as_ref(),
            Self::Calendar(screen) => screen.as_ref(),
            Self::OnThisDay(screen) => screen.as_ref(),
            Self::Compare(screen) => screen,
            Self::Merge(screen) => screen,
            Self::History(screen) => screen,
            Self::Aliases(screen) => screen.as_ref(),
            Self::Alias(screen) => screen,
            Self::People(screen) => screen.as_ref(),
            Self::Supervision(screen) => screen.as_ref(),
            Self::SupervisionLog(screen) => screen,
            Self::Flag(screen) => screen.as_ref(),
            Self::FlagLine(screen) => screen,
            Self::NextStep(screen) => screen,
            Self::Agenda(screen) => screen.as_ref(),
            Self::Queries(screen) => screen.as_ref(),
            Self::Bin(screen) => screen,
            Self::Release(screen) => screen.as_ref(),
            Self::Retention(screen) => screen,
            Self::Will(screen) => screen.as_ref(),
            Self::HandOut(screen) => screen.as_ref(),
            Self::Inbox(screen) => screen,
            Self::Keys(screen) => screen.as_ref(),
        }
    }

    fn scene_mut(&mut self) -> &mut dyn Scene {
        match self {
            Self::Home(screen) => screen,
            Self::Setup(screen) => screen.as_mut(),
            Self::Unlock(screen) => screen.as_mut(),
            Self::Picker(screen) => screen,
            Self::Guided(screen) => screen.as_mut(),
            Self::Write(screen) => screen.as_mut(),
            Self::Breathe(screen) => screen.as_mut(),
            Self::Review(screen) => screen.as_mut(),
            Self::Insight(screen) => screen.as_mut(),
            Self::Reader(screen) => screen.as_mut(),
            Self::ReadOn(screen) => screen.as_mut(),
            Self::Calendar(screen) => screen.as_mut(),
            Self::OnThisDay(screen) => screen.as_mut(),
            Self::Compare(screen) => screen,
            Self::Merge(screen) => screen,
            Self::History(screen) => screen,
            Self::Aliases(screen) => screen.as_mut(),
            Self::Alias(screen) => screen,
            Self::People(screen) => screen.as_mut(),
            Self::Supervision(screen) => screen.as_mut(),
            Self::SupervisionLog(screen) => screen,
            Self::Flag(screen) => screen.as_mut(),
            Self::FlagLine(screen) => screen,
            Self::NextStep(screen) => screen,
            Self::Agenda(screen) => screen.as_mut(),
            Self::Queries(screen) => screen.as_mut(),
            Self::Bin(screen) => screen,
            Self::Release(screen) => screen.as_mut(),
            Self::Retention(screen) => screen,
            Self::Will(screen) => screen.as_mut(),
            Self::HandOut(screen) => screen.as_mut(),
            Self::Inbox(screen) => screen,
            Self::Keys(screen) => screen.as_mut(),
        }
    }
}

impl Scene for Screen {
    fn context(&self, desk: &Desk) -> Context {
        self.scene().context(desk)
    }

    fn update(&mut self, input: &Input<'_>, desk: &Desk, now: &Now) -> Step {
        self.scene_mut().update(input, desk, now)
    }

    fn hints(&self, desk: &Desk) -> Vec<Action> {
        self.scene().hints(desk)
    }

    fn word(&self, action: Action) -> &'static str {
        self.scene().word(action)
    }

    /// What the program does anywhere is never the screen's to leave out. A journal that is locked is locked no more, but
    /// a text that is being written there is put away.
    fn does(&self, action: Action, desk: &Desk) -> bool {
        use Action::{Cover, Help, Hide, Interrupt, Leave, Lock, Palette, Quit};
        match action {
            Lock => desk.is_open() || matches!(self, Self::Guided(_) | Self::Write(_)),
            Cover | Help | Hide | Interrupt | Leave | Palette | Quit => true,
            action => self.scene().does(action, desk),
        }
    }

    fn wants_mouse(&self) -> bool {
        self.scene().wants_mouse()
    }

    fn pulse(&self, now: &Now) -> Option<Duration> {
        self.scene().pulse(now)
    }

    fn draft(&self, now: &Now) -> Option<Draft> {
        self.scene().draft(now)
    }

    fn draft_version(&self) -> u64 {
        self.scene().draft_version()
    }

    fn survives_lock(&self) -> bool {
        self.scene().survives_lock()
    }

    fn interrupt(&mut self, desk: &Desk, now: &Now) -> Vec<Effect> {
        self.scene_mut().interrupt(desk, now)
    }

    fn is_running(&self, now: &Now) -> bool {
        self.scene().is_running(now)
    }
}
