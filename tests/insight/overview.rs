//! The lines of the overview: the questions, and each picture in one line.

use serde_json::Value;

use crate::harness::Harness;
use crate::named::{label, practice, scale};
use crate::parts::{in_words, parts};
use crate::screen::{after, list, n, notes, rows, said};
use crate::weekly::days_in_a_row;

/// The most questions at once.
const QUESTIONS: usize = 3;
const LITTLE: &str = "not enough notes yet";

pub fn wrong(h: &mut Harness, told: &Value) -> Vec<String> {
    let drawn = rows(h);
    let mut wrong = questions(h, told);
    let one = |name: &str, is_it: &dyn Fn(&str) -> bool| {
        let line = drawn.iter().find_map(|row| after(row, name)).map(str::trim);
        match line {
            Some(line) if is_it(line) => None,
            line => Some(format!("{name}: {line:?}")),
        }
    };
    let any = |lines: Vec<String>| {
        move |line: &str| lines.iter().any(|one| one == line) || lines.is_empty() && line == LITTLE
    };
    let lines = [
        one("Your usual range", &|line| bands(line, told)),
        one("Reaction by alias", &any(meeting(&told["reactions"]))),
        one(
            "Reaction by what set it off",
            &any(meeting(&told["triggers"])),
        ),
        one("Whose it mostly was", &any(mostly(&told["sources"]))),
        one("What was there", &any(fullest("skills", told))),
        one("Strain and repair", &any(repairs(&told["strains"]))),
        one("Before and after practices", &any(practices(told))),
        one("Load by week", &any(vec![load(&told["load"])])),
        one("Supervision", &any(fullest("supervision", told))),
        one("Aims, and how they went", &any(fullest("aims", told))),
    ];
    wrong.extend(lines.into_iter().flatten());
    wrong
}

/// Each is one that the recount asks, and the notes behind it are counted when it is chosen.
fn questions(h: &mut Harness, told: &Value) -> Vec<String> {
    let all: Vec<(String, usize)> = list(&told["questions"])
        .iter()
        .map(|one| (question(one, &spoken), n(one)))
        .collect();
    let shown = all.len().min(QUESTIONS);
    let screen = rows(h).join(" ");
    let screen = screen.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut wrong = Vec::new();
    let there: Vec<&(String, usize)> = all
        .iter()
        .filter(|(words, _)| screen.contains(words))
        .collect();
    if there.len() != shown {
        wrong.push(format!("{} questions of {shown}: {all:#?}", there.len()));
    }
    let mut behind: Vec<String> = there
        .iter()
        .map(|(_, n)| format!("{} behind this question", notes(*n)))
        .collect();
    h.keys("g");
    for _ in 0..there.len() {
        let says = said(h);
        match behind.iter().position(|words| *words == says) {
            Some(at) => drop(behind.swap_remove(at)),
            None => wrong.push(says),
        }
        h.keys("<down>");
    }
    wrong
}

/// A question in its words, as the catalogue has them.
pub fn question(one: &Value, spoken: &dyn Fn(&str) -> String) -> String {
    let text = |key: &str| one[key].as_str().expect("a word");
    let quoted = |key: &str| format!("“{}”", spoken(text(key)));
    let n = n(one);
    match text("question") {
        "across" => format!(
            "{} came up with {} aliases in two weeks ({n} notes). Is this about you, or about the week?",
            quoted("reaction"),
            one["aliases"]
        ),
        "stuck" => format!(
            "{} met {} in {n} of the last 4 notes with {}. Is something stuck there?",
            quoted("trigger"),
            quoted("reaction"),
            text("alias")
        ),
        "between" => format!(
            "{} came up in {n} of the last 4 notes with {}, and seldom elsewhere. Is this about the two of you?",
            quoted("reaction"),
            text("alias")
        ),
        "at-time" => format!(
            "{}: {n} of {} notes come from the {}. Is this about tiredness?",
            quoted("reaction"),
            one["of"],
            text("part")
        ),
        "settles" => format!(
            "It was fainter after {} in {n} of {}. Does this one settle with it?",
            quoted("practice"),
            one["of"]
        ),
        other => panic!("{other}"),
    }
}

