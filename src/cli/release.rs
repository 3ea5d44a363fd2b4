//! `release`: what is due to be let go, what is in its seven days, and what can go; and the page for when you cannot act.

use std::path::PathBuf;

use clap::Args;
use serde_json::{Value, json};

use crate::app::route::Route;
use crate::cli::call::Call;
use crate::cli::erase::{agree, left_over, one, require_answer};
use crate::cli::output::tell;
use crate::cli::rows::rows;
use crate::cli::unlock::{find, open, unlock};
use crate::error::Error;
use crate::id::Id;
use crate::journal::library::Library;
use crate::journal::library::erasure::Erasure;
use crate::journal::retention::distil;
use crate::journal::retention::due::{Why, due};
use crate::journal::retention::grace::{self, Grace, Listed};
use crate::journal::retention::hold::hold;
use crate::journal::retention::rules::Rules;
use crate::journal::will::Will;
use crate::store::Store;
use crate::tui::{clock, hand_out};
use crate::vault::files::real::RealFs;
use crate::words::say;

/// Holds what is asked for.
#[derive(Debug, Args)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a switch of its own on the command line"
)]
pub struct ReleaseCommand {
    /// List what is due, what is in its seven days, and what can go. Without a terminal it is so anyway.
    #[arg(long)]
    list: bool,

    /// Print an object for programs.
    #[arg(long)]
    json: bool,

    /// Let go what is past its seven days, after it was listed and asked about.
    #[arg(long, conflicts_with = "list")]
    finish: bool,

    /// Do not ask.
    #[arg(long, requires = "finish")]
    yes: bool,

    /// Print the page that says what is to happen to the journal when you cannot act.
    #[arg(long, conflicts_with_all = ["list", "finish", "json"])]
    will: bool,

    /// Write the page to a new file.
    #[arg(long, value_name = "FILE", requires = "will")]
    out: Option<PathBuf>,
}

impl ReleaseCommand {
    /// Names the screen to open on a terminal, where nothing else was asked for.
    #[must_use]
    pub fn route(&self) -> Option<Route> {
        let is_bare = !self.list && !self.json && !self.finish && !self.will;
        is_bare.then(|| Route::Unlock(Some(Box::new(Route::Release))))
    }
}

/// Does what is asked for.
///
/// # Errors
/// When the journal does not open, nobody agrees, or something could not be erased or written.
pub fn run(call: &mut Call, command: &ReleaseCommand) -> Result<(), Error> {
    if command.will {
        return will(call, command);
    }
    if command.finish {
        return finish(call, command);
    }
    let library = unlock(call)?.library;
    let today = clock::wall().date_naive();
    if command.json {
        return call.output.json(object(&library, today));
    }
    let text = page(&library, today);
    call.output.text(&text)?;
    if !Rules::of(&library).is_on() {
        call.output.explain(say("release-cli-off"));
    }
    Ok(())
}

/// Lists what is past its days, asks, and lets it go: the line that stays of each is written first.
fn finish(call: &mut Call, command: &ReleaseCommand) -> Result<(), Error> {
    require_answer(command.yes)?;
    let mut store = find(call)?;
    let library = open(call, &mut store)?.library;
    let (rules, today) = (Rules::of(&library), clock::wall().date_naive());
    let listed = Listed::now(&library, &rules, today);
    let half: Vec<Id> = half(&library, &rules);
    if listed.notes().is_empty() && half.is_empty() {
        let waits =
            !due(&library, &rules, today).is_empty() || !grace::marked(&library, &rules).is_empty();
        tell(match (rules.is_held, waits) {
            (true, _) => say("release-cli-all-held"),
            (false, true) => say("release-cli-none-yet"),
            (false, false) => say("release-cli-nothing"),
        });
        return Ok(());
    }
    let all = half.iter().chain(listed.notes());
    let entries = all.clone().filter_map(|note| library.entry(*note));
    let mut about = rows(entries);
    if let Some(days) = grace::silence(&library, today) {
        about = format!("{about}\n{}", say!("release-clock", n = days));
    }
    if command.yes {
        tell(about.trim_end());
    }
    let question = say!("release-go-question", n = all.count());
    agree(command.yes, &question, about.trim_end())?;
    let agreed = listed.agreed(&library, &rules, today);
    let mut left = 0;
    for note in half.iter().chain(&agreed) {
        left += go(call, &mut store, &library, *note)?;
        call.output.text(&note.to_string())?;
    }
    let _ = store.lock();
    store.make_snapshot();
    left_over(left)
}

