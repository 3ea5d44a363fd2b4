//! Lists of bars under the headings of their parts.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::harness::Harness;
use crate::named::label;
use crate::screen::{after, ids, list, n, notes, rows, said};

/// Holds a part: its heading, the notes it is of, and its rows with their notes.
pub struct Part<'t> {
    pub heading: &'static str,
    pub of: BTreeSet<&'t str>,
    pub rows: Vec<(String, BTreeSet<&'t str>)>,
}

fn lines(told: &Value) -> Vec<(String, BTreeSet<&str>)> {
    let line = |line: &'_ Value| label(line["label"].as_str().expect("a label"));
    list(told).iter().map(|one| (line(one), ids(one))).collect()
}

fn profile<'t>(heading: &'static str, told: &'t Value) -> Part<'t> {
    Part {
        heading,
        of: ids(&told["of"]),
        rows: lines(&told["lines"]),
    }
}

fn words<'t>(all: &[(&str, &'t Value)]) -> Vec<(String, BTreeSet<&'t str>)> {
    all.iter()
        .map(|(word, notes)| ((*word).to_owned(), ids(notes)))
        .collect()
}

/// Gives the parts that a picture has, those without rows left out.
pub fn parts<'t>(topic: &str, told: &'t Value) -> Vec<Part<'t>> {
    let mut parts = match topic {
        "skills" => skills(told),
        "strains" => strains(&told["strains"]),
        "supervision" => supervision(&told["supervision"]),
        _ => vec![
            profile("Aims of session cards", &told["aims"]),
            profile("What became of them", &told["aim_results"]),
            profile("Moral strain", &told["moral"]),
            profile("What stood in the way", &told["obstacles"]),
        ],
    };
    parts.retain(|part| !part.rows.is_empty());
    parts
}

fn skills(told: &Value) -> Vec<Part<'_>> {
    let handling = &told["handling"];
    let kinds = [
        ("held", &handling["held"]),
        ("acted on", &handling["acted"]),
        ("both", &handling["both"]),
        ("neither", &handling["neither"]),
    ];
    let is_told = !list(&handling["lines"]).is_empty();
    vec![
        profile("What was there, at least in part", &told["skills"]),
        Part {
            heading: "What was done with reactions",
            of: ids(&handling["of"]),
            rows: if is_told { words(&kinds) } else { Vec::new() },
        },
        profile("Your part in what went right", &told["good"]),
    ]
}

fn strains(told: &Value) -> Vec<Part<'_>> {
    let names = ["they moved away", "they moved against you", "your own part"];
    let families = list(&told["families"]).iter().map(|family| &family["of"]);
    let families: Vec<(&str, &Value)> = names.into_iter().zip(families).collect();
    let mut repairs = words(&[("planned", &told["planned"])]);
    repairs.extend(lines(&told["outcomes"]));
    repairs.extend(words(&[("nothing told yet", &told["not_asked"])]));
    vec![
        there("Strains", &told["of"], words(&families)),
        there("Repairs", &told["planned"], repairs),
    ]
}

/// A part that has rows only where there are notes that it is of.
fn there<'t>(
    heading: &'static str,
    of: &'t Value,
    rows: Vec<(String, BTreeSet<&'t str>)>,
) -> Part<'t> {
    Part {
        heading,
        of: ids(of),
        rows: if n(of) == 0 { Vec::new() } else { rows },
    }
}

fn supervision(told: &Value) -> Vec<Part<'_>> {
    let there = |of: &BTreeSet<&str>, rows| if of.is_empty() { Vec::new() } else { rows };
    let (eyes, flagged) = (ids(&told["of"]), ids(&told["flagged"]));
    let wished: BTreeSet<&str> = list(&told["wishes"]).iter().flat_map(ids).collect();
    let queue = [
        ("waiting", &told["flagged"]),
        ("wanted sooner", &told["sooner"]),
    ];
    vec![
        Part {
            heading: "Where to look",
            rows: there(&eyes, lines(&told["eyes"])),
            of: eyes,
        },
        Part {
            heading: "What for",
            rows: there(&wished, lines(&told["wishes"])),
            of: wished,
        },
        Part {
            heading: "Waiting",
            rows: there(&flagged, words(&queue)),
            of: flagged,
        },
    ]
}

