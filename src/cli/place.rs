//! Where things are on this machine: the only reader of the environment.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use etcetera::base_strategy::{BaseStrategy, Xdg};

use crate::error::Error;
use crate::vault::places::Places;
use crate::words::say;
use crate::words::speech::language_of;

/// The name of our folder in each of the user's.
const NAME: &str = "afterword";

/// Holds the user's folders for data, state, cache and settings, after the XDG rules on every system.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The journal's folders.
    pub places: Places,
    /// The folder of the settings file and of the user's own decks.
    config: PathBuf,
    home: PathBuf,
}

impl Place {
    /// Finds the folders; the journal is in its usual place.
    ///
    /// # Errors
    /// When the user has no home folder.
    pub fn find() -> Result<Self, Error> {
        let xdg = Xdg::new()
            .map_err(|_| Error::failed(say("cli-no-home")).hint(say("cli-no-home-hint")))?;
        let state = xdg
            .state_dir()
            .unwrap_or_else(|| xdg.home_dir().join(".local/state"));
        Ok(Self {
            places: Places {
                journal: xdg.data_dir().join(NAME),
                state: state.join(NAME),
                cache: xdg.cache_dir().join(NAME),
            },
            config: xdg.config_dir().join(NAME),
            home: xdg.home_dir().to_owned(),
        })
    }

    /// Chooses the journal: one named in the call comes first, then `AFTERWORD_JOURNAL`, then the settings, then the
    /// usual place.
    pub fn choose_journal(&mut self, named: Option<PathBuf>, set: Option<&Path>) {
        let variable = || variable("AFTERWORD_JOURNAL").map(PathBuf::from);
        let set = || set.map(|path| self.expand(path));
        if let Some(journal) = named.or_else(variable).or_else(set) {
            self.places.journal = journal;
        }
    }

    /// Completes a path of the settings that begins with `~/`.
    fn expand(&self, path: &Path) -> PathBuf {
        path.strip_prefix("~")
            .map_or_else(|_| path.to_owned(), |rest| self.home.join(rest))
    }

    /// Gives the user's home, which `~` stands for.
    #[must_use]
    pub fn home(&self) -> &Path {
        &self.home
    }

    /// Gives the usual settings file.
    #[must_use]
    pub fn config_file(&self) -> PathBuf {
        self.config.join("config.toml")
    }

    /// Gives the folder of the user's own translations, one folder in it for each language.
    #[must_use]
    pub fn languages(&self) -> PathBuf {
        self.config.join("languages")
    }

    /// Gives the folder of the user's own decks.
    #[must_use]
    pub fn decks(&self) -> PathBuf {
        self.config.join("decks")
    }
}

/// Gives the language of the user's system, in the order in which programs ask for it.
#[must_use]
pub fn language() -> Option<String> {
    let mut names = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter();
    let locale = names.find_map(variable)?;
    language_of(locale.to_str()?)
}

/// Says whether a program will read the result.
#[must_use]
pub fn asks_for_json() -> bool {
    std::env::args_os().any(|word| word == "--json")
}

/// Says whether anything was said after the program's name.
#[must_use]
pub fn has_arguments() -> bool {
    std::env::args_os().nth(1).is_some()
}

/// Gives all that was said, the program's name first.
pub fn arguments() -> impl Iterator<Item = OsString> {
    std::env::args_os()
}

/// Says whether the terminal knows no styles at all.
#[must_use]
pub fn is_dumb() -> bool {
    variable("TERM").is_none_or(|term| term == "dumb")
}

/// Says whether the user asked every program for no colour (no-color.org).
#[must_use]
pub fn no_color() -> bool {
    variable("NO_COLOR").is_some()
}

/// Says whether the terminal tells of a light ground, in the way of rxvt: `COLORFGBG` ends in the ground's number.
#[must_use]
pub fn light_ground() -> bool {
    let colours = variable("COLORFGBG").unwrap_or_default();
    let ground = colours
        .to_str()
        .and_then(|colours| colours.rsplit(';').next());
    matches!(ground, Some("7" | "15"))
}

/// Says whether the user asked every program for no motion.
#[must_use]
pub fn reduced_motion() -> bool {
    variable("REDUCED_MOTION").is_some_and(|value| value != "0")
}

/// Gives what the terminal calls itself.
#[must_use]
pub fn terminal() -> Option<String> {
    variable("TERM")?.into_string().ok()
}

/// Gives the user's folder for what is gone at the next start, which lies in memory on most systems.
#[must_use]
pub fn runtime() -> Option<PathBuf> {
    let folder = variable("XDG_RUNTIME_DIR").map(PathBuf::from);
    folder.filter(|folder| folder.is_absolute())
}

/// Says whether the terminal is a window of `tmux`.
#[must_use]
pub fn is_in_tmux() -> bool {
    variable("TMUX").is_some()
}

/// Says whether the terminal calls itself one that obeys nothing.
#[must_use]
pub fn is_dumb_terminal() -> bool {
    variable("TERM").is_some_and(|value| value == "dumb")
}

/// An empty variable is none.
#[expect(
    clippy::disallowed_methods,
    reason = "the one place that reads the environment"
)]
fn variable(name: &str) -> Option<OsString> {
    std::env::var_os(name).filter(|value| !value.is_empty())
}
