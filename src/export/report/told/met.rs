//! What met what: reactions, triggers, sources, and what was done with them.

use crate::export::report::counted::{counted, month};
use crate::export::report::names::Names;
use crate::export::report::section::Section;
use crate::journal::insight::grid::{Grid, Row};
use crate::journal::insight::known::STRAINS;
use crate::journal::insight::picture::Insight;
use crate::words::say;

/// Tells the reactions with each alias.
#[must_use]
pub fn reactions(insight: &Insight, names: &Names<'_>) -> Section {
    let section = Section::new(say("report-reactions")).because(say("report-reactions-why"));
    grid(section, &insight.reactions, names, |row| names.alias(row))
}

/// Tells the reactions to each trigger.
#[must_use]
pub fn triggers(insight: &Insight, names: &Names<'_>) -> Section {
    let section = Section::new(say("report-triggers")).because(say("report-triggers-why"));
    grid(section, &insight.triggers, names, |row| names.label(row))
}

fn grid(
    mut section: Section,
    grid: &Grid,
    names: &Names<'_>,
    name: impl Fn(&str) -> String,
) -> Section {
    for row in &grid.rows {
        section.push(name(&row.name), self::row(row, names));
    }
    section
}

fn row(row: &Row, names: &Names<'_>) -> String {
    let n = row.of.n();
    if row.is_too_few() {
        return say!("report-too-few", n = n);
    }
    let mut cells = row.cells.clone();
    cells.sort_by_key(|cell| std::cmp::Reverse(cell.notes.n()));
    format!(
        "{}: {}",
        say!("report-notes", n = n),
        counted(&cells, names)
    )
}

/// Tells whose it mostly was, month by month.
#[must_use]
pub fn sources(insight: &Insight, names: &Names<'_>) -> Section {
    let sources = &insight.sources;
    let mut section = Section::new(say("report-sources")).because(say("report-sources-why"));
    if sources.is_too_few() && !sources.of.is_empty() {
        section.push("", say!("report-too-few", n = sources.of.n()));
    }
    for told in &sources.months {
        let counts = match counted(&told.lines, names) {
            none if none.is_empty() => say("report-month-none").to_owned(),
            counts => counts,
        };
        section.push(month(told.month), counts);
    }
    section
}

/// Tells what was held and what was acted on.
#[must_use]
pub fn handling(insight: &Insight, names: &Names<'_>) -> Section {
    let handling = &insight.handling;
    let mut section = Section::new(say("report-handling"));
    if handling.profile.is_too_few() {
        return too_few(section, handling.profile.of.n());
    }
    let kinds = [
        ("report-held", &handling.held),
        ("report-both", &handling.both),
        ("report-acted", &handling.acted),
        ("report-neither", &handling.neither),
    ];
    let kinds = kinds.iter().filter(|(_, notes)| !notes.is_empty());
    let told: Vec<String> = kinds
        .map(|(kind, notes)| format!("{} {}", say(kind), notes.n()))
        .collect();
    section.push("", told.join(", "));
    section.push("", counted(&handling.profile.lines, names));
    section
}

/// Tells the skills that were there.
#[must_use]
pub fn skills(insight: &Insight, names: &Names<'_>) -> Section {
    let skills = &insight.skills;
    let mut section = Section::new(say("report-skills"));
    if skills.is_too_few() {
        return too_few(section, skills.of.n());
    }
    section.push("", counted(&skills.lines, names));
    section
}

fn too_few(mut section: Section, n: usize) -> Section {
    if n > 0 {
        section.push("", say!("report-too-few", n = n));
    }
    section
}

/// Tells strains by family, and what became of repairs.
#[must_use]
pub fn strains(insight: &Insight, names: &Names<'_>) -> Section {
    let strains = &insight.strains;
    let mut section = Section::new(say("report-strains"));
    for family in strains
        .families
        .iter()
        .filter(|family| !family.of.is_empty())
    {
        let signs = counted(&family.lines, names);
        let notes = say!("report-notes", n = family.of.n());
        section.push(self::family(&family.name), format!("{notes}: {signs}"));
    }
    if !strains.planned.is_empty() {
        let mut told = counted(&strains.outcomes, names);
        if !strains.not_asked.is_empty() {
            let waits = format!("{} {}", say("report-not-asked"), strains.not_asked.n());
            let comma = if told.is_empty() { "" } else { ", " };
            told = format!("{told}{comma}{waits}");
        }
        let planned = strains.planned.n();
        section.push(say("report-repairs"), format!("{planned}: {told}"));
    }
    section
}

fn family(name: &str) -> &'static str {
    let known = STRAINS
        .iter()
        .zip(["report-away", "report-against", "report-me"]);
    let mut known = known.filter(|(family, _)| **family == name);
    say(known.next().map_or("report-strains", |(_, id)| id))
}
