//! The card of one alias: how far the work has come, where it happens, when to look at the whole, and what was left.

use chrono::{Days, NaiveDate};

use crate::app::alias::retiring::{self, RETIRE_NOW};
use crate::app::alias::{left, notes};
use crate::app::desk::Desk;
use crate::app::holding::{self, HOLD_NOW};
use crate::app::msg::Reply;
use crate::app::now::Now;
use crate::app::route::{Half, Route, Word};
use crate::app::scene::{Input, Scene};
use crate::app::step::{Nav, Step};
use crate::app::turned::turned;
use crate::id::Id;
use crate::journal::alias::card::{self, Card, Place, Stage};
use crate::journal::alias::roll::{Known, roll};
use crate::journal::library::setting::Setting;
use crate::keys::action::Action;
use crate::keys::context::Context;
use crate::words::say;

/// The weeks after which a review can be set.
pub const WEEKS: [u64; 6] = [1, 2, 4, 8, 12, 26];

/// Names a row of the card.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// How far the work has come.
    Stage,
    /// Where it happens.
    Place,
    /// When to look at the whole.
    Review,
    /// Whether nothing about them is let go.
    Held,
}

impl Field {
    /// All rows in order.
    pub const ALL: [Self; 4] = [Self::Stage, Self::Place, Self::Review, Self::Held];
}

/// Holds a card that is looked at and changed. It is kept when the screen is left.
#[derive(Debug)]
pub struct AliasCard {
    /// The row under the cursor.
    pub row: usize,
    /// What the card says now.
    pub card: Card,
    /// The word, and what is known of it.
    known: Known,
    /// Its notes, the newest first.
    notes: Vec<Id>,
    /// What was left for the next time; a pass over all notes, so none is made for a frame.
    left: Vec<String>,
    /// The day on which the screen was opened.
    today: NaiveDate,
    /// Whether a newer program wrote it.
    is_newer: bool,
}

impl AliasCard {
    /// Opens the card of an alias.
    #[must_use]
    pub fn new(word: &str, desk: &Desk, now: &Now) -> Self {
        let known = known(word, desk);
        Self {
            row: 0,
            card: known.card,
            known,
            notes: notes::of(word, desk),
            left: left(word, desk),
            today: now.wall.date_naive(),
            is_newer: setting(word, desk).is_some_and(Setting::is_newer),
        }
    }

    /// Gives the word.
    #[must_use]
    pub fn word(&self) -> &str {
        &self.known.word
    }

    /// Gives what is known of the word, with its card as it was kept.
    #[must_use]
    pub const fn known(&self) -> &Known {
        &self.known
    }

    /// Gives its notes, the newest first, those in the bin left out.
    #[must_use]
    pub fn notes(&self) -> &[Id] {
        &self.notes
    }

    /// Gives the day from which weeks are counted.
    #[must_use]
    pub const fn today(&self) -> NaiveDate {
        self.today
    }

    /// Says what was left for the next time.
    #[must_use]
    pub fn left(&self) -> &[String] {
        &self.left
    }

    /// Gives the days that a review can be set to, in order; none is not among them.
    #[must_use]
    pub fn days(&self) -> Vec<NaiveDate> {
        let ahead = WEEKS.iter().map(|weeks| self.today + Days::new(7 * weeks));
        let mut days: Vec<NaiveDate> = ahead.chain(self.known.card.review).collect();
        days.sort_unstable();
        days.dedup();
        days
    }

    fn turn(&mut self, forward: bool) -> Step {
        if self.is_newer {
            return Step::stay().saying(say("alias-card-newer"));
        }
        let days = self.days();
        let card = &mut self.card;
        match Field::ALL[self.row] {
            Field::Stage => card.stage = turned(Stage::ALL, card.stage, forward),
            Field::Place => card.place = turned(Place::ALL, card.place, forward),
            Field::Review => card.review = turned(&days, card.review, forward),
            Field::Held if card.is_held => card.is_held = false,
            Field::Held => return holding::ask(),
        }
        Step::stay()
    }

    fn close(&self, desk: &Desk, now: &Now) -> Step {
        let changes = self.card.changes(self.known.card);
        let back = Step::go(Nav::Back);
        if changes.is_empty() {
            return back;
        }
        let kept = desk.settle(&card::name(self.word()), changes, now);
        back.and(kept).saying(say("alias-card-kept"))
    }

