//! Two years: when each note was written, and what came of it later.

use std::collections::BTreeSet;

use toml::{Table, Value};

use crate::demo::calendar::{self, Calendar, OFF, WEEKS};
use crate::demo::data::{self, Case, Days, Page, Practices, Scene};
use crate::demo::dice::Dice;
use crate::demo::questions::Questions;
use crate::demo::sample::{Sample, Thread};
use crate::demo::{filled, settled, small};
use crate::journal::alias::card::{self, Card, Place, Stage};
use crate::journal::library::setting;
use crate::journal::note::{FLAGGED, Note, Written};

/// The front-matter key of what is to be taken to supervision.
const SUPERVISION: &str = "supervision";
/// All weeks of the journal.
const WHOLE: [u32; 2] = [0, WEEKS - 1];
/// Before this week everything that was flagged has been taken to supervision.
const TAKEN: u32 = 80;

/// Holds the notes written so far.
pub(super) struct Year {
    calendar: Calendar,
    questions: Questions,
    dice: Dice,
    threads: Vec<Thread>,
    /// Whom the work was with, from which week to which.
    with: Vec<(String, [u32; 2])>,
}

impl Year {
    pub(super) fn new(calendar: Calendar, dice: Dice) -> Self {
        Self {
            calendar,
            questions: Questions::read(),
            dice,
            threads: Vec::new(),
            with: Vec::new(),
        }
    }

    /// Writes everything, oldest note first, each note's versions together.
    pub(super) fn write(mut self) -> Vec<Sample> {
        for case in data::cases() {
            self.case(&case);
            self.with.push((case.alias, case.weeks));
        }
        for page in data::pages() {
            self.page(&page);
        }
        for entry in data::moments() {
            let note = self.note(entry.week, entry.day, entry.hour);
            self.keep(filled::entry(&self.questions, note, &entry));
        }
        let days = data::days();
        self.check_ins(&days);
        self.between(&days);
        self.practices(&data::practices());
        self.threads.sort_by_key(|thread| thread.written().local());
        settled::add(&mut self.threads, &self.calendar, &mut self.dice);
        self.threads.sort_by_key(|thread| thread.written().local());
        self.threads
            .into_iter()
            .fold(Vec::new(), |mut samples, thread| {
                samples.extend(thread.placed(samples.len()));
                samples
            })
    }

    /// Spreads what came of the work with an alias over its weeks.
    fn case(&mut self, case: &Case) {
        self.card(case);
        for (at, scene) in (0..).zip(&case.scene) {
            let week = spread(case.weeks, at, case.scene.len());
            let note = self.session(case, week);
            self.scene(note, scene, week);
        }
        for (at, short) in (1..).zip(&case.short) {
            let note = self.session(case, spread(case.weeks, at, case.short.len() + 2));
            let note = filled::short(&self.questions, note, short, &mut self.dice);
            self.keep(note);
        }
        for (at, look) in (1..).zip(&case.look) {
            let note = self.session(case, spread(case.weeks, at, case.look.len() + 2));
            let note = filled::look_back(&self.questions, note, look, &mut self.dice);
            self.keep(note);
        }
        for (at, entry) in (0..).zip(&case.entry) {
            let note = self.session(case, between(case.weeks, at, case.entry.len()));
            self.keep(filled::entry(&self.questions, note, entry));
        }
    }

    /// Sets what the card of an alias says.
    fn card(&mut self, case: &Case) {
        let set = Card {
            stage: Stage::named(&case.card.stage),
            place: Place::named(&case.card.place),
            review: case
                .card
                .review
                .map(|weeks| self.calendar.weeks_from_now(weeks)),
            is_retired: case.card.retired,
            ..Card::default()
        };
        let begun = self.note(case.weeks[0], case.weekday, case.hour);
        let changes = set.changes(Card::default());
        let series = (begun.id, begun.written);
        let (mut note, _) = setting::next(None, &card::name(&case.alias), changes, series);
        note.body.truncate(note.body.trim_end().len());
        self.threads.push(Thread::setting(note));
    }

    fn scene(&mut self, note: Note, scene: &Scene, week: u32) {
        let mut note = filled::reaction(&self.questions, note, scene, &mut self.dice);
        flag(&mut note, scene, week);
        let mut thread = Thread::new(note);
        for text in scene.later.iter().chain(scene.apart.iter().flatten()) {
            self.return_to(&mut thread, text, scene.wait);
        }
        self.threads.push(thread);
    }

    fn page(&mut self, page: &Page) {
        let note = self.note(page.week, page.weekday, page.hour);
        let mut thread = Thread::new(filled::page(note, page));
        if let Some(text) = &page.later {
            self.return_to(&mut thread, text, page.wait);
        }
        if page.binned {
            thread.bin(calendar::days_after(thread.written(), 1, &mut self.dice));
        }
        self.threads.push(thread);
    }

