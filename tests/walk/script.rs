//! What is typed: a TOML file with a table for each deck.

use toml::{Table, Value};

/// Holds the walk through one deck.
pub struct Script {
    /// The deck's id.
    pub deck: String,
    /// Tells this walk from others through the same deck; empty for the first.
    pub name: String,
    /// The language of the program.
    pub language: String,
    /// The keys that open it from the home screen.
    pub from_home: String,
    /// The deck of the note that is looked at afterwards, where the deck makes none of its own but changes another.
    pub changes: Option<String>,
    /// Words of each page's question, and what is typed on it.
    pub pages: Vec<(String, String)>,
    /// Notes that stood in the journal before.
    pub past: Vec<Table>,
}

impl Script {
    /// Reads the scripts of a file in their order by name.
    pub fn read(text: &str) -> Vec<Self> {
        let file: Table = text.parse().expect("scripts are TOML");
        let walks = file.get("walk").and_then(Value::as_array);
        walks.expect("[[walk]]").iter().map(Self::of).collect()
    }

    fn of(walk: &Value) -> Self {
        let text = |key: &str| walk.get(key).and_then(Value::as_str).map(str::to_owned);
        let deck = text("deck").expect("a walk names its deck");
        let pages = walk.get("pages").and_then(Value::as_array);
        let past = walk.get("past").and_then(Value::as_array);
        let past = past.into_iter().flatten();
        Self {
            name: text("name").unwrap_or_default(),
            language: text("language").unwrap_or_else(|| "en".to_owned()),
            changes: text("changes"),
            from_home: text("from-home").expect("a walk begins at home"),
            pages: pages.expect("pages").iter().map(page).collect(),
            past: past.filter_map(Value::as_table).cloned().collect(),
            deck,
        }
    }

    /// Names the walk in files and messages.
    pub fn title(&self) -> String {
        match self.name.as_str() {
            "" => self.deck.clone(),
            name => format!("{}-{name}", self.deck),
        }
    }
}

fn page(page: &Value) -> (String, String) {
    let words = |at: usize| page.get(at).and_then(Value::as_str).map(str::to_owned);
    words(0).zip(words(1)).expect("a question and keys")
}

/// Names a part of what is typed.
#[derive(Debug, PartialEq, Eq)]
pub enum Typed<'a> {
    /// Characters as they stand.
    Words(&'a str),
    /// A key with a name, in `< >`.
    Key(&'a str),
    /// An option by its label, in `{ }`.
    Option(&'a str),
}

/// Takes keys apart: `words`, `<enter>`, `{an option}`.
pub fn parts(keys: &str) -> Vec<Typed<'_>> {
    let mut parts = Vec::new();
    let mut rest = keys;
    while let Some(first) = rest.chars().next() {
        let (part, after) = match first {
            '<' => bracket(rest, '>', Typed::Key),
            '{' => bracket(rest, '}', Typed::Option),
            _ => {
                let end = rest.find(['<', '{']).unwrap_or(rest.len());
                (Typed::Words(&rest[..end]), &rest[end..])
            }
        };
        parts.push(part);
        rest = after;
    }
    parts
}

fn bracket<'a>(
    text: &'a str,
    closing: char,
    part: impl Fn(&'a str) -> Typed<'a>,
) -> (Typed<'a>, &'a str) {
    let (inner, after) = text[1..].split_once(closing).expect("a closing bracket");
    (part(inner), after)
}

#[test]
fn keys_are_taken_apart() {
    use Typed::{Key, Option, Words};
    assert_eq!(
        parts("one<tab>{a, b}two"),
        [Words("one"), Key("tab"), Option("a, b"), Words("two")]
    );
}
