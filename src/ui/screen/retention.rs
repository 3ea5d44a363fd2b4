//! Draws how long notes are kept.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::app::screen::retention::{Field, Retention};
use crate::ui::room::Room;
use crate::ui::widget::column::{centred, slice};
use crate::ui::widget::ink::put;
use crate::ui::widget::prose::Prose;
use crate::ui::widget::setting_row::{self, Columns, LABEL};
use crate::words::say;

/// Where the values of the form stand.
const COLUMNS: Columns = Columns {
    value: 34,
    wide: 56,
};

/// Draws the rules, and below them what they mean.
pub fn draw(screen: &Retention, room: &Room<'_>, frame: &mut Frame<'_>) {
    let area = centred(room.area, room.desk().config.text_width);
    let theme = &room.theme;
    let buf = frame.buffer_mut();
    put(buf, area, (LABEL, 0), say("release-rules"), theme.title);
    let air = u16::from(area.height > 12);
    let fields = slice(area, 1 + air, area.height);
    let rows = Field::ALL.map(|field| (label(field), value(screen, field)));
    let at = setting_row::rows(rows, screen.row, (COLUMNS, theme), fields, buf);
    let count = u16::try_from(Field::ALL.len()).unwrap_or(0);
    let below = slice(fields, count + 1, fields.height);
    let inner = Rect {
        x: below.x + LABEL.min(below.width),
        width: below.width.saturating_sub(LABEL),
        ..below
    };
    let about = Prose::new(about(Field::ALL[screen.row]), theme.text);
    frame.render_widget(about, inner);
    if let Some(at) = at {
        frame.set_cursor_position(at);
    }
}

fn label(field: Field) -> &'static str {
    match field {
        Field::On => say("release-rule-on"),
        Field::Raw => say("release-rule-raw"),
        Field::Numbers => say("release-rule-numbers"),
        Field::Accounts => say("release-rule-accounts"),
        Field::Formulations => say("release-rule-formulations"),
        Field::Held => say("release-rule-held"),
    }
}

fn about(field: Field) -> &'static str {
    match field {
        Field::On => say("release-about-on"),
        Field::Raw => say("release-about-raw"),
        Field::Numbers => say("release-about-numbers"),
        Field::Accounts => say("release-about-accounts"),
        Field::Formulations => say("release-about-formulations"),
        Field::Held => say("release-about-held"),
    }
}

fn value(screen: &Retention, field: Field) -> String {
    let rules = &screen.rules;
    let switch = |is_on: bool| {
        if is_on {
            say("release-yes")
        } else {
            say("release-no")
        }
        .to_owned()
    };
    match field {
        Field::On => switch(rules.is_on()),
        Field::Held => switch(rules.is_held),
        Field::Raw => say!("release-days", n = rules.raw_days),
        Field::Numbers => say!("release-years", n = rules.numbers_years),
        Field::Accounts => say!("release-years", n = rules.accounts_years),
        Field::Formulations => say!("release-days-after", n = rules.formulations_days),
    }
}
