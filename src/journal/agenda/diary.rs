//! When supervision is and was: a setting named `supervision`, and the notes that were written afterwards.

use chrono::{Datelike as _, NaiveDate};
use toml::{Table, Value};

use crate::journal::agenda::AFTER;
use crate::journal::library::Library;
use crate::journal::library::setting::{Changes, Setting};
use crate::journal::named::named;

/// The name of the setting.
pub const NAME: &str = "supervision";

const NEXT: &str = "next";
const LOG: &str = "log";
const READER: &str = "key";

const DAY: &str = "day";
const MINUTES: &str = "minutes";
const WITH: &str = "with";
const KIND: &str = "kind";

/// What a supervision counts of which only the note afterwards is known, in minutes.
pub const USUAL: u32 = 60;
/// The longest that is counted: a whole day.
pub const LONGEST: u32 = 24 * 60;

/// Holds what the user set.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Diary {
    /// The day of the next supervision, which may have passed.
    pub next: Option<NaiveDate>,
    /// What was entered by hand, the newest first.
    pub log: Vec<Hour>,
    /// The supervisor's `age1..` recipient, to which an agenda is sealed.
    pub reader: Option<String>,
}

/// Holds one supervision.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Hour {
    /// When.
    pub day: NaiveDate,
    /// How long.
    pub minutes: u32,
    /// With whom, as a role: a name would point at a person.
    pub with: With,
    /// Alone or in a group.
    pub kind: Kind,
    /// Whether it was entered by hand; else a note afterwards tells of it.
    pub is_entered: bool,
}

named! {
    /// Says with whom, as a role.
    With:
    /// A supervisor.
    Supervisor "supervisor"
    /// Peers.
    Peers "peers"
    /// The team.
    Team "team"
    /// A training.
    Training "training"
    /// Someone else.
    Other "other"
}

named! {
    /// Says whether one was alone there.
    Kind:
    /// Alone with them.
    Individual "individual"
    /// In a group.
    Group "group"
}

impl Diary {
    /// Reads what the user set.
    #[must_use]
    pub fn of(library: &Library) -> Self {
        library.config(NAME).map(Self::read).unwrap_or_default()
    }

    fn read(setting: &Setting) -> Self {
        let list = setting.get(LOG).and_then(Value::as_array);
        let tables = list.into_iter().flatten().filter_map(Value::as_table);
        let mut log: Vec<Hour> = tables.filter_map(Hour::read).collect();
        log.sort_by(|one, other| other.cmp(one));
        Self {
            next: setting.text(NEXT).and_then(|day| day.parse().ok()),
            log,
            reader: setting.text(READER).map(str::to_owned),
        }
    }

    /// Gives what to change so that another day is the next; none takes it off.
    #[must_use]
    pub fn on(next: Option<NaiveDate>) -> Changes {
        vec![(NEXT, next.map(|day| day.to_string().into()))]
    }

    /// Gives what to change so that the agenda is sealed to this recipient from now on.
    #[must_use]
    pub fn to(reader: &str) -> Changes {
        vec![(READER, Some(reader.into()))]
    }

    /// Gives what to change so that these are the hours that were entered.
    #[must_use]
    pub fn logged(log: &[Hour]) -> Changes {
        let tables: Vec<Value> = log.iter().map(|hour| Value::Table(hour.write())).collect();
        vec![(LOG, (!tables.is_empty()).then_some(Value::Array(tables)))]
    }
}

impl Hour {
    fn read(table: &Table) -> Option<Self> {
        let text = |key: &str| table.get(key).and_then(Value::as_str);
        let minutes = table.get(MINUTES).and_then(Value::as_integer);
        let minutes = minutes.and_then(|minutes| u32::try_from(minutes).ok());
        Some(Self {
            day: text(DAY)?.parse().ok()?,
            minutes: minutes?.min(LONGEST),
            with: text(WITH).and_then(With::named).unwrap_or(With::Other),
            kind: text(KIND).and_then(Kind::named).unwrap_or(Kind::Individual),
            is_entered: true,
        })
    }

    fn write(&self) -> Table {
        let words: [(&str, Value); 4] = [
            (DAY, self.day.to_string().into()),
            (MINUTES, i64::from(self.minutes).into()),
            (WITH, self.with.name().into()),
            (KIND, self.kind.name().into()),
        ];
        let words = words.into_iter();
        words.map(|(key, value)| (key.to_owned(), value)).collect()
    }
}

/// Lists every supervision, the newest first: what was entered, and for each other day with a note afterwards, an hour.
#[must_use]
pub fn hours(library: &Library) -> Vec<Hour> {
    let mut hours = Diary::of(library).log;
    let noted = library.entries().filter(|entry| {
        let deck = entry.current().note.deck.as_deref();
        deck == Some(AFTER)
    });
    for day in noted.map(|entry| entry.written().day()) {
        if hours.iter().all(|hour| hour.day != day) {
            hours.push(Hour {
                day,
                minutes: USUAL,
                with: With::Supervisor,
                kind: Kind::Individual,
                is_entered: false,
            });
        }
    }
    hours.sort_by(|one, other| other.cmp(one));
    hours
}

/// Finds the day of the last supervision.
#[must_use]
pub fn last(hours: &[Hour], today: NaiveDate) -> Option<NaiveDate> {
    let past = hours.iter().map(|hour| hour.day);
    past.filter(|day| *day <= today).max()
}

/// Adds up the minutes of the year that a day is in.
#[must_use]
pub fn in_year_of(hours: &[Hour], day: NaiveDate) -> u32 {
    let years = by_year(hours);
    let year = years.iter().find(|(year, _)| *year == day.year());
    year.map_or(0, |(_, minutes)| *minutes)
}

/// Adds up the minutes of each year, the latest first.
#[must_use]
pub fn by_year(hours: &[Hour]) -> Vec<(i32, u32)> {
    let mut years: Vec<(i32, u32)> = Vec::new();
    for hour in hours {
        let year = hour.day.year();
        match years.iter_mut().find(|(known, _)| *known == year) {
            Some((_, minutes)) => *minutes += hour.minutes,
            None => years.push((year, hour.minutes)),
        }
    }
    years.sort_unstable_by(|one, other| other.cmp(one));
    years
}

#[cfg(test)]
mod tests;