/// A breathing is spoken of by its name alone.
fn spoken(tag: &str) -> String {
    let words = practice(tag);
    words.strip_prefix("breath: ").unwrap_or(&words).to_owned()
}

/// The first scales with a range; what has no room is left out.
fn bands(line: &str, told: &Value) -> bool {
    let there = list(&told["bands"])
        .iter()
        .filter(|band| !band["usual"].is_null());
    let all: Vec<String> = there
        .map(|band| {
            let end = |key: &str| band["usual"][key].as_f64().expect("a number");
            let name = scale(band["scale"].as_str().expect("a scale"));
            format!("{name} {} to {}", end("low").floor(), end("high").ceil())
        })
        .collect();
    if all.is_empty() {
        return line == LITTLE;
    }
    line.split(" · ")
        .all(|piece| all.iter().any(|one| one == piece))
}

/// The fullest cells; where several have as many notes, either is right.
fn meeting(grid: &Value) -> Vec<String> {
    let rows = list(&grid["rows"]).iter();
    let cells: Vec<(&Value, &Value)> = rows
        .flat_map(|row| list(&row["cells"]).iter().map(move |cell| (row, cell)))
        .collect();
    let most = cells.iter().map(|(_, cell)| n(cell)).max();
    let full = cells.into_iter().filter(|(_, cell)| Some(n(cell)) == most);
    full.map(|(row, cell)| {
        let (name, column) = (
            row["name"].as_str().expect("a name"),
            cell["label"].as_str().expect("a label"),
        );
        format!(
            "most: {} · {}, {} of {}",
            label(name),
            label(column),
            n(cell),
            n(&row["of"])
        )
    })
    .collect()
}

fn mostly(sources: &Value) -> Vec<String> {
    let lines: Vec<&Value> = list(&sources["months"])
        .iter()
        .flat_map(|month| list(&month["lines"]))
        .collect();
    let columns = list(&sources["columns"])
        .iter()
        .map(|column| column.as_str().expect("a label"));
    let count = |column: &str| -> usize {
        lines
            .iter()
            .filter(|line| line["label"] == column)
            .map(|line| n(line))
            .sum()
    };
    let counts: Vec<(&str, usize)> = columns.map(|column| (column, count(column))).collect();
    let most = counts.iter().map(|(_, n)| *n).max();
    let full = counts.iter().filter(|(_, n)| Some(*n) == most);
    full.map(|(column, count)| format!("most: {}, {count} of {}", label(column), n(&sources["of"])))
        .collect()
}

/// The rows with the most notes of a picture of bars, those of the queue left out.
fn fullest(topic: &str, told: &Value) -> Vec<String> {
    let parts = parts(topic, told);
    let rows = parts.iter().filter(|part| part.heading != "Waiting");
    let rows: Vec<(&String, usize, usize)> = rows
        .flat_map(|part| {
            part.rows
                .iter()
                .map(|(name, notes)| (name, notes.len(), part.of.len()))
        })
        .collect();
    let most = rows.iter().map(|(_, n, _)| *n).max();
    let full = rows.iter().filter(|(_, n, _)| Some(*n) == most);
    full.map(|(name, n, of)| in_words(name, *n, *of)).collect()
}

fn repairs(strains: &Value) -> Vec<String> {
    let (of, planned) = (n(&strains["of"]), n(&strains["planned"]));
    let repairs = if planned == 1 { "repair" } else { "repairs" };
    let open = n(&strains["not_asked"]);
    let all = format!(
        "{} with a strain; {planned} {repairs} planned, {open} not told of yet",
        notes(of)
    );
    if of == 0 { Vec::new() } else { vec![all] }
}

fn practices(told: &Value) -> Vec<String> {
    let sum = |key: &str| -> usize {
        list(&told["practices"])
            .iter()
            .map(|one| n(&one[key]))
            .sum()
    };
    let (less, same, more) = (sum("better"), sum("same"), sum("worse"));
    let all = format!("less {less}, same {same}, more {more}");
    if less + same + more == 0 {
        Vec::new()
    } else {
        vec![all]
    }
}

fn load(load: &Value) -> String {
    let week = list(&load["weeks"]).last().expect("a week");
    format!(
        "This week {}, {} heavy. {}",
        notes(n(week)),
        n(&week["heavy"]),
        days_in_a_row(load)
    )
}
