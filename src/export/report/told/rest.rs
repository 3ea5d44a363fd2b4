//! Supervision, aims, moral strain, what went right, and the lines that stay.

use crate::export::report::counted::{counted, month};
use crate::export::report::names::Names;
use crate::export::report::section::Section;
use crate::journal::insight::picture::Insight;
use crate::journal::insight::profile::Profile;
use crate::words::say;

/// The most lines that are told.
const MOST: usize = 8;

/// Tells where supervision looked and what for.
#[must_use]
pub fn supervision(insight: &Insight, names: &Names<'_>) -> Section {
    let supervision = &insight.supervision;
    let mut section = Section::new(say("report-supervision"));
    let flags = [
        (say("report-flagged"), &supervision.flagged),
        (say("report-sooner"), &supervision.sooner),
    ];
    for (name, notes) in flags.iter().filter(|(_, notes)| !notes.is_empty()) {
        section.push(*name, say!("report-notes", n = notes.n()));
    }
    section.push_some(say("report-wishes"), counted(&supervision.wishes, names));
    section.push_some(say("report-eyes"), counted(&supervision.eyes, names));
    let never = supervision.never.iter().map(|eye| names.label(eye));
    section.push_some(say("report-never"), never.collect::<Vec<_>>().join(", "));
    section
}

/// Tells aims and what became of them.
#[must_use]
pub fn aims(insight: &Insight, names: &Names<'_>) -> Section {
    let mut section = Section::new(say("report-aims"));
    section.push_some(say("report-aim-set"), profile(&insight.aims, names));
    section.push_some(
        say("report-aim-results"),
        profile(&insight.aim_results, names),
    );
    section
}

/// Tells of what kind moral strain was, and what stood in the way.
#[must_use]
pub fn moral(insight: &Insight, names: &Names<'_>) -> Section {
    let mut section = Section::new(say("report-moral"));
    section.push_some(say("report-moral-kinds"), profile(&insight.moral, names));
    section.push_some(say("report-obstacles"), profile(&insight.obstacles, names));
    section
}

/// Tells one's part in what went right.
#[must_use]
pub fn good(insight: &Insight, names: &Names<'_>) -> Section {
    let mut section = Section::new(say("report-good"));
    section.push_some("", profile(&insight.good, names));
    section
}

/// Tells the last lines that stay.
#[must_use]
pub fn learning(insight: &Insight, names: &Names<'_>) -> Section {
    let mut section = Section::new(say("report-learning"));
    for learned in insight.learning.iter().take(MOST) {
        section.push(month(learned.month), names.line(&learned.line));
    }
    section
}

fn profile(profile: &Profile, names: &Names<'_>) -> String {
    match profile.of.n() {
        0 => String::new(),
        n if profile.is_too_few() => say!("report-too-few", n = n),
        _ => counted(&profile.lines, names),
    }
}
