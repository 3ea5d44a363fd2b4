//! Rows of shades with their numbers: what met what, and whose it mostly was.

use serde_json::Value;

use crate::harness::Harness;
use crate::lists::labels;
use crate::named::label;
use crate::screen::{after, list, n, notes, rows, said};

/// Reads shades with their numbers, and the number at the end that has none.
fn cells(text: &str) -> (Vec<(char, usize)>, Option<usize>) {
    let (mut cells, mut of) = (Vec::new(), None);
    let mut letters = text.chars().peekable();
    let mut shade = None;
    while let Some(letter) = letters.next() {
        match letter {
            '·' => cells.push(('·', 0)),
            '░' | '▒' | '▓' | '█' => shade = Some(letter),
            '0'..='9' => {
                let mut number = letter.to_string();
                while let Some(next) = letters.next_if(char::is_ascii_digit) {
                    number.push(next);
                }
                let number = number.parse().expect("digits");
                match shade.take() {
                    Some(shade) => cells.push((shade, number)),
                    None => of = Some(number),
                }
            }
            _ => {}
        }
    }
    (cells, of)
}

/// The shade of a share, as the legend has it.
fn shade(n: usize, of: usize) -> char {
    let sixths = if of == 0 { 0 } else { (6 * n).div_ceil(of) };
    match sixths {
        0 => '·',
        1 => '░',
        2 => '▒',
        3 => '▓',
        _ => '█',
    }
}

/// The columns that there are, in the order of their list.
fn columns(told: &Value, name: &str) -> Vec<String> {
    let there: Vec<&str> = list(&told["columns"])
        .iter()
        .filter_map(Value::as_str)
        .collect();
    let all = labels(name);
    assert!(
        there.iter().all(|label| all.iter().any(|one| one == label)),
        "{there:?}"
    );
    all.into_iter()
        .filter(|label| there.contains(&label.as_str()))
        .collect()
}

fn expected(lines: &Value, columns: &[String], of: usize) -> Vec<(char, usize)> {
    let count = |column: &String| {
        let mut lines = list(lines).iter();
        let count = lines
            .find(|line| line["label"] == column.as_str())
            .map_or(0, n);
        (shade(count, of), count)
    };
    columns.iter().map(count).collect()
}

pub fn grid(h: &mut Harness, told: &Value, is_walked: bool) -> Vec<String> {
    let drawn = rows(h);
    let columns = columns(told, "feeling");
    let mut wrong = Vec::new();
    for row in list(&told["rows"]) {
        let name = label(row["name"].as_str().expect("a name"));
        let of = n(&row["of"]);
        let few = format!("{}: too few to show", notes(of));
        let is_it = |text: &str| match list(&row["cells"]) {
            [] => text.trim() == few,
            _ => cells(text) == (expected(&row["cells"], &columns, of), Some(of)),
        };
        if !drawn.iter().filter_map(|row| after(row, &name)).any(is_it) {
            wrong.push(format!("{name}: {row}"));
        }
    }
    let told_rows = drawn.iter().filter(|row| {
        row.ends_with("too few to show") || cells(row).1.is_some() && !cells(row).0.is_empty()
    });
    if told_rows.count() < list(&told["rows"]).len() {
        wrong.push("rows are missing".to_owned());
    }
    if is_walked {
        wrong.extend(walked(h, told, &columns));
    }
    wrong
}

/// Goes through every cell; what is said of it must be said once for each.
fn walked(h: &mut Harness, told: &Value, columns: &[String]) -> Vec<String> {
    let mut said_of = Vec::new();
    h.keys("g");
    for _ in list(&told["rows"]) {
        h.keys(&"<left> ".repeat(columns.len()));
        for _ in columns {
            said_of.push(said(h));
            h.keys("<right>");
        }
        h.keys("<down>");
    }
    let mut wrong = Vec::new();
    for row in list(&told["rows"]) {
        let (name, of) = (label(row["name"].as_str().expect("a name")), n(&row["of"]));
        for (column, (_, count)) in columns.iter().zip(expected(&row["cells"], columns, of)) {
            let words = match list(&row["cells"]) {
                [] => format!("{name}: {}, too few to show", notes(of)),
                _ => format!("{name} · {}: {count} of {of} notes", label(column)),
            };
            match said_of.iter().position(|said| *said == words) {
                Some(at) => drop(said_of.swap_remove(at)),
                None => wrong.push(format!("never said: {words}")),
            }
        }
    }
    wrong.extend(said_of);
    wrong
}

/// The last month stands first.
pub fn sources(drawn: &[String], told: &Value) -> Vec<String> {
    let months: Vec<&Value> = list(&told["months"]).iter().rev().collect();
    if months.is_empty() {
        let there = format!("there are {}.", n(&told["of"]));
        let is_said = drawn.join(" ").contains(&there);
        return if is_said { Vec::new() } else { vec![there] };
    }
    let columns = columns(told, "source");
    let is_row = |row: &&String| {
        row.starts_with(|letter: char| letter.is_alphabetic())
            && row.contains(['·', '░', '▒', '▓', '█'])
    };
    let body = drawn
        .iter()
        .filter(is_row)
        .filter(|row| !row.starts_with("share of") && !row.contains("notes"));
    let body: Vec<&String> = body.collect();
    let mut wrong = Vec::new();
    if body.len() != months.len() {
        wrong.push(format!("{} months: {body:#?}", months.len()));
    }
    for (row, month) in body.iter().zip(months) {
        let of = n(&month["of"]);
        let first: chrono::NaiveDate = format!("{}-01", month["month"].as_str().expect("a month"))
            .parse()
            .expect("a day");
        // The year of a month, where it is told, is no count.
        let text = row.replacen(&first.format(" %Y").to_string(), "", 1);
        let is_it = cells(&text) == (expected(&month["lines"], &columns, of), Some(of));
        if !is_it || !row.starts_with(&first.format("%b").to_string()) {
            wrong.push(format!("{row}: {month}"));
        }
    }
    wrong
}
