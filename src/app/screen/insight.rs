//! What the notes say together, a picture at a time; the notes behind every figure are one key away.

pub mod board;
pub mod build;
pub mod topic;

use chrono::NaiveDate;

use crate::app::desk::Desk;
use crate::app::msg::Reply;
use crate::app::now::Now;
use crate::app::route::{Listed, Route};
use crate::app::scene::{Input, Scene};
use crate::app::screen::insight::board::Board;
use crate::app::screen::insight::topic::Topic;
use crate::app::scroll::Cursor;
use crate::app::space;
use crate::app::step::{Nav, Step};
use crate::journal::find::query::Query;
use crate::journal::insight::notes::Notes;
use crate::journal::insight::pattern::Pattern;
use crate::journal::insight::picture;
use crate::journal::insight::span::Span;
use crate::keys::action::Action;
use crate::keys::context::Context;
use crate::words::say;

/// The most questions at once.
pub const QUESTIONS: usize = 3;
/// The rows of a screen that no picture has: its title, what is chosen, and a free one each.
const AROUND: usize = 4;

/// Holds the pictures as they were counted last; nothing here is counted anew for a frame.
#[derive(Debug)]
pub struct Insight {
    /// The picture that is shown.
    pub topic: Topic,
    /// How far back it looks.
    pub span: Span,
    spots: [Spot; Topic::ALL.len()],
    seen: Option<Seen>,
}

/// Holds what was counted.
#[derive(Debug)]
pub struct Seen {
    /// The figures.
    pub picture: picture::Insight,
    /// The same as rows and cells, by picture.
    pub boards: [Board; Topic::ALL.len()],
    today: NaiveDate,
}

/// Holds the chosen cell of a picture.
#[derive(Debug, Clone, Copy, Default)]
struct Spot {
    cursor: Cursor,
    column: Option<usize>,
}

impl Insight {
    /// Opens the overview.
    #[must_use]
    pub fn new(desk: &Desk) -> Self {
        let mut insight = Self {
            topic: Topic::Overview,
            span: Span::default(),
            spots: [Spot::default(); Topic::ALL.len()],
            seen: None,
        };
        insight.count(desk);
        insight
    }

    /// Gives what was counted; none while the journal is not open.
    #[must_use]
    pub const fn seen(&self) -> Option<&Seen> {
        self.seen.as_ref()
    }

    /// Gives the rows and cells of the picture that is shown.
    #[must_use]
    pub fn board(&self) -> Option<&Board> {
        let seen = self.seen.as_ref()?;
        Some(&seen.boards[self.topic.place()])
    }

    /// Gives the questions that come first, three at most.
    #[must_use]
    pub fn questions(&self) -> &[Pattern] {
        let seen = self.seen.as_ref();
        let all = seen.map_or(&[][..], |seen| &seen.picture.questions);
        &all[..all.len().min(QUESTIONS)]
    }

