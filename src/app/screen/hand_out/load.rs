//! Everything that is to leave: read from the journal, looked at bit by bit, printed at the end.

use crate::app::account;
use crate::app::desk::Desk;
use crate::app::goods::Goods;
use crate::app::labels;
use crate::app::screen::hand_out::answers::Answers;
use crate::app::screen::hand_out::choice::{Choice, Form};
use crate::app::screen::hand_out::leaf::Leaf;
use crate::export::account::fill::{Filled, fill, joined};
use crate::export::piece::{Piece, When};
use crate::export::sheet::Sheet;
use crate::export::terms::Terms;
use crate::id::Id;
use crate::journal::note::Note;

/// Notes that are looked at before the screen is drawn again.
const AT_ONCE: usize = 16;

/// Holds what leaves, as far as it was looked at.
#[derive(Debug)]
pub struct Load {
    /// Those that were looked at.
    pub leaves: Vec<Leaf>,
    /// Those that were not, the next one last.
    rest: Vec<Piece>,
    /// What the accounts among them hold.
    pub accounts: Vec<Filled>,
    /// The words for the people of a page, which the guard lets stand.
    people: Vec<String>,
}

impl Load {
    /// Takes what is to leave, and begins to look.
    #[must_use]
    pub fn new(goods: &Goods, choice: Choice, answers: &Answers, desk: &Desk) -> Self {
        let mut rest = match goods {
            Goods::Notes(notes) => pieces(notes, choice.terms, desk),
            Goods::Sheet(sheet) => vec![page(sheet, desk)],
        };
        let mut accounts = Vec::new();
        if let Form::Account(profile) = choice.form {
            let questions = account::questions(&desk.decks);
            let filled = rest.iter().enumerate().map(|(at, piece)| {
                let given = |asked: &str| answers.given(at, asked);
                fill(piece, profile, &questions, given)
            });
            accounts.extend(filled);
            let filled = rest.iter_mut().zip(&accounts);
            filled.for_each(|(piece, account)| piece.bare(&account.text));
        }
        rest.reverse();
        let mut load = Self {
            leaves: Vec::new(),
            rest,
            accounts,
            people: match goods {
                Goods::Notes(_) => Vec::new(),
                Goods::Sheet(sheet) => sheet.people.clone(),
            },
        };
        load.go_on(desk);
        load
    }

    /// Looks at some more.
    pub fn go_on(&mut self, desk: &Desk) {
        let more = self.rest.len().saturating_sub(AT_ONCE);
        let next = self.rest.split_off(more).into_iter().rev();
        self.leaves
            .extend(next.map(|piece| Leaf::new(piece, &self.people, desk)));
    }

    /// Says how many were looked at, of how many.
    #[must_use]
    pub fn progress(&self) -> (usize, usize) {
        (self.leaves.len(), self.leaves.len() + self.rest.len())
    }

    /// Says whether all were looked at.
    #[must_use]
    pub fn is_done(&self) -> bool {
        self.rest.is_empty()
    }

    /// Finds the first that has to be looked at, from a place on and round again: what stops it comes first.
    #[must_use]
    pub fn next(&self) -> Option<usize> {
        let blocked = |leaf: &Leaf| !leaf.is_out && leaf.blocks() > 0;
        let first = self.leaves.iter().position(blocked);
        first.or_else(|| self.leaves.iter().position(Leaf::waits))
    }

    /// Says whether something still stops it.
    #[must_use]
    pub fn is_blocked(&self) -> bool {
        let leaving = self.leaves.iter().filter(|leaf| !leaf.is_out);
        leaving.map(Leaf::blocks).sum::<usize>() > 0
    }

    /// Counts those that stay behind.
    #[must_use]
    pub fn out(&self) -> usize {
        self.leaves.iter().filter(|leaf| leaf.is_out).count()
    }

    /// Counts the places that are worth changing and stand as they are.
    #[must_use]
    pub fn standing(&self) -> usize {
        let leaving = self.leaves.iter().filter(|leaf| !leaf.is_out);
        leaving.map(Leaf::plain).sum()
    }

    /// Says whether nothing leaves.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rest.is_empty() && self.leaves.iter().all(|leaf| leaf.is_out)
    }

    /// Gives the file's ending and its bytes.
    #[must_use]
    pub fn bytes(&self, goods: &Goods, choice: Choice) -> (&'static str, Vec<u8>) {
        let leaving = self.leaves.iter().filter(|leaf| !leaf.is_out);
        match (goods, choice.form) {
            (Goods::Notes(_), Form::Notes(format)) => {
                let pieces: Vec<&Piece> = leaving.map(|leaf| &leaf.piece).collect();
                let exporter = format.exporter();
                (exporter.ending(), exporter.bytes(&pieces))
            }
            (Goods::Notes(_), Form::Account(profile)) => {
                let texts: Vec<&str> = leaving.map(|leaf| leaf.piece.body.as_str()).collect();
                ("md", joined(profile, &texts).into_bytes())
            }
            (Goods::Sheet(sheet), _) => {
                let pages = leaving.map(|leaf| printed(sheet, leaf));
                (sheet.ending, pages.collect::<String>().into_bytes())
            }
        }
    }

    /// Gives what is read before it leaves: the file, or what its marks show.
    #[must_use]
    pub fn preview(&self, goods: &Goods, choice: Choice) -> String {
        match goods {
            Goods::Sheet(_) => {
                let leaving = self.leaves.iter().filter(|leaf| !leaf.is_out);
                leaving.map(|leaf| leaf.piece.body.as_str()).collect()
            }
            Goods::Notes(_) => {
                let (_, bytes) = self.bytes(goods, choice);
                String::from_utf8_lossy(&bytes).into_owned()
            }
        }
    }
}

fn pieces(notes: &[Id], terms: Terms, desk: &Desk) -> Vec<Piece> {
    let Some(library) = desk.library() else {
        return Vec::new();
    };
    let entries = notes.iter().filter_map(|note| library.entry(*note));
    let pieces = entries.flat_map(|entry| Piece::all_of(entry, terms));
    // What is kept for others leaves on the command line alone: here nobody would see it before it does.
    let shown = pieces.map(|mut piece| {
        labels::name(&mut piece, &desk.decks);
        Piece {
            kept: toml::Table::new(),
            ..piece
        }
    });
    shown.collect()
}

/// A page is read as one text. Whoever made it has made its dates coarse.
fn page(sheet: &Sheet, desk: &Desk) -> Piece {
    let today = desk.today.and_time(chrono::NaiveTime::MIN).and_utc();
    let written = crate::journal::note::Written::At(today.fixed_offset());
    let note = Note::new(Id::from_bytes([0; 16]), written);
    let mut piece = Piece::of(&note, &written, Terms::default());
    piece.when = When::Exactly(written);
    piece.body.clone_from(&sheet.text);
    piece
}

/// A page of marks gets the changes that were made to its text.
fn printed(sheet: &Sheet, leaf: &Leaf) -> String {
    let Some(html) = &sheet.html else {
        return leaf.piece.body.clone();
    };
    let swaps = leaf.swaps().iter();
    swaps.fold(html.clone(), |html, (old, new)| {
        html.replace(&marked(old), &marked(new))
    })
}

fn marked(text: &str) -> String {
    let text = text.replace('&', "&amp;").replace('<', "&lt;");
    text.replace('>', "&gt;").replace('"', "&quot;")
}
