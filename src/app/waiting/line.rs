//! One line of what waits.

use chrono::NaiveDate;

use crate::id::Id;

/// Names something that waits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Loop {
    /// A draft that was left.
    Draft(Id),
    /// Something hard happened, and its author wanted to be asked how it is by now.
    LookIn(Id),
    /// Files or settings that need a look.
    Troubles(usize),
    /// A session card was written before a session, and not taken up after it: the newest.
    SessionCard(Id),
    /// A repair was planned, and nothing was said of it since: the note.
    Repair(Id),
    /// A short note about something strong, which a closer look may follow for three days.
    Expand(Id),
    /// Supervision is soon, and so many things wait for it.
    Supervision(NaiveDate, usize),
    /// The day of supervision went by, and nothing was noted of it.
    AfterSupervision(NaiveDate),
    /// So many things should have been in supervision by now.
    Overdue(usize),
    /// Whose a reaction was could not be told a week ago: the note.
    Unclear(Id),
    /// The check-ins stand out.
    EarlySign,
    /// Notes without a next step: how many, and the newest.
    Undecided(usize, Id),
    /// The day to look at the work with someone has come: for how many.
    Review(usize),
    /// So many notes may be let go by the author's own rules.
    Release(usize),
}

impl Loop {
    /// Gives the name under which it can be set aside: it lasts as long as what the line stands for. A draft is gone
    /// on with or let go, and a damaged file is not set aside.
    #[must_use]
    pub fn name(&self) -> Option<String> {
        Some(match self {
            Self::Draft(_) | Self::Troubles(_) => return None,
            Self::LookIn(note) => format!("look-in:{note}"),
            Self::SessionCard(note) => format!("session-card:{note}"),
            Self::Repair(note) => format!("repair:{note}"),
            Self::Expand(note) => format!("expand:{note}"),
            Self::Supervision(day, _) => format!("supervision:{day}"),
            Self::AfterSupervision(day) => format!("supervised:{day}"),
            Self::Overdue(_) => "overdue".to_owned(),
            Self::Unclear(note) => format!("unclear:{note}"),
            Self::EarlySign => "early-sign".to_owned(),
            Self::Undecided(_, note) => format!("undecided:{note}"),
            Self::Review(_) => "review".to_owned(),
            Self::Release(_) => "release".to_owned(),
        })
    }
}
