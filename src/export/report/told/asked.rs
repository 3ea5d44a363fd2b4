//! What keeps coming back, as questions.

use crate::export::report::names::Names;
use crate::export::report::section::Section;
use crate::journal::insight::pattern::Pattern;
use crate::journal::insight::picture::Insight;
use crate::journal::note::DayPart;
use crate::words::say;

/// The most questions at once.
const MOST: usize = 6;

/// Tells the questions, the most telling first.
#[must_use]
pub fn questions(insight: &Insight, names: &Names<'_>) -> Section {
    let mut section = Section::new(say("report-questions"));
    for pattern in insight.questions.iter().take(MOST) {
        section.push("", question(pattern, names));
    }
    section
}

/// Words one question.
#[must_use]
pub fn question(pattern: &Pattern, names: &Names<'_>) -> String {
    let n = pattern.notes().n();
    match pattern {
        Pattern::Across {
            reaction, aliases, ..
        } => say!(
            "report-across",
            reaction = names.quoted(reaction),
            aliases = *aliases,
            n = n
        ),
        Pattern::Stuck {
            trigger,
            reaction,
            alias,
            ..
        } => say!(
            "report-stuck",
            trigger = names.quoted(trigger),
            reaction = names.quoted(reaction),
            alias = names.alias(alias),
            n = n
        ),
        Pattern::Between {
            reaction, alias, ..
        } => say!(
            "report-between",
            reaction = names.quoted(reaction),
            alias = names.alias(alias),
            n = n
        ),
        Pattern::AtTime {
            reaction, part, of, ..
        } => say!(
            "report-at-time",
            reaction = names.quoted(reaction),
            part = part_of_day(*part),
            n = n,
            of = *of
        ),
        Pattern::Settles { practice, of, .. } => say!(
            "report-settles",
            tool = names.quoted(practice),
            n = n,
            of = *of
        ),
    }
}

fn part_of_day(part: DayPart) -> &'static str {
    say(match part {
        DayPart::Night => "time-night",
        DayPart::Morning => "time-morning",
        DayPart::Afternoon => "time-afternoon",
        DayPart::Evening => "time-evening",
    })
}
