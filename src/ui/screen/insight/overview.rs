//! The overview: questions first, then a line for each picture.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::app::screen::insight::board::{Board, Name, Row, Said};
use crate::app::screen::insight::topic::Topic;
use crate::app::screen::insight::{Insight, behind};
use crate::app::supply::patterns;
use crate::journal::insight::notes::Notes;
use crate::journal::insight::practised::Practised;
use crate::ui::screen::insight::flow::{self, EDGE, Strip};
use crate::ui::screen::insight::sight::Sight;
use crate::ui::screen::insight::{bands, bars, words};
use crate::ui::text::{truncate, whole_pieces, wrap};
use crate::words::say;

/// The widest column of titles, in cells, and the widest question.
const TITLE: u16 = 28;
const QUESTION: u16 = 72;
/// The width from which on a picture is told beside its title.
const BESIDE: u16 = 58;

/// Draws questions and pictures.
pub fn draw(sight: &Sight<'_>, area: Rect, buf: &mut Buffer) {
    let (chosen, _) = sight.insight.spot();
    flow::draw(&strips(sight, area), chosen, &sight.theme, area, buf);
}

/// Counts the rows of an overview that has room for all of them.
pub fn height(sight: &Sight<'_>, area: Rect) -> u16 {
    u16::try_from(strips(sight, area).len()).unwrap_or(u16::MAX)
}

fn strips(sight: &Sight<'_>, area: Rect) -> Vec<Strip> {
    let theme = &sight.theme;
    let questions = sight.insight.questions();
    let mut strips = Vec::new();
    if questions.is_empty() {
        let text = say("insight-no-questions");
        let rows = wrap(text, question_width(area.width)).into_iter();
        strips.extend(rows.map(|row| Strip::plain(EDGE, &text[row], theme.quiet)));
    }
    for (at, question) in questions.iter().enumerate() {
        let text = patterns::worded(question, sight.speaker.decks).unwrap_or_default();
        for row in wrap(&text, question_width(area.width)) {
            strips.push(Strip {
                row: Some(at),
                ..Strip::plain(EDGE, &text[row], theme.text)
            });
        }
    }
    if strips.len() + Insight::told().len() < usize::from(area.height) {
        strips.push(Strip::default()); // air, where all has room with it
    }
    let told = Insight::told().iter().zip(questions.len()..);
    strips.extend(told.map(|(topic, at)| line(sight, *topic, at, area.width)));
    strips
}

fn question_width(width: u16) -> u16 {
    width.saturating_sub(EDGE + EDGE).min(QUESTION)
}

/// Counts the rows of a question, or of the line that tells a picture.
pub fn rows_of(sight: &Sight<'_>, at: usize, width: u16) -> u16 {
    let question = sight.insight.questions().get(at);
    let text = question.and_then(|question| patterns::worded(question, sight.speaker.decks));
    let rows = text.map_or(1, |text| wrap(&text, question_width(width)).len());
    u16::try_from(rows).unwrap_or(u16::MAX)
}

fn line(sight: &Sight<'_>, topic: Topic, at: usize, width: u16) -> Strip {
    let title = truncate(words::title(topic), usize::from(TITLE)).into_owned();
    let mut strip = Strip {
        row: Some(at),
        ..Strip::plain(EDGE, title, sight.theme.text)
    };
    if width >= BESIDE {
        let room = width.saturating_sub(EDGE + TITLE + 2 + EDGE);
        let said = told(sight, topic);
        let said = whole_pieces(&said, usize::from(room)).into_owned();
        strip
            .parts
            .push((EDGE + TITLE + 2, said, sight.theme.quiet));
    }
    strip
}

/// Says what is chosen: how many notes are behind a question, or what a picture tells.
pub fn said(sight: &Sight<'_>, row: usize) -> Option<String> {
    let questions = sight.insight.questions();
    if let Some(question) = questions.get(row) {
        return Some(say!("insight-behind", n = behind(question).n()));
    }
    let topic = Insight::told().get(row - questions.len())?;
    Some(told(sight, *topic))
}

