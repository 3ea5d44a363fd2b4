//! What the guard finds in what is to leave, told before it does; what it blocks stays.

use crate::app::look::ground;
use crate::cli::guard;
use crate::cli::output::tell;
use crate::config::Config;
use crate::error::Error;
use crate::journal::library::Library;
use crate::lint;
use crate::lint::finding::Finding;
use crate::lint::rule::Severity;
use crate::words::say;

/// Tells on standard error what is found in a text, the words that stand for people in it let stand, and counts what
/// only warns.
///
/// # Errors
/// When something in it stops an export: with how much of it there is, and what to do.
pub fn stop(
    text: &str,
    aliases: &[&str],
    config: &Config,
    library: &Library,
) -> Result<usize, Error> {
    let found = found(text, aliases, config, library);
    if found.is_empty() {
        return Ok(0);
    }
    let lines = guard::rows(text, &found);
    tell(&format!("{}\n{}", lines.join("\n"), say("guard-more")));
    let blocks = found
        .iter()
        .filter(|finding| finding.severity == Severity::Block);
    match blocks.count() {
        0 => Ok(found.len()),
        n => Err(Error::failed(say!("supervision-cli-blocked", n = n))
            .hint(say("supervision-cli-blocked-hint"))),
    }
}

/// Finds what is more than a hint.
fn found(text: &str, aliases: &[&str], config: &Config, library: &Library) -> Vec<Finding> {
    let allowed = ground::allowed(Some(library), None).with_people(aliases);
    let mut found = lint::guard(text, &ground::pack(&config.guard_packs), &allowed);
    found.retain(|finding| finding.severity > Severity::Hint);
    found
}
