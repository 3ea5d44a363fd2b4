//! The walk through the deck: the open page, what is being given on it, and the draft of it all.

use crate::app::alias::Offers;
use crate::app::desk::Desk;
use crate::app::now::Now;
use crate::app::option_grid::Grid;
use crate::app::screen::guided::budget::Budget;
use crate::app::screen::guided::pad::Pad;
use crate::app::screen::guided::sheet::{Sheet, Size, rows_of};
use crate::app::screen::guided::{prefill, prepared, reminder};
use crate::deck::model::Family;
use crate::deck::page::{Dot, Form, Page};
use crate::deck::session::Session;
use crate::id::Id;
use crate::journal::answer::Answer;
use crate::journal::draft::Draft;
use crate::journal::note::{FLAGGED, Note};

/// The name under which a draft keeps that the note goes to supervision; no page can have it.
const FLAG: &str = "/supervision";
/// The name under which a draft keeps whom it is about, where that was given from the start.
const ABOUT: &str = "/about";
/// The labels of a next step that is to take it to supervision: whatever deck asked, the note is on the list.
const TO_SUPERVISION: [&str; 2] = ["next:supervision", "sup:sooner"];
/// The most labels on a note (format 1).
const TAGS: usize = 100;
/// Cells before what is written: the sign and a blank.
pub const INDENT: u16 = 2;

/// Holds a walk through a deck.
#[derive(Debug)]
pub struct Walk {
    /// The way and the answers.
    pub session: Session,
    /// The open page; none behind the last one.
    pub page: Option<Page>,
    /// What is being given on it.
    pub pad: Pad,
    /// The time that the deck promised.
    pub budget: Budget,
    /// Whether the note goes to supervision.
    pub is_flagged: bool,
    /// Whether a draft may be on the disk.
    pub may_be_kept: bool,
    /// Counts the changes.
    pub version: u64,
    draft: Id,
    note: Id,
}

impl Walk {
    /// Begins.
    #[must_use]
    pub fn new(session: Session, fresh: Id, desk: &Desk, now: &Now) -> Self {
        let mut budget = Budget::new(session.seconds_in_all(), session.seconds_left(), now);
        budget.allow(session.deck().seconds);
        let mut walk = Self {
            session,
            page: None,
            pad: Pad::Read,
            budget,
            is_flagged: false,
            may_be_kept: false,
            version: 0,
            draft: fresh,
            note: fresh,
        };
        walk.turn("", desk, now);
        walk
    }

    /// Goes on with a draft; the text that was being written is in the editor again.
    #[must_use]
    pub fn resume(mut session: Session, draft: &Draft, desk: &Desk, now: &Now) -> Self {
        if is_at_end(&session) {
            session.back();
        }
        let is_there = session.page_id() == draft.page.as_deref();
        let mut walk = Self {
            is_flagged: session.answers().contains_key(FLAG),
            may_be_kept: true,
            draft: draft.id,
            note: draft.note,
            ..Self::new(session, draft.id, desk, now)
        };
        if is_there {
            walk.turn(&draft.text, desk, now);
        }
        walk
    }

    /// Names the draft.
    #[must_use]
    pub const fn draft_id(&self) -> Id {
        self.draft
    }

    /// Names the note.
    #[must_use]
    pub const fn note_id(&self) -> Id {
        self.note
    }

    /// Says whether the open page is the first.
    #[must_use]
    pub fn is_first(&self) -> bool {
        self.session.place().first() == Some(&Dot::Here)
    }

    /// Says whether it is a practice, in which nobody is named.
    #[must_use]
    pub fn is_practice(&self) -> bool {
        self.session.deck().family == Family::Ground
    }

    /// Finds where the parts of the open page stand, and how its options do.
    #[must_use]
    pub fn sheet(&self, size: Size) -> (Sheet, Grid) {
        let page = self.page.as_ref();
        let ask = &page.map_or_else(String::new, question);
        let help = page.and_then(|page| page.help.as_deref());
        let room = size.height.saturating_sub(rows_of(ask, size.width) + 1);
        let (grid, needs) = match &self.pad {
            Pad::Marks(marks) => {
                let grid = marks.grid(size.width, room);
                (grid, marks.rows(grid, size.width))
            }
            Pad::Alias(naming) => (Grid::Rows, cells(naming.needs()).saturating_add(2)),
            Pad::Lines(lines) => (Grid::Rows, rows_of(&lines.text, size.width)),
            Pad::Scale(_) | Pad::Text(_) => (Grid::Rows, 4),
            _ => (Grid::Rows, 3),
        };
        (Sheet::of(size, ask, help, needs), grid)
    }

    /// Tells the editor of the page its size.
    pub fn fit(&mut self, desk: &Desk) {
        let (sheet, _) = self.sheet(Size::of(desk));
        self.pad.fit(sheet.width.saturating_sub(INDENT), sheet.rows);
    }

