//! The answers of an account, put as a profile asks for them.

use crate::export::account::Profile;
use crate::export::account::told::{About, Question, Told};
use crate::export::piece::Piece;
use crate::words::say;

/// Holds an account as it leaves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filled {
    /// The text, Markdown.
    pub text: String,
    /// The words of the answers.
    pub words: usize,
    /// What is asked for and the note does not answer, in the profile's words.
    pub missing: Vec<String>,
}

/// Puts a note of the deck `account` as a profile asks; months, never days, where the piece has no more.
///
/// What the note does not answer is taken from `given`, by the profile's words; it is named as missing all the same.
#[must_use]
pub fn fill<'a>(
    piece: &Piece,
    profile: Profile,
    questions: &[Question],
    given: impl Fn(&str) -> Option<&'a str>,
) -> Filled {
    let told = Told::read(&piece.body, questions);
    let mut rows = match profile {
        Profile::Nurse => nurse(&told),
        Profile::Line => line(piece, &told),
        Profile::Doctor => doctor(&told),
        Profile::Plain => plain(&told),
    };
    let missing = rows.iter().filter(|(_, words)| words.is_empty());
    let missing = missing.map(|(asked, _)| asked.clone()).collect();
    for (asked, words) in rows.iter_mut().filter(|(_, words)| words.is_empty()) {
        given(asked).unwrap_or_default().clone_into(words);
    }
    let words = rows.iter().map(|(_, words)| count(words)).sum();
    let text = match profile {
        Profile::Line => one_line(piece, &rows),
        _ => page(piece, &rows),
    };
    Filled {
        text,
        words,
        missing,
    }
}

impl Filled {
    /// Says how many words it has.
    #[must_use]
    pub fn counted(&self, profile: Profile) -> String {
        counted_words(self.words, profile)
    }
}

/// Says how many words there are, and how many are usual.
#[must_use]
pub fn counted_words(n: usize, profile: Profile) -> String {
    profile.words().map_or_else(
        || say!("export-words", n = n),
        |most| say!("export-words-of", n = n, most = most),
    )
}

/// Joins some accounts into one file: lines below each other, pages with a rule between them.
#[must_use]
pub fn joined(profile: Profile, texts: &[&str]) -> String {
    let between = match profile {
        Profile::Line => "",
        _ => "\n---\n\n",
    };
    let whole = texts.iter().map(|text| format!("{}\n", text.trim_end()));
    whole.collect::<Vec<_>>().join(between)
}

type Rows = Vec<(String, String)>;

fn row(asked: &'static str, told: &Told, about: &[About]) -> (String, String) {
    let said = about.iter().filter_map(|about| told.about(*about));
    (asked.to_owned(), said.collect::<Vec<_>>().join("\n\n"))
}

/// Four answers (domain brief 3.3: what, learned, changed, relevance to the code).
fn nurse(told: &Told) -> Rows {
    use About::{Code, Conclusion, GoodAndNot, Know, Learn, Plan, Sense, What, When};
    vec![
        row(say("export-nurse-what"), told, &[What, GoodAndNot]),
        row(
            say("export-nurse-learned"),
            told,
            &[Sense, Conclusion, Learn],
        ),
        row(say("export-nurse-changed"), told, &[Plan, When, Know]),
        row(say("export-nurse-code"), told, &[Code]),
    ]
}

/// What, so what, now what.
fn doctor(told: &Told) -> Rows {
    use About::{Conclusion, Felt, Plan, Sense, What, When};
    vec![
        row(say("export-doctor-what"), told, &[What, Felt]),
        row(say("export-doctor-so-what"), told, &[Sense, Conclusion]),
        row(say("export-doctor-now-what"), told, &[Plan, When]),
    ]
}

/// Activity, learning, change. The kind of situation stands in the title.
fn line(piece: &Piece, told: &Told) -> Rows {
    use About::{Conclusion, Kind, Plan, Sense, What};
    let first = |about: &[About]| about.iter().find_map(|about| told.about(*about));
    let kind = first(&[Kind]).or_else(|| {
        let title = piece.title.trim();
        (!title.is_empty()).then(|| title.to_owned())
    });
    let row =
        |asked: &'static str, words: Option<String>| (asked.to_owned(), words.unwrap_or_default());
    vec![
        row(say("export-line-activity"), kind.or_else(|| first(&[What]))),
        row(say("export-line-learning"), first(&[Conclusion, Sense])),
        row(say("export-line-change"), first(&[Plan])),
    ]
}

