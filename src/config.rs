//! Settings: what the file says, and what the program makes of it. Pure.
//!
//! `config.example.toml` is the default itself. [`Config::parse`] reads a file, reports every mistake in it with its
//! place, and gives the default for each setting that is wrong or not there.

mod bindings;
mod breathing;
pub mod habit;
mod parse;
mod program;
mod raw;
mod speaking;
mod tables;
pub mod theme;

use std::path::PathBuf;
use std::time::Duration;

use crate::breath::pattern::{Pattern, PatternError};
use crate::breath::plan::START;
use crate::keys::keymap::Keymap;

use self::theme::ThemeName;

/// The default as a file, with a comment on every setting.
pub const EXAMPLE: &str = include_str!("../config.example.toml");

/// Holds every setting, checked.
#[derive(Debug, Clone, PartialEq)]
pub struct Config {
    /// The colours.
    pub theme: ThemeName,
    /// How the time of day is shown.
    pub clock: Clock,
    /// Without a key for this long, the journal locks; 1 to 60 minutes.
    pub idle: Duration,
    /// Words instead of moving shapes.
    pub reduced_motion: bool,
    /// The widest column of text, 40 to 72 cells.
    pub text_width: u16,
    /// The longest time from a key to a sealed draft, 1 or 2 seconds.
    pub autosave: Duration,
    /// How exactly a new note keeps when it was written.
    pub written: Precision,
    /// Whether screens that make use of the mouse get it.
    pub mouse: bool,
    /// Whether words are covered from the start where text is typed.
    pub cover: bool,
    /// Where a text goes that is copied.
    pub clipboard: Clipboard,
    /// The editor that a page can be opened in, with its arguments; empty: none.
    pub editor: Vec<String>,
    /// What is made of what the guard finds in a text.
    pub guard: Guard,
    /// The languages that the guard reads; at least one.
    pub guard_packs: Vec<GuardPack>,
    /// The name by which cue cards speak to the user; none for "you".
    pub name: Option<String>,
    /// Breathing.
    pub breathe: Breathe,
    /// The journal's folder as the file has it, absolute or from "~/"; none means the usual place.
    pub folder: Option<PathBuf>,
    /// How the program speaks.
    pub words: Words,
    /// Every key.
    pub keymap: Keymap,
}

/// Holds how the program speaks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    /// The language as a tag; none asks the system.
    pub language: Option<String>,
    /// The term for whom the user works with.
    pub patient: &'static str,
    /// The form of address; "" is the usual one of the language.
    pub voice: String,
    /// The user's own name; "" leaves it out.
    pub name: String,
}

/// Holds the settings of breathing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Breathe {
    /// The pattern of a session.
    pub pattern: Pattern,
    /// The length of a session, 1 to 30 minutes.
    pub minutes: u64,
    /// What moves on the screen.
    pub shape: Shape,
    /// In and out together at the start, 4 to 6 seconds.
    pub start: Duration,
    /// Whether seconds are shown.
    pub numbers: bool,
    /// What closed eyes hear.
    pub sound: Sound,
    /// The program that [`Sound::Command`] runs, with its arguments; none where it is empty.
    pub command: Vec<String>,
    /// Whether the last choice is kept on this machine.
    pub remember: bool,
    /// The patterns of one's own.
    pub own: Vec<Pattern>,
}

/// Holds where a text goes that is copied; with the default nothing can be.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Clipboard {
    /// The program that takes a text from its standard input, with its arguments; empty: none.
    pub copy: Vec<String>,
    /// The program that prints what the clipboard holds, so that ours alone is taken back; empty: none.
    pub paste: Vec<String>,
    /// Whether the terminal itself is asked to take a text (OSC 52) where there is no program.
    pub terminal: bool,
}

impl Clipboard {
    /// Says whether anything can be copied.
    #[must_use]
    pub const fn is_on(&self) -> bool {
        !self.copy.is_empty() || self.terminal
    }
}

