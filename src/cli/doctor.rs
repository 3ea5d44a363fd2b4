//! `doctor`: what could be better on this machine, and whether the recovery kit opens the journal.

mod disk;
mod folders;
mod leftovers;
mod machine;
mod rehearsal;
mod stored;
mod system;
mod terminal;
mod told;

use clap::Args;
use serde_json::{Value, json};

use crate::cli::call::Call;
use crate::cli::doctor::system::System;
use crate::cli::source::Source;
use crate::doctor::facts::Facts;
use crate::doctor::finding::{Finding, Level};
use crate::doctor::findings;
use crate::error::Error;
use crate::words::say;

/// Holds what to look at.
#[derive(Debug, Args)]
pub struct Doctor {
    /// Open one object with the recovery kit alone, to see that the kit works.
    #[arg(long)]
    rehearse_recovery: bool,

    /// Read the kit's key from this file, `-` for standard input; else it is asked for.
    #[arg(long, value_name = "FILE", requires = "rehearse_recovery")]
    kit: Option<Source>,

    /// Say that you made a backup today; `doctor` reminds you when that is long ago.
    #[arg(long, conflicts_with_all = ["rehearse_recovery", "json"])]
    backed_up: bool,

    /// Print an object for programs.
    #[arg(long)]
    json: bool,
}

/// Looks, and says what was found.
///
/// # Errors
/// When the kit does not open the journal, or the state folder cannot be written.
pub fn run(call: &mut Call, doctor: &Doctor) -> Result<(), Error> {
    if doctor.backed_up {
        return told::keep(call);
    }
    if doctor.rehearse_recovery {
        return rehearsal::run(call, doctor.kit.as_ref(), doctor.json);
    }
    let found = findings(&look(call, &System::real()));
    if doctor.json {
        let findings: Vec<Value> = found.iter().map(object).collect();
        return call.output.json(json!({ "findings": findings }));
    }
    call.output.text(&page(&found))
}

fn look(call: &Call, system: &System) -> Facts {
    Facts {
        stored: stored::look(call, system),
        machine: machine::look(system),
        terminal: terminal::look(),
    }
}

fn object(finding: &Finding) -> Value {
    json!({
        "id": finding.id,
        "level": finding.level.name(),
        "what": finding.what,
        "remedy": finding.remedy,
    })
}

/// What should be mended comes first, then what is good to know.
fn page(found: &[Finding]) -> String {
    let mut sorted: Vec<&Finding> = found.iter().collect();
    sorted.sort_by_key(|finding| std::cmp::Reverse(finding.level));
    let mut lines: Vec<String> = sorted.into_iter().map(lines).collect();
    let mend = found.iter().filter(|finding| finding.level == Level::Mend);
    lines.push(format!("\n{}", say!("doctor-summary", mend = mend.count())));
    lines.join("\n")
}

fn lines(finding: &Finding) -> String {
    let sign = match finding.level {
        Level::Mend => '!',
        Level::Note => '-',
        Level::Fine => ' ',
    };
    let remedy = finding.remedy.as_ref();
    let remedy = remedy.map_or_else(String::new, |remedy| format!("\n    {remedy}"));
    format!("{sign} {}{remedy}", finding.what)
}