    /// Gives an answer to the open page and shows the next one. Says whether that is the end: nothing more can be given.
    pub fn give(&mut self, answer: Answer, desk: &Desk, now: &Now) -> bool {
        if !self.session.answer(answer) {
            return false;
        }
        self.budget.allow(self.session.seconds_in_all());
        self.changed();
        self.turn("", desk, now);
        is_at_end(&self.session)
    }

    /// Puts other words in the place of those given on a page.
    pub fn reword(&mut self, page: &str, words: String, desk: &Desk, now: &Now) {
        if self.session.reword(page, words) {
            self.changed();
            self.turn("", desk, now);
        }
    }

    /// Goes a page back, with what is marked or written here.
    pub fn back(&mut self, desk: &Desk, now: &Now) {
        if let Some(marked) = self.pad.marked()
            && self.session.answer(marked)
        {
            self.session.back();
        }
        self.session.back();
        self.changed();
        self.turn("", desk, now);
    }

    /// Puts the note on the list for supervision, or takes it off.
    pub fn flag(&mut self) {
        self.is_flagged = !self.is_flagged;
        self.changed();
    }

    /// Takes note of something new for the draft; where nothing was given, there is none.
    pub fn changed(&mut self) {
        self.may_be_kept |= self.has_given();
        self.version += u64::from(self.may_be_kept);
    }

    /// Says whether anything was given so far; pages that were only seen do not count, nor does the way through a practice.
    #[must_use]
    pub fn has_given(&self) -> bool {
        if self.is_practice() {
            return self.session.is_worth_keeping();
        }
        let said = |answer: &Answer| !answer.is_empty() && *answer != Answer::Seen;
        self.is_flagged || self.pad.marked().is_some() || self.session.answers().values().any(said)
    }

    /// Makes the note of what was given; `base` brings the rest.
    #[must_use]
    pub fn note(&self, mut base: Note) -> Note {
        if self.is_flagged {
            base.tags.push(FLAGGED.to_owned());
        }
        let mut note = self.session.note(base);
        if !note.is_flagged()
            && note
                .tags
                .iter()
                .any(|tag| TO_SUPERVISION.contains(&tag.as_str()))
        {
            note.tags.insert(0, FLAGGED.to_owned());
            note.tags.truncate(TAGS);
        }
        prepared::remember(&self.session, &mut note);
        note
    }

    /// Gives what would be lost; nothing where nothing was given.
    #[must_use]
    pub fn draft(&self, now: &Now) -> Option<Draft> {
        if !self.has_given() {
            return None;
        }
        let text = self.pad.text();
        let mut answers = self.session.answers().clone();
        answers.remove(FLAG);
        if let Some(alias) = self.session.given_alias() {
            answers.insert(ABOUT.to_owned(), Answer::Words(alias.to_owned()));
        }
        if let (Some(page), Some(marked), true) = (&self.page, self.pad.marked(), text.is_empty()) {
            answers.insert(page.id.clone(), marked);
        }
        if self.is_flagged {
            answers.insert(FLAG.to_owned(), Answer::Seen);
        }
        Some(Draft {
            id: self.draft,
            note: self.note,
            changed: now.wall,
            title: self.session.deck().title.clone(),
            deck: Some(self.session.deck().id.clone()),
            page: self.session.page_id().map(str::to_owned),
            parents: Vec::new(),
            text,
            answers,
        })
    }

    /// Shows the session's page.
    fn turn(&mut self, text: &str, desk: &Desk, now: &Now) {
        self.page = self.session.page();
        if let Some(page) = &mut self.page {
            reminder::remind(page, &self.session, desk);
            prefill::fill(page, &self.session, desk);
        }
        let page = self.page.as_ref();
        self.pad = page.map_or(Pad::Read, |page| Pad::new(page, text, &desk.config, now));
        if let Pad::Alias(naming) = &mut self.pad {
            naming.offer(Offers::of(desk, now));
        }
        self.fit(desk);
    }
}

/// Gives the alias with which a draft's deck was opened.
#[must_use]
pub fn about(draft: &Draft) -> Option<String> {
    match draft.answers.get(ABOUT)? {
        Answer::Words(alias) => Some(alias.clone()),
        _ => None,
    }
}

/// Says whether nothing more can be given: all pages are behind, or only something to read is left.
#[must_use]
pub fn is_at_end(session: &Session) -> bool {
    let is_last = session.place().last() == Some(&Dot::Here);
    let reads = || {
        session
            .page()
            .is_some_and(|page| matches!(page.form, Form::Read) && page.lines.is_empty())
    };
    session.is_finished() || (is_last && reads())
}

/// Gives the question under what it is about.
fn question(page: &Page) -> String {
    match &page.about {
        Some(item) => format!("{}\n{}", item.label, page.ask),
        None => page.ask.clone(),
    }
}

fn cells(count: usize) -> u16 {
    u16::try_from(count).unwrap_or(u16::MAX)
}
