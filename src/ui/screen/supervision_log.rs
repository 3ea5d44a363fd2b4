//! Draws the log of supervision, and the hour that is entered.

use chrono::NaiveDate;
use ratatui::Frame;
use ratatui::layout::{Position, Rect};

use crate::app::screen::supervision_log::{Field, Form, SupervisionLog};
use crate::journal::agenda::diary::{Hour, Kind, With};
use crate::keys::action::Action;
use crate::ui::room::Room;
use crate::ui::screen::supervision::hours;
use crate::ui::when;
use crate::ui::widget::column::{centred, slice};
use crate::ui::widget::ink::{put, put_cut};
use crate::ui::widget::list::{self, List};
use crate::ui::widget::prose::Prose;
use crate::ui::widget::setting_row::{self, Columns, LABEL};
use crate::words::say;

/// Where the values of the form stand.
const COLUMNS: Columns = Columns {
    value: 20,
    wide: 50,
};

/// Draws the years and the list, or the form.
pub fn draw(log: &SupervisionLog, room: &Room<'_>, frame: &mut Frame<'_>) {
    let area = centred(room.area, room.desk().config.text_width);
    if let Some(form) = &log.form {
        return draw_form(form, room, area, frame);
    }
    if log.hours.is_empty() {
        return nothing(room, area, frame);
    }
    let most = area.width.saturating_sub(LABEL);
    put_cut(
        frame.buffer_mut(),
        area,
        (LABEL, 0),
        &years(log),
        most,
        room.theme.title,
    );
    let air = u16::from(area.height > 9);
    let below = slice(area, 1 + air, area.height);
    let today = room.desk().today;
    let row = |at: usize| list::Row {
        text: words(&log.hours[at], today).into(),
        aside: aside(&log.hours[at]).into(),
    };
    let list = List {
        theme: &room.theme,
        count: log.hours.len(),
        selected: Some(log.cursor.row()),
        row: &row,
    };
    let height = usize::from(below.height);
    let top = list::top(Some(log.cursor.row()), log.hours.len(), height);
    frame.render_widget(list, below);
    let y = u16::try_from(log.cursor.row().saturating_sub(top)).unwrap_or(0);
    room.point(frame, Position::new(below.x, below.y + y));
}

fn years(log: &SupervisionLog) -> String {
    let year = |(year, minutes): &(i32, u32)| {
        say!(
            "supervision-year",
            year = year.to_string(),
            hours = hours(*minutes)
        )
    };
    log.years.iter().map(year).collect::<Vec<_>>().join(" · ")
}

fn words(hour: &Hour, today: NaiveDate) -> String {
    let day = when::plain(hour.day, today);
    say!("supervision-hour", day = day, hours = hours(hour.minutes))
}

fn aside(hour: &Hour) -> String {
    if !hour.is_entered {
        return say("supervision-hour-noted").to_owned();
    }
    format!("{} · {}", with(hour.with), kind(hour.kind))
}

fn nothing(room: &Room<'_>, area: Rect, frame: &mut Frame<'_>) {
    let inner = Rect {
        x: area.x + LABEL.min(area.width),
        width: area.width.saturating_sub(LABEL),
        ..area
    };
    let title = Prose::new(say("supervision-no-hours"), room.theme.title);
    let rows = title.height(inner.width);
    frame.render_widget(title, slice(inner, 0, rows));
    let hint = say!("supervision-no-hours-hint", key = room.key(Action::Note));
    let hint = Prose::new(&hint, room.theme.text);
    frame.render_widget(hint, slice(inner, rows + 1, inner.height));
    room.point(frame, area);
}

fn draw_form(form: &Form, room: &Room<'_>, area: Rect, frame: &mut Frame<'_>) {
    let buf = frame.buffer_mut();
    let theme = &room.theme;
    put(
        buf,
        area,
        (LABEL, 0),
        say("supervision-ask-hour"),
        theme.title,
    );
    let air = u16::from(area.height > 7);
    let fields = slice(area, 1 + air, area.height);
    let today = room.desk().today;
    let rows = Field::ALL.map(|field| (label(field), value(&form.hour, field, today)));
    let at = setting_row::rows(rows, form.row, (COLUMNS, theme), fields, buf);
    room.point(frame, at.unwrap_or(area.as_position()));
}

fn label(field: Field) -> &'static str {
    match field {
        Field::Day => say("supervision-hour-day"),
        Field::Minutes => say("supervision-hour-long"),
        Field::With => say("supervision-hour-with"),
        Field::Kind => say("supervision-hour-kind"),
    }
}

fn value(hour: &Hour, field: Field, today: NaiveDate) -> String {
    match field {
        Field::Day => when::plain(hour.day, today),
        Field::Minutes => say!("supervision-hours", hours = hours(hour.minutes)),
        Field::With => with(hour.with).to_owned(),
        Field::Kind => kind(hour.kind).to_owned(),
    }
}

fn with(with: With) -> &'static str {
    match with {
        With::Supervisor => say("supervision-with-supervisor"),
        With::Peers => say("supervision-with-peers"),
        With::Team => say("supervision-with-team"),
        With::Training => say("supervision-with-training"),
        With::Other => say("supervision-with-other"),
    }
}

fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Individual => say("supervision-kind-individual"),
        Kind::Group => say("supervision-kind-group"),
    }
}
