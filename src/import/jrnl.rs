//! jrnl: `{"entries": [{date, time, title, body, tags, starred}]}`, or `[2026-01-02 10:00] Title.` and what follows.

use crate::fault::Fault;
use crate::import::entries;
use crate::import::page::Page;
use crate::import::taken::{Taken, note};
use crate::import::when;
use crate::words::say;

pub(super) fn read(page: &Page<'_>) -> Result<Taken, Fault> {
    if page
        .text
        .trim_start_matches('\u{feff}')
        .trim_start()
        .starts_with('{')
    {
        return json(page);
    }
    plain(page)
}

fn json(page: &Page<'_>) -> Result<Taken, Fault> {
    let mut taken = Taken::default();
    for entry in entries::of(page, "entries", &mut taken)? {
        let text = |key| entry.text(key).unwrap_or_default();
        let Some(written) = when::read(page, &format!("{} {}", text("date"), text("time"))) else {
            taken.pass(page, entry.at, "import-no-time", "import-no-time-hint");
            continue;
        };
        let tags = entry.texts("tags").into_iter();
        let mut tags: Vec<String> = tags
            .map(|tag| tag.trim_start_matches('@').to_owned())
            .collect();
        if entry.is("starred") {
            tags.push("starred".to_owned());
        }
        let note = note(written, text("title"), text("body"), &tags);
        taken.take(page, entry.at, note);
    }
    Ok(taken)
}

/// Reads jrnl's own file: a line with a time in brackets begins an entry, all up to the next belongs to it.
fn plain(page: &Page<'_>) -> Result<Taken, Fault> {
    let starts: Vec<usize> = starts(page.text);
    let Some(first) = starts.first() else {
        return Err(page.fault(0, say("import-no-jrnl"), "import-no-jrnl-hint"));
    };
    let mut taken = Taken::default();
    if !page.text[..*first]
        .trim_matches(['\u{feff}', ' ', '\r', '\n'])
        .is_empty()
    {
        taken.pass(page, 0, "import-before", "import-before-hint");
    }
    let ends = starts.iter().skip(1).copied().chain([page.text.len()]);
    for (start, end) in starts.iter().zip(ends) {
        entry(page, *start, &page.text[*start..end], &mut taken);
    }
    Ok(taken)
}

fn entry(page: &Page<'_>, at: usize, text: &str, taken: &mut Taken) {
    let (head, body) = text.split_once('\n').unwrap_or((text, ""));
    let head = head.trim_start_matches('[');
    let (time, title) = head.split_once(']').unwrap_or((head, ""));
    let Some(written) = when::read(page, time) else {
        return taken.pass(page, at, "import-no-time", "import-no-time-hint");
    };
    let title = title.trim();
    let bare = title
        .strip_suffix(" *")
        .or_else(|| title.strip_prefix("* "));
    let tags = bare.map(|_| "starred".to_owned());
    let note = note(written, bare.unwrap_or(title), body, tags.as_slice());
    taken.take(page, at, note);
}

/// The bytes at which a line begins with a date in brackets.
fn starts(text: &str) -> Vec<usize> {
    let mut at = 0;
    let mut starts = Vec::new();
    for line in text.split_inclusive('\n') {
        let line_start = at + (line.len() - line.trim_start_matches('\u{feff}').len());
        if is_head(line.trim_start_matches('\u{feff}')) {
            starts.push(line_start);
        }
        at += line.len();
    }
    starts
}

fn is_head(line: &str) -> bool {
    let shape = line.bytes().take(11).map(|byte| match byte {
        b'0'..=b'9' => b'0',
        other => other,
    });
    shape.eq(*b"[0000-00-00") && line.contains(']')
}
