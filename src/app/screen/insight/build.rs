//! How each picture becomes rows and cells.

use std::collections::BTreeSet;

use crate::app::screen::insight::board::{Board, Few, Name, Row, Said, Section};
use crate::app::screen::insight::topic::Topic;
use crate::id::Id;
use crate::journal::insight::band::Band;
use crate::journal::insight::grid::Grid;
use crate::journal::insight::notes::{Line, Notes};
use crate::journal::insight::period::Week;
use crate::journal::insight::picture::Insight;
use crate::journal::insight::practised::Practised;
use crate::journal::insight::profile::Profile;

/// Makes the board of each picture, in their order; the overview has an empty one.
#[must_use]
pub fn boards(insight: &Insight) -> [Board; Topic::ALL.len()] {
    Topic::ALL.map(|topic| board(topic, insight))
}

fn board(topic: Topic, insight: &Insight) -> Board {
    match topic {
        Topic::Overview => Board::default(),
        Topic::Bands => bands(insight),
        Topic::Reactions => grid(&insight.reactions, Name::Alias),
        Topic::Triggers => grid(&insight.triggers, Name::Label),
        Topic::Sources => sources(insight),
        Topic::Skills => skills(insight),
        Topic::Strains => strains(insight),
        Topic::Practices => practices(insight),
        Topic::Load => load(insight),
        Topic::Supervision => supervision(insight),
        Topic::Aims => aims(insight),
    }
}

/// Every scale by every week of the span.
fn bands(insight: &Insight) -> Board {
    let weeks: Vec<Week> = insight.load.weeks.iter().map(|week| week.week).collect();
    let row = |band: &Band| Row {
        section: None,
        name: Name::Scale(band.scale.clone()),
        cells: if band.usual.is_some() {
            let of = |week: &Week| band.weeks.iter().find(|of| of.week == *week);
            let notes = |week| of(week).map(|of| of.notes.clone()).unwrap_or_default();
            weeks.iter().map(notes).collect()
        } else {
            Vec::new()
        },
        of: band.notes.clone(),
    };
    Board {
        rows: insight.bands.iter().map(row).collect(),
        columns: weeks.iter().copied().map(Name::Week).collect(),
        few: Few::default(),
    }
}

fn grid(grid: &Grid, name: fn(String) -> Name) -> Board {
    let rows = grid.rows.iter().map(|row| {
        let cell = |column: &String| row.cell(column).cloned().unwrap_or_default();
        let cells = grid.columns.iter().map(cell);
        Row {
            section: None,
            name: name(row.name.clone()),
            cells: if row.is_too_few() {
                Vec::new()
            } else {
                cells.collect()
            },
            of: row.of.clone(),
        }
    });
    Board {
        rows: rows.collect(),
        columns: grid.columns.iter().cloned().map(Name::Label).collect(),
        few: Few {
            there: grid.rows.iter().map(|row| row.of.n()).sum(),
            fewest: grid.fewest,
        },
    }
}

/// The last month stands first.
fn sources(insight: &Insight) -> Board {
    let sources = &insight.sources;
    let rows = sources.months.iter().rev().map(|month| {
        let cell = |column: &String| month.line(column).cloned().unwrap_or_default();
        Row {
            section: None,
            name: Name::Month(month.month),
            cells: sources.columns.iter().map(cell).collect(),
            of: month.of.clone(),
        }
    });
    Board {
        rows: rows.collect(),
        columns: sources.columns.iter().cloned().map(Name::Label).collect(),
        few: Few {
            there: sources.of.n(),
            fewest: sources.fewest,
        },
    }
}

fn skills(insight: &Insight) -> Board {
    let handling = &insight.handling;
    let handled = [
        (Said::Held, &handling.held),
        (Said::Acted, &handling.acted),
        (Said::Both, &handling.both),
        (Said::Neither, &handling.neither),
    ];
    let mut rows = profile(Section::Skills, &insight.skills);
    if !handling.profile.is_too_few() {
        let row =
            |(said, notes): (Said, &Notes)| bar(Name::Said(said), notes, &handling.profile.of);
        rows.extend(part(Section::Handling, handled.into_iter().map(row)));
    }
    rows.extend(profile(Section::Good, &insight.good));
    bars(rows, [&insight.skills, &handling.profile, &insight.good])
}

