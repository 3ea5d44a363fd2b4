//! Draws who can read, and what can be done with the keys.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use crate::app::screen::keys::new_phrase::Page as New;
use crate::app::screen::keys::rows::{Row, label, named, rows};
use crate::app::screen::keys::{Deed, Keys, Part};
use crate::app::secret::Secret;
use crate::ui::room::Room;
use crate::ui::text::{sanitize, width, wrap};
use crate::ui::widget::column::{TEXT, centred};
use crate::ui::widget::ink::put_right;
use crate::ui::widget::spinner;
use crate::words::say;

/// The height from which on free rows stand between parts.
const AIRY: u16 = 12;

/// The cells that stay free for the arrows.
const ARROW: u16 = 2;

/// The widest piece of a key that stands in one row.
const PIECE: usize = 37;

/// Draws the open part, and below it what was said last; where more stands above or below, an arrow says so.
pub fn draw(keys: &Keys, room: &Room<'_>, frame: &mut Frame<'_>) {
    let area = centred(room.area, TEXT);
    let page = Page::of(keys, room, (area.width, 0));
    let page = if page.over(area) > 0 {
        Page::of(keys, room, (area.width, ARROW))
    } else {
        page
    };
    let over = page.over(area);
    let Page { lines, cursor, .. } = page;
    // The line that is typed on, or the chosen row, stays in sight; the last row brings what stands below it.
    let below = (cursor.1 + 3).saturating_sub(area.height);
    let end = if is_last(keys, room) { cursor.1 } else { 0 };
    let scroll = below.max(end).max(keys.scroll).min(over);
    frame.render_widget(Paragraph::new(lines).scroll((scroll, 0)), area);
    let arrow = |there, sign| if there { sign } else { "" };
    let (buf, quiet) = (frame.buffer_mut(), room.theme.quiet);
    put_right(buf, area, 0, arrow(scroll > 0, "↑"), quiet);
    let last = area.height.saturating_sub(1);
    put_right(buf, area, last, arrow(scroll < over, "↓"), quiet);
    if !area.is_empty() {
        frame.set_cursor_position(Position {
            x: area.x + cursor.0.min(area.width - 1),
            y: area.y + cursor.1.saturating_sub(scroll).min(area.height - 1),
        });
    }
}

/// Says whether the last of the rows is chosen.
fn is_last(keys: &Keys, room: &Room<'_>) -> bool {
    matches!(keys.part, Part::Overview) && keys.row + 1 == rows(room.desk()).len()
}

/// Collects rows, already wrapped, and remembers where the cursor belongs.
struct Page<'a> {
    room: &'a Room<'a>,
    /// The cells of a row, and those of them that words take.
    whole: u16,
    width: u16,
    lines: Vec<Line<'static>>,
    cursor: (u16, u16),
}

impl<'a> Page<'a> {
    fn of(keys: &Keys, room: &'a Room<'a>, (whole, free): (u16, u16)) -> Self {
        let mut page = Self {
            room,
            whole,
            width: whole.saturating_sub(free),
            lines: Vec::new(),
            cursor: (0, 0),
        };
        page.part(keys);
        page
    }

    /// Counts the rows that have no room.
    fn over(&self, area: Rect) -> u16 {
        self.row().saturating_sub(area.height)
    }

    fn part(&mut self, keys: &Keys) {
        match &keys.part {
            Part::Overview => return self.overview(keys),
            Part::Present(deed) => {
                self.title(say("readers-present"));
                self.masked(keys);
                self.blank();
                let about = match deed {
                    Deed::Passphrase => say("readers-present-passphrase"),
                    Deed::Rotate => say("readers-present-rotate"),
                    Deed::Kit => say("readers-present-kit"),
                    Deed::Anew => say("readers-present-anew"),
                };
                self.paragraph(about, self.room.theme.text);
            }
            Part::New(new) => self.new_phrase(keys, &new.page),
            Part::Working(then, since) => {
                let sign = spinner::sign(self.room.elapsed().saturating_sub(*since));
                let word = match then {
                    Some(_) => say("readers-trying"),
                    None => say("readers-working"),
                };
                self.paragraph(&format!("{sign} {word}"), self.room.theme.accent);
            }
            Part::Kit(kit) => {
                self.title(say("setup-kit"));
                self.paragraph(say("setup-kit-about"), self.room.theme.text);
                self.blank();
                let journal = format!("{}  {}", say("setup-kit-journal"), kit.journal);
                self.paragraph(&journal, self.room.theme.text);
                self.chunks(kit.key.expose());
                self.blank();
                self.paragraph(say("setup-kit-type"), self.room.theme.text);
                self.plain(keys);
            }
            Part::Recipient => {
                self.title(say("readers-recipient"));
                self.paragraph(say("readers-recipient-about"), self.room.theme.text);
                self.paragraph(say("readers-means"), self.room.theme.text);
                self.blank();
                self.plain(keys);
            }
            Part::Name(_) => {
                self.title(say("readers-name"));
                self.paragraph(say("readers-name-about"), self.room.theme.text);
                self.blank();
                self.plain(keys);
            }
            Part::Six(..) => {
                self.title(say("readers-six"));
                self.paragraph(say("readers-six-about"), self.room.theme.text);
                self.blank();
                self.plain(keys);
            }
        }
        if let Some(said) = &keys.said {
            self.blank();
            self.paragraph(said, self.room.theme.warning);
        }
    }

