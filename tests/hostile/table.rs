//! The tables: a line for each bad input, with the state that it ends in.
//!
//! ```text
//! TooManyTags | tags = [<<"a",*101>>]
//! ```
//!
//! In an input `\n`, `\r`, `\t`, `\0`, `\s` (a space at an end) and `\\` are what they are elsewhere, `\x1b` is a byte,
//! `\u{202e}` a character, `<<text*9>>` the text nine times, and `{word}` what the reader's page of words says for it.

use std::str::Chars;

/// What a table's words stand for.
pub type Words = [(&'static str, String)];

/// One line of a table.
pub struct Case {
    pub line: usize,
    pub state: &'static str,
    pub input: &'static str,
}

/// Reads a table; empty lines and those that begin with `# ` are none of its.
pub fn cases(table: &'static str) -> Vec<Case> {
    let lines = (1..).zip(table.lines());
    let rows = lines.filter(|(_, line)| !line.is_empty() && !line.starts_with("# "));
    let case = |(line, row): (usize, &'static str)| {
        let (state, input) = row.split_once(" | ").expect("STATE | INPUT");
        Case { line, state, input }
    };
    rows.map(case).collect()
}

/// Writes an input out.
pub fn written_out(input: &str, words: &Words) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut rest = input;
    while let Some(start) = rest.find("<<") {
        let length = rest[start..].find(">>").expect("<<text*9>> has an end");
        let (text, times) = rest[start + 2..start + length]
            .rsplit_once('*')
            .expect("a number of times");
        bytes.extend(plain(&rest[..start], words));
        bytes.extend(plain(text, words).repeat(times.parse().expect("a number")));
        rest = &rest[start + length + 2..];
    }
    bytes.extend(plain(rest, words));
    bytes
}

fn plain(text: &str, words: &Words) -> Vec<u8> {
    let mut text = text.to_owned();
    for (word, meant) in words {
        text = text.replace(&format!("{{{word}}}"), meant);
    }
    let mut bytes = Vec::new();
    let mut letters = text.chars();
    while let Some(letter) = letters.next() {
        if letter == '\\' {
            escaped(&mut letters, &mut bytes);
        } else {
            push(&mut bytes, letter);
        }
    }
    bytes
}

fn escaped(letters: &mut Chars<'_>, bytes: &mut Vec<u8>) {
    match letters.next().expect("something is escaped") {
        'n' => bytes.push(b'\n'),
        'r' => bytes.push(b'\r'),
        't' => bytes.push(b'\t'),
        's' => bytes.push(b' '),
        '0' => bytes.push(0),
        'x' => {
            let digits: String = letters.by_ref().take(2).collect();
            bytes.push(u8::from_str_radix(&digits, 16).expect("two hex digits"));
        }
        'u' => {
            let digits: String = letters
                .by_ref()
                .skip(1)
                .take_while(|letter| *letter != '}')
                .collect();
            let number = u32::from_str_radix(&digits, 16).expect("hex digits");
            push(bytes, char::from_u32(number).expect("a character"));
        }
        other => push(bytes, other),
    }
}

fn push(bytes: &mut Vec<u8>, letter: char) {
    bytes.extend(letter.encode_utf8(&mut [0; 4]).as_bytes());
}
