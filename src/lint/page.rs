//! What every rule is given: the text, its words, what the lists know of them, and the language of each sentence.

use std::ops::Range;

use crate::lint::allowed::Allowed;
use crate::lint::lexicon::{LEXICON, Tag};
use crate::lint::list::List;
use crate::lint::pack::{Lang, Pack};
use crate::lint::text::{Shape, Word, words};
use crate::lint::tongue::{Tongue, tongues};

/// Holds one text, read once.
pub struct Page<'a> {
    /// The text.
    pub text: &'a str,
    /// Its words.
    pub words: Vec<Word<'a>>,
    /// What the user allowed, and the alias.
    pub allowed: &'a Allowed,
    tags: Vec<Tag>,
    known: Vec<u64>,
    tongues: Vec<Tongue>,
}

impl<'a> Page<'a> {
    /// Reads a text.
    #[must_use]
    pub fn read(text: &'a str, pack: Pack, allowed: &'a Allowed) -> Self {
        let words = words(text);
        let tongues = tongues(&words, pack);
        let mut tags = LEXICON.tags(&words);
        tags.retain(|tag| speaks(tongues[words[tag.words.start].sentence], tag));
        let mut known = vec![0; words.len()];
        for tag in &tags {
            known[tag.words.clone()]
                .iter_mut()
                .for_each(|lists| *lists |= bit(tag.list));
        }
        Self {
            text,
            words,
            allowed,
            tags,
            known,
            tongues,
        }
    }

    /// Gives the language to suggest in, at a place in bytes.
    #[must_use]
    pub fn lang_at(&self, byte: usize) -> Lang {
        let word = self.words.partition_point(|word| word.span.end <= byte);
        let word = self.words.get(word).or(self.words.last());
        word.map_or(Lang::English, |word| self.tongues[word.sentence].likely)
    }

    /// Gives the language of a word's sentence; where that cannot be told, the likely one.
    #[must_use]
    pub fn lang_of(&self, word: usize) -> Lang {
        self.tongues[self.words[word].sentence].likely
    }

    /// Gives what a list found, where the list speaks the language of the sentence.
    pub fn tagged(&self, list: List) -> impl Iterator<Item = &Tag> {
        self.tags.iter().filter(move |tag| tag.list == list)
    }

    /// Says whether a list knows this word, alone or as a part of a phrase.
    #[must_use]
    pub fn is(&self, list: List, word: usize) -> bool {
        self.known[word] & bit(list) != 0
    }

    /// Says whether what begins with this word is the writer's own: "my father", "I am".
    #[must_use]
    pub fn is_own(&self, word: usize) -> bool {
        let before = &self.words[word.saturating_sub(2)..word];
        let near = before
            .iter()
            .filter(|near| near.sentence == self.words[word].sentence);
        near.into_iter().any(|near| is_first_person(&near.key))
    }

    /// Says whether words are written as a name is.
    #[must_use]
    pub fn is_name(&self, words: &Range<usize>) -> bool {
        let mut words = self.words[words.clone()].iter();
        words.all(|word| word.shape == Shape::Capital)
    }

    /// Gives the bytes of some words, from the first to the last.
    #[must_use]
    pub fn span(&self, words: &Range<usize>) -> Range<usize> {
        let first = &self.words[words.start];
        let last = &self.words[words.end - 1];
        first.span.start..last.span.end
    }
}

/// One list's place among those that know a word.
const fn bit(list: List) -> u64 {
    1 << list as u64
}

/// Says whether a list's words are words of the sentence. Titles keep their language wherever they stand: a note in
/// English speaks of Frau Keller.
fn speaks(tongue: Tongue, tag: &Tag) -> bool {
    let is_spoken =
        |lang| tag.list == List::Title || tongue.lang.is_none_or(|spoken| spoken == lang);
    tag.lang
        .is_none_or(|lang| tongue.pack.has(lang) && is_spoken(lang))
}

fn is_first_person(key: &str) -> bool {
    key == "my"
        || key == "i"
        || key == "ich"
        || key == "our"
        || key == "am"
        || key == "bin"
        || key.strip_prefix("mein").is_some_and(|end| end.len() <= 2)
        || key.strip_prefix("unser").is_some_and(|end| end.len() <= 2)
}
