//! `breathe`: paced breathing, on the full screen or as plain words. No journal and no passphrase.

use std::time::Duration;

use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser};

use crate::app::effect::Effect;
use crate::app::practice::Practice;
use crate::app::route::{Breathing, Route};
use crate::app::screen::breathe::told;
use crate::app::sounding::Sounding;
use crate::breath::pattern::{Pattern, PatternError};
use crate::breath::plain::plain;
use crate::breath::plan::Plan;
use crate::breath::presets::offered;
use crate::breath::words;
use crate::cli::breath;
use crate::cli::call::Call;
use crate::cli::pace::{Told, play};
use crate::config::habit::Chosen;
use crate::config::{self, Sound};
use crate::error::Error;
use crate::words::say;

/// Holds what to breathe.
#[derive(Debug, Args)]
#[command(after_help = patterns())]
pub struct Breathe {
    /// A pattern's name, or your own in seconds: 4-6 (in, out) or 4-0-6-0 (in, hold, out, hold).
    pattern: Option<String>,

    /// How long, 1 to 60.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=60))]
    minutes: Option<u32>,

    /// What closed eyes hear: the bell rings once for in, twice for out, three times to rest.
    #[arg(long, value_name = "SOUND", value_parser = sound())]
    sound: Option<Sound>,

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
    pub fn route(&self, settings: &config::Breathe) -> Result<Route, Error> {
        self.pattern(settings)?;
        Ok(Route::Breathe(Breathing {
            pattern: self.pattern.clone(),
            minutes: self.minutes,
            sound: self.sound,
        }))
    }

    /// The pattern that was asked for; none leaves it to what was breathed last.
    fn pattern(&self, settings: &config::Breathe) -> Result<Option<Pattern>, Error> {
        let found = self.pattern.as_deref().map(|word| {
            let found = settings.find(word);
            found.map_err(|fault| refuse(word, fault, settings))
        });
        found.transpose()
    }

    /// What was breathed last, and what the call says otherwise.
    fn chosen(&self, call: &Call) -> Result<Chosen, Error> {
        let settings = &call.config.breathe;
        let last = Practice::new(breath::habit(call)).chosen(settings);
        Ok(Chosen {
            pattern: self.pattern(settings)?.unwrap_or(last.pattern),
            minutes: self.minutes.map_or(last.minutes, u64::from),
            sound: self.sound.unwrap_or(last.sound),
            ..last
        })
    }
}

/// Prints the words in time: first what everyone reads once, then each breath, then the end.
///
/// # Errors
/// When the pattern is not one, or nothing can be written.
pub fn run_plain(call: &mut Call, breathe: &Breathe) -> Result<(), Error> {
    let chosen = breathe.chosen(call)?;
    let mut head = vec![words::safety()[0], words::safety()[1]];
    if chosen.pattern.has_holds() {
        head.push(words::holds());
    }
    call.output.text(&head.join("\n"))?;
    let length = Duration::from_secs(chosen.minutes * 60);
    let plan = Plan::new(chosen.pattern, length, chosen.start);
    let sounding = Sounding::new(chosen.sound, &call.config.breathe);
    match play(&mut call.output, in_time(&plan, &sounding))? {
        None => call.output.text(words::afterwards()),
        Some(place) => match plan.breaths_until(place) {
            0 => Ok(()),
            count => call.output.text(&told::kept(place, count, false, None)),
        },
    }
}

/// Puts the words and what is heard in the order of their moments.
fn in_time<'p>(plan: &'p Plan, sounding: &Sounding) -> Vec<(Duration, Told<'p>)> {
    let words = plain(plan).map(|(at, line)| (at, Told::Line(line)));
    let heard = sounding.events(plan, Duration::ZERO);
    let heard = heard.filter_map(|(at, effect)| match effect {
        Effect::Bell => Some((at, Told::Bell)),
        Effect::Cue(call) => Some((at, Told::Call(call))),
        _ => None,
    });
    let mut all: Vec<_> = words.chain(heard).collect();
    all.sort_by_key(|(at, _)| *at);
    all
}

/// Reads the name of a sound.
fn sound() -> impl TypedValueParser<Value = Sound> {
    let names = PossibleValuesParser::new(Sound::ALL.map(Sound::name));
    names.map(|name| Sound::named(&name).unwrap_or_default())
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

fn refuse(word: &str, fault: PatternError, settings: &config::Breathe) -> Error {
    let own = settings.own.iter().map(|pattern| &*pattern.id);
    let known = offered().map(|pattern| pattern.id.trim_start_matches("b."));
    let names: Vec<&str> = own.chain(known).collect();
    Error::usage(format!("{word}: {fault}"))
        .hint(say!("cli-known-patterns", names = names.join(", ")))
}
