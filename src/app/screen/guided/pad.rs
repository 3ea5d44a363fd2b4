//! What is being given on the open page.

use std::fmt;
use std::time::Duration;

use crossterm::event::{KeyCode, KeyEvent};

use crate::app::editor::Editor;
use crate::app::editor::command::Command;
use crate::app::now::Now;
use crate::app::option_grid::{Grid, Way};
use crate::app::option_key;
use crate::app::screen::guided::breathing::Breathing;
use crate::app::screen::guided::lines::Lines;
use crate::app::screen::guided::marks::Marks;
use crate::app::screen::guided::naming::Naming;
use crate::app::screen::guided::timer::Timer;
use crate::app::screen::guided::told::Told;
use crate::config::Config;
use crate::deck::page::{Form, Page};
use crate::journal::answer::Answer;
use crate::keys::action::Action;
use crate::keys::context::Context;
use crate::words::say;

/// The key that stands for ten.
const TEN: char = 't';
/// As many characters as a line takes; its own limit is only shown.
const LINE: usize = 2_000;

/// Holds what is being given, by the page's form.
pub enum Pad {
    /// Nothing can be given.
    Read,
    /// Nothing can be given, and there are lines to read.
    Lines(Lines),
    /// A number, once there is one.
    Scale(Option<u8>),
    /// Options.
    Marks(Marks),
    /// A line.
    Line(Editor),
    /// Some lines.
    Text(Editor),
    /// A word for someone.
    Alias(Naming),
    /// A practice with a clock.
    Timed(Timer),
    /// Breathing.
    Breath(Box<Breathing>),
}

impl Pad {
    /// Opens a page, with what was given on it before, or with a text that was left in its editor.
    #[must_use]
    pub fn new(page: &Page, text: &str, config: &Config, now: &Now) -> Self {
        let given = page.given.as_ref();
        let words = match given {
            _ if !text.is_empty() => text,
            Some(Answer::Words(words)) => words,
            _ => "",
        };
        match &page.form {
            Form::Read if page.lines.is_empty() => Self::Read,
            Form::Read => Self::Lines(Lines::new(&page.lines)),
            Form::Scale(_) => Self::Scale(match given {
                Some(Answer::Scale(value)) => Some(*value),
                _ => None,
            }),
            Form::One(choices) | Form::Card(choices) => {
                Self::Marks(Marks::new(choices, false).given(given))
            }
            Form::Many(choices) => Self::Marks(Marks::new(choices, true).given(given)),
            Form::Pick(choices) => Self::Marks(Marks::new(choices, false).at(0).given(given)),
            Form::Offer(choices) => Self::Marks(
                Marks::new(choices, false)
                    .or(say("guided-go-on"))
                    .at(0)
                    .given(given),
            ),
            Form::Line(_) => Self::Line(Editor::line(words).with_limit(LINE)),
            Form::Text(_) => Self::Text(Editor::new(words)),
            Form::Alias(known) => Self::Alias(Naming::new(known, words)),
            Form::Timed(cues) => Self::Timed(Timer::new(cues, page.seconds, now)),
            Form::Breath { pattern, ramp } => {
                let breathing = Breathing::new(pattern, *ramp, page.seconds, config, now);
                Self::Breath(Box::new(breathing))
            }
        }
    }

    /// Names the keys that work here.
    #[must_use]
    pub const fn context(&self) -> Context {
        match self {
            Self::Read | Self::Lines(_) | Self::Scale(_) | Self::Timed(_) => Context::Guided,
            Self::Marks(_) => Context::Choices,
            Self::Line(_) | Self::Text(_) | Self::Alias(_) => Context::Text,
            Self::Breath(_) => Context::BreathStep,
        }
    }

    /// Takes a key in that is no verb here.
    pub fn key(&mut self, key: KeyEvent) -> Told {
        let pressed = option_key::pressed(key);
        let clears = matches!(key.code, KeyCode::Backspace | KeyCode::Delete);
        match (self, pressed) {
            (Self::Line(editor) | Self::Text(editor), _) => Told::edited(editor.key(key)),
            (Self::Alias(naming), _) => naming.key(key),
            (Self::Scale(_), Some(TEN)) => Told::Given(Answer::Scale(10)),
            (Self::Scale(_), Some(digit @ '0'..='9')) => {
                Told::Given(Answer::Scale(digit as u8 - b'0'))
            }
            (Self::Scale(value), _) if clears => {
                *value = None;
                Told::Changed
            }
            (Self::Marks(marks), _) if clears => {
                marks.clear();
                Told::Changed
            }
            (Self::Marks(marks), Some(pressed)) => match marks.key(pressed) {
                Some(Some(answer)) => Told::Given(answer),
                Some(None) => Told::Changed,
                None => Told::Nothing,
            },
            _ => Told::Nothing,
        }
    }