/// Names how the time of day is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Clock {
    /// 16:42.
    #[default]
    Hours24,
    /// 4:42 pm.
    Hours12,
}

/// Names how exactly a note keeps when it was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Precision {
    /// To the second.
    #[default]
    Exact,
    /// The day and the part of it.
    DayPart,
}

/// Names what is made of what the guard finds in a text that was just written (domain brief 7.3).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Guard {
    /// The places are shown one after the other.
    #[default]
    On,
    /// One line tells of the first.
    Warn,
    /// It does not look.
    Off,
}

/// Names a language that the guard reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GuardPack {
    /// English.
    English,
    /// German.
    German,
}

/// Names what moves on the breathing screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Shape {
    /// A circle that grows and shrinks.
    #[default]
    Circle,
    /// A column that rises and falls.
    Column,
    /// A mark that goes to the right and back.
    Sweep,
    /// A box that grows and shrinks, and a mark that walks round its four sides.
    Box,
    /// Words alone.
    Words,
}

/// Names what closed eyes hear.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Sound {
    /// Nothing: walls are thin.
    #[default]
    Off,
    /// The terminal's bell: once for in, twice for out, three times for a rest.
    Bell,
    /// A program of one's own.
    Command,
}

impl Shape {
    /// Lists every shape.
    pub const ALL: [Self; 5] = [
        Self::Circle,
        Self::Column,
        Self::Sweep,
        Self::Box,
        Self::Words,
    ];

    /// Gives the word for it in files and menus.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Circle => "circle",
            Self::Column => "column",
            Self::Sweep => "sweep",
            Self::Box => "box",
            Self::Words => "words",
        }
    }

    /// Finds the shape that a word names.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|shape| shape.name() == name)
    }

    /// Gives the shape that comes after this one; words come from their own key.
    #[must_use]
    pub const fn following(self) -> Self {
        match self {
            Self::Circle => Self::Column,
            Self::Column => Self::Sweep,
            Self::Sweep => Self::Box,
            Self::Box | Self::Words => Self::Circle,
        }
    }
}

impl Sound {
    /// Lists every sound.
    pub const ALL: [Self; 3] = [Self::Off, Self::Bell, Self::Command];

    /// Gives the word for it in files and menus.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Off => "off",
            Self::Bell => "bell",
            Self::Command => "command",
        }
    }

    /// Finds the sound that a word names.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|sound| sound.name() == name)
    }
}

impl Breathe {
    /// Finds a pattern by its name, one's own first, or reads its seconds.
    ///
    /// # Errors
    /// Says what is wrong with the seconds; [`PatternError::Form`] where the text is neither.
    pub fn find(&self, text: &str) -> Result<Pattern, PatternError> {
        let own = self.own.iter().find(|own| own.id == text.trim());
        own.map_or_else(|| Pattern::find(text), |own| Ok(own.clone()))
    }
}

impl Default for Config {
    fn default() -> Self {
        Self {
            theme: ThemeName::default(),
            clock: Clock::default(),
            idle: Duration::from_secs(5 * 60),
            reduced_motion: false,
            text_width: 72,
            autosave: Duration::from_secs(1),
            written: Precision::default(),
            mouse: true,
            cover: false,
            clipboard: Clipboard::default(),
            editor: Vec::new(),
            guard: Guard::default(),
            guard_packs: vec![GuardPack::English, GuardPack::German],
            name: None,
            breathe: Breathe::default(),
            folder: None,
            words: Words::default(),
            keymap: Keymap::default(),
        }
    }
}

impl Default for Words {
    fn default() -> Self {
        Self {
            language: None,
            patient: "patient",
            voice: String::new(),
            name: String::new(),
        }
    }
}

impl Default for Breathe {
    fn default() -> Self {
        Self {
            pattern: Pattern::default(),
            minutes: 3,
            shape: Shape::default(),
            start: START,
            numbers: false,
            sound: Sound::default(),
            command: Vec::new(),
            remember: true,
            own: Vec::new(),
        }
    }
}
