//! What can be chosen before something leaves.

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
}

/// Holds what was chosen; the default leaves as little as it can.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Choice {
    /// The form.
    pub form: Format,
    /// How much of a note.
    pub terms: Terms,
}

impl Choice {
    /// Goes to the next value of a row, or the one before.
    pub fn turn(&mut self, row: Row, forward: bool) {
        match row {
            Row::Form => self.form = turned(&Format::ALL, self.form, forward),
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
        }
    }
}

/// Goes round.
fn turned<T: Copy + PartialEq>(all: &[T], now: T, forward: bool) -> T {
    let at = all.iter().position(|one| *one == now).unwrap_or(0);
    let by = if forward { 1 } else { all.len() - 1 };
    all[(at + by) % all.len()]
}
