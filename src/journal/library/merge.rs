//! Versions that stand side by side, as one note.

use crate::journal::limits::TAGS;
use crate::journal::note::{Note, State};

/// Parts the texts of two versions: a rule in Markdown.
const RULE: &str = "\n\n---\n\n";

/// Puts the texts of versions one after the other; nothing when there are none.
///
/// The first one's title, alias, ratings and kept keys count; what only another has is added. A title that differs stands
/// above its text. All labels are kept, up to the limit, and a note that waits for a next step in one of them still does.
#[must_use]
pub fn all<'n>(versions: impl IntoIterator<Item = &'n Note>) -> Option<Note> {
    let mut versions = versions.into_iter();
    let mut whole = versions.next()?.clone();
    for other in versions {
        add(&mut whole, other);
    }
    Some(whole)
}

fn add(whole: &mut Note, other: &Note) {
    let text = other.body.trim();
    let is_titled = !other.title.trim().is_empty() && other.title != whole.title;
    let head = if is_titled && !whole.title.is_empty() {
        format!("**{}**\n\n", other.title.trim())
    } else {
        String::new()
    };
    if other.body.trim() != whole.body.trim() || !head.is_empty() {
        whole.body = format!("{}{RULE}{head}{text}", whole.body.trim_end());
    }
    if whole.title.is_empty() {
        whole.title.clone_from(&other.title);
    }
    whole.alias = whole.alias.take().or_else(|| other.alias.clone());
    whole.deck = whole.deck.take().or_else(|| other.deck.clone());
    for tag in &other.tags {
        if whole.tags.len() < TAGS && !whole.tags.contains(tag) {
            whole.tags.push(tag.clone());
        }
    }
    for (scale, value) in &other.scales {
        whole.scales.entry(scale.clone()).or_insert(*value);
    }
    for (key, value) in &other.unknown {
        let kept = whole.unknown.entry(key.clone());
        kept.or_insert_with(|| value.clone());
    }
    if other.state == State::Open {
        whole.state = State::Open;
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::id::Id;
    use crate::journal::note::{DayPart, Written};

    fn note(title: &str, tags: &[&str], body: &str) -> Note {
        let written = Written::Part(NaiveDate::default(), DayPart::Morning);
        let mut note = Note::new(Id::from_bytes([1; 16]), written);
        note.title = title.into();
        note.body = body.into();
        note.tags = tags.iter().map(ToString::to_string).collect();
        note
    }

    #[test]
    fn nothing_of_either_is_lost() {
        let mut left = note("on the bus", &["#own", "ct:helpless"], "At home.\n");
        left.scales = [("strength".to_owned(), 7)].into();
        let mut right = note("late again", &["ct:helpless", "#ward"], "On the ward.\n");
        right.scales = [("strength".to_owned(), 3), ("fuse".to_owned(), 2)].into();
        right.alias = Some("harbour".into());
        right.state = State::Open;
        let both = all([&left, &right]).expect("two versions");
        assert_eq!(both.title, "on the bus");
        assert_eq!(
            both.body,
            "At home.\n\n---\n\n**late again**\n\nOn the ward."
        );
        assert_eq!(both.tags, ["#own", "ct:helpless", "#ward"]);
        assert_eq!(both.alias.as_deref(), Some("harbour"));
        let scales: Vec<_> = both.scales.values().copied().collect();
        assert_eq!((scales, both.state), (vec![2, 7], State::Open));
    }

    #[test]
    fn the_same_text_is_there_once() {
        let left = note("on the bus", &["#own"], "At home.\n");
        let right = note("on the bus", &["#ward"], "At home.\n\n");
        let both = all([&left, &right]).expect("two versions");
        assert_eq!(both.body, "At home.\n");
        assert_eq!(all([]), None);
    }
}
