//! `deck`: what can be opened, what one asks, and what is wrong in a file of one's own.

use std::path::{Path, PathBuf};

use clap::Subcommand;
use serde_json::{Value, json};

use crate::cli::call::Call;
use crate::cli::decks::{self, known, load};
use crate::cli::settings::mention;
use crate::deck::model::{Deck, Family, Kind, Step};
use crate::error::Error;
use crate::fault::Fault;
use crate::ui::text::width;
use crate::words::say;

mod lists;
mod new;

/// Names what is shown.
#[derive(Debug, Subcommand)]
pub enum DeckCommand {
    /// List the decks and practices.
    List {
        /// Print an object for programs.
        #[arg(long)]
        json: bool,
    },
    /// Show what a deck asks, step by step.
    Show {
        /// The deck's id.
        deck: String,
        /// Print an object for programs.
        #[arg(long)]
        json: bool,
    },
    /// Write a deck file to begin with into your folder, and print where it is. Nothing is ever overwritten.
    New {
        /// Its name: small letters, digits and hyphens.
        #[arg(default_value = "my-deck")]
        id: String,
    },
    /// List what a deck may name: the lists to choose from, and the scales.
    Lists {
        /// Print an object for programs.
        #[arg(long)]
        json: bool,
    },
    /// Name every mistake in a deck file or a pack, with its line and what to do; without a name, in all of yours.
    Check {
        /// The file, or the folder of a pack.
        file: Option<PathBuf>,
        /// Print an object for programs.
        #[arg(long)]
        json: bool,
    },
}

/// Shows it.
///
/// # Errors
/// When there is no such deck or file, or `check` finds a mistake.
pub fn run(call: &mut Call, command: &DeckCommand) -> Result<(), Error> {
    match command {
        DeckCommand::List { json } => list(call, *json),
        DeckCommand::Show { deck, json } => show(call, deck, *json),
        DeckCommand::New { id } => new::run(call, id),
        DeckCommand::Lists { json } => lists::run(call, *json),
        DeckCommand::Check { file, json } => check(call, file.as_deref(), *json),
    }
}

fn list(call: &mut Call, as_json: bool) -> Result<(), Error> {
    let loaded = load(call);
    mention(&loaded.faults, "deck check");
    if as_json {
        let decks: Vec<Value> = loaded.decks.all().map(summary).collect();
        return call.output.json(json!({ "decks": decks }));
    }
    let widest = loaded
        .decks
        .all()
        .map(|deck| width(&deck.id))
        .max()
        .unwrap_or(0);
    let row = |deck: &Deck| {
        format!(
            "{:widest$}  {:>6}  {}. {}{}\n",
            deck.id,
            length(deck.seconds),
            deck.title,
            deck.when,
            whose(deck)
        )
    };
    call.output
        .text(&loaded.decks.all().map(row).collect::<String>())
}

fn show(call: &mut Call, id: &str, as_json: bool) -> Result<(), Error> {
    let loaded = load(call);
    known(&loaded.decks, id)?;
    let Some(deck) = loaded.decks.get(id) else {
        return Ok(());
    };
    if as_json {
        return call.output.json(json!({ "deck": whole(deck) }));
    }
    let head = format!(
        "{} ({}, {})\n{}\n",
        deck.title,
        deck.id,
        length(deck.seconds),
        deck.when
    );
    let steps = deck.steps.iter().filter(|step| !step.hidden).map(step_page);
    call.output
        .text(&std::iter::once(head).chain(steps).collect::<String>())
}

/// Says whose a deck is that does not come with the program.
fn whose(deck: &Deck) -> String {
    match &deck.pack {
        Some(pack) => format!(" ({})", say!("cli-deck-from", pack = pack.as_str())),
        None if deck.own => format!(" ({})", say("cli-deck-yours")),
        None => String::new(),
    }
}

/// A step that is not brought up by a rule alone: its question, its help, its choices.
fn step_page(step: &Step) -> String {
    let help = step.help.iter().map(|help| format!("  {help}"));
    let items = items(step).into_iter().map(|item| format!("  - {item}"));
    let ask = if step.ask.is_empty() {
        say("cli-deck-one-of")
    } else {
        &step.ask
    };
    let lines = std::iter::once(format!("\n{ask}")).chain(help).chain(items);
    lines.map(|line| line + "\n").collect()
}

fn check(call: &mut Call, file: Option<&Path>, as_json: bool) -> Result<(), Error> {
    let faults = match file {
        None => load(call).faults,
        Some(path) => decks::check(call, path),
    };
    if as_json {
        let faults: Vec<Value> = faults.iter().map(object).collect();
        call.output.json(json!({ "faults": faults }))?;
    } else if !faults.is_empty() {
        let lines: Vec<String> = faults.iter().map(ToString::to_string).collect();
        call.output.text(&lines.join("\n"))?;
    }
    match faults.len() {
        0 => Ok(()),
        count => {
            Err(Error::failed(say!("cli-deck-mistakes", n = count)).hint(say("cli-deck-hint")))
        }
    }
}

fn summary(deck: &Deck) -> Value {
    json!({
        "id": deck.id,
        "title": deck.title,
        "when": deck.when,
        "seconds": deck.seconds,
        "family": family(deck.family),
        "own": deck.own,
        "pack": deck.pack,
    })
}

fn whole(deck: &Deck) -> Value {
    let step = |step: &Step| json!({ "id": step.id, "ask": step.ask, "help": step.help, "seconds": step.seconds, "hidden": step.hidden, "items": items(step) });
    let mut value = summary(deck);
    value["tags"] = json!(deck.tags);
    value["steps"] = deck.steps.iter().map(step).collect();
    value
}

fn object(fault: &Fault) -> Value {
    let Fault {
        file,
        line,
        column,
        what,
        remedy,
    } = fault;
    json!({ "file": file, "line": line, "column": column, "what": what, "remedy": remedy })
}

/// What can be chosen on a step, as it is shown.
fn items(step: &Step) -> Vec<&str> {
    match &step.kind {
        Kind::One(list) | Kind::Many(list) | Kind::Card(list) | Kind::Read(Some(list)) => {
            list.items.iter().map(|item| item.label.as_str()).collect()
        }
        Kind::Timed(cues) => cues.iter().map(|cue| cue.text.as_str()).collect(),
        _ => Vec::new(),
    }
}

const fn family(family: Family) -> &'static str {
    match family {
        Family::Between => "between",
        Family::Note => "note",
        Family::Day => "day",
        Family::Review => "review",
        Family::Ground => "ground",
        Family::Part => "part",
    }
}

/// Under two minutes in seconds, then in minutes.
fn length(seconds: u32) -> String {
    if seconds < 120 {
        say!("time-seconds", n = seconds)
    } else {
        say!("time-minutes", n = seconds.div_ceil(60))
    }
}
