//! Who can read besides the author: the kit, and others whom the author added.
//!
//! Each reader but the kit is a setting named `reader:age1..`. It counts only when the journal itself sealed it: a machine
//! that is locked cannot add a reader, and neither can whoever writes the folder. The kit's recipient stands in
//! `identity.age`.

use std::fmt;

use toml::Value;

use crate::id::Id;
use crate::journal::library::Library;
use crate::journal::library::setting::{self, Setting};
use crate::journal::note::{Note, Written};

/// What the name of such a setting begins with.
pub const PREFIX: &str = "reader:";
const NAME: &str = "name";
const READS: &str = "reads";
/// How many characters of a recipient are typed, and shown.
pub const LAST: usize = 6;

/// Names somebody who can read everything.
#[derive(Clone, PartialEq, Eq)]
pub struct Reader {
    /// The recipient, `age1..`.
    pub recipient: String,
    /// What the author calls them; may be empty.
    pub name: String,
    /// Whether it is the recovery kit.
    pub is_kit: bool,
}

impl Reader {
    /// Gives the last six characters of the recipient.
    #[must_use]
    pub fn last(&self) -> &str {
        last(&self.recipient)
    }
}

/// Prints the last characters alone: to know a whole recipient is to be able to make files that open.
impl fmt::Debug for Reader {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Reader({}, kit: {})", self.last(), self.is_kit)
    }
}

/// Gives the last six characters of a recipient.
#[must_use]
pub fn last(recipient: &str) -> &str {
    let from = recipient.len().saturating_sub(LAST);
    recipient.get(from..).unwrap_or_default()
}

/// Says whether the last six characters of a recipient were typed; upper and lower case are one.
#[must_use]
pub fn is_last(recipient: &str, typed: &str) -> bool {
    let typed = typed.trim();
    typed.len() == LAST && last(recipient).eq_ignore_ascii_case(typed)
}

/// Tells who can read, as far as it is known while the journal is open.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Readers {
    /// The last characters of the author's own current recipient.
    pub own: String,
    /// To whom this machine encrypts besides the author.
    pub present: Vec<Reader>,
    /// Whom the journal lists, and this machine does not encrypt to yet.
    pub added: Vec<Reader>,
    /// To whom this machine still encrypts, though the journal lists them no more.
    pub removed: Vec<Reader>,
    /// Whether `identity.age` does not hold the key that this machine knew last: an older copy, or another machine's.
    pub is_other_identity: bool,
    /// How many keys from before a rotation there are.
    pub older: usize,
    /// How many objects open with such an older key alone.
    pub left: usize,
    /// How many of those cannot be encrypted anew, because they do not open or nobody sealed them.
    pub stuck: usize,
    /// Who of those present was let in while the journal is open; older notes were not encrypted anew since.
    pub newcomers: Vec<Reader>,
}

impl Readers {
    /// Says whether another machine changed who can read, and this one was not told yet to go along.
    #[must_use]
    pub const fn asks(&self) -> bool {
        !self.added.is_empty() || !self.removed.is_empty() || self.is_other_identity
    }
}

/// Says whether a setting tells of a reader.
#[must_use]
pub fn is_card(title: &str) -> bool {
    title.starts_with(PREFIX)
}

/// Lists those whom the settings name as readers, and those whom they name as readers no more.
#[must_use]
pub fn listed(settings: &Library) -> (Vec<Reader>, Vec<Reader>) {
    let cards = settings.configs().filter_map(|card| {
        let recipient = card.name().strip_prefix(PREFIX)?;
        let reader = Reader {
            recipient: recipient.to_owned(),
            name: card.text(NAME).unwrap_or_default().to_owned(),
            is_kit: false,
        };
        Some((reader, card.is_on(READS)))
    });
    let (on, off): (Vec<_>, Vec<_>) = cards.partition(|(_, reads)| *reads);
    let readers =
        |cards: Vec<(Reader, bool)>| cards.into_iter().map(|(reader, _)| reader).collect();
    (readers(on), readers(off))
}

/// Finds what is set about a recipient.
#[must_use]
pub fn card<'a>(settings: &'a Library, recipient: &str) -> Option<&'a Setting> {
    settings.config(&format!("{PREFIX}{recipient}"))
}

/// Makes the setting by which somebody reads from now on, or no more; with it, what it replaces.
#[must_use]
pub fn next(
    settings: &Library,
    reader: &Reader,
    reads: bool,
    at: (Id, Written),
) -> (Note, Vec<Id>) {
    let known = card(settings, &reader.recipient);
    let mut changes = vec![(READS, Some(Value::Boolean(reads)))];
    if reads {
        changes.push((NAME, Some(Value::String(reader.name.clone()))));
    }
    let name = format!("{PREFIX}{}", reader.recipient);
    setting::next(known, &name, changes, at)
}

#[cfg(test)]
mod tests;
