//! What is told week by week: where scales usually lie, and how much there was.

use serde_json::Value;

use crate::harness::Harness;
use crate::named::scale;
use crate::screen::{after, list, n, notes, rows, said};

/// Where the axis of a scale begins behind its name, and its cells: two for each step from 0 to 10.
const AXIS: usize = 19;
const CELLS: usize = 21;

fn number(value: &Value) -> f64 {
    value.as_f64().expect("a number")
}

fn ratings(week: &Value) -> Vec<u64> {
    list(&week["values"])
        .iter()
        .filter_map(Value::as_u64)
        .collect()
}

fn last(band: &Value) -> u64 {
    let weeks = list(&band["weeks"]);
    ratings(weeks.last().expect("a week"))[0]
}

/// The axis again, from the rating itself: a dot for the last one before all else, then the middle, then the range.
fn axis(usual: &Value, last: u64) -> String {
    let sign = |cell: usize| {
        let half = f64::from(u32::try_from(cell).expect("few")) / 2.0;
        let is_step = cell.is_multiple_of(2);
        let near = |value: &Value| (half - number(value)).abs() < 0.25;
        if is_step && cell as u64 / 2 == last {
            '●'
        } else if near(&usual["median"]) {
            '┃'
        } else if number(&usual["low"]) <= half && half <= number(&usual["high"]) {
            '▒'
        } else if is_step {
            '·'
        } else {
            ' '
        }
    };
    (0..CELLS).map(sign).collect()
}

pub fn bands(h: &mut Harness, told: &Value, is_walked: bool) -> Vec<String> {
    let drawn = rows(h);
    let mut wrong = Vec::new();
    // The order of lines is no figure: one walks them as they stand.
    let mut told_bands: Vec<&Value> = list(&told["bands"]).iter().collect();
    let name = |band: &Value| scale(band["scale"].as_str().expect("a scale"));
    told_bands.sort_by_key(|band| {
        drawn
            .iter()
            .position(|row| after(row, &name(band)).is_some())
    });
    for band in told_bands {
        let name = name(band);
        let usual = &band["usual"];
        let is_it = |row: &&String| {
            if usual.is_null() {
                return row.ends_with(&format!(" {} of 5 ratings: too few to show", n(band)));
            }
            let (low, high) = (number(&usual["low"]).floor(), number(&usual["high"]).ceil());
            let range = format!(" {low} to {high}, last {}", last(band));
            let signs: String = row.chars().skip(AXIS).take(CELLS).collect();
            row.ends_with(&range) && signs == axis(usual, last(band))
        };
        let mut there = drawn.iter().filter(|row| after(row, &name).is_some());
        if !there.any(|row| is_it(&row)) {
            wrong.push(format!("{name}: {usual}, last {}", last(band)));
        }
        if is_walked {
            wrong.extend(chart(h, band, &name, told));
            h.keys("<down>");
        }
    }
    wrong
}

/// Every week of the chosen scale, from the first to the last: what is said of it, and what is drawn.
fn chart(h: &mut Harness, band: &Value, name: &str, told: &Value) -> Vec<String> {
    let weeks = list(&told["load"]["weeks"]);
    let mut wrong = Vec::new();
    if band["usual"].is_null() {
        let few = format!("{name}: {}, too few to show", notes(n(band)));
        if said(h) != few {
            wrong.push(few);
        }
        return wrong;
    }
    h.keys(&"<left> ".repeat(weeks.len()));
    let chart = drawn_chart(h);
    for (place, week) in weeks.iter().enumerate() {
        let mut own = list(&band["weeks"]).iter();
        let own = own.find(|own| own["week"] == week["week"]);
        let told = match own.map(ratings) {
            None => "not rated".to_owned(),
            Some(mut values) => {
                values.sort_unstable();
                let all: Vec<String> = values.iter().map(u64::to_string).collect();
                match values.len() {
                    1 => format!("rated once, {}", all[0]),
                    n => format!("rated {n} times: {}", all.join(", ")),
                }
            }
        };
        let says = said(h);
        if !(says.starts_with(&format!("{name}, "))
            && (says.ends_with(&format!(": {told}")) || says.ends_with(&format!(": {told}."))))
        {
            wrong.push(format!("{told}: {says}"));
        }
        for rating in 0..=10_u8 {
            let sign = chart[usize::from(10 - rating)]
                .chars()
                .nth(2 * place)
                .unwrap_or(' ');
            if sign != pixel(own, &band["usual"], rating) {
                wrong.push(format!("{name}, {}, {rating}: {sign:?}", week["week"]));
            }
        }
        h.keys("<right>");
    }
    wrong
}

