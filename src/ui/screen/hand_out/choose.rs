//! Draws what can be chosen, and says what it means.

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::app::goods::Goods;
use crate::app::screen::hand_out::HandOut;
use crate::app::screen::hand_out::choice::{Form, Row};
use crate::export::account::Profile;
use crate::export::account::fill::counted_words;
use crate::export::format::Format;
use crate::export::terms::{Dates, Private};
use crate::ui::room::Room;
use crate::ui::widget::column::slice;
use crate::ui::widget::prose::Prose;
use crate::ui::widget::setting_row::{Columns, SettingRow};
use crate::words::say;

/// Where the values of the form stand.
const COLUMNS: Columns = Columns {
    value: 22,
    wide: 50,
};

/// Draws how many leave, the rows to choose from, and what follows; gives the place of the chosen row.
pub(super) fn draw(
    screen: &HandOut,
    room: &Room<'_>,
    area: Rect,
    frame: &mut Frame<'_>,
) -> Option<Position> {
    let theme = &room.theme;
    let air = u16::from(area.height > 10);
    let mut y = 0;
    let say_in = |text: &str, style, frame: &mut Frame<'_>, y: &mut u16| {
        let prose = Prose::new(text, style);
        let rows = prose.height(area.width);
        frame.render_widget(prose, slice(area, *y, rows));
        *y += rows;
    };
    say_in(&counted(screen), theme.title, frame, &mut y);
    if screen.load.is_empty() {
        say_in(say("export-nothing-hint"), theme.text, frame, &mut y);
        return None;
    }
    y += air;
    let first = y;
    for row in screen.rows() {
        put_row(screen, row, room, slice(area, y, 1), frame.buffer_mut());
        y += 1;
    }
    y += air * u16::from(!screen.rows().is_empty());
    if let Some(told) = told(screen, air > 0) {
        say_in(&told, theme.text, frame, &mut y);
        y += air;
    }
    let open = if screen.sealed_to().is_some() {
        say("export-sealed")
    } else {
        say("export-open")
    };
    say_in(open, theme.warning, frame, &mut y);
    y += air;
    say_in(&next(screen), theme.text, frame, &mut y);
    let row = u16::try_from(screen.row).unwrap_or(0);
    Some(slice(area, first + row, 1).as_position())
}

fn counted(screen: &HandOut) -> String {
    let (_, all) = screen.load.progress();
    let out = screen.load.out();
    let leaving = match screen.goods {
        _ if screen.load.is_empty() => say("export-nothing").to_owned(),
        Goods::Notes(_) => say!("export-notes", n = all - out),
        Goods::Sheet(ref sheet) => say!("export-pages", n = sheet.pages),
    };
    match out {
        0 => leaving,
        n => format!("{leaving} {}", say!("export-out", n = n)),
    }
}

fn next(screen: &HandOut) -> String {
    let (done, all) = screen.load.progress();
    if !screen.load.is_done() {
        return say!("export-checking", done = done, all = all);
    }
    if screen.is_changed() {
        return say("export-check-again").to_owned();
    }
    say("export-check-next").to_owned()
}

fn put_row(screen: &HandOut, row: Row, room: &Room<'_>, area: Rect, buf: &mut Buffer) {
    let theme = &room.theme;
    let is_under = screen.rows().get(screen.row) == Some(&row);
    let drawn = SettingRow {
        label: label(row),
        value: &value(screen, row),
        is_under,
    };
    drawn.draw(COLUMNS, theme, area, buf);
}

fn form(form: Form) -> &'static str {
    match form {
        Form::Notes(Format::Markdown) => say("export-form-markdown"),
        Form::Notes(Format::Text) => say("export-form-text"),
        Form::Notes(Format::Json) => say("export-form-json"),
        Form::Account(Profile::Nurse) => say("export-form-nurse"),
        Form::Account(Profile::Line) => say("export-form-line"),
        Form::Account(Profile::Doctor) => say("export-form-doctor"),
        Form::Account(Profile::Plain) => say("export-form-plain"),
    }
}

/// Says how many words an account has, and where there is room, what of it is not answered.
fn told(screen: &HandOut, is_roomy: bool) -> Option<String> {
    let Form::Account(profile) = screen.choice.form else {
        return None;
    };
    let accounts = &screen.load.accounts;
    let words: usize = accounts.iter().map(|account| account.words).sum();
    let mut said = counted_words(words, profile);
    let missing: Vec<&str> = accounts
        .iter()
        .flat_map(|account| account.missing.iter().map(String::as_str))
        .collect();
    if is_roomy && !missing.is_empty() {
        said.push(' ');
        said.push_str(&say!("export-missing", what = missing.join(" ")));
    }
    Some(said)
}

fn label(row: Row) -> &'static str {
    match row {
        Row::Form => say("export-form"),
        Row::Dates => say("export-dates"),
        Row::Private => say("export-private"),
        Row::Answers => say("export-answers"),
    }
}

fn value(screen: &HandOut, row: Row) -> String {
    let choice = screen.choice;
    let value = match row {
        Row::Form => form(choice.form),
        Row::Dates => match choice.terms.dates {
            Dates::Month => say("export-dates-month"),
            Dates::Exact => say("export-dates-exact"),
        },
        Row::Private => match choice.terms.private {
            Private::LeftOut => say("export-private-out"),
            Private::Taken => say("export-private-taken"),
        },
        Row::Answers => {
            let (typed, all) = screen.answered();
            return say!("export-answers-typed", n = typed, all = all);
        }
    };
    value.to_owned()
}
