//! Draws what may be let go: the parts in one row, the rows of the part that is open, and the note beside it.

use std::ops::Range;

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};

use crate::app::screen::release::Release;
use crate::app::screen::release::lists::{Part, Reason};
use crate::journal::find::query::Query;
use crate::journal::library::erasure::Erasure;
use crate::journal::retention::due::Why;
use crate::journal::retention::rules::Rules;
use crate::keys::action::Action;
use crate::ui::note::pane;
use crate::ui::note::plan::{Plan, plan};
use crate::ui::room::Room;
use crate::ui::text::{padded, sanitize, truncate, width as text_width};
use crate::ui::when;
use crate::ui::widget::column::{sides, slice};
use crate::ui::widget::list::{self, List, Row};
use crate::ui::widget::prose::Prose;
use crate::words::say;

/// The width from which on the parts have their long names, and a row says whom it is about.
const WIDE: u16 = 62;
/// The cells of a row beside its texts: the cursor's sign, gaps, and the edge.
const AROUND: usize = 5;
/// The fewest cells of a headline beside which a reason is told.
const HEADLINE: usize = 24;

/// Draws the screen.
pub fn draw(screen: &Release, room: &Room<'_>, frame: &mut Frame<'_>) {
    let plan = plan(room.area, room.desk().config.text_width);
    let line = Rect {
        width: plan
            .pane
            .map_or(plan.line.width, |pane| pane.right() - plan.line.x),
        ..plan.line
    };
    frame.render_widget(parts(screen, room, line.width), sides(line, 2));
    let rows = screen.rows(screen.part).len();
    if rows == 0 {
        return nothing(screen, room, plan.whole(), frame);
    }
    let area = lead(screen, room, plan.list, frame);
    let selected = Some(screen.cursor.row());
    let height = usize::from(area.height);
    let top = list::top(selected, rows, height);
    let month = widest_month(screen, room, top..rows.min(top + height));
    let row = |at: usize| row(screen, room, at, (area.width, month));
    let list = List {
        theme: &room.theme,
        count: rows,
        selected,
        row: &row,
    };
    frame.render_widget(list, area);
    beside(screen, room, &plan, frame);
    let y = u16::try_from(screen.cursor.row().saturating_sub(top)).unwrap_or(0);
    room.point(frame, Position::new(area.x, area.y + y));
}

/// Names the parts with their counts; the open one stands out, and has brackets where there is no colour.
fn parts<'a>(screen: &Release, room: &Room<'_>, width: u16) -> Line<'a> {
    let mut spans = Vec::new();
    let air = if width < WIDE { "" } else { " " };
    for part in screen.parts() {
        let count = screen.rows(part).len();
        let name = if width < WIDE {
            short_name(part).to_owned()
        } else {
            name(part).to_owned()
        };
        let is_open = part == screen.part;
        let words = if is_open {
            format!("[{name} {count}]")
        } else {
            format!(" {name} {count} ")
        };
        let style = if is_open {
            room.theme.title
        } else {
            room.theme.quiet
        };
        spans.push(Span::styled(words, style));
        spans.push(Span::raw(air));
    }
    Line::from(spans)
}

fn name(part: Part) -> &'static str {
    match part {
        Part::Left => say("release-part-left"),
        Part::Going => say("release-part-going"),
        Part::Due => say("release-part-due"),
        Part::Grace => say("release-part-grace"),
        Part::Stayed => say("release-part-stayed"),
    }
}

fn short_name(part: Part) -> &'static str {
    match part {
        Part::Left => say("release-short-left"),
        Part::Going => say("release-short-going"),
        Part::Due => say("release-short-due"),
        Part::Grace => say("release-short-grace"),
        Part::Stayed => say("release-short-stayed"),
    }
}

/// Says what the list is for, where there is room above it, or how far the erasing is; gives what is left for the list.
fn lead(screen: &Release, room: &Room<'_>, area: Rect, frame: &mut Frame<'_>) -> Rect {
    let going = screen.erasures.progress();
    let words = match (going, screen.part) {
        (Some((done, all)), _) => say!("release-under-way", done = done, n = all),
        (None, Part::Left) => say("release-lead-left").to_owned(),
        (None, Part::Going) => say!("release-lead-going", key = room.key(Action::Finish)),
        (None, Part::Due) => say("release-lead-due").to_owned(),
        (None, Part::Grace) => say("release-lead-grace").to_owned(),
        _ => return area,
    };
    let prose = Prose::new(&words, room.theme.text);
    let inner = sides(area, 2);
    let rows = prose.height(inner.width);
    if rows + 3 > area.height {
        return area;
    }
    frame.render_widget(prose, slice(inner, 0, rows));
    slice(area, rows + 1, area.height)
}

