//! Draws the card of one alias.

use chrono::NaiveDate;
use ratatui::Frame;
use ratatui::layout::Rect;

use crate::app::screen::alias_card::{AliasCard, Field};
use crate::journal::alias::card::{Place, Stage};
use crate::journal::find::query::Query;
use crate::journal::library::entry::Entry;
use crate::keys::action::Action;
use crate::ui::note::list::Notes;
use crate::ui::room::Room;
use crate::ui::when;
use crate::ui::widget::column::{centred, slice};
use crate::ui::widget::ink::{put, put_cut, put_right};
use crate::ui::widget::prose::Prose;
use crate::ui::widget::setting_row::{self, Columns, LABEL};
use crate::words::say;

/// Where the values of the form stand.
const COLUMNS: Columns = Columns {
    value: 22,
    wide: 50,
};

/// The fewest rows that are worth while for the last notes.
const FEWEST: u16 = 2;

/// Draws the word, what is set for it, and what was left with it.
pub fn draw(screen: &AliasCard, room: &Room<'_>, frame: &mut Frame<'_>) {
    let area = centred(room.area, room.desk().config.text_width);
    let buf = frame.buffer_mut();
    let theme = &room.theme;
    let word = put(buf, area, (LABEL, 0), screen.word(), theme.title);
    let about = about(screen);
    let rest = area.width.saturating_sub(LABEL + word + 2);
    put_cut(buf, area, (LABEL + word + 2, 0), &about, rest, theme.quiet);
    let air = u16::from(area.height > 10);
    let fields = slice(area, 1 + air, area.height);
    let rows = Field::ALL.map(|field| (label(field), value(screen, field)));
    let at = setting_row::rows(rows, screen.row, (COLUMNS, theme), fields, buf);
    let count = u16::try_from(Field::ALL.len()).unwrap_or(0);
    let below = slice(fields, count + 1, fields.height);
    let used = left(screen, room, below, frame);
    latest(screen, room, slice(below, used + 1, below.height), frame);
    if let Some(at) = at {
        room.point(frame, at);
    }
}

fn about(screen: &AliasCard) -> String {
    let known = screen.known();
    let mut said = vec![say!("alias-notes", n = known.notes)];
    let last = known.last.map(|day| when::plain(day, screen.today()));
    said.extend(last.map(|day| say!("alias-last", day = day)));
    if screen.card.is_retired {
        said.push(say("alias-is-retired").to_owned());
    }
    said.join(" · ")
}

fn label(field: Field) -> &'static str {
    match field {
        Field::Stage => say("alias-card-stage"),
        Field::Place => say("alias-card-setting"),
        Field::Review => say("alias-card-review"),
        Field::Held => say("alias-card-held"),
    }
}

fn value(screen: &AliasCard, field: Field) -> String {
    let words = match field {
        Field::Stage => screen.card.stage.map(|one| stage(one).to_owned()),
        Field::Place => screen.card.place.map(|one| place(one).to_owned()),
        Field::Review => screen.card.review.map(|day| review(day, screen.today())),
        Field::Held => screen
            .card
            .is_held
            .then(|| say("alias-card-is-held").to_owned()),
    };
    words.unwrap_or_else(|| say("alias-card-unset").to_owned())
}

/// Says when a review is: in whole weeks where that is so.
fn review(day: NaiveDate, today: NaiveDate) -> String {
    let on = when::plain(day, today);
    match (day - today).num_days() {
        ..=0 => say!("alias-review-past", day = on),
        days if days % 7 == 0 => say!("alias-review-weeks", n = days / 7, day = on),
        _ => on,
    }
}

/// Draws what was left for the next time, and counts its rows.
fn left(screen: &AliasCard, room: &Room<'_>, area: Rect, frame: &mut Frame<'_>) -> u16 {
    let inner = Rect {
        x: area.x + LABEL.min(area.width),
        width: area.width.saturating_sub(LABEL),
        ..area
    };
    let lines = screen.left();
    let nothing = say!("alias-left-none", key = room.key(Action::SessionCard));
    let title = if lines.is_empty() {
        Prose::new(&nothing, room.theme.text)
    } else {
        Prose::new(say("alias-left"), room.theme.title)
    };
    let mut y = title.height(inner.width);
    frame.render_widget(title, slice(inner, 0, y));
    for line in lines {
        let line = Prose::new(line, room.theme.text);
        let rows = line.height(inner.width);
        frame.render_widget(line, slice(inner, y, rows));
        y += rows;
    }
    if y > inner.height {
        let last = inner.height.saturating_sub(1);
        put_right(frame.buffer_mut(), inner, last, "…", room.theme.quiet);
    }
    y
}

/// Draws the last notes, as many as there is room for.
fn latest(screen: &AliasCard, room: &Room<'_>, area: Rect, frame: &mut Frame<'_>) {
    if screen.notes().is_empty() || area.height < 1 + FEWEST {
        return;
    }
    let title = say("alias-last-notes");
    let rows = usize::from(area.height - 1);
    let shown = screen.notes().len().min(rows);
    let buf = frame.buffer_mut();
    put(buf, area, (LABEL, 0), title, room.theme.title);
    let notes = Notes {
        desk: room.desk(),
        notes: &screen.notes()[..shown],
        cursor: None,
        today: screen.today(),
        query: &Query::default(),
        marked: None,
        is_dated: true,
        is_about: false,
        time: Entry::written,
    };
    notes.draw(slice(area, 1, area.height), buf);
}

/// Gives the word for how far the work has come.
#[must_use]
pub fn stage(stage: Stage) -> &'static str {
    match stage {
        Stage::Early => say("alias-stage-early"),
        Stage::Middle => say("alias-stage-middle"),
        Stage::Late => say("alias-stage-late"),
        Stage::Ended => say("alias-stage-ended"),
    }
}

fn place(place: Place) -> &'static str {
    match place {
        Place::Practice => say("alias-setting-practice"),
        Place::Clinic => say("alias-setting-clinic"),
        Place::Ward => say("alias-setting-ward"),
        Place::Day => say("alias-setting-day-clinic"),
        Place::Group => say("alias-setting-group"),
        Place::Family => say("alias-setting-family"),
        Place::Home => say("alias-setting-home"),
        Place::Remote => say("alias-setting-remote"),
        Place::Other => say("alias-setting-other"),
    }
}