    /// Takes pasted text in.
    pub fn paste(&mut self, text: &str) -> Told {
        match self {
            Self::Line(editor) | Self::Text(editor) => Told::edited(editor.paste(text)),
            Self::Alias(naming) => naming.paste(text),
            _ => Told::Nothing,
        }
    }

    /// Does what a verb asks for on this page; going on, back and away is not its business.
    pub fn act(&mut self, action: Action, grid: Grid, now: &Now) -> Told {
        match self {
            Self::Scale(value) => moved_scale(value, action),
            Self::Marks(marks) => moved_marks(marks, action, grid),
            Self::Text(editor) if action == Action::Confirm => {
                Told::edited(editor.perform(Command::Newline))
            }
            Self::Line(editor) | Self::Text(editor) => match action {
                Action::Undo => Told::edited(editor.undo()),
                Action::Redo => Told::edited(editor.redo()),
                _ => Told::Nothing,
            },
            Self::Alias(naming) => naming.act(action),
            Self::Timed(timer) if action == Action::Pause => {
                timer.pause(now);
                Told::Nothing
            }
            Self::Breath(breathing) => match action {
                Action::End if breathing.is_ending() || breathing.pacing.is_paused() => {
                    Told::Given(Answer::Seen)
                }
                action => breathing.act(action, now).map_or(Told::Nothing, Told::Say),
            },
            Self::Lines(lines) => {
                lines.act(action);
                Told::Nothing
            }
            Self::Read | Self::Timed(_) => Told::Nothing,
        }
    }

    /// Gives the answer with which a verb goes on, if it does: what is marked is never passed over; enter is a new line
    /// in a text, and ends breathing only with a breath.
    #[must_use]
    pub fn going_on(&self, action: Action) -> Option<Answer> {
        match (action, self) {
            (Action::Skip, _) => Some(self.marked().unwrap_or(Answer::Skipped)),
            (Action::Confirm, Self::Text(_) | Self::Breath(_)) => None,
            (Action::Confirm | Action::Save, _) => Some(self.answer()),
            _ => None,
        }
    }

    /// Says whether a verb that goes on stays on the page all the same, because the word for someone is refused.
    pub fn stays(&mut self, action: Action) -> bool {
        match self {
            Self::Alias(naming) => naming.stays(action),
            _ => false,
        }
    }

    /// Lists the verbs that the footer shows.
    #[must_use]
    pub fn hints(&self) -> Vec<Action> {
        use Action::{Back, Confirm, End, Faster, Help, LeaveAndKeep, Pause};
        use Action::{Save, Skip, Slower, TooMuch};
        match self {
            Self::Read | Self::Lines(_) => vec![Confirm, Back, LeaveAndKeep, Help],
            Self::Text(_) => vec![Save, Skip, Back, LeaveAndKeep, Help],
            Self::Timed(_) => vec![Pause, Confirm, Skip, Back, LeaveAndKeep, Help],
            Self::Breath(_) => vec![
                Pause,
                TooMuch,
                End,
                Skip,
                Back,
                Help,
                LeaveAndKeep,
                Slower,
                Faster,
            ],
            _ => vec![Confirm, Skip, Back, LeaveAndKeep, Help],
        }
    }

    /// Says whether a verb does something on this page.
    #[must_use]
    pub const fn does(&self, action: Action) -> bool {
        use Action::{Back, Confirm, LeaveAndKeep, Look, Redo, Save, Skip, SupervisionFlag, Undo};
        use Action::{End, Faster, Numbers, Pause, Shape, Slower, TooMuch, Words};
        match action {
            Back | LeaveAndKeep | SupervisionFlag | Skip => true,
            Confirm | Save => !matches!(self, Self::Breath(_)),
            Pause => self.has_clock(),
            Slower | Faster | TooMuch | Words | Shape | Numbers | End => {
                matches!(self, Self::Breath(_))
            }
            Undo | Redo => matches!(self, Self::Line(_) | Self::Text(_) | Self::Alias(_)),
            Look => matches!(self, Self::Line(_) | Self::Text(_)),
            action => self.moves(action),
        }
    }

    /// Says whether a verb moves a cursor on this page, or marks what is under it.
    #[must_use]
    pub const fn moves(&self, action: Action) -> bool {
        use Action::{Down, First, Last, Left, PageDown, PageUp, Right, Toggle, Up};
        match self {
            Self::Lines(lines) => {
                lines.is_long() && matches!(action, Up | Down | PageUp | PageDown | First | Last)
            }
            Self::Scale(_) => matches!(action, Left | Right | First | Last),
            Self::Marks(_) => matches!(
                action,
                Up | Down | Left | Right | First | Last | PageUp | PageDown | Toggle
            ),
            _ => false,
        }
    }

