//! Before and after each practice, as its table shows it and as the report words it.

use serde_json::Value;

use crate::named::practice;
use crate::screen::{after, list, n};
use crate::worded::{Part, as_is, text};

pub fn practices(drawn: &[String], told: &Value) -> Vec<String> {
    let sum = |one: &Value| n(&one["better"]) + n(&one["same"]) + n(&one["worse"]);
    let most = list(&told["practices"]).iter().map(sum).max().unwrap_or(0);
    let mut wrong = Vec::new();
    for one in list(&told["practices"]) {
        let name = practice(one["practice"].as_str().expect("a name"));
        let counts = [n(&one["better"]), n(&one["same"]), n(&one["worse"])];
        let [less, same, more] = counts;
        let bar = "█".repeat(less) + &"·".repeat(same) + &"▲".repeat(more);
        let expected = match (sum(one), n(&one["used"])) {
            (0, 1) => "once, not rated on its own".to_owned(),
            (0, used) => format!("{used} times, not rated on its own"),
            _ => format!("{less} {same} {more} {bar}"),
        };
        let is_it = |rest: &str| rest.split_whitespace().collect::<Vec<_>>().join(" ") == expected;
        if most > 36 || !drawn.iter().filter_map(|row| after(row, &name)).any(is_it) {
            wrong.push(format!("{name}: {expected}"));
        }
    }
    wrong
}

/// As the report words it.
pub fn worded(told: &Value) -> Part {
    let row = |one: &Value| {
        let (name, scale) = (as_is(text(&one["practice"])), as_is(text(&one["scale"])));
        let is_usual = scale == "strength" || scale.to_lowercase() == name.to_lowercase();
        let [less, same, more, unrated, mixed] =
            ["better", "same", "worse", "unrated", "mixed"].map(|key| n(&one[key]));
        let twice = match less + same + more {
            0 => None,
            1 => Some("rated twice once".to_owned()),
            n => Some(format!("rated twice {n} times")),
        };
        let twice = twice.map(|twice| {
            format!("{twice}: less after {less}, no change {same}, more after {more}")
        });
        let change = one["median_change"].as_f64().map(|change| match change {
            0.0 => "in the middle no change".to_owned(),
            change if change < 0.0 => format!("in the middle {} less", -change),
            change => format!("in the middle {change} more"),
        });
        let unrated = (unrated > 0).then(|| format!("not rated twice {unrated}"));
        let mixed = (mixed > 0).then(|| format!("with another practice {mixed}"));
        let said: Vec<String> = [twice, change, unrated, mixed]
            .into_iter()
            .flatten()
            .collect();
        (
            if is_usual {
                name
            } else {
                format!("{name}, {scale}")
            },
            said.join("; "),
        )
    };
    (
        "Before and after",
        list(&told["practices"]).iter().map(row).collect(),
    )
}