    /// Gives the pictures that the overview tells of, below its questions.
    #[must_use]
    pub const fn told() -> &'static [Topic] {
        Topic::ALL.split_at(1).1
    }

    /// Gives the chosen row and column; before one went sideways, the column that tells most.
    #[must_use]
    pub fn spot(&self) -> (usize, usize) {
        let spot = self.spots[self.topic.place()];
        let row = spot.cursor.row();
        let column = spot.column.unwrap_or_else(|| self.telling(row));
        (row, column.min(self.columns().saturating_sub(1)))
    }

    /// Finds the last week with a rating, or the fullest cell, the first of them.
    fn telling(&self, row: usize) -> usize {
        let row = self.board().and_then(|board| board.rows.get(row));
        let cells = row.map_or(&[][..], |row| &row.cells);
        if self.topic == Topic::Bands {
            return cells
                .iter()
                .rposition(|notes| !notes.is_empty())
                .unwrap_or(0);
        }
        let fullest = cells
            .iter()
            .enumerate()
            .rev()
            .max_by_key(|(_, notes)| notes.n());
        fullest.map_or(0, |(at, _)| at)
    }

    /// Gives the notes behind the chosen cell.
    #[must_use]
    pub fn chosen(&self) -> Option<&Notes> {
        let (row, column) = self.spot();
        match self.topic {
            Topic::Overview => self.questions().get(row).map(behind),
            _ => self.board()?.notes(row, column),
        }
    }

    fn rows(&self) -> usize {
        match self.topic {
            Topic::Overview => self.questions().len() + Self::told().len(),
            _ => self.board().map_or(0, |board| board.rows.len()),
        }
    }

    fn columns(&self) -> usize {
        self.board().map_or(1, |board| board.columns.len().max(1))
    }

    /// Counts everything, once for each span and each change of the library.
    fn count(&mut self, desk: &Desk) {
        self.seen = desk.library().map(|library| {
            let picture = picture::Insight::of(library, desk.today, self.span);
            Seen {
                boards: build::boards(&picture),
                picture,
                today: desk.today,
            }
        });
        let row = self.spots[self.topic.place()].cursor.row();
        self.go(row, desk);
    }

    fn go(&mut self, row: usize, desk: &Desk) {
        let rows = self.rows();
        let spot = &mut self.spots[self.topic.place()];
        spot.cursor.go(row, rows, height(desk));
    }

    fn show(&mut self, topic: Topic, desk: &Desk) {
        self.topic = topic;
        let row = self.spots[topic.place()].cursor.row();
        self.go(row, desk);
    }

    /// Looks further back, or less far.
    fn reach(&mut self, is_further: bool, desk: &Desk) {
        let at = Span::ALL.iter().position(|span| *span == self.span);
        let at = at.unwrap_or(0);
        let to = if is_further {
            at + 1
        } else {
            at.saturating_sub(1)
        };
        self.span = Span::ALL[to.min(Span::ALL.len() - 1)];
        for spot in &mut self.spots {
            spot.column = None;
        }
        self.count(desk);
    }

    /// Sideways goes the cell; where a row is one cell, the picture.
    fn sideways(&mut self, is_right: bool, desk: &Desk) {
        if self.columns() < 2 {
            return self.turn(is_right, desk);
        }
        let (_, column) = self.spot();
        let to = if is_right {
            (column + 1).min(self.columns() - 1)
        } else {
            column.saturating_sub(1)
        };
        self.spots[self.topic.place()].column = Some(to);
    }

    fn turn(&mut self, is_on: bool, desk: &Desk) {
        let by = if is_on { 1 } else { Topic::ALL.len() - 1 };
        self.show(self.topic.turned(by), desk);
    }

    fn back(&mut self, desk: &Desk) -> Step {
        if self.topic == Topic::Overview {
            return Step::go(Nav::Back);
        }
        let row = self.questions().len() + self.topic.place() - 1;
        self.show(Topic::Overview, desk);
        self.go(row, desk);
        Step::stay()
    }

    fn open(&mut self, desk: &Desk) -> Step {
        let (row, _) = self.spot();
        if self.topic == Topic::Overview
            && let Some(at) = row.checked_sub(self.questions().len())
        {
            if let Some(topic) = Self::told().get(at) {
                self.show(*topic, desk);
            }
            return Step::stay();
        }
        match self.chosen().map(Notes::ids) {
            None => Step::stay(),
            Some([]) => Step::stay().saying(say("insight-none-behind")),
            Some(notes) => Step::go(Nav::Push(Route::Listed(Listed {
                notes: notes.to_vec(),
                at: 0,
                query: Query::default(),
            }))),
        }
    }

    fn act(&mut self, action: Action, desk: &Desk) -> Step {
        let rows = self.rows();
        let spot = &mut self.spots[self.topic.place()];
        if spot.cursor.act(action, rows, height(desk)) {
            return Step::stay();
        }
        match action {
            Action::Back => return self.back(desk),
            Action::Confirm => return self.open(desk),
            Action::Left => self.sideways(false, desk),
            Action::Right => self.sideways(true, desk),
            Action::Next => self.turn(true, desk),
            Action::Previous => self.turn(false, desk),
            Action::Further => self.reach(true, desk),
            Action::Nearer => self.reach(false, desk),
            _ => {}
        }
        Step::stay()
    }
}

/// Gives the notes behind a question.
#[must_use]
pub const fn behind(question: &Pattern) -> &Notes {
    match question {
        Pattern::Across { notes, .. }
        | Pattern::Stuck { notes, .. }
        | Pattern::Between { notes, .. }
        | Pattern::AtTime { notes, .. }
        | Pattern::Settles { notes, .. } => notes,
    }
}

fn height(desk: &Desk) -> usize {
    usize::from(space::rows(desk.window.1)).saturating_sub(AROUND)
}

impl Scene for Insight {
    fn context(&self, _desk: &Desk) -> Context {
        Context::Insight
    }

    fn update(&mut self, input: &Input<'_>, desk: &Desk, _now: &Now) -> Step {
        let is_old = self
            .seen
            .as_ref()
            .is_none_or(|seen| seen.today != desk.today);
        let is_changed = matches!(input, Input::Reply(Reply::Saved(_) | Reply::Erased(_)));
        if is_old || is_changed {
            self.count(desk);
        }
        match input {
            Input::Action(action) => self.act(*action, desk),
            _ => Step::stay(),
        }
    }

    fn does(&self, action: Action, _desk: &Desk) -> bool {
        use Action::{Back, Confirm, Down, First, Further, Last, Left, Nearer, Next, PageDown};
        use Action::{PageUp, Previous, Right, Up};
        match action {
            Back | Left | Next | Previous | Right => true,
            Further => self.span != Span::ALL[Span::ALL.len() - 1],
            Nearer => self.span != Span::ALL[0],
            Confirm | Down | First | Last | PageDown | PageUp | Up => self.rows() > 0,
            _ => false,
        }
    }

    fn word(&self, action: Action) -> &'static str {
        let is_picture = self.topic == Topic::Overview && self.spot().0 >= self.questions().len();
        match action {
            Action::Confirm if is_picture => say("insight-key-open"),
            Action::Confirm => say("insight-key-notes"),
            Action::Next => say("insight-key-next"),
            Action::Previous => say("insight-key-previous"),
            // Where there are no columns to go through, they turn the page.
            Action::Right if self.columns() < 2 => say("insight-key-next"),
            Action::Left if self.columns() < 2 => say("insight-key-previous"),
            Action::Further => say("insight-key-further"),
            Action::Nearer => say("insight-key-nearer"),
            Action::Help => say("insight-key-help"),
            _ => action.describe(),
        }
    }

    fn hints(&self, desk: &Desk) -> Vec<Action> {
        use Action::{Back, Confirm, Further, Help, Nearer, Next};
        let mut hints = vec![Confirm, Next, Further, Nearer, Back, Help];
        hints.retain(|action| *action == Help || self.does(*action, desk));
        hints
    }
}
