//! `inbox`: files that are not as they should be, and what becomes of one of them.

use chrono::{DateTime, FixedOffset, Local};
use clap::{Args, Subcommand};
use serde_json::{Value, json};

use crate::cli::call::Call;
use crate::cli::erase::{agree_to, require_answer};
use crate::cli::seal;
use crate::cli::unlock::{find, passphrase};
use crate::error::problem::{remedy, what};
use crate::error::{Error, Kind};
use crate::journal::inbox::Deed;
use crate::store::Store;
use crate::store::inbox::Item;
use crate::words::say;

/// Holds what to do; nothing lists.
#[derive(Debug, Args)]
pub struct InboxCommand {
    #[command(subcommand)]
    deed: Option<What>,

    /// Print an object for programs.
    #[arg(long, global = true)]
    json: bool,
}

/// Names what to do with a file.
#[derive(Debug, Subcommand)]
enum What {
    /// Print what stands in a file, as text.
    Show(Named),
    /// Take a foreign text in as a new note, or give a renamed file its name back.
    Adopt(Named),
    /// Remove a file, after it was asked about.
    Discard(Discard),
    /// Put back the copy that this machine holds.
    Restore(Named),
    /// Stop missing a file: it is meant to be gone.
    Forget(Named),
}

/// Names a file.
#[derive(Debug, Args)]
struct Named {
    /// The file's name as it is listed; without `.age`, or its first letters, will do.
    name: String,
}

/// Names a file that is to go.
#[derive(Debug, Args)]
struct Discard {
    #[command(flatten)]
    named: Named,

    /// Do not ask.
    #[arg(long)]
    yes: bool,
}

/// Does it, and prints the file's name, or lists what waits.
///
/// # Errors
/// When the journal does not open, or the deed cannot be done; [`Kind::Damaged`] when something waits and is listed.
pub fn run(call: &mut Call, command: &InboxCommand) -> Result<(), Error> {
    if let Some(What::Discard(discard)) = &command.deed {
        require_answer(discard.yes)?;
    }
    let mut store = find(call)?;
    // What waits is what it is about, and is not told beside it.
    let _ = store.unlock(&passphrase(call)?, &mut |_, _| {})?;
    let done = match &command.deed {
        None => list(call, &store.inbox(), command.json),
        Some(deed) => deed.perform(call, &mut store, command.json),
    };
    let _ = store.lock();
    store.make_snapshot();
    done
}

impl What {
    fn perform(&self, call: &mut Call, store: &mut Store, is_json: bool) -> Result<(), Error> {
        let name = full_name(store, self.named())?;
        let mut note = None;
        match self {
            Self::Show(_) => return call.output.text(&store.peek(&name)?),
            Self::Adopt(_) => note = store.adopt(&name, seal::written(call))?,
            Self::Discard(discard) => {
                let question = say!("inbox-discard-question", name = name.as_str());
                agree_to(discard.yes, &question, say("inbox-discard-means"))?;
                store.discard(&name)?;
            }
            Self::Restore(_) => store.restore(&name)?,
            Self::Forget(_) => store.let_be(&name)?,
        }
        // What came of it is on the seen list at once, and in the next snapshot.
        let _ = store.look_again(&mut |_, _| {})?;
        if is_json {
            let note = note.map(|id| id.to_string());
            return call
                .output
                .json(json!({ "file": name, "done": self.done(), "note": note }));
        }
        if let Some(note) = note {
            return call.output.text(&note.to_string());
        }
        call.output.text(&name)
    }

    fn named(&self) -> &str {
        match self {
            Self::Show(named) | Self::Adopt(named) | Self::Restore(named) | Self::Forget(named) => {
                &named.name
            }
            Self::Discard(discard) => &discard.named.name,
        }
    }

    const fn done(&self) -> &'static str {
        match self {
            Self::Show(_) => "shown",
            Self::Adopt(_) => "adopted",
            Self::Discard(_) => "discarded",
            Self::Restore(_) => "restored",
            Self::Forget(_) => "forgotten",
        }
    }
}

/// Finds the one name that is meant.
fn full_name(store: &Store, meant: &str) -> Result<String, Error> {
    let items = store.inbox();
    let mut fitting = items
        .iter()
        .map(|item| &item.problem.name)
        .filter(|name| name.starts_with(meant) && !meant.is_empty());
    let exact = items.iter().any(|item| item.problem.name == meant);
    match (exact, fitting.next(), fitting.next()) {
        (true, ..) => Ok(meant.to_owned()),
        (_, Some(name), None) => Ok(name.clone()),
        _ => Err(crate::store::error::Error::NotWaiting.into()),
    }
}

fn list(call: &mut Call, items: &[Item], is_json: bool) -> Result<(), Error> {
    if is_json {
        let files: Vec<Value> = items.iter().map(object).collect();
        call.output.json(json!({ "files": files }))?;
    } else if items.is_empty() {
        let about = [say("inbox-nothing"), say("inbox-nothing-about")];
        call.output.explain(&about.join(" "));
    } else {
        let rows: Vec<String> = items.iter().map(row).collect();
        call.output.text(&rows.join("\n"))?;
    }
    match items.len() {
        0 => Ok(()),
        n => Err(Error::new(Kind::Damaged, say!("cli-damaged", n = n))),
    }
}

fn row(item: &Item) -> String {
    let problem = &item.problem;
    let deeds: Vec<&str> = item.deeds.iter().map(|deed| name_of(*deed)).collect();
    let mut lines = vec![
        format!("{}: {}", problem.name, what(problem)),
        format!("  {}", remedy(&problem.fault)),
    ];
    if !deeds.is_empty() {
        let deeds = say!("inbox-deeds", deeds = deeds.join(", "));
        lines.push(format!("  {deeds}"));
    }
    lines.join("\n")
}

fn object(item: &Item) -> Value {
    let problem = &item.problem;
    let deeds: Vec<&str> = item.deeds.iter().map(|deed| name_of(*deed)).collect();
    let since = item
        .since
        .map(|since| DateTime::<FixedOffset>::from(DateTime::<Local>::from(since)).to_rfc3339());
    json!({
        "file": problem.name,
        "fault": problem.fault.to_string(),
        "seen": problem.seen,
        "since": since,
        "deeds": deeds,
        "what": what(problem),
        "remedy": remedy(&problem.fault),
    })
}

/// Gives the word of the command that does it.
const fn name_of(deed: Deed) -> &'static str {
    match deed {
        Deed::Read => "show",
        Deed::Adopt => "adopt",
        Deed::Discard => "discard",
        Deed::Restore => "restore",
        Deed::Forget => "forget",
    }
}
