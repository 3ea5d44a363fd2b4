//! What can be chosen before something leaves.

use crate::app::turned::round;
use crate::export::account::Profile;
use crate::export::format::Format;
use crate::export::terms::{Dates, Private, Terms};

/// Names a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Row {
    /// The form of the file.
    Form,
    /// How exactly days leave.
    Dates,
    /// Whether private answers leave.
    Private,
    /// What accounts ask for and their notes do not have.
    Answers,
}

/// Names the form in which it leaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Notes as they are.
    Notes(Format),
    /// Accounts, put as somebody asks for them.
    Account(Profile),
}

impl Form {
    /// The forms of notes.
    const NOTES: [Self; 3] = [
        Self::Notes(Format::Markdown),
        Self::Notes(Format::Text),
        Self::Notes(Format::Json),
    ];
    /// The forms of accounts, and then those of notes.
    const ACCOUNTS: [Self; 7] = [
        Self::Account(Profile::Nurse),
        Self::Account(Profile::Line),
        Self::Account(Profile::Doctor),
        Self::Account(Profile::Plain),
        Self::Notes(Format::Markdown),
        Self::Notes(Format::Text),
        Self::Notes(Format::Json),
    ];

    /// Gives the forms that can be chosen.
    #[must_use]
    pub const fn all(are_accounts: bool) -> &'static [Self] {
        if are_accounts {
            &Self::ACCOUNTS
        } else {
            &Self::NOTES
        }
    }
}

/// Holds what was chosen; the default leaves as little as it can.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Choice {
    /// The form.
    pub form: Form,
    /// Whether all that leave are accounts.
    pub are_accounts: bool,
    /// How much of a note.
    pub terms: Terms,
}

impl Choice {
    /// Begins with the first form.
    #[must_use]
    pub fn new(are_accounts: bool) -> Self {
        Self {
            form: Form::all(are_accounts)[0],
            are_accounts,
            terms: Terms::default(),
        }
    }

    /// Goes to the next value of a row, or the one before.
    pub fn turn(&mut self, row: Row, forward: bool) {
        match row {
            Row::Form => self.form = round(Form::all(self.are_accounts), self.form, forward),
            Row::Dates => {
                self.terms.dates = match self.terms.dates {
                    Dates::Month => Dates::Exact,
                    Dates::Exact => Dates::Month,
                }
            }
            Row::Private => {
                self.terms.private = match self.terms.private {
                    Private::LeftOut => Private::Taken,
                    Private::Taken => Private::LeftOut,
                }
            }
            Row::Answers => {}
        }
    }
}
