//! Draws the guard's look: the words in their sentence, why they were found, and what can be done, each on one key.

use std::borrow::Cow;
use std::ops::Range;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::widgets::Widget;
use unicode_segmentation::UnicodeSegmentation;

use crate::app::look::{Look, Part, Spot, Then, passage};
use crate::keys::action::Action;
use crate::ui::cover::bars;
use crate::ui::room::Room;
use crate::ui::text::{sanitize, wrap};
use crate::ui::widget::column::slice;
use crate::ui::widget::ink::{put, put_cut, put_right};
use crate::ui::widget::prose::Prose;
use crate::words::say;

/// Stands before and behind the words, so that they are not marked by style alone.
const MARKS: [&str; 2] = ["[", "]"];
/// The cell at which what a key does is said.
const WORDS: u16 = 4;
/// As many cells of a suggestion or of found words are shown in one row.
const MOST: usize = 32;

/// Draws it on a page of its own, and gives the place for the cursor: at the words.
pub fn draw(
    look: &Look,
    is_covered: bool,
    room: &Room<'_>,
    area: Rect,
    buf: &mut Buffer,
) -> Option<Position> {
    let sheet = Sheet {
        look,
        is_covered,
        room,
    };
    let air = u16::from(area.height > 10);
    sheet.head(slice(area, 0, 1), buf);
    let mut top = 1 + air;
    let choices = sheet.choices();
    let why = sheet.why();
    let why = Prose::new(&why, room.theme.text);
    let needs =
        why.height(area.width) + air + count(choices.len()) + u16::from(look.hidden_hints() > 0);
    let most = area.height.saturating_sub(top + needs + air).max(2);
    let (taken, cursor) = sheet.sentence(slice(area, top, most), buf);
    top += taken + air;
    let rows = why.height(area.width);
    why.render(slice(area, top, rows), buf);
    top += rows + air;
    for (action, words) in choices {
        let row = slice(area, top, 1);
        put(buf, row, (0, 0), &room.key(action), room.theme.accent);
        put_cut(
            buf,
            row,
            (WORDS, 0),
            &words,
            row.width.saturating_sub(WORDS),
            room.theme.text,
        );
        top += 1;
    }
    let hints = look.hidden_hints();
    if hints > 0 {
        let row = slice(area, top, 1);
        put(
            buf,
            row,
            (0, 0),
            &room.key(Action::Hints),
            room.theme.accent,
        );
        put(
            buf,
            row,
            (WORDS, 0),
            &say!("look-hints", n = hints),
            room.theme.text,
        );
    }
    cursor
}

/// Draws it as one line: the words, and what one key would put there.
pub fn line(look: &Look, is_covered: bool, room: &Room<'_>, area: Rect, buf: &mut Buffer) {
    let text = match look.spot() {
        None => say("look-done").to_owned(),
        Some(_) if is_covered => say("look-line-covered").to_owned(),
        Some(spot) => told(look, spot, room),
    };
    let x = put(buf, area, (0, 0), "▸ ", room.theme.accent);
    put_cut(
        buf,
        area,
        (x, 0),
        &text,
        area.width.saturating_sub(x),
        room.theme.text,
    );
}

fn told(look: &Look, spot: &Spot, room: &Room<'_>) -> String {
    let words = short(look.words(spot));
    let key = room.key(Action::Replace);
    match look.instead(spot).as_deref() {
        None => say!("look-line", words = words),
        Some("") => say!("look-line-remove", words = words, key = key),
        Some(instead) => {
            say!(
                "look-line-instead",
                words = words,
                key = key,
                instead = short(instead)
            )
        }
    }
}

/// Gives the beginning of a text in one row.
fn short(text: &str) -> String {
    let line: Vec<&str> = text.split_whitespace().collect();
    let line = line.join(" ");
    let mut letters = line.graphemes(true);
    let kept: String = letters.by_ref().take(MOST).collect();
    if letters.next().is_some() {
        kept + "…"
    } else {
        kept
    }
}

struct Sheet<'a> {
    look: &'a Look,
    is_covered: bool,
    room: &'a Room<'a>,
}

