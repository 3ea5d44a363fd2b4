//! Seven days in which a note that is to be let go can be taken back.

use chrono::{Days, NaiveDate};

use crate::id::Id;
use crate::journal::library::Library;
use crate::journal::library::entry::Entry;
use crate::journal::library::setting::Setting;
use crate::journal::note::{GRACE, LEARNING, Note, RELEASE};
use crate::journal::retention::hold::hold;
use crate::journal::retention::rules::Rules;

/// How many whole days a note stays after it was marked.
pub const DAYS: u64 = 7;
/// After so many days in which nothing was written, the clock is asked about before anything goes.
const SILENCE: i64 = 30;

/// Holds a note that is marked to be let go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Grace {
    /// The note.
    pub note: Id,
    /// The day on which it was marked.
    pub since: NaiveDate,
    /// The last day of its grace: it can go on the day after.
    pub until: NaiveDate,
}

impl Grace {
    /// Says whether seven whole days have passed.
    #[must_use]
    pub fn is_over(&self, today: NaiveDate) -> bool {
        today > self.until
    }
}

/// Marks a note to be let go, with the line that stays of it.
///
/// The grace is counted from today, or from the newest day in the journal where that is later: then the clock stands
/// behind, and would cut the grace short once it is right again.
pub fn mark(note: &mut Note, line: Option<&str>, library: &Library, today: NaiveDate) {
    note.add_label(RELEASE);
    let from = newest(library).map_or(today, |newest| newest.max(today));
    let until = from.checked_add_days(Days::new(DAYS)).unwrap_or(from);
    note.unknown
        .insert(GRACE.to_owned(), until.to_string().into());
    if let Some(line) = line.map(str::trim).filter(|line| !line.is_empty()) {
        note.unknown.insert(LEARNING.to_owned(), line.into());
    }
}

/// Takes the mark away. The line stays with the note: it is where one begins the next time.
pub fn take_back(note: &mut Note) {
    note.tags.retain(|tag| tag != RELEASE);
    note.unknown.remove(GRACE);
}

/// Gives the notes that are marked and not held, the first to go first.
#[must_use]
pub fn marked(library: &Library, rules: &Rules) -> Vec<Grace> {
    let entries = library
        .entries()
        .filter(|entry| !entry.is_newer() && !entry.is_forked());
    let free = entries.filter(|entry| hold(&entry.current().note, library, rules).is_none());
    let mut marked: Vec<Grace> = free.filter_map(of).collect();
    marked.sort_by_key(|grace| (grace.until, grace.note));
    marked
}

/// Reads the grace of a note; none when it is not marked.
///
/// It is never shorter than seven days from the version that brought the mark, whatever the front matter says: an older
/// program wrote none, and a text can be changed by hand.
#[must_use]
pub fn of(entry: &Entry) -> Option<Grace> {
    let is_marked = |note: &Note| note.has_label(RELEASE);
    if !is_marked(&entry.current().note) {
        return None;
    }
    let marked = entry.history().iter().map(|version| &version.note);
    let marked = marked.take_while(|note| is_marked(note));
    let since = marked.last().map(|note| note.written.day())?;
    let least = since.checked_add_days(Days::new(DAYS)).unwrap_or(since);
    let said = entry.current().note.unknown.get(GRACE);
    let said = said.and_then(|day| day.as_str()?.parse().ok());
    Some(Grace {
        note: entry.id(),
        since,
        until: said.map_or(least, |said: NaiveDate| said.max(least)),
    })
}

/// Gives the notes whose grace is over; none unless the author turned the rules on.
#[must_use]
pub fn going(library: &Library, rules: &Rules, today: NaiveDate) -> Vec<Grace> {
    if !rules.is_on() || rules.is_held {
        return Vec::new();
    }
    let mut going = marked(library, rules);
    going.retain(|grace| grace.is_over(today));
    going
}

/// Holds the notes that were shown as those that can go now. Nothing goes that is not on such a list.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Listed(Vec<Id>);

impl Listed {
    /// Takes down what is shown now.
    #[must_use]
    pub fn now(library: &Library, rules: &Rules, today: NaiveDate) -> Self {
        let going = going(library, rules, today);
        Self(going.into_iter().map(|grace| grace.note).collect())
    }

    /// Gives the notes, the first to go first.
    #[must_use]
    pub fn notes(&self) -> &[Id] {
        &self.0
    }

    /// Gives what goes when its author agrees: what was shown, as far as it still may go.
    #[must_use]
    pub fn agreed(&self, library: &Library, rules: &Rules, today: NaiveDate) -> Vec<Id> {
        let now = Self::now(library, rules, today).0;
        self.0
            .iter()
            .copied()
            .filter(|id| now.contains(id))
            .collect()
    }
}

/// Tells for how many days nothing was written, where that is so long that the clock may be wrong: the question for what
/// can go then says both days, and is not asked by itself.
#[must_use]
pub fn silence(library: &Library, today: NaiveDate) -> Option<i64> {
    let days = (today - newest(library)?).num_days();
    (days > SILENCE).then_some(days)
}

/// Gives the newest day on which anything in the journal was written.
#[must_use]
pub fn newest(library: &Library) -> Option<NaiveDate> {
    let notes = library.entries().flat_map(Entry::history);
    let settings = library.configs().flat_map(Setting::heads);
    let all = notes.chain(settings);
    all.map(|version| version.note.written.day()).max()
}
