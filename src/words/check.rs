//! What is wrong in a file of words, with line and remedy.

use std::collections::BTreeSet;
use std::ops::Range;

use fluent_bundle::FluentResource;

use crate::fault::{Fault, nearest};
use crate::words::builtin;
use crate::words::depth;
use crate::words::escape;

/// Reports what cannot be parsed in a file of words, messages that stand there twice, and, where the program has such a
/// file in English, messages that it never asks for and arguments that it never gives.
#[must_use]
pub fn file(path: &str, name: &str, text: &str) -> Vec<Fault> {
    let english = builtin::files("en")
        .iter()
        .find(|(known, _)| *known == name);
    let mut faults = unparsed(path, text);
    let Some((_, english)) = english else {
        let known: Vec<&str> = builtin::files("en").iter().map(|(name, _)| *name).collect();
        let remedy = nearest(name, known.iter().copied()).map_or_else(
            || format!("the files are named {}", known.join(", ")),
            |near| format!("did you mean {near}.ftl?"),
        );
        faults.push(Fault::at(
            path,
            text,
            0,
            "the program has no file of words with this name",
            remedy,
        ));
        return faults;
    };
    let known = messages(english);
    let mut seen = BTreeSet::new();
    for message in messages(text) {
        faults.extend(
            strange(&message, &known)
                .map(|(what, remedy)| Fault::at(path, text, message.at, what, remedy)),
        );
        if !seen.insert(message.id.clone()) {
            let what = format!("{} stands here twice", message.id);
            faults.push(Fault::at(
                path,
                text,
                message.at,
                what,
                "remove one of the two",
            ));
        }
    }
    faults.sort();
    faults
}

/// Holds what is known of a message without formatting it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// Its id.
    pub id: String,
    /// The names of its arguments, without `$`.
    pub arguments: BTreeSet<String>,
    /// The names of the terms in it, without `-`.
    pub terms: BTreeSet<String>,
    /// The byte where it begins.
    pub at: usize,
}

/// Lists the messages of a file in its order, with what each is filled with.
#[must_use]
pub fn messages(text: &str) -> Vec<Message> {
    let starts = starts(text);
    let ends = starts
        .iter()
        .skip(1)
        .map(|start| start.start)
        .chain([text.len()]);
    let spans = starts.iter().zip(ends);
    let read = spans.map(|(id, end)| {
        let inside = &text[id.end..end];
        Message {
            id: text[id.clone()].to_owned(),
            arguments: names(inside, '$'),
            terms: names(inside, '-'),
            at: id.start,
        }
    });
    read.collect()
}

/// Finds where each message begins: an id at the beginning of a line, before `=`.
fn starts(text: &str) -> Vec<Range<usize>> {
    let mut at = 0;
    let mut starts = Vec::new();
    for line in text.split_inclusive('\n') {
        let id = line.split('=').next().unwrap_or_default().trim_end();
        let is_id = line.contains('=')
            && id.starts_with(|c: char| c.is_ascii_alphabetic())
            && id.chars().all(is_name);
        if is_id {
            starts.push(at..at + id.len());
        }
        at += line.len();
    }
    starts
}

/// Collects the names behind a sign inside braces; comments do not count.
fn names(text: &str, sign: char) -> BTreeSet<String> {
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    let places = lines.flat_map(|line| line.split('{').skip(1));
    let named = places.filter_map(|inside| {
        let name = inside.trim_start().strip_prefix(sign)?;
        let end = name.find(|c| !is_name(c)).unwrap_or(name.len());
        (end > 0).then(|| name[..end].to_owned())
    });
    named.collect()
}

const fn is_name(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_')
}

fn unparsed(path: &str, text: &str) -> Vec<Fault> {
    if !depth::is_readable(text) {
        let what = "braces stand too deep in each other, so nothing in this file is read";
        return vec![Fault::at(path, text, 0, what, "close each { with a }")];
    }
    if let Some(at) = escape::broken(text) {
        let what = "this escape is not whole, so nothing in this file is read";
        let remedy = "\\u takes four hexadecimal digits, \\U takes six";
        return vec![Fault::at(path, text, at, what, remedy)];
    }
    let Err((_, errors)) = FluentResource::try_new(text.to_owned()) else {
        return Vec::new();
    };
    let told = errors.into_iter().map(|error| {
        let what = format!("this cannot be read: {}", error.kind);
        Fault::at(
            path,
            text,
            error.pos.start,
            what,
            "a message looks like: home-open = Open",
        )
    });
    told.collect()
}

/// Says what is strange about a message beside the English ones; terms are free.
fn strange(message: &Message, known: &[Message]) -> Option<(String, String)> {
    if message.id.starts_with("terms-") {
        return None;
    }
    let Some(english) = known.iter().find(|known| known.id == message.id) else {
        let ids = known.iter().map(|known| known.id.as_str());
        let remedy = nearest(&message.id, ids).map_or_else(
            || "remove it; the program never says it".to_owned(),
            |near| format!("did you mean {near}?"),
        );
        return Some((format!("unknown message {}", message.id), remedy));
    };
    let extra = message.arguments.difference(&english.arguments).next()?;
    let offered: Vec<String> = english
        .arguments
        .iter()
        .map(|name| format!("{{ ${name} }}"))
        .collect();
    let remedy = match offered.as_slice() {
        [] => "this message takes none".to_owned(),
        some => format!("this message takes {}", some.join(", ")),
    };
    Some((format!("unknown argument ${extra}"), remedy))
}
