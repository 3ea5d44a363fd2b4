//! `supervision`: what waits for it, and the agenda, sealed to the supervisor's key.

use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};
use serde_json::{Value, json};

use crate::app::label::for_supervision;
use crate::cli::ask;
use crate::cli::call::Call;
use crate::cli::decks;
use crate::cli::findings;
use crate::cli::output::tell;
use crate::cli::rows::short;
use crate::cli::tty;
use crate::cli::unlock::unlock;
use crate::error::Error;
use crate::export::supervision::Agenda;
use crate::export::supervision::choice::Choice;
use crate::export::supervision::recipient::{self, Fault};
use crate::export::terms::Private;
use crate::journal::agenda::due::due;
use crate::journal::agenda::queue::{Waiting, queue};
use crate::journal::library::Library;
use crate::journal::note::Note;
use crate::journal::text::one_line;
use crate::tui::clock;
use crate::tui::hand_out;
use crate::ui::text::truncate;
use crate::vault::files::real::RealFs;
use crate::vault::letter;
use crate::words::say;

/// The widest headline, in cells.
const HEADLINE: usize = 70;

/// Names what to do.
#[derive(Debug, Subcommand)]
pub enum SupervisionCommand {
    /// List what waits for supervision, what presses first.
    List {
        /// Print an object for programs.
        #[arg(long)]
        json: bool,
    },
    /// Write the agenda, one page an item, sealed to a key: stock age opens it. Days become months.
    Export(Export),
}

/// Holds what to export, and to whom.
#[derive(Debug, Args)]
pub struct Export {
    /// The supervisor's age recipient: a line that begins with age1.
    #[arg(long, value_name = "AGE1...")]
    to: String,

    /// The file to write; one that is there is never replaced.
    #[arg(long, value_name = "FILE")]
    out: PathBuf,

    /// Only what belongs to this note (its name or first digits); can be given several times.
    #[arg(long, value_name = "NOTE")]
    item: Vec<String>,

    /// With the answers that are private, which are left out otherwise.
    #[arg(long)]
    private: bool,

    /// Letters in the place of aliases.
    #[arg(long)]
    letters: bool,

    /// Do not ask when the guard only warns: what it found goes along.
    #[arg(long)]
    yes: bool,
}

/// Does it.
///
/// # Errors
/// When the journal does not open, the key is none, the guard stops it, or the file cannot be written.
pub fn run(call: &mut Call, command: &SupervisionCommand) -> Result<(), Error> {
    match command {
        SupervisionCommand::List { json } => list(call, *json),
        SupervisionCommand::Export(options) => export(call, options),
    }
}

fn list(call: &mut Call, as_json: bool) -> Result<(), Error> {
    let library = unlock(call)?.library;
    let waiting = queue(&library);
    if as_json {
        let today = clock::wall().date_naive();
        let due = due(&library, today);
        let items: Vec<Value> = waiting.iter().map(object).collect();
        return call.output.json(json!({
            "next": due.next.map(|day| day.to_string()),
            "overdue": due.overdue,
            "items": items,
        }));
    }
    let lines: Vec<String> = waiting.iter().map(row).collect();
    if lines.is_empty() {
        call.output.explain(say("supervision-cli-none"));
        return Ok(());
    }
    call.output.text(&lines.join("\n"))
}

fn object(waiting: &Waiting<'_>) -> Value {
    let item = &waiting.item;
    json!({
        "note": waiting.entry.id().to_string(),
        "line": item.line,
        "line_gone": waiting.is_gone,
        "question": item.question,
        "wish": item.wish.map(crate::journal::agenda::item::Wish::name),
        "urgency": item.urgency.name(),
        "eye": item.eye.map(crate::journal::agenda::item::Eye::name),
        "since": waiting.since.to_string(),
        "taken": item.taken.map(|day| day.to_string()),
        "alias": waiting.note().alias,
        "title": waiting.note().headline(),
    })
}