/// Measures the months before the lines that are seen of those that stayed, so that they begin under one another.
fn widest_month(screen: &Release, room: &Room<'_>, seen: Range<usize>) -> usize {
    let library = room.desk().library();
    let rows = screen.rows(screen.part)[seen].iter();
    let lines = rows.filter(|(_, reason)| *reason == Reason::Line);
    let days = lines.filter_map(|(note, _)| Some(library?.entry(*note)?.written().day()));
    let months = days.map(|day| text_width(&when::month_and_year(day)));
    months.max().unwrap_or(0)
}

fn row<'a>(screen: &Release, room: &Room<'_>, at: usize, (width, month): (u16, usize)) -> Row<'a> {
    let (note, reason) = screen.rows(screen.part)[at];
    let Some(entry) = room
        .desk()
        .library()
        .and_then(|library| library.entry(note))
    else {
        return Row::default();
    };
    let today = room.desk().today;
    let mark = match (screen.part, screen.marked.contains(&note)) {
        (Part::Stayed, _) => "",
        (_, true) => "[x] ",
        (_, false) => "[ ] ",
    };
    let day = entry.written().day();
    let when = if reason == Reason::Line {
        padded(&when::month_and_year(day), month)
    } else {
        when::plain_short(day, today)
    };
    let about = match (&entry.current().note.alias, width < WIDE) {
        (Some(alias), false) => format!(" · {}", sanitize(alias)),
        _ => String::new(),
    };
    let mut aside = aside(reason, room, width);
    let front = format!("{mark}{when}  ");
    let headline = entry.current().note.headline();
    let headline = sanitize(&headline);
    let rest = |aside: &str| {
        let gap = usize::from(!aside.is_empty());
        let around = text_width(&front) + text_width(&about) + text_width(aside) + gap + AROUND;
        usize::from(width).saturating_sub(around)
    };
    // A reason that would leave too little of the note stands aside for it; a day until which it can be taken back does not.
    let is_due = matches!(reason, Reason::Due(_));
    if is_due && rest(&aside) < HEADLINE.min(text_width(&headline)) {
        aside.clear();
    }
    let rest = rest(&aside);
    Row {
        text: format!("{front}{}{about}", truncate(&headline, rest)).into(),
        aside: aside.into(),
    }
}

/// Says why a note stands here.
fn aside(reason: Reason, room: &Room<'_>, width: u16) -> String {
    let today = room.desk().today;
    match reason {
        Reason::Due(_) if width < 50 => String::new(),
        Reason::Due(Why::Raw(days)) => say!("release-why-raw", n = days),
        Reason::Due(Why::Supervised) => say("release-why-supervised").to_owned(),
        Reason::Due(Why::Numbers(years)) => say!("release-why-numbers", n = years),
        Reason::Due(Why::Account(years)) => say!("release-why-account", n = years),
        Reason::Due(Why::Formulation(_)) => say("release-why-formulation").to_owned(),
        // The sentence above the list says it.
        Reason::Marked(grace) if grace.is_over(today) => String::new(),
        Reason::Marked(grace) => {
            say!("release-until", day = when::plain_short(grace.until, today))
        }
        Reason::Erased(Erasure::Returned) => say("release-came-back").to_owned(),
        Reason::Erased(_) => say("release-files-left").to_owned(),
        Reason::Line => String::new(),
    }
}

/// Draws the chosen note where there is room.
fn beside(screen: &Release, room: &Room<'_>, plan: &Plan, frame: &mut Frame<'_>) {
    let (Some(area), Some(entry)) = (plan.pane, screen.chosen(room.desk())) else {
        return;
    };
    pane::draw(
        entry,
        &Query::default(),
        room.desk(),
        area,
        frame.buffer_mut(),
    );
}

/// Says what will stand here, and how.
fn nothing(screen: &Release, room: &Room<'_>, area: Rect, frame: &mut Frame<'_>) {
    let rules = room.key(Action::Rules);
    let held = screen.rules.is_held;
    let (title, about) = match screen.part {
        _ if held => (
            say("release-all-held"),
            say!("release-all-held-about", key = rules),
        ),
        Part::Stayed => (
            say("release-none-stayed"),
            say("release-none-stayed-about").to_owned(),
        ),
        Part::Grace => (
            say("release-none-grace"),
            say("release-none-grace-about").to_owned(),
        ),
        _ if !screen.rules.is_on() => {
            let days = Rules::default().raw_days;
            let about = say!("release-off-about", key = rules, n = days);
            (say("release-off"), about)
        }
        _ => (
            say("release-none-due"),
            say!(
                "release-none-due-about",
                key = rules,
                n = screen.rules.raw_days
            ),
        ),
    };
    let title = Prose::new(title, room.theme.title);
    let rows = title.height(area.width);
    frame.render_widget(title, slice(area, 0, rows));
    let about = Prose::new(&about, room.theme.text);
    frame.render_widget(about, slice(area, rows + 1, area.height));
    room.point(frame, area);
}
