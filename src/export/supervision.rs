//! The agenda for supervision: one page for each thing, in the order in which it is easiest to hear (domain brief 3.2).
//!
//! ```text
//!   1 the question        4 the moment                7 what was tried
//!   2 what is wanted      5 what was felt and done    8 whether it is recorded elsewhere: a pointer, no content
//!   3 about whom, coarse  6 the guess and its rival   9 what is private, and only if that was chosen
//! ```
//!
//! Days are months, a line that is private stays behind, and the guard looks at every page before it leaves.

pub mod choice;
pub mod letters;
pub mod page;
pub mod recipient;
mod told;

use std::fmt;

use crate::export::supervision::choice::{Choice, Wording};
use crate::export::supervision::letters::Letters;
use crate::export::supervision::page::Page;
use crate::journal::agenda::change::find;
use crate::journal::agenda::key::Key;
use crate::journal::agenda::queue;
use crate::journal::alias::roll::roll;
use crate::journal::library::Library;

/// Holds an agenda: its pages, in the order in which they were chosen.
#[derive(Clone, PartialEq, Eq)]
pub struct Agenda {
    /// The pages.
    pub pages: Vec<Page>,
}

impl Agenda {
    /// Makes the pages of these things; what is not on the list any more has none.
    #[must_use]
    pub fn of(keys: &[Key], library: &Library, choice: Choice, wording: Wording<'_>) -> Self {
        let noted = keys.iter().filter_map(|key| {
            let entry = library.entry(key.note)?;
            entry.current().note.alias.clone()
        });
        let others = roll(library).into_iter().map(|known| known.word);
        let letters = Letters::new(choice.letters, noted.chain(others));
        let page = |key: &Key| {
            let entry = library.entry(key.note).filter(|entry| !entry.is_binned())?;
            let item = find(&entry.current().note, *key)?;
            let waiting = queue::Waiting {
                entry,
                since: entry.written().day(),
                is_gone: item.is_gone(&entry.current().note.body),
                item,
            };
            Some(told::page(&waiting, library, choice, &letters, wording))
        };
        Self {
            pages: keys.iter().filter_map(page).collect(),
        }
    }

    /// Makes the pages of everything that waits, what presses first.
    #[must_use]
    pub fn whole(library: &Library, choice: Choice, wording: Wording<'_>) -> Self {
        let keys: Vec<Key> = queue::queue(library)
            .iter()
            .map(queue::Waiting::key)
            .collect();
        Self::of(&keys, library, choice, wording)
    }

    /// Gives all pages as Markdown, a rule between them.
    #[must_use]
    pub fn text(&self) -> String {
        let pages: Vec<String> = self.pages.iter().map(Page::text).collect();
        pages.join("\n---\n\n")
    }

    /// Gives the words that stand for people on these pages, letters where they were chosen.
    #[must_use]
    pub fn aliases(&self) -> Vec<&str> {
        let aliases = self.pages.iter().filter_map(|page| page.alias.as_deref());
        aliases.collect()
    }
}

/// Prints a count, never text.
impl fmt::Debug for Agenda {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Agenda({} pages)", self.pages.len())
    }
}

#[cfg(test)]
mod tests;
