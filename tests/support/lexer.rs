//! Cuts Rust source into words and marks, without comments, strings and test code.

/// One piece of source text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Token {
    /// An identifier, a keyword or a number.
    Word(String),
    /// `::`
    Colons,
    /// Any other character that is not white space.
    Mark(char),
}

/// A token and the line it begins on, from 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lexeme {
    /// What it is.
    pub token: Token,
    /// Where it is.
    pub line: usize,
}

impl Lexeme {
    /// Says whether this is the given word.
    pub fn is_word(&self, word: &str) -> bool {
        matches!(&self.token, Token::Word(own) if own == word)
    }

    /// Says whether this is the given mark.
    pub fn is_mark(&self, mark: char) -> bool {
        self.token == Token::Mark(mark)
    }

    /// Gives the word, if it is one.
    pub fn word(&self) -> Option<&str> {
        match &self.token {
            Token::Word(word) => Some(word),
            _ => None,
        }
    }
}

/// Cuts a text into tokens; comments and the content of strings leave no trace.
pub fn lex(text: &str) -> Vec<Lexeme> {
    let mut reader = Reader {
        chars: text.chars().collect(),
        at: 0,
        line: 1,
        out: Vec::new(),
    };
    while reader.at < reader.chars.len() {
        reader.step();
    }
    reader.out
}

/// Removes every item that stands under a `#[cfg(..)]` or `#[..]` attribute that names `test`.
pub fn without_tests(source: &[Lexeme]) -> Vec<Lexeme> {
    let mut kept = Vec::new();
    let mut at = 0;
    while at < source.len() {
        let Some(end) = attribute_end(source, at) else {
            kept.push(source[at].clone());
            at += 1;
            continue;
        };
        let negated = source[at..end].iter().any(|lexeme| lexeme.is_word("not"));
        if source[at..end].iter().any(|l| l.is_word("test")) && !negated {
            at = item_end(source, end);
        } else {
            kept.extend_from_slice(&source[at..end]);
            at = end;
        }
    }
    kept
}

/// The place after an attribute that begins at `at`, if one does.
fn attribute_end(source: &[Lexeme], at: usize) -> Option<usize> {
    (source.get(at)?.is_mark('#') && source.get(at + 1)?.is_mark('['))
        .then(|| closing(source, at + 1, '[', ']'))
}

/// The place after the item that begins at `at`, its further attributes included.
fn item_end(source: &[Lexeme], mut at: usize) -> usize {
    while let Some(end) = attribute_end(source, at) {
        at = end;
    }
    while at < source.len() {
        if source[at].is_mark(';') {
            return at + 1;
        }
        if source[at].is_mark('{') {
            return closing(source, at, '{', '}');
        }
        at += 1;
    }
    at
}

/// The place after the bracket that closes the one at `at`.
fn closing(source: &[Lexeme], at: usize, open: char, close: char) -> usize {
    let mut depth = 0_usize;
    for (offset, lexeme) in source[at..].iter().enumerate() {
        if lexeme.is_mark(open) {
            depth += 1;
        } else if lexeme.is_mark(close) {
            depth -= 1;
            if depth == 0 {
                return at + offset + 1;
            }
        }
    }
    source.len()
}

struct Reader {
    chars: Vec<char>,
    at: usize,
    line: usize,
    out: Vec<Lexeme>,
}

impl Reader {
    fn peek(&self, offset: usize) -> char {
        self.chars.get(self.at + offset).copied().unwrap_or('\0')
    }

    fn skip(&mut self, count: usize) {
        for _ in 0..count {
            self.line += usize::from(self.peek(0) == '\n');
            self.at += 1;
        }
    }

    fn push(&mut self, token: Token, length: usize) {
        let line = self.line;
        self.out.push(Lexeme { token, line });
        self.skip(length);
    }

    fn step(&mut self) {
        match (self.peek(0), self.peek(1)) {
            (c, _) if c.is_whitespace() => self.skip(1),
            ('/', '/') => self.line_comment(),
            ('/', '*') => self.block_comment(),
            ('"', _) => self.string(),
            ('\'', _) => self.quote(),
            (':', ':') => self.push(Token::Colons, 2),
            (c, _) if c.is_alphanumeric() || c == '_' => self.word(),
            (c, _) => self.push(Token::Mark(c), 1),
        }
    }

    fn line_comment(&mut self) {
        while self.at < self.chars.len() && self.peek(0) != '\n' {
            self.skip(1);
        }
    }

    fn block_comment(&mut self) {
        let mut depth = 0_usize;
        while self.at < self.chars.len() {
            match (self.peek(0), self.peek(1)) {
                ('/', '*') => depth += 1,
                ('*', '/') => depth -= 1,
                _ => {
                    self.skip(1);
                    continue;
                }
            }
            self.skip(2);
            if depth == 0 {
                return;
            }
        }
    }

    fn string(&mut self) {
        self.skip(1);
        while self.at < self.chars.len() && self.peek(0) != '"' {
            self.skip(if self.peek(0) == '\\' { 2 } else { 1 });
        }
        self.skip(1);
    }

    fn raw_string(&mut self, hashes: usize) {
        self.skip(hashes + 1);
        while self.at < self.chars.len() {
            let closed = self.peek(0) == '"' && (1..=hashes).all(|n| self.peek(n) == '#');
            self.skip(1);
            if closed {
                return self.skip(hashes);
            }
        }
    }

    /// A character or a lifetime; both vanish.
    fn quote(&mut self) {
        self.skip(1);
        if self.peek(0) == '\\' {
            self.skip(2);
            while self.at < self.chars.len() && self.peek(0) != '\'' {
                self.skip(1);
            }
            self.skip(1);
        } else if self.peek(1) == '\'' {
            self.skip(2);
        }
    }

    fn word(&mut self) {
        let length = self.chars[self.at..]
            .iter()
            .take_while(|c| c.is_alphanumeric() || **c == '_')
            .count();
        let word: String = self.chars[self.at..self.at + length].iter().collect();
        let hashes = self.chars[self.at + length..]
            .iter()
            .take_while(|c| **c == '#')
            .count();
        if matches!(word.as_str(), "r" | "br" | "cr") && self.peek(length + hashes) == '"' {
            self.skip(length);
            self.raw_string(hashes);
        } else {
            self.push(Token::Word(word), length);
        }
    }
}