/// `1f2e3d4c  today   2026-11-22  harbour  Whose hurry was it?`
fn row(waiting: &Waiting<'_>) -> String {
    let alias = one_line(waiting.note().alias.as_deref().unwrap_or_default());
    format!(
        "{}  {:<6}  {}  {alias}{}{}",
        short(waiting.entry.id()),
        waiting.item.urgency.name(),
        waiting.since,
        if alias.is_empty() { "" } else { "  " },
        truncate(&one_line(&waiting.headline()), HEADLINE)
    )
}

fn export(call: &mut Call, options: &Export) -> Result<(), Error> {
    let key = recipient::read(&options.to).map_err(refused)?;
    let library = unlock(call)?.library;
    let agenda = agenda(call, &library, options)?;
    if agenda.pages.is_empty() {
        return Err(
            Error::failed(say("supervision-cli-nothing")).hint(say("supervision-cli-nothing-hint"))
        );
    }
    let text = agenda.text();
    let warned = findings::stop(&text, &agenda.aliases(), &call.config, &library)?;
    agreed(warned, options.yes)?;
    let sealed = letter::seal(text.as_bytes(), &[&key])?;
    write(call, &options.out, &sealed)?;
    let last = recipient::last(&key);
    tell(&say!(
        "supervision-cli-sealed",
        n = agenda.pages.len(),
        last = last
    ));
    Ok(())
}

/// What the guard warns of goes along only when somebody says so.
fn agreed(warned: usize, yes: bool) -> Result<(), Error> {
    if warned == 0 || yes {
        return Ok(());
    }
    let refused = || {
        Error::failed(say!("supervision-cli-warned", n = warned))
            .hint(say("supervision-cli-warned-hint"))
    };
    if !tty::is_attended() {
        return Err(refused());
    }
    if ask::agrees(&say!("supervision-cli-warned-question", n = warned))? {
        return Ok(());
    }
    Err(refused())
}

fn agenda(call: &Call, library: &Library, options: &Export) -> Result<Agenda, Error> {
    let decks = decks::load(call).decks;
    let wording = |note: &Note, space: &str| for_supervision(note, space, &decks);
    let choice = Choice {
        private: if options.private {
            Private::Taken
        } else {
            Private::LeftOut
        },
        letters: options.letters,
    };
    let waiting = queue(library);
    let mut keys = Vec::new();
    for name in &options.item {
        let of_it = |waiting: &&Waiting<'_>| {
            !name.is_empty() && waiting.entry.id().to_string().starts_with(name.as_str())
        };
        let before = keys.len();
        keys.extend(waiting.iter().filter(of_it).map(Waiting::key));
        if keys.len() == before {
            return Err(
                Error::failed(say!("supervision-cli-no-item", name = name.as_str()))
                    .hint(say("supervision-cli-no-item-hint")),
            );
        }
    }
    if options.item.is_empty() {
        return Ok(Agenda::whole(library, choice, &wording));
    }
    Ok(Agenda::of(&keys, library, choice, &wording))
}

fn write(call: &Call, path: &Path, bytes: &[u8]) -> Result<(), Error> {
    let folder = path.parent().filter(|folder| *folder != Path::new(""));
    let folder = folder.unwrap_or_else(|| Path::new("."));
    if hand_out::is_inside(folder, &call.place.places.journal) {
        return Err(Error::failed(say("export-in-journal")).hint(say("export-in-journal-hint")));
    }
    hand_out::put(&RealFs, path, bytes)
}

fn refused(fault: Fault) -> Error {
    Error::usage(match fault {
        Fault::NotAKey => say("supervision-key-not").to_owned(),
        Fault::Secret => say("supervision-key-secret").to_owned(),
        Fault::Length(n) => say!("supervision-key-length", n = n),
        Fault::Mistyped => say("supervision-key-mistyped").to_owned(),
        Fault::Plugin => say("supervision-key-plugin").to_owned(),
    })
}
