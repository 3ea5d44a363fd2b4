//! Draws the first run.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Position, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::{Paragraph, Wrap};

use crate::app::msg::{Kit, Verdict};
use crate::app::screen::setup::{DAYS, NOT_NOW, PROPOSED, Part, Setup};
use crate::app::secret::Secret;
use crate::keys::action::Action;
use crate::ui::room::Room;
use crate::ui::text::{padded, sanitize, width, wrap};
use crate::ui::widget::column::centred;
use crate::ui::widget::dots::Dots;
use crate::ui::widget::spinner;
use crate::words::say;

/// The pages of the first run.
const SCREENS: usize = 5;

/// Draws the open part: its text, the line that is typed on, and what was not right.
pub fn draw(setup: &Setup, room: &Room<'_>, frame: &mut Frame<'_>) {
    let area = centred(room.area, 66);
    let airy = Page::of(setup, room, area, Air::Some);
    let page = if airy.lines.len() > usize::from(area.height) {
        Page::of(setup, room, area, Air::None)
    } else {
        airy
    };
    let Page {
        lines,
        cursor,
        begin,
        ..
    } = page;
    match cursor {
        Some(at) => typed(lines, at, area, frame),
        None => read(lines, begin, setup.scroll, (room, area), frame),
    }
}

/// Where one types, the end matters most.
fn typed(lines: Vec<Line<'_>>, (x, y): (u16, u16), area: Rect, frame: &mut Frame<'_>) {
    let scroll = over(&lines, area);
    prose(lines, scroll, area, frame);
    place(frame, area, x, y.saturating_sub(scroll));
}

/// Where one reads, the page begins at its top; its last row says when there is more. The cursor stands where one begins.
fn read(
    lines: Vec<Line<'_>>,
    begin: u16,
    scroll: u16,
    (room, area): (&Room<'_>, Rect),
    frame: &mut Frame<'_>,
) {
    place(frame, area, 0, begin.saturating_sub(scroll));
    if over(&lines, area) == 0 {
        return prose(lines, 0, area, frame);
    }
    let [above, last] = Layout::vertical([Constraint::Fill(1), Constraint::Max(1)]).areas(area);
    let most = over(&lines, above);
    let scroll = scroll.min(most);
    prose(lines, scroll, above, frame);
    if scroll < most {
        let key = padded(&room.key(Action::Down), 7);
        let row = Line::from(vec![
            Span::styled(key, room.theme.accent),
            Span::styled(say("setup-more"), room.theme.text),
        ]);
        frame.render_widget(row, last);
    }
}

fn over(lines: &[Line<'_>], area: Rect) -> u16 {
    u16::try_from(lines.len())
        .unwrap_or(u16::MAX)
        .saturating_sub(area.height)
}

fn prose(lines: Vec<Line<'_>>, scroll: u16, area: Rect, frame: &mut Frame<'_>) {
    let text = Paragraph::new(lines).scroll((scroll, 0));
    frame.render_widget(text.wrap(Wrap { trim: false }), area);
}

fn place(frame: &mut Frame<'_>, area: Rect, x: u16, y: u16) {
    if area.width > 0 && area.height > 0 {
        let x = area.x + x.min(area.width - 1);
        frame.set_cursor_position(Position {
            x,
            y: area.y + y.min(area.height - 1),
        });
    }
}

/// Collects rows, already wrapped, and remembers where the cursor belongs.
struct Page<'a> {
    room: &'a Room<'a>,
    width: usize,
    lines: Vec<Line<'static>>,
    cursor: Option<(u16, u16)>,
    /// The row at which one begins where nothing is typed: the heading, or what enter takes.
    begin: u16,
    air: Air,
}

/// Says whether there are blank rows; in a low window every row is needed for words.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Air {
    Some,
    None,
}

impl<'a> Page<'a> {
    fn of(setup: &Setup, room: &'a Room<'a>, area: Rect, air: Air) -> Self {
        let mut page = Self {
            room,
            width: usize::from(area.width),
            lines: Vec::new(),
            cursor: None,
            begin: 0,
            air,
        };
        page.part(setup);
        if let Some(complaint) = setup.complaint {
            page.blank();
            page.paragraph(complaint, room.theme.warning);
        }
        page
    }

    fn part(&mut self, setup: &Setup) {
        self.dots(setup.screen());
        match &setup.part {
            Part::About => self.about(),
            Part::Offer(phrase) => self.offer(phrase.as_ref().map(Secret::expose)),
            Part::Own(verdict) => self.own(setup, verdict.as_ref()),
            Part::Again(_) => self.again(setup),
            Part::Making(since) => {
                self.title(say("setup-making"));
                let moving = spinner::sign(self.room.elapsed().saturating_sub(*since));
                self.paragraph(
                    &format!("{moving} {}", say("setup-about-a-second")),
                    self.room.theme.accent,
                );
            }
            Part::Kit(kit) => self.kit(setup, kit),
            Part::Keep => self.keep(),
            Part::Breath => self.breath(),
        }
    }

    fn dots(&mut self, screen: usize) {
        if self.air == Air::None {
            return;
        }
        let dots = Dots {
            done: screen,
            total: SCREENS,
        };
        let style = self.room.theme.quiet;
        self.lines.push(Line::styled(dots.text(self.width), style));
        self.blank();
    }