/// Tells a picture in one line.
fn told(sight: &Sight<'_>, topic: Topic) -> String {
    let board = &sight.seen.boards[topic.place()];
    let said = match topic {
        Topic::Overview => None,
        Topic::Bands => usual(sight),
        Topic::Reactions | Topic::Triggers => meeting(sight, board),
        Topic::Sources => mostly(sight),
        Topic::Practices => practised(sight),
        Topic::Load => load(sight),
        Topic::Strains => repairs(sight),
        Topic::Skills | Topic::Supervision | Topic::Aims => fullest(sight, board),
    };
    said.unwrap_or_else(|| say("insight-little").to_owned())
}

/// The first scales with their usual ranges.
fn usual(sight: &Sight<'_>) -> Option<String> {
    let bands = sight.seen.picture.bands.iter();
    let said = bands.filter_map(|band| {
        let (low, high) = bands::whole(band.usual?);
        let name = sight.speaker.name(&Name::Scale(band.scale.clone()));
        Some(say!(
            "insight-line-band",
            scale = name,
            low = low,
            high = high
        ))
    });
    let said: Vec<String> = said.take(3).collect();
    (!said.is_empty()).then(|| said.join(" · "))
}

/// The cell with the most notes.
fn meeting(sight: &Sight<'_>, board: &Board) -> Option<String> {
    let rows = board.rows.iter();
    let cells = rows.flat_map(|row| row.cells.iter().enumerate().map(move |cell| (row, cell)));
    let (row, (column, notes)) = cells.max_by_key(|(_, (_, notes))| notes.n())?;
    Some(say!(
        "insight-line-meeting",
        row = sight.speaker.name(&row.name),
        column = sight.speaker.name(board.columns.get(column)?),
        n = notes.n(),
        of = row.of.n()
    ))
}

/// The source that was named most often.
fn mostly(sight: &Sight<'_>) -> Option<String> {
    let sources = &sight.seen.picture.sources;
    let count = |column: &&String| -> usize {
        let months = sources.months.iter();
        months
            .filter_map(|month| month.line(column))
            .map(Notes::n)
            .sum()
    };
    let most = sources.columns.iter().max_by_key(count)?;
    Some(say!(
        "insight-line-source",
        source = sight.speaker.label(most),
        n = count(&most),
        of = sources.of.n()
    ))
}

/// All practices together, with what did nothing and what made it worse.
fn practised(sight: &Sight<'_>) -> Option<String> {
    let sum = |of: fn(&Practised) -> usize| -> usize {
        sight.seen.picture.practices.iter().map(of).sum()
    };
    let (less, same, more) = (
        sum(|one| one.better.n()),
        sum(|one| one.same.n()),
        sum(|one| one.worse.n()),
    );
    (less + same + more > 0).then(|| {
        say!(
            "insight-line-practices",
            less = less,
            same = same,
            more = more
        )
    })
}

fn load(sight: &Sight<'_>) -> Option<String> {
    let load = &sight.seen.picture.load;
    let week = load.weeks.last()?;
    let days = match load.days_in_a_row {
        0 => say("insight-days-none").to_owned(),
        n => say!("insight-days", n = n),
    };
    let said = say!(
        "insight-line-load",
        n = week.amount.notes.n(),
        heavy = week.amount.heavy.n()
    );
    Some(format!("{said} {days}"))
}

fn repairs(sight: &Sight<'_>) -> Option<String> {
    let strains = &sight.seen.picture.strains;
    (!strains.of.is_empty()).then(|| {
        say!(
            "insight-line-repairs",
            strains = strains.of.n(),
            planned = strains.planned.n(),
            open = strains.not_asked.n()
        )
    })
}

/// The row with the most notes; our own words for what was planned or held come second.
fn fullest(sight: &Sight<'_>, board: &Board) -> Option<String> {
    let n = |row: &&Row| row.cells.first().map_or(0, Notes::n);
    let is_label = |row: &&Row| !matches!(row.name, Name::Said(Said::Flagged | Said::Sooner));
    let row = board.rows.iter().filter(is_label).max_by_key(n)?;
    Some(bars::said(sight, row))
}
