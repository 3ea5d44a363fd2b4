//! Reads the labelled sentences; the head of each file says what its parts mean.

use std::ops::Range;

use serde::Deserialize;

/// How loud a finding is: the quietest first, so that louder is greater.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Ord, PartialEq, PartialOrd)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    Hint,
    Warn,
    Block,
}

/// What a guard said about a text.
#[derive(Clone, Debug)]
pub struct Said {
    pub rule: String,
    pub severity: Severity,
    pub span: Range<usize>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Case {
    pub id: String,
    pub lang: String,
    pub text: String,
    #[serde(default)]
    pub find: Vec<Label>,
    #[serde(default)]
    pub may: Vec<May>,
}

/// What the guard is asked to find.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Label {
    pub rule: String,
    pub severity: Severity,
    pub words: String,
    #[serde(default)]
    pub or: Vec<String>,
}

/// What the guard may say or leave.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct May {
    pub rules: Vec<String>,
    pub words: String,
}

#[derive(Deserialize)]
struct File {
    case: Vec<Case>,
}

/// The sentences that rules are tuned with.
pub fn tuning() -> Vec<Case> {
    read(include_str!("set.toml"))
}

/// The sentences that no rule was made for.
pub fn held_out() -> Vec<Case> {
    read(include_str!("held-out.toml"))
}

/// Clean prose, as much as somebody writes in a week.
pub const CLEAN: &str = include_str!("clean.md");

fn read(text: &str) -> Vec<Case> {
    toml::from_str::<File>(text)
        .expect("the file of labelled sentences")
        .case
}

impl Case {
    /// Where `words` first stand; the labels name words that do.
    pub fn place(&self, words: &str) -> Range<usize> {
        let start = self.text.find(words).expect("the labelled words");
        start..start + words.len()
    }
}

pub fn overlap(one: &Range<usize>, other: &Range<usize>) -> bool {
    one.start < other.end && other.start < one.end
}