fn pixel(own: Option<&Value>, usual: &Value, rating: u8) -> char {
    let within = |range: &Value| {
        let rating = f64::from(rating);
        number(&range["low"]).floor() <= rating && rating <= number(&range["high"]).ceil()
    };
    match own.map(|own| (&own["range"], ratings(own))) {
        Some((range, _)) if !range.is_null() && within(range) => '█',
        Some((Value::Null, values)) if values.contains(&rating.into()) => '•',
        _ if within(usual) => '┄',
        _ => ' ',
    }
}

/// The eleven rows of the chart, from 10 down to 0, behind their numbers.
fn drawn_chart(h: &Harness) -> Vec<String> {
    let screen = h.screen(120, 170);
    let rows: Vec<&str> = screen.lines().collect();
    let row = |at: usize| rows[at].chars().skip(8).collect::<String>();
    let is_top = |at: &usize| row(*at).starts_with("  10") && row(at + 2).starts_with("   8");
    let top = (0..rows.len() - 11).find(is_top).expect("a chart");
    (top..top + 11)
        .map(|at| row(at).chars().skip(7).collect())
        .collect()
}

/// The words for the row of days that ends today or yesterday.
pub fn days_in_a_row(load: &Value) -> String {
    match load["days_in_a_row"].as_u64().expect("a count") {
        0 => "Yesterday was a day without a note.".to_owned(),
        1 => "1 day since a day without a note.".to_owned(),
        n => format!("{n} days since a day without a note."),
    }
}

/// This week stands first.
pub fn load(h: &mut Harness, told: &Value, is_walked: bool) -> Vec<String> {
    let drawn = rows(h);
    let weeks: Vec<&Value> = list(&told["weeks"]).iter().rev().collect();
    let from = drawn.iter().position(|row| row.starts_with("this week"));
    let Some(from) = from else {
        return vec!["no week is told".to_owned()];
    };
    let most = weeks.iter().map(|week| n(week)).max().unwrap_or(0);
    let mut wrong = Vec::new();
    let mut body = drawn[from..].iter().take_while(|row| !row.is_empty());
    for week in &weeks {
        let row = body.next().map_or("", String::as_str);
        let (notes, heavy) = (n(week), n(&week["heavy"]));
        let bar = "█".repeat(heavy) + &"░".repeat(notes - heavy);
        let numbers = format!(" {notes} {heavy} {bar}");
        let words: Vec<&str> = row.split_whitespace().collect();
        let is_drawn = most > 36
            || format!("{} ", words.join(" ")).ends_with(&format!("{} ", numbers.trim_end()));
        if !is_drawn {
            wrong.push(format!("{row}: {week}"));
        }
    }
    wrong.extend(body.map(|row| format!("one row more: {row}")));
    if is_walked {
        h.keys("g");
        for week in &weeks {
            let days = week["days"].as_u64().expect("a count");
            let on = if days == 1 {
                "1 day".to_owned()
            } else {
                format!("{days} days")
            };
            let words = format!(
                ": {} on {on}, {} heavy. {}",
                notes(n(week)),
                n(&week["heavy"]),
                days_in_a_row(told)
            );
            let says = said(h);
            if !says.ends_with(&words) {
                wrong.push(format!("{words}: {says}"));
            }
            h.keys("<down>");
        }
    }
    wrong
}