fn half(library: &Library, rules: &Rules) -> Vec<Id> {
    let half = library.half_erased().map(|(entry, _)| entry);
    let free = half.filter(|entry| hold(&entry.current().note, library, rules).is_none());
    free.map(crate::journal::library::entry::Entry::id)
        .collect()
}

fn go(call: &Call, store: &mut Store, library: &Library, note: Id) -> Result<usize, Error> {
    let Some(entry) = library.entry(note) else {
        return Ok(0);
    };
    let is_going = entry.erasure().is_none();
    let stays = is_going.then(|| distil::stays(entry, library, clock::fresh_id()));
    if let Some(stays) = stays.flatten() {
        let saved = store.put(&stays, &[])?;
        if !saved.confirmed && !store.confirm() {
            return Err(crate::store::error::Error::Unconfirmed.into());
        }
    }
    one(call, store, entry)
}

fn will(call: &mut Call, command: &ReleaseCommand) -> Result<(), Error> {
    let library = unlock(call)?.library;
    let folder = call.place.places.journal.display().to_string();
    let page = Will::of(&library).page(Some(&folder));
    match &command.out {
        None => call.output.text(&page),
        Some(file) => hand_out::put(&RealFs, file, page.as_bytes()),
    }
}

fn page(library: &Library, today: chrono::NaiveDate) -> String {
    let rules = Rules::of(library);
    let going = grace::going(library, &rules, today);
    let mut waiting = grace::marked(library, &rules);
    waiting.retain(|grace| !going.contains(grace));
    let due = due(library, &rules, today);
    let mut parts = Vec::new();
    if !rules.is_on() {
        parts.push(format!("{}\n", say("release-off")));
    }
    if rules.is_held {
        parts.push(format!("{}\n", say("release-all-held")));
    }
    let half = library.half_erased().map(|(entry, _)| entry.id());
    let sections = [
        (say("release-part-left"), half.collect::<Vec<Id>>()),
        (
            say("release-part-going"),
            going.iter().map(|grace| grace.note).collect(),
        ),
        (
            say("release-part-due"),
            due.iter().map(|due| due.note).collect(),
        ),
        (
            say("release-part-grace"),
            waiting.iter().map(|grace| grace.note).collect(),
        ),
    ];
    for (title, notes) in sections.iter().filter(|(_, notes)| !notes.is_empty()) {
        let entries = notes.iter().filter_map(|note| library.entry(*note));
        parts.push(format!("{title}: {}\n{}", notes.len(), rows(entries)));
    }
    if parts.is_empty() {
        return say("release-cli-nothing").to_owned();
    }
    parts.join("\n")
}

fn object(library: &Library, today: chrono::NaiveDate) -> Value {
    let rules = Rules::of(library);
    let marked = |grace: &Grace| {
        json!({
            "id": grace.note.to_string(),
            "since": grace.since.to_string(),
            "until": grace.until.to_string(),
            "can_go": rules.is_on() && grace.is_over(today),
        })
    };
    let half = library.half_erased().map(|(entry, erasure)| {
        let is_back = erasure == Erasure::Returned;
        json!({ "id": entry.id().to_string(), "came_back": is_back })
    });
    let due = due(library, &rules, today).into_iter().map(|due| {
        let (rule, after) = match due.why {
            Why::Raw(days) => ("raw", json!({ "days": days })),
            Why::Supervised => ("supervised", json!({})),
            Why::Numbers(years) => ("numbers", json!({ "years": years })),
            Why::Account(years) => ("account", json!({ "years": years })),
            Why::Formulation(days) => ("formulation", json!({ "days": days })),
        };
        json!({
            "id": due.note.to_string(),
            "since": due.since.to_string(),
            "rule": rule,
            "after": after,
        })
    });
    json!({
        "on": rules.is_on(),
        "held": rules.is_held,
        "due": due.collect::<Vec<_>>(),
        "grace": grace::marked(library, &rules).iter().map(marked).collect::<Vec<_>>(),
        "half_erased": half.collect::<Vec<_>>(),
        "stayed": distil::released(library).map(|entry| entry.id().to_string()).collect::<Vec<_>>(),
    })
}
