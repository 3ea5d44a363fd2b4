//! The pictures in words, part by part.

mod asked;
mod met;
mod practised;
mod rest;

use crate::export::report::counted::month;
use crate::export::report::names::Names;
use crate::export::report::section::Section;
use crate::journal::insight::band::{Band, Range};
use crate::journal::insight::load::{Amount, Load};
use crate::journal::insight::period::Month;
use crate::journal::insight::picture::Insight;
use crate::journal::insight::span::Span;
use crate::words::say;

pub use asked::{question, questions};
pub use met::{handling, reactions, skills, sources, strains, triggers};
pub use practised::{name as practice, practices};
pub use rest::{aims, good, learning, moral, supervision};

/// The most weeks that are told one by one.
const WEEKS: usize = 12;

/// Tells all parts of which there is something to tell, in their order.
#[must_use]
pub fn sections(insight: &Insight, names: &Names<'_>) -> Vec<Section> {
    let all = [
        questions(insight, names),
        bands(insight, names),
        reactions(insight, names),
        triggers(insight, names),
        sources(insight, names),
        handling(insight, names),
        skills(insight, names),
        strains(insight, names),
        practices(insight, names),
        load(&insight.load),
        supervision(insight, names),
        aims(insight, names),
        moral(insight, names),
        good(insight, names),
        learning(insight, names),
    ];
    let all = all.into_iter();
    all.filter(|section| !section.rows.is_empty()).collect()
}

/// Tells how far back it looks, and at how many notes: `Six months: 84 notes, since June 2026`.
#[must_use]
pub fn head(insight: &Insight) -> String {
    let span = say(match insight.span {
        Span::Weeks => "report-span-weeks",
        Span::Quarter => "report-span-quarter",
        Span::Half => "report-span-half",
        Span::Year => "report-span-year",
        Span::All => "report-span-all",
    });
    let told = say!("report-head", span = span, n = insight.notes.n());
    let since = insight.since.map(|week| {
        let month = month(Month::of(week.monday()));
        say!("report-since", month = month)
    });
    let parts: Vec<String> = std::iter::once(told).chain(since).collect();
    parts.join(", ")
}

/// Tells the usual range of each scale.
#[must_use]
pub fn bands(insight: &Insight, names: &Names<'_>) -> Section {
    let mut section = Section::new(say("report-bands")).because(say("report-bands-why"));
    for band in &insight.bands {
        section.push(names.scale(&band.scale), self::band(band));
    }
    section
}

fn band(band: &Band) -> String {
    let n = band.notes.n();
    match band.usual {
        None => say!("report-ratings-few", n = n),
        Some(usual) => format!("{} ({})", range(usual), say!("report-ratings", n = n)),
    }
}

fn range(Range { low, median, high }: Range) -> String {
    if low < high {
        say!("report-band", low = low, median = median, high = high)
    } else {
        say!("report-band-one", median = median)
    }
}

/// Tells the load of the last weeks.
#[must_use]
pub fn load(load: &Load) -> Section {
    let hidden = load.weeks.len().saturating_sub(WEEKS);
    let weeks = load.weeks[hidden..].iter();
    let section = loaded(load, weeks.map(|one| (one.week.to_string(), &one.amount)));
    match section.why {
        Some(why) if hidden > 0 => Section {
            why: Some(format!("{} {why}", say!("report-weeks-shown", n = WEEKS))),
            ..section
        },
        _ => section,
    }
}

/// Tells the load of all months.
#[must_use]
pub fn load_by_month(load: &Load) -> Section {
    let months = load.months.iter();
    loaded(load, months.map(|one| (month(one.month), &one.amount)))
}

fn loaded<'l>(load: &Load, times: impl Iterator<Item = (String, &'l Amount)>) -> Section {
    let mut section = Section::new(say("report-load"));
    for (time, amount) in times {
        section.push(time, self::amount(amount));
    }
    if !section.rows.is_empty() {
        section.push("", say!("report-in-a-row", n = load.days_in_a_row));
    }
    section.because(say!("report-load-why", from = load.heavy_from))
}

fn amount(amount: &Amount) -> String {
    let mut told = vec![match amount.notes.n() {
        0 => say("report-month-none").to_owned(),
        n => say!("report-notes", n = n),
    }];
    if amount.days > 0 {
        told.push(say!("report-days", n = amount.days));
    }
    if !amount.heavy.is_empty() {
        told.push(say!("report-heavy", n = amount.heavy.n()));
    }
    if amount.most_heavy_a_day > 1 {
        told.push(say!("report-heavy-a-day", n = amount.most_heavy_a_day));
    }
    told.join(", ")
}
