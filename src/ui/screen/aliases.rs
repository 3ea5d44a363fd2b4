//! Draws the words that stand for people, and the line on which a new one is chosen.

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::app::alias::{KEYS, OTHERS};
use crate::app::screen::aliases::{Aliases, Fresh};
use crate::journal::alias::roll::Known;
use crate::keys::action::Action;
use crate::ui::note::plan::alone;
use crate::ui::room::Room;
use crate::ui::screen::alias_card::stage as stage_word;
use crate::ui::when;
use crate::ui::widget::column::{TEXT, at_most, behind, sides, slice};
use crate::ui::widget::field::Field;
use crate::ui::widget::ink::{cells, put};
use crate::ui::widget::list::{self, List, Row, in_columns};
use crate::ui::widget::prose::Prose;
use crate::words::say;

/// The cell at which words begin, behind the mark.
const WORDS: u16 = 2;
/// A row says so much more on a wide screen.
const WIDE: u16 = 72;
const MIDDLE: u16 = 50;

/// Draws the list, or the line for a new word.
pub fn draw(aliases: &Aliases, room: &Room<'_>, frame: &mut Frame<'_>) {
    let plan = alone(room.area);
    let whole = Rect {
        height: plan.list.height + (plan.list.y - plan.line.y),
        y: plan.line.y,
        ..plan.list
    };
    if let Some(fresh) = &aliases.fresh {
        return new_word(fresh, room, whole, frame);
    }
    let rows = aliases.rows();
    let line = slice(whole, 0, 1);
    if rows.is_empty() {
        return nothing(aliases, room, sides(whole, WORDS), frame);
    }
    let buf = frame.buffer_mut();
    put(buf, line, (WORDS, 0), &counted(aliases), room.theme.quiet);
    let today = room.app.now().wall.date_naive();
    let selected = Some(aliases.cursor.row());
    let height = usize::from(plan.list.height);
    let top = list::top(selected, rows.len(), height);
    let seen = rows.iter().skip(top).take(height);
    let told = seen.map(|known| aside(known, today, plan.list.width));
    let asides = in_columns(&told.collect::<Vec<_>>());
    let row = |at: usize| Row {
        text: rows[at].word.as_str().into(),
        aside: asides[at - top].as_str().into(),
    };
    let list = List {
        theme: &room.theme,
        count: rows.len(),
        selected,
        row: &row,
    };
    frame.render_widget(list, plan.list);
    let y = u16::try_from(aliases.cursor.row().saturating_sub(top)).unwrap_or(0);
    room.point(frame, Position::new(plan.list.x, plan.list.y + y));
}

fn counted(aliases: &Aliases) -> String {
    let retired = aliases.retired();
    let used = say!("alias-count", n = aliases.count() - retired);
    if retired == 0 {
        return used;
    }
    say!("alias-count-retired", used = used, n = retired)
}

/// Says of one word what there is room for: stage, notes, the last day, and the review.
fn aside(known: &Known, today: chrono::NaiveDate, room: u16) -> [String; 4] {
    let notes = say!("alias-notes", n = known.notes);
    let next = if known.card.is_retired {
        Some(say("alias-is-retired").to_owned())
    } else if known.card.is_due(today) {
        Some(say("alias-review-due").to_owned())
    } else {
        let day = known.card.review.filter(|_| room >= WIDE);
        day.map(|day| say!("alias-review-on", day = when::plain_short(day, today)))
    };
    if room < MIDDLE {
        let [one, two, three] = <[String; 3]>::default();
        return [next.unwrap_or(notes), one, two, three];
    }
    let stage = known.card.stage.filter(|_| room >= WIDE);
    let last = |day| say!("alias-last", day = when::plain_short(day, today));
    [
        stage.map_or("", stage_word).to_owned(),
        notes,
        known.last.map(last).unwrap_or_default(),
        next.unwrap_or_default(),
    ]
}

fn nothing(aliases: &Aliases, room: &Room<'_>, area: Rect, frame: &mut Frame<'_>) {
    let (title, about) = if aliases.retired() > 0 {
        let key = room.key(Action::ShowBin);
        (say!("alias-all-retired", key = key), None)
    } else {
        let key = room.key(Action::Note);
        let about = say!("alias-none-hint", key = key);
        (say("alias-none").to_owned(), Some(about))
    };
    let title = Prose::new(&title, room.theme.title);
    let rows = title.height(area.width);
    frame.render_widget(title, slice(area, 0, rows));
    if let Some(about) = about {
        let about = Prose::new(&about, room.theme.text);
        frame.render_widget(about, slice(area, rows + 1, area.height));
    }
    room.point(frame, area);
}

fn new_word(fresh: &Fresh, room: &Room<'_>, area: Rect, frame: &mut Frame<'_>) {
    let buf = frame.buffer_mut();
    put(
        buf,
        area,
        (WORDS, 0),
        say("alias-new-ask"),
        room.theme.title,
    );
    let below = slice(area, 2, area.height);
    put(buf, below, (0, 0), "›", room.theme.accent);
    let inner = behind(below, WORDS);
    let field = Field {
        hint: say("alias-hint"),
        ..Field::new(&room.theme, &fresh.editor)
    };
    let cursor = field.draw(slice(inner, 0, 1), buf);
    let rest = slice(inner, 2, inner.height);
    match fresh.refusal {
        Some(refusal) => {
            let reason = Prose::new(refusal.says(), room.theme.warning);
            frame.render_widget(reason, at_most(rest, TEXT));
        }
        None if fresh.editor.text().is_empty() => offered(fresh, room, rest, buf),
        None => {}
    }
    if let Some(at) = cursor {
        room.point(frame, at);
    }
}

/// Draws the words that are offered, each with its key.
fn offered(fresh: &Fresh, room: &Room<'_>, area: Rect, buf: &mut Buffer) {
    let shown = fresh.offers.shown();
    let words = KEYS.iter().zip(shown).map(|(key, word)| (*key, *word));
    let others = (!shown.is_empty()).then(|| (OTHERS, say("alias-other-words")));
    for (y, (key, word)) in (0..area.height).zip(words.chain(others)) {
        let key = key.to_string();
        put(buf, area, (0, y), &key, room.theme.accent);
        put(buf, area, (cells(&key) + 2, y), word, room.theme.text);
    }
}
