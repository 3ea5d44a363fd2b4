//! The labels that a journal knows: what is offered while a query is typed, and what a query asks for in vain.

use std::collections::BTreeMap;
use std::fmt;

use crate::fault::nearest;
use crate::journal::find::fold::fold;
use crate::journal::find::key::SCALES;
use crate::journal::find::query::Query;
use crate::journal::find::term::{Ask, Label, Pattern};
use crate::journal::library::Library;
use crate::words::say;

/// Holds aliases, tags, decks and scales, each kind with the most used first.
#[derive(Clone, Default)]
pub struct Lexicon {
    aliases: Vec<Word>,
    tags: Vec<Word>,
    decks: Vec<Word>,
    scales: Vec<Word>,
}

/// Holds a label as it is written, and folded.
#[derive(Clone)]
struct Word {
    text: String,
    folded: String,
}

/// Names a label that a query asks for and no note has.
#[derive(Clone, PartialEq, Eq)]
pub struct Doubt {
    /// What kind of label it is; a scale is none.
    pub label: Option<Label>,
    /// The label as it was asked for.
    pub text: String,
    /// The one that was most likely meant.
    pub nearest: Option<String>,
}

impl Doubt {
    /// Says it in one clause, with the label that was most likely meant.
    #[must_use]
    pub fn says(&self) -> String {
        let text = self.text.as_str();
        let what = match self.label {
            Some(Label::Alias) => say!("query-no-such-alias", word = text),
            Some(Label::Tag) => say!("query-no-such-tag", word = text),
            Some(Label::Deck) => say!("query-no-such-deck", word = text),
            None => say!("query-no-such-scale", word = text),
        };
        let Some(nearest) = &self.nearest else {
            return what;
        };
        let meant = say!("query-did-you-mean", word = nearest.as_str());
        format!("{what}: {meant}")
    }
}

/// Counts how often each label is used.
type Uses<'l> = BTreeMap<&'l str, usize>;

impl Lexicon {
    /// Reads the labels of all notes outside of the bin.
    #[must_use]
    pub fn of(library: &Library) -> Self {
        let (mut aliases, mut tags) = (Uses::new(), Uses::new());
        let (mut decks, mut scales) = (Uses::new(), Uses::new());
        for note in library.entries().map(|entry| &entry.current().note) {
            count(&mut aliases, note.alias.as_deref());
            count(&mut decks, note.deck.as_deref());
            count(&mut tags, note.tags.iter().map(String::as_str));
            count(&mut scales, note.scales.keys().map(String::as_str));
        }
        for names in SCALES {
            scales.entry(names[0]).or_default();
        }
        Self {
            aliases: sorted(aliases),
            tags: sorted(tags),
            decks: sorted(decks),
            scales: sorted(scales),
        }
    }

    /// Gives the labels of a kind that begin with a folded word, the most used first.
    pub fn labels<'l>(
        &'l self,
        label: Label,
        begin: &'l str,
    ) -> impl Iterator<Item = &'l str> + 'l {
        let begins = move |word: &&Word| word.folded.starts_with(begin);
        self.words(label).iter().filter(begins).map(Word::text)
    }

    /// Gives the tags whose own part, behind the namespace, begins with a folded word.
    pub fn tags_within<'l>(&'l self, begin: &'l str) -> impl Iterator<Item = &'l str> + 'l {
        let begins = move |word: &&Word| {
            let own = word.folded.split_once(':');
            own.is_some_and(|(_, own)| own.starts_with(begin))
        };
        self.tags.iter().filter(begins).map(Word::text)
    }

    /// Gives the scales, those that are used most first.
    pub fn scales(&self) -> impl Iterator<Item = &str> {
        self.scales.iter().map(Word::text)
    }

    /// Finds the first label of a query that no note has. What must not be so is no reason for doubt.
    #[must_use]
    pub fn doubt(&self, query: &Query) -> Option<Doubt> {
        let mut asked = query.terms().iter().filter(|term| !term.is_denied);
        asked.find_map(|term| match &term.ask {
            Ask::Label(label, patterns) => {
                let words = self.words(*label);
                let unknown = patterns.iter().find(|pattern| is_unknown(pattern, words))?;
                Some(doubt(Some(*label), &unknown.text, words))
            }
            Ask::Scale(scale, _) => {
                let is_known = self.scales.iter().any(|word| word.text == *scale);
                (!is_known).then(|| doubt(None, scale, &self.scales))
            }
            _ => None,
        })
    }

    const fn words(&self, label: Label) -> &Vec<Word> {
        match label {
            Label::Alias => &self.aliases,
            Label::Tag => &self.tags,
            Label::Deck => &self.decks,
        }
    }
}

impl Word {
    fn text(&self) -> &str {
        &self.text
    }
}

