//! Which part is drawn, and how.

use chrono::Datelike;

use crate::export::report::drawing::escaped;
use crate::export::report::figures::{self, Cells, Parts};
use crate::export::report::names::Names;
use crate::export::report::section::Section;
use crate::export::report::told;
use crate::journal::insight::grid::Grid;
use crate::journal::insight::notes::{Line, Notes};
use crate::journal::insight::period::Month;
use crate::journal::insight::picture::Insight;
use crate::words::say;

/// The most rows of a drawing, and the most lines on a page that stay.
const MOST: usize = 9;
const LINES: usize = 5;
/// The most rows that have too few notes to show, and the most practices.
const FEW: usize = 2;
const PRACTICES: usize = 6;

/// Gives all parts in their order, each with its drawing if it has one.
pub fn parts(insight: &Insight, names: &Names<'_>) -> Vec<(Section, Option<String>)> {
    let drawn = |section: Section, draw: &dyn Fn(&str) -> String| {
        let words = in_words(&section);
        let drawing = (!section.rows.is_empty()).then(|| draw(&words));
        (section, drawing)
    };
    let told = |section: Section| (section, None);
    let mut learning = told::learning(insight, names);
    learning.rows.truncate(LINES);
    vec![
        told(told::questions(insight, names)),
        drawn(told::bands(insight, names), &|told| {
            bands(insight, names, told)
        }),
        drawn(told::reactions(insight, names), &|told| {
            grid(&insight.reactions, names, |row| names.alias(row), told)
        }),
        drawn(told::triggers(insight, names), &|told| {
            grid(&insight.triggers, names, |row| names.label(row), told)
        }),
        sources(insight, names),
        handling(insight, names),
        skills(insight, names),
        told(told::strains(insight, names)),
        drawn(told::practices(insight, names), &|told| {
            practices(insight, names, told)
        }),
        load(insight),
        told(told::supervision(insight, names)),
        told(told::aims(insight, names)),
        told(told::moral(insight, names)),
        told(told::good(insight, names)),
        told(learning),
    ]
}

/// Says what a drawing shows to whoever cannot see it.
fn in_words(section: &Section) -> String {
    let rows = section.rows.iter();
    let rows = rows.map(|row| format!("{} {}", row.name, row.told));
    let rows: Vec<String> = rows.map(|row| row.trim().to_owned()).collect();
    format!("{}: {}", section.title, rows.join("; "))
}

fn bands(insight: &Insight, names: &Names<'_>, told: &str) -> String {
    let rows = insight.bands.iter().map(|band| {
        let n = band.notes.n();
        let after = if band.usual.is_some() {
            say!("report-ratings", n = n)
        } else {
            say!("report-ratings-few", n = n)
        };
        (names.scale(&band.scale), band, after)
    });
    figures::bands(rows, told)
}

fn grid(grid: &Grid, names: &Names<'_>, name: impl Fn(&str) -> String, told: &str) -> String {
    let row = |row: &crate::journal::insight::grid::Row| {
        let n = |column: &String| row.cell(column).map_or(0, Notes::n);
        Cells {
            name: name(&row.name),
            counts: if row.is_too_few() {
                Err(say!("report-too-few", n = row.of.n()))
            } else {
                Ok(grid.columns.iter().map(n).collect())
            },
        }
    };
    let columns: Vec<String> = grid
        .columns
        .iter()
        .map(|label| names.label(label))
        .collect();
    let full = grid.rows.iter().filter(|row| !row.is_too_few()).count();
    let shown = grid.rows.len().min(MOST).min(full + FEW);
    let rows: Vec<Cells> = grid.rows.iter().take(shown).map(row).collect();
    let drawing = figures::cells(&columns, &rows, told);
    match grid.rows.len() - shown {
        0 => drawing,
        more => format!(
            "{drawing}<p>{}</p>",
            escaped(&say!("report-more", n = more))
        ),
    }
}

