//! Finds the modules and crates that a source text mentions.

use std::collections::{BTreeMap, BTreeSet};

use crate::lexer::{Lexeme, Token, lex, without_tests};

/// A path, complete from the root of its crate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// In this crate: `["journal", "note", "Note"]`.
    Ours(Vec<String>),
    /// In another: `["std", "fs", "write"]`.
    Theirs(Vec<String>),
}

/// A path that a text mentions outside its tests, and the line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// What is mentioned.
    pub target: Target,
    /// Where, from 1.
    pub line: usize,
}

/// Finds every path in the text of the module `module`: `use` trees are unfolded, `self`, `super`, child modules and
/// modules brought in by `use` are completed.
pub fn mentions(text: &str, module: &[String]) -> Vec<Mention> {
    let source = without_tests(&lex(text));
    let mut finder = Finder {
        children: children(&source),
        source: &source,
        here: module.to_vec(),
        scopes: Vec::new(),
        aliases: BTreeMap::new(),
        found: Vec::new(),
    };
    finder.walk();
    finder.found
}

/// Says whether the text re-exports anything with `pub use`.
pub fn re_exports(text: &str) -> bool {
    without_tests(&lex(text))
        .windows(2)
        .any(|pair| pair[0].is_word("pub") && pair[1].is_word("use"))
}

/// Gives the modules that the text declares as files for tests alone.
pub fn test_children(text: &str) -> BTreeSet<String> {
    let source = lex(text);
    let always = children(&without_tests(&source));
    children(&source).difference(&always).cloned().collect()
}

/// The modules declared as files: `mod name;`.
fn children(source: &[Lexeme]) -> BTreeSet<String> {
    source
        .windows(3)
        .filter(|three| three[0].is_word("mod") && three[2].is_mark(';'))
        .filter_map(|three| three[1].word().map(str::to_owned))
        .collect()
}

struct Finder<'a> {
    source: &'a [Lexeme],
    children: BTreeSet<String>,
    here: Vec<String>,
    /// For each open brace, whether it opened an inline module.
    scopes: Vec<bool>,
    aliases: BTreeMap<String, Vec<String>>,
    found: Vec<Mention>,
}

impl Finder<'_> {
    fn walk(&mut self) {
        let mut at = 0;
        while at < self.source.len() {
            at = self.step(at);
        }
    }

    fn step(&mut self, at: usize) -> usize {
        if let Some(name) = self.inline_module(at) {
            self.here.push(name);
            self.scopes.push(true);
            return at + 3;
        }
        match &self.source[at].token {
            Token::Mark('{') => self.scopes.push(false),
            Token::Mark('}') => self.close(),
            Token::Word(_) if self.is_colons(at + 1) => return self.path(at, &[]),
            _ => {}
        }
        at + 1
    }

    fn close(&mut self) {
        if self.scopes.pop() == Some(true) {
            self.here.pop();
        }
    }

    fn inline_module(&self, at: usize) -> Option<String> {
        let three = self.source.get(at..at + 3)?;
        (three[0].is_word("mod") && three[2].is_mark('{'))
            .then(|| three[1].word().map(str::to_owned))?
    }

    fn is_colons(&self, at: usize) -> bool {
        self.source
            .get(at)
            .is_some_and(|l| l.token == Token::Colons)
    }

    /// Reads a path or a branch of a `use` tree; gives the place after it.
    fn path(&mut self, mut at: usize, stem: &[String]) -> usize {
        let mut path = stem.to_vec();
        let line = self.source[at].line;
        while let Some(word) = self.source.get(at).and_then(Lexeme::word) {
            if word != "self" || path.is_empty() {
                path.push(word.to_owned());
            }
            at += 1;
            if !self.is_colons(at) {
                break;
            }
            at += 1;
            if self.source.get(at).is_some_and(|l| l.is_mark('{')) {
                return self.group(at, &path);
            }
        }
        let mut name = path.last().map_or("", String::as_str);
        if self.source.get(at).is_some_and(|l| l.is_word("as")) {
            name = self.source.get(at + 1).and_then(Lexeme::word).unwrap_or("");
            at += 2;
        }
        self.note(&path, name, line);
        at
    }

    /// Reads `{a, b::c, ..}` after a stem.
    fn group(&mut self, open: usize, stem: &[String]) -> usize {
        let mut at = open + 1;
        while at < self.source.len() && !self.source[at].is_mark('}') {
            at = match self.source[at].token {
                Token::Word(_) => self.path(at, stem),
                Token::Mark('*') => {
                    self.note(stem, "", self.source[at].line);
                    at + 1
                }
                _ => at + 1,
            };
        }
        at + 1
    }

    fn note(&mut self, path: &[String], name: &str, line: usize) {
        let target = self.complete(path);
        // Only modules serve as the start of further paths; a type's own name does no harm here.
        if let Target::Ours(full) = &target
            && name.starts_with(char::is_lowercase)
        {
            let stem = full.clone();
            self.aliases.entry(name.to_owned()).or_insert(stem);
        }
        self.found.push(Mention { target, line });
    }

    fn complete(&self, path: &[String]) -> Target {
        let first = path.first().map_or("", String::as_str);
        let ups = path.iter().take_while(|word| *word == "super").count();
        let below = |stem: &[String], rest: &[String]| Target::Ours([stem, rest].concat());
        match first {
            "crate" | "afterword" => below(&[], &path[1..]),
            "self" => below(&self.here, &path[1..]),
            "super" => below(
                &self.here[..self.here.len().saturating_sub(ups)],
                &path[ups..],
            ),
            name if self.children.contains(name) => below(&self.here, path),
            name => match self.aliases.get(name) {
                Some(stem) => below(stem, &path[1..]),
                None => Target::Theirs(path.to_vec()),
            },
        }
    }
}
