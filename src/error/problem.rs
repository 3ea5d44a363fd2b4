//! Files that are not as they should be, in words: what it is, and what to do about it.

use crate::store::problem::{Fault, Problem};
use crate::words::say;

/// Says in one clause what is the matter with a file.
#[must_use]
pub fn what(problem: &Problem) -> String {
    match &problem.fault {
        Fault::NotAFile => say("problem-not-a-file").to_owned(),
        Fault::TooLarge => say("problem-too-large").to_owned(),
        Fault::Unreadable(kind) => say!("problem-unreadable", why = kind.to_string()),
        Fault::Incomplete => say("problem-incomplete").to_owned(),
        Fault::Damaged if problem.seen => say("problem-changed-damaged").to_owned(),
        Fault::Damaged => say("problem-damaged").to_owned(),
        Fault::NotAge => say("problem-not-age").to_owned(),
        Fault::UnknownAge => say("problem-unknown-age").to_owned(),
        Fault::NotText => say("problem-not-text").to_owned(),
        Fault::Malformed(_) => say("problem-malformed").to_owned(),
        Fault::NewerFormat(_) => say("problem-newer").to_owned(),
        Fault::Foreign => say("problem-foreign").to_owned(),
        Fault::Forged if problem.seen => say("problem-rewritten").to_owned(),
        Fault::Forged => say("problem-forged").to_owned(),
        Fault::Planted => say("problem-planted").to_owned(),
        Fault::SecondIdentity => say("problem-second-identity").to_owned(),
        Fault::OtherIdentity => say("problem-other-identity").to_owned(),
        Fault::Renamed(id) => say!("problem-renamed", id = id.to_string()),
        Fault::Copied(id) => say!("problem-copied", id = id.to_string()),
        Fault::OlderIdentity => say("problem-older-identity").to_owned(),
        Fault::Missing => say("problem-missing").to_owned(),
        Fault::Changed => say("problem-changed").to_owned(),
        Fault::Stray => say("problem-stray").to_owned(),
    }
}

/// Says it in a clause that fits a row of a list: without the names and the causes that stand below the list.
#[must_use]
pub fn brief(problem: &Problem) -> String {
    let brief = match &problem.fault {
        Fault::NotAFile => say("problem-row-not-a-file"),
        Fault::Unreadable(_) => say("problem-row-unreadable"),
        Fault::Damaged if problem.seen => say("problem-row-changed-damaged"),
        Fault::Damaged => say("problem-row-damaged"),
        Fault::NotAge => say("problem-row-not-age"),
        Fault::Forged if problem.seen => say("problem-row-rewritten"),
        Fault::Forged => say("problem-row-forged"),
        Fault::Planted => say("problem-row-planted"),
        Fault::SecondIdentity => say("problem-row-second-identity"),
        Fault::OtherIdentity => say("problem-row-other-identity"),
        Fault::Renamed(_) => say("problem-row-renamed"),
        Fault::Copied(_) => say("problem-row-copied"),
        Fault::OlderIdentity => say("problem-row-older-identity"),
        Fault::Changed => say("problem-row-changed"),
        _ => return what(problem),
    };
    brief.to_owned()
}

/// Says in one sentence what to do about it.
#[must_use]
pub fn remedy(fault: &Fault) -> &'static str {
    match fault {
        Fault::Incomplete => say("problem-sync-hint"),
        Fault::Missing => say("problem-missing-hint"),
        Fault::Damaged | Fault::TooLarge | Fault::NotAge | Fault::NotAFile => {
            say("problem-restore-hint")
        }
        Fault::Unreadable(_) => say("problem-rights-hint"),
        Fault::UnknownAge | Fault::NewerFormat(_) => say("problem-update-hint"),
        Fault::NotText | Fault::Malformed(_) => say("problem-report-hint"),
        Fault::Foreign => say("problem-foreign-hint"),
        Fault::Forged => say("problem-forged-hint"),
        Fault::Planted => say("problem-planted-hint"),
        Fault::SecondIdentity => say("problem-second-identity-hint"),
        Fault::OtherIdentity => say("problem-other-identity-hint"),
        Fault::Renamed(_) => say("problem-renamed-hint"),
        Fault::Copied(_) => say("problem-copied-hint"),
        Fault::OlderIdentity => say("problem-older-identity-hint"),
        Fault::Changed => say("problem-changed-hint"),
        Fault::Stray => say("problem-stray-hint"),
    }
}
