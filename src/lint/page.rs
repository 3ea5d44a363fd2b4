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
    tongues: Vec<Tongue>,
}

impl<'a> Page<'a> {
    /// Reads a text.
    #[must_use]
    pub fn read(text: &'a str, pack: Pack, allowed: &'a Allowed) -> Self {
        let words = words(text);
        let tags = LEXICON.tags(&words);
        Self {
            tongues: tongues(&words, pack),
            text,
            words,
            allowed,
            tags,
        }
    }

    /// Gives the language to suggest in, at a place in bytes.
    #[must_use]
    pub fn lang_at(&self, byte: usize) -> Lang {
        let word = self.words.partition_point(|word| word.span.end <= byte);
        let word = self.words.get(word).or(self.words.last());
        word.map_or(Lang::English, |word| self.tongues[word.sentence].likely)
    }

    /// Gives what a list found, where the list speaks the language of the sentence.
    pub fn tagged(&self, list: List) -> impl Iterator<Item = &Tag> {
        let tags = self.tags.iter().filter(move |tag| tag.list == list);
        tags.filter(|tag| self.speaks(tag))
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

    fn speaks(&self, tag: &Tag) -> bool {
        let tongue = self.tongues[self.words[tag.words.start].sentence];
        tag.lang.is_none_or(|lang| {
            tongue.lang.is_none_or(|spoken| spoken == lang) && tongue.pack.has(lang)
        })
    }
}
