//! The last line below the page: how safe the text is, and what it is marked with.

use std::borrow::Cow;

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::app::alias::{KEYS, OTHERS};
use crate::app::screen::write::keeping::Kept;
use crate::app::screen::write::{Purpose, Write};
use crate::keys::action::Action;
use crate::ui::look;
use crate::ui::room::Room;
use crate::ui::widget::column::slice;
use crate::ui::widget::ink::{cells, put, put_right};
use crate::words::say;

/// Draws it: what matters most on the left, and on the right what fits beside it.
pub fn draw(write: &Write, room: &Room<'_>, area: Rect, frame: &mut Frame<'_>) {
    let buf = frame.buffer_mut();
    if let Some(short) = &write.watch.look {
        return look::line(short, room.desk().is_covered, room, area, buf);
    }
    let proposed = write.suggestions(room.desk());
    let offered = write.offered();
    let left = if room.desk().is_covered || (proposed.is_empty() && offered.is_empty()) {
        let (text, style) = safety(write, room);
        put(buf, area, (0, 0), &text, style)
    } else {
        words(&proposed, offered, room, area, buf)
    };
    let gap = if left == 0 { 0 } else { left + 2 };
    let rest = Rect {
        x: area.x + gap.min(area.width),
        width: area.width.saturating_sub(gap),
        ..slice(area, 0, 1)
    };
    let marks = marks(write, room);
    for from in 0..marks.len() {
        if put_right(buf, rest, 0, &marks[from..].join("   "), room.theme.quiet) > 0 {
            return;
        }
    }
}

/// Draws words for a person: the known ones, the first of which the arrow takes, and new ones with their keys.
fn words(known: &[String], offered: &[&str], room: &Room<'_>, area: Rect, buf: &mut Buffer) -> u16 {
    let (accent, quiet) = (room.theme.accent, room.theme.quiet);
    let mut x = 0;
    let mut said = |key: &str, word: &str| {
        if x > 0 && x + cells(key) + cells(word) > area.width {
            return;
        }
        x += put(buf, area, (x, 0), key, accent);
        x += put(buf, area, (x, 0), word, quiet);
        x += put(buf, area, (x, 0), "   ", quiet);
    };
    if !known.is_empty() {
        let most = if offered.is_empty() { known.len() } else { 1 };
        said("↓ ", &known[..most].join("   "));
    }
    for (key, word) in KEYS.iter().zip(offered) {
        said(&format!("{key} "), word);
    }
    if !offered.is_empty() {
        said(&format!("{OTHERS} "), say("alias-others"));
    }
    x.saturating_sub(3)
}

fn safety(write: &Write, room: &Room<'_>) -> (Cow<'static, str>, Style) {
    let (text, style) = kept(write, room);
    if write.watch.waiting == 0 || write.is_saving || text.starts_with('▲') {
        return (text.into(), style);
    }
    let (n, key) = (write.watch.waiting, room.key(Action::Look));
    (say!("look-waiting", n = n, key = key).into(), style)
}

fn kept(write: &Write, room: &Room<'_>) -> (&'static str, Style) {
    let text = room.theme.text;
    if write.is_saving {
        return (say("write-saving"), text);
    }
    match write.kept(room.elapsed()) {
        Kept::Failed => (say("write-draft-not-kept"), room.theme.warning),
        Kept::NotYet => (say("write-not-kept-yet"), text),
        Kept::Draft => (say("write-draft-kept"), text),
        Kept::Nothing if write.purpose == Purpose::Settle => (say("write-replaces"), text),
        Kept::Nothing => ("", text),
    }
}

/// Lists what the page is marked with; the first goes first where there is no room.
fn marks(write: &Write, room: &Room<'_>) -> Vec<String> {
    let words = match write.words() {
        _ if !write.is_counted => None,
        n => Some(say!("write-words", n = n)),
    };
    let covered = room
        .desk()
        .is_covered
        .then(|| say("write-covered").to_owned());
    let flagged = write
        .fields
        .is_flagged
        .then(|| say("write-for-supervision").to_owned());
    [words, covered, flagged].into_iter().flatten().collect()
}