/// Says whether no label is meant. One that may go on is unknown where none begins so, except for nothing at all.
fn is_unknown(asked: &Pattern, words: &[Word]) -> bool {
    let text = asked.text.as_str();
    let is_any = asked.begins && (text.is_empty() || text.ends_with(':'));
    let is_meant =
        |word: &Word| word.folded == text || (asked.begins && word.folded.starts_with(text));
    !is_any && !words.iter().any(is_meant)
}

fn count<'l>(uses: &mut Uses<'l>, labels: impl IntoIterator<Item = &'l str>) {
    for label in labels {
        *uses.entry(label).or_default() += 1;
    }
}

fn sorted(uses: Uses<'_>) -> Vec<Word> {
    let mut all: Vec<(&str, usize)> = uses.into_iter().collect();
    all.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    let word = |(text, _): (&str, usize)| Word {
        text: text.to_owned(),
        folded: fold(text),
    };
    all.into_iter().map(word).collect()
}

fn doubt(label: Option<Label>, text: &str, known: &[Word]) -> Doubt {
    let found = nearest(text, known.iter().map(|word| word.folded.as_str()));
    let written = found.and_then(|found| known.iter().find(|word| word.folded == found));
    Doubt {
        label,
        text: text.to_owned(),
        nearest: written.map(|word| word.text.clone()),
    }
}

/// Prints counts, never a label.
impl fmt::Debug for Lexicon {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Lexicon")
            .field("aliases", &self.aliases.len())
            .field("tags", &self.tags.len())
            .finish_non_exhaustive()
    }
}

/// Prints the kind, never a label.
impl fmt::Debug for Doubt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Doubt({:?})", self.label)
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::id::Id;
    use crate::journal::note::{DayPart, Note, Written};
    use crate::journal::revision::{FORMAT, Kind, Revision};

    fn library() -> Library {
        let written = Written::Part(NaiveDate::default(), DayPart::Morning);
        let aliases = ["Harbour", "linen", "linen"];
        let notes = aliases.into_iter().zip(1..).map(|(alias, number)| {
            let mut note = Note::new(Id::from_bytes([number; 16]), written);
            note.alias = Some(alias.to_owned());
            note.tags = vec!["ct:helpless".to_owned()];
            Revision {
                id: Id::from_bytes([number + 100; 16]),
                format: FORMAT,
                kind: Kind::Note,
                parents: Vec::new(),
                device: String::new(),
                note,
            }
        });
        Library::from_revisions(notes.collect())
    }

    fn doubted(query: &str) -> Option<(String, Option<String>)> {
        let query = Query::parse(query, NaiveDate::default()).expect("a query");
        let doubt = Lexicon::of(&library()).doubt(&query)?;
        Some((doubt.text, doubt.nearest))
    }

    #[test]
    fn labels_are_given_the_most_used_first() {
        let lexicon = Lexicon::of(&library());
        let given: Vec<&str> = lexicon.labels(Label::Alias, "").collect();
        assert_eq!(given, ["linen", "Harbour"]);
        let given: Vec<&str> = lexicon.labels(Label::Alias, "har").collect();
        assert_eq!(given, ["Harbour"]);
        let given: Vec<&str> = lexicon.tags_within("help").collect();
        assert_eq!(given, ["ct:helpless"]);
        assert!(lexicon.scales().any(|scale| scale == "strength"));
    }

    #[test]
    fn a_label_that_is_being_typed_is_doubted_where_none_begins_so() {
        let lexicon = Lexicon::of(&library());
        let doubted = |query: &str| {
            let query = Query::typed(query, NaiveDate::default()).expect("a query");
            lexicon.doubt(&query).map(|doubt| doubt.nearest)
        };
        assert_eq!(doubted("alias:harbor"), Some(Some("Harbour".to_owned())));
        assert_eq!(doubted("alias:qu"), Some(None));
        for query in ["alias:h", "alias:harbo", "alias:*", "ct:*", "ct:hel"] {
            assert_eq!(doubted(query), None, "{query}");
        }
    }

    #[test]
    fn a_label_that_no_note_has_is_told_with_the_nearest() {
        let near = |text: &str, near: &str| Some((text.to_owned(), Some(near.to_owned())));
        assert_eq!(doubted("alias:harbor"), near("harbor", "Harbour"));
        assert_eq!(
            doubted("tired ct:helples"),
            near("ct:helples", "ct:helpless")
        );
        assert_eq!(doubted("deck:ct-5"), Some(("ct-5".to_owned(), None)));
        for query in [
            "alias:harbour",
            "alias:har*",
            "-alias:quarry",
            "tired",
            "fuse:7",
        ] {
            assert_eq!(doubted(query), None, "{query}");
        }
    }
}
