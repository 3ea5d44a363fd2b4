//! The quiet row below the filter: where a mistake stands, what could stand there, or how the query is read.

use chrono::{Datelike, NaiveDate};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::app::desk::Desk;
use crate::app::labels::worded;
use crate::app::screen::review::asking::Tip;
use crate::config::theme::Theme;
use crate::journal::find::mistake::Mistake;
use crate::journal::find::offer::Offers;
use crate::journal::find::query::Query;
use crate::journal::find::term::{Ask, Label, Term, When};
use crate::journal::find::when::Days;
use crate::ui::text::sanitize;
use crate::ui::when;
use crate::ui::widget::column::behind;
use crate::ui::widget::ink::{cells, put, put_cut};
use crate::words::say;

/// The cells between two words that are offered.
const GAP: u16 = 2;
/// The cells that the sign for left out words takes, with the gap before it.
const MORE: u16 = GAP + 1;

/// Says what there is to say in one row; `from` is the cell at which the query begins, `column` that of one of its
/// bytes.
pub fn draw(
    tip: Tip<'_>,
    desk: &Desk,
    (area, from): (Rect, u16),
    column: &dyn Fn(usize) -> u16,
    buf: &mut Buffer,
) {
    let theme = &desk.theme;
    let inner = behind(area, from);
    match tip {
        Tip::Begin => {}
        Tip::Mistake(mistake) => draw_mistake(mistake, theme, inner, column, buf),
        Tip::Offers(offers, taken) => draw_offers(offers, taken, theme, inner, buf),
        Tip::Doubt(doubt) => {
            put_cut(buf, inner, (0, 0), &doubt.says(), inner.width, theme.text);
        }
        Tip::Read(query) => {
            let read = read(query, desk);
            put_cut(buf, inner, (0, 0), &read, inner.width, theme.text);
        }
    }
}

/// Says whether there is nothing to say, so that the list keeps its row.
pub fn is_silent(tip: Tip<'_>, desk: &Desk) -> bool {
    match tip {
        Tip::Begin => true,
        Tip::Read(query) => read(query, desk).is_empty(),
        _ => false,
    }
}

/// A caret below each character that could not be read, and beside it why.
fn draw_mistake(
    mistake: &Mistake,
    theme: &Theme,
    area: Rect,
    column: &dyn Fn(usize) -> u16,
    buf: &mut Buffer,
) {
    let at = column(mistake.range.start).min(area.width.saturating_sub(1));
    let room = area.width.saturating_sub(at);
    let wide = cells(&sanitize(&mistake.piece)).clamp(1, room.max(1));
    put(
        buf,
        area,
        (at, 0),
        &"^".repeat(usize::from(wide)),
        theme.accent,
    );
    let long = mistake.says();
    let short = mistake.remedy();
    let (before, behind) = (at.saturating_sub(1), room.saturating_sub(wide + 1));
    let fits = |text: &&String, room: u16| cells(text) <= room;
    let texts = [long, short];
    if let Some(text) = texts.iter().find(|text| fits(text, behind)) {
        put(buf, area, (at + wide + 1, 0), text, theme.text);
    } else if let Some(text) = texts.iter().find(|text| fits(text, before)) {
        put(buf, area, (before - cells(text), 0), text, theme.text);
    } else if behind >= before {
        put_cut(buf, area, (at + wide + 1, 0), &texts[1], behind, theme.text);
    } else {
        put_cut(buf, area, (0, 0), &texts[1], before, theme.text);
    }
}

/// The words that could stand where one types; the one that does is told from the others by more than its colour.
fn draw_offers(offers: &Offers, taken: Option<usize>, theme: &Theme, area: Rect, buf: &mut Buffer) {
    let first = taken.unwrap_or(0);
    let mut x = 0;
    for (at, word) in offers.words.iter().enumerate().skip(first) {
        let is_first = at == first;
        let (word, style): (String, Style) = if taken.is_some() && is_first {
            (format!("›{word}"), theme.accent)
        } else if is_first {
            (word.clone(), theme.accent)
        } else {
            (word.clone(), theme.quiet)
        };
        let is_last = at + 1 == offers.words.len();
        let most = area.width.saturating_sub(if is_last { 0 } else { MORE });
        if x > 0 && x + cells(&word) > most {
            put(buf, area, (x, 0), "…", theme.quiet);
            return;
        }
        x += put_cut(buf, area, (x, 0), &word, most.saturating_sub(x), style) + GAP;
    }
}

/// Says how the parts of a query are read that could be meant in another way; words alone need no telling.
fn read(query: &Query, desk: &Desk) -> String {
    let told = query.terms().iter().filter_map(|term| told(term, desk));
    told.collect::<Vec<_>>().join(" · ")
}

fn told(term: &Term, desk: &Desk) -> Option<String> {
    let said = match &term.ask {
        Ask::When(when, days, _) => told_days(*when, *days, desk.today),
        Ask::Label(Label::Tag, patterns) => {
            let words = patterns
                .iter()
                .filter_map(|one| worded(&one.text, &desk.decks));
            let words: Vec<String> = words
                .map(|word| say!("query-quoted", word = word))
                .collect();
            if words.is_empty() && !term.is_denied {
                return None;
            }
            words.join(" / ")
        }
        Ask::Open => say("query-read-open").to_owned(),
        Ask::Flagged => say("query-read-supervision").to_owned(),
        Ask::Word(word) if term.is_denied => {
            return Some(say!("query-without", word = word.as_str()));
        }
        _ if term.is_denied => {
            let plain = Term {
                is_denied: false,
                ask: term.ask.clone(),
            };
            return Some(say!("query-without", word = plain.to_string()));
        }
        _ => return None,
    };
    Some(if term.is_denied {
        say!("query-not-so", what = said)
    } else {
        said
    })
}

fn told_days(when: When, days: Days, today: NaiveDate) -> String {
    let day = |day: NaiveDate| plain_day(day, today);
    match when {
        When::Since => say!("query-read-since", day = day(days.from)),
        When::Before => say!("query-read-before", day = day(days.from)),
        When::On if days.from == days.to => day(days.from),
        When::On => say!(
            "query-read-from-to",
            first = day(days.from),
            last = day(days.to)
        ),
    }
}

/// A day as a sentence says it, without the blanks of a column.
fn plain_day(day: NaiveDate, today: NaiveDate) -> String {
    let said = if day.year() == today.year() || day > today {
        when::day(day, day.max(today))
    } else {
        when::day(day, today)
    };
    said.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_are_left_out_leave_a_sign_behind() {
        let offers = Offers {
            range: 0..0,
            words: ["tag:boundary", "tag:body"].map(str::to_owned).to_vec(),
        };
        let drawn = |width| {
            let area = Rect::new(0, 0, width, 1);
            let mut buf = Buffer::empty(area);
            draw_offers(&offers, None, &Theme::default(), area, &mut buf);
            let row = (0..width).map(|x| buf[(x, 0)].symbol());
            row.collect::<String>()
        };
        assert_eq!(drawn(24), "tag:boundary  tag:body  ");
        assert_eq!(drawn(21), "tag:boundary  …      ");
        assert_eq!(drawn(13), "tag:bound…  …");
    }
}
