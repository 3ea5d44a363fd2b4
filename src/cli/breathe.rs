//! `breathe`: paced breathing, on the full screen or as plain words. No journal and no passphrase.

use std::time::Duration;

use clap::Args;

use crate::app::route::{Breathing, Route};
use crate::breath::pattern::{Pattern, PatternError};
use crate::breath::plain::plain;
use crate::breath::plan::Plan;
use crate::breath::presets::offered;
use crate::breath::words;
use crate::cli::call::Call;
use crate::cli::pace::play;
use crate::error::Error;

/// Holds what to breathe.
#[derive(Debug, Args)]
#[command(after_help = patterns())]
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

    /// The pattern that was asked for; none leaves it to the settings.
    fn chosen(&self) -> Result<Option<Pattern>, Error> {
        let found = self
            .pattern
            .as_deref()
            .map(|word| Pattern::find(word).map_err(|fault| refuse(word, fault)));
        found.transpose()
    }
}

/// Prints the words in time: first what everyone reads once, then each breath, then the end.
///
/// # Errors
/// When the pattern is not one, or nothing can be written.
pub fn run_plain(call: &mut Call, breathe: &Breathe) -> Result<(), Error> {
    let pattern = breathe
        .chosen()?
        .unwrap_or_else(|| call.config.breathe.pattern.clone());
    let minutes = breathe
        .minutes
        .map_or(call.config.breathe.minutes, u64::from);
    let mut head = vec![words::safety()[0], words::safety()[1]];
    if pattern.has_holds() {
        head.push(words::holds());
    }
    call.output.text(&head.join("\n"))?;
    let plan = Plan::new(
        pattern,
        Duration::from_secs(minutes * 60),
        call.config.breathe.start,
    );
    play(&mut call.output, plain(&plan))?;
    call.output.text(words::afterwards())
}

/// Lists the patterns for the help page.
fn patterns() -> String {
    let row = |pattern: &Pattern| {
        format!(
            "\n  {:<7} {}",
            pattern.id.trim_start_matches("b."),
            pattern.name
        )
    };
    format!("Patterns:{}", offered().map(row).collect::<String>())
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
