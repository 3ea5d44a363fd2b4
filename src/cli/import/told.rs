//! What is said of an import: how many notes, from when to when, and what was passed over.

use crate::cli::output::tell;
use crate::export::piece::When;
use crate::fault::Fault;
use crate::journal::note::Note;
use crate::journal::note::Written;
use crate::words::say;

/// Names each entry that is passed over, with its place and what can be done.
pub(super) fn passed(faults: &[Fault]) {
    for fault in faults {
        tell(&fault.to_string());
    }
}

/// Says in a few lines what comes, what was there, and what was passed over.
pub(super) fn summary(fresh: &[Note], there: usize, passed: usize) -> String {
    let mut lines = vec![coming(fresh)];
    if there > 0 {
        lines.push(say!("import-there", n = there));
    }
    if passed > 0 {
        lines.push(say!("import-passed", n = passed));
    }
    lines.join("\n")
}

fn coming(fresh: &[Note]) -> String {
    let whens = || fresh.iter().map(|note| note.written.coarse());
    let day = |when| When::Exactly(when).in_words();
    let first = whens().min_by_key(Written::day).map(day);
    let last = whens().max_by_key(Written::day).map(day);
    match (first, last) {
        (Some(first), Some(last)) if first == last => {
            say!("import-notes-day", n = fresh.len(), day = first)
        }
        (Some(first), Some(last)) => {
            say!("import-notes", n = fresh.len(), first = first, last = last)
        }
        _ => say("import-nothing-new").to_owned(),
    }
}