fn sources(insight: &Insight, names: &Names<'_>) -> (Section, Option<String>) {
    let section = told::sources(insight, names);
    let sources = &insight.sources;
    if sources.months.is_empty() {
        return (section, None);
    }
    let rows: Vec<Cells> = sources
        .columns
        .iter()
        .map(|label| {
            let n = |month: &crate::journal::insight::source::SourceMonth| {
                month.line(label).map_or(0, Notes::n)
            };
            Cells {
                name: names.label(label),
                counts: Ok(sources.months.iter().map(n).collect()),
            }
        })
        .collect();
    let months: Vec<String> = sources.months.iter().map(|one| short(one.month)).collect();
    let drawing = figures::cells(&months, &rows, &in_words(&section));
    (section, Some(drawing))
}

/// `Nov ’26`, to stand above a column.
fn short(month: Month) -> String {
    let first = month.first();
    let name = say!("time-month-short", n = first.month());
    let year = format!("{:02}", first.year().rem_euclid(100));
    say!("time-month-of-year", month = name, year = year)
}

fn bars(lines: &[Line], names: &Names<'_>) -> Vec<Parts> {
    let row = |line: &Line| Parts {
        name: names.label(&line.label),
        counts: vec![0, line.notes.n()],
        after: line.notes.n().to_string(),
    };
    lines.iter().take(MOST).map(row).collect()
}

fn handling(insight: &Insight, names: &Names<'_>) -> (Section, Option<String>) {
    let section = told::handling(insight, names);
    let handling = &insight.handling;
    if handling.profile.is_too_few() {
        return (section, None);
    }
    let kinds = [
        ("report-held", &handling.held),
        ("report-both", &handling.both),
        ("report-acted", &handling.acted),
        ("report-neither", &handling.neither),
    ];
    let kinds = kinds.iter().filter(|(_, notes)| !notes.is_empty());
    let mut rows: Vec<Parts> = kinds
        .map(|(id, notes)| Parts {
            name: say(id).to_owned(),
            counts: vec![notes.n()],
            after: notes.n().to_string(),
        })
        .collect();
    rows.extend(bars(&handling.profile.lines, names));
    let drawing = figures::parts(&rows, &in_words(&section));
    (section, Some(drawing))
}

fn skills(insight: &Insight, names: &Names<'_>) -> (Section, Option<String>) {
    let section = told::skills(insight, names);
    if insight.skills.is_too_few() {
        return (section, None);
    }
    let rows = bars(&insight.skills.lines, names);
    let drawing = figures::parts(&rows, &in_words(&section));
    (section, Some(drawing))
}

fn practices(insight: &Insight, names: &Names<'_>, told: &str) -> String {
    let rated = insight.practices.iter().filter(|used| used.rated() > 0);
    let row = |used: &crate::journal::insight::practised::Practised| Parts {
        name: told::practice(used, names),
        counts: vec![used.better.n(), used.same.n(), used.worse.n()],
        after: used.median_change.map_or_else(
            || used.rated().to_string(),
            |change| format!("{}: {}", used.rated(), signed(change)),
        ),
    };
    let rows: Vec<Parts> = rated.take(PRACTICES).map(row).collect();
    let key = [
        ("c3", say("report-key-less")),
        ("c1", say("report-key-same")),
        ("c4", say("report-key-more")),
    ];
    let key = key.map(|(class, word)| format!("<b class=\"{class}\"></b>{}", escaped(word)));
    let key = format!("<p class=\"key\">{}</p>", key.concat());
    figures::parts(&rows, told) + &key
}

/// `−2`, with the sign of a number.
fn signed(change: f32) -> String {
    if change < 0.0 {
        say!("report-signed-less", n = -change)
    } else if change > 0.0 {
        say!("report-signed-more", n = change)
    } else {
        "±0".to_owned()
    }
}

/// Weeks are not told on a page that leaves: its load is that of months.
fn load(insight: &Insight) -> (Section, Option<String>) {
    let load = &insight.load;
    let section = told::load_by_month(load);
    let columns: Vec<(String, [usize; 2])> = load
        .months
        .iter()
        .map(|one| {
            let heavy = one.amount.heavy.n();
            (short(one.month), [heavy, one.amount.notes.n() - heavy])
        })
        .collect();
    let drawing = figures::columns(&columns, &in_words(&section));
    let key = [
        ("c4", say("report-key-strong")),
        ("c1", say("report-key-other")),
    ];
    let key = key.map(|(class, word)| format!("<b class=\"{class}\"></b>{}", escaped(word)));
    let key = format!("<p class=\"key\">{}</p>", key.concat());
    (section, Some(drawing + &key))
}