impl Sheet<'_> {
    fn head(&self, row: Rect, buf: &mut Buffer) {
        let title = match (self.look.spot(), self.look.then) {
            (None, _) => say("look-changed"),
            (_, Then::Leave) => say("export-look"),
            (_, Then::Stay) => say("look-asked"),
            (Some(_), Then::GoOn) if self.is_saved() => say("look-before-save"),
            (Some(_), Then::GoOn) => say("look-before-page"),
        };
        put(buf, row, (0, 0), title, self.room.theme.title);
        let (at, of) = self.look.count();
        if of > 1 && self.look.spot().is_some() {
            put_right(
                buf,
                row,
                0,
                &say!("look-count", at = at, of = of),
                self.room.theme.quiet,
            );
        }
    }

    /// A look before saving reads a title as well.
    fn is_saved(&self) -> bool {
        self.look.has(Part::Title)
    }

    fn why(&self) -> Cow<'static, str> {
        let why = self
            .look
            .spot()
            .map_or_else(|| say("look-done"), |spot| say(spot.finding.why));
        if self.look.stops() {
            return format!("{why} {}", say("export-look-block")).into();
        }
        why.into()
    }

    fn choices(&self) -> Vec<(Action, String)> {
        let Some(spot) = self.look.spot() else {
            return Vec::new();
        };
        let words = short(self.look.words(spot));
        let told = |action| match action {
            Action::Replace => match self.look.instead(spot).as_deref().unwrap_or_default() {
                "" => say("look-remove").to_owned(),
                _ if self.is_covered => say("look-replace-covered").to_owned(),
                instead => say!("look-replace", words = short(instead)),
            },
            Action::Allow if self.is_covered => say("look-allow-covered").to_owned(),
            Action::Allow => say!("look-allow", words = words.clone()),
            Action::LetStand => say("look-stand").to_owned(),
            _ => say("look-edit").to_owned(),
        };
        let all = [
            Action::Replace,
            Action::LetStand,
            Action::Allow,
            Action::Edit,
        ];
        let able = all.into_iter().filter(|action| self.look.does(*action));
        able.map(|action| (action, told(action))).collect()
    }

    /// Draws the sentence and gives its rows and the place of the words in it.
    fn sentence(&self, area: Rect, buf: &mut Buffer) -> (u16, Option<Position>) {
        let Some((part, place)) = self.look.stretch() else {
            return (0, None);
        };
        let (text, marked) = self.marked(self.look.text(part), &place);
        let rows = wrap(&text, area.width);
        let first = rows
            .iter()
            .position(|row| row.end > marked.start)
            .unwrap_or(0);
        let height = usize::from(area.height);
        let skip = first
            .saturating_sub(height / 2)
            .min(rows.len().saturating_sub(height));
        let mut cursor = None;
        for (y, row) in (0..area.height).zip(&rows[skip..]) {
            let mut x = 0;
            let pieces = split(row, &marked);
            for (piece, is_marked) in pieces {
                let style = if is_marked {
                    self.marking()
                } else {
                    self.room.theme.text
                };
                if is_marked && cursor.is_none() {
                    cursor = Some(Position::new(area.x + x, area.y + y));
                }
                x += put(buf, area, (x, y), &text[piece], style);
            }
        }
        (count(rows.len() - skip).min(area.height), cursor)
    }

    /// Gives the sentence with signs around the words, and where the words with their signs are.
    fn marked(&self, text: &str, place: &Range<usize>) -> (String, Range<usize>) {
        let around = passage::around(text, place);
        let cover = |text: &str| {
            let safe = sanitize(text).replace('\n', " ");
            if self.is_covered { bars(&safe) } else { safe }
        };
        let mut out = cover(&text[around.start.min(place.start)..place.start]);
        let start = out.len();
        out.push_str(MARKS[0]);
        out.push_str(&cover(&text[place.clone()]));
        out.push_str(MARKS[1]);
        let end = out.len();
        out.push_str(&cover(&text[place.end..around.end.max(place.end)]));
        (out, start..end)
    }

    fn marking(&self) -> Style {
        self.room.theme.warning
    }
}

/// Cuts a row where the marked words begin and end.
fn split(row: &Range<usize>, marked: &Range<usize>) -> [(Range<usize>, bool); 3] {
    let start = marked.start.clamp(row.start, row.end);
    let end = marked.end.clamp(start, row.end);
    [
        (row.start..start, false),
        (start..end, start < end),
        (end..row.end, false),
    ]
}

fn count(rows: usize) -> u16 {
    u16::try_from(rows).unwrap_or(u16::MAX)
}