    fn act(&mut self, action: Action, desk: &Desk, now: &Now) -> Step {
        match action {
            Action::Up => self.row = self.row.saturating_sub(1),
            Action::Down => self.row = (self.row + 1).min(Field::ALL.len() - 1),
            Action::First => self.row = 0,
            Action::Last => self.row = Field::ALL.len() - 1,
            Action::Left => return self.turn(false),
            Action::Right | Action::Toggle => return self.turn(true),
            Action::Back | Action::Confirm | Action::Save => return self.close(desk, now),
            Action::SessionCard => {
                return Step::go(Nav::Push(Route::SessionCard(
                    Word(self.word().to_owned()),
                    Half::Before,
                )));
            }
            Action::Find if !self.notes.is_empty() => return notes::find(self.word()),
            Action::Bin if !self.card.is_retired => return retiring::ask(self.word()),
            HOLD_NOW => self.card.is_held = true,
            RETIRE_NOW => return retiring::set(self.word(), true, desk, now),
            Action::UndoBin if self.card.is_retired => {
                return retiring::set(self.word(), false, desk, now);
            }
            _ => {}
        }
        Step::stay()
    }

    /// What was changed here and is not kept yet stays; the rest is as it is on the disk.
    fn read(&mut self, desk: &Desk) {
        let known = known(self.word(), desk);
        self.notes = notes::of(self.word(), desk);
        self.left = left(self.word(), desk);
        let mine = self.card;
        let pick = |changed: bool, one, other| if changed { one } else { other };
        let before = self.known.card;
        self.card = Card {
            stage: pick(mine.stage != before.stage, mine, known.card).stage,
            place: pick(mine.place != before.place, mine, known.card).place,
            review: pick(mine.review != before.review, mine, known.card).review,
            is_retired: known.card.is_retired,
            is_held: pick(mine.is_held != before.is_held, mine, known.card).is_held,
        };
        self.known = known;
    }
}

impl Scene for AliasCard {
    fn context(&self, _desk: &Desk) -> Context {
        Context::List
    }

    fn update(&mut self, input: &Input<'_>, desk: &Desk, now: &Now) -> Step {
        match input {
            Input::Action(action) => self.act(*action, desk, now),
            Input::Reply(Reply::Settled(_) | Reply::Saved(_) | Reply::Erased(_)) => {
                self.read(desk);
                Step::stay()
            }
            _ => Step::stay(),
        }
    }

    fn does(&self, action: Action, _desk: &Desk) -> bool {
        use Action::{
            Back, Bin, Confirm, Down, Find, First, Last, Left, Right, SessionCard, Toggle, UndoBin,
            Up,
        };
        match action {
            Bin => !self.card.is_retired,
            UndoBin => self.card.is_retired,
            Find => !self.notes.is_empty(),
            action => matches!(
                action,
                Back | Confirm | Up | Down | First | Last | Left | Right | Toggle | SessionCard
            ),
        }
    }

    fn word(&self, action: Action) -> &'static str {
        match action {
            Action::Left | Action::Right | Action::Toggle => say("alias-key-change"),
            // Leaving keeps what was chosen.
            Action::Confirm | Action::Back | Action::Save => say("alias-key-keep"),
            Action::Find => say("alias-key-notes"),
            Action::Bin => say("alias-key-retire"),
            Action::UndoBin => say("alias-key-back"),
            _ => action.describe(),
        }
    }

    fn hints(&self, _desk: &Desk) -> Vec<Action> {
        use Action::{Bin, Confirm, Find, Help, Right, SessionCard, UndoBin};
        let last = if self.card.is_retired { UndoBin } else { Bin };
        let mut hints = vec![Right, Confirm, SessionCard, Find, last, Help];
        hints.retain(|action| *action != Find || !self.notes.is_empty());
        hints
    }
}

fn setting<'d>(word: &str, desk: &'d Desk) -> Option<&'d Setting> {
    desk.library()?.config(&card::name(word))
}

fn left(word: &str, desk: &Desk) -> Vec<String> {
    let library = desk.library();
    library.map_or_else(Vec::new, |library| left::lines(word, library, &desk.decks))
}

fn known(word: &str, desk: &Desk) -> Known {
    let all = desk.library().map(roll).unwrap_or_default();
    let found = all.into_iter().find(|known| known.word == word);
    found.unwrap_or_else(|| Known {
        word: word.to_owned(),
        notes: 0,
        last: None,
        card: Card::default(),
    })
}
