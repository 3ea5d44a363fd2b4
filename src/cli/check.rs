//! `check`: every object opens, every seal holds, nothing that was seen is missing.

use clap::Args;
use serde_json::{Value, json};

use crate::cli::bar::Bar;
use crate::cli::call::Call;
use crate::cli::unlock::{find, open, passphrase};
use crate::error::problem::{remedy, what};
use crate::error::{Error, Kind};
use crate::store::Store;
use crate::store::check::Report;
use crate::store::problem::Problem;
use crate::words::say;

/// Holds how closely to look.
#[derive(Debug, Args)]
pub struct Check {
    /// Open every file and verify its seal; without it, names, sizes, headers and what is missing.
    #[arg(long)]
    read_all: bool,

    /// Print an object for programs.
    #[arg(long)]
    json: bool,
}

/// Looks, and names every file that is not as it should be.
///
/// # Errors
/// When the journal does not open; [`Kind::Damaged`] when something was found.
pub fn run(call: &mut Call, check: &Check) -> Result<(), Error> {
    let mut store = find(call)?;
    let report = look(call, &mut store, check.read_all)?;
    let _ = store.lock();
    store.make_snapshot();
    if check.json {
        call.output.json(object(&report))?;
    } else {
        call.output.text(&page(&report))?;
    }
    match report.problems.len() {
        0 => Ok(()),
        n => Err(Error::new(Kind::Damaged, say!("cli-damaged", n = n))),
    }
}

/// Everything is read once: to unlock is to look at every object already.
fn look(call: &Call, store: &mut Store, read_all: bool) -> Result<Report, Error> {
    if !read_all {
        let _ = open(call, store)?;
        return Ok(store.check(false, &mut |_, _| {})?);
    }
    let passphrase = passphrase(call)?;
    let mut bar = Bar::stderr();
    Ok(store.unlock_and_check(&passphrase, &mut |done, all| bar.show(done, all))?)
}

fn page(report: &Report) -> String {
    let mut lines: Vec<String> = report
        .problems
        .iter()
        .map(|problem| {
            format!(
                "{}: {}\n  {}",
                problem.name,
                what(problem),
                remedy(&problem.fault)
            )
        })
        .collect();
    let notes = report
        .notes
        .map(|notes| format!("{}, ", say!("cli-check-notes", n = notes)));
    lines.push(format!(
        "{}, {}{}",
        say!("cli-check-files", n = report.objects),
        notes.unwrap_or_default(),
        say!("cli-check-problems", n = report.problems.len())
    ));
    if report.copies > 0 {
        lines.push(say!("cli-check-copies", n = report.copies));
    }
    lines.join("\n")
}

fn object(report: &Report) -> Value {
    let problem = |problem: &Problem| {
        json!({
            "file": problem.name,
            "fault": problem.fault.to_string(),
            "seen": problem.seen,
            "what": what(problem),
            "remedy": remedy(&problem.fault),
        })
    };
    let problems: Vec<Value> = report.problems.iter().map(problem).collect();
    json!({
        "objects": report.objects,
        "notes": report.notes,
        "copies": report.copies,
        "problems": problems,
    })
}
