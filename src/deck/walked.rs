//! Walks every way through a deck and says what was met: the proof that a deck can be opened, walked and left.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::NaiveDate;

use crate::deck::decks::Decks;
use crate::deck::model::{Deck, Kind};
use crate::deck::path::{Answers, Path, Stop};
use crate::deck::read::namespaces;
use crate::deck::sample;
use crate::deck::session::Session;
use crate::deck::standing::SIGN;
use crate::deck::start::Start;
use crate::deck::way;
use crate::deck::ways::ways;
use crate::id::Id;
use crate::journal::answer::Answer;
use crate::journal::codec;
use crate::journal::note::{DayPart, Note, Written};
use crate::journal::revision::{FORMAT, Revision};

/// The most ways on which a rule is looked for to make a difference.
const TRIES: usize = 40;
/// The most pages that a way may have.
const PAGES: usize = 2_000;

/// Tells what was met on all ways through a deck.
#[derive(Debug, Default)]
pub struct Walked {
    /// How many ways there are that differ.
    pub ways: usize,
    /// The steps that were met, by their places.
    pub met: BTreeSet<usize>,
    /// The rules that made a difference on some way, by their places.
    pub told: BTreeSet<usize>,
    /// The pages that hold in every deck and came up here.
    pub standing: BTreeSet<String>,
    /// What went wrong, each once: `the page "x" comes twice`.
    pub troubles: BTreeSet<String>,
}

/// Walks every way through a deck. It takes some hundredths of a second for a deck of thirty steps.
#[must_use]
pub fn walk(decks: &Decks, deck: &Arc<Deck>) -> Walked {
    let start = sample::start(deck);
    let mut walked = Walked::default();
    let all = ways(deck, &start);
    walked.ways = all.len();
    let walk = Walk {
        decks,
        deck,
        start: &start,
    };
    for answers in &all {
        walk.one(answers, &mut walked);
    }
    walk.left(all.iter().take(1).chain(all.last()), &mut walked);
    walk.rules(&all, &mut walked);
    walked
}

struct Walk<'a> {
    decks: &'a Decks,
    deck: &'a Arc<Deck>,
    start: &'a Start,
}

impl Walk<'_> {
    fn path(&self, deck: &Arc<Deck>, answers: &Answers) -> Path {
        way::find(self.decks, deck, self.start, answers)
    }

    /// Goes one way to its end, with each choice on the pages that come up in every deck.
    fn one(&self, answers: &Answers, walked: &mut Walked) {
        let mut open = vec![answers.clone()];
        while let Some(answers) = open.pop() {
            let path = self.path(self.deck, &answers);
            let unseen =
                |stop: &&Stop| stop.id.starts_with(SIGN) && !answers.contains_key(&stop.id);
            if let Some(stop) = path.stops.iter().find(unseen) {
                let is_new = walked.standing.insert(stop.id.clone());
                let choices = standing_choices(stop);
                let tried = if is_new { choices.len() } else { 1 };
                open.extend(choices.into_iter().take(tried).map(|answer| {
                    let mut answers = answers.clone();
                    answers.insert(stop.id.clone(), answer);
                    answers
                }));
            }
            self.look(&path, &answers, walked);
        }
    }

    fn look(&self, path: &Path, answers: &Answers, walked: &mut Walked) {
        let mut pages = BTreeSet::new();
        for stop in &path.stops {
            if !pages.insert(&stop.id) {
                walked.trouble(format!("the page \"{}\" comes twice", stop.id));
            }
            let own = self
                .deck
                .position(stop.id.split(['/', '@']).next().unwrap_or_default());
            walked.met.extend(own);
        }
        if path.stops.len() > PAGES {
            walked.trouble(format!("there is a way of {} pages", path.stops.len()));
        }
        let session = self.session(answers, None);
        check_note(session.as_ref(), walked);
    }

    /// Passes over every page in turn, and leaves and resumes at each: nothing may block.
    fn left<'w>(&self, some: impl Iterator<Item = &'w Answers>, walked: &mut Walked) {
        for answers in some {
            let Some(mut session) = self.session(answers, None) else {
                return;
            };
            while session.back() {}
            for _ in 0..PAGES {
                let page = session.page_id().map(str::to_owned);
                let resumed = self.session(session.answers(), page.as_deref());
                let again = resumed.and_then(|resumed| resumed.page_id().map(str::to_owned));
                if page.is_some() && again != page {
                    walked.trouble(format!("it cannot be resumed at {page:?}"));
                }
                if !session.skip() {
                    break;
                }
            }
            if !session.is_finished() {
                walked.trouble(format!(
                    "it does not end; it stays at {:?}",
                    session.page_id()
                ));
            }
        }
    }

    /// Finds the rules without which some way would be another.
    fn rules(&self, ways: &[Answers], walked: &mut Walked) {
        let paths: Vec<(Path, &Answers)> = ways
            .iter()
            .map(|answers| (self.path(self.deck, answers), answers))
            .collect();
        for at in 0..self.deck.rules.len() {
            let mut without = Deck::clone(self.deck);
            without.rules.remove(at);
            let without = Arc::new(without);
            let fired = paths.iter().filter(|(path, _)| path.fired.contains(&at));
            let differs = |(path, answers): &(Path, &Answers)| {
                noticed(path) != noticed(&self.path(&without, answers))
            };
            if fired.take(TRIES).any(differs) {
                walked.told.insert(at);
            }
        }
    }

    fn session(&self, answers: &Answers, page: Option<&str>) -> Option<Session> {
        let decks = self.decks.with([Deck::clone(self.deck)]);
        Session::resume(
            &decks,
            &self.deck.id,
            self.start.clone(),
            answers.clone(),
            page,
        )
    }
}