    fn about(&mut self) {
        self.title(say("setup-title"));
        for text in [
            say("setup-about-sealed"),
            say("setup-about-learning"),
            say("setup-about-law"),
            say("setup-about-folder"),
            say("setup-about-forgotten"),
        ] {
            self.paragraph(text, self.room.theme.text);
            self.blank();
        }
    }

    fn offer(&mut self, phrase: Option<&str>) {
        self.title(say("setup-passphrase"));
        self.paragraph(say("setup-six-words"), self.room.theme.text);
        self.blank();
        self.paragraph(phrase.unwrap_or("…"), self.room.theme.accent);
        self.blank();
        self.row("enter", say("setup-take"));
        self.row("a", say("setup-other"));
        self.row("o", say("setup-own"));
    }

    fn own(&mut self, setup: &Setup, verdict: Option<&Verdict>) {
        self.title(say("setup-own-title"));
        self.paragraph(say("setup-own-about"), self.room.theme.text);
        self.blank();
        self.masked(setup);
        if let Some(verdict) = verdict {
            self.blank();
            let style = if verdict.good {
                self.room.theme.accent
            } else {
                self.room.theme.text
            };
            self.paragraph(&verdict.says, style);
        }
    }

    fn again(&mut self, setup: &Setup) {
        self.title(say("setup-again"));
        self.paragraph(say("setup-again-about"), self.room.theme.text);
        self.blank();
        self.masked(setup);
    }

    fn kit(&mut self, setup: &Setup, kit: &Kit) {
        self.title(say("setup-kit"));
        self.paragraph(say("setup-kit-about"), self.room.theme.text);
        self.blank();
        self.paragraph(
            &format!("{}  {}", say("setup-kit-journal"), kit.journal),
            self.room.theme.text,
        );
        self.chunks(kit.key.expose());
        self.blank();
        self.paragraph(say("setup-kit-type"), self.room.theme.text);
        let typed = sanitize(&setup.editor.text()).into_owned();
        self.input(&typed);
    }

    fn keep(&mut self) {
        self.title(say("setup-keep"));
        self.paragraph(say("setup-keep-about"), self.room.theme.text);
        self.blank();
        for (key, days) in DAYS {
            let proposed = if days == PROPOSED {
                say("setup-keep-proposed")
            } else {
                ""
            };
            if days == PROPOSED {
                self.begin = self.rows();
            }
            let mark = if days == PROPOSED { "›" } else { "" };
            let days = say!("setup-keep-days", n = days, proposed = proposed);
            self.choice(mark, key, &days);
        }
        self.choice("", NOT_NOW, say("setup-keep-not-now"));
        self.blank();
        self.paragraph(say("setup-keep-later"), self.room.theme.text);
    }

    fn choice(&mut self, mark: &str, key: char, does: &str) {
        self.lines.push(Line::from(vec![
            Span::styled(
                format!("{}{key:<5}", padded(mark, 2)),
                self.room.theme.accent,
            ),
            Span::styled(does.trim_end().to_owned(), self.room.theme.text),
        ]));
    }

    fn breath(&mut self) {
        self.title(say("setup-ready"));
        self.paragraph(say("setup-ready-about"), self.room.theme.text);
        self.blank();
        self.paragraph(say("setup-ready-breathe"), self.room.theme.text);
        self.blank();
        self.row("enter", say("setup-breathe"));
        self.row("p", say("setup-people"));
        self.row("esc", say("setup-to-the-start"));
    }

    fn rows(&self) -> u16 {
        u16::try_from(self.lines.len()).unwrap_or(u16::MAX)
    }

    fn title(&mut self, text: &'static str) {
        self.begin = self.rows();
        self.lines.push(Line::styled(text, self.room.theme.title));
        self.blank();
    }

    fn paragraph(&mut self, text: &str, style: ratatui::style::Style) {
        let text = sanitize(text);
        for row in wrap(&text, u16::try_from(self.width).unwrap_or(u16::MAX)) {
            self.lines.push(Line::styled(text[row].to_owned(), style));
        }
    }

    /// A key too long for the window is cut where the window ends; nothing is added that could be copied by mistake.
    fn chunks(&mut self, key: &str) {
        let letters: Vec<_> = key.chars().collect();
        for piece in letters.chunks(self.width.clamp(1, 37)) {
            self.lines.push(Line::styled(
                piece.iter().collect::<String>(),
                self.room.theme.accent,
            ));
        }
    }

    fn row(&mut self, key: &'static str, does: &'static str) {
        self.lines.push(Line::from(vec![
            Span::styled(format!("{key:<7}"), self.room.theme.accent),
            Span::styled(does, self.room.theme.text),
        ]));
    }

    fn masked(&mut self, setup: &Setup) {
        let count = setup.editor.text().chars().count();
        self.input(&"•".repeat(count.min(self.width.saturating_sub(3))));
    }

    fn input(&mut self, typed: &str) {
        let row = self.rows();
        let x = u16::try_from(2 + width(typed)).unwrap_or(u16::MAX);
        self.cursor = Some((x, row));
        self.lines
            .push(Line::styled(format!("› {typed}"), self.room.theme.text));
    }

    fn blank(&mut self) {
        if self.air == Air::Some {
            self.lines.push(Line::default());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_footer_names_the_days_that_enter_takes() {
        let days = say!("setup-keep-days", n = PROPOSED, proposed = "");
        assert_eq!(days.trim(), say("setup-keep-it"));
    }
}