fn plain(told: &Told) -> Rows {
    let answers = told.answers().iter();
    answers
        .map(|answer| (answer.asked.clone(), answer.words.clone()))
        .collect()
}

fn page(piece: &Piece, rows: &Rows) -> String {
    let mut blocks = Vec::new();
    if !piece.title.trim().is_empty() {
        blocks.push(format!("# {}", piece.title.trim()));
    }
    blocks.push(piece.when.in_words());
    for (asked, words) in rows {
        let words = if words.is_empty() { "…" } else { words };
        blocks.push(format!("## {asked}\n\n{words}"));
    }
    blocks.join("\n\n") + "\n"
}

fn one_line(piece: &Piece, rows: &Rows) -> String {
    let parts = rows.iter().map(|(asked, words)| {
        let words: Vec<&str> = words.split_whitespace().collect();
        let words = if words.is_empty() {
            "…".to_owned()
        } else {
            words.join(" ")
        };
        format!("{asked}: {words}")
    });
    let parts: Vec<String> = std::iter::once(piece.when.in_words())
        .chain(parts)
        .collect();
    parts.join(" | ") + "\n"
}

fn count(words: &str) -> usize {
    words.split_whitespace().count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::terms::Terms;
    use crate::id::Id;
    use crate::journal::note::{Note, Written};

    fn piece(body: &str) -> Piece {
        let at = "2026-11-22T10:42:00+01:00".parse().expect("a time");
        let mut note = Note::new(Id::from_bytes([7; 16]), Written::At(at));
        note.title = "a late call".into();
        note.body = body.into();
        Piece::of(&note, &note.written, Terms::default())
    }

    fn questions() -> Vec<Question> {
        [
            (About::What, "What happened?"),
            (About::Sense, "Why does it matter?"),
            (About::Plan, "What follows from it?"),
            (About::Code, "Which part?"),
        ]
        .map(|(about, ask)| (about, ask.to_owned()))
        .to_vec()
    }

    const BODY: &str = "## What happened?\nA call, late.\n\n## Why does it matter?\nI rushed.\n\n\
                        ## What follows from it?\nSit first.\n";

    fn filled(profile: Profile) -> Filled {
        fill(&piece(BODY), profile, &questions(), |_| None)
    }

    #[test]
    fn four_answers_and_what_is_missing_stays_open() {
        let account = filled(Profile::Nurse);
        assert_eq!(account.missing, [say("export-nurse-code")]);
        assert_eq!(account.words, 7);
        assert!(
            account
                .text
                .starts_with("# a late call\n\nNovember 2026\n\n## ")
        );
        assert!(account.text.ends_with("\n\n…\n"), "{}", account.text);
    }

    #[test]
    fn what_is_given_fills_what_is_missing_and_nothing_else() {
        let given = |_: &str| Some("To be plain.");
        let account = fill(&piece(BODY), Profile::Nurse, &questions(), given);
        assert_eq!(account.missing, [say("export-nurse-code")]);
        assert_eq!(account.words, 10);
        assert!(account.text.ends_with("\n\nTo be plain.\n"));
        assert_eq!(account.text.matches("To be plain.").count(), 1);
    }

    #[test]
    fn a_line_is_one_line_and_ends_with_the_change() {
        let account = filled(Profile::Line);
        assert_eq!(account.text.matches('\n').count(), 1);
        assert!(account.text.starts_with("November 2026 | "));
        assert!(account.text.trim_end().ends_with("Sit first."));
        assert!(account.missing.is_empty());
    }

    #[test]
    fn what_so_what_now_what_are_counted() {
        let account = filled(Profile::Doctor);
        assert_eq!((account.words, account.missing.len()), (7, 0));
        assert_eq!(account.text.matches("## ").count(), 3);
    }

    #[test]
    fn the_plain_one_keeps_every_answer_and_invents_none() {
        let account = filled(Profile::Plain);
        assert_eq!(account.text.matches("## ").count(), 3);
        let empty = fill(&piece("Free text."), Profile::Plain, &questions(), |_| None);
        assert_eq!((empty.words, empty.missing.len()), (0, 0));
    }
}