impl Walked {
    fn trouble(&mut self, what: String) {
        self.troubles.insert(what);
    }
}

/// Says whether the note can be written and read back, and whether all its labels are declared.
fn check_note(session: Option<&Session>, walked: &mut Walked) {
    let Some(session) = session else {
        return walked.trouble("the deck does not open".to_owned());
    };
    let written = Written::Part(NaiveDate::default(), DayPart::Morning);
    let note = session.note(Note::new(Id::from_bytes([1; 16]), written));
    for tag in note.tags.iter().filter(|tag| !namespaces::is_declared(tag)) {
        walked.trouble(format!("the label \"{tag}\" is not declared"));
    }
    if session.is_worth_keeping() == note.body.is_empty() {
        walked.trouble("what was given is not in the note".to_owned());
    }
    let revision = Revision {
        id: Id::from_bytes([2; 16]),
        format: FORMAT,
        kind: crate::journal::revision::Kind::Note,
        parents: Vec::new(),
        device: "00000000".to_owned(),
        note,
    };
    let again = codec::parse(&codec::print(&revision)).ok();
    let same = again.is_some_and(|again| trimmed(again) == trimmed(revision));
    if !same {
        walked.trouble("its note does not read back as it was".to_owned());
    }
}

/// The end of a body is not a part of what was given.
fn trimmed(mut revision: Revision) -> Revision {
    revision
        .note
        .body
        .truncate(revision.note.body.trim_end().len());
    revision
}

/// Gives what can be answered on a page that comes up in every deck.
fn standing_choices(stop: &Stop) -> Vec<Answer> {
    let given = sample::ids(stop.step())
        .into_iter()
        .map(|id| Answer::Chosen(vec![id]));
    match stop.step().kind {
        Kind::Scale(_) => vec![Answer::Scale(9), Answer::Scale(3), Answer::Skipped],
        Kind::Read(_) => vec![Answer::Seen],
        _ => given.chain([Answer::Skipped]).collect(),
    }
}

/// Gives all that a person could notice of a way.
fn noticed(path: &Path) -> impl PartialEq + use<> {
    let page = |stop: &Stop| {
        let words = (stop.ask.clone(), stop.help.clone());
        (stop.id.clone(), words, stop.preselected.clone())
    };
    let pages: Vec<_> = path.stops.iter().map(page).collect();
    (pages, path.after.clone(), path.tags.clone())
}