    fn overview(&mut self, keys: &Keys) {
        let (desk, theme) = (self.room.desk(), self.room.theme);
        if let Some(total) = keys.total {
            let done = total.saturating_sub(desk.readers.left);
            self.paragraph(
                &say!("readers-anew", done = done, total = total),
                theme.accent,
            );
            self.blank();
        }
        if let Some(said) = &keys.said {
            self.paragraph(said, theme.accent);
            self.blank();
        }
        self.differences();
        let rows = rows(desk);
        let deeds = rows.iter().take_while(|row| !matches!(row, Row::Reader(_)));
        let count = deeds.count();
        for (at, row) in rows.iter().enumerate().take(count) {
            let stops = *row == Row::GoOn && keys.total.is_some();
            let label = if stops {
                say("readers-stop").to_owned()
            } else {
                label(*row, desk)
            };
            self.choice(at == keys.row, &label);
        }
        self.blank();
        self.title(say("readers-title"));
        self.choice(
            false,
            &say!("readers-you", last = desk.readers.own.as_str()),
        );
        for (at, row) in rows.iter().enumerate().skip(count) {
            self.choice(at == keys.row, &label(*row, desk));
        }
        self.blank();
        self.paragraph(say("readers-means"), theme.text);
        if keys.row >= count {
            self.paragraph(say("readers-take"), theme.text);
        }
    }

    /// What another machine changed, before what can be chosen.
    fn differences(&mut self) {
        let readers = &self.room.desk().readers;
        if !readers.asks() {
            return;
        }
        let theme = self.room.theme;
        let why = if readers.is_other_identity {
            say("readers-asks-identity")
        } else {
            say("readers-asks")
        };
        self.paragraph(why, theme.warning);
        for reader in &readers.added {
            let line = say!("readers-with", reader = named(reader));
            self.paragraph(&line, theme.text);
        }
        for reader in &readers.removed {
            let line = say!("readers-without", reader = named(reader));
            self.paragraph(&line, theme.text);
        }
        self.blank();
    }

    fn new_phrase(&mut self, keys: &Keys, page: &New) {
        let theme = self.room.theme;
        match page {
            New::Offer(phrase) => {
                self.title(say("readers-new-passphrase"));
                self.paragraph(say("setup-six-words"), theme.text);
                self.blank();
                let phrase = phrase.as_ref().map_or("…", Secret::expose);
                self.paragraph(phrase, theme.accent);
                self.blank();
                for (key, does) in [
                    ("enter", say("setup-take")),
                    ("a", say("setup-other")),
                    ("o", say("setup-own")),
                ] {
                    self.lines.push(Line::from(vec![
                        Span::styled(format!("{key:<7}"), theme.accent),
                        Span::styled(does, theme.text),
                    ]));
                }
            }
            New::Own(verdict) => {
                self.title(say("setup-own-title"));
                self.paragraph(say("setup-own-about"), theme.text);
                self.blank();
                self.masked(keys);
                if let Some(verdict) = verdict {
                    self.blank();
                    let style = if verdict.good {
                        theme.accent
                    } else {
                        theme.text
                    };
                    self.paragraph(&verdict.says, style);
                }
            }
            New::Again(_) => {
                self.title(say("setup-again"));
                self.paragraph(say("setup-again-about"), theme.text);
                self.blank();
                self.masked(keys);
            }
        }
    }

    fn title(&mut self, text: &'static str) {
        self.lines.push(Line::styled(text, self.room.theme.title));
        self.blank();
    }

    fn paragraph(&mut self, text: &str, style: Style) {
        let text = sanitize(text);
        for row in wrap(&text, self.width) {
            self.lines.push(Line::styled(text[row].to_owned(), style));
        }
    }

    fn choice(&mut self, is_chosen: bool, text: &str) {
        let theme = self.room.theme;
        let text = sanitize(text);
        let style = if is_chosen {
            theme.text.patch(theme.selection)
        } else {
            theme.text
        };
        for (at, row) in wrap(&text, self.width.saturating_sub(2))
            .into_iter()
            .enumerate()
        {
            let mark = if is_chosen && at == 0 { "› " } else { "  " };
            if is_chosen && at == 0 {
                self.cursor = (0, self.row());
            }
            self.lines.push(Line::from(vec![
                Span::styled(mark, theme.accent),
                Span::styled(text[row].to_owned(), style),
            ]));
        }
    }

    /// A key too long for the window goes on in the next row; nothing is added that could be copied by mistake.
    fn chunks(&mut self, key: &str) {
        let letters: Vec<char> = key.chars().collect();
        for piece in letters.chunks(usize::from(self.whole).clamp(1, PIECE)) {
            let piece: String = piece.iter().collect();
            self.lines.push(Line::styled(piece, self.room.theme.accent));
        }
    }

    fn masked(&mut self, keys: &Keys) {
        let count = keys.editor.text().chars().count();
        let room = usize::from(self.width).saturating_sub(3);
        self.input(&"•".repeat(count.min(room)));
    }

    fn plain(&mut self, keys: &Keys) {
        let typed = sanitize(&keys.editor.text()).into_owned();
        let room = usize::from(self.width).saturating_sub(3);
        let letters: Vec<char> = typed.chars().collect();
        let from = letters.len().saturating_sub(room);
        let end: String = letters.iter().skip(from).collect();
        self.input(&end);
    }

    fn input(&mut self, typed: &str) {
        let x = u16::try_from(2 + width(typed)).unwrap_or(u16::MAX);
        self.cursor = (x, self.row());
        self.lines
            .push(Line::styled(format!("› {typed}"), self.room.theme.text));
    }

    fn row(&self) -> u16 {
        u16::try_from(self.lines.len()).unwrap_or(u16::MAX)
    }

    /// A free row, where there is room for one.
    fn blank(&mut self) {
        if self.room.area.height >= AIRY {
            self.lines.push(Line::default());
        }
    }
}