    /// Some evenings of each week with work; more of them when it was heavy. No line comes back before all were used.
    ///
    /// An evening that would lie after the visit is moved a week back: where one is kept already, it is not kept twice.
    fn check_ins(&mut self, days: &Days) {
        let mut kept = BTreeSet::new();
        let mut lines = days.line.iter().map(String::as_str).cycle();
        for week in (0..WEEKS).filter(|week| !OFF.contains(week)) {
            let load = calendar::load(week);
            let evenings: &[u32] = match (load, self.dice.below(3)) {
                (3, _) => &[0, 2, 4],
                (_, 0) => &[3],
                (_, 1) => &[1, 4],
                _ => &[0, 3],
            };
            for weekday in evenings {
                let note = self.note(week, *weekday, 17);
                let has_line = self.dice.below(9) < 4;
                let line = has_line.then(|| lines.next()).flatten();
                let day = (days, line);
                let note = small::check_in(&self.questions, note, day, load, &mut self.dice);
                if kept.insert(note.written.day()) {
                    self.keep(note);
                }
            }
        }
    }

    /// The quick notes between two people, some of them about one of them.
    fn between(&mut self, days: &Days) {
        for (at, reset) in (0..).zip(&days.reset) {
            let mut note = self.gap(at, days.reset.len());
            note.alias = self.someone(between(WHOLE, at, days.reset.len()));
            let note = small::reset(&self.questions, note, reset, &mut self.dice);
            self.keep(note);
        }
        for (at, word) in (0..).zip(&days.doorway) {
            let note = self.gap(at, days.doorway.len());
            let note = small::doorway(&self.questions, note, word, &mut self.dice);
            self.keep(note);
        }
    }

    fn practices(&mut self, practices: &Practices) {
        for practice in &practices.practice {
            for (turn, at) in (0..).zip(0..practice.times) {
                let note = self.gap(at, practice.times as usize);
                let use_of = (practice, turn);
                let note = small::practice(&self.questions, note, use_of, &mut self.dice);
                self.keep(note);
            }
        }
        for breathing in &practices.breathing {
            for (turn, at) in (0..).zip(0..breathing.times) {
                let note = self.gap(at, breathing.times as usize);
                let note = small::breathing(note, breathing, turn, &mut self.dice);
                self.keep(note);
            }
        }
    }

    fn keep(&mut self, note: Note) {
        self.threads.push(Thread::new(note));
    }

    /// Makes an empty note after the weekly hour of an alias.
    fn session(&mut self, case: &Case, week: u32) -> Note {
        let note = self.note(week, case.weekday, case.hour);
        Note {
            alias: Some(case.alias.clone()),
            ..note
        }
    }

    /// Makes an empty note in one of `of` gaps between two people.
    fn gap(&mut self, at: u32, of: usize) -> Note {
        let week = between(WHOLE, at, of);
        let (weekday, hour) = (self.dice.below(5), 9 + self.dice.below(8));
        self.note(week, weekday, hour)
    }

    /// Names one of those with whom there was work in a week; twice in three times nobody.
    fn someone(&mut self, week: u32) -> Option<String> {
        let then = |(_, [first, last]): &&(String, [u32; 2])| (*first..=*last).contains(&week);
        let near: Vec<&(String, [u32; 2])> = self.with.iter().filter(then).collect();
        let is_told = self.dice.below(3) == 0 && !near.is_empty();
        is_told.then(|| self.dice.pick(&near).0.clone())
    }

    fn note(&mut self, week: u32, weekday: u32, hour: u32) -> Note {
        let week = calendar::working(week);
        let written = self.calendar.moment(week, weekday, hour, &mut self.dice);
        Note::new(self.dice.id(), written)
    }

    /// Adds a version some days, or some weeks, after the first.
    fn return_to(&mut self, thread: &mut Thread, text: &str, weeks: Option<u32>) {
        let days = weeks.map_or_else(|| 5 + self.dice.below(4), |weeks| 7 * weeks);
        let written: Written = calendar::days_after(thread.written(), days, &mut self.dice);
        thread.add(text, written);
    }
}

/// Flags a scene for supervision as its author did; long ago it was taken there since.
fn flag(note: &mut Note, scene: &Scene, week: u32) {
    let Some(wish) = &scene.flag else {
        return;
    };
    let mut item = Table::new();
    let since = note.written.day().to_string();
    let fields = [
        ("question", scene.question.as_ref()),
        ("wish", Some(wish)),
        ("urgency", scene.urgency.as_ref()),
        ("eye", scene.eye.as_ref()),
        ("since", Some(&since)),
    ];
    for (key, value) in fields {
        item.extend(value.map(|value| (key.to_owned(), Value::from(value.as_str()))));
    }
    if week < TAKEN {
        item.insert("closed".to_owned(), true.into());
    } else {
        let urgency = scene.urgency.iter();
        let labels = urgency.chain([wish]).map(|label| format!("sup:{label}"));
        note.tags.push(FLAGGED.to_owned());
        note.tags.extend(labels);
    }
    let items = Value::Array(vec![Value::Table(item)]);
    note.unknown.insert(SUPERVISION.to_owned(), items);
}

/// Gives the week of the `at`-th of `of` things that lie within some weeks, none of them at the very end.
fn between([first, last]: [u32; 2], at: u32, of: usize) -> u32 {
    let all = u32::try_from(of).unwrap_or(u32::MAX).max(1);
    first + (last - first) * (2 * at + 1) / (2 * all)
}

/// Gives the week of the `at`-th of `of` things, from the first of the weeks to the last.
fn spread([first, last]: [u32; 2], at: u32, of: usize) -> u32 {
    let gaps = u32::try_from(of)
        .unwrap_or(u32::MAX)
        .saturating_sub(1)
        .max(1);
    first + (last - first) * at / gaps
}
