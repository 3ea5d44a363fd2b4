//! The people whom the user wants to be reminded of on a hard day: a setting named `people` (domain brief 9).

use std::fmt;

use toml::Value;

use crate::journal::library::Library;
use crate::journal::library::setting::{Changes, Setting};

/// The setting's name.
pub const NAME: &str = "people";
/// The most people: a supervisor, a colleague, someone of one's own.
pub const MOST: usize = 3;

/// The keys of each: who it is, and how they are reached.
const KEYS: [(&str, &str); MOST] = [
    ("first", "first-reached"),
    ("second", "second-reached"),
    ("third", "third-reached"),
];

/// Holds one of them; both may be empty.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Person {
    /// A name or a role.
    pub who: String,
    /// How to reach them.
    pub how: String,
}

impl Person {
    /// Says whether nothing is entered.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.who.is_empty() && self.how.is_empty()
    }

    /// Gives both on one line.
    #[must_use]
    pub fn line(&self) -> String {
        match (self.who.as_str(), self.how.as_str()) {
            (who, "") => who.to_owned(),
            ("", how) => how.to_owned(),
            (who, how) => format!("{who}: {how}"),
        }
    }
}

/// Prints lengths, never who it is.
impl fmt::Debug for Person {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Person({}, {} bytes)", self.who.len(), self.how.len())
    }
}

/// Reads who was entered, each in their place; a place may be empty.
#[must_use]
pub fn of(library: &Library) -> [Person; MOST] {
    let people = library.config(NAME);
    let text = |key| people.and_then(|people: &Setting| people.text(key));
    KEYS.map(|(who, how)| Person {
        who: text(who).unwrap_or_default().to_owned(),
        how: text(how).unwrap_or_default().to_owned(),
    })
}

/// Gives what to change so that these stand there instead of those `before`.
#[must_use]
pub fn changes(now: &[Person; MOST], before: &[Person; MOST]) -> Changes {
    let mut changes = Changes::new();
    for ((who, how), (now, before)) in KEYS.into_iter().zip(now.iter().zip(before)) {
        let words = [(who, &now.who, &before.who), (how, &now.how, &before.how)];
        for (key, now, _) in words.into_iter().filter(|(_, now, before)| now != before) {
            let value = (!now.is_empty()).then(|| Value::from(now.as_str()));
            changes.push((key, value));
        }
    }
    changes
}

#[cfg(test)]
mod tests {
    use super::*;

    fn person(who: &str, how: &str) -> Person {
        Person {
            who: who.into(),
            how: how.into(),
        }
    }

    #[test]
    fn only_what_differs_is_changed_and_an_empty_word_is_taken_away() {
        let before = [person("Ada", "12"), person("Bo", ""), Person::default()];
        let now = [person("Ada", ""), person("Bo", ""), person("", "34")];
        let changes = changes(&now, &before);
        let expected = vec![
            ("first-reached", None),
            ("third-reached", Some(Value::from("34"))),
        ];
        assert_eq!(changes, expected);
    }

    #[test]
    fn a_line_needs_no_more_than_is_there() {
        assert_eq!(person("Ada", "12").line(), "Ada: 12");
        assert_eq!(person("", "12").line(), "12");
        assert_eq!(person("Ada", "").line(), "Ada");
    }

    #[test]
    fn debug_tells_no_names() {
        assert_eq!(format!("{:?}", person("Ada", "12")), "Person(3, 2 bytes)");
    }
}
