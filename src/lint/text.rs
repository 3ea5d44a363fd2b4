//! The text as words and sentences: what every rule reads.

use std::ops::Range;

use unicode_normalization::char::is_combining_mark;

use crate::lint::fold::fold;

/// Holds one word or number with its place.
#[derive(Clone)]
pub struct Word<'a> {
    /// As it is written.
    pub text: &'a str,
    /// As it is looked up, see [`fold`].
    pub key: String,
    /// Bytes of the text.
    pub span: Range<usize>,
    /// How it is written.
    pub shape: Shape,
    /// What stands before it.
    pub joint: Joint,
    /// Whether a sentence, a line, an item of a list or a quotation begins here: then a capital means nothing.
    pub opens: bool,
    /// The number of its sentence.
    pub sentence: usize,
}

/// Says how a word is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// `quiet`
    Lower,
    /// `Quiet`; a single capital letter is [`Shape::Upper`].
    Capital,
    /// `QUIET`
    Upper,
    /// `43`
    Number,
    /// `mRNA`, `4pm`, `F32`
    Mixed,
}

/// Says what stands between a word and the one before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Joint {
    /// White space without the end of a line.
    Space,
    /// One hyphen.
    Hyphen,
    /// One apostrophe.
    Apostrophe,
    /// One full stop, nothing else: `J.S`.
    Dot,
    /// A full stop and a space, inside a sentence: `Dr. Haller`.
    DotSpace,
    /// A comma and a space.
    Comma,
    /// Anything else.
    Other,
}

impl Word<'_> {
    /// Says whether it belongs to the word before it as one name or phrase does.
    #[must_use]
    pub const fn is_joined(&self) -> bool {
        matches!(
            self.joint,
            Joint::Space | Joint::Hyphen | Joint::Apostrophe | Joint::Dot | Joint::DotSpace
        )
    }
}

/// Splits a text into its words.
#[must_use]
pub fn words(text: &str) -> Vec<Word<'_>> {
    let mut found: Vec<Word<'_>> = Vec::new();
    let mut sentence = 0;
    let mut end = 0;
    for span in runs(text) {
        let between = &text[end..span.start];
        let word = &text[span.clone()];
        let before = found.last();
        let ends = before.is_none() || ends_sentence(between, before, word);
        if ends && before.is_some() {
            sentence += 1;
        }
        let opens = ends || opens_by_mark(between);
        found.push(Word {
            text: word,
            key: fold(word),
            shape: shape(word),
            joint: joint(between),
            opens,
            sentence,
            span: span.clone(),
        });
        end = span.end;
    }
    found
}

/// The places of letters and digits that stand together.
fn runs(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut chars = text.char_indices().peekable();
    std::iter::from_fn(move || {
        let (start, first) = chars.find(|(_, c)| c.is_alphanumeric())?;
        let mut end = start + first.len_utf8();
        while let Some((at, c)) =
            chars.next_if(|(_, c)| c.is_alphanumeric() || is_combining_mark(*c))
        {
            end = at + c.len_utf8();
        }
        Some(start..end)
    })
}

/// Says whether a sentence ends between two words. `Dr. Haller` and `e.g. this` do not end one.
fn ends_sentence(between: &str, before: Option<&Word<'_>>, next: &str) -> bool {
    if between.contains(['!', '?', '…']) || between.contains("\n\n") || is_new_item(between) {
        return true;
    }
    let Some(dot) = between.find('.') else {
        return false;
    };
    let spaced = between[dot..].contains(char::is_whitespace);
    spaced && next.starts_with(|c: char| !c.is_lowercase()) && !before.is_some_and(is_shortened)
}

/// A line break before the mark of an item or a heading.
fn is_new_item(between: &str) -> bool {
    let Some((_, line)) = between.rsplit_once('\n') else {
        return false;
    };
    line.trim_start()
        .starts_with(['-', '*', '#', '•', '>', '–'])
}

/// Says whether a full stop after this word rather shortens it.
fn is_shortened(word: &Word<'_>) -> bool {
    const SHORT: &[&str] = &[
        "dr", "mr", "mrs", "ms", "mx", "prof", "st", "hr", "fr", "med", "phil", "rev", "sr", "jr",
        "dipl", "psych", "bzw", "ca", "evtl", "ggf", "vgl", "usw", "etc", "eg", "ie", "vs", "nr",
        "no", "tel", "str", "z", "b", "d", "h", "u", "a", "frl", "resp", "sog", "inkl", "approx",
        "abt", "lic", "habil", "geb", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep",
        "sept", "oct", "okt", "nov", "dec", "dez",
    ];
    let is_letter =
        word.shape == Shape::Upper && word.text.chars().count() == 1 && word.text != "I";
    // "am 3. April" goes on; "in 2019. Then" does not
    let is_ordinal = word.shape == Shape::Number && word.text.len() <= 2;
    is_letter || is_ordinal || SHORT.contains(&word.key.as_str())
}

/// Says whether a capital after these marks means nothing: a colon, a quotation, a line.
fn opens_by_mark(between: &str) -> bool {
    between.contains([
        '"', '“', '„', '»', '«', '‘', '‹', '›', ':', '\n', '/', '|', '#', '*', '>',
    ]) || between.contains(" '")
        || between.contains(['(', '[']) && between.contains(['"', '“'])
}

fn joint(between: &str) -> Joint {
    match between {
        "-" | "\u{2010}" | "\u{2011}" => Joint::Hyphen,
        "'" | "’" => Joint::Apostrophe,
        "." => Joint::Dot,
        ". " => Joint::DotSpace,
        ", " => Joint::Comma,
        gap if !gap.is_empty() && gap.chars().all(char::is_whitespace) && !gap.contains("\n\n") => {
            Joint::Space
        }
        _ => Joint::Other,
    }
}

fn shape(word: &str) -> Shape {
    if word.chars().all(char::is_numeric) {
        return Shape::Number;
    }
    let mut letters = word.chars().filter(|c| !is_combining_mark(*c));
    let first = letters.next().unwrap_or_default();
    let rest: Vec<char> = letters.collect();
    if rest.iter().any(|c| c.is_numeric()) || first.is_numeric() {
        return Shape::Mixed;
    }
    match (first.is_uppercase(), rest.iter().any(|c| c.is_uppercase())) {
        (false, false) => Shape::Lower,
        (true, false) if !rest.is_empty() => Shape::Capital,
        (true, _) if rest.iter().all(|c| c.is_uppercase()) => Shape::Upper,
        _ => Shape::Mixed,
    }
}

#[cfg(test)]
mod tests;