fn strains(insight: &Insight) -> Board {
    let strains = &insight.strains;
    let families = strains
        .families
        .iter()
        .zip([Said::Away, Said::Against, Said::Own]);
    let families = families.map(|(family, said)| bar(Name::Said(said), &family.of, &strains.of));
    let planned = bar(
        Name::Said(Said::Planned),
        &strains.planned,
        &strains.planned,
    );
    let outcomes = strains.outcomes.iter();
    let outcomes = outcomes.map(|line| bar(label(line), &line.notes, &strains.planned));
    let waits = bar(
        Name::Said(Said::NotAsked),
        &strains.not_asked,
        &strains.planned,
    );
    let mut rows = Vec::new();
    if !strains.of.is_empty() {
        rows.extend(part(Section::Families, families));
    }
    if !strains.planned.is_empty() {
        let all = std::iter::once(planned).chain(outcomes).chain([waits]);
        rows.extend(part(Section::Repairs, all));
    }
    Board {
        rows,
        few: Few {
            there: strains.of.n(),
            fewest: 1,
        },
        ..Board::default()
    }
}

fn practices(insight: &Insight) -> Board {
    let rated = insight.practices.iter();
    let row = |practice: &Practised| Row {
        section: None,
        name: Name::Practice(practice.practice.clone()),
        cells: if practice.rated() == 0 {
            Vec::new()
        } else {
            [&practice.better, &practice.same, &practice.worse]
                .map(Clone::clone)
                .into()
        },
        of: practice.used.clone(),
    };
    Board {
        rows: rated.map(row).collect(),
        columns: [Said::Better, Said::Same, Said::Worse]
            .map(Name::Said)
            .into(),
        few: Few {
            there: 0,
            fewest: 1,
        },
    }
}

/// This week stands first.
fn load(insight: &Insight) -> Board {
    let rows = insight.load.weeks.iter().rev().map(|week| Row {
        section: None,
        name: Name::Week(week.week),
        cells: vec![week.amount.notes.clone(), week.amount.heavy.clone()],
        of: week.amount.notes.clone(),
    });
    Board {
        rows: rows.collect(),
        columns: [Said::Notes, Said::Heavy].map(Name::Said).into(),
        few: Few {
            there: 0,
            fewest: 1,
        },
    }
}

fn supervision(insight: &Insight) -> Board {
    let supervision = &insight.supervision;
    let queue = [
        (Said::Flagged, &supervision.flagged),
        (Said::Sooner, &supervision.sooner),
    ];
    let of = |line: &Line| bar(label(line), &line.notes, &supervision.of);
    let wished = union(&supervision.wishes);
    let wish = |line: &Line| bar(label(line), &line.notes, &wished);
    let mut rows = Vec::new();
    if !supervision.of.is_empty() {
        rows.extend(part(Section::Eyes, supervision.eyes.iter().map(of)));
    }
    if !wished.is_empty() {
        rows.extend(part(Section::Wishes, supervision.wishes.iter().map(wish)));
    }
    if !supervision.flagged.is_empty() {
        let row = |(said, notes)| bar(Name::Said(said), notes, &supervision.flagged);
        rows.extend(part(Section::Queue, queue.into_iter().map(row)));
    }
    Board {
        rows,
        few: Few {
            there: supervision.of.n(),
            fewest: 1,
        },
        ..Board::default()
    }
}

fn aims(insight: &Insight) -> Board {
    let parts = [
        (Section::Aims, &insight.aims),
        (Section::Results, &insight.aim_results),
        (Section::Moral, &insight.moral),
        (Section::Obstacles, &insight.obstacles),
    ];
    let rows = parts
        .iter()
        .flat_map(|(section, part)| profile(*section, part));
    bars(rows.collect(), parts.map(|(_, part)| part))
}

/// Rows of one cell each; the fewest are those of the part that comes nearest.
fn bars<const N: usize>(rows: Vec<Row>, parts: [&Profile; N]) -> Board {
    let there = parts.iter().map(|part| part.of.n()).max();
    let fewest = parts.iter().map(|part| part.fewest).max();
    Board {
        rows,
        few: Few {
            there: there.unwrap_or(0),
            fewest: fewest.unwrap_or(0),
        },
        ..Board::default()
    }
}

fn profile(section: Section, profile: &Profile) -> Vec<Row> {
    let lines = profile.lines.iter();
    part(
        section,
        lines.map(|line| bar(label(line), &line.notes, &profile.of)),
    )
}

/// Heads the first of some rows.
fn part(section: Section, rows: impl Iterator<Item = Row>) -> Vec<Row> {
    let mut rows: Vec<Row> = rows.collect();
    if let Some(first) = rows.first_mut() {
        first.section = Some(section);
    }
    rows
}

fn bar(name: Name, notes: &Notes, of: &Notes) -> Row {
    Row {
        section: None,
        name,
        cells: vec![notes.clone()],
        of: of.clone(),
    }
}

/// All notes of some lines, each once.
fn union(lines: &[Line]) -> Notes {
    let ids = lines.iter().flat_map(|line| line.notes.ids());
    let all: BTreeSet<Id> = ids.copied().collect();
    all.into_iter().collect()
}

fn label(line: &Line) -> Name {
    Name::Label(line.label.clone())
}

#[cfg(test)]
mod tests;
