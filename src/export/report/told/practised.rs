//! Before and after each practice.

use crate::export::report::names::Names;
use crate::export::report::section::Section;
use crate::journal::insight::picture::Insight;
use crate::journal::insight::practised::Practised;
use crate::words::say;

/// Tells what came after each practice.
#[must_use]
pub fn practices(insight: &Insight, names: &Names<'_>) -> Section {
    let mut section = Section::new(say("report-practices")).because(say("report-practices-why"));
    for practised in &insight.practices {
        section.push(name(practised, names), told(practised));
    }
    section
}

/// Names a practice, with its scale where that is not the usual one.
#[must_use]
pub fn name(practised: &Practised, names: &Names<'_>) -> String {
    let name = names.label(&practised.practice);
    match practised.scale.as_str() {
        "strength" => name,
        scale if names.scale(scale).to_lowercase() == name.to_lowercase() => name,
        scale => format!("{name}, {}", names.scale(scale)),
    }
}

fn told(practised: &Practised) -> String {
    let mut told = Vec::new();
    if practised.rated() > 0 {
        let after = [
            say!("report-less", n = practised.better.n()),
            say!("report-same", n = practised.same.n()),
            say!("report-worse", n = practised.worse.n()),
        ];
        let twice = say!("report-rated-twice", n = practised.rated());
        told.push(format!("{twice}: {}", after.join(", ")));
    }
    told.extend(practised.median_change.map(changed));
    if !practised.unrated.is_empty() {
        told.push(say!("report-unrated", n = practised.unrated.n()));
    }
    if !practised.mixed.is_empty() {
        told.push(say!("report-mixed", n = practised.mixed.n()));
    }
    told.join("; ")
}

/// Words a median change.
#[must_use]
pub fn changed(change: f32) -> String {
    if change < 0.0 {
        say!("report-change-less", n = -change)
    } else if change > 0.0 {
        say!("report-change-more", n = change)
    } else {
        say("report-change-none").to_owned()
    }
}
