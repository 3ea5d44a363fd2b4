//! `readers`: who can read everything, and letting somebody, or no more.

use clap::{Args, Subcommand};
use serde_json::{Value, json};

use crate::cli::call::Call;
use crate::cli::output::tell;
use crate::cli::unlock::{find, open};
use crate::cli::{ask, seal, tty};
use crate::error::Error;
use crate::journal::reader::{Reader, Readers, is_last};
use crate::store::Store;
use crate::words::say;

/// Holds what is asked for; without it, they are listed.
#[derive(Debug, Args)]
pub struct ReadersCommand {
    #[command(subcommand)]
    what: Option<What>,
    /// Print an object for programs.
    #[arg(long)]
    json: bool,
}

/// Names what to do.
#[derive(Debug, Subcommand)]
enum What {
    /// Let somebody read everything that is written from now on.
    Add(Add),
    /// Let somebody read no more of what is written from now on.
    Remove {
        /// The key, `age1..`, or its last six characters.
        recipient: String,
    },
    /// Go along with what another machine changed.
    Agree,
}

/// Holds whom to add.
#[derive(Debug, Args)]
struct Add {
    /// The key, `age1..`: of a backup, or of somebody you trust with every word.
    recipient: String,
    /// What you call it.
    #[arg(long, default_value = "")]
    name: String,
    /// Its last six characters, typed from where you have it; else they are asked for.
    #[arg(long, value_name = "SIX")]
    last_six: Option<String>,
}

/// Does what is asked for.
///
/// # Errors
/// When the journal does not open, the characters are others, or a step fails.
pub fn run(call: &mut Call, command: &ReadersCommand) -> Result<(), Error> {
    let mut store = find(call)?;
    if let Some(What::Add(add)) = &command.what {
        typed(add)?;
    }
    let opened = open(call, &mut store)?;
    let confirmed = match &command.what {
        None => {
            return list(call, &opened.readers, command.json);
        }
        Some(What::Add(add)) => {
            let added = store.add_reader(&add.recipient, &add.name, seal::written(call))?;
            tell(say("readers-added"));
            added
        }
        Some(What::Remove { recipient }) => remove(call, &mut store, recipient)?,
        Some(What::Agree) => {
            store.agree()?;
            tell(say("readers-agreed"));
            true
        }
    };
    let confirmed = confirmed || store.confirm();
    let _ = store.lock();
    if confirmed {
        return Ok(());
    }
    Err(Error::failed(say("cli-note-unconfirmed")).hint(say("cli-note-unconfirmed-hint")))
}

/// Lets nothing pass but the last six characters.
fn typed(add: &Add) -> Result<(), Error> {
    let typed = match &add.last_six {
        Some(typed) => typed.clone(),
        None if tty::is_attended() => {
            ask::show(say("readers-means"))?;
            ask::visible(say("readers-type-six"))?
        }
        None => return Err(Error::usage(say("cli-no-terminal")).hint(say("readers-six-hint"))),
    };
    if is_last(add.recipient.trim(), &typed) {
        return Ok(());
    }
    Err(Error::usage(say("readers-other-six")))
}

fn remove(call: &Call, store: &mut Store, asked: &str) -> Result<bool, Error> {
    let readers = store.readers()?;
    let known = readers.present.iter().chain(&readers.added);
    let mut known =
        known.filter(|reader| reader.recipient == asked || is_last(&reader.recipient, asked));
    let recipient = known.next().map_or(asked, |reader| &reader.recipient);
    let removed = store.remove_reader(recipient, seal::written(call))?;
    tell(say("readers-removed"));
    Ok(removed)
}

fn list(call: &mut Call, readers: &Readers, json: bool) -> Result<(), Error> {
    if json {
        return call.output.json(object(readers));
    }
    let mut lines = vec![say!("readers-you", last = readers.own.as_str())];
    lines.extend(readers.present.iter().map(line));
    let mut more = |all: &[Reader], word: fn(&str) -> String| {
        lines.extend(all.iter().map(|reader| word(&line(reader))));
    };
    more(&readers.added, |reader| {
        say!("readers-line-added", reader = reader)
    });
    more(&readers.removed, |reader| {
        say!("readers-line-removed", reader = reader)
    });
    if readers.asks() {
        lines.push(say("readers-agree-hint").to_owned());
    }
    if readers.left > 0 {
        lines.push(say!("readers-left", n = readers.left));
    }
    call.output.text(&lines.join("\n"))
}

fn line(reader: &Reader) -> String {
    let name = match (reader.is_kit, reader.name.as_str()) {
        (true, _) => say("readers-kit"),
        (false, "") => say("readers-unnamed"),
        (false, name) => name,
    };
    say!(
        "readers-line",
        name = name,
        recipient = reader.recipient.as_str()
    )
}

fn object(readers: &Readers) -> Value {
    let all = |readers: &[Reader]| -> Vec<Value> {
        let one = |reader: &Reader| json!({ "recipient": reader.recipient, "name": reader.name, "kit": reader.is_kit });
        readers.iter().map(one).collect()
    };
    json!({
        "readers": all(&readers.present),
        "added": all(&readers.added),
        "removed": all(&readers.removed),
        "other_identity": readers.is_other_identity,
        "older_keys": readers.older,
        "left": readers.left,
    })
}
