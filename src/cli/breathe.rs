//! `breathe`: paced breathing, on the full screen or as plain words. No journal and no passphrase.

use std::time::Duration;

use clap::Args;

use crate::app::route::{Breathing, Route};
use crate::breath::pattern::{Pattern, PatternError};
use crate::breath::plain::plain;
use crate::breath::plan::{Plan, START};
use crate::breath::presets::offered;
use crate::breath::words;
use crate::cli::call::Call;
use crate::cli::pace::play;
use crate::error::Error;

/// Minutes where none are asked for.
const MINUTES: u32 = 3;

/// Holds what to breathe.
#[derive(Debug, Args)]
pub struct Breathe {
    /// A pattern's name, or your own in seconds: 4-6 (in, out) or 4-0-6-0 (in, hold, out, hold).
    pattern: Option<String>,

    /// How long, 1 to 60.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=60))]
    minutes: Option<u32>,

    /// Words line by line, in time, for a screen reader or closed eyes; needs no terminal.
    #[arg(long)]
    plain: bool,
}

impl Breathe {
    /// Says whether words will do.
    #[must_use]
    pub const fn is_plain(&self) -> bool {
        self.plain
    }

    /// Names the screen to open.
    ///
    /// # Errors
    /// When the pattern is not one.
    pub fn route(&self) -> Result<Route, Error> {
        self.chosen()?;
        Ok(Route::Breathe(Breathing {
            pattern: self.pattern.clone(),
            minutes: self.minutes,
        }))
    }

    fn chosen(&self) -> Result<Pattern, Error> {
        let Some(word) = &self.pattern else {
            return Ok(Pattern::default());
        };
        Pattern::find(word).map_err(|fault| refuse(word, fault))
    }
}

/// Prints the words in time: first what everyone reads once, then each breath, then the end.
///
/// # Errors
/// When the pattern is not one, or nothing can be written.
pub fn run_plain(call: &mut Call, breathe: &Breathe) -> Result<(), Error> {
    let pattern = breathe.chosen()?;
    let minutes = breathe.minutes.unwrap_or(MINUTES);
    let mut head = vec![words::SAFETY[0], words::SAFETY[1]];
    if pattern.has_holds() {
        head.push(words::HOLDS);
    }
    call.output.text(&head.join("\n"))?;
    let plan = Plan::new(pattern, Duration::from_secs(u64::from(minutes) * 60), START);
    play(&mut call.output, plain(&plan))?;
    call.output.text(words::AFTERWARDS)
}

fn refuse(word: &str, fault: PatternError) -> Error {
    let names: Vec<_> = offered()
        .map(|pattern| pattern.id.trim_start_matches("b."))
        .collect();
    Error::usage(format!("{word}: {fault}")).hint(format!(
        "Known are {}; or give your own in seconds, such as 4-6.",
        names.join(", ")
    ))
}
