//! What is to happen to the journal when its author dies or cannot act: the setting named `will`, and a page of it.
//!
//! Therapists are often expected to name a professional executor (domain brief 7.4). The page names a role; a name is
//! there only when its author types one.

use toml::Value;

use crate::journal::library::Library;
use crate::journal::library::setting::{Changes, Setting};
use crate::words::say;

/// The setting's name.
pub const NAME: &str = "will";

const WISH: &str = "wish";
const YEARS: &str = "years";
const WHO: &str = "who";
const DESTROY: &str = "destroy";
const KEEP: &str = "keep";

/// Says what is to happen to the journal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wish {
    /// It is destroyed unread.
    Destroy,
    /// It is kept unread for so many years, then destroyed.
    Keep(u32),
}

/// Holds what its author wishes.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Will {
    /// What is to happen; none until it was said.
    pub wish: Option<Wish>,
    /// Who is to see to it: a role.
    pub who: Option<String>,
}

impl Will {
    /// Reads what is set.
    #[must_use]
    pub fn of(library: &Library) -> Self {
        library.config(NAME).map(Self::read).unwrap_or_default()
    }

    fn read(set: &Setting) -> Self {
        let years = set.get(YEARS).and_then(Value::as_integer);
        let years = years.and_then(|years| u32::try_from(years).ok());
        let wish = match set.text(WISH) {
            Some(DESTROY) => Some(Wish::Destroy),
            Some(KEEP) => Some(Wish::Keep(years.unwrap_or(1).clamp(1, 100))),
            _ => None,
        };
        Self {
            wish,
            who: set.text(WHO).map(str::to_owned),
        }
    }

    /// Gives what to change so that the setting says this instead of `before`.
    #[must_use]
    pub fn changes(&self, before: &Self) -> Changes {
        let mut changes = Changes::new();
        if self.wish != before.wish {
            let (word, years) = match self.wish {
                None => (None, None),
                Some(Wish::Destroy) => (Some(DESTROY), None),
                Some(Wish::Keep(years)) => (Some(KEEP), Some(Value::from(i64::from(years)))),
            };
            changes.push((WISH, word.map(Value::from)));
            changes.push((YEARS, years));
        }
        if self.who != before.who {
            changes.push((WHO, self.who.clone().map(Value::from)));
        }
        changes
    }

    /// Says the wish in a sentence.
    #[must_use]
    pub fn wish_in_words(&self) -> String {
        match self.wish {
            None => say("will-wish-open").to_owned(),
            Some(Wish::Destroy) => say("will-wish-destroy").to_owned(),
            Some(Wish::Keep(years)) => say!("will-wish-keep", n = years),
        }
    }

    /// Writes the page, Markdown that reads as it is. The folder is the shell's to know; without it a line is left free.
    #[must_use]
    pub fn page(&self, folder: Option<&str>) -> String {
        let blank = "______________________________";
        let who = self.who.as_deref().unwrap_or(blank);
        let parts = [
            format!("# {}", say("will-page-title")),
            say("will-page-what").to_owned(),
            format!("**{}**", self.wish_in_words()),
            say!("will-page-who", who = who),
            say!("will-page-where", folder = folder.unwrap_or(blank)),
            say("will-page-opens").to_owned(),
            say("will-page-destroy").to_owned(),
            say("will-page-remains").to_owned(),
            say("will-page-claim").to_owned(),
            say("will-page-law").to_owned(),
            say!("will-page-sign", line = blank),
        ];
        format!("{}\n", parts.join("\n\n"))
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::id::Id;
    use crate::journal::library::setting;
    use crate::journal::note::{DayPart, Written};
    use crate::journal::revision::{FORMAT, Kind, Revision};

    #[test]
    fn a_will_reads_back_and_a_strange_one_says_nothing() {
        let mut library = Library::default();
        assert_eq!(Will::of(&library), Will::default());
        let will = Will {
            wish: Some(Wish::Keep(3)),
            who: Some("a colleague".to_owned()),
        };
        let written = Written::Part(NaiveDate::default(), DayPart::Morning);
        let changes = will.changes(&Will::default());
        let (note, parents) =
            setting::next(None, NAME, changes, (Id::from_bytes([1; 16]), written));
        library.insert(Revision {
            id: Id::from_bytes([1; 16]),
            format: FORMAT,
            kind: Kind::Config,
            parents,
            device: "d1a2b3c4".into(),
            note,
        });
        assert_eq!(Will::of(&library), will);
        assert_eq!(will.changes(&will), []);
    }

    #[test]
    fn the_page_says_the_wish_and_names_the_folder_only_when_it_is_given() {
        let mut will = Will {
            wish: Some(Wish::Destroy),
            who: None,
        };
        let page = will.page(Some("/home/me/journal"));
        assert!(page.contains("/home/me/journal") && page.contains(&will.wish_in_words()));
        assert!(page.contains("______"), "who is to be filled in by hand");
        will.wish = Some(Wish::Keep(5));
        assert!(will.page(None).contains('5') && !will.page(None).contains("/home"));
    }
}
