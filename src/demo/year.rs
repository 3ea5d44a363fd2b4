//! Thirty-four weeks: when each note was written, and what came of it later.

use crate::demo::calendar::{self, Calendar, HOLIDAY, WEEKS};
use crate::demo::data::{self, Case, Days, Page, Scene};
use crate::demo::dice::Dice;
use crate::demo::filled;
use crate::demo::questions::Questions;
use crate::demo::sample::{Sample, Thread};
use crate::journal::note::{Note, Written};

/// The aliases that a quick note between two doors is about, when it is about somebody.
const NEAR: [Option<&str>; 5] = [None, None, Some("harbour"), Some("basalt"), Some("heron")];

/// Holds the notes written so far.
pub(super) struct Year {
    calendar: Calendar,
    questions: Questions,
    dice: Dice,
    threads: Vec<Thread>,
}

impl Year {
    pub(super) fn new(calendar: Calendar, dice: Dice) -> Self {
        Self {
            calendar,
            questions: Questions::read(),
            dice,
            threads: Vec::new(),
        }
    }

    /// Writes everything, oldest note first, each note's versions together.
    pub(super) fn write(mut self) -> Vec<Sample> {
        for case in data::cases() {
            self.case(&case);
        }
        for page in data::pages() {
            self.page(&page);
        }
        let days = data::days();
        self.check_ins(&days);
        self.between(&days);
        self.threads.sort_by_key(|thread| thread.written().local());
        self.threads
            .into_iter()
            .fold(Vec::new(), |mut samples, thread| {
                samples.extend(thread.placed(samples.len()));
                samples
            })
    }

    /// Spreads the scenes of an alias over its weeks, and the looks back between them.
    fn case(&mut self, case: &Case) {
        for (at, scene) in (0..).zip(&case.scene) {
            let week = spread(case.weeks, at, case.scene.len());
            let note = self.session(case, week);
            self.scene(note, scene);
        }
        for (at, look) in (1..).zip(&case.look) {
            let week = spread(case.weeks, at, case.look.len() + 2);
            let note = self.session(case, week);
            let note = filled::look_back(&self.questions, note, look, &mut self.dice);
            self.threads.push(Thread::new(note));
        }
    }

    fn scene(&mut self, note: Note, scene: &Scene) {
        let note = filled::reaction(&self.questions, note, scene, &mut self.dice);
        let mut thread = Thread::new(note);
        for text in scene.later.iter().chain(scene.apart.iter().flatten()) {
            self.return_to(&mut thread, text);
        }
        self.threads.push(thread);
    }

    fn page(&mut self, page: &Page) {
        let note = self.note(page.week, page.weekday, page.hour);
        let mut thread = Thread::new(filled::page(note, page));
        if let Some(text) = &page.later {
            self.return_to(&mut thread, text);
        }
        if page.binned {
            thread.bin(calendar::days_after(thread.written(), 1, &mut self.dice));
        }
        self.threads.push(thread);
    }

    /// About one evening a week; the weeks before the holiday are heavy, those after it light.
    fn check_ins(&mut self, days: &Days) {
        for week in (0..WEEKS).filter(|week| !HOLIDAY.contains(week)) {
            let load = match week {
                16..22 => 3,
                12..16 | 27.. => 1,
                24..27 => 0,
                _ => 1 + u8::from(week % 5 == 0),
            };
            let kept = self.dice.below(5) > 0;
            let weekday = self.dice.below(5);
            let note = self.note(week, weekday, 17);
            if kept || load == 3 {
                let note = filled::check_in(&self.questions, note, days, load, &mut self.dice);
                self.threads.push(Thread::new(note));
            }
        }
    }

    /// The quick notes between two people, some of them about no one in particular.
    fn between(&mut self, days: &Days) {
        for (at, reset) in (0..).zip(&days.reset) {
            let note = self.gap(at, days.reset.len());
            let note = filled::reset(&self.questions, note, reset, &mut self.dice);
            self.threads.push(Thread::new(note));
        }
        for (at, word) in (0..).zip(&days.doorway) {
            let note = self.gap(at, days.doorway.len());
            let note = filled::doorway(&self.questions, note, word, &mut self.dice);
            self.threads.push(Thread::new(note));
        }
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
        let week = spread([0, WEEKS - 1], at, of);
        let (weekday, hour) = (self.dice.below(5), 9 + self.dice.below(8));
        let alias = self.dice.pick(&NEAR).map(str::to_owned);
        Note {
            alias,
            ..self.note(week, weekday, hour)
        }
    }

    fn note(&mut self, week: u32, weekday: u32, hour: u32) -> Note {
        let week = calendar::working(week);
        let written = self.calendar.moment(week, weekday, hour, &mut self.dice);
        Note::new(self.dice.id(), written)
    }

    /// Adds a version some days after the first.
    fn return_to(&mut self, thread: &mut Thread, text: &str) {
        let days = 5 + self.dice.below(4);
        let written: Written = calendar::days_after(thread.written(), days, &mut self.dice);
        thread.add(text, written);
    }
}

/// Gives the week of the `at`-th of `of` things, from the first of the weeks to the last.
fn spread([first, last]: [u32; 2], at: u32, of: usize) -> u32 {
    let gaps = u32::try_from(of)
        .unwrap_or(u32::MAX)
        .saturating_sub(1)
        .max(1);
    first + (last - first) * at / gaps
}
