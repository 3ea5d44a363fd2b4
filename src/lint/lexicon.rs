//! All lists as one: a single pass tags every word with what the lists know of it.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::LazyLock;

use crate::lint::fold::fold;
use crate::lint::list::{List, SOURCES};
use crate::lint::pack::Lang;
use crate::lint::text::Word;

/// Says that a list knows some words that stand together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tag {
    /// The list.
    pub list: List,
    /// The list's language.
    pub lang: Option<Lang>,
    /// Which words, as numbers.
    pub words: Range<usize>,
    /// What the list would rather read.
    pub instead: Option<&'static str>,
}

/// Holds one line of a list, below its first word.
struct Line {
    list: List,
    lang: Option<Lang>,
    rest: Vec<Piece>,
    instead: Option<&'static str>,
}

/// Holds one word of a line.
#[derive(Debug, PartialEq, Eq)]
enum Piece {
    Whole(String),
    Start(String),
    End(String),
}

impl Piece {
    fn read(word: &str) -> Self {
        match (word.strip_prefix('*'), word.strip_suffix('*')) {
            (Some(end), _) => Self::End(fold(end)),
            (None, Some(start)) => Self::Start(fold(start)),
            (None, None) => Self::Whole(fold(word)),
        }
    }

    fn fits(&self, key: &str) -> bool {
        match self {
            Self::Whole(word) => word == key,
            Self::Start(start) => key.starts_with(start.as_str()),
            Self::End(end) => key.len() > end.len() && key.ends_with(end.as_str()),
        }
    }
}

/// No list has a longer piece, in bytes; one "word" may be as long as a text, and is looked up no further.
const LONGEST: usize = 64;

/// Holds all lines by their first word.
#[derive(Default)]
pub struct Lexicon {
    whole: HashMap<String, Vec<Line>>,
    starts: HashMap<String, Vec<Line>>,
    ends: HashMap<String, Vec<Line>>,
}

/// The lists of this program, read when first asked for.
pub static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| {
    let mut lexicon = Lexicon::default();
    for source in SOURCES {
        lexicon.add(source.list, source.lang, source.text);
    }
    lexicon
});

impl Lexicon {
    /// Adds the lines of one list.
    fn add(&mut self, list: List, lang: Option<Lang>, text: &'static str) {
        for line in text.lines().map(str::trim) {
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            let (phrase, instead) = match line.split_once(" = ") {
                Some((phrase, instead)) => (phrase.trim(), Some(instead.trim())),
                None => (line, None),
            };
            let mut pieces = phrase
                .split([' ', '-', '\'', '.'])
                .filter(|p| !p.is_empty());
            let Some(first) = pieces.next() else { continue };
            let line = Line {
                list,
                lang,
                rest: pieces.map(Piece::read).collect(),
                instead,
            };
            let (map, key) = match Piece::read(first) {
                Piece::Whole(key) => (&mut self.whole, key),
                Piece::Start(key) => (&mut self.starts, key),
                Piece::End(key) => (&mut self.ends, key),
            };
            map.entry(key).or_default().push(line);
        }
    }

    /// Says whether a list knows exactly this one word, in any language.
    #[must_use]
    pub fn knows(&self, list: List, word: &str) -> bool {
        let lines = self.whole.get(&fold(word));
        lines.is_some_and(|lines| lines.iter().any(|l| l.list == list && l.rest.is_empty()))
    }

    /// Tags the words. Sorted by place; where one list knows two phrases from one word on, the longer is given.
    #[must_use]
    pub fn tags(&self, words: &[Word<'_>]) -> Vec<Tag> {
        let mut tags = Vec::new();
        for at in 0..words.len() {
            self.tag(words, at, &mut tags);
        }
        tags
    }

    fn tag(&self, words: &[Word<'_>], at: usize, tags: &mut Vec<Tag>) {
        let from = tags.len();
        for line in self.lines(&words[at].key) {
            let Some(length) = reach(line, &words[at..]) else {
                continue;
            };
            let tag = Tag {
                list: line.list,
                lang: line.lang,
                words: at..at + length,
                instead: line.instead,
            };
            let known = tags[from..]
                .iter_mut()
                .find(|known| (known.list, known.lang) == (tag.list, tag.lang));
            match known {
                Some(known) if known.words.end >= tag.words.end => {}
                Some(known) => *known = tag,
                None => tags.push(tag),
            }
        }
    }

    /// Every line whose first word fits.
    fn lines<'a>(&'a self, key: &'a str) -> impl Iterator<Item = &'a Line> {
        let borders = key.char_indices().map(|(at, _)| at).skip(2);
        let near_end = borders.clone().filter(|at| key.len() - at <= LONGEST);
        let ends = near_end.filter_map(|at| self.ends.get(&key[at..]));
        let starts = borders
            .chain([key.len()])
            .take_while(|at| *at <= LONGEST)
            .filter_map(|at| self.starts.get(&key[..at]));
        let whole = self.whole.get(key).into_iter();
        whole.chain(starts).chain(ends).flatten()
    }
}

/// How many words the line takes from here, if it fits.
fn reach(line: &Line, words: &[Word<'_>]) -> Option<usize> {
    let rest = words.get(1..=line.rest.len())?;
    let fits = rest
        .iter()
        .zip(&line.rest)
        .all(|(word, piece)| word.is_joined() && !word.opens && piece.fits(&word.key));
    fits.then_some(line.rest.len() + 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::text::words;

    fn lexicon() -> Lexicon {
        let mut lexicon = Lexicon::default();
        lexicon.add(
            List::Risk,
            None,
            "# a comment\n\nself harm = it\nself\nsuizid*\n*klinik\nnicht mehr leb*",
        );
        lexicon
    }

    fn tagged(text: &str) -> Vec<Range<usize>> {
        let tags = lexicon().tags(&words(text));
        tags.into_iter().map(|tag| tag.words).collect()
    }

    #[test]
    fn the_longer_phrase_is_given_with_a_hyphen_or_without() {
        assert_eq!(tagged("of self-harm, self harm, self"), [1..3, 3..5, 5..6]);
    }

    #[test]
    fn starts_and_ends_of_words_are_known() {
        assert_eq!(tagged("Suizidgedanken Tagesklinik Klinik"), [0..1, 1..2]);
        assert_eq!(
            tagged("er will nicht mehr lebendig sein, suizidal"),
            [2..5, 6..7]
        );
    }

    #[test]
    fn a_phrase_does_not_cross_a_sentence() {
        assert_eq!(tagged("about self. Harm is self"), [1..2, 4..5]);
    }

    #[test]
    fn every_line_of_every_list_is_read_once() {
        for source in SOURCES {
            let mut seen = std::collections::BTreeSet::new();
            for line in source.text.lines().filter(|l| !l.starts_with('#')) {
                let phrase = line.split(" = ").next().unwrap_or_default();
                assert_eq!(phrase, phrase.trim(), "{:?}: spaces", source.list);
                assert!(
                    phrase.is_empty() || seen.insert(fold(phrase)),
                    "{:?} {:?}: {phrase} stands twice",
                    source.list,
                    source.lang
                );
            }
        }
    }
}
