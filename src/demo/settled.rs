//! What the author set inside the journal, and what is on its way out of it.

use serde::Deserialize;

use crate::demo::calendar::Calendar;
use crate::demo::data;
use crate::demo::dice::Dice;
use crate::demo::sample::Thread;
use crate::journal::agenda::diary::{self, Diary};
use crate::journal::find::saved;
use crate::journal::library::setting::{self, Changes};
use crate::journal::note::{DayPart, Note, Written};
use crate::journal::people::{self, Person};
use crate::journal::retention::rules::{self, Rules};
use crate::journal::retention::{distil, grace};
use crate::journal::will::{self, Will, Wish};

/// After how many days the text about a reaction may be let go: the journal is not much older.
const RAW_DAYS: u32 = 700;
/// Since how many days two notes are to be let go: one is in its seven days, the other past them.
const ASKED: [u64; 2] = [3, 11];

/// Holds what the file says.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Settled {
    people: People,
    will: Executor,
    stayed: Vec<Stayed>,
    query: Vec<Query>,
}

/// Holds who is there on a hard day, and how they are reached.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct People {
    supervisor: [String; 2],
    colleague: [String; 2],
    own: [String; 2],
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Executor {
    who: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Stayed {
    weeks: i64,
    line: String,
    tag: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Query {
    name: String,
    asks: String,
}

/// Adds everything to the notes, oldest first, that there are.
pub(super) fn add(threads: &mut Vec<Thread>, calendar: &Calendar, dice: &mut Dice) {
    let settled: Settled = data::read(include_str!("set.toml"));
    let passing = threads.iter_mut().filter(|thread| thread.may_pass());
    for (thread, days) in passing.zip(ASKED) {
        let asked = calendar.days_ago(days);
        thread.ask_to_pass(asked, grace::DAYS);
    }
    for stayed in &settled.stayed {
        threads.push(Thread::new(stayed.note(calendar, dice)));
    }
    for (name, changes) in settled.settings(calendar) {
        let series = (dice.id(), calendar.days_ago(15));
        let (mut note, _) = setting::next(None, &name, changes, series);
        note.body.truncate(note.body.trim_end().len());
        threads.push(Thread::setting(note));
    }
}

impl Stayed {
    fn note(&self, calendar: &Calendar, dice: &mut Dice) -> Note {
        let month = calendar.month_before(self.weeks);
        let mut note = Note::new(dice.id(), Written::Part(month, DayPart::Morning));
        note.deck = Some(distil::DECK.to_owned());
        note.body.clone_from(&self.line);
        note.tags.push(self.tag.clone());
        note.add_label(distil::RELEASED);
        note
    }
}

impl Settled {
    fn settings(&self, calendar: &Calendar) -> Vec<(String, Changes)> {
        let person = |[who, how]: &[String; 2]| Person {
            who: who.clone(),
            how: how.clone(),
        };
        let People {
            supervisor,
            colleague,
            own,
        } = &self.people;
        let three = [supervisor, colleague, own].map(person);
        let kept = Rules {
            choice: Some(true),
            raw_days: RAW_DAYS,
            ..Rules::default()
        };
        let will = Will {
            wish: Some(Wish::Destroy),
            who: Some(self.will.who.clone()),
        };
        let next = Some(calendar.next_working_day());
        let mut settings = vec![
            (diary::NAME.to_owned(), Diary::on(next)),
            (rules::NAME.to_owned(), kept.changes(&Rules::default())),
            (will::NAME.to_owned(), will.changes(&Will::default())),
            (
                people::NAME.to_owned(),
                people::changes(&three, &Default::default()),
            ),
        ];
        let queries = self.query.iter();
        settings.extend(queries.map(|query| {
            let changes = saved::changes(Some(&query.asks));
            (saved::setting_name(&query.name), changes)
        }));
        settings
    }
}