    /// Gives the answer that going on gives: what is there, and nothing where nothing is.
    #[must_use]
    pub fn answer(&self) -> Answer {
        match self {
            Self::Read | Self::Lines(_) | Self::Timed(_) | Self::Breath(_) => Answer::Seen,
            Self::Scale(value) => value.map_or(Answer::Skipped, Answer::Scale),
            Self::Marks(marks) => marks.answer(),
            Self::Line(editor) | Self::Text(editor) => Answer::Words(editor.text()),
            Self::Alias(naming) => naming.answer(),
        }
    }

    /// Gives what is marked or written, if anything is; passing over the page must not lose it.
    #[must_use]
    pub fn marked(&self) -> Option<Answer> {
        match self {
            Self::Read | Self::Lines(_) | Self::Timed(_) | Self::Breath(_) => None,
            Self::Scale(value) => value.map(Answer::Scale),
            Self::Marks(marks) => marks.marked(),
            Self::Line(editor) | Self::Text(editor) => {
                let words = Answer::Words(editor.text());
                (!words.is_empty()).then_some(words)
            }
            Self::Alias(naming) => naming.marked(),
        }
    }

    /// Gives the text in the editor; empty where there is none.
    #[must_use]
    pub fn text(&self) -> String {
        match self {
            Self::Line(editor) | Self::Text(editor) => editor.text(),
            Self::Alias(naming) => naming.editor.text(),
            _ => String::new(),
        }
    }

    /// Gives the editor of a page that is written on.
    pub const fn page(&mut self) -> Option<&mut Editor> {
        match self {
            Self::Line(editor) | Self::Text(editor) => Some(editor),
            _ => None,
        }
    }

    /// Says whether the time of the page is over, so that it goes on by itself.
    #[must_use]
    pub fn is_over(&self, now: &Now) -> bool {
        match self {
            Self::Timed(timer) => timer.is_over(now),
            Self::Breath(breathing) => breathing.is_over(now),
            _ => false,
        }
    }

    /// Says whether something runs that needs no key.
    #[must_use]
    pub const fn is_running(&self) -> bool {
        match self {
            Self::Timed(timer) => !timer.is_paused(),
            Self::Breath(breathing) => !breathing.pacing.is_paused(),
            _ => false,
        }
    }

    /// Says whether it runs by a clock, paused or not.
    #[must_use]
    pub const fn has_clock(&self) -> bool {
        matches!(self, Self::Timed(_) | Self::Breath(_))
    }

    /// Says after what time the picture changes by itself.
    #[must_use]
    pub fn pulse(&self, now: &Now) -> Option<Duration> {
        match self {
            Self::Timed(timer) => timer.pulse(now),
            Self::Breath(breathing) => breathing.pulse(now),
            _ => None,
        }
    }

    /// Tells an editor the size of its page.
    pub fn fit(&mut self, columns: u16, rows: u16) {
        match self {
            Self::Line(editor) | Self::Text(editor) => editor.fit(columns, rows),
            Self::Lines(lines) => lines.fit(columns, rows),
            _ => {}
        }
    }
}

/// Prints the kind, never what is given.
impl fmt::Debug for Pad {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Read => "Read",
            Self::Lines(_) => "Lines(..)",
            Self::Scale(_) => "Scale(..)",
            Self::Marks(_) => "Marks(..)",
            Self::Line(_) => "Line(..)",
            Self::Text(_) => "Text(..)",
            Self::Alias(_) => "Alias(..)",
            Self::Timed(_) => "Timed(..)",
            Self::Breath(_) => "Breath(..)",
        })
    }
}

/// An arrow on a scale without a number begins in the middle.
fn moved_scale(value: &mut Option<u8>, action: Action) -> Told {
    *value = match (action, *value) {
        (Action::Left | Action::Right, None) => Some(5),
        (Action::Left, Some(number)) => Some(number.saturating_sub(1)),
        (Action::Right, Some(number)) => Some((number + 1).min(10)),
        (Action::First, _) => Some(0),
        (Action::Last, _) => Some(10),
        _ => return Told::Nothing,
    };
    Told::Changed
}

fn moved_marks(marks: &mut Marks, action: Action, grid: Grid) -> Told {
    match action {
        Action::Up => marks.step(Way::Up, grid),
        Action::Down => marks.step(Way::Down, grid),
        Action::Left => marks.step(Way::Left, grid),
        Action::Right => marks.step(Way::Right, grid),
        Action::First | Action::PageUp => marks.jump(false),
        Action::Last | Action::PageDown => marks.jump(true),
        Action::Toggle if marks.many => {
            marks.toggle();
            return Told::Changed;
        }
        Action::Toggle if marks.cursor.is_some() => return Told::Given(marks.answer()),
        _ => {}
    }
    Told::Nothing
}
