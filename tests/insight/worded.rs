//! Every figure of the report in words, as `afterword insight` prints it, against the same recount.

use afterword::export::report::names::Names;
use afterword::export::report::told;
use afterword::journal::insight::picture::Insight;
use afterword::journal::library::Library;
use chrono::NaiveDate;
use serde_json::Value;

use crate::overview::question;
use crate::page::standing;
use crate::practised;
use crate::screen::{list, n, notes};
use crate::weekly::days_in_a_row;
use crate::{PLANTED, SPANS, figures, now, pages, recounted};
use afterword::demo::{SEED, revisions};

/// The most questions, weeks and lines that are told.
const QUESTIONS: usize = 6;
const WEEKS: usize = 12;
const LINES: usize = 8;

/// A part: its heading, and its rows with their names.
pub type Part = (&'static str, Vec<(String, String)>);

/// Labels as they stand, so that what is spoken does not matter here.
pub fn as_is(label: &str) -> String {
    label.replace([':', '-'], " ")
}

pub fn text(value: &Value) -> &str {
    value.as_str().expect("a word")
}

fn counted(lines: &Value) -> String {
    let there = list(lines).iter().filter(|line| n(line) > 0);
    let told = there.map(|line| format!("{} {}", as_is(text(&line["label"])), n(line)));
    told.collect::<Vec<_>>().join(", ")
}

fn too_few(n: usize) -> String {
    format!("{}: too few to show", notes(n))
}

fn one<const N: usize>(heading: &'static str, rows: [(&str, Option<String>); N]) -> Part {
    let rows = rows
        .into_iter()
        .filter_map(|(name, told)| Some((name.to_owned(), told?)));
    (heading, rows.collect())
}

fn profile(told: &Value) -> Option<String> {
    match n(&told["of"]) {
        0 => None,
        few @ 1..5 => Some(too_few(few)),
        _ => Some(counted(&told["lines"])),
    }
}

fn month(value: &Value) -> String {
    let first: NaiveDate = format!("{}-01", text(value)).parse().expect("a day");
    first.format("%B %Y").to_string()
}

fn bands(told: &Value) -> Part {
    let row = |band: &Value| {
        let ratings = if n(band) == 1 {
            "1 rating".to_owned()
        } else {
            format!("{} ratings", n(band))
        };
        let usual = &band["usual"];
        let said = if usual.is_null() {
            format!("{ratings}: too few to show")
        } else {
            let [low, middle, high] =
                ["low", "median", "high"].map(|end| usual[end].as_f64().expect("a number"));
            if low < high {
                format!("mostly {low} to {high}, in the middle {middle} ({ratings})")
            } else {
                format!("mostly {middle} ({ratings})")
            }
        };
        (as_is(text(&band["scale"])), said)
    };
    ("Usual range", list(told).iter().map(row).collect())
}

fn grid(heading: &'static str, told: &Value, name: fn(&str) -> String) -> Part {
    let row = |row: &Value| {
        let of = n(&row["of"]);
        let said = if of < 5 {
            too_few(of)
        } else {
            format!("{}: {}", notes(of), counted(&row["cells"]))
        };
        (name(text(&row["name"])), said)
    };
    (heading, list(&told["rows"]).iter().map(row).collect())
}

fn sources(told: &Value) -> Part {
    let few = n(&told["of"]);
    let mut rows = Vec::new();
    if (1..5).contains(&few) {
        rows.push((String::new(), too_few(few)));
    }
    rows.extend(list(&told["months"]).iter().map(|one| {
        let said = counted(&one["lines"]);
        (
            month(&one["month"]),
            if said.is_empty() {
                "none".to_owned()
            } else {
                said
            },
        )
    }));
    ("Whose it mostly was", rows)
}

fn handling(told: &Value) -> Part {
    let kinds = [
        ("held", "held"),
        ("both", "both"),
        ("acted on", "acted"),
        ("neither", "neither"),
    ];
    let kinds = kinds
        .into_iter()
        .map(|(word, key)| (word, n(&told[key])))
        .filter(|(_, n)| *n > 0);
    let kinds: Vec<String> = kinds.map(|(word, n)| format!("{word} {n}")).collect();
    let is_told = n(&told["of"]) >= 5;
    let kinds = is_told.then(|| kinds.join(", "));
    one("What you did with it", [("", kinds), ("", profile(told))])
}

fn strains(told: &Value) -> Part {
    let words = ["moving away", "moving against", "your own part"];
    let families = words
        .into_iter()
        .zip(list(&told["families"]))
        .filter(|(_, family)| n(&family["of"]) > 0);
    let family = |(word, family): (&str, &Value)| {
        (
            word.to_owned(),
            format!("{}: {}", notes(n(&family["of"])), counted(&family["lines"])),
        )
    };
    let mut rows: Vec<(String, String)> = families.map(family).collect();
    let (planned, open) = (n(&told["planned"]), n(&told["not_asked"]));
    if planned > 0 {
        let outcomes = counted(&told["outcomes"]);
        let open = (open > 0).then(|| format!("not asked about yet {open}"));
        let said: Vec<String> = [(!outcomes.is_empty()).then_some(outcomes), open]
            .into_iter()
            .flatten()
            .collect();
        rows.push((
            "repairs planned".to_owned(),
            format!("{planned}: {}", said.join(", ")),
        ));
    }
    ("Strain and repair", rows)
}

fn load(told: &Value) -> Part {
    let weeks = list(&told["weeks"]);
    let row = |week: &Value| {
        let [days, most] = ["days", "most_heavy_a_day"].map(|key| week[key].as_u64().unwrap_or(0));
        let on = if days == 1 {
            "on 1 day".to_owned()
        } else {
            format!("on {days} days")
        };
        let said = [
            Some(if n(week) == 0 {
                "none".to_owned()
            } else {
                notes(n(week))
            }),
            (days > 0).then_some(on),
            (n(&week["heavy"]) > 0).then(|| format!("strong {}", n(&week["heavy"]))),
            (most > 1).then(|| format!("at most {most} in a day")),
        ];
        let said: Vec<String> = said.into_iter().flatten().collect();
        (text(&week["week"]).to_owned(), said.join(", "))
    };
    let mut rows: Vec<_> = weeks[weeks.len().saturating_sub(WEEKS)..]
        .iter()
        .map(row)
        .collect();
    rows.push((String::new(), days_in_a_row(told)));
    ("Load", rows)
}

fn supervision(told: &Value) -> Part {
    let flag = |key: &str| Some(n(&told[key])).filter(|n| *n > 0).map(notes);
    let some = |said: String| (!said.is_empty()).then_some(said);
    let never: Vec<String> = list(&told["never"])
        .iter()
        .map(|eye| as_is(text(eye)))
        .collect();
    one(
        "Supervision",
        [
            ("flagged", flag("flagged")),
            ("sooner", flag("sooner")),
            ("what for", some(counted(&told["wishes"]))),
            ("where to look", some(counted(&told["eyes"]))),
            ("never so far", some(never.join(", "))),
        ],
    )
}

/// Gives all parts with rows, but for the questions and the lines that stay.
fn expected(told: &Value) -> Vec<Part> {
    let mut parts = vec![
        bands(&told["bands"]),
        grid("Reaction by alias", &told["reactions"], str::to_owned),
        grid("Reaction by trigger", &told["triggers"], as_is),
        sources(&told["sources"]),
        handling(&told["handling"]),
        one("What was there", [("", profile(&told["skills"]))]),
        strains(&told["strains"]),
        practised::worded(told),
        load(&told["load"]),
        supervision(&told["supervision"]),
        one(
            "Aims",
            [
                ("set", profile(&told["aims"])),
                ("what became of them", profile(&told["aim_results"])),
            ],
        ),
        one(
            "Moral strain",
            [
                ("of which kind", profile(&told["moral"])),
                ("in the way", profile(&told["obstacles"])),
            ],
        ),
        one(
            "Your part in what went right",
            [("", profile(&told["good"]))],
        ),
    ];
    parts.retain(|(_, rows)| !rows.is_empty());
    parts
}

/// The order in which counts stand in a row, and rows in a part, is no figure.
fn sorted(rows: &[(String, String)]) -> Vec<(String, Vec<String>)> {
    let pieces = |told: &str| {
        let told = told.replace("; ", ", ").replace(": ", ", ");
        let mut pieces: Vec<String> = told.split(", ").map(str::to_owned).collect();
        pieces.sort();
        pieces
    };
    let mut rows: Vec<_> = rows
        .iter()
        .map(|(name, told)| (name.clone(), pieces(told)))
        .collect();
    rows.sort();
    rows
}

/// Gives the headings of the parts that differ.
fn differing(insight: &Insight, recounted: &Value) -> Vec<String> {
    let names = Names::new(&as_is, &as_is);
    let sections = told::sections(insight, &names);
    let own = |title: &str| -> Vec<(String, String)> {
        let found = sections.iter().find(|section| section.title == title);
        let rows = found
            .map(|section| section.rows.as_slice())
            .unwrap_or_default();
        rows.iter()
            .map(|row| (row.name.clone(), row.told.clone()))
            .collect()
    };
    let parts = expected(recounted);
    let wrong = parts
        .iter()
        .filter(|(title, rows)| sorted(&own(title)) != sorted(rows));
    let mut wrong: Vec<String> = wrong.map(|(title, _)| (*title).to_owned()).collect();
    let all: Vec<String> = list(&recounted["questions"])
        .iter()
        .map(|one| question(one, &as_is))
        .collect();
    let questions = own("Questions");
    if questions.len() != all.len().min(QUESTIONS)
        || questions.iter().any(|(_, told)| !all.contains(told))
    {
        wrong.push("Questions".to_owned());
    }
    let months = list(&recounted["learning"])
        .iter()
        .take(LINES)
        .map(|one| month(&one["month"]));
    if !own("Lines that stay")
        .iter()
        .map(|(month, _)| month.clone())
        .eq(months)
    {
        wrong.push("Lines that stay".to_owned());
    }
    let known = parts
        .iter()
        .map(|(title, _)| *title)
        .chain(["Questions", "Lines that stay"]);
    let known: Vec<&str> = known.collect();
    wrong.extend(
        sections
            .into_iter()
            .map(|section| section.title)
            .filter(|title| !known.contains(&title.as_str())),
    );
    if !told::head(insight).contains(&format!(": {}", notes(n(recounted)))) {
        wrong.push("head".to_owned());
    }
    wrong
}

#[test]
fn every_figure_of_the_report_in_words_is_that_of_the_recount() {
    let revisions = revisions(SEED, now());
    let (library, pages) = (
        Library::from_revisions(revisions.clone()),
        pages(&revisions),
    );
    for (span, before) in SPANS {
        let insight = Insight::of(&library, now().date_naive(), span);
        let wrong = differing(&insight, &recounted(&pages, span, before));
        assert_eq!(wrong, [] as [&str; 0], "{}", span.name());
    }
}

#[test]
fn a_planted_error_is_seen_in_its_part() {
    let revisions = revisions(SEED, now());
    let library = Library::from_revisions(revisions.clone());
    let (span, _) = SPANS[SPANS.len() - 1];
    let insight = Insight::of(&library, now().date_naive(), span);
    let parts = [
        "Reaction by alias",
        "Reaction by trigger",
        "Whose it mostly was",
        "What was there",
        "What you did with it",
        "Before and after",
        "Supervision",
        "Usual range",
    ];
    for ((what, _), part) in PLANTED.into_iter().zip(parts) {
        let mut wrong = standing(&pages(&revisions));
        crate::plant(&mut wrong, what);
        let told = figures::expected(&wrong, "all", None, now().date_naive());
        assert!(
            differing(&insight, &told).iter().any(|one| one == part),
            "{what}"
        );
    }
}