/// The most notes that are there for a part that has too few of them.
fn too_few(topic: &str, told: &Value) -> Option<String> {
    let names: &[&str] = match topic {
        "skills" => &["skills", "handling", "good"],
        "aims" => &["aims", "aim_results", "moral", "obstacles"],
        _ => return None,
    };
    let there = names.iter().map(|name| n(&told[*name]["of"])).max();
    Some(format!("there are {}.", there.unwrap_or(0)))
}

pub fn wrong(h: &mut Harness, topic: &str, told: &Value, is_walked: bool) -> Vec<String> {
    let drawn = rows(h);
    let parts = parts(topic, told);
    if parts.is_empty() {
        let there = too_few(topic, told).into_iter();
        return there
            .filter(|there| !drawn.join(" ").contains(there))
            .collect();
    }
    let all = parts.iter().flat_map(|part| &part.rows);
    let most = all.map(|(_, notes)| notes.len()).max().unwrap_or(1);
    let mut wrong = Vec::new();
    let mut at = 0;
    for part in &parts {
        let is_heading =
            |row: &String| after(row, part.heading).is_some_and(|rest| heads(rest, part));
        let Some(place) = drawn[at..].iter().position(is_heading) else {
            wrong.push(format!("no heading {}, of {}", part.heading, part.of.len()));
            continue;
        };
        at += place + 1;
        let body = &drawn[at..(at + part.rows.len()).min(drawn.len())];
        for (name, notes) in &part.rows {
            let bar = "█".repeat(long(notes.len(), most));
            let expected = format!("{} {bar}", notes.len());
            let is_it = |rest: &str| {
                rest.split_whitespace().collect::<Vec<_>>().join(" ") == expected.trim_end()
            };
            if !body.iter().filter_map(|row| after(row, name)).any(is_it) {
                wrong.push(format!("{}, {name}: {expected}", part.heading));
            }
        }
        at += body.len();
        if drawn.get(at).is_some_and(|row| !row.is_empty()) {
            wrong.push(format!("one row more: {}", drawn[at]));
        }
    }
    if is_walked {
        wrong.extend(walked(h, &parts));
    }
    wrong
}

/// Of how many notes a part is stands in its heading, unless its first row is all of them.
fn heads(rest: &str, part: &Part<'_>) -> bool {
    let of = part.of.len();
    let sum: usize = part.rows.iter().map(|(_, notes)| notes.len()).sum();
    let some = match (sum > of, of) {
        (false, _) => "",
        (true, 1) => ", in more than one row",
        (true, _) => ", some in more than one row",
    };
    let is_all = rest.is_empty() && part.rows.iter().any(|(_, notes)| *notes == part.of);
    is_all || rest.trim() == format!("{}{some}", notes(of))
}

/// A cell for each note, as far as there is room for 36.
fn long(n: usize, most: usize) -> usize {
    if most <= 36 {
        n
    } else {
        (n * 36).div_ceil(most)
    }
}

fn walked(h: &mut Harness, parts: &[Part<'_>]) -> Vec<String> {
    h.keys("g");
    let count: usize = parts.iter().map(|part| part.rows.len()).sum();
    let mut said_of = Vec::new();
    for _ in 0..count {
        said_of.push(said(h));
        h.keys("<down>");
    }
    let mut wrong = Vec::new();
    for part in parts {
        for (name, notes) in &part.rows {
            let words = in_words(name, notes.len(), part.of.len());
            match said_of.iter().position(|said| *said == words) {
                Some(at) => drop(said_of.swap_remove(at)),
                None => wrong.push(format!("never said: {words}")),
            }
        }
    }
    wrong.extend(said_of);
    wrong
}

/// What is said of a row.
pub fn in_words(name: &str, n: usize, of: usize) -> String {
    if n == of {
        format!("{name}: {}", notes(n))
    } else {
        format!("{name}: {n} of {of} notes")
    }
}
